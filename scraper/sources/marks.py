"""Whose words a word is among: the writer's, or somebody's in quotation marks."""

from __future__ import annotations

from scraper.sources.classes import MARK, NEWLINE
from scraper.sources.tokens import Words

# What marks do where the spaces around them do not tell: German closes with the mark that English opens with.
OPENING, CLOSING = "«“„‹", "»”›"
PARAGRAPH = 400
INNER_LEFT, INNER_RIGHT = "([—–-", ",.;:!?)]—–…"


def is_quoted_after(text: Words, index: int, *, before: bool) -> bool:
    """Whether what follows a mark or a line break is quoted; `before`: whether what precedes it is."""
    mark, start = text.words[index], text.places.of(index)
    if text.classes[index] & NEWLINE or (before and mark in CLOSING):
        return False
    if not before and mark in OPENING:
        return True
    after = text.text[start + 1 : start + 2]
    apart_before = start == 0 or text.text[start - 1].isspace() or text.text[start - 1] in INNER_LEFT
    apart_after = not after or after.isspace() or after in INNER_RIGHT
    if apart_before != apart_after:
        return apart_before
    return not before


def is_quoted(text: Words, index: int) -> bool:
    """Whether a word stands inside quotation marks of its paragraph."""
    farthest = max(index - PARAGRAPH, 0)
    first = next((i for i in range(index, farthest, -1) if text.classes[i - 1] & NEWLINE), farthest)
    quoted = False
    for i in range(first, index):
        if text.classes[i] & MARK:
            quoted = is_quoted_after(text, i, before=quoted)
    return quoted
