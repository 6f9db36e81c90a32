"""From one schema to another and back, with data, views and keys in place."""

import gzip
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from scraper.errors import ArchiveError, ArchiveTooNew
from scraper.repository import database, migrating, open_archive, schema

REVISIONS = sorted(
    script.revision for script in ScriptDirectory.from_config(migrating._alembic_config()).walk_revisions()
)
FIRST_RELEASE = Path(__file__).with_name("first_release.db.gz")  # the demo, as the first release archived it
KILLED = """
import os, signal, sys
from itertools import count
from sqlalchemy import Engine, event
from scraper.repository import open_archive
statements, last = count(1), int(sys.argv[2])
@event.listens_for(Engine, "after_cursor_execute")
def stop(*_):
    if next(statements) == last:
        os.kill(os.getpid(), signal.SIGKILL)
with open_archive(sys.argv[1]): pass
"""


def change(location, *statements):
    with closing(sqlite3.connect(location)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def contents(location):
    """Every row of every view and table, but for those of the full-text index; by name and column."""
    with closing(sqlite3.connect(location)) as connection:
        connection.row_factory = sqlite3.Row
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('view', 'table') AND name NOT LIKE 'segment_search%'"
            " AND name NOT IN ('alembic_version', 'sqlite_sequence')"
        ).fetchall()
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for (name,) in names}


def assert_keeps(before, after):
    """All that stood there before stands there still, whatever came on top."""
    for name, rows in before.items():
        assert [{key: row[key] for key in old} for old, row in zip(rows, after[name], strict=True)] == rows, name


def assert_sound(location):
    with closing(sqlite3.connect(location)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)")


@pytest.fixture
def first_release(location):
    Path(location).write_bytes(gzip.decompress(FIRST_RELEASE.read_bytes()))
    return location


def test_there_is_one_newest_migration_and_the_schema_knows_it():
    assert ScriptDirectory.from_config(migrating._alembic_config()).get_heads() == [schema.HEAD]


def test_the_migrations_build_the_schema(blank):
    engine = create_engine(f"sqlite:///{blank}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": lambda _, name, *rest: "segment_search" not in name}
        )
        assert compare_metadata(context, schema.metadata) == []
    engine.dispose()


def test_views_and_data_survive_a_migration_that_rebuilds_a_table(play, write):
    from alembic.operations import Operations

    from scraper.model import Quote
    from scraper.repository.views import VIEWS, create_views, drop_views

    quote = Quote(text="words", start=0, end=5, spans=((0, 5),), kind="direct", speaker="Ann Archer")
    play.show(write.post("a", "words of a post", quotes=(quote,)))
    before = {view: play.sql(f"SELECT * FROM {view}") for view in VIEWS}
    engine = database.connect(play.archive.location, create=False, read_only=False)
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            drop_views(connection)
            operations = Operations(MigrationContext.configure(connection))
            with operations.batch_alter_table("segment", recreate="always") as batch:
                batch.alter_column("permalink", new_column_name="permalink")
            create_views(connection)
    engine.dispose()
    assert {view: play.sql(f"SELECT * FROM {view}") for view in VIEWS} == before
    assert before["quotes"]


def test_an_archive_opens_again_without_loading_the_migrations(blank, tmp_path):
    shutil.copy(blank, tmp_path / "archive.db")
    code = (
        "import sys; from scraper.repository import open_archive\n"
        f"with open_archive({str(tmp_path / 'archive.db')!r}): pass\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_archive_of_a_newer_version_is_left_alone(archive):
    change(archive.path, "UPDATE alembic_version SET version_num = '9999'")
    for read_only in (True, False):
        with (
            pytest.raises(ArchiveTooNew, match="newer version of liveblog"),
            open_archive(archive.location, read_only=read_only),
        ):
            pass


@pytest.mark.parametrize("sql", ["VACUUM", "CREATE TABLE alembic_version (version_num TEXT)"])
def test_an_empty_file_becomes_an_archive_only_when_it_is_opened_for_writing(location, sql):
    change(location, sql)
    with pytest.raises(ArchiveError, match="is empty"), open_archive(location, read_only=True):
        pass
    with open_archive(location) as archive:
        assert archive.status().schema == schema.HEAD


def test_an_archive_of_an_older_version_is_brought_up_when_it_is_opened_for_writing(location, write, take):
    with open_archive(location) as archive, archive.unit_of_work() as unit:
        unit.remember_request("news.example", write.minute(0))
    take(location, to="0001")
    with pytest.raises(ArchiveError, match="older version"), open_archive(location, read_only=True):
        pass
    with open_archive(location) as archive:
        assert archive.status().schema == schema.HEAD
        assert archive.last_request("news.example") == write.minute(0)
        assert archive.away_until("news.example") is None


def test_references_are_kept_from_the_first_work_after_a_migration_on(location, take):
    take(location, to="0001")
    engine = database.connect(location, create=False, read_only=False)
    migrating.migrate(engine, location=location)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


@pytest.mark.parametrize(("revision", "older"), [("0001", True), (schema.HEAD, False), ("9999", False)])
def test_only_an_archive_of_an_earlier_schema_is_older(archive, revision, older):
    with closing(sqlite3.connect(archive.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    assert migrating.is_older(archive.location) is older


def test_an_archive_of_the_first_release_opens_with_the_latest(first_release):
    before = contents(first_release)
    assert len(before["segments"]) == 5
    assert len(before["quotes"]) == 8
    with open_archive(first_release) as archive:
        assert archive.status().schema == schema.HEAD
        assert [hit.headline for hit in archive.search("barrage")]
        for capture in archive.captures():
            assert all(snapshot.content for snapshot in capture.snapshots)
    assert_keeps(before, contents(first_release))
    assert_sound(first_release)


def test_an_archive_goes_back_step_by_step_and_forward_again_with_all_that_is_in_it(first_release, take):
    steps = {}
    for revision in REVISIONS:
        take(first_release, to=revision)
        steps[revision] = contents(first_release)
    for revision in reversed(REVISIONS):
        take(first_release, to=revision)
        assert contents(first_release) == steps[revision], revision
        assert_sound(first_release)
    take(first_release, to=schema.HEAD)
    assert contents(first_release) == steps[schema.HEAD]


def test_an_older_version_finds_the_views_that_it_made(location, blank, tmp_path, take):
    for revision in REVISIONS:
        new, back = str(tmp_path / f"{revision}.db"), shutil.copy(blank, location)
        take(new, to=revision)
        take(back, to=revision)
        assert views(new) == views(back)
    with closing(sqlite3.connect(location)) as connection:
        for name in views(location):
            connection.execute(f"SELECT * FROM {name}")


def views(location):
    with closing(sqlite3.connect(location)) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))


@pytest.mark.parametrize("statement", [12, 20, 30])
def test_a_migration_that_is_killed_leaves_the_archive_as_it_was(first_release, statement):
    before = contents(first_release)
    killed = subprocess.run([sys.executable, "-c", KILLED, first_release, str(statement)], check=False)
    assert killed.returncode < 0
    assert contents(first_release) == before
    assert_sound(first_release)
    with open_archive(first_release) as archive:
        assert archive.status().segments == 5


def test_a_migration_on_a_full_disk_leaves_the_archive_as_it_was(first_release):
    before = contents(first_release)
    engine = database.connect(first_release, create=False, read_only=False)
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.connection.cursor().execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ArchiveError, match="the disk is full"), database.told_plainly(first_release):
        migrating.migrate(engine, location=first_release)
    engine.dispose()
    assert contents(first_release) == before
