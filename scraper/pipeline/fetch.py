"""Fetch pages by address, now, whatever the watches say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from scraper.errors import LiveblogError
from scraper.model import FetchPolicy
from scraper.pipeline.archive_page import archive_page
from scraper.pipeline.clock import utc_now
from scraper.pipeline.desk import Desk, open_desk
from scraper.pipeline.report import Report, failure
from scraper.pipeline.turn import turn
from scraper.repository import Archive, open_archive


def fetch_pages(
    urls: Sequence[str],
    *,
    archive: str,
    policy: FetchPolicy,
    report: Callable[[Report], None],
    waiting: Callable[[], None],
    now: Callable[[], datetime] = utc_now,
) -> tuple[Report, ...]:
    """A report a page, in the order of the addresses; `report` is called with each as it comes."""
    with turn(archive, waiting=waiting), open_archive(archive) as opened:
        return asyncio.run(_fetch_all(dict.fromkeys(urls), archive=opened, policy=policy, report=report, now=now))


async def attempt(url: str, *, desk: Desk, report: Callable[[Report], None]) -> Report:
    """The report of one page, whatever went wrong with it; `report` is called with it."""
    try:
        found = await archive_page(url, desk=desk)
    except LiveblogError as error:
        found = failure(error, where=url)
    report(found)
    return found


async def _fetch_all(
    urls: Iterable[str],
    *,
    archive: Archive,
    policy: FetchPolicy,
    report: Callable[[Report], None],
    now: Callable[[], datetime],
) -> tuple[Report, ...]:
    async with open_desk(archive, policy=policy, now=now) as desk, asyncio.TaskGroup() as group:
        tasks = [group.create_task(attempt(url, desk=desk, report=report)) for url in urls]
    return tuple(task.result() for task in tasks)
