"""A copy of the whole archive, while it is written to."""

import sqlite3
import threading
from contextlib import closing

import pytest

from scraper.errors import ArchiveError, UsageError
from scraper.repository import back_up, open_archive


def dump(path):
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_copy_holds_all_that_the_archive_holds_in_one_file(play, write, tmp_path):
    play.show(write.post("a", "words"))
    target = tmp_path / "copy.db"
    back_up(play.archive.path, target=target)
    assert [path.name for path in tmp_path.glob("copy.db*")] == ["copy.db"]
    assert dump(target) == dump(play.archive.path)
    with open_archive(str(target)) as copy:
        assert copy.check() == ()


def test_a_copy_is_taken_of_what_was_committed_while_a_writer_is_at_work(play, write, tmp_path):
    play.show(write.post("a", "words"))
    with play.archive.unit_of_work() as unit:
        unit.add_snapshot(write.snapshot(b"more", at=write.minute(1)))
        back_up(play.archive.path, target=tmp_path / "copy.db")
    with open_archive(str(tmp_path / "copy.db")) as copy:
        assert copy.status().snapshots == 1
    assert play.archive.status().snapshots == 2


def test_copies_taken_while_captures_come_in_are_each_of_one_moment(play, write, tmp_path):
    done = threading.Event()

    def work():
        with open_archive(play.archive.location) as archive:
            other = write.Play(archive)
            for number in range(60):
                other.show(*(write.post(f"p{one}", f"words {one}") for one in range(number % 7 + 1)))
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    number = 0
    while not done.is_set() or number < 3:
        target = tmp_path / f"{number}.db"
        back_up(play.archive.path, target=target)
        with open_archive(str(target)) as copy:
            assert copy.check() == ()
        number += 1
    worker.join()


def test_what_is_not_there_is_not_copied(tmp_path):
    with pytest.raises(ArchiveError, match="no archive here"):
        back_up(tmp_path / "none.db", target=tmp_path / "copy.db")
    assert not list(tmp_path.iterdir())


def test_a_copy_for_an_older_version_has_its_schema_and_comes_back_up(play, write, tmp_path):
    play.show(write.post("a", "words"))
    play.show(write.post("a", "other words"))
    back_up(play.archive.path, target=tmp_path / "old.db", revision="0001")
    assert [path.name for path in tmp_path.glob("old.db*")] == ["old.db"]
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert connection.execute("SELECT body FROM segments").fetchall() == [("other words",)]
    with open_archive(str(tmp_path / "old.db")) as again:
        assert again.check() == ()
        assert again.status().versions == 2
    assert play.archive.status().versions == 2


def test_a_schema_that_is_none_is_named(play, tmp_path):
    with pytest.raises(UsageError, match="there is no schema 7; there are 0001 to"):
        back_up(play.archive.path, target=tmp_path / "old.db", revision="7")
