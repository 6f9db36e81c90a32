"""A text as words: split once, with what the language knows of each."""

from __future__ import annotations

from scraper.composed import composed
from scraper.sources.classes import NOTABLE, SIGN
from scraper.sources.language import Language
from scraper.sources.places import Places
from scraper.sources.tokens import straight


class Words:
    """The words and signs of a text and their classes in its language. `notable`: where something may begin."""

    __slots__ = ("_given", "_places", "_plain", "classes", "language", "notable", "text", "words")

    def __init__(self, text: str, *, language: Language) -> None:
        self.text, self.language = text, language
        whole, self._given = composed(text)
        self._plain = straight(whole)
        self.words, self.classes = language.lexicon.read(self._plain)
        self.notable = [i for i, classes in enumerate(self.classes) if classes >= NOTABLE]
        self._places: Places | None = None  # made for the few texts that need it

    def phrase(self, start: int, end: int) -> str:
        """The text from word `start` up to, not including, word `end`, in one line and with straight apostrophes."""
        line = " ".join(self.words[start:end])
        if line.replace(" ", "").isalnum():
            return line
        first, stop = self._span(start, end)
        return " ".join(self._plain[first:stop].split())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text of the first character of word `start` and of the one behind word `end - 1`."""
        first, stop = self._span(start, end)
        return self._given[first], self._given[stop]

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """The same in the text with composed accents, in which the words are found."""
        if self._places is None:
            signs = [i for i in self.notable if self.classes[i] & SIGN]
            self._places = Places(self._plain, self.words, signs=signs)
        last = end - 1
        return self._places.of(start), self._places.of(last) + len(self.words[last])
