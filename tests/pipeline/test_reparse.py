"""Saved pages stored, and stored captures read again."""

import io
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from scraper import __version__
from scraper.errors import ArchiveError, UsageError
from scraper.model import Fetch, Problem, Segment, Selection, Snapshot
from scraper.pipeline.demo.play import BUSES, FLOOD, FLOOD_EDITED, PEAK, RUMOUR, Act
from scraper.pipeline.demo.stage import render
from scraper.pipeline.read_page import read_page
from scraper.pipeline.reparse import Pass, reparse_archive
from scraper.pipeline.saved_pages import locate
from scraper.pipeline.store_saved import store_saved
from scraper.repository import database, migrating, open_archive, schema

URL = "https://courrier.example/live"
NOW = datetime(2026, 3, 12, tzinfo=UTC)
COUNTS = "SELECT (SELECT count(*) FROM segments), (SELECT count(*) FROM events), (SELECT count(*) FROM segment_history)"


@pytest.fixture
def save(tmp_path, clock):
    """Saves a page of the given posts, a quarter of an hour after the last one."""

    def save(name, *posts, content=None):
        folder = tmp_path / "saved" / name
        folder.mkdir(parents=True)
        page = render(Act(at=FLOOD.at, caption="", posts=posts), url=URL) if content is None else content
        (folder / "page.html").write_bytes(page)
        (folder / "request.json").write_text(json.dumps({"url": URL, "fetched_at": clock().isoformat()}))
        clock.at += timedelta(minutes=15)
        return str(folder)

    return save


@pytest.fixture
def store(archive):
    def store(*paths, dry_run=False):
        places = locate(paths, url=None, fetched_at=None)
        return store_saved(
            places,
            archive=archive,
            stdin=io.BytesIO(),
            dry_run=dry_run,
            report=lambda report: None,
            waiting=pytest.fail,
        )

    return store


@pytest.fixture
def reparse(archive):
    def reparse(*, report=lambda revision: None, resuming=pytest.fail, **how):
        return reparse_archive(
            archive, how=Pass(**how), report=report, resuming=resuming, waiting=pytest.fail, now=lambda: NOW
        )

    return reparse


def test_saved_pages_are_stored_in_the_order_in_which_they_were_fetched(save, store, rows, tmp_path):
    save("b-first", RUMOUR, FLOOD)
    save("a-second", BUSES, FLOOD_EDITED)
    reports = store(str(tmp_path / "saved"))
    assert [report.where.rpartition("/")[2] for report in reports] == ["b-first", "a-second"]
    kinds = [kind for (kind,) in rows("SELECT kind FROM events ORDER BY event_id")]
    assert sorted(kinds) == ["appeared", "appeared", "appeared", "edited", "removed"]


def test_storing_the_same_pages_again_adds_nothing(save, store, rows, tmp_path):
    save("one", RUMOUR, FLOOD)
    save("two", BUSES, FLOOD_EDITED)
    store(str(tmp_path / "saved"))
    before = rows(COUNTS)
    store(str(tmp_path / "saved"))
    assert rows(COUNTS) == before


def test_a_saved_page_that_was_read_already_is_not_parsed(save, store, monkeypatch):
    one, two = save("one", BUSES, FLOOD), save("two", PEAK, BUSES, FLOOD)
    store(one, two)
    monkeypatch.setattr("scraper.pipeline.trail.read_for_archive", pytest.fail)
    assert [report.outcome for report in store(one, two)] == ["unchanged", "unchanged"]


def test_a_page_that_comes_late_is_put_where_it_belongs(save, store, rows):
    early, late = save("early", FLOOD), save("late", BUSES, FLOOD_EDITED)
    store(late)
    store(early)
    history = rows(
        "SELECT version, valid_from, body FROM segment_history WHERE headline = ? ORDER BY version", FLOOD.headline
    )
    assert [(version, "quarantaine" in body) for version, _, body in history] == [(1, True), (2, False)]


def test_one_page_that_cannot_be_read_stops_no_other(save, store, rows):
    reports = store(save("broken", content=b"\0\1\2\3" * 300), save("good", FLOOD))
    assert sorted(report.failed for report in reports) == [False, True]
    assert rows("SELECT count(*) FROM segments") == [(1,)]


def test_a_dry_run_shows_what_would_come_and_writes_nothing(save, store, rows):
    store(save("one", RUMOUR, FLOOD))
    before = rows(COUNTS + ", (SELECT count(*) FROM fetches)")
    (report,) = store(save("two", BUSES, FLOOD_EDITED), dry_run=True)
    assert {event.kind for event in report.changes.events} == {"appeared", "edited", "removed"}
    assert rows(COUNTS + ", (SELECT count(*) FROM fetches)") == before


def test_in_a_dry_run_each_page_meets_the_ones_before_it(save, store):
    store(save("one", FLOOD))
    reports = store(save("two", BUSES, FLOOD), save("three", BUSES, FLOOD_EDITED), dry_run=True)
    assert [[event.kind for event in report.changes.events] for report in reports] == [["appeared"], ["edited"]]


def test_a_dry_run_without_an_archive_shows_what_would_come_and_makes_none(save, store, tmp_path):
    reports = store(save("one", FLOOD), save("two", BUSES, FLOOD_EDITED), dry_run=True)
    assert [[event.kind for event in report.changes.events] for report in reports] == [
        ["appeared"],
        ["appeared", "edited"],
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["saved"]


def test_a_dry_run_leaves_an_archive_of_an_older_version_byte_for_byte(save, store, reparse, archive):
    store(save("one", FLOOD))
    engine = database.connect(archive, create=False, read_only=False)
    migrating.migrate(engine, location=archive, revision=f"{int(schema.HEAD) - 1:04}")
    engine.dispose()
    before = Path(archive).read_bytes()
    (report,) = store(save("two", BUSES, FLOOD_EDITED), dry_run=True)
    assert [event.kind for event in report.changes.events] == ["appeared", "edited"]
    assert [revision.problem for revision in reparse(dry_run=True)] == [None]
    assert Path(archive).read_bytes() == before


def test_where_nothing_can_be_read_no_archive_is_made(store, tmp_path):
    (tmp_path / "empty").mkdir()
    reports = store(str(tmp_path / "empty"), str(tmp_path / "missing"))
    assert [report.problem.code for report in reports] == ["unreadable-page"] * 2
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_reading_the_archive_again_with_the_same_parser_changes_nothing(save, store, reparse, rows, tmp_path):
    save("one", RUMOUR, FLOOD)
    save("two", BUSES, FLOOD_EDITED)
    store(str(tmp_path / "saved"))
    everything = (
        "SELECT segment_id, key, headline, body, first_seen, removed_at, version_count FROM segments ORDER BY 1"
    )
    before = rows(everything)
    (revision,) = reparse()
    assert revision.rebuild.differences == ()
    assert rows("SELECT count(*) FROM revisions") == [(0,)]
    assert rows(everything) == before


def test_reading_again_puts_right_what_an_older_parser_misread(save, store, reparse, rows, archive):
    store(save("one", FLOOD))
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE version SET body = 'misread', text_digest = 'other'")
        connection.execute("UPDATE capture SET parser = '0.0.9'")
    (revision,) = reparse(dry_run=True)
    assert [(one.of, one.how, one.before) for one in revision.rebuild.differences] == [
        ("segment", "changed", f"{FLOOD.headline} – misread")
    ]
    assert rows("SELECT body FROM segments") == [("misread",)]
    reparse()
    assert rows("SELECT body FROM segments") == [("\n\n".join(FLOOD.paragraphs),)]
    assert rows("SELECT count(*) FROM events WHERE kind = 'edited'") == [(0,)]
    kept = "SELECT blog_url, at, parser_before, parser_after, segments_changed, segments_lost FROM revisions"
    assert rows(kept) == [(URL, "2026-03-12T00:00:00Z", "0.0.9", __version__, 1, 0)]


@pytest.fixture
def keep_unread(archive):
    """Keeps pages as a fetch does over which the parser of its day stumbled."""

    def keep(at, *posts, url=URL, blog_id=None):
        page = render(Act(at=FLOOD.at, caption="", posts=posts), url=url)
        snapshot = Snapshot(url=url, final_url=url, fetched_at=at, status=200, headers=(), content=page)
        problem = Problem(code="parser-fault", message="stumbled", where=url)
        fetch = Fetch(url=url, fetched_at=at, outcome="failed", status=200, snapshot=snapshot, problem=problem)
        with open_archive(archive) as opened, opened.unit_of_work() as unit:
            unit.record_fetch(fetch, blog_id=blog_id)

    return keep


def test_pages_that_no_parser_could_read_are_read_again_in_their_place(
    save, store, reparse, keep_unread, rows, clock, archive
):
    early, clock.at = clock(), clock() + timedelta(minutes=15)
    store(save("middle", BUSES, FLOOD_EDITED))
    keep_unread(early, RUMOUR, FLOOD)
    keep_unread(clock(), PEAK, BUSES, FLOOD_EDITED)
    before = rows(COUNTS)
    assert [found.late.segment_count for found in reparse(dry_run=True) if found.late] == [2, 3]
    assert rows(COUNTS) == before
    assert [found.late.segment_count for found in reparse() if found.late] == [2, 3]
    events = rows("SELECT kind, headline, at FROM events JOIN segments USING (segment_id) ORDER BY at, kind, headline")
    assert [(kind, headline) for kind, headline, _ in events] == [
        ("appeared", FLOOD.headline),
        ("appeared", RUMOUR.headline),
        ("appeared", BUSES.headline),
        ("edited", FLOOD.headline),
        ("removed", RUMOUR.headline),
        ("appeared", PEAK.headline),
    ]
    assert not any(found.late for found in reparse())


def test_an_older_page_that_was_kept_unread_takes_nothing_away(save, store, reparse, keep_unread, rows, clock):
    store(save("one", BUSES, FLOOD))
    keep_unread(clock(), RUMOUR, url=f"{URL}?page=2", blog_id=1)
    assert not any(found.late for found in reparse())
    assert rows("SELECT count(*), count(removed_at) FROM segments") == [(2, 0)]


def test_what_still_cannot_be_read_is_passed_over(save, store, reparse, rows, archive, clock):
    store(save("one", FLOOD))
    snapshot = Snapshot(url=URL, final_url=URL, fetched_at=clock(), status=200, headers=(), content=b"")
    with open_archive(archive) as opened, opened.unit_of_work() as unit:
        unit.record_fetch(Fetch(url=URL, fetched_at=clock(), outcome="failed", snapshot=snapshot))
    (revision,) = reparse()
    assert (revision.late, revision.problem) == (None, None)


def test_a_damaged_snapshot_stops_no_other_blog(save, store, reparse, rows, archive, keep_unread, clock):
    store(save("one", FLOOD))
    keep_unread(clock(), BUSES, url="https://other.example/live")
    reparse()
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE snapshot SET digest = 'other' WHERE url = ?", (URL,))
    damaged, whole = reparse()
    assert damaged.problem.message.endswith("stay as they were read before")
    assert whole.problem is None
    assert rows("SELECT count(*) FROM segments") == [(2,)]


def test_there_must_be_an_archive_to_read_again(reparse, archive):
    with pytest.raises(ArchiveError, match="there is no archive here"):
        reparse()
    with pytest.raises(ArchiveError, match="there is no archive here"):
        reparse(dry_run=True)
    assert not [*Path(archive).parent.iterdir()]


@pytest.fixture
def with_an_invention(save, store, archive):
    """A blog of which an older parser took an advertisement for an update."""
    store(save("one", FLOOD))
    advertisement = Segment(key="ad", position=1, body="Subscribe")
    with open_archive(archive) as opened, opened.unit_of_work() as unit:
        (capture,) = opened.captures()
        page = read_page(capture.snapshots[0])
        invented = msgspec.structs.replace(page, segments=(*page.segments, advertisement))
        unit.rebuild([(capture.at, [(invented, capture.snapshot_ids[0])])])


def test_a_reading_that_would_lose_much_is_refused_until_it_is_allowed(with_an_invention, reparse, rows):
    (refused,) = reparse()
    assert refused.problem.code == "loss-refused"
    assert "1 of its 2 segments (50%)" in refused.problem.message
    assert [one.before for one in refused.rebuild.differences] == ["Subscribe"]
    assert rows("SELECT count(*) FROM segments") == [(2,)]
    (allowed,) = reparse(most_loss=0.5)
    assert allowed.problem is None
    assert rows("SELECT count(*) FROM segments") == [(1,)]
    assert rows("SELECT segments_lost FROM revisions") == [(1,)]


@pytest.fixture
def three_blogs(store, save, keep_unread, reparse, clock):
    """Three blogs, of which the first was captured two hours before the others."""
    store(save("one", FLOOD))
    clock.forward(hours=2)
    for name in ("b", "c"):
        keep_unread(clock(), BUSES, url=f"https://{name}.example/live")
    reparse()


def interrupt(_revision):
    raise KeyboardInterrupt


def test_an_interrupted_pass_goes_on_where_it_was(three_blogs, reparse, rows):
    with pytest.raises(KeyboardInterrupt):
        reparse(report=interrupt)
    done = []
    assert [revision.blog_url for revision in reparse(resuming=done.append)] == [
        "https://b.example/live",
        "https://c.example/live",
    ]
    assert done == [1]
    assert len(reparse()) == 3
    assert rows("SELECT count(*) FROM reparse_pass") == [(0,)]


def test_a_pass_can_be_begun_afresh(three_blogs, reparse):
    with pytest.raises(KeyboardInterrupt):
        reparse(report=interrupt)
    assert len(reparse(afresh=True)) == 3


def test_a_dry_run_is_no_part_of_a_pass(three_blogs, reparse):
    with pytest.raises(KeyboardInterrupt):
        reparse(report=interrupt, dry_run=True)
    assert len(reparse()) == 3


@pytest.mark.parametrize(
    ("selection", "hosts"),
    [
        ({"blog": "2"}, ["b"]),
        ({"blog": "https://www.c.example/live?utm_source=x"}, []),
        ({"blog": "https://c.example/live?utm_source=x"}, ["c"]),
        ({"blog": "C.example"}, ["c"]),
        ({"blog": "100%"}, []),
        ({"publisher": "le courrier du val"}, ["courrier", "b", "c"]),
        ({"publisher": "Le Courrier"}, []),
        ({"until": datetime(2026, 3, 10, 9, 30, tzinfo=UTC)}, ["courrier"]),
        ({"since": datetime(2026, 3, 10, 9, 30, tzinfo=UTC)}, ["b", "c"]),
        ({"read_by": "0.0.1"}, []),
        ({"read_by": __version__}, ["courrier", "b", "c"]),
    ],
)
def test_only_the_blogs_that_are_meant_are_read_again(three_blogs, reparse, rows, selection, hosts):
    chosen = Selection(**selection)
    if not hosts:
        with pytest.raises(UsageError, match="no blog of the archive is like that"):
            reparse(selection=chosen)
        return
    urls = [revision.blog_url for revision in reparse(selection=chosen)]
    assert urls == [f"https://{host}.example/live" for host in hosts]


def test_a_part_of_several_urls_names_them(three_blogs, reparse):
    with pytest.raises(UsageError, match=r"2 \(https://b.example/live\).*give a number, or more of the URL"):
        reparse(selection=Selection(blog="example/live"))


def test_a_dry_run_without_room_for_a_copy_is_told_in_one_line(save, store, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(ArchiveError, match=r"cannot be copied to be worked on .*TMPDIR"):
        store(save("one", FLOOD), dry_run=True)
