"""The fetcher: a URL in, a Fetch out, with good manners."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from scraper.fetcher import guard
from scraper.fetcher.client import NOT_MODIFIED, Answer, Client, Demand
from scraper.fetcher.failure import Failed
from scraper.fetcher.identity import conditions
from scraper.fetcher.journey import REDIRECTS, Journey, admissible, origin_of
from scraper.fetcher.memory import PacingMemory, RobotsMemory, ShortMemory
from scraper.fetcher.pacing import Pacer
from scraper.fetcher.refusals import unwelcome
from scraper.fetcher.retry import retrying
from scraper.fetcher.robots import MAX_BYTES, Robots, allows_all, record_of
from scraper.model import Fetch, FetchPolicy, Outcome, Problem, RobotsRecord, Snapshot, Validators

CONCURRENCY = 8  # hosts asked at the same time
EXPECTED = frozenset({200, 203, *REDIRECTS})  # other successes bring no page, or a part of one


class Fetcher:
    """Fetches pages: one for a whole run, an async context manager.

    It obeys robots.txt, asks a host for one thing at a time with a pause between two, asks again where that may help,
    and talks to public addresses only. `robots` and `pacing` remember between runs; `now` returns aware instants.
    """

    def __init__(
        self,
        policy: FetchPolicy,
        *,
        now: Callable[[], datetime],
        robots: RobotsMemory | None = None,
        pacing: PacingMemory | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        resolver: guard.Resolver = guard.resolve,
    ) -> None:
        self._policy = policy
        self._now = now
        self._client = Client(policy, resolver=resolver)
        self._pacer = Pacer(pacing or ShortMemory(), minimum_delay=policy.minimum_delay, now=now, sleep=sleep)
        self._robots = Robots(robots or ShortMemory(), fetch=self._robots_txt, now=now)
        self._sleep = sleep
        # Hosts where all attempts failed: until one of their pages comes, each is asked for once, so that many pages of
        # a host that is down do not cost the minutes of patience that one does.
        self._in_trouble: set[str] = set()
        self._slots = asyncio.Semaphore(CONCURRENCY)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def fetch(self, url: str, *, validators: Validators | None = None) -> Fetch:
        """What became of one request for a page; a page that cannot be had is an outcome, never an exception.

        With validators the answer may be `not_modified`. `elapsed_ms` is spent with the page's servers: no pauses.
        """
        journey = Journey(url, limit=self._policy.max_bytes, most=self._policy.max_redirects)
        try:
            answer = await self._follow(journey, conditions(validators))
        except Failed as failed:
            return self._report(journey, outcome=failed.outcome, status=failed.status, problem=failed.problem)
        if answer.status == NOT_MODIFIED:
            return self._report(journey, outcome="not_modified", status=answer.status)
        return self._report(journey, outcome="fetched", status=answer.status, answer=answer)

    def _report(
        self,
        journey: Journey,
        *,
        outcome: Outcome,
        status: int | None,
        problem: Problem | None = None,
        answer: Answer | None = None,
    ) -> Fetch:
        now = self._now()
        return Fetch(
            url=journey.start,
            fetched_at=now,
            outcome=outcome,
            final_url=journey.url,
            status=status,
            elapsed_ms=journey.elapsed_ms,
            headers=journey.headers,
            redirects=tuple(journey.redirects),
            robots=journey.robots,
            snapshot=None if answer is None else _snapshot(answer, url=journey.start, at=now),
            problem=problem,
        )

    async def _follow(self, journey: Journey, headers: dict[str, str], *, obedient: bool = True) -> Answer:
        """The answer at the end of all redirects. Conditions belong to the first URL and are sent to no other."""
        target: str | None = journey.start
        while target is not None:
            url = admissible(target)
            journey.step(url)
            delay = await self._permission(journey) if obedient else 0.0
            answer = await self._ask(journey, headers, delay)
            target, headers = journey.onward(answer), {}
        return answer

    async def _permission(self, journey: Journey) -> float:
        """The crawl delay where robots.txt lets us ask for the URL at hand. Raises Failed where it does not."""
        rules = await self._robots.rules(origin_of(journey.url))
        journey.robots = "forbidden" if rules.obstacle is None else "unavailable"
        rules.check(journey.url)
        journey.robots = "allowed"
        return rules.delay

    async def _robots_txt(self, origin: str) -> RobotsRecord:
        journey = Journey(f"{origin}/robots.txt", limit=MAX_BYTES, most=self._policy.max_redirects, cut=True)
        try:
            answer = await self._follow(journey, {}, obedient=False)
        except Failed as failed:
            if failed.status is None or not allows_all(failed.status):
                raise
            return record_of(origin, status=failed.status, content=b"", at=self._now())
        return record_of(origin, status=answer.status, content=answer.content, at=self._now())

    async def _ask(self, journey: Journey, headers: dict[str, str], delay: float) -> Answer:
        """The answer to one request, asked for again where that may help."""
        host = urlsplit(journey.url).hostname or ""
        demand = Demand(url=journey.url, headers=headers, limit=journey.limit, cut=journey.cut)
        async with self._pacer.turn(host):
            self._pacer.check_welcome(host, url=journey.url)
            again = retrying(1 if host in self._in_trouble else self._policy.attempts, sleep=self._sleep)
            try:
                answer: Answer = await again(self._attempt, host, demand, journey, delay)
            except Failed as failed:
                if failed.again:
                    self._in_trouble.add(host)
                elif failed.wait is not None:
                    self._pacer.stay_away(host, seconds=failed.wait)
                raise
            self._in_trouble.discard(host)
            return answer

    async def _attempt(self, host: str, demand: Demand, journey: Journey, delay: float) -> Answer:
        await self._pacer.pause(host, crawl_delay=delay)
        async with self._slots:
            journey.headers = ()
            with journey.timed():
                answer = await self._client.ask(demand, cookies=journey.cookies)
        journey.headers = answer.headers
        if answer.status in EXPECTED or (answer.status == NOT_MODIFIED and demand.headers):
            return answer
        raise unwelcome(answer, now=self._now())


def _snapshot(answer: Answer, *, url: str, at: datetime) -> Snapshot:
    return Snapshot(
        url=url,
        final_url=answer.url,
        fetched_at=at,
        status=answer.status,
        headers=answer.headers,
        content=answer.content,
    )
