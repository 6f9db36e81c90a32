"""Read the archive's captures again with today's parser, blog by blog, and what no parser could read till now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from scraper.errors import LiveblogError, UnreadablePage
from scraper.model import Capture, Changes, Page, Problem, Rebuild, Snapshot, Value
from scraper.pipeline.read_page import read_page
from scraper.pipeline.report import problem_of
from scraper.pipeline.turn import turn
from scraper.repository import Archive, open_archive


class Revision(Value, frozen=True, kw_only=True):
    """What another reading changed: of a blog's captures, or, in `late`, of one page that could not be read before.

    Or the problem that left the blog as it was.
    """

    blog_url: str
    rebuild: Rebuild | None = None
    late: Changes | None = None
    problem: Problem | None = None


def reparse_archive(
    archive: str, *, dry_run: bool, report: Callable[[Revision], None], waiting: Callable[[], None]
) -> tuple[Revision, ...]:
    """A revision for each page that can be read at last, then one for each blog; `report` is called with each.

    Each is one transaction. A dry run writes none.
    """
    found = []
    with turn(archive, waiting=waiting), open_archive(archive, create=False) as opened:
        for revision in _revisions(opened, dry_run=dry_run):
            found.append(revision)
            report(revision)
    return tuple(found)


def rebuild_blog(archive: Archive, blog_id: int, *, url: str, dry_run: bool = False) -> Revision:
    """The revision of one blog; the URL is for its problem, if there is one."""
    try:
        with archive.unit_of_work(dry_run=dry_run) as unit:
            return Revision(blog_url=url, rebuild=unit.rebuild(_read_again(archive.captures(blog_id=blog_id))))
    except LiveblogError as error:
        message = f"{error.message}; its updates stay as they were read before"
        return Revision(blog_url=url, problem=Problem(code=error.code, message=message, where=error.where or url))


def _revisions(archive: Archive, *, dry_run: bool) -> Iterator[Revision]:
    for number, snapshot in archive.unread():
        try:
            page = read_page(snapshot)
        except UnreadablePage:
            continue  # as when it was fetched, and then it was told
        yield _store(page, number, snapshot, archive=archive, dry_run=dry_run)
    for blog_id, url in archive.blog_urls().items():
        yield rebuild_blog(archive, blog_id, url=url, dry_run=dry_run)


def _store(page: Page, number: int, snapshot: Snapshot, *, archive: Archive, dry_run: bool) -> Revision:
    """Makes a capture of a page that was kept unread; the rebuild of its blog then puts it where it belongs."""
    try:
        with archive.unit_of_work(dry_run=dry_run) as unit:
            changes = unit.store_capture([(page, number)], at=snapshot.fetched_at)
    except LiveblogError as error:
        return Revision(blog_url=snapshot.url, problem=problem_of(error, where=snapshot.url))
    return Revision(blog_url=snapshot.url, late=changes, problem=changes.problem)


def _read_again(captures: Iterable[Capture]) -> Iterator[tuple[datetime, list[tuple[Page, int]]]]:
    for capture in captures:
        numbered = zip(capture.snapshots, capture.snapshot_ids, strict=True)
        yield capture.at, [(read_page(snapshot), number) for snapshot, number in numbered]
