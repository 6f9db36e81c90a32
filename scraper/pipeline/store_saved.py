"""Store saved pages, as if each had been fetched when it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from typing import BinaryIO

from scraper.errors import LiveblogError
from scraper.model import Fetch
from scraper.pipeline.read_page import read_for_archive
from scraper.pipeline.reparse import rebuild_blog
from scraper.pipeline.report import Report, as_failure, failure, with_page
from scraper.pipeline.saved_pages import Place, SavedPage, read, request_of
from scraper.pipeline.turn import turn
from scraper.repository import Archive, UnitOfWork, open_archive

Units = Callable[[], AbstractContextManager[UnitOfWork]]
UNREADABLE_LAST = datetime.max.replace(tzinfo=UTC)


def store_saved(
    places: Sequence[Place],
    *,
    archive: str,
    stdin: BinaryIO,
    dry_run: bool,
    report: Callable[[Report], None],
    waiting: Callable[[], None],
) -> tuple[Report, ...]:
    """A report for each saved page, stored in the order in which they were fetched; `report` is called with each.

    A blog into whose past a page came is put in order at the end. A dry run stores all in one transaction, so that
    each page meets the ones before it, and takes it back.
    """
    reports = []
    with turn(archive, waiting=waiting), open_archive(archive, create=not dry_run) as opened:
        with _units(opened, dry_run=dry_run) as units:
            for place in sorted(places, key=_fetched_at):
                reports.append(_attempt(place, stdin=stdin, units=units))
                report(reports[-1])
        for found in () if dry_run else _put_in_order(reports, archive=opened):
            reports.append(found)
            report(found)
    return tuple(reports)


def _attempt(place: Place, *, stdin: BinaryIO, units: Units) -> Report:
    try:
        return _store(read(place, stdin=stdin), units=units)
    except LiveblogError as error:
        return failure(error, where=place.path)


def _store(saved: SavedPage, *, units: Units) -> Report:
    snapshot = saved.snapshot()
    page = read_for_archive(snapshot)
    fetch = Fetch(
        url=snapshot.url,
        final_url=snapshot.final_url,
        fetched_at=snapshot.fetched_at,
        outcome="fetched",
        status=snapshot.status,
        snapshot=snapshot,
    )
    with units() as unit:
        number, _ = unit.add_snapshot(snapshot)
        changes = unit.store_capture([(page, number)], at=snapshot.fetched_at)
        fetch = as_failure(fetch, changes.problem) if changes.problem else fetch
        unit.record_fetch(fetch, blog_id=changes.blog_id, snapshot_id=number)
    return with_page(fetch, page, changes=changes, where=saved.path)


def _put_in_order(reports: Iterable[Report], *, archive: Archive) -> Iterator[Report]:
    """Reads the blogs again into whose past a page came; a report for each with which that failed."""
    late = {
        found.changes.blog_id: found.url or found.where
        for found in reports
        if found.changes and found.changes.needs_rebuild
    }
    for blog_id, url in sorted(late.items()):
        revision = rebuild_blog(archive, blog_id, url=url)
        if revision.problem:
            yield Report(where=url, outcome="failed", problem=revision.problem)


@contextmanager
def _units(archive: Archive, *, dry_run: bool) -> Iterator[Units]:
    """Where units of work come from: the archive, or one for everything that is taken back at the end."""
    if not dry_run:
        yield archive.unit_of_work
        return
    with archive.unit_of_work(dry_run=True) as unit:
        yield lambda: nullcontext(unit)


def _fetched_at(place: Place) -> datetime:
    try:
        return request_of(place).fetched_at
    except LiveblogError:
        return UNREADABLE_LAST  # reading it will say why
