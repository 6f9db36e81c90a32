"""A live blog that a test writes and serves, and an archive to put it in."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from scraper.model import FetchPolicy
from scraper.pipeline.demo.play import FLOOD, Act
from scraper.pipeline.demo.stage import render

POLICY = FetchPolicy(minimum_delay=0, allow_private=True, attempts=1, total_timeout=5)
START = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self):
        self.at = START

    def __call__(self):
        return self.at

    def forward(self, **spans):
        self.at += timedelta(**spans)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def policy():
    return POLICY


@pytest.fixture
def archive(tmp_path):
    """Where an archive may come to be."""
    return str(tmp_path / "archive.db")


@pytest.fixture
def rows(archive):
    """The rows that a SELECT on the archive gives, read without our own code."""

    def select(sql, *params):
        with closing(sqlite3.connect(archive)) as connection:
            return connection.execute(sql, params).fetchall()

    return select


@pytest.fixture
def blog(server):
    """Serves a blog of the given posts under a path, with its ETag, and gives its URL."""

    def serve(*posts, path="/live", older=None, **reply):
        page = render(Act(at=FLOOD.at, caption="", posts=posts), url=server.url + path)
        if older:
            page = page.replace(b"</head>", f'<link rel="next" href="{older}">\n</head>'.encode())
        headers = {"Content-Type": "text/html; charset=utf-8", **reply.pop("headers", {})}
        server.forget(path)
        return server.reply(path, page, headers=headers, **reply)

    return serve
