"""Questions read the archive and can do nothing else, whatever they try."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from scraper.errors import QueryError
from scraper.queries import run_query

READ_ONLY = "queries only read"


@pytest.fixture
def digest(archive_path):
    """What the file holds, to be compared before and after."""

    def read():
        return archive_path.read_bytes()

    return read


@pytest.fixture(scope="module")
def archive_path(tmp_path_factory, filled):
    path = tmp_path_factory.mktemp("read") / "archive.db"
    shutil.copy(filled, path)
    return path


def test_an_answer_has_columns_and_rows(archive_path):
    answer = run_query(str(archive_path), "SELECT key, position FROM segments ORDER BY position LIMIT 2")
    assert answer.columns == ("key", "position")
    assert answer.rows == (("c", 0), ("a", 1))


@pytest.mark.parametrize(
    "start",
    ["select", "\n  -- a remark\n SELECT", "/* one\n two */ WITH x AS (SELECT 1) SELECT", "VALUES (1), (2) -- "],
)
def test_a_question_may_begin_with_remarks(archive_path, start):
    assert run_query(str(archive_path), f"{start} 1").rows[0] == (1,)


def test_a_url_names_an_archive_too(archive_path):
    assert run_query(f"sqlite:///{archive_path}", "SELECT count(*) FROM blogs").rows == ((1,),)


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("DELETE FROM segment", "only one SELECT"),
        ("PRAGMA user_version", "only one SELECT"),
        ("ATTACH 'x.db' AS x", "only one SELECT"),
        ("WITH x AS (SELECT 1) DELETE FROM segment", READ_ONLY),
        ("WITH x AS (SELECT 1) INSERT INTO host SELECT 'a', 'b'", READ_ONLY),
        ("SELECT load_extension('evil')", READ_ONLY),
        ("SELECT fts3_tokenizer('simple')", READ_ONLY),
        ("SELECT * FROM pragma_database_list", READ_ONLY),
        ("SELECT 1; SELECT 2", "one statement"),
        ("SELECT 1; DELETE FROM segment", "one statement"),
        ("EXPLAIN DELETE FROM segment", READ_ONLY),
        ("SELECT zeroblob(900000000)", "too big"),
        ("SELECT * FROM nowhere", "no such table: nowhere"),
        ("SELECT :who", "binding parameter"),
        ("SELECT 1 LIMIT 'few'", "a limit is a whole number"),
        ("SELECT \ud83d", "cannot be read"),
        ("", "only one SELECT"),
    ],
)
def test_whatever_does_not_read_is_refused_in_one_line(archive_path, digest, sql, told):
    before = digest()
    with pytest.raises(QueryError, match=told) as caught:
        run_query(str(archive_path), sql)
    assert "\n" not in str(caught.value)
    assert digest() == before


def test_a_question_that_takes_too_long_is_stopped(archive_path):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(QueryError, match=r"longer than 0\.05 seconds"):
        run_query(str(archive_path), endless, timeout=0.05)


def test_an_answer_that_would_fill_the_memory_is_stopped(archive_path, monkeypatch):
    monkeypatch.setattr("scraper.queries.run.MAX_ANSWER", 3_000_000)
    large = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(100000) FROM n"
    with pytest.raises(QueryError, match=r"more than 3 MB of memory; .*LIMIT"):
        run_query(str(archive_path), large)


def test_the_full_text_index_can_be_asked(archive_path):
    sql = (
        "SELECT s.key FROM segment_search f JOIN segments s ON s.segment_id = f.rowid WHERE segment_search MATCH :words"
    )
    assert run_query(str(archive_path), sql, params={"words": "sandbags"}).rows == (("b",),)


@pytest.mark.parametrize("location", ["nowhere/archive.db", "postgresql://host/db"])
def test_no_archive_is_told_and_none_is_made(tmp_path, monkeypatch, location):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QueryError):
        run_query(location, "SELECT 1")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear editor, " * 500)
    with pytest.raises(QueryError, match="no SQLite database"):
        run_query(str(tmp_path / "letter.txt"), "SELECT 1 FROM segments")


def test_text_that_is_not_utf_8_does_not_stop_an_answer(tmp_path):
    path = tmp_path / "odd.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE odd AS SELECT CAST(x'41ff' AS TEXT) AS text")
    assert run_query(str(path), "SELECT text FROM odd").rows == (("A\ufffd",),)
