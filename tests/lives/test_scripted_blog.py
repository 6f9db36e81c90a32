"""A scripted blog, through the real parser and archive: exactly the events that happened, none missing, none invented."""

import asyncio
import json
import sqlite3
from contextlib import closing
from itertools import combinations

import pytest

from scraper.model import Fetch, FetchPolicy, Problem, Snapshot
from scraper.pipeline.archive_page import archive_page
from scraper.pipeline.desk import Desk, Memory, open_desk
from scraper.repository import open_archive

URL = "https://news.example/live/harbour"
PLAIN = ("post", "post", "post", "grow", "correct", "retitle", "slip", "typeset", "retime", "remove", "restore", "flip")
PINS = ("pin", "unpin")
ORDER = ("move", "promote")
LAYOUTS = ("json-ld", "ids", "restless ids", "no ids", "clock headings")
CODES = {
    "page": None,
    "consent": "consent-wall",
    "captcha": "bot-wall",
    "missing": "not-found-page",
    "error": "http-500",
    "empty": "no-longer-a-blog",
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

    def edits(self, poll):
        """The parts of each edit made by this poll, and whether it is minor, by post; those that the script tells."""
        at = f"{poll.at:%Y-%m-%dT%H:%M:%SZ}"
        rows = self.sql("SELECT segment_id, changed, is_minor FROM edits WHERE at = ?", at)
        told = {self.number(row[0]): (*json.loads(row[1]), bool(row[2])) for row in rows}
        return {number: edit for number, edit in told.items() if number in poll.edits}

    def number(self, segment_id):
        (text,) = self.sql(
            "SELECT headline, body FROM segment_history WHERE segment_id = ? AND version = 1", segment_id
        )
        return self.firsts.get(text, text)


def acts_for(layouts, *, followed=False, hides=False):
    """What a desk can do whose pages show marks for what is pinned, and dates beside the clocks."""
    can_pin = {"ids", "no ids", "restless ids"}.issuperset(layouts)
    acts = PLAIN + (PINS if can_pin else ()) + (() if "clock headings" in layouts else ORDER)
    unfit = {"flip", "promote"} if followed else {"promote"} if hides else set()
    return tuple(act for act in acts if act not in unfit)


def play(life, seed, *, polls, layouts, path, **how):
    """Each poll archived; gives the polls with the reports on them."""
    reader, wire = Reader(path), Wire()
    with open_archive(str(path)) as archive:
        desk = Desk(archive, wire, Memory(archive))
        for poll, status, body in life(seed, polls=polls, layouts=layouts, acts=acts_for(layouts, **how), **how):
            wire.next = status, body, poll.at
            reader.meet(poll)
            yield poll, asyncio.run(archive_page(URL, desk=desk)), reader


def check(number, poll, report, reader):
    """The events of a poll, its edits word by word, and that what came instead of a page is told as what it is."""
    told = reader.told(report.changes.events) if report.changes else []
    assert sorted(told, key=str) == sorted(poll.expected, key=str), f"poll {number}, {poll.answer}"
    assert reader.edits(poll) == poll.edits
    if poll.answer in CODES:
        assert (report.problem and report.problem.code) == CODES[poll.answer]
    else:
        assert report.failed


def check_state(poll, reader):
    """In the end each post reads as the page last showed it, and only what was taken away is removed."""
    rows = reader.sql("SELECT segment_id, published_at, headline, body, removed_at FROM segments")
    held = {reader.number(row[0]): row[1:] for row in rows}
    assert {number: (at, headline, body) for number, (at, headline, body, _) in held.items()} == {
        number: (f"{at:%Y-%m-%dT%H:%M:%SZ}", headline, "\n\n".join(paragraphs))
        for number, (at, headline, paragraphs) in poll.truth.items()
    }
    assert {number for number, row in held.items() if row[-1]} == poll.gone
    assert len(held) == len(rows)


CHANGES = [pair if number % 2 else pair[::-1] for number, pair in enumerate(combinations(LAYOUTS, 2))]
PAIRS = [*zip(LAYOUTS, LAYOUTS, strict=True), *CHANGES]


@pytest.mark.parametrize("layouts", PAIRS, ids=" then ".join)
def test_exactly_what_happened_is_told(life, tmp_path, layouts):
    seed = PAIRS.index(layouts)
    for number, played in enumerate(play(life, seed, polls=40, layouts=layouts, path=tmp_path / "archive.db")):
        check(number, *played)
    check_state(played[0], played[-1])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_that_shows_its_latest_and_says_nothing_of_the_others_removes_none_of_them(life, tmp_path, layout):
    path, both = tmp_path / "archive.db", (layout, layout)
    for number, played in enumerate(play(life, 3, polls=40, layouts=both, path=path, hides=True)):
        check(number, *played)
    check_state(played[0], played[-1])


def test_two_hundred_polls_over_http_tell_exactly_what_happened(life, older_page, server, tmp_path):
    path, options = tmp_path / "archive.db", {"layouts": ("ids", "json-ld"), "followed": True}
    reader = Reader(path)
    policy = FetchPolicy(minimum_delay=0, allow_private=True, attempts=1)

    async def live(archive):
        clock = []
        async with open_desk(archive, policy=policy, now=lambda: clock[-1]) as desk:
            polls = life(7, polls=200, acts=acts_for(options["layouts"], followed=True), **options)
            for number, (poll, status, body) in enumerate(polls):
                clock.append(poll.at)
                reader.meet(poll)
                server.forget("/live")
                server.forget("/live?page=2")
                drawn = f"<!-- drawn at {poll.at} -->".encode()  # as most sites do; the older pages are asked for then
                server.reply("/live", body + drawn, status=status)
                server.reply("/live?page=2", older_page(poll), status=500 if poll.answer == "broken" else 200)
                check(number, poll, await archive_page(f"{server.url}/live", desk=desk), reader)
        return poll

    with open_archive(str(path)) as archive:
        check_state(asyncio.run(live(archive)), reader)
