"""What a piece of network work needs at hand: the archive, the fetcher, and what both remember of servers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import NamedTuple

from scraper.fetcher import Fetcher
from scraper.model import FetchPolicy, RobotsRecord
from scraper.repository import Archive, UnitOfWork


class Memory:
    """Robots rules, request times and absences asked for: read from the archive, kept here, written with the next unit of work.

    So what is remembered costs no transaction of its own.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._robots: dict[str, RobotsRecord] = {}
        self._requests: dict[str, datetime] = {}
        self._absences: dict[str, datetime] = {}
        self._unwritten: list[RobotsRecord] = []
        self._asked: set[str] = set()

    def robots(self, origin: str) -> RobotsRecord | None:
        """The robots.txt last had from an origin."""
        return self._robots.get(origin) or self._archive.robots(origin)

    def remember_robots(self, record: RobotsRecord) -> None:
        """Keep a robots.txt."""
        self._robots[record.origin] = record
        self._unwritten.append(record)

    def last_request(self, host: str) -> datetime | None:
        """When a host was last asked for anything, in this run or an earlier one."""
        return self._requests.get(host) or self._archive.last_request(host)

    def remember_request(self, host: str, at: datetime) -> None:
        """Note that a host is asked at this instant."""
        self._requests[host] = at
        self._asked.add(host)

    def away_until(self, host: str) -> datetime | None:
        """Until when a host asked us to stay away, in this run or an earlier one."""
        return self._absences.get(host) or self._archive.away_until(host)

    def remember_away(self, host: str, until: datetime) -> None:
        """Note that a host asks us to stay away until an instant."""
        self._absences[host] = until

    def write(self, unit: UnitOfWork) -> None:
        """Hand what is new over to the archive."""
        for record in self._unwritten:
            unit.remember_robots(record)
        for host in self._asked:
            unit.remember_request(host, at=self._requests[host], away_until=self._absences.get(host))
        self._unwritten.clear()
        self._asked.clear()


class Desk(NamedTuple):
    """Archive, fetcher and memory of one run."""

    archive: Archive
    fetcher: Fetcher
    memory: Memory


@asynccontextmanager
async def open_desk(archive: Archive, *, policy: FetchPolicy, now: Callable[[], datetime]) -> AsyncIterator[Desk]:
    """A desk whose connections are closed at the end of the block."""
    memory = Memory(archive)
    async with Fetcher(policy, now=now, robots=memory, pacing=memory) as fetcher:
        yield Desk(archive, fetcher, memory)
