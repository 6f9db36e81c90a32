"""What a page's sources get wrong about time throughout, put right before updates are looked at one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from scraper.model import Problem, TimeBasis
from scraper.parser.draft import Stamp
from scraper.parser.times.cross_check import Stamps, constant_bases, labelled, lying_bases, relabelled, unlabelled_utc

Checked = tuple[list[Stamps], list[Problem]]


def corrected(stamps: Sequence[Stamps], *, zone: tzinfo, fetched_at: datetime) -> Checked:
    """The stamps of each update without what whole sources get wrong, and one problem for each such mistake."""
    told, repeated = _without_repeated(list(stamps))
    placed, missing = _with_missing_zone(told, zone=zone)
    honest, lies = _without_lies(placed, zone=zone, fetched_at=fetched_at)
    return honest, [*repeated, *missing, *lies]


def _without_repeated(stamps: list[Stamps]) -> Checked:
    """Without the sources that repeat the article's own time on every update."""
    constant = constant_bases(stamps)
    if not constant:
        return stamps, []
    text = f"{_names(constant)} repeats one time on every update; it was left aside"
    kept = [tuple(stamp for stamp in update if stamp.basis not in constant) or update for update in stamps]
    return kept, [Problem(code="time-repeated", message=text)]


def _with_missing_zone(stamps: list[Stamps], *, zone: tzinfo) -> Checked:
    """With UTC named where a source leaves it out and the visible clocks show it."""
    silent = unlabelled_utc(stamps, zone=zone)
    if not silent:
        return stamps, []
    text = f"times in {_names(silent)} name no zone and are UTC, as the clocks beside them show"
    named = [tuple(labelled(stamp) if stamp.basis in silent else stamp for stamp in update) for update in stamps]
    return named, [Problem(code="time-zone-missing", message=text)]


def _without_lies(stamps: list[Stamps], *, zone: tzinfo, fetched_at: datetime) -> Checked:
    """With the publisher's zone in place of a `Z` that is a lie."""
    lying = lying_bases(stamps, zone=zone, fetched_at=fetched_at)
    if not lying:
        return stamps, []
    text = f"times in {_names(lying)} are labelled UTC but are those of {zone}; they were read as such"
    honest = [tuple(_honest(stamp, lying, zone=zone) for stamp in update) for update in stamps]
    return honest, [Problem(code="time-zone-lie", message=text)]


def _honest(stamp: Stamp, lying: frozenset[TimeBasis], *, zone: tzinfo) -> Stamp:
    accused = stamp.basis in lying and stamp.instant is not None and stamp.instant.utcoffset() == timedelta(0)
    return relabelled(stamp, zone=zone) if accused else stamp


def _names(bases: frozenset[TimeBasis]) -> str:
    return " and ".join(sorted(bases))
