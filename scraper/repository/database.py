"""One SQLite file: how it is opened, and how its errors are told.

Every connection enforces foreign keys, waits `BUSY_TIMEOUT` for another writer, and keeps readers and the writer out
of each other's way (WAL). Transactions are begun by us, not by the driver: a writer takes the lock at once, so that
it never fails half-way for a lock that it could have waited for.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import disk_usage
from urllib.parse import parse_qsl, quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from scraper.errors import ArchiveError

ROOM_TO_READ = 1 << 16  # bytes; SQLite makes a file of half that size to read an archive in WAL mode
BUSY_TIMEOUT = 30_000  # milliseconds; a whole capture is stored in well under one
IMMEDIATE = "BEGIN IMMEDIATE"
BESIDE = ("-wal", "-shm")  # what lies beside an archive that somebody has open
BEGIN = "begin"  # the execution option that says how a transaction starts
MISSING = "there is no archive here; `liveblog fetch URL` or `liveblog run` makes one"
CURES = {
    sqlite3.SQLITE_FULL: "the disk is full: nothing of this was stored; make room and run again",
    sqlite3.SQLITE_READONLY: "cannot be written: check its owner and mode and those of its folder",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: check that its folder exists and may be written",
    sqlite3.SQLITE_PERM: "cannot be opened: check its owner and mode",
    sqlite3.SQLITE_NOTADB: "is no SQLite database: give another path with --archive",
    sqlite3.SQLITE_CORRUPT: "is damaged: `liveblog check` says how; restore a backup, or save what `sqlite3 FILE .recover` finds",
    sqlite3.SQLITE_BUSY: f"another program has held it for {BUSY_TIMEOUT // 1000} seconds: let it finish and run again",
    sqlite3.SQLITE_LOCKED: "another program holds it: let it finish and run again",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written: see whether it is full, then run again",
}


def connect(location: str, *, create: bool, read_only: bool) -> Engine:
    """An engine on a path or a `sqlite:///` URL; nothing is opened yet."""
    path = database_path(location)
    if not create and not path.is_file():
        raise ArchiveError(MISSING, where=location)
    engine = create_engine(_url(path, read_only=read_only))
    event.listen(engine, "connect", _prepare_reading if read_only else _prepare_writing)
    event.listen(engine, "begin", _begin)
    return engine


def database_path(location: str) -> Path:
    """The file that a path or a SQLAlchemy URL names."""
    if "://" not in location:
        return Path(location)
    try:
        url = make_url(location)
    except ArgumentError as error:
        raise ArchiveError("is neither a path nor a database URL", where=location) from error
    if url.get_backend_name() != "sqlite" or not url.database:
        raise ArchiveError(
            f"{url.get_backend_name()} is not supported; give the path of a SQLite file",
            where=url.render_as_string(hide_password=True),
        )
    return Path(url.database)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection that holds the write lock from the start; committed at the end, rolled back on any exception."""
    with engine.connect().execution_options(**{BEGIN: IMMEDIATE}) as connection, connection.begin():
        yield connection


def keep_readers_apart(engine: Engine) -> None:
    """Let readers and the writer work side by side (WAL); a file keeps that, so ask only of one that is an archive."""
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            cursor.execute("PRAGMA journal_mode = WAL")


@contextmanager
def told_plainly(location: str) -> Iterator[None]:
    """Turn the database's errors into one clear line, and those over text or numbers that it cannot take."""
    try:
        yield
    except DBAPIError as error:
        raise _plain(error.orig, location) from error
    except sqlite3.Error as error:
        raise _plain(error, location) from error
    except UnicodeDecodeError as error:  # the driver's own, over an error message that quotes damaged text
        raise ArchiveError(CURES[sqlite3.SQLITE_CORRUPT], where=location) from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise ArchiveError(
            f"cannot hold such text or numbers ({error}); nothing of it was stored", where=location
        ) from error


def _plain(error: BaseException | None, location: str) -> ArchiveError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary result code
    return ArchiveError(CURES.get(code, f"the database says: {error}"), where=location)


def reading_address(path: Path) -> str:
    """The address under which SQLite opens a file for reading only, also where nothing can be written beside it."""
    return _address(path, is_still=_is_sealed(path))


def is_writable(path: Path) -> bool:
    """Whether there is a file, and the right to write to it and beside it."""
    return path.is_file() and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def table_names(path: Path) -> set[str]:
    """The tables of a file, which is opened for a moment in such a way that nothing comes to lie beside it."""
    with closing(sqlite3.connect(_address(path, is_still=not _has_pending(path)), uri=True)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _address(path: Path, *, is_still: bool) -> str:
    """The address of a file to read; of one that nobody writes to, without a lock or a file beside it."""
    return f"file:{quote(str(path.absolute()))}?mode=ro{'&immutable=1' if is_still else ''}"


def _url(path: Path, *, read_only: bool) -> URL:
    if not read_only:
        return URL.create("sqlite", database=str(path))
    address, _, options = reading_address(path).partition("?")
    return URL.create("sqlite", database=address, query={"uri": "true", **dict(parse_qsl(options))})


def _is_sealed(path: Path) -> bool:
    """Whether no one can be writing: WAL needs files beside the archive, for which there is no right or no room."""
    if not path.parent.is_dir() or _has_pending(path):
        return False
    has_both = all(path.with_name(path.name + suffix).exists() for suffix in BESIDE)
    is_forbidden = not has_both and not os.access(path.parent, os.W_OK)
    return is_forbidden or disk_usage(path.parent).free < ROOM_TO_READ


def _has_pending(path: Path) -> bool:
    """Whether a commit is not in the file itself yet."""
    wal = path.with_name(path.name + BESIDE[0])
    return wal.exists() and wal.stat().st_size > 0


def _prepare_writing(connection: sqlite3.Connection, record: object) -> None:
    _prepare_reading(connection, record)
    connection.execute("PRAGMA synchronous = NORMAL")  # WAL: a power cut may lose the last commit, never the file


def _prepare_reading(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))
