"""Running one SELECT on an archive that it cannot change, within a time limit.

Three locks, each enough for one of the ways out: the file is opened read-only, an authorizer lets only reading
through (no ATTACH, no pragmas, no extensions), and a progress handler stops what takes too long.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from inspect import signature
from pathlib import Path
from shutil import disk_usage
from sys import getsizeof
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from scraper.errors import QueryError, UsageError
from scraper.model import Table
from scraper.queries.catalogue import NamedQuery, find

SQL = re.compile(r"\s*(?:--[^\n]*\n\s*|/\*.*?\*/\s*)*(?:SELECT|WITH|VALUES|EXPLAIN)\b", re.IGNORECASE | re.DOTALL)
Function = Callable[..., Any]
READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
FORBIDDEN_FUNCTIONS = {"load_extension", "fts3_tokenizer", "writefile", "readfile", "edit"}
FULL_TEXT_PRAGMA = "data_version"  # FTS5 itself asks for it to see whether the index changed
WAKE_FULL_TEXT = "SELECT rowid FROM segment_search LIMIT 0"  # its set-up prepares writes, which nobody may do later
ROOM_TO_READ = 1 << 16  # bytes; SQLite makes a file of half that size to read an archive in WAL mode
OPERATIONS = 1000  # of SQLite's machine between two looks at the clock
MAX_BYTES = 50_000_000  # of one value: no query may build a text that fills the memory
MAX_ANSWER = 500_000_000  # bytes in memory of all rows together, for the same reason


def run_query(
    location: str,
    sql_or_name: str,
    *,
    params: Mapping[str, str] | None = None,
    timeout: float = 10,
    functions: Mapping[str, Function] | None = None,
) -> Table:
    """The answer to a named question, or to one SELECT, within `timeout` seconds.

    `functions` may be called by their names in SQL; the same arguments always give the same value.

    Raises, in one line, UsageError where the question is unknown or its parameters are others, and QueryError where it
    fails, writes or takes too long.
    """
    given: Mapping[str, str | None] = dict(params or {})
    sql = sql_or_name
    if not SQL.match(sql_or_name):
        query = find(sql_or_name.strip()) if re.fullmatch(r"\s*[\w-]+\s*", sql_or_name) else None
        if query is None:
            raise QueryError("only one SELECT is run here; the archive is not written by queries", where=location)
        sql, given = query.sql, _with_defaults(query, params or {})
    with closing(_open(location)) as connection:
        for name, function in (functions or {}).items():
            connection.create_function(name, len(signature(function).parameters), function, deterministic=True)
        return _run(connection, sql, given, location=location, timeout=timeout)


def _with_defaults(query: NamedQuery, given: Mapping[str, str]) -> dict[str, str | None]:
    """The parameters of a question, complete. Raises UsageError."""
    known = {parameter.name: parameter for parameter in query.parameters}
    takes = ", ".join(f"{one.name}={one.default or '…'}" for one in query.parameters) or "none"
    if unknown := sorted(given.keys() - known.keys()):
        raise UsageError(f"the question has no parameter {unknown[0]!r}; it takes: {takes}", where=query.name)
    if missing := sorted(name for name, one in known.items() if one.default is None and name not in given):
        raise UsageError(f"needs --param {missing[0]}=…; it takes: {takes}", where=query.name)
    values = {name: given.get(name, one.default or None) for name, one in known.items()}
    return {name: None if value is None else known[name].taken(value) for name, value in values.items()}


def _open(location: str) -> sqlite3.Connection:
    """A connection that can only read."""
    path = Path(unquote(urlsplit(location).path)[1:]) if location.startswith("sqlite://") else Path(location)
    if "://" in location and not location.startswith("sqlite://"):
        raise QueryError("queries run on SQLite files only; give the path of one with --archive", where=location)
    if not path.is_file():
        raise QueryError("there is no archive here; give its path with --archive", where=location)
    sealed = "&immutable=1" if _is_sealed(path) else ""
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro{sealed}", uri=True)
    connection.text_factory = lambda content: content.decode(errors="replace")
    return connection


def _is_sealed(path: Path) -> bool:
    """Whether no one can be writing: WAL needs files beside the archive, for which there is no right or no room."""
    wal, shared = Path(f"{path}-wal"), Path(f"{path}-shm")
    if wal.exists() and wal.stat().st_size:
        return False
    is_forbidden = not (wal.exists() and shared.exists()) and not os.access(path.parent, os.W_OK)
    return is_forbidden or disk_usage(path.parent).free < ROOM_TO_READ


def _lock(connection: sqlite3.Connection) -> None:
    """Take away everything but reading."""
    connection.execute("PRAGMA query_only = ON")
    with suppress(sqlite3.OperationalError):  # an archive without an index, or no archive: the query will say so
        connection.execute(WAKE_FULL_TEXT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_BYTES)
    connection.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    """Let reading through and nothing else."""
    is_reading = action in READING or (action == sqlite3.SQLITE_FUNCTION and second not in FORBIDDEN_FUNCTIONS)
    is_full_text = action == sqlite3.SQLITE_PRAGMA and first == FULL_TEXT_PRAGMA and second is None
    return sqlite3.SQLITE_OK if is_reading or is_full_text else sqlite3.SQLITE_DENY


def _run(
    connection: sqlite3.Connection, sql: str, params: Mapping[str, Any], *, location: str, timeout: float
) -> Table:
    deadline = time.monotonic() + timeout
    connection.set_progress_handler(lambda: time.monotonic() > deadline, OPERATIONS)
    try:
        _lock(connection)
        cursor = connection.execute(sql, dict(params))
        rows = tuple(_within_bounds(cursor, location=location))
    except (sqlite3.Error, sqlite3.Warning, ValueError, OverflowError, MemoryError) as error:
        raise QueryError(_plainly(error, timeout=timeout), where=location) from error
    return Table(columns=tuple(column[0] for column in cursor.description or ()), rows=rows)


def _within_bounds(rows: Iterable[tuple[Any, ...]], *, location: str) -> Iterator[tuple[Any, ...]]:
    """The rows, as long as they fit into the memory set aside for them. Raises QueryError."""
    weight = 0
    for row in rows:
        weight += getsizeof(row) + sum(map(getsizeof, row))
        if weight > MAX_ANSWER:
            cure = "ask for fewer columns, or for a part at a time with LIMIT and OFFSET"
            raise QueryError(f"the answer takes more than {MAX_ANSWER // 10**6} MB of memory; {cure}", where=location)
        yield row


def _plainly(error: Exception, *, timeout: float) -> str:
    """What went wrong, in words for the one who asked."""
    text = str(error)
    return next((words(timeout) for sign, words in TROUBLES if sign in text), f"the query fails: {text}")


TROUBLES: tuple[tuple[str, Callable[[float], str]], ...] = (
    ("interrupted", lambda timeout: f"took longer than {timeout:g} seconds and was stopped; narrow it down"),
    ("not authorized", lambda _: "queries only read: no writing, no ATTACH, no pragmas, no extensions"),
    ("prohibited", lambda _: "queries only read: no writing, no ATTACH, no pragmas, no extensions"),
    ("surrogates", lambda _: "the query holds characters that cannot be read"),
    ("datatype mismatch", lambda _: "a value is not of the kind that the query needs; a limit is a whole number"),
    ("one statement", lambda _: "only one statement at a time"),
    ("malformed", lambda _: "is damaged: restore a backup, or save what `sqlite3 FILE .recover` finds"),
    ("unable to open", lambda _: "cannot be opened: check its owner and mode and those of its folder"),
    ("file is not a database", lambda _: "is no SQLite database; give another path with --archive"),
)
