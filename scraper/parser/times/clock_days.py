"""The day of each clock of a page, from the order in which the clocks stand.

A page shows its updates newest first or oldest first and often writes no day. Read in its order, a clock that runs
the wrong way either crossed midnight or was mistyped; which of the two is decided by how far it jumps.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

import msgspec

DAY = 24 * 60
SLIP_DENSE = 180
"""Minutes a clock may run the wrong way on a busy page (median step up to an hour) and still be a slip."""
SLIP_SPARSE = 60
"""The same where updates are hours apart, and a rise of two hours is likelier a night between."""
SILENCE = 360
"""Minutes without an update after which a page's newest one is rather an old one pinned to its top."""
OVER_MIDNIGHT = 30
"""Minutes by which a slip may cross midnight (23:58, then 00:02 where the clocks should fall)."""


class Reading(msgspec.Struct, frozen=True):
    """A clock in minutes of its day, and its day where the page states it."""

    minute: int
    day: date | None = None


class Walk(msgspec.Struct, frozen=True):
    """Clocks with a running count of days: `offsets[i]` is how many days clock i lies after clock 0 (or before)."""

    offsets: tuple[int, ...]
    is_newest_first: bool
    span: int


def walk(readings: Sequence[Reading]) -> Walk:
    """The order that the stated days show, else the one of the two in which the page covers the shorter time.

    Newest first where both do equally, as most pages are.
    """
    newest, oldest = _walked(readings, sign=-1), _walked(readings, sign=1)
    days = [reading.day for reading in readings if reading.day is not None]
    if days and days[0] != days[-1]:
        return newest if days[0] > days[-1] else oldest
    return newest if newest.span <= oldest.span else oldest


def unpinned(readings: Sequence[Reading], steps: Walk, *, limit: int) -> Walk:
    """The steps with the first clock on the day of the second, where it is an older update pinned to the top.

    It is where the second clock would otherwise lie on the day before although the page, seen at minute `limit`, may
    well show it today, and would have been silent since the first one for longer than a page of updates is.
    """
    if len(readings) < 5 or not steps.is_newest_first or steps.offsets[1] == steps.offsets[0]:
        return steps
    first, second = readings[0].minute, readings[1].minute
    if second > limit or limit - first <= SILENCE:
        return steps
    return Walk((steps.offsets[1], *steps.offsets[1:]), is_newest_first=True, span=steps.span)


def spread(readings: Sequence[Reading], steps: Walk) -> tuple[date | None, ...]:
    """The day of each clock as the nearest stated day and the steps from it give it; null where none is stated."""
    days: list[date | None] = [None] * len(readings)
    for indexes in (range(len(readings)), range(len(readings) - 1, -1, -1)):
        anchor: int | None = None
        for index in indexes:
            stated = readings[index].day
            if stated is not None:
                anchor, days[index] = index, stated
            elif anchor is not None and days[index] is None:
                base = readings[anchor].day
                assert base is not None  # an anchor is a clock whose day is stated
                days[index] = moved(base, steps.offsets[index] - steps.offsets[anchor])
    return tuple(days)


def moved(day: date, count: int) -> date:
    """The date `count` days on, held at the ends of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + count, 1), date.max.toordinal()))


def _walked(readings: Sequence[Reading], *, sign: int) -> Walk:
    minutes = [reading.minute for reading in readings]
    slip = _slip(minutes, sign=sign)
    offsets = [0] * len(minutes)
    before, last, low, high, slips = 0, 0, 0, 0, 0
    for index in range(1, len(minutes)):
        turn = _turn(minutes[index] - minutes[last], sign=sign, slip=slip)
        if turn and slip == SLIP_DENSE:
            if _goes_on(minutes, last, index + 1, sign=sign):
                offsets[index] = offsets[last]  # this clock alone is out of order
                continue
            if _goes_on(minutes, before, index, sign=sign) and offsets[before] == offsets[last]:
                turn = 0  # the one before was
        offsets[index] = offsets[last] + turn
        slips += not turn and (minutes[index] - minutes[last]) * sign < 0
        before, last = last, index
        position = offsets[index] * DAY + minutes[index] - minutes[0]
        low, high = min(low, position), max(high, position)
    return Walk(tuple(offsets), is_newest_first=sign < 0, span=high - low + slips * SLIP_SPARSE)


def _turn(step: int, *, sign: int, slip: int) -> int:
    """How many midnights lie between two clocks that stand `step` minutes apart on the dial: -1, 0 or 1."""
    if -step * sign > slip:
        return sign
    if step * sign > DAY - OVER_MIDNIGHT:
        return -sign
    return 0


def _goes_on(minutes: Sequence[int], earlier: int, later: int, *, sign: int) -> bool:
    """Whether one clock follows another as on a busy page: within the hour, or slipped a little."""
    return later < len(minutes) and -OVER_MIDNIGHT <= (minutes[later] - minutes[earlier]) * sign <= 60


def _slip(minutes: Sequence[int], *, sign: int) -> int:
    steps = [step for a, b in pairwise(minutes) if (step := (b - a) * sign) >= 0]
    return SLIP_DENSE if len(steps) >= 3 and median(steps) <= 60 else SLIP_SPARSE


def anchored(newest: date, steps: Walk) -> tuple[date, ...]:
    """The day of each clock, given the day of the newest."""
    top = max(steps.offsets, default=0)
    return tuple(moved(newest, offset - top) for offset in steps.offsets)
