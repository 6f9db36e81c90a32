"""Whether an archive is sound: its file, references, views, texts, full-text index, and the bytes of its snapshots.

Each question is asked on its own, and says what is wrong, where, and what can be done about it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from scraper.errors import ArchiveError
from scraper.model import Damage
from scraper.repository.evidence.chain import restored
from scraper.repository.views import VIEWS

REPAIR = "`liveblog check --repair` mends it"
READ_AGAIN = "`liveblog reparse --all` reads it again from the bytes that are held"
RESTORE = "restore a backup"
MOST = 100  # lines about one thing; SQLite too stops there
TEXTLESS = """
SELECT s.id, s.version, b.url FROM segment s LEFT JOIN blog b ON b.id = s.blog_id
LEFT JOIN version v ON v.segment_id = s.id AND v.number = s.version WHERE v.number IS NULL ORDER BY s.id
"""
PROVE_SEARCH = "INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)"
Check = Callable[[Connection], Iterator[Damage]]


class Reference(NamedTuple):
    """A foreign key: columns of a table that name a row of another one; `on_delete` as SQLite says it."""

    table: str
    parent: str
    columns: tuple[tuple[str, str], ...]
    on_delete: str

    # Table and column names come from the archive's own schema, and cannot be parameters.
    @property
    def dangling_count(self) -> str:
        """SQL that counts the rows which name a row that is not there."""
        return f"SELECT count(*) FROM {self.table} WHERE {self._dangles}"  # noqa: S608

    @property
    def mending(self) -> str:
        """SQL that does to such rows what would have been done together with what they name."""
        if self.on_delete == "CASCADE":
            return f"DELETE FROM {self.table} WHERE {self._dangles}"  # noqa: S608
        nothing = ", ".join(f"{own} = NULL" for own, _ in self.columns)
        return f"UPDATE {self.table} SET {nothing} WHERE {self._dangles}"  # noqa: S608

    @property
    def is_mendable(self) -> bool:
        """Whether the schema says what becomes of such rows."""
        return self.on_delete in {"CASCADE", "SET NULL"}

    @property
    def _dangles(self) -> str:
        names = " AND ".join(f"{self.table}.{own} IS NOT NULL" for own, _ in self.columns)
        same = " AND ".join(f"parent.{other} = {self.table}.{own}" for own, other in self.columns)
        return f"{names} AND NOT EXISTS (SELECT 1 FROM {self.parent} parent WHERE {same})"  # noqa: S608


def check(connection: Connection) -> tuple[Damage, ...]:
    """All that is wrong; nothing where the archive is sound. The connection must be one that may write."""
    if damages := tuple(check_file(connection)):
        return damages  # nothing that is read from it can be trusted
    return tuple(damage for one in CHECKS for damage in one(connection))


def check_file(connection: Connection) -> Iterator[Damage]:
    """What SQLite says of its own file."""
    try:
        lines = list(connection.exec_driver_sql(f"PRAGMA integrity_check({MOST})").scalars())
    except DatabaseError as error:
        lines = [str(error.orig)]
    for line in lines:
        if line != "ok":
            cure = REPAIR if " index " in line else RESTORE
            yield Damage(code="file", message=f"the file is damaged ({' '.join(line.split())}); {cure}")


def check_references(connection: Connection) -> Iterator[Damage]:
    """Rows that name a row which is not there."""
    for reference in dangling(connection):
        count = connection.exec_driver_sql(reference.dangling_count).scalar()
        cure = REPAIR if reference.is_mendable else RESTORE
        message = f"{count} rows of {reference.table} name a {reference.parent} that is missing; {cure}"
        yield Damage(code="reference", message=message)


def check_views(connection: Connection) -> Iterator[Damage]:
    """Views that are not what this version promises."""
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'view'")
    held: Mapping[str, str] = {row.name: row.sql for row in connection.execute(query)}
    for name, select in VIEWS.items():
        if name not in held:
            yield Damage(code="view", message=f"the view {name} is missing; {REPAIR}")
        elif held[name] != f"CREATE VIEW {name} AS {select}".rstrip():
            yield Damage(code="view", message=f"the view {name} is not the one that was promised; {REPAIR}")


def check_texts(connection: Connection) -> Iterator[Damage]:
    """Segments without their current text, which no view shows."""
    for row in connection.execute(text(TEXTLESS)).fetchmany(MOST):
        message = f"segment {row.id} has no version {row.version}, its current text; {READ_AGAIN}"
        yield Damage(code="text", message=message, where=row.url)


def check_search(connection: Connection) -> Iterator[Damage]:
    """Whether the full-text index holds each segment's text, and nothing else."""
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(PROVE_SEARCH)
    except DatabaseError as error:
        yield Damage(code="search", message=f"the full-text index is damaged ({error.orig}); {REPAIR}")


def check_snapshots(connection: Connection) -> Iterator[Damage]:
    """Snapshots whose bytes cannot be had, or are not what their digests say."""
    for snapshot_id, content in restored(connection):
        if isinstance(content, ArchiveError):
            yield Damage(code="snapshot", message=content.message, where=content.where, snapshot_id=snapshot_id)


def dangling(connection: Connection) -> list[Reference]:
    """The references that some row breaks."""
    broken = {(row[0], row[3]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
    return [_reference(connection, table, number) for table, number in sorted(broken)]


def _reference(connection: Connection, table: str, number: int) -> Reference:
    parts = [row for row in connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})") if row[0] == number]
    return Reference(table, parts[0][2], tuple((part[3], part[4]) for part in parts), parts[0][6])


CHECKS: tuple[Check, ...] = (check_references, check_views, check_texts, check_search, check_snapshots)
