"""Which pages of a feed, a news sitemap or a section page are to be fetched in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec

from scraper.errors import FetchError, LiveblogError
from scraper.model import FeedItem, Fetch, Watch
from scraper.parser.feeds import matching, read_feed
from scraper.pipeline.desk import Desk
from scraper.pipeline.report import problem_of

MOST_NEW = 3  # pages that one pass begins to follow; what is left over has its turn in the next passes
STILL_CHANGING = timedelta(hours=36)  # after its last change; corrections to a day's page come until the next evening
UNDATED = datetime.min.replace(tzinfo=UTC)


async def pages_to_fetch(watch: Watch, *, desk: Desk, now: datetime) -> list[str]:
    """Addresses of matching pages: the newest that the archive lacks, and those that may still change.

    Raises FetchError where the feed cannot be had, UnreadablePage where it is none; both are recorded.
    """
    items = matching(await _listed(watch.feed or "", desk=desk), pattern=watch.match or "")
    new = [item for item in items if desk.archive.blog_state(item.url) is None]
    changing = [item.url for item in items if _may_change(item, desk=desk, now=now)]
    return [item.url for item in _newest(new)] + changing


async def _listed(url: str, *, desk: Desk) -> tuple[FeedItem, ...]:
    fetch = await desk.fetcher.fetch(url)
    snapshot = fetch.snapshot
    if snapshot is None:
        _record(fetch, desk=desk)
        raise FetchError(fetch.problem.message if fetch.problem else fetch.outcome, where=url, status=fetch.status)
    try:
        items = read_feed(
            snapshot.content,
            url=snapshot.final_url,
            fetched_at=snapshot.fetched_at,
            content_type=snapshot.content_type,
        )
    except LiveblogError as error:
        _record(msgspec.structs.replace(fetch, outcome="failed", problem=problem_of(error, where=url)), desk=desk)
        raise
    _record(fetch, desk=desk)
    return items


def _newest(items: Iterable[FeedItem]) -> list[FeedItem]:
    """The newest few, by date where feeds give one, else as they stand: feeds and section pages list newest first."""
    return sorted(items, key=lambda item: item.published_at or UNDATED, reverse=True)[:MOST_NEW]


def _may_change(item: FeedItem, *, desk: Desk, now: datetime) -> bool:
    known = desk.archive.blog_state(item.url)
    return known is not None and (known.is_live is True or now - known.last_changed < STILL_CHANGING)


def _record(fetch: Fetch, *, desk: Desk) -> None:
    with desk.archive.unit_of_work() as unit:
        unit.record_fetch(fetch)
        desk.memory.write(unit)
