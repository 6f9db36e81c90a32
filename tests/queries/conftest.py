"""An archive in which one of everything has happened."""

import shutil
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from scraper.model import Fetch, Page, ParserInfo, Problem, Quote, Segment, Snapshot, Source
from scraper.repository import open_archive

NOON = datetime(2024, 11, 5, 12, 0, tzinfo=UTC)
URL = "https://news.example/live/harbour"
QUOTE = Quote(
    text="stay at home", start=0, end=12, spans=((0, 12),), kind="direct", speaker="Zoé Müller", confidence=0.94
)
SOURCE = Source(name="AFP", kind="agency", mention="AFP", start=0, end=3)


def post(key, body, at, **fields):
    moment = NOON + timedelta(minutes=at)
    return Segment(
        key=key, position=0, body=body, published_at=moment, published_precision="minute", time_basis="text", **fields
    )


ALPHA = post("a", "The ferry is cancelled", 3, headline="Storm", quotes=(QUOTE,))
BRAVO = post("b", "Sandbags along the quay", 2, sources=(SOURCE,))
CHARLIE = post("c", "The market moves indoors", 4)
CAPTURES = (
    (ALPHA, BRAVO),
    (CHARLIE, msgspec.structs.replace(ALPHA, body="The ferry is cancelled until Friday"), BRAVO),
    (CHARLIE, msgspec.structs.replace(ALPHA, body="The ferry is cancelled until Friday")),
)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "archive.db"
    with open_archive(str(path)) as archive:
        for minute, segments in enumerate(CAPTURES):
            store(archive, segments, at=NOON + timedelta(minutes=10 + minute))
        with archive.unit_of_work() as unit:
            problem = Problem(code="http-503", message="the server is busy")
            unit.record_fetch(Fetch(url=URL, fetched_at=NOON, outcome="failed", status=503, problem=problem))
    return path


@pytest.fixture
def retold(filled, tmp_path):
    """The same archive after another paper has told one of the stories."""
    path = shutil.copy(filled, tmp_path / "archive.db")
    with open_archive(str(path)) as archive:
        echo = {"url": "https://echo.example/live", "publisher": "The Echo"}
        store(archive, (post("x", CHARLIE.body, 4),), at=NOON + timedelta(minutes=20), **echo)
    return path


@pytest.fixture
def retitled(filled, tmp_path):
    """The same archive after an update was given another headline."""
    path = shutil.copy(filled, tmp_path / "archive.db")
    with open_archive(str(path)) as archive:
        store(
            archive,
            (CHARLIE, msgspec.structs.replace(CAPTURES[-1][1], headline="Calm")),
            at=NOON + timedelta(minutes=30),
        )
    return path


def store(archive, segments, *, at, url=URL, publisher="The News"):
    placed = tuple(msgspec.structs.replace(one, position=position) for position, one in enumerate(segments))
    facts = {"url": url, "publisher": publisher, "language": "en", "kind": "liveblog"}
    page = Page(segments=placed, parser=ParserInfo(version="1"), **facts)
    snapshot = Snapshot(url=url, final_url=url, fetched_at=at, status=200, headers=(), content=str(at).encode())
    with archive.unit_of_work() as unit:
        number, _ = unit.add_snapshot(snapshot)
        changes = unit.store_capture([(page, number)], at=at)
        unit.record_fetch(
            Fetch(url=url, fetched_at=at, outcome="fetched", status=200, snapshot=snapshot),
            blog_id=changes.blog_id,
            snapshot_id=number,
        )
