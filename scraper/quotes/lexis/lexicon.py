"""The words of one language with their classes, and what the strings between two spaces consist of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from scraper.quotes.lexis.classes import (
    BREAK,
    CAPITAL,
    DIGIT,
    ENDING,
    GLUED,
    HANGING,
    LETTER,
    LISTS,
    MANNER,
    ROLE,
    SIGN,
    SMALL,
    STOP,
    WORD,
)
from scraper.quotes.lexis.signs import BREAKS, TERMINATORS

# a word with its hyphens and its elision, a number with its stops, initials with theirs; else one sign. The rare tails
# are tried behind one look at the next character, and no word is tried again shorter: that saves a quarter
SITES = "com|org|net|info|cz|sk|pl|ua|ru|fr|nl|eu|tv|io|de|it"  # what ends the name of a site: Novinky.cz
_TAILS = rf"(?:(?<=\d)(?:[.,]\d+)+|(?<=\b[^\W\d_])(?:\.[^\W\d_])+\.|(?<=\w\w\w)\.(?:{SITES})(?!\w))?"
# `c'h` inside a word is one sound of Breton names (Le Floc'h), no elision
TOKEN = re.compile(rf"\w++(?:(?=[.,'-]){_TAILS}(?:-\w++)*+(?:(?<=\wc)'h\w*+|'(?=\w))?)?+|[^\w\s]")
HELD = re.compile(rf"\w++(?:(?=[.,'-]){_TAILS}(?:['-]\w++)*+)?+|[^\w\s]")
# how many strings are kept of a language, how long each may be and of how many words: some ten megabytes of a language,
# thirty where a page is made to fill them
MOST, LONGEST, MOST_WORDS = 50_000, 40, 5
WIDTH = 4
# signs that close most of the strings that are no plain word
CLOSERS = frozenset(",.;:!?)")
Parts = tuple[Any, ...]


class Lexicon(dict[str, Parts]):
    """What each string between two spaces consists of: WIDTH values a word.

    They are the word, the same in lower case, its classes, and how far ahead the next one starts where one space parts
    the strings. Texts repeat their words, so that most strings cost one look-up instead of a search.
    """

    def __init__(self, tables: Mapping[str, Any]) -> None:
        super().__init__()
        self._listed = _listed({name: tables[name] for name in LISTS})
        self._enclitics: Collection[str] = tables["enclitics"]
        self._adverb_endings: tuple[str, ...] = tables["adverb_endings"]
        self._role_endings: tuple[str, ...] = tables["role_endings"] if tables["compounds"] else ()
        self._token = HELD if tables["apostrophes"] else TOKEN
        self._same: dict[int, int] = {}

    def read(self, text: str) -> list[Any]:
        """The words of a text whose apostrophes are straight, WIDTH values each."""
        return list(chain.from_iterable(map(self.__getitem__, text.split(" "))))

    def __missing__(self, string: str) -> Parts:
        if string.isalpha():
            parts = self._word(string)
        elif string[-1:] in CLOSERS and string[:-1].isalpha():
            word, sign = self[string[:-1]], self[string[-1]]
            parts = (*word[:3], len(string) - 1, *sign[:2], sign[2] | GLUED, 2)
        else:
            parts = self._parts(string)
        if len(string) <= LONGEST and len(parts) <= MOST_WORDS * WIDTH and len(self) < MOST:
            self[string] = parts
        return parts

    def _parts(self, string: str) -> Parts:
        """A string that is more than one word, or one that holds other signs than letters."""
        flat: list[Any] = []
        before = 0
        for start, word, placed in self._words(string):
            # a word that stands alone elsewhere is the same value there: equal ones are near in memory when they are one
            known = self[word] if word.isalpha() else self._word(word)
            if flat:
                flat[-1] = start - before
            classes = known[2] | placed
            flat += (known[0], known[1], self._same.setdefault(classes, classes), len(string) + 1 - start)
            before = start
        return tuple(flat)

    def _words(self, string: str) -> Iterator[tuple[int, str, int]]:
        """Each word of a string with its place, and the classes that its place gives it."""
        end = -1
        for match in self._token.finditer(string):
            start, word = match.start(), match[0]
            glued = GLUED if start == end else 0
            end = match.end()
            stem, hyphen, last = word.rpartition("-")
            if hyphen and last.lower() in self._enclitics:
                # `a-t-il` as `a` and `il`, so that the verb is found among the verbs and the pronoun among the pronouns
                yield start, stem.removesuffix("-t").removesuffix("-T"), glued
                yield end - len(last), last, HANGING
            else:
                yield start, word, glued

    def _word(self, word: str) -> Parts:
        lower = word.lower()
        classes = self._listed.get(lower, 0) | _look(word)
        if self._adverb_endings and lower.endswith(self._adverb_endings):
            classes |= MANNER
        if (self._role_endings and lower.endswith(self._role_endings)) or (
            "-" in lower and self._listed.get(lower.rpartition("-")[2], 0) & ROLE
        ):
            classes |= ROLE
        return word, word if lower == word else lower, self._same.setdefault(classes, classes), len(word) + 1


def _look(word: str) -> int:
    """The classes that only the writing of a word shows."""
    first = word[0]
    if not first.isalnum():
        return SIGN | (STOP | ENDING if word in TERMINATORS else BREAK if word in BREAKS else 0)
    classes = WORD | (LETTER if first.isalpha() else DIGIT if first.isdigit() else 0)
    classes |= CAPITAL if first.isupper() else SMALL if first.islower() else 0
    return classes | (ENDING if word[-1] in TERMINATORS else 0)


def _listed(lists: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """The classes of every word that stands in a list."""
    listed: dict[str, int] = {}
    for name, words in lists.items():
        for word in words:
            listed[word] = listed.get(word, 0) | LISTS[name]
    return listed
