"""What happened to a segment, and which segments changed their place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from scraper.model import EventKind, Value
from scraper.repository.edits import Pair


class Happening(Value, frozen=True, kw_only=True):
    """An event before it is stored; `detail` is a short remark for people."""

    kind: EventKind
    segment_id: int
    headline: str | None = None
    detail: str | None = None


def moved(pairs: Sequence[Pair]) -> list[Pair]:
    """The fewest segments whose move explains the new order of those that stayed.

    What is pinned stands out of the order, and a page that turned its order round moved nothing.
    """
    stayed = [(old, new) for old, new in pairs if old.is_on_page and not old.is_pinned and not new.segment.is_pinned]
    stayed.sort(key=lambda pair: pair[1].position)
    before = [old.position for old, _ in stayed]
    if len(before) > 2 and before == sorted(before, reverse=True):
        return []
    kept = _longest_rise(before)
    return [pair for index, pair in enumerate(stayed) if index not in kept]


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The indices of a longest increasing subsequence (patience sorting, n log n)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(ends[pile - 1] if pile else None)
        tops[pile : pile + 1] = [number]
        ends[pile : pile + 1] = [index]
    return set(_walk_back(before, ends[-1] if ends else None))


def _walk_back(before: Sequence[int | None], index: int | None) -> Iterator[int]:
    while index is not None:
        yield index
        index = before[index]
