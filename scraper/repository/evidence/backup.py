"""A copy of the whole archive, taken while others read it and write to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from scraper.errors import ArchiveError
from scraper.repository.database import BUSY_TIMEOUT, connect, reading_address, told_plainly
from scraper.repository.migrating import migrate, require_archive


def back_up(source: Path, *, target: Path, name: Path | None = None, revision: str | None = None) -> None:
    """Copy an archive to a new file as it stands at one moment; the copy is proven, and whole on its own.

    With a `revision` the copy has that schema, for an older version of this program; `name` is what errors call the
    copy, where it is yet to get its own. Raises ArchiveError where there is no archive, it cannot be read, or the copy
    cannot be written or is not sound; UsageError where there is no such schema.
    """
    require_archive(str(source))
    told = str(name or target)
    copy(source, target=target, name=told)
    with told_plainly(told):
        if revision is not None:
            _take_back(target, revision)
        _finish(target, source=source)


def copy(source: Path, *, target: Path, name: str) -> None:
    """Copies the pages in one step: in WAL mode that reads one moment, whatever others write meanwhile.

    Raises ArchiveError, naming the file that is at fault: the source, or the target by its name.
    """
    with told_plainly(name), closing(sqlite3.connect(reading_address(source), uri=True)) as here:
        with told_plainly(str(source)):
            here.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
            here.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(target)) as there:
            here.backup(there)


def _take_back(target: Path, revision: str) -> None:
    engine = connect(str(target), create=False, read_only=False)
    try:
        migrate(engine, location=str(target), revision=revision)
    finally:
        engine.dispose()


def _finish(target: Path, *, source: Path) -> None:
    """Leaves one file, without a second one beside it, and proves that it is sound."""
    with closing(sqlite3.connect(target)) as there:
        there.execute("PRAGMA journal_mode = DELETE")
        if (told := there.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise ArchiveError(f"the archive is damaged ({told}); `liveblog check` says how", where=str(source))
