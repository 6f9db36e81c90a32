"""Read the archive's captures again with today's parser, blog by blog, and what no parser could read till now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain

import scraper
from scraper.errors import Interstitial, LiveblogError, LossRefused, UnreadablePage, UsageError
from scraper.model import Capture, Changes, Finding, Page, Problem, Rebuild, Selection, Snapshot, Value
from scraper.pipeline.clock import utc_now
from scraper.pipeline.opening import rehearsing, working
from scraper.pipeline.read_page import read_for_archive
from scraper.pipeline.report import problem_of
from scraper.repository import Archive

MOST_LOSS = 0.05  # of a blog's segments, quotes or sources; more is a fault of the parser until somebody has looked
WATCHED: tuple[Finding, ...] = ("segment", "quote", "source")


class Revision(Value, frozen=True, kw_only=True):
    """What another reading changed: of a blog's captures, or, in `late`, of one page that could not be read before.

    A problem tells why a blog was left as it was; what its reading would have changed may stand beside it.
    """

    blog_url: str
    rebuild: Rebuild | None = None
    late: Changes | None = None
    problem: Problem | None = None


class Pass(Value, frozen=True, kw_only=True):
    """How a pass over the archive goes: which blogs, whether anything is written, and what a blog may lose, 0 to 1.

    One that was interrupted goes on behind the last blog done, unless it is to begin afresh.
    """

    selection: Selection = Selection()
    dry_run: bool = False
    most_loss: float = MOST_LOSS
    afresh: bool = False


def reparse_archive(
    archive: str,
    *,
    how: Pass,
    report: Callable[[Revision], None],
    resuming: Callable[[int], None],
    waiting: Callable[[], None],
    now: Callable[[], datetime] = utc_now,
) -> tuple[Revision, ...]:
    """A revision for each page that can be read at last, then one for each blog; `report` is called with each.

    Each is one transaction. A dry run writes none. `resuming` is told how many blogs an interrupted pass has done.
    Raises UsageError where no blog is as selected.
    """
    found = []
    opening = rehearsing if how.dry_run else working
    with opening(archive, create=False, waiting=waiting) as opened:
        late = _late(opened, how=how) if how.selection == Selection() else ()
        for revision in chain(late, _blogs(opened, how=how, resuming=resuming, now=now)):
            found.append(revision)
            report(revision)
    return tuple(found)


def rebuild_blog(archive: Archive, blog_id: int, *, url: str) -> Revision:
    """The revision of one blog, put in order after a page came into its past; the URL is for its problem."""
    try:
        with archive.unit_of_work() as unit:
            return Revision(blog_url=url, rebuild=unit.rebuild(_read_again(archive.captures(blog_id=blog_id))))
    except LiveblogError as error:
        return _left(error, url=url)


def _late(archive: Archive, *, how: Pass) -> Iterator[Revision]:
    for number, snapshot in archive.unread():
        try:
            page = read_for_archive(snapshot)
        except UnreadablePage:
            continue  # as when it was fetched, and then it was told
        yield _store(page, number, snapshot, archive=archive, dry_run=how.dry_run)


def _blogs(
    archive: Archive, *, how: Pass, resuming: Callable[[int], None], now: Callable[[], datetime]
) -> Iterator[Revision]:
    urls = archive.blog_urls(how.selection)
    if not urls and how.selection != Selection():
        raise UsageError("no blog of the archive is like that; `liveblog query blogs` lists them", where="reparse")
    done = None if how.dry_run or how.afresh else archive.last_read(how.selection, parser=scraper.__version__)
    if done is not None:
        resuming(sum(blog_id <= done for blog_id in urls))
    for blog_id, url in urls.items():
        if done is None or blog_id > done:
            yield _revise(archive, blog_id, url=url, how=how, at=now())
    if not how.dry_run:
        with archive.unit_of_work() as unit:
            unit.forget_pass(how.selection)


def _revise(archive: Archive, blog_id: int, *, url: str, how: Pass, at: datetime) -> Revision:
    """The blog read again, its differences kept as the parser's, unless it would lose too much."""
    rebuild = None
    try:
        with archive.unit_of_work(dry_run=how.dry_run) as unit:
            rebuild = unit.rebuild(_read_again(archive.captures(blog_id=blog_id)))
            if rebuild is not None:
                _refuse_loss(rebuild, url=url, most=how.most_loss)
                if rebuild.differences:
                    unit.add_revision(rebuild, at=at)
            unit.remember_read(how.selection, parser=scraper.__version__, blog_id=blog_id)
    except LossRefused as error:
        return Revision(blog_url=url, rebuild=rebuild, problem=problem_of(error, where=url))
    except LiveblogError as error:
        return _left(error, url=url)
    return Revision(blog_url=url, rebuild=rebuild)


def _refuse_loss(rebuild: Rebuild, *, url: str, most: float) -> None:
    for of in WATCHED:
        if (loss := rebuild.loss(of)) > most:
            lost = f"{rebuild.counts()[of, 'lost']} of its {rebuild.held[of]} {of}s ({loss:.0%})"
            cure = "look at them with --dry-run, and allow it with --max-loss if they are no loss"
            raise LossRefused(f"would lose {lost}, more than {most:.0%}; left as it was: {cure}", where=url)


def _left(error: LiveblogError, *, url: str) -> Revision:
    message = f"{error.message}; its updates stay as they were read before"
    return Revision(blog_url=url, problem=Problem(code=error.code, message=message, where=error.where or url))


def _store(page: Page, number: int, snapshot: Snapshot, *, archive: Archive, dry_run: bool) -> Revision:
    """Makes a capture of a page that was kept unread; the rebuild of its blog then puts it where it belongs."""
    try:
        with archive.unit_of_work(dry_run=dry_run) as unit:
            changes = unit.store_capture([(page, number)], at=snapshot.fetched_at)
    except LiveblogError as error:
        return Revision(blog_url=snapshot.url, problem=problem_of(error, where=snapshot.url))
    return Revision(blog_url=snapshot.url, late=changes, problem=changes.problem)


def _read_again(captures: Iterable[Capture]) -> Iterator[tuple[datetime, list[tuple[Page, int]]]]:
    """The captures with their pages as they are read now, without what turns out to have been a wall."""
    for capture in captures:
        if pages := list(_pages_again(capture)):
            yield capture.at, pages


def _pages_again(capture: Capture) -> Iterator[tuple[Page, int]]:
    for snapshot, number in zip(capture.snapshots, capture.snapshot_ids, strict=True):
        try:
            yield read_for_archive(snapshot), number
        except Interstitial:
            return
