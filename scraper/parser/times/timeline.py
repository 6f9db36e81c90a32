"""The true time of every update of a page, from what the page states and the order it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo

import msgspec

from scraper.model import Precision, Problem, TimeBasis
from scraper.parser.times.corrections import corrected
from scraper.parser.times.cross_check import TOLERANCE, Stamps, best_instant
from scraper.parser.times.days import YEARS
from scraper.parser.times.wall_clocks import WallClock, days_of, moments_of, wall_clock


class Resolved(msgspec.Struct, frozen=True):
    """When an update was published: an aware datetime in the publisher's zone, a date, or null; and how it is known."""

    published_at: datetime | date | None = None
    precision: Precision = "none"
    basis: TimeBasis | None = None


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
    A page's day that lies beyond any page's years is none.
    """
    if page_day and page_day.year not in YEARS:
        page_day = None
    honest, problems = corrected(stamps, zone=zone, fetched_at=fetched_at)
    day = page_day or fetched_at.astimezone(zone).date()
    known, conflicts = _instants(honest, zone=zone, fetched_at=fetched_at)
    clocks = {
        n: clock
        for n, update in enumerate(honest)
        if n not in known and (clock := wall_clock(update, zone=zone, today=day))
    }
    instants = {n: one.published_at for n, one in known.items() if isinstance(one.published_at, datetime)}
    end = min(page_end, fetched_at) if page_end else fetched_at
    days = days_of(clocks, instants, zone=zone, end=end, page_day=page_day)
    moments, gaps = moments_of(clocks, days, zone=zone)
    own_day = _own_day(clocks, days)
    known |= {n: _dated(clocks[n], moment, is_own=days[n] == own_day) for n, moment in moments.items()}
    stated = [known.get(n) or _coarse(update, zone=zone, fetched_at=fetched_at) for n, update in enumerate(honest)]
    passed = _passed_over(page_day, day=own_day, end=end) if not instants else ()
    late = _late(stated, fetched_at=fetched_at)
    return tuple(_filled(stated, day=day)), (*problems, *conflicts, *gaps, *passed, *late)


def _instants(
    stamps: Sequence[Stamps], *, zone: tzinfo, fetched_at: datetime
) -> tuple[dict[int, Resolved], list[Problem]]:
    """The updates that state an instant, by place, and a problem for each whose sources contradict each other."""
    known: dict[int, Resolved] = {}
    problems: list[Problem] = []
    for n, update in enumerate(stamps):
        if (found := best_instant(update, zone=zone, fetched_at=fetched_at)) is None:
            continue
        stamp, contradicting = found
        assert stamp.instant is not None  # that is what was asked for
        known[n] = Resolved(stamp.instant.astimezone(zone), stamp.precision, stamp.basis)
        if contradicting:
            others = ", ".join(f"{other.basis} {other.text}" for other in contradicting)
            text = f"{stamp.basis} says {stamp.instant.isoformat()}, but {others}; the first was taken"
            problems.append(Problem(code="time-conflict", message=text, where=f"update {n}"))
    return known, problems


def _own_day(clocks: Mapping[int, WallClock], days: Mapping[int, date]) -> date | None:
    """The day that clocks take without a neighbour's help: the newest, where no update states its own."""
    return None if any(clock.day for clock in clocks.values()) else max(days.values(), default=None)


def _passed_over(page_day: date | None, *, day: date | None, end: datetime) -> Iterator[Problem]:
    """A problem where the newest clock lies before the page's own day, on which it would come after the fetch."""
    if page_day and day and day < page_day:
        told = f"the page says {page_day}, when its newest clock would lie after {end.isoformat()}; {day} was taken"
        yield Problem(code="page-day-passed-over", message=told, where="page")


def _dated(clock: WallClock, moment: datetime, *, is_own: bool) -> Resolved:
    """A clock with its moment; its basis is a neighbour where the day was carried from one or rolled over midnight."""
    basis: TimeBasis = clock.stamp.basis if clock.day is not None or is_own else "neighbour"
    return Resolved(moment, clock.stamp.precision, basis)


def _coarse(update: Stamps, *, zone: tzinfo, fetched_at: datetime) -> Resolved | None:
    """The time of an update that says only how long ago it was, or its day."""
    for stamp in update:
        if stamp.ago is not None:
            moment = (fetched_at - stamp.ago).astimezone(zone).replace(second=0, microsecond=0)
            return Resolved(moment.date() if stamp.precision == "day" else moment, stamp.precision, stamp.basis)
        if stamp.day is not None:
            return Resolved(stamp.day, "day", stamp.basis)
    return None


def _late(known: Sequence[Resolved | None], *, fetched_at: datetime) -> list[Problem]:
    """A problem for each update that is later than the fetch."""
    limit, fetch = fetched_at + TOLERANCE, fetched_at.isoformat()
    return [
        Problem(
            code="time-after-fetch",
            message=f"{one.basis} says {one.published_at.isoformat()}, after the fetch at {fetch}",
            where=f"update {n}",
        )
        for n, one in enumerate(known)
        if one is not None and isinstance(one.published_at, datetime) and one.published_at > limit
    ]


def _filled(known: Sequence[Resolved | None], *, day: date) -> list[Resolved]:
    """Updates without any time take the day of their two neighbours where it is one, else the page's."""
    after: list[date | None] = []
    following: date | None = None
    for one in reversed(known):
        after.append(following)
        following = _day_of(one) or following
    filled: list[Resolved] = []
    before: date | None = None
    for one, later in zip(known, reversed(after), strict=True):
        is_between = before is not None and before == later and before != day
        filled.append(one or (Resolved(before, "day", "neighbour") if is_between else Resolved(day, "day", "page")))
        before = _day_of(one) or before
    return filled


def _day_of(one: Resolved | None) -> date | None:
    moment = one.published_at if one else None
    return moment.date() if isinstance(moment, datetime) else moment
