"""One request at a time to each host, a pause between two, and none while a host asked us to stay away."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from scraper.fetcher.failure import Refused
from scraper.fetcher.memory import PacingMemory
from scraper.fetcher.refusals import LONGEST_ABSENCE


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

    def check_welcome(self, host: str, *, url: str) -> None:
        """Raise Refused while the host is not to be asked; an absence beyond all reason was dated by a wrong clock."""
        until = self._memory.away_until(host)
        if until is not None and 0 < (until - self._now()).total_seconds() <= LONGEST_ABSENCE:
            message = f"the server asked not to come back before {until:%Y-%m-%d %H:%M %Z}; try again then"
            raise Refused("asked-to-stay-away", message, where=url)

    def stay_away(self, host: str, *, seconds: float) -> None:
        """Note that the host asks us to stay away for so long."""
        self._memory.remember_away(host, self._now() + timedelta(seconds=seconds))

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
