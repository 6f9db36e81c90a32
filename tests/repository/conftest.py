"""A small live blog whose captures a test writes down, and the archive that keeps them."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

import msgspec
import pytest

from scraper.model import Fetch, Page, ParserInfo, Segment, Snapshot
from scraper.repository import database, migrating, open_archive

NOON = datetime(2024, 11, 5, 12, 0, tzinfo=UTC)
URL = "https://news.example/live/harbour"


def minute(count):
    """So many minutes after noon."""
    return NOON + timedelta(minutes=count)


def post(key, body, *, at=0, headline=None, **fields):
    """An update with an id of the publisher's; `at` is in minutes after noon, a day, or null."""
    moment = minute(at) if isinstance(at, int) else at
    precision = "none" if at is None else "minute" if isinstance(at, int) else "day"
    return Segment(
        key=key,
        position=0,
        headline=headline,
        body=body,
        published_at=fields.pop("published_at", moment),
        published_precision=fields.pop("precision", precision),
        time_basis=fields.pop("basis", "text"),
        **fields,
    )


def keyless(body, **fields):
    """An update without an id: its key is a digest such as the parser makes, different with every text."""
    words = f"{fields.get('headline')}/{body}".encode()
    return post(blake2b(words, digest_size=8).hexdigest(), body, **fields)


def page(*segments, url=URL, kind="liveblog", **facts):
    """A page that shows these segments in this order."""
    placed = tuple(msgspec.structs.replace(one, position=position) for position, one in enumerate(segments))
    return Page(url=url, kind=kind, segments=placed, parser=ParserInfo(version="1"), **facts)


def snapshot(content, *, at, url=URL, headers=()):
    return Snapshot(url=url, final_url=url, fetched_at=at, status=200, headers=headers, content=content)


class Play:
    """An archive and the captures stored in it, one after the other, a minute apart."""

    def __init__(self, archive):
        self.archive = archive
        self.captures = []

    def capture(self, *pages, at=None, content=None):
        """Store the pages of one capture; the bytes differ from all before unless given."""
        at = minute(len(self.captures)) if at is None else at
        with self.archive.unit_of_work() as unit:
            numbered = []
            for number, shown in enumerate(pages):
                body = content or f"{len(self.captures)}/{number}".encode()
                numbered.append((shown, unit.add_snapshot(snapshot(body, at=at, url=shown.url))[0]))
            changes = unit.store_capture(numbered, at=at)
        self.captures.append((at, numbered))
        return changes

    def show(self, *segments, at=None, **facts):
        """Store a capture of one page with these segments; gives what happened as (kind, body or headline now)."""
        changes = self.capture(page(*segments, **facts), at=at)
        return [(event.kind, self.name(event.segment_id)) for event in changes.events]

    def fetch(self, content, *, at, outcome="fetched", headers=(), **fields):
        """Record a request on its own."""
        came = snapshot(content, at=at, headers=headers) if content is not None else None
        with self.archive.unit_of_work() as unit:
            return unit.record_fetch(
                Fetch(url=URL, fetched_at=at, outcome=outcome, headers=headers, snapshot=came, **fields)
            )

    def damage(self, statement):
        """Spoil the archive by a statement that no foreign key holds back."""
        with closing(sqlite3.connect(self.archive.path)) as connection, connection:
            connection.execute(statement)

    def name(self, segment_id):
        """What a test calls a segment: the first word of its first text."""
        (first,) = self.sql(
            "SELECT body, headline FROM segment_history WHERE segment_id = ? AND version = 1", segment_id
        )
        return (first["body"] or first["headline"]).split()[0]

    def sql(self, query, *params):
        """Rows as dictionaries, read by another connection."""
        with closing(sqlite3.connect(self.archive.path)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query, params)]

    def one(self, query, *params):
        """The single value of a query."""
        (row,) = self.sql(query, *params)
        (value,) = row.values()
        return value

    def texts(self):
        """The current bodies, in the order of the page, removed ones left out."""
        rows = self.sql("SELECT body FROM segments WHERE removed_at IS NULL ORDER BY position")
        return [row["body"] for row in rows]


@pytest.fixture(scope="session")
def blank(tmp_path_factory):
    """An archive with nothing in it, migrated once for all tests."""
    path = tmp_path_factory.mktemp("blank") / "archive.db"
    with open_archive(str(path)):
        return path


@pytest.fixture
def location(tmp_path):
    """Where no archive is yet."""
    return str(tmp_path / "archive.db")


@pytest.fixture
def archive(location, blank):
    shutil.copy(blank, location)
    with open_archive(location) as opened:
        yield opened


@pytest.fixture
def take():
    """Make an archive what another version left: `take(location, to="0001")`."""

    def take(location, *, to):
        engine = database.connect(location, create=True, read_only=False)
        migrating.migrate(engine, location=location, revision=to)
        engine.dispose()

    return take


@pytest.fixture
def play(archive):
    return Play(archive)


@pytest.fixture
def write():
    """The makers of values: write.post, write.page …"""

    class Write:
        pass

    for maker in (post, keyless, page, snapshot, minute, Play):
        setattr(Write, maker.__name__, staticmethod(maker))
    Write.url = URL
    return Write
