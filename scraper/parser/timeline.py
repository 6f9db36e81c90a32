"""The true time of every update of a page, from what the page states and the order it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise

import msgspec

from scraper.model import Precision, Problem, TimeBasis
from scraper.parser.clock_days import Reading, anchored, spread, walk
from scraper.parser.cross_check import (
    TOLERANCE,
    Stamps,
    best_instant,
    constant_bases,
    labelled,
    lying_bases,
    relabelled,
    unlabelled_utc,
)
from scraper.parser.draft import Stamp


class Resolved(msgspec.Struct, frozen=True):
    """When an update was published: an aware datetime in the publisher's zone, a date, or null; and how that is known."""

    published_at: datetime | date | None = None
    precision: Precision = "none"
    basis: TimeBasis | None = None


class _Local(msgspec.Struct):
    """A wall clock in the publisher's zone on its way to an instant; `day` is what the page states of it."""

    clock: time
    stamp: Stamp
    day: date | None = None


def resolve(
    stamps: Sequence[Stamps],
    *,
    zone: tzinfo,
    fetched_at: datetime,
    page_day: date | None,
    page_end: datetime | None = None,
) -> tuple[tuple[Resolved, ...], tuple[Problem, ...]]:
    """One `Resolved` for each update, in the order given, which is the page's, and the defects met.

    `page_day` is the day of first publication, `page_end` the page's own last change where it states one. Clocks
    without a day get theirs from neighbours, else from the page's day, else from the fetch; nothing is later than it.
    """
    problems: list[Problem] = []
    honest = _corrected(stamps, zone=zone, fetched_at=fetched_at, problems=problems)
    chosen = [
        _instant(update, zone=zone, fetched_at=fetched_at, index=n, problems=problems)
        for n, update in enumerate(honest)
    ]
    today = fetched_at.astimezone(zone).date()
    locals_ = {
        n: local
        for n, update in enumerate(honest)
        if chosen[n] is None and (local := _local(update, zone=zone, today=page_day or today))
    }
    end = min(page_end, fetched_at) if page_end else fetched_at
    days = _days(chosen, locals_, zone=zone, end=end, page_day=page_day)
    dated = _dated(locals_, days, zone=zone, problems=problems)
    known = [
        chosen[n] or dated.get(n) or _coarse(update, zone=zone, fetched_at=fetched_at)
        for n, update in enumerate(honest)
    ]
    _note_late(known, fetched_at=fetched_at, problems=problems)
    return tuple(_filled(known, day=page_day or today)), tuple(problems)


def _corrected(
    stamps: Sequence[Stamps], *, zone: tzinfo, fetched_at: datetime, problems: list[Problem]
) -> list[Stamps]:
    """The stamps without those that repeat the article's own time, and with lying labels dropped."""
    constant = constant_bases(stamps)
    if constant:
        text = f"{_names(constant)} repeats one time on every update; it was left aside"
        problems.append(Problem(code="time-repeated", message=text))
        stamps = [tuple(stamp for stamp in update if stamp.basis not in constant) or update for update in stamps]
    silent = unlabelled_utc(stamps, zone=zone)
    if silent:
        text = f"times in {_names(silent)} name no zone and are UTC, as the clocks beside them show"
        problems.append(Problem(code="time-zone-missing", message=text))
        stamps = [tuple(labelled(stamp) if stamp.basis in silent else stamp for stamp in update) for update in stamps]
    lying = lying_bases(stamps, zone=zone, fetched_at=fetched_at)
    if not lying:
        return list(stamps)
    text = f"times in {_names(lying)} are labelled UTC but are those of {zone}; they were read as such"
    problems.append(Problem(code="time-zone-lie", message=text))
    return [tuple(_honest(stamp, lying, zone=zone) for stamp in update) for update in stamps]


def _honest(stamp: Stamp, lying: frozenset[TimeBasis], *, zone: tzinfo) -> Stamp:
    accused = stamp.basis in lying and stamp.instant is not None and stamp.instant.utcoffset() == timedelta(0)
    return relabelled(stamp, zone=zone) if accused else stamp


def _instant(
    update: Stamps, *, zone: tzinfo, fetched_at: datetime, index: int, problems: list[Problem]
) -> Resolved | None:
    found = best_instant(update, zone=zone, fetched_at=fetched_at)
    if found is None:
        return None
    stamp, contradicting = found
    assert stamp.instant is not None  # that is what was asked for
    if contradicting:
        others = ", ".join(f"{other.basis} {other.text}" for other in contradicting)
        text = f"{stamp.basis} says {stamp.instant.isoformat()}, but {others}; the first was taken"
        problems.append(Problem(code="time-conflict", message=text, where=f"update {index}"))
    return Resolved(stamp.instant.astimezone(zone), stamp.precision, stamp.basis)


def _local(update: Stamps, *, zone: tzinfo, today: date) -> _Local | None:
    """The update's clock in the publisher's zone, with the day that it or a stamp beside it states."""
    stamp = next((stamp for stamp in update if stamp.clock is not None), None)
    if stamp is None or stamp.clock is None:
        return None
    day = stamp.day or next((other.day for other in update if other.day is not None), None)
    if stamp.zone is None:
        return _Local(stamp.clock, stamp, day)
    there = datetime.combine(day or today, stamp.clock, stamp.zone).astimezone(zone)
    return _Local(there.time(), stamp, there.date() if day else None)


def _days(
    chosen: Sequence[Resolved | None], locals_: dict[int, _Local], *, zone: tzinfo, end: datetime, page_day: date | None
) -> dict[int, date]:
    """The day of every clock, by its place in the page."""
    if not locals_:
        return {}
    places = [n for n in range(len(chosen)) if n in locals_ or chosen[n] is not None]
    readings = [_reading(chosen[n], locals_.get(n)) for n in places]
    steps = walk(readings)
    if any(reading.day for reading in readings):
        days = spread(readings, steps)
    else:
        newest = _newest_day(readings, steps.offsets, zone=zone, end=end, page_day=page_day)
        days = anchored(newest, steps)
    return {n: day for n, day in zip(places, days, strict=True) if day is not None and n in locals_}


def _reading(chosen: Resolved | None, local: _Local | None) -> Reading:
    if local is not None:
        return Reading(local.clock.hour * 60 + local.clock.minute, local.day)
    assert chosen is not None  # a place has the one or the other
    moment = chosen.published_at
    assert isinstance(moment, datetime)  # an instant is what was chosen
    return Reading(moment.hour * 60 + moment.minute, moment.date())


def _newest_day(
    readings: Sequence[Reading], offsets: Sequence[int], *, zone: tzinfo, end: datetime, page_day: date | None
) -> date:
    """The day of the newest clock: as many days after the page's own as the clocks cover, but not after `end`."""
    top = max(offsets)
    minute = max(reading.minute for reading, offset in zip(readings, offsets, strict=True) if offset == top)
    limit = end.astimezone(zone) + TOLERANCE
    last = limit.date() if minute <= limit.hour * 60 + limit.minute else limit.date() - timedelta(days=1)
    return last if page_day is None else min(last, page_day + timedelta(days=top - min(offsets)))


def _dated(
    locals_: dict[int, _Local], days: dict[int, date], *, zone: tzinfo, problems: list[Problem]
) -> dict[int, Resolved]:
    """The instants of the wall clocks; a clock that stands twice in the night of the change is told by its neighbours."""
    falls = _is_falling([locals_[n] for n in days])
    seen: dict[date, time] = {}
    second: set[date] = set()
    dated: dict[int, Resolved] = {}
    base = _carried_from(locals_, days)
    for n in sorted(days, reverse=falls):
        local, day = locals_[n], days[n]
        wall = datetime.combine(day, local.clock, zone)
        if wall.utcoffset() != wall.replace(fold=1).utcoffset() and _exists(wall):
            if day in second or (day in seen and local.clock < seen[day]):
                second.add(day)
                wall = wall.replace(fold=1)
            seen[day] = local.clock
        elif not _exists(wall):
            text = f"{local.stamp.text or local.clock} does not exist on {day} in {zone}: the clocks were put forward"
            problems.append(Problem(code="clock-gap", message=text, where=f"update {n}"))
        carried = local.day is None and day != base
        basis: TimeBasis = "neighbour" if carried else local.stamp.basis
        dated[n] = Resolved(wall.astimezone(UTC).astimezone(zone), local.stamp.precision, basis)
    return dated


def _carried_from(locals_: dict[int, _Local], days: dict[int, date]) -> date | None:
    """The day that clocks take without a neighbour's help: the newest, where no update states its own."""
    if any(local.day for local in locals_.values()):
        return None
    return max(days.values(), default=None)


def _is_falling(clocks: Sequence[_Local]) -> bool:
    rises = sum(b.clock >= a.clock for a, b in pairwise(clocks))
    return 2 * rises < len(clocks) - 1


def _exists(wall: datetime) -> bool:
    return wall.astimezone(UTC).astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None)


def _coarse(update: Stamps, *, zone: tzinfo, fetched_at: datetime) -> Resolved | None:
    """The time of an update that says only how long ago it was, or its day."""
    for stamp in update:
        if stamp.ago is not None:
            moment = (fetched_at - stamp.ago).astimezone(zone).replace(second=0, microsecond=0)
            return Resolved(moment.date() if stamp.precision == "day" else moment, stamp.precision, stamp.basis)
        if stamp.day is not None:
            return Resolved(stamp.day, "day", stamp.basis)
    return None


def _note_late(known: Sequence[Resolved | None], *, fetched_at: datetime, problems: list[Problem]) -> None:
    for n, one in enumerate(known):
        if one and isinstance(one.published_at, datetime) and one.published_at > fetched_at + TOLERANCE:
            text = f"{one.basis} says {one.published_at.isoformat()}, after the fetch at {fetched_at.isoformat()}"
            problems.append(Problem(code="time-after-fetch", message=text, where=f"update {n}"))


def _filled(known: Sequence[Resolved | None], *, day: date) -> list[Resolved]:
    """Updates without any time take the day of their two neighbours where it is one, else the page's."""
    after: list[date | None] = []
    following: date | None = None
    for one in reversed(known):
        after.append(following)
        following = _day_of(one) or following
    filled, before = [], None
    for one, later in zip(known, reversed(after), strict=True):
        between = before is not None and before == later and before != day
        filled.append(one or (Resolved(before, "day", "neighbour") if between else Resolved(day, "day", "page")))
        before = _day_of(one) or before
    return filled


def _day_of(one: Resolved | None) -> date | None:
    moment = one.published_at if one else None
    return moment.date() if isinstance(moment, datetime) else moment


def _names(bases: frozenset[TimeBasis]) -> str:
    return " and ".join(sorted(bases))
