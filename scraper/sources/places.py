"""Where words stand in their text, looked up for the few words that need it."""

from __future__ import annotations

from bisect import bisect_right


class Places:
    """The offsets of words, each found by walking from the nearest one known.

    Only spaces stand between words, so that the next word is the next of its like in the text. `signs` are the
    indices of words that no other word contains, such as quotation marks: they are found without a walk.
    """

    def __init__(self, text: str, words: list[str], *, signs: list[int]) -> None:
        self._text, self._words = text, words
        offset = text.find(words[0])
        self._last = 0, offset
        self._indices, self._offsets = [0, *signs], [offset]
        for index in signs:
            offset = text.find(words[index], offset)
            self._offsets.append(offset)
            offset += 1

    def of(self, index: int) -> int:
        """The offset of a word's first character."""
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
