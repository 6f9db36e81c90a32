"""Long lists of values for a statement, in parts that SQLite takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
BATCH = 1000  # values in one IN list; SQLite takes 32,766


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items in their order, so many at a time."""
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))
