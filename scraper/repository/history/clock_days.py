"""The day of clocks that stand without one: the first capture that showed a clock is the best witness of its day.

Once all updates of a page are younger than midnight, nothing on the page may tell which midnight that was; the archive
saw it go by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

import msgspec

from scraper.repository.history.known import Known
from scraper.repository.history.sighting import Shown

CLOCKS = frozenset({"text", "neighbour"})  # the page states a clock; its day is read from around it
DAY = timedelta(days=1)
Twins = Mapping[tuple[str, time], datetime]


def settle_days(known: Sequence[Known], shown: Sequence[Shown]) -> tuple[Shown, ...]:
    """The shown segments; where most that the page showed before now lie on another day, on the day that they had."""
    twins: Twins = {
        (old.text_digest, moment.time()): moment
        for old in known
        if old.is_on_page and old.time_basis in CLOCKS and isinstance(moment := old.published_at, datetime)
    }
    shifts = {one.position: shift for one in shown if (shift := _shift(one, twins)) is not None}
    usual, count = Counter(shifts.values()).most_common(1)[0] if shifts else (None, 0)
    if not usual or 2 * count <= len(shifts):
        return tuple(shown)
    return tuple(_moved(one, shifts.get(one.position, usual)) for one in shown)


def _shift(one: Shown, twins: Twins) -> timedelta | None:
    """By how many days a segment is known to lie elsewhere; null where nothing with its words and clock is known."""
    moment = _moment(one)
    twin = twins.get((one.text_digest, moment.time())) if moment is not None else None
    return None if moment is None or twin is None else twin - moment


def _moved(one: Shown, shift: timedelta) -> Shown:
    moment, stated = _moment(one), one.segment.published_at
    if not shift or moment is None or not isinstance(stated, datetime):
        return one
    segment = msgspec.structs.replace(one.segment, published_at=stated + shift)
    return msgspec.structs.replace(one, segment=segment, published_at=moment + shift)


def _moment(one: Shown) -> datetime | None:
    is_clock = one.segment.time_basis in CLOCKS
    return one.published_at if is_clock and isinstance(one.published_at, datetime) else None
