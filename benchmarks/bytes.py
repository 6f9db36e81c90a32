"""What keeping the bytes costs: room for many polls of a growing page, and time for polls that find it unchanged.

    python benchmarks/bytes.py [--polls N]

A page of some 320 kB is polled again and again, each time with one post more, then unchanged. Times are CPU time, the
least of several; without the network.
"""

import argparse
import asyncio
import random
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scraper.model import Fetch, Snapshot
from scraper.pipeline.archive_page import archive_page
from scraper.pipeline.desk import Desk, Memory
from scraper.pipeline.read_page import read_page
from scraper.repository import Archive, open_archive

URL = "https://news.example/live/harbour"
BEGIN = datetime(2025, 3, 4, 8, tzinfo=UTC)
SIZE = 320_000  # bytes of the page at first
POLLS = 40
UNCHANGED = 100
ROUNDS = 5
SYLLABLES = (
    "har",
    "bour",
    "pi",
    "lot",
    "fer",
    "ry",
    "strike",
    "to",
    "mor",
    "row",
    "the",
    "un",
    "ion",
    "a",
    "quay",
    "re",
    "turn",
)


class Poll:
    """A fetcher that brings the page which stands in it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = BEGIN

    async def fetch(self, url: str, *, validators: object = None) -> Fetch:  # noqa: ARG002 - as the true one
        self.at += timedelta(minutes=5)
        headers = (("Content-Type", "text/html; charset=utf-8"), ("Date", f"{self.at:%a, %d %b %Y %H:%M:%S GMT}"))
        page = Snapshot(url=url, final_url=url, fetched_at=self.at, status=200, headers=headers, content=self.content)
        return Fetch(url=url, fetched_at=self.at, outcome="fetched", final_url=url, status=200, snapshot=page)


def words(draw: random.Random, count: int) -> str:
    """Words that no codec has seen before."""
    return " ".join("".join(draw.choices(SYLLABLES, k=draw.randint(1, 4))) for _ in range(count))


def post(draw: random.Random, number: int) -> str:
    at = BEGIN + timedelta(seconds=number)
    return (
        f'<article class="update" id="u{number}"><time datetime="{at.isoformat()}">{at:%H:%M}</time>'
        f"<h2>{words(draw, 8).capitalize()}</h2><p>{words(draw, 60).capitalize()}.</p>"
        f'<div class="share"><a href="/share/{number}">share</a></div></article>'
    )


def page(posts: list[str]) -> bytes:
    body = "\n".join(reversed(posts))
    return f"<html lang=en><title>Strike: live</title><h1>Strike: live</h1><main>{body}</main></html>".encode()


def first_posts(draw: random.Random) -> list[str]:
    posts: list[str] = []
    while sum(map(len, posts)) < SIZE:
        posts.append(post(draw, len(posts)))
    return posts


async def least_ms(desk: Desk) -> float:
    """CPU milliseconds of a poll that finds the page unchanged: the least mean of several rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(UNCHANGED):
            await archive_page(URL, desk=desk)
        rounds.append(1000 * (time.process_time() - start) / UNCHANGED)
    return min(rounds)


def reading_ms(snapshot: Snapshot) -> float:
    start = time.process_time()
    read_page(snapshot)
    return 1000 * (time.process_time() - start)


async def measure(archive: Archive, *, polls: int) -> None:
    draw = random.Random(7)
    posts = first_posts(draw)
    poll = Poll(page(posts))
    desk = Desk(archive, poll, Memory(archive))  # type: ignore[arg-type]  # of the fetcher only `fetch` is needed
    await archive_page(URL, desk=desk)
    first = archive.status()
    for _ in range(polls):
        posts.append(post(draw, len(posts)))
        poll.content = page(posts)
        await archive_page(URL, desk=desk)
    last = archive.status()
    html = last.snapshot_bytes - first.snapshot_bytes
    packed = last.packed_bytes - first.packed_bytes
    print(f"{polls} polls of {html / polls / 1000:.0f} kB with one new post each, after the first")
    print(f"  stored {packed / polls:8.0f} bytes a poll, {100 * packed / html:.2f} % of the HTML, whole ones included")
    print(f"a poll that finds it unchanged: {await least_ms(desk):.2f} ms")
    snapshot = archive.newest_snapshot(URL)
    assert snapshot is not None
    print(f"  reading the page would take  {min(reading_ms(snapshot) for _ in range(ROUNDS)):.1f} ms")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--polls", type=int, default=POLLS)
    polls = arguments.parse_args().polls
    with tempfile.TemporaryDirectory() as folder, open_archive(str(Path(folder) / "archive.db")) as archive:
        asyncio.run(measure(archive, polls=polls))


if __name__ == "__main__":
    main()
