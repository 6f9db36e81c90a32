"""Store saved pages, as if each had been fetched when it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import BinaryIO

from scraper.pipeline.arrivals import saved_arrivals
from scraper.pipeline.report import Report
from scraper.pipeline.saved_pages import Place
from scraper.pipeline.store_arrivals import store_arrivals


def store_saved(
    places: Sequence[Place],
    *,
    archive: str,
    stdin: BinaryIO,
    dry_run: bool,
    report: Callable[[Report], None],
    waiting: Callable[[], None],
) -> tuple[Report, ...]:
    """A report for each saved page, stored in the order in which they were fetched; `report` is called with each."""
    arrivals = saved_arrivals(places, stdin=stdin)
    return store_arrivals(arrivals, archive=archive, dry_run=dry_run, report=report, waiting=waiting)
