"""Who a text has credited so far, so that whatever only points back to them is no source of its own."""

from __future__ import annotations

from scraper.sources.memory import fold
from scraper.sources.phrases import Phrase


class Credited:
    """The kinds credited so far, and the words of their names, each asked for in constant time."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self._first_words: set[str] = set()
        self._words: set[str] = set()

    def add(self, phrase: Phrase) -> None:
        """Takes note of a phrase that is credited."""
        self.kinds.add(phrase.kind)
        words = fold(phrase.name).split()
        if len(words) > 1:
            self._first_words.add(words[0])
            self._words.update(words)

    def includes(self, phrase: Phrase) -> bool:
        """Whether a description or a short name only points back: the minister, the ministry, Fitch (of Fitch Ratings)."""
        if phrase.pointing and phrase.kind in ("person", "anonymous"):
            return phrase.kind in self.kinds
        if phrase.kind not in ("person", "institution"):
            return False
        return fold(phrase.name) in (self._words if phrase.pointing else self._first_words)
