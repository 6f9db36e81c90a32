"""From one schema to another: an archive of any release is brought up when it is opened, and can be taken back.

A migration is one transaction: interrupted, or on a full disk, it leaves the archive as it was.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

from scraper.errors import ArchiveError, ArchiveTooNew, UsageError
from scraper.repository import schema
from scraper.repository.database import (
    BEGIN,
    IMMEDIATE,
    MISSING,
    database_path,
    keep_readers_apart,
    reading_address,
    table_names,
    told_plainly,
)

if TYPE_CHECKING:
    from alembic.config import Config

VERSION_TABLE = "alembic_version"
SCHEMA_NOW = "SELECT version_num FROM alembic_version"
OURS = {VERSION_TABLE, "snapshot"}  # tables that every release has, and no other program both


def migrate(engine: Engine, *, location: str, revision: str = schema.HEAD) -> None:
    """Bring the archive to a schema, the newest unless told, all or nothing.

    Raises ArchiveTooNew where a newer version of this program made it, UsageError where there is no such schema. Keys
    are off meanwhile, because a table that is rebuilt would drag along what hangs on it, and are checked before the
    commit.
    """
    with engine.connect() as connection:
        now = _revision(connection, location)
    keep_readers_apart(engine)
    if now == revision:
        return
    with engine.connect().execution_options(**{BEGIN: IMMEDIATE}) as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            if (now := _revision(connection, location)) != revision:
                _move(connection, location, now=now, revision=revision)
    engine.dispose()  # a connection with keys off, used again, would leave behind what hangs on deleted rows


def require_current(engine: Engine, *, location: str) -> None:
    """Refuse an archive that cannot be read as it stands: of another program, too new, or not yet migrated."""
    with engine.connect() as connection:
        revision = _revision(connection, location)
    if revision is None:
        raise ArchiveError("is empty; `liveblog fetch URL` or `liveblog run` makes an archive of it", where=location)
    if revision != schema.HEAD:
        _check_known(revision, location)
        raise ArchiveError(
            "was made by an older version; the next `liveblog fetch` or `liveblog run` brings it up", where=location
        )


def is_older(location: str) -> bool:
    """Whether an archive stands at an earlier schema than today's, so that to open it for work would rewrite it."""
    path = database_path(location)
    require_ours(location)
    with told_plainly(location):
        if VERSION_TABLE not in table_names(path):
            return False
        with closing(sqlite3.connect(reading_address(path), uri=True)) as connection:
            return any(revision < schema.HEAD for (revision,) in connection.execute(SCHEMA_NOW))  # they are numbered


def require_archive(location: str) -> None:
    """Refuse a location without an archive: no file, no database, or one of another program. Nothing is left there."""
    path = database_path(location)
    if not path.is_file():
        raise ArchiveError(MISSING, where=location)
    require_ours(location)


def require_ours(location: str) -> None:
    """Refuse a file that another program made; none at all, or an empty one, is as good as ours."""
    path = database_path(location)
    if path.is_file():
        with told_plainly(location):
            _refuse_foreign(table_names(path), location=location)


def _revision(connection: Connection, location: str) -> str | None:
    """Where the archive stands; null for a file with nothing in it."""
    tables = set(inspect(connection).get_table_names())
    _refuse_foreign(tables, location=location)
    return connection.exec_driver_sql(SCHEMA_NOW).scalar() if tables else None


def _refuse_foreign(tables: set[str], *, location: str) -> None:
    if tables - {VERSION_TABLE} and not tables >= OURS:
        raise ArchiveError("is a database of another program: give another path with --archive", where=location)


def _move(connection: Connection, location: str, *, now: str | None, revision: str) -> None:
    from alembic import command
    from alembic.script import ScriptDirectory

    config = _alembic_config()
    config.attributes["connection"] = connection
    _check_known(now, location)
    known = sorted(script.revision for script in ScriptDirectory.from_config(config).walk_revisions())
    if revision not in known:
        raise UsageError(f"there is no schema {revision}; there are {known[0]} to {known[-1]}", where=location)
    go = command.upgrade if now is None or now < revision else command.downgrade  # they are numbered
    go(config, revision)
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise ArchiveError(
            f"the migration would break a reference in table {broken[0]}; nothing was changed", where=location
        )


def _check_known(revision: str | None, location: str) -> None:
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    try:
        ScriptDirectory.from_config(_alembic_config()).get_revisions(revision or ())
    except CommandError as error:
        raise ArchiveTooNew(
            f"was made by a newer version of liveblog (schema {revision}, here {schema.HEAD}); upgrade liveblog",
            where=location,
        ) from error


def _alembic_config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("scraper.migrations")).replace("%", "%%"))
    return config
