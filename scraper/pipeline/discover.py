"""Which pages of a feed, a news sitemap or a section page are to be fetched in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import msgspec

from scraper.errors import FetchError, LiveblogError, UnreadablePage
from scraper.model import BlogState, FeedItem, Fetch, Watch
from scraper.parser.feeds import matching, read_feed
from scraper.pipeline.address import host_of
from scraper.pipeline.desk import Desk
from scraper.pipeline.report import as_failure, problem_of

MOST_NEW = 3  # pages that one pass begins to follow; what is left over has its turn in the next passes
STILL_CHANGING = timedelta(hours=36)  # after its last change; corrections to a day's page come until the next evening
ABANDONED = timedelta(days=7)  # a page that says it is live and has not moved for so long was forgotten by its makers
UNDATED = datetime.min.replace(tzinfo=UTC)


class Found(NamedTuple):
    """The pages of one pass, what kept the feed from being read, if anything did, and what it listed."""

    urls: list[str]
    error: LiveblogError | None = None
    listed: int = 0
    matching: int = 0


async def pages_to_fetch(watch: Watch, *, desk: Desk, now: datetime) -> Found:
    """Addresses of matching pages: a few that the archive lacks, and those that may still change.

    A page that may still change is followed even when the feed, which is short, no longer lists it, until it is gone;
    and so it is when the feed cannot be had or read, which is recorded.
    """
    try:
        listed, error = await _listed(watch.feed or "", desk=desk), None
    except (FetchError, UnreadablePage) as failed:
        listed, error = (), failed
    wanted = matching(listed, pattern=watch.match or "")
    states = {item.url: desk.archive.blog_state(item.url) for item in wanted}
    new = [item for item in wanted if states[item.url] is None]
    followed = {state.url: url for url, state in states.items() if state and may_change(state, now=now)}
    hosts = {host_of(url) for url in (watch.feed or "", *(item.url for item in listed))}
    for url in _remembered(watch, desk=desk, now=now):
        if host_of(url) in hosts and not desk.archive.is_gone(url):
            followed.setdefault(url, url)
    urls = [item.url for item in _first_few(new, desk=desk)] + list(followed.values())
    return Found(urls, error, listed=len(listed), matching=len(wanted))


def may_change(state: BlogState, *, now: datetime) -> bool:
    """Whether a page is worth another look: it changed of late, or says it is live and is not forgotten."""
    still = now - state.last_changed
    return still < (ABANDONED if state.is_live else STILL_CHANGING)


def _remembered(watch: Watch, *, desk: Desk, now: datetime) -> list[str]:
    """The stored pages that the watch would follow by their titles and addresses, and that may still change."""
    states = [state for state in desk.archive.blogs_changed_since(now - ABANDONED) if may_change(state, now=now)]
    items = [FeedItem(url=state.url, title=state.title) for state in states]
    return [item.url for item in matching(items, pattern=watch.match or "")]


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
        _record(as_failure(fetch, problem_of(error, where=url)), desk=desk)
        raise
    _record(fetch, desk=desk)
    return items


def _first_few(items: Iterable[FeedItem], *, desk: Desk) -> list[FeedItem]:
    """The newest, by date where feeds give one, else as they stand: feeds and section pages list newest first.

    Those that were asked for in vain come after them, in turn, so that no broken page keeps another one waiting.
    """
    newest_first = sorted(items, key=lambda item: item.published_at or UNDATED, reverse=True)
    asked_at = {item.url: desk.archive.last_asked(item.url) or UNDATED for item in newest_first}
    return sorted(newest_first, key=lambda item: asked_at[item.url])[:MOST_NEW]


def _record(fetch: Fetch, *, desk: Desk) -> None:
    """Writes the feed's line in the log. Its bytes are not kept: they prove nothing about any blog."""
    fetch = msgspec.structs.replace(fetch, snapshot=None)
    with desk.archive.unit_of_work() as unit:
        unit.record_fetch(fetch)
        desk.memory.write(unit)
