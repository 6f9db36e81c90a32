"""A text as words: split once, with the place of each and what the language knows of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from scraper.sources.language import Language

# A word keeps its hyphens and inner full stops (porte-parole, U.S, lemonde.fr); an apostrophe is a word by itself.
WORD = re.compile(r"\w+(?:[-.]\w+)*|\n|[^\w\s]")
APOSTROPHES = "’ʼ‘`´"


class Words(msgspec.Struct, frozen=True):
    """The words and punctuation of a text, their first characters' offsets, and their classes in its language."""

    language: Language
    text: str
    words: Sequence[str]
    starts: Sequence[int]
    classes: Sequence[int]

    def slice(self, start: int, end: int) -> str:
        """The text from word `start` up to, not including, word `end`."""
        return self.text[self.starts[start] : self.end_of(end - 1)]

    def end_of(self, index: int) -> int:
        """The offset behind a word."""
        return self.starts[index] + len(self.words[index])


def split_words(text: str) -> list[str]:
    """The words of a text, apostrophes of all shapes made one."""
    return WORD.findall(_plain(text))


def read_words(text: str, *, language: Language) -> Words:
    """A text split and classified."""
    plain = _plain(text)
    words = WORD.findall(plain)
    return Words(language, text, words, list(map(re.Match.start, WORD.finditer(plain))), language.classes_of(words))


def _plain(text: str) -> str:
    """A text of the same length with one sort of apostrophe; five searches cost less than one translation."""
    for sign in APOSTROPHES:
        text = text.replace(sign, "'")
    return text
