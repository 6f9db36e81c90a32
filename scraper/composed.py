"""Texts whose accents are signs of their own, read as if each letter were one character."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import is_normalized, normalize

# A letter with the combining marks that Latin and Cyrillic letters decompose to.
ACCENTED = re.compile(r"\w[\u0300-\u036f]+")


def composed(text: str) -> tuple[str, Sequence[int]]:
    """The text with each accent in its letter, and where in `text` each of its characters, and its end, stands."""
    if is_normalized("NFC", text):
        return text, range(len(text) + 1)
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for found in ACCENTED.finditer(text):
        letter = normalize("NFC", found.group())
        parts += (text[at : found.start()], letter)
        places += range(at, found.start())
        places += _places(len(letter), start=found.start(), end=found.end())
        at = found.end()
    parts.append(text[at:])
    places += range(at, len(text) + 1)
    return "".join(parts), places


def _places(length: int, *, start: int, end: int) -> list[int]:
    """Where the characters of one letter stand: the first where it begins, marks that stay apart at its end."""
    return [start, *(max(start, end - rest) for rest in range(length - 1, 0, -1))]
