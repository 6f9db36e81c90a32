"""Opening, and one clear line for whatever can go wrong with a file."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from scraper.errors import ArchiveError
from scraper.repository import open_archive

VIEWS = {
    "blogs": "blog_id url publisher title language kind time_zone first_seen last_seen last_changed is_live declared_count"
    " segment_count removed_count",
    "segments": "segment_id blog_id blog_url publisher language key position headline body published_at published_precision"
    " local_time updated_at authors permalink is_pinned is_key_event first_seen last_seen removed_at version_count duplicate_of",
    "quotes": "quote_id segment_id blog_id publisher language published_at field text kind speaker mention cue confidence"
    " start_char end_char",
    "sources": "segment_id blog_id publisher language published_at name kind mention url start_char end_char",
    "segment_history": "segment_id version valid_from valid_to headline body snapshot_id is_minor",
    "events": "event_id blog_id segment_id kind at snapshot_id detail",
    "fetches": "fetch_id blog_id url final_url fetched_at status outcome bytes elapsed_ms snapshot_id problem",
}


def change(location, *statements):
    with closing(sqlite3.connect(location)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("view", VIEWS)
def test_the_promised_views_have_the_promised_columns(archive, view):
    with closing(sqlite3.connect(archive.path)) as connection:
        columns = [column[0] for column in connection.execute(f"SELECT * FROM {view}").description]
    promised = VIEWS[view].split()
    assert columns[: len(promised)] == promised


def test_a_url_and_a_path_name_the_same_archive(location):
    with open_archive(f"sqlite:///{location}") as archive:
        assert str(archive.path) == location
        assert archive.status().blogs == 0


@pytest.mark.parametrize("name", ["with space.db", "per%20cent.db", "quest?ion#.db", "Übersicht.db"])
def test_a_file_may_have_any_name(tmp_path, write, name):
    location = str(tmp_path / name)
    with open_archive(location):
        pass
    with open_archive(location, read_only=True) as archive:
        assert archive.status().segments == 0
    assert (tmp_path / name).is_file()


def test_readers_and_a_writer_do_not_wait_for_each_other(play, write):
    play.show(write.post("a", "words"))
    with play.archive.unit_of_work() as unit:
        unit.add_snapshot(write.snapshot(b"more", at=write.minute(1)))
        assert play.one("SELECT count(*) FROM snapshot") == 1
        with open_archive(play.archive.location, read_only=True) as reader:
            assert reader.status().snapshots == 1
    assert play.one("SELECT count(*) FROM snapshot") == 2


def write_and(play, write, then):
    """A unit of work that is cut short by `then`, after a snapshot and its capture were written."""
    with play.archive.unit_of_work() as unit:
        number, _ = unit.add_snapshot(write.snapshot(b"one", at=write.minute(0)))
        unit.store_capture([(write.page(write.post("a", "words")), number)], at=write.minute(0))
        then(unit)


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, ValueError])
def test_an_interruption_leaves_nothing_half_written(play, write, interruption):
    def interrupt(_unit):
        raise interruption

    with pytest.raises(interruption):
        write_and(play, write, interrupt)
    assert play.one("SELECT (SELECT count(*) FROM snapshot) + (SELECT count(*) FROM segment)") == 0
    assert play.show(write.post("a", "words")) == [("appeared", "words")]


def test_a_full_disk_is_told_in_one_line_and_leaves_nothing_half_written(play, write):
    def fill(unit):
        unit._connection.exec_driver_sql(f"PRAGMA max_page_count = {play.one('PRAGMA page_count') + 2}")
        unit.add_snapshot(write.snapshot(os.urandom(400_000), at=write.minute(1)))

    with pytest.raises(ArchiveError, match="the disk is full") as caught:
        write_and(play, write, fill)
    assert "\n" not in str(caught.value)
    assert play.archive.location in str(caught.value)
    assert play.one("SELECT (SELECT count(*) FROM snapshot) + (SELECT count(*) FROM segment)") == 0


def test_a_database_of_another_program_is_left_alone(location):
    change(location, "CREATE TABLE recipes (name TEXT)")
    before = Path(location).read_bytes()
    with pytest.raises(ArchiveError, match="of another program"), open_archive(location):
        pass
    assert Path(location).read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_database_is_left_alone(tmp_path, read_only):
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, " * 500)
    with pytest.raises(ArchiveError, match="is no SQLite database"), open_archive(str(path), read_only=read_only):
        pass
    assert path.read_text().startswith("Dear editor")


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with (
        pytest.raises(ArchiveError, match=r"nowhere/archive.db: cannot be opened"),
        open_archive(f"{tmp_path}/nowhere/archive.db"),
    ):
        pass


@pytest.mark.parametrize("options", [{"create": False}, {"read_only": True}])
def test_reading_makes_no_archive(location, options):
    with pytest.raises(ArchiveError, match="no archive here"), open_archive(location, **options):
        pass
    assert not Path(location).exists()


@pytest.mark.parametrize("url", ["postgresql://u:secret@host/db", "mysql://host/db", "ftp://host/x", "://"])
def test_another_kind_of_database_is_refused_without_its_password(url):
    with pytest.raises(ArchiveError) as caught, open_archive(url):
        pass
    assert "secret" not in str(caught.value)


def test_nothing_is_written_to_an_archive_opened_for_reading(archive):
    with (
        open_archive(archive.location, read_only=True) as reader,
        pytest.raises(ArchiveError, match="reading only"),
        reader.unit_of_work(),
    ):
        pass


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody without rights"
)
def test_a_file_without_write_permission_is_told_plainly(blank, tmp_path):
    shutil.copy(blank, tmp_path / "archive.db")
    for path, mode in ((tmp_path / "archive.db", 0o444), (tmp_path, 0o555)):
        path.chmod(mode)
    for parent in list(tmp_path.parents)[:-2]:
        parent.chmod(parent.stat().st_mode | 0o011)
    code = (
        "import os, sys; from scraper.repository import open_archive; from scraper.errors import ArchiveError\n"
        "import scraper.repository.search, alembic.command\n"
        "os.setuid(65534)\n"
        f"with open_archive({str(tmp_path / 'archive.db')!r}, read_only=True) as archive: print(archive.status().blogs)\n"
        "try:\n"
        f"    with open_archive({str(tmp_path / 'archive.db')!r}) as archive, archive.unit_of_work() as unit:\n"
        "        unit.remember_request('host', __import__('datetime').datetime.now(__import__('datetime').timezone.utc))\n"
        "except ArchiveError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[0] == "0", done.stderr
    assert "cannot be written: check its owner and mode" in done.stdout


def test_a_time_without_a_zone_is_refused(archive, write):
    with pytest.raises(StatementError, match="no time zone"), archive.unit_of_work() as unit:
        unit.remember_request("news.example", datetime(2024, 11, 5))


def test_characters_that_cannot_be_stored_stop_one_page_and_no_other(play, write):
    with pytest.raises(ArchiveError, match="cannot be stored"):
        play.show(write.post("a", "half a pair \ud83d"))
    assert play.one("SELECT count(*) FROM snapshot") == 0
    assert play.show(write.post("b", "sound words")) == [("appeared", "sound")]


def test_a_nul_in_a_text_is_kept(play, write):
    play.show(write.post("a", "nul \0 inside"))
    assert play.texts() == ["nul \0 inside"]
