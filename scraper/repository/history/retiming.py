"""Which segments' times the publisher changed: told apart from times that we read otherwise, or better, than before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from scraper.repository.history.clock_days import CLOCKS, DAY
from scraper.repository.history.edits import Pair
from scraper.repository.history.segments import BASES

LEAST = BASES.index("neighbour")
FEW = 2  # segments; when more than so many, and half of all, shift alike, the page's clock changed and not their times


def retimed(pairs: Sequence[Pair]) -> set[int]:
    """The segments whose time of publication the page states otherwise than before, in the same place."""
    comparable = [(old, new) for old, new in pairs if _is_stated_alike((old, new))]
    return _without_mass(comparable, shift=_shift)


def restamped(pairs: Sequence[Pair]) -> set[int]:
    """The segments that say a later time of their last update, and nothing else that would be the reason for it."""
    comparable = [(old, new) for old, new in pairs if old.updated_at and new.segment.updated_at]
    shared = Counter(new.segment.updated_at for _, new in comparable)
    own = [pair for pair in comparable if shared[pair[1].segment.updated_at] <= _few(comparable)]
    later = _without_mass(own, shift=_touch)
    return {
        old.segment_id
        for old, new in own
        if old.segment_id in later and new.segment.is_pinned == old.is_pinned and old.removed_at is None
    }


def _is_stated_alike(pair: Pair) -> bool:
    """Whether both times are stated for the segment itself, by the same sort of mark."""
    old, new = pair
    bases = {old.time_basis, new.segment.time_basis}
    if len(bases) > 1 and not bases <= CLOCKS:
        return False
    if BASES.index(new.segment.time_basis) < LEAST:
        return False
    return isinstance(old.published_at, datetime) and isinstance(new.published_at, datetime)


def _shift(pair: Pair) -> timedelta:
    """How far the time moved: not at all where only seconds came or went, or a clock's day was read anew."""
    old, new = pair
    before, after = old.published_at, new.published_at
    if not (isinstance(before, datetime) and isinstance(after, datetime)):
        return timedelta(0)
    if "minute" in {old.published_precision, new.segment.published_precision}:
        before, after = before.replace(second=0), after.replace(second=0)
    apart = after - before
    return (apart + DAY / 2) % DAY - DAY / 2 if old.time_basis in CLOCKS else apart


def _touch(pair: Pair) -> timedelta:
    old, new = pair
    before, after = old.updated_at, new.segment.updated_at
    if before is None or after is None:
        return timedelta(0)
    return max(after.replace(microsecond=0) - before, timedelta(0))


def _without_mass(pairs: Collection[Pair], *, shift: Callable[[Pair], timedelta]) -> set[int]:
    """The segments that shifted, unless so many did, and by the same, that it was not they."""
    shifts = {old.segment_id: apart for old, new in pairs if (apart := shift((old, new)))}
    alike = Counter(shifts.values())
    return {one for one, apart in shifts.items() if alike[apart] <= _few(pairs)}


def _few(pairs: Collection[Pair]) -> int:
    return max(FEW, len(pairs) // 2)
