"""Several times stated for one update, checked against each other and against the moment of the fetch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo

import msgspec

from scraper.model import TimeBasis
from scraper.parser.draft import Stamp

TOLERANCE = timedelta(minutes=5)
"""How far a server's clock may run ahead of the fetch before its time is disbelieved."""
SAME = timedelta(seconds=90)
"""Two sources that differ by less, rounding and all, state one time."""

Stamps = tuple[Stamp, ...]


def lying_bases(stamps: Sequence[Stamps], *, zone: tzinfo, fetched_at: datetime) -> frozenset[TimeBasis]:
    """The sources on this page whose `Z` is a lie: they write the publisher's wall clock and label it UTC.

    Evidence, one vote an update: the visible clock equals the wall clock written rather than its local equivalent;
    another source agrees only after the label is dropped; the time lies after the fetch and would not without it.
    """
    votes: Counter[TimeBasis] = Counter()
    limit = fetched_at + TOLERANCE
    for update in stamps:
        for stamp in update:
            if stamp.instant is None or (len(update) == 1 and stamp.instant <= limit):
                continue  # nothing beside it speaks for or against it
            if _is_utc(stamp.instant):
                votes[stamp.basis] += _vote(stamp, update, zone=zone, limit=limit)
    return frozenset(basis for basis, sum_of_votes in votes.items() if sum_of_votes > 0)


def constant_bases(stamps: Sequence[Stamps]) -> frozenset[TimeBasis]:
    """The sources that repeat one time on every update (the article's own) while another source tells them apart."""
    if len({stamp.basis for update in stamps for stamp in update}) < 2:
        return frozenset()
    seen: dict[TimeBasis, set[object]] = {}
    counts: Counter[TimeBasis] = Counter()
    for update in stamps:
        for stamp in update:
            if stamp.ago is None and not _is_day_heading(stamp):
                counts[stamp.basis] += 1
                seen.setdefault(stamp.basis, set()).add(stamp.instant or (stamp.day, stamp.clock))
    if not any(len(values) > 1 for values in seen.values()):
        return frozenset()
    return frozenset(basis for basis, values in seen.items() if len(values) == 1 and counts[basis] >= 3)


def _is_day_heading(stamp: Stamp) -> bool:
    """Whether a stamp is the day over a list of updates, which they rightly share."""
    return stamp.basis == "neighbour" and stamp.clock is None and stamp.instant is None


def unlabelled_utc(stamps: Sequence[Stamps], *, zone: tzinfo) -> frozenset[TimeBasis]:
    """The sources on this page that write UTC without saying so: the visible clocks are its local equivalents."""
    votes: Counter[TimeBasis] = Counter()
    for update in stamps:
        if len(update) < 2:
            continue  # a clock says nothing of a zone alone
        shown = next((stamp for stamp in update if stamp.clock and stamp.day is None and stamp.zone is None), None)
        for stamp in update:
            if shown is not None and (instant := _as_utc(stamp)) is not None:
                local = _clock_of(instant.astimezone(zone))
                votes[stamp.basis] += (_clock_of(shown) == local) - (_clock_of(shown) == _clock_of(instant))
    return frozenset(basis for basis, sum_of_votes in votes.items() if sum_of_votes > 0)


def labelled(stamp: Stamp) -> Stamp:
    """The stamp with its day and clock, where it has both and no zone, read as UTC."""
    return msgspec.structs.replace(stamp, instant=_as_utc(stamp), clock=None, day=None) if _as_utc(stamp) else stamp


def _as_utc(stamp: Stamp) -> datetime | None:
    if stamp.day is None or stamp.clock is None or stamp.zone is not None:
        return None
    return datetime.combine(stamp.day, stamp.clock, UTC)


def relabelled(stamp: Stamp, *, zone: tzinfo) -> Stamp:
    """The stamp with its wall clock read in the publisher's zone."""
    assert stamp.instant is not None  # only instants are accused of lying
    return msgspec.structs.replace(stamp, instant=stamp.instant.replace(tzinfo=zone).astimezone(UTC))


def best_instant(update: Stamps, *, zone: tzinfo, fetched_at: datetime) -> tuple[Stamp, tuple[Stamp, ...]] | None:
    """The instant to believe and those that contradict it; null where the update states none.

    The visible clock decides, then the fetch (nothing is published after it), then the order of the sources. Of those
    that agree with the chosen one the most precise is taken.
    """
    instants = [stamp for stamp in update if stamp.instant is not None]
    if not instants:
        return None
    if len(instants) == 1:
        return instants[0], ()
    seen, limit = _visible(update), fetched_at + TOLERANCE
    chosen = min(instants, key=lambda stamp: _doubt(stamp, seen, zone=zone, limit=limit))
    agreeing = [stamp for stamp in instants if _agree(stamp, chosen)]
    finest = next((stamp for stamp in agreeing if stamp.precision == "second"), chosen)
    return finest, tuple(stamp for stamp in instants if not _agree(stamp, chosen))


def _doubt(stamp: Stamp, seen: Stamp | None, *, zone: tzinfo, limit: datetime) -> int:
    assert stamp.instant is not None  # the caller passes instants only
    shown = seen is None or _clock_of(stamp.instant.astimezone(seen.zone or zone)) == _clock_of(seen)
    return 2 * (stamp.instant > limit) + (not shown)


def _agree(one: Stamp, other: Stamp) -> bool:
    return one.instant is not None and other.instant is not None and abs(one.instant - other.instant) <= SAME


def _vote(stamp: Stamp, update: Stamps, *, zone: tzinfo, limit: datetime) -> int:
    assert stamp.instant is not None  # the caller passes instants only
    written, local = stamp.instant, stamp.instant.astimezone(zone)
    if not local.utcoffset():
        return 0
    visible = _visible(update)
    vote = 0
    if visible and visible.zone is None:
        vote += (_clock_of(visible) == _clock_of(written)) - (_clock_of(visible) == _clock_of(local))
    others = [other.instant for other in update if other.instant is not None and other.basis != stamp.basis]
    if others or written > limit:
        reread = written.replace(tzinfo=zone)
        vote += 2 * (written > limit >= reread)
        for other in others:
            vote += 2 * (abs(other - reread) <= SAME) - 2 * (abs(other - written) <= SAME)
    return vote


def _visible(update: Stamps) -> Stamp | None:
    for stamp in update:
        if stamp.clock is not None and stamp.instant is None:
            return stamp
    return None


def _clock_of(value: datetime | Stamp) -> tuple[int, int]:
    clock = value.clock if isinstance(value, Stamp) else value
    assert clock is not None  # a visible stamp is one with a clock
    return clock.hour, clock.minute


def _is_utc(instant: datetime) -> bool:
    return not instant.utcoffset()
