"""Store pages that come from elsewhere than the web, as if each had been fetched when it was.

They are stored in the order in which they were had. A page that leads to older ones takes those along that were had
just after it. What the archive has read already is not parsed again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime, timedelta

import msgspec

import scraper
from scraper.errors import LiveblogError
from scraper.model import Fetch, Problem
from scraper.parser import is_wall
from scraper.pipeline.address import without_fragment
from scraper.pipeline.arrivals import Arrival
from scraper.pipeline.opening import rehearsing, working
from scraper.pipeline.reparse import rebuild_blog
from scraper.pipeline.report import Report, failure, problem_of, with_page, without_page
from scraper.pipeline.trail import Seen, next_address, read_fetch
from scraper.pipeline.visit import store_visit
from scraper.repository import Archive, UnitOfWork

Units = Callable[[], AbstractContextManager[UnitOfWork]]
LONGEST_CAPTURE = timedelta(minutes=15)  # fifty pages with a pause of some seconds before each


def store_arrivals(
    arrivals: Iterable[Arrival | Problem],
    *,
    archive: str,
    dry_run: bool,
    report: Callable[[Report], None],
    waiting: Callable[[], None],
) -> tuple[Report, ...]:
    """A report for each page, older pages with the one that led to them, and for each problem that came in place of one.

    `report` is called with each, the problems first.

    A blog into whose past a page came is put in order at the end. A dry run stores all in one transaction, so that
    each page meets the ones before it, and takes it back. Where nothing arrives, no archive is made.
    """
    known, reports = _sorted_out(arrivals, report=report)
    if not known:
        return tuple(reports)
    opening = rehearsing if dry_run else working
    with opening(archive, create=True, waiting=waiting) as opened:
        queue = _Queue(known)
        with _units(opened, dry_run=dry_run) as units:
            intake = _Intake(opened, queue, units, dry_run=dry_run)
            for arrival in queue:
                reports.append(intake.attempt(arrival))
                report(reports[-1])
        for found in () if dry_run else _put_in_order(reports, archive=opened):
            reports.append(found)
            report(found)
    return tuple(reports)


def _sorted_out(
    arrivals: Iterable[Arrival | Problem], *, report: Callable[[Report], None]
) -> tuple[list[Arrival], list[Report]]:
    """What has arrived, and the reports of what has not."""
    known: list[Arrival] = []
    reports: list[Report] = []
    for found in arrivals:
        if isinstance(found, Problem):
            reports.append(Report(where=found.where or "", outcome="failed", problem=found))
            report(reports[-1])
        else:
            known.append(found)
    return known, reports


class _Queue:
    """The arrivals in the order in which they were had, of which some are taken out of their turn."""

    def __init__(self, arrivals: Iterable[Arrival]) -> None:
        self._arrivals = sorted(arrivals, key=lambda arrival: arrival.at)
        self._taken = [False] * len(self._arrivals)
        self._of_url: dict[str, list[int]] = defaultdict(list)
        for number, arrival in enumerate(self._arrivals):
            self._of_url[without_fragment(arrival.url)].append(number)

    def __iter__(self) -> Iterator[Arrival]:
        for number, arrival in enumerate(self._arrivals):
            if not self._taken[number]:
                self._taken[number] = True
                yield arrival

    def take(self, url: str, *, at: datetime) -> Arrival | None:
        """The first arrival at a URL that was had in the same capture as one at an instant."""
        for number in self._of_url[without_fragment(url)]:
            arrival = self._arrivals[number]
            if not self._taken[number] and at <= arrival.at <= at + LONGEST_CAPTURE:
                self._taken[number] = True
                return arrival
        return None


class _Intake:
    """What storing an arrival needs at hand."""

    def __init__(self, archive: Archive, queue: _Queue, units: Units, *, dry_run: bool) -> None:
        self._archive = archive
        self._queue = queue
        self._units = units
        self._dry_run = dry_run

    def attempt(self, arrival: Arrival) -> Report:
        """What became of an arrival, whatever was wrong with it."""
        try:
            report = self._store(arrival.fetch())
        except LiveblogError as error:
            return failure(error, where=arrival.where)
        is_kept = report.problem is not None and is_wall(report.problem)
        return msgspec.structs.replace(report, where=arrival.where, is_kept=is_kept)

    def _store(self, fetch: Fetch) -> Report:
        snapshot = fetch.snapshot
        if snapshot is None or fetch.outcome == "not_modified":
            return self._record(msgspec.structs.replace(fetch, snapshot=None))
        if not self._dry_run and self._archive.has_read(snapshot, parser=scraper.__version__):
            return self._record(msgspec.structs.replace(fetch, outcome="unchanged"))
        if blog_id := self._archive.blog_of_older_page(snapshot.url):
            return self._record(fetch, blog_id=blog_id)
        first = read_fetch(fetch)
        if isinstance(first, Fetch):
            return self._record(first)
        older, problem = self._older(first)
        return self._store_capture([first, *older], problem=problem)

    def _older(self, first: Seen) -> tuple[list[Seen], Problem | None]:
        """The pages that a page leads to, as far as they were had with it, and what kept one from being read."""
        pages = [first]
        while url := next_address(pages):
            if (arrival := self._queue.take(url, at=first.fetch.fetched_at)) is None:
                break
            try:
                found = read_fetch(self._with_bytes(arrival.fetch()))
            except LiveblogError as error:
                return pages[1:], problem_of(error, where=arrival.where)
            if isinstance(found, Fetch):
                return pages[1:], found.problem
            pages.append(found)
        return pages[1:], None

    def _with_bytes(self, fetch: Fetch) -> Fetch:
        """A fetch with its bytes, which are those of before where they had not changed."""
        held = fetch.snapshot or self._archive.newest_snapshot(fetch.url)
        return msgspec.structs.replace(
            fetch, snapshot=held and msgspec.structs.replace(held, fetched_at=fetch.fetched_at)
        )

    def _store_capture(self, pages: Sequence[Seen], *, problem: Problem | None) -> Report:
        with self._units() as unit:
            first, changes = store_visit(pages, unit=unit, is_recorded=self._is_recorded)
        return with_page(first, pages[0].page, changes=changes, problem=problem)

    def _record(self, fetch: Fetch, *, blog_id: int | None = None) -> Report:
        """Writes the line of a request that shows nothing new, unless it stands there, and keeps its bytes."""
        if self._is_recorded(fetch):
            same = fetch.outcome == "fetched"
            return without_page(msgspec.structs.replace(fetch, outcome="unchanged") if same else fetch)
        with self._units() as unit:
            unit.record_fetch(fetch, blog_id=blog_id)
        return without_page(fetch)

    def _is_recorded(self, fetch: Fetch) -> bool:
        return not self._dry_run and self._archive.is_recorded(fetch.url, at=fetch.fetched_at)


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
