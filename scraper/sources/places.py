"""Where words stand in their text, looked up for the few words that need it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Places:
    """The offsets of words, each found by walking from the nearest one known.

    Only spaces stand between words, so that the next word is the next of its like in the text. `signs` are the
    indices of words that no other word contains, such as quotation marks: they are found without a walk.
    """

    def __init__(self, text: str, words: list[str], *, signs: Iterable[int]) -> None:
        self._text, self._words, self._signs = text, words, signs
        self._indices: list[int] = []
        self._offsets: list[int] = []
        self._last = 0, 0

    def of(self, index: int) -> int:
        """The offset of a word's first character."""
        if not self._indices:
            self._find_signs()
        at = bisect_right(self._indices, index) - 1
        i, offset = self._indices[at], self._offsets[at]
        if abs(index - self._last[0]) < index - i:
            i, offset = self._last
        text, words = self._text, self._words
        while i < index:
            offset = text.find(words[i + 1], offset + len(words[i]))
            i += 1
        while i > index:
            i -= 1
            offset = text.rfind(words[i], 0, offset)
        self._last = index, offset
        return offset

    def _find_signs(self) -> None:
        offset = self._text.find(self._words[0])
        self._indices, self._offsets = [0, *self._signs], [offset]
        self._last = 0, offset
        for index in self._indices[1:]:
            offset = self._text.find(self._words[index], offset)
            self._offsets.append(offset)
            offset += 1
