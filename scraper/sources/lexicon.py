"""The words of one language, the classes each stands in, and what the strings between two spaces consist of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from scraper.sources.classes import (
    ADJECTIVE,
    ASIDE,
    CAPITAL,
    GLUED,
    GLUED_LONG,
    LAST_OF_NAME,
    LOWER,
    MARK,
    NAMING,
    NO_NAME,
    NOTABLE,
    NOTED,
    UNKNOWN,
)  # fmt: skip
from scraper.sources.marks import shape_of_mark
from scraper.sources.tokens import WORD

SHORTEST_COMPOUND = 7
SHORTEST_END, SHORTEST_GLUED = 3, 3
# How many strings are kept, how long each may be and of how many words: at most twenty megabytes of a language.
MOST, LONGEST, MOST_WORDS = 50_000, 40, 5
Endings = tuple[tuple[str, int], ...]


class Lexicon:
    """Gives any word its classes: a listed one those of its list, another those that its shape tells.

    `endings` give the classes of compounds, the longest first; `adjectives` are the endings of adjectives.
    """

    def __init__(self, listed: Mapping[str, int], *, endings: Endings, adjectives: tuple[str, ...]) -> None:
        self._endings, self._adjectives = endings, adjectives
        self._listed = {word: self._listed_classes(word, classes) for word, classes in listed.items()}
        self._strings = _Strings(self)

    def classes_of(self, word: str) -> int:
        """The classes of one word."""
        return self._listed.get(word) or self._by_shape(word)

    def read(self, text: str) -> tuple[list[str], list[int]]:
        """The words and signs of a text, and the classes of each."""
        strings = text.replace("\n", " \n ").split(" ")
        flat = list(chain.from_iterable(map(self._strings.__getitem__, strings)))
        return flat[::2], flat[1::2]

    def unglued(self, word: str) -> tuple[str, ...]:
        """The two words of one that is a name's last and a word of the language behind it: Streetciting.

        A language of compounds makes such words itself: Presseberichte.
        """
        if self._endings:
            return (word,)
        for cut in range(SHORTEST_END, min(len(word), LONGEST) - SHORTEST_GLUED + 1):
            name, rest = word[:cut], word[cut:]
            if rest.islower() and self._listed.get(name, 0) & LAST_OF_NAME:
                glued = GLUED if len(rest) == SHORTEST_GLUED else GLUED | GLUED_LONG
                if self._listed.get(rest, 0) & glued:
                    return name, rest
        return (word,)

    def _listed_classes(self, word: str, classes: int) -> int:
        return _completed(word, classes) if classes & ~ASIDE else classes | self._by_shape(word)

    def _by_shape(self, word: str) -> int:
        compound = len(word) >= SHORTEST_COMPOUND
        classes = next((classes for ending, classes in self._endings if compound and word.endswith(ending)), 0)
        return _completed(word, classes or UNKNOWN | self._of_lower(word))

    def _of_lower(self, word: str) -> int:
        return LOWER | (ADJECTIVE if word.endswith(self._adjectives) else 0) if word.islower() else 0


class _Strings(dict[str, tuple[Any, ...]]):
    """What each string between two spaces consists of: a word, its classes, the next word, its classes, and so on.

    Texts repeat their words, so that most strings cost one look-up instead of a search.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._same: dict[Any, Any] = {}

    def __missing__(self, string: str) -> tuple[Any, ...]:
        flat = tuple(chain.from_iterable(self._parts(string)))
        if len(string) <= LONGEST and len(flat) <= MOST_WORDS * 2 and len(self) < MOST:
            flat = tuple(self._same.setdefault(each, each) for each in flat)  # equal values are near when they are one
            self[self._same.get(string, string)] = flat
        return flat

    def _parts(self, string: str) -> Iterator[tuple[str, int]]:
        for match in WORD.finditer(string):
            classes = self._lexicon.classes_of(match[0])
            if classes & MARK:
                yield match[0], classes | shape_of_mark(string, match.start())
            elif classes & UNKNOWN and not classes & LOWER:
                yield from ((word, self._lexicon.classes_of(word)) for word in self._lexicon.unglued(match[0]))
            else:
                yield match[0], classes


def _completed(word: str, classes: int) -> int:
    if word[0].isupper():
        classes |= CAPITAL | (0 if classes & NO_NAME else NAMING)
    return classes | (NOTABLE if classes & NOTED else 0)
