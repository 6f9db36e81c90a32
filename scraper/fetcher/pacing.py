"""One request at a time to each host, and a pause between two."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime

from scraper.fetcher.memory import PacingMemory


class Pacer:
    """Lets requests to one host go one after the other; requests to different hosts know nothing of each other."""

    def __init__(
        self,
        memory: PacingMemory,
        *,
        minimum_delay: float,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._memory = memory
        self._minimum = minimum_delay
        self._now = now
        self._sleep = sleep
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def turn(self, host: str) -> asyncio.Lock:
        """The lock to hold, as a context manager, from before a request until its last byte."""
        return self._turns[host]

    async def pause(self, host: str, *, crawl_delay: float = 0.0) -> None:
        """Wait until the host may be asked again, and note that it is asked now.

        The wait is at most one delay long, whatever the clock says that the last request was made.
        """
        delay = max(self._minimum, crawl_delay)
        last = self._memory.last_request(host)
        rest = delay if last is None else delay - (self._now() - last).total_seconds()
        if last is not None and rest > 0:
            await self._sleep(min(rest, delay))
        self._memory.remember_request(host, self._now())
