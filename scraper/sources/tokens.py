"""A text as words: split once, with the place of each and what the language knows of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from scraper.sources.classes import NOTABLE, SIGN
from scraper.sources.places import Places

if TYPE_CHECKING:
    from scraper.sources.language import Language

# A word keeps its hyphens and inner full stops (porte-parole, U.S, lemonde.fr); an apostrophe is a word by itself.
WORD = re.compile(r"\w+(?:[-.]\w+)*|\n|[^\w\s]")
APOSTROPHES = "’ʼ‘`´"


class Words(msgspec.Struct, frozen=True):
    """The words and signs of a text and their classes in its language. `notable`: where something may begin."""

    language: Language
    text: str
    words: list[str]
    classes: list[int]
    notable: list[int]
    places: Places

    def phrase(self, start: int, end: int) -> str:
        """The text from word `start` up to, not including, word `end`, in one line."""
        line = " ".join(self.words[start:end])
        if line.replace(" ", "").isalnum():
            return line
        first, stop = self.span(start, end)
        return " ".join(self.text[first:stop].split())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of the first character of word `start` and of the one behind word `end - 1`."""
        last = end - 1
        return self.places.of(start), self.places.of(last) + len(self.words[last])


def split_words(text: str) -> list[str]:
    """The words of a text, apostrophes of all shapes made one."""
    return WORD.findall(_plain(text))


def read_words(text: str, *, language: Language) -> Words:
    """A text split and classified."""
    plain = _plain(text)
    words, classes = language.lexicon.read(plain)
    notable = [i for i, each in enumerate(classes) if each >= NOTABLE]
    places = Places(plain, words, signs=(i for i in notable if classes[i] & SIGN))
    return Words(language, text, words, classes, notable, places)


def _plain(text: str) -> str:
    """A text of the same length with one sort of apostrophe; five searches cost less than one translation."""
    for sign in APOSTROPHES:
        text = text.replace(sign, "'")
    return text
