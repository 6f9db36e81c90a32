"""A scripted blog, through the real parser and archive: exactly the events that happened, none missing, none invented."""

import asyncio
import sqlite3
from contextlib import closing
from itertools import permutations

import pytest

from scraper.model import Fetch, Problem, Snapshot
from scraper.pipeline.archive_page import archive_page
from scraper.pipeline.desk import Desk, Memory
from scraper.repository import open_archive

URL = "https://news.example/live/harbour"
PLAIN = ("post", "post", "post", "grow", "correct", "retitle", "slip", "typeset", "retime", "remove", "restore", "flip")
PINS = ("pin", "unpin")
ORDER = ("move", "promote")
LAYOUTS = ("json-ld", "ids", "restless ids", "no ids", "clock headings")
OUTCOMES = {
    "consent": ("failed", "consent-wall"),
    "captcha": ("failed", "bot-wall"),
    "missing": ("failed", "not-found-page"),
    "error": ("failed", "http-500"),
}


class Wire:
    """Stands in for the fetcher: gives what it was told to give."""

    async def fetch(self, url, *, validators=None):
        status, body, at = self.next
        if status != 200:
            problem = Problem(code=f"http-{status}", message="the server is in trouble", where=url)
            return Fetch(url=url, fetched_at=at, outcome="failed", status=status, problem=problem)
        headers = (("content-type", "text/html; charset=utf-8"),)
        came = Snapshot(url=url, final_url=url, fetched_at=at, status=status, headers=headers, content=body)
        return Fetch(url=url, fetched_at=at, outcome="fetched", status=status, final_url=url, snapshot=came)


class Reader:
    """What an archive says, in the script's terms: a segment is the post that had its first text."""

    def __init__(self, path):
        self.path = path
        self.firsts = {}

    def meet(self, poll):
        for post in poll.posts:
            self.firsts.setdefault((post.headline, "\n\n".join(post.paragraphs)), post.number)

    def sql(self, query, *params):
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(query, params).fetchall()

    def told(self, events):
        return [(event.kind, self.number(event.segment_id)) for event in events]

    def number(self, segment_id):
        (text,) = self.sql(
            "SELECT headline, body FROM segment_history WHERE segment_id = ? AND version = 1", segment_id
        )
        return self.firsts.get(text, text)


def acts_for(layouts):
    """What a desk can do whose pages show marks for what is pinned, and dates beside the clocks."""
    can_pin = {"ids", "no ids", "restless ids"}.issuperset(layouts)
    return PLAIN + (PINS if can_pin else ()) + (() if "clock headings" in layouts else ORDER)


def play(life, seed, *, polls, layouts, path):
    """Each poll archived; gives the polls with the reports on them."""
    reader, wire = Reader(path), Wire()
    with open_archive(str(path)) as archive:
        desk = Desk(archive, wire, Memory(archive))
        for poll, status, body in life(seed, polls=polls, layouts=layouts, acts=acts_for(layouts)):
            wire.next = status, body, poll.at
            reader.meet(poll)
            yield poll, asyncio.run(archive_page(URL, desk=desk)), reader


@pytest.mark.parametrize("layouts", [*zip(LAYOUTS, LAYOUTS, strict=True), *permutations(LAYOUTS, 2)], ids=" then ".join)
@pytest.mark.parametrize("seed", range(2))
def test_exactly_what_happened_is_told(life, tmp_path, layouts, seed):
    for number, (poll, report, reader) in enumerate(
        play(life, seed, polls=40, layouts=layouts, path=tmp_path / "archive.db")
    ):
        told = reader.told(report.changes.events) if report.changes else []
        assert sorted(told) == sorted(poll.expected), f"poll {number}, {poll.answer}"
