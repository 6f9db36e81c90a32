"""Read the archive's captures again with today's parser, blog by blog."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import groupby

from scraper.errors import LiveblogError
from scraper.model import Capture, Page, Problem, Rebuild, Value
from scraper.pipeline.read_page import read_page
from scraper.pipeline.report import problem_of
from scraper.pipeline.turn import turn
from scraper.repository import Archive, open_archive


class Revision(Value, frozen=True, kw_only=True):
    """What another reading of a blog's captures changed, or the problem that left the blog as it was."""

    blog_url: str
    rebuild: Rebuild | None = None
    problem: Problem | None = None


def reparse_archive(
    archive: str, *, dry_run: bool, report: Callable[[Revision], None], waiting: Callable[[], None]
) -> tuple[Revision, ...]:
    """A revision for each blog, written in one transaction; `report` is called with each. A dry run writes none."""
    found = []
    with turn(archive, waiting=waiting), open_archive(archive, create=False) as opened:
        for url, captures in groupby(opened.captures(), key=lambda capture: capture.blog_url):
            found.append(_revision(url, captures, archive=opened, dry_run=dry_run))
            report(found[-1])
    return tuple(found)


def rebuild_blog(archive: Archive, *, url: str) -> Revision:
    """The revision of the one blog that was met under a URL."""
    return _revision(url, archive.captures(blog_url=url), archive=archive, dry_run=False)


def _revision(url: str, captures: Iterable[Capture], *, archive: Archive, dry_run: bool) -> Revision:
    try:
        with archive.unit_of_work(dry_run=dry_run) as unit:
            return Revision(blog_url=url, rebuild=unit.rebuild(_read_again(captures)))
    except LiveblogError as error:
        return Revision(blog_url=url, problem=problem_of(error, where=url))


def _read_again(captures: Iterable[Capture]) -> Iterator[tuple[datetime, list[tuple[Page, int]]]]:
    for capture in captures:
        numbered = zip(capture.snapshots, capture.snapshot_ids, strict=True)
        yield capture.at, [(read_page(snapshot), number) for snapshot, number in numbered]
