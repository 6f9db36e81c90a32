"""Whose turn it is on an archive."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from scraper.errors import ArchiveError, RunInProgress
from scraper.pipeline.turn import sole_run, turn

HOLD = """
import sys
from contextlib import closing
from scraper.pipeline.turn import sole_run, turn
with sole_run(sys.argv[1]), turn(sys.argv[1], waiting=print):
    print("held", flush=True)
    sys.stdin.readline()
"""


def never():
    pytest.fail("nobody else holds the archive")


@pytest.fixture
def archive(tmp_path):
    return str(tmp_path / "archive.db")


@pytest.fixture
def held(archive):
    """Another process that runs on the archive until it is told to stop."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, archive], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        yield other
        other.stdin.close()


def test_a_second_run_is_refused_at_once(archive, held):
    with pytest.raises(RunInProgress), sole_run(archive):
        pytest.fail("the other one is still going on")


def test_a_fetch_says_that_it_waits_and_then_has_its_turn(archive, held):
    def waiting():
        held.stdin.write(b"\n")
        held.stdin.flush()

    with turn(archive, waiting=waiting):
        assert held.wait(timeout=10) == 0


def test_a_run_is_possible_while_a_fetch_has_its_turn(archive):
    with turn(archive, waiting=never), sole_run(archive):
        pass


def test_turns_can_be_taken_one_after_the_other(archive):
    for _ in range(2):
        with sole_run(archive), turn(archive, waiting=never):
            pass


def test_two_archives_do_not_wait_for_each_other(archive, held):
    with sole_run(archive + "2"), turn("postgresql://db.example.org/" + archive, waiting=never):
        pass


def test_no_folder_is_made_for_an_archive(tmp_path):
    with (
        pytest.raises(ArchiveError, match="its folder does not exist"),
        sole_run(str(tmp_path / "typo" / "archive.db")),
    ):
        pytest.fail("there is no such folder")
    assert not (tmp_path / "typo").exists()


def test_nothing_comes_to_lie_beside_a_database_of_another_program(tmp_path):
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with (
        pytest.raises(ArchiveError, match="of another program"),
        turn(str(tmp_path / "recipes.db"), waiting=never),
    ):
        pytest.fail("it is none of ours")
    assert [path.name for path in tmp_path.iterdir()] == ["recipes.db"]
