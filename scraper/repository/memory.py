"""What is remembered between runs: robots rules by origin, the last request by host, the last pass by watch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects.sqlite import insert

from scraper.model import RobotsRecord, Watch, WatchState
from scraper.repository import schema


def robots(connection: Connection, origin: str) -> RobotsRecord | None:
    """The robots.txt of an origin as last fetched."""
    table = schema.robots
    row = connection.execute(select(table).where(table.c.origin == origin)).mappings().first()
    return None if row is None else RobotsRecord(**row)


def remember_robots(connection: Connection, record: RobotsRecord) -> None:
    """Replace what is remembered of an origin."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    _put(connection, schema.robots, values, key="origin")


def last_request(connection: Connection, host: str) -> datetime | None:
    """When a host was last asked for anything."""
    table = schema.host
    return connection.execute(select(table.c.requested_at).where(table.c.name == host)).scalar()


def away_until(connection: Connection, host: str) -> datetime | None:
    """Until when a host asked us to stay away."""
    table = schema.host
    return connection.execute(select(table.c.away_until).where(table.c.name == host)).scalar()


def remember_request(connection: Connection, host: str, *, at: datetime, away_until: datetime | None) -> None:
    """A host was asked, and asked us to stay away until an instant, if it did."""
    _put(connection, schema.host, {"name": host, "requested_at": at, "away_until": away_until}, key="name")


def watches(connection: Connection) -> tuple[WatchState, ...]:
    """How every watch fared that ever ran, by name."""
    rows = connection.execute(select(schema.watch).order_by(schema.watch.c.name)).mappings()
    return tuple(WatchState(**row) for row in rows)


def watch_state(connection: Connection, name: str) -> WatchState | None:
    """How a watch fared; null before its first pass."""
    table = schema.watch
    row = connection.execute(select(table).where(table.c.name == name)).mappings().first()
    return None if row is None else WatchState(**row)


def remember_watch(
    connection: Connection, watch: Watch, *, at: datetime, problem: str | None, found: tuple[int, int] | None
) -> None:
    """A watch had a pass, which went well where there is no problem, and found so many pages, so many of them matching."""
    outcome = {"succeeded_at": at} if problem is None else {"failed_at": at, "problem": problem}
    listed, matching = found or (None, None)
    facts = {"follows": watch.follows, "listed": listed, "matching": matching}
    _put(connection, schema.watch, {"name": watch.name, "checked_at": at, **facts, **outcome}, key="name")


def _put(connection: Connection, table: Table, values: Mapping[str, Any], *, key: str) -> None:
    others = {name: value for name, value in values.items() if name != key}
    connection.execute(insert(table).values(**values).on_conflict_do_update(index_elements=[key], set_=others))
