"""Clocks without an instant: the day each lies on, and the moment that makes it, change of clocks included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise

import msgspec

from scraper.model import Problem
from scraper.parser.draft import Stamp
from scraper.parser.times.clock_days import Reading, anchored, moved, spread, unpinned, walk
from scraper.parser.times.cross_check import TOLERANCE, Stamps


class WallClock(msgspec.Struct, frozen=True):
    """A clock as it hangs in the publisher's zone; `day` is what the page states of it."""

    clock: time
    stamp: Stamp
    day: date | None = None

    @property
    def minute(self) -> int:
        """The clock in minutes of its day."""
        return self.clock.hour * 60 + self.clock.minute


def wall_clock(update: Stamps, *, zone: tzinfo, today: date) -> WallClock | None:
    """An update's clock, with the day that it or a stamp beside it states; null where it shows none.

    A clock in another zone is told in the publisher's; `today` is the day whose offset from it counts.
    """
    stamp = next((stamp for stamp in update if stamp.clock is not None), None)
    if stamp is None or stamp.clock is None:
        return None
    day = stamp.day or next((other.day for other in update if other.day is not None), None)
    if stamp.zone is None:
        return WallClock(stamp.clock, stamp, day)
    there = datetime.combine(day or today, stamp.clock, stamp.zone).astimezone(zone)
    return WallClock(there.time(), stamp, there.date() if day else None)


def days_of(
    clocks: Mapping[int, WallClock],
    instants: Mapping[int, datetime],
    *,
    zone: tzinfo,
    end: datetime,
    page_day: date | None,
) -> dict[int, date]:
    """The day of every clock, by its place in the page; the instants between them are known and help.

    Where the page states no day at all, the newest clock lies as many days after `page_day` as the clocks cover, and
    not after `end`.
    """
    if not clocks:
        return {}
    places = sorted({*clocks, *instants})
    readings = [_reading(clocks.get(n), instants.get(n)) for n in places]
    steps = walk(readings)
    if page_day in {None, end.astimezone(zone).date()}:
        steps = unpinned(readings, steps, limit=_minute_of(end.astimezone(zone)))
    if any(reading.day for reading in readings):
        days = spread(readings, steps)
    else:
        days = anchored(_newest_day(readings, steps.offsets, zone=zone, end=end, page_day=page_day), steps)
    return {n: day for n, day in zip(places, days, strict=True) if day is not None and n in clocks}


def moments_of(
    clocks: Mapping[int, WallClock], days: Mapping[int, date], *, zone: tzinfo
) -> tuple[dict[int, datetime], list[Problem]]:
    """The instant of every clock, by its place in the page, and a problem for each that the change of clocks skips.

    An hour that comes twice in a night is told by the order: once the clocks have fallen back, it is the second.
    """
    moments: dict[int, datetime] = {}
    problems: list[Problem] = []
    seen: dict[date, time] = {}
    again: set[date] = set()
    for n in sorted(days, reverse=_is_falling([clocks[n].minute for n in days])):
        clock, day = clocks[n].clock, days[n]
        wall = datetime.combine(day, clock, zone)
        if not _exists(wall):
            problems.append(_skipped(n, clocks[n], day, zone))
        elif wall.utcoffset() != wall.replace(fold=1).utcoffset():
            if day in again or clock < seen.get(day, clock):
                again.add(day)
                wall = wall.replace(fold=1)
            seen[day] = clock
        moments[n] = wall.astimezone(UTC).astimezone(zone)
    return moments, problems


def _minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _reading(clock: WallClock | None, instant: datetime | None) -> Reading:
    if clock is not None:
        return Reading(clock.minute, clock.day)
    assert instant is not None  # a place has the one or the other
    return Reading(_minute_of(instant), instant.date())


def _newest_day(
    readings: Sequence[Reading], offsets: Sequence[int], *, zone: tzinfo, end: datetime, page_day: date | None
) -> date:
    top = max(offsets)
    minute = max(reading.minute for reading, offset in zip(readings, offsets, strict=True) if offset == top)
    limit = end.astimezone(zone) + TOLERANCE
    last = limit.date() if minute <= _minute_of(limit) else limit.date() - timedelta(days=1)
    return last if page_day is None else min(last, moved(page_day, top - min(offsets)))


def _is_falling(minutes: Sequence[int]) -> bool:
    rises = sum(later >= earlier for earlier, later in pairwise(minutes))
    return 2 * rises < len(minutes) - 1


def _exists(wall: datetime) -> bool:
    return wall.astimezone(UTC).astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None)


def _skipped(place: int, clock: WallClock, day: date, zone: tzinfo) -> Problem:
    text = f"{clock.stamp.text or clock.clock} does not exist on {day} in {zone}: the clocks were put forward"
    return Problem(code="clock-gap", message=text, where=f"update {place}")
