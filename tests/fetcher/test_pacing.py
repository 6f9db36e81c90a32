"""One request at a time to a host, and a pause between two."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from scraper.fetcher import Fetcher, ShortMemory
from scraper.model import FetchPolicy


def test_requests_to_one_host_are_a_delay_apart(server, fetch, clock):
    fetch(server.reply("/a"), server.reply("/b"), minimum_delay=2.0)
    assert clock.slept == [2.0, 2.0]  # robots.txt, then two pages


def test_a_redirect_within_the_host_waits_as_well(server, fetch, clock):
    url = server.reply("/a", status=302, headers={"Location": "/b"})
    server.reply("/b")
    fetch(url, minimum_delay=2.0)
    assert clock.slept == [2.0, 2.0]


@pytest.mark.parametrize(
    ("rule", "delay"),
    [
        ("Crawl-delay: 7", 7),
        ("Crawl-delay: 86400", 60),
        ("Crawl-delay: 1", 2),
        ("Request-rate: 1/9", 9),
        ("Crawl-delay: x", 2),
    ],
)
def test_a_crawl_delay_is_honoured_within_reason(server, fetch, clock, rule, delay):
    server.reply("/robots.txt", f"User-agent: *\n{rule}")
    fetch(server.reply("/a"), server.reply("/b"), minimum_delay=2.0)
    assert clock.slept == [delay, delay]


def test_only_the_rest_of_a_delay_is_waited(server, fetch, clock):
    memory = ShortMemory()
    memory.remember_request("127.0.0.1", clock.time - timedelta(seconds=1.5))
    fetch(server.reply("/a"), pacing=memory, minimum_delay=2.0)
    assert clock.slept == [0.5, 2.0]


def test_delays_are_remembered_between_runs(server, fetch, clock):
    memory = ShortMemory()
    fetch(server.reply("/a"), pacing=memory, robots=memory, minimum_delay=2.0)
    assert memory.last_request("127.0.0.1") == clock.time
    clock.time += timedelta(seconds=0.5)
    fetch(server.reply("/a"), pacing=memory, robots=memory, minimum_delay=2.0)
    assert clock.slept == [2.0, 1.5]


def test_a_last_request_in_the_future_costs_one_delay_at_most(server, fetch, clock):
    memory = ShortMemory()
    memory.remember_request("127.0.0.1", clock.time + timedelta(days=3))
    fetch(server.reply("/a"), pacing=memory, minimum_delay=2.0)
    assert clock.slept[0] == 2.0


def fetch_together(urls):
    async def together():
        policy = FetchPolicy(allow_private=True, minimum_delay=0.0)
        async with Fetcher(policy, now=lambda: datetime.now(UTC)) as fetcher:
            return await asyncio.gather(*(fetcher.fetch(url) for url in urls))

    return asyncio.run(together())


def test_one_host_is_asked_for_one_thing_at_a_time(server):
    urls = [server.reply(f"/{number}", pause=0.01) for number in range(8)]
    assert {found.outcome for found in fetch_together(urls)} == {"fetched"}
    assert server.most_at_once == 1
    assert len(server.asked("/robots.txt")) == 1


def test_different_hosts_do_not_wait_for_each_other(server):
    server.reply("/page", pause=0.15)
    found = fetch_together([f"http://{host}:{server.port}/page" for host in ("127.0.0.1", "localhost")])
    assert {fetched.outcome for fetched in found} == {"fetched"}
    assert server.most_at_once == 2


def test_a_retry_keeps_the_others_of_its_host_waiting(server, clock):
    slow = server.reply("/slow", status=429, headers={"Retry-After": "30"})
    server.reply("/slow", "ok")
    other = server.reply("/other", "ok")

    async def together():
        async with Fetcher(
            FetchPolicy(allow_private=True, minimum_delay=0.0), now=clock.now, sleep=clock.sleep
        ) as fetcher:
            await asyncio.gather(fetcher.fetch(slow), fetcher.fetch(other))

    asyncio.run(together())
    assert [request.path for request in server.requests] == ["/robots.txt", "/slow", "/slow", "/other"]
