"""What happened to segments between two captures, told from the pairs and from what is missing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime

from scraper.model import EventKind, Value
from scraper.repository.edits import Pair
from scraper.repository.known import Known
from scraper.repository.sighting import Sighting

WINDOW = 10  # updates; a page that shows only its latest shows at least so many
MASS = 10  # updates; when more than so many, and half of a page, are missing, the capture is at fault


class Happening(Value, frozen=True, kw_only=True):
    """An event before it is stored; `detail` is a short remark for people."""

    kind: EventKind
    segment_id: int
    headline: str | None = None
    detail: str | None = None


def removed(missing: Sequence[Known], sighting: Sighting, *, on_page: int, new: int) -> list[Known]:
    """Those of the missing segments whose absence says that the publisher took them away.

    Absence speaks inside the window that the capture covers, from its oldest segment on. Beyond that it speaks only
    where the capture is complete, and not where a page that declares no count may have let its oldest go for new
    ones. `on_page` is how many segments the capture before showed, `new` how many this one brought.
    """
    if not sighting.shown and sighting.page.declared_count != 0:
        return []
    declares_all = sighting.is_complete and sighting.page.declared_count is not None
    inside, beyond = _by_window(missing, oldest=sighting.oldest)
    tail = [old for old in beyond if old.is_on_page or declares_all]
    may_slide = on_page >= WINDOW and len(tail) <= new
    gone = inside + (tail if declares_all or (sighting.is_complete and not may_slide) else [])
    is_mass = len(gone) > MASS and 2 * len(gone) > on_page
    return [] if is_mass else gone


def _by_window(missing: Sequence[Known], *, oldest: datetime | None) -> tuple[list[Known], list[Known]]:
    """Those that would stand among the shown ones, and the rest; at the very oldest moment a page may have been cut."""
    inside: list[Known] = []
    beyond: list[Known] = []
    for old in missing:
        if old.removed_at is None:
            moment = old.published_at
            is_inside = oldest is not None and isinstance(moment, datetime) and moment > oldest
            (inside if is_inside else beyond).append(old)
    return inside, beyond


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
