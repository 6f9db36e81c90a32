"""One pass over all watches that are due: what cron calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from scraper.errors import ConfigurationError, LiveblogError
from scraper.model import FetchPolicy, Watch
from scraper.pipeline.clock import utc_now
from scraper.pipeline.desk import Desk, open_desk
from scraper.pipeline.discover import pages_to_fetch
from scraper.pipeline.fetch import attempt
from scraper.pipeline.report import Report, failure
from scraper.pipeline.turn import sole_run, turn
from scraper.repository import Archive, open_archive

EARLY = 0.9  # of `every`: a watch is due a little early, so that cron's jitter skips nothing


def poll(
    watches: Sequence[Watch],
    *,
    archive: str,
    policy: FetchPolicy,
    report: Callable[[Report], None],
    now: Callable[[], datetime] = utc_now,
) -> tuple[Report, ...]:
    """A report for each page that was due; `report` is called with each as it comes.

    Raises RunInProgress at once where another pass is going on; waits while another command writes to the archive.
    """
    if not watches:
        raise ConfigurationError(
            "there is nothing to watch; add a [[watch]] to liveblog.toml (`liveblog init` writes one)"
        )
    with sole_run(archive), turn(archive, waiting=_in_silence), open_archive(archive) as opened:
        due = [watch for watch in watches if due_at(watch, checked_at=opened.watch_checked_at(watch.name)) <= now()]
        return asyncio.run(_pass(due, archive=opened, policy=policy, report=report, now=now)) if due else ()


def due_at(watch: Watch, *, checked_at: datetime | None) -> datetime:
    """When a watch is due again; one that was never checked has been due forever."""
    if checked_at is None:
        return datetime.min.replace(tzinfo=UTC)
    return checked_at + timedelta(seconds=watch.every * EARLY)


async def _pass(
    watches: Sequence[Watch],
    *,
    archive: Archive,
    policy: FetchPolicy,
    report: Callable[[Report], None],
    now: Callable[[], datetime],
) -> tuple[Report, ...]:
    claimed: set[str] = set()
    async with open_desk(archive, policy=policy, now=now) as desk, asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(_follow(watch, desk=desk, claimed=claimed, report=report, now=now)) for watch in watches
        ]
    return tuple(found for task in tasks for found in task.result())


async def _follow(
    watch: Watch, *, desk: Desk, claimed: set[str], report: Callable[[Report], None], now: Callable[[], datetime]
) -> list[Report]:
    """The reports of one watch. A page that another watch of this pass has claimed is left to it."""
    started = now()
    try:
        urls = [watch.url] if watch.url else await pages_to_fetch(watch, desk=desk, now=started)
    except LiveblogError as error:
        reports = [failure(error, where=watch.feed or watch.name)]
        report(reports[0])
    else:
        mine = [url for url in urls if url not in claimed]
        claimed.update(mine)
        reports = [await attempt(url, desk=desk, report=report) for url in mine]
    _remember(watch, reports, desk=desk, at=started)
    return reports


def _remember(watch: Watch, reports: Sequence[Report], *, desk: Desk, at: datetime) -> None:
    problem = next((found.problem for found in reports if found.problem), None)
    with desk.archive.unit_of_work() as unit:
        unit.remember_watch(watch.name, at=at, problem=problem.message if problem else None)


def _in_silence() -> None:
    """A pass that waits for a fetch says nothing: cron would send it by mail."""
