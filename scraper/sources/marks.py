"""What quotation marks do: whether one opens or closes, and whether what follows it is quoted."""

from __future__ import annotations

from scraper.sources.classes import CLOSES, NEWLINE, OPENS

# What marks do where the spaces around them do not tell: German closes with the mark that English opens with.
OPENING, CLOSING = "«“„‹", "»”›"
INNER_LEFT, INNER_RIGHT = "([—–-", ",.;:!?)]—–…"


def shape_of_mark(string: str, start: int) -> int:
    """What the sign itself and the spaces around it say of a mark in a string between two spaces."""
    mark, after = string[start], string[start + 1 : start + 2]
    apart_before = start == 0 or string[start - 1].isspace() or string[start - 1] in INNER_LEFT
    apart_after = not after or after.isspace() or after in INNER_RIGHT
    if apart_before and not apart_after and mark not in CLOSING:
        return OPENS
    return CLOSES if apart_after and not apart_before and mark not in OPENING else 0


def is_quoted_after(classes: int, *, before: bool) -> bool:
    """Whether what follows a mark or a line break is quoted; `before`: whether what precedes it is."""
    if classes & NEWLINE:
        return False
    return bool(classes & OPENS) if before else not classes & CLOSES
