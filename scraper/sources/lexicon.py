"""The words of one language and the classes each stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scraper.sources.classes import CAPITAL, FIRST_OF_NAME, LOWER, NAMING, NO_NAME, UNKNOWN

SHORTEST_COMPOUND = 7
# How many words of the texts read so far are kept, and how long each may be: some ten megabytes at most.
MOST, LONGEST = 100_000, 40
Endings = tuple[tuple[str, int], ...]


class Lexicon(dict[str, int]):
    """Gives any word its classes: a listed one those of its list, another those that its shape tells.

    `endings` give the classes of compounds, the longest first. What a shape tells is kept, so that each word of a
    text costs one look-up.
    """

    def __init__(self, listed: Mapping[str, int], *, endings: Endings) -> None:
        super().__init__()
        self._endings = endings
        for word, classes in listed.items():
            known = classes & ~FIRST_OF_NAME
            self[word] = _with_capital(word, classes) if known else classes | self._by_shape(word)

    def __missing__(self, word: str) -> int:
        classes = self._by_shape(word)
        if len(word) <= LONGEST and len(self) < MOST:
            self[word] = classes
        return classes

    def classes_of(self, words: Iterable[str]) -> list[int]:
        """The classes of each word."""
        return list(map(self.__getitem__, words))

    def _by_shape(self, word: str) -> int:
        compound = len(word) >= SHORTEST_COMPOUND
        classes = next((classes for ending, classes in self._endings if compound and word.endswith(ending)), 0)
        return _with_capital(word, classes or UNKNOWN | (LOWER if word.islower() else 0))


def _with_capital(word: str, classes: int) -> int:
    if not word[0].isupper():
        return classes
    return classes | CAPITAL | (0 if classes & NO_NAME else NAMING)
