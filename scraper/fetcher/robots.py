"""robots.txt (RFC 9309): read before the first request to an origin, kept for a day."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import msgspec
from protego import Protego

from scraper.fetcher.failure import Failed, Refused
from scraper.fetcher.identity import PRODUCT
from scraper.fetcher.memory import RobotsMemory
from scraper.model import RobotsRecord

MAX_BYTES = 500 * 1024  # RFC 9309, 2.5: a crawler may stop reading here
KEPT = timedelta(hours=24)  # RFC 9309, 2.4
KEPT_WHILE_DOWN = timedelta(minutes=5)
LONGEST_DELAY = 60.0  # seconds; some sites ask for hours, and mean crawlers of the whole site
DAY = 86400  # seconds
TOO_MANY_REQUESTS = 429


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What one origin allows us. Without a parser everything, with an obstacle nothing."""

    until: datetime
    parser: Protego | None = None
    obstacle: Failed | None = None

    def check(self, url: str) -> None:
        """Raise Refused where the rules forbid a URL, or Failed where they could not be had."""
        if self.obstacle is not None:
            raise _obstructed(self.obstacle, url)
        if self.parser is not None and not self.parser.can_fetch(url, PRODUCT):
            message = f"robots.txt forbids it to {PRODUCT}; ask the publisher for leave or watch another page"
            raise Refused("robots", message, where=url)

    @property
    def delay(self) -> float:
        """The seconds between two requests that the origin asks for, within reason."""
        if self.parser is None:
            return 0.0
        rate = self.parser.request_rate(PRODUCT)
        spacing = min(rate.seconds, DAY) / min(rate.requests, DAY) if rate else 0.0  # the integers may be endless
        return min(max(self.parser.crawl_delay(PRODUCT) or 0.0, spacing), LONGEST_DELAY)


class Robots:
    """The rules of every origin met, fetched when they are first needed."""

    def __init__(
        self,
        memory: RobotsMemory,
        *,
        fetch: Callable[[str], Awaitable[RobotsRecord]],
        now: Callable[[], datetime],
    ) -> None:
        self._memory = memory
        self._fetch = fetch
        self._now = now
        self._rules: dict[str, Rules] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def rules(self, origin: str) -> Rules:
        """The rules that hold for an origin now."""
        async with self._locks[origin]:
            rules = self._rules.get(origin)
            if rules is None or rules.until <= self._now():
                rules = self._rules[origin] = await self._fresh(origin)
            return rules

    async def _fresh(self, origin: str) -> Rules:
        kept = self._memory.robots(origin)
        if kept is not None and kept.fetched_at <= self._now() < kept.fetched_at + KEPT:
            return rules_of(kept, until=kept.fetched_at + KEPT)
        try:
            record = await self._fetch(origin)
        except Failed as failed:
            until = self._now() + KEPT_WHILE_DOWN
            # An old copy is better than none while the server is down (RFC 9309, 2.4).
            return Rules(until=until, obstacle=failed) if kept is None else rules_of(kept, until=until)
        self._memory.remember_robots(record)
        return rules_of(record, until=record.fetched_at + KEPT)


def record_of(origin: str, *, status: int, content: bytes, at: datetime) -> RobotsRecord:
    """A robots.txt as it is remembered; what an error page says is no rule."""
    text = content[:MAX_BYTES].decode("utf-8-sig", errors="replace") if status == 200 else ""
    return RobotsRecord(origin=origin, fetched_at=at, status=status, text=text)


def rules_of(record: RobotsRecord, *, until: datetime) -> Rules:
    """The rules that a robots.txt makes, held until an instant."""
    return Rules(until=until, parser=Protego.parse(record.text) if record.text else None)


def allows_all(status: int) -> bool:
    """Whether a status means that there is no robots.txt: any 3xx or 4xx but "too many requests"."""
    return status < 500 and status != TOO_MANY_REQUESTS


def _obstructed(obstacle: Failed, url: str) -> Failed:
    """Why a URL cannot be had where robots.txt could not: what hinders the one hinders the other."""
    if obstacle.status is None:
        return obstacle.at(url)
    message = f"robots.txt cannot be had (HTTP {obstacle.status}), so nothing may be asked for; try again later"
    return Refused("robots-unavailable", message, where=url)
