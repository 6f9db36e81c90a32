"""The order that a page keeps, in spite of the few that stand out of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TypeVar

Rank = TypeVar("Rank", int, tuple[float, int])


def longest_rise(ranks: Sequence[Rank]) -> list[int]:
    """The indices of a longest increasing subsequence (patience sorting, n log n)."""
    tops: list[Rank] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, rank in enumerate(ranks):
        pile = bisect_left(tops, rank)
        before.append(ends[pile - 1] if pile else None)
        tops[pile : pile + 1] = [rank]
        ends[pile : pile + 1] = [index]
    return sorted(_walk_back(before, ends[-1] if ends else None))


def in_time(instants: Sequence[datetime]) -> list[int]:
    """The indices of the most that stand in the order of time, rising or falling."""
    return max(_risen(instants, 1), _risen(instants, -1), key=len)


def is_in_time(instants: Sequence[datetime]) -> bool:
    """Whether more than half stand in the order of time."""
    return 2 * len(in_time(instants)) > len(instants)


def is_newest_first(instants: Sequence[datetime]) -> bool:
    """Whether a page begins with its newest, as most do."""
    return len(_risen(instants, -1)) >= len(_risen(instants, 1))


def _risen(instants: Sequence[datetime], sign: int) -> list[int]:
    """The indices of the most that rise, or fall where the sign is negative; equal ones keep their order."""
    return longest_rise([(sign * moment.timestamp(), index) for index, moment in enumerate(instants)])


def _walk_back(before: Sequence[int | None], index: int | None) -> Iterator[int]:
    while index is not None:
        yield index
        index = before[index]
