"""A run that is killed at any moment loses nothing that it told. `KILLS=200` tries as many moments."""

import json
import os
import random
import sqlite3
import time
from contextlib import closing
from itertools import count

import pytest

from scraper.pipeline.check import examine

KILLS = int(os.environ.get("KILLS", "2"))
BLOGS = 12
SEED = 11
WATCH = '[[watch]]\nname = "{0}"\nurl = "{1}"\nevery = "1s"\n'


def live(name, number):
    """A live blog with one update more each time, of which one is edited now and then."""
    updates = [
        {
            "@type": "BlogPosting",
            "url": f"/{name}#u{one}",
            "headline": f"Update {one} from pier {name}",
            "datePublished": f"2026-03-10T{8 + one // 60:02}:{one % 60:02}:00+01:00",
            "articleBody": f"Ferry {one} is late. “We wait until {number // 5}”, said Ann Archer, the pilot of pier {name}.",
        }
        for one in range(number % 40 + 3, 0, -1)
    ]
    blog = {"@type": "LiveBlogPosting", "headline": f"Pier {name}: live", "liveBlogUpdate": updates}
    head = f"<title>Pier {name}: live</title><h1>Pier {name}: live</h1>"
    return f'<html lang="en">{head}<script type="application/ld+json">{json.dumps(blog)}</script></html>'


class Pier:
    """Pages that are other ones each time they are asked for."""

    def __init__(self, server):
        self._server = server
        self._asked = count()
        self.urls = [f"{server.url}/{name}" for name in range(BLOGS)]
        answer = server._next
        server._next = lambda asked: self._before(asked, answer)

    def _before(self, asked, answer):
        name = asked.path.strip("/")
        if name.isdigit():
            self._server.forget(asked.path)
            self._server.reply(asked.path, live(name, next(self._asked)))
        return answer(asked)


@pytest.fixture
def pier(liveblog, server):
    found = Pier(server)
    watches = "".join(WATCH.format(name, url) for name, url in enumerate(found.urls))
    liveblog.write("liveblog.toml", f"[fetch]\nminimum_delay = 0\n{watches}")
    return found


def run_and_kill(liveblog, *, after):
    """What a run told until it was killed, if it was not done before: (URL, outcome) of each line."""
    with liveblog.start("run", "-v") as run:
        time.sleep(after)
        run.kill()
        told = run.stdout.read()
    lines = told.split("\n")[:-1]  # the last one may be half a line
    return [line.partition(": ")[0] for line in lines]


def stored(liveblog):
    with closing(sqlite3.connect(liveblog.folder / "archive.db")) as connection:
        return connection.execute("SELECT count(*) FROM fetches WHERE outcome != 'failed'").fetchone()[0]


def test_whatever_a_killed_run_told_is_there_and_all_is_sound(liveblog, pier):
    assert liveblog.ended("run")[0] == 0  # it also makes the archive
    time.sleep(1)
    began = time.monotonic()
    assert liveblog.ended("run")[0] == 0
    whole = time.monotonic() - began
    moments = random.Random(SEED)
    acknowledged, cut_short = stored(liveblog), 0
    assert acknowledged == 2 * BLOGS
    for _ in range(KILLS):
        time.sleep(max(0.0, began + 1 - time.monotonic()))  # until the watches are due again
        began = time.monotonic()
        told = run_and_kill(liveblog, after=moments.uniform(0.4, 1.0) * whole)
        assert set(told) <= set(pier.urls)
        cut_short += len(told) < BLOGS
        assert stored(liveblog) >= acknowledged + len(told)
        acknowledged = stored(liveblog)
        found = examine(str(liveblog.folder / "archive.db"), repair=False, copy=None, waiting=pytest.fail)
        assert found.damages == ()
    assert cut_short
    time.sleep(1)
    code, out, err = liveblog.ended("run", "-v")
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == BLOGS
    assert stored(liveblog) == acknowledged + BLOGS
