"""What is remembered about servers from one request to the next, and, by whoever keeps it, between runs."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from scraper.model import RobotsRecord


class RobotsMemory(Protocol):
    """Keeps robots.txt files by origin, such as `https://www.example.org`."""

    def robots(self, origin: str) -> RobotsRecord | None:
        """The last one kept, however old."""

    def remember_robots(self, record: RobotsRecord) -> None:
        """Keep it in place of an older one."""


class PacingMemory(Protocol):
    """Keeps, for each host, the instant of the last request and until when it asked us to stay away."""

    def last_request(self, host: str) -> datetime | None:
        """When the host was last asked for anything."""

    def remember_request(self, host: str, at: datetime) -> None:
        """Note that the host is asked for something at this instant."""

    def away_until(self, host: str) -> datetime | None:
        """Until when the host asked us to stay away, if it ever did."""

    def remember_away(self, host: str, until: datetime) -> None:
        """Note that the host asks us to stay away until an instant."""


class ShortMemory:
    """Remembers all of it until the process ends."""

    def __init__(self) -> None:
        self._robots: dict[str, RobotsRecord] = {}
        self._requests: dict[str, datetime] = {}
        self._absences: dict[str, datetime] = {}

    def robots(self, origin: str) -> RobotsRecord | None:
        """The robots.txt kept for an origin."""
        return self._robots.get(origin)

    def remember_robots(self, record: RobotsRecord) -> None:
        """Keep a robots.txt."""
        self._robots[record.origin] = record

    def last_request(self, host: str) -> datetime | None:
        """When a host was last asked."""
        return self._requests.get(host)

    def remember_request(self, host: str, at: datetime) -> None:
        """Note a request."""
        self._requests[host] = at

    def away_until(self, host: str) -> datetime | None:
        """Until when a host asked us to stay away."""
        return self._absences.get(host)

    def remember_away(self, host: str, until: datetime) -> None:
        """Note that a host asks us to stay away."""
        self._absences[host] = until
