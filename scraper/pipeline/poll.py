"""One pass over all watches that are due: what cron calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from scraper.errors import ArchiveError, ConfigurationError, LiveblogError
from scraper.model import FetchPolicy, Value, Watch
from scraper.pipeline.clock import utc_now
from scraper.pipeline.desk import Desk, open_desk
from scraper.pipeline.discover import Found, pages_to_fetch
from scraper.pipeline.due import is_due
from scraper.pipeline.fetch import attempt
from scraper.pipeline.report import Report, failure
from scraper.pipeline.turn import sole_run, turn
from scraper.repository import Archive, open_archive


class Idle(Value, frozen=True, kw_only=True):
    """A watch whose feed was read and led to no page: how many it lists, and how many of them are as the watch wants."""

    watch: Watch
    listed: int
    matching: int


def unheard(_found: Idle) -> None:
    """What becomes of an idle watch where nobody wants to hear of it."""


class _Pass(NamedTuple):
    """What the watches of one pass share; `claimed` are the pages that one of them has taken on already."""

    at: datetime
    desk: Desk
    report: Callable[[Report], None]
    idle: Callable[[Idle], None]
    claimed: set[str]


def poll(
    watches: Sequence[Watch],
    *,
    archive: str,
    policy: FetchPolicy,
    report: Callable[[Report], None],
    idle: Callable[[Idle], None] = unheard,
    now: Callable[[], datetime] = utc_now,
) -> tuple[Report, ...]:
    """A report for each page that was due; `report` is called with each as it comes, `idle` for a feed without a page.

    Raises RunInProgress at once where another pass is going on; waits while another command writes to the archive.
    """
    if not watches:
        cure = "add a [[watch]] to liveblog.toml (`liveblog init` writes one)"
        raise ConfigurationError(f"there is nothing to watch; {cure}")
    with sole_run(archive), turn(archive, waiting=_in_silence), open_archive(archive) as opened:
        due = [one for one in watches if is_due(one, state=opened.watch_state(one.name), now=now())]
        if not due:
            return ()
        return asyncio.run(_follow_all(due, archive=opened, policy=policy, report=report, idle=idle, now=now))


async def _follow_all(
    watches: Sequence[Watch],
    *,
    archive: Archive,
    policy: FetchPolicy,
    report: Callable[[Report], None],
    idle: Callable[[Idle], None],
    now: Callable[[], datetime],
) -> tuple[Report, ...]:
    async with open_desk(archive, policy=policy, now=now) as desk, asyncio.TaskGroup() as group:
        this = _Pass(at=now(), desk=desk, report=report, idle=idle, claimed=set())
        tasks = [group.create_task(_follow(watch, this)) for watch in watches]
    return tuple(found for task in tasks for found in task.result())


async def _follow(watch: Watch, this: _Pass) -> list[Report]:
    """The reports of one watch. Whatever goes wrong with it is one of them."""
    try:
        found = await _pages(watch, this)
    except LiveblogError as error:
        found = Found([], error)
    reports = [_told(found.error, watch, this)] if found.error else []
    reports += [await attempt(url, desk=this.desk, report=this.report) for url in found.urls]
    try:
        _remember(watch, reports, this, found=found)
    except ArchiveError as error:
        reports.append(_told(error, watch, this))
    return reports


async def _pages(watch: Watch, this: _Pass) -> Found:
    """The pages that a watch leads to, but those that another has claimed; they are claimed now."""
    found = Found([watch.url]) if watch.url else await pages_to_fetch(watch, desk=this.desk, now=this.at)
    if not found.urls and found.error is None:
        this.idle(Idle(watch=watch, listed=found.listed, matching=found.matching))
    mine = [url for url in found.urls if url not in this.claimed]
    this.claimed.update(mine)
    return found._replace(urls=mine)


def _told(error: LiveblogError, watch: Watch, this: _Pass) -> Report:
    found = failure(error, where=watch.feed or watch.name)
    this.report(found)
    return found


def _remember(watch: Watch, reports: Sequence[Report], this: _Pass, *, found: Found) -> None:
    problem = next((report.problem for report in reports if report.problem), None)
    told = f"{problem.where}: {problem.message}" if problem else None
    counts = None if watch.url or found.error else (found.listed, found.matching)
    with this.desk.archive.unit_of_work() as unit:
        unit.remember_watch(watch, at=this.at, problem=told, found=counts)


def _in_silence() -> None:
    """A pass that waits for a fetch says nothing: cron would send it by mail."""
