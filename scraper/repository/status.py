"""What an archive holds, in figures."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Table, func, select, text

from scraper.model import ArchiveStatus
from scraper.repository import schema
from scraper.repository.memory import watches

COMPLETENESS = text(
    "SELECT count(*) AS blogs, coalesce(sum(declared_count), 0) AS declared, coalesce(sum(held_count), 0) AS held,"
    " coalesce(sum(missing_count), 0) AS missing FROM blogs WHERE declared_count IS NOT NULL"
)
WENT_WELL = ("fetched", "unchanged", "not_modified")


def read_status(connection: Connection, *, location: str, path: Path) -> ArchiveStatus:
    """The figures of an archive."""
    snapshot, fetch = schema.snapshot, schema.fetch
    sizes = select(
        func.coalesce(func.sum(snapshot.c.size), 0), func.coalesce(func.sum(func.length(snapshot.c.content)), 0)
    )
    raw, packed = connection.execute(sizes).one()
    went_well = fetch.c.outcome.in_(WENT_WELL)
    newest_first = (fetch.c.fetched_at.desc(), fetch.c.id.desc())
    failures = select(fetch.c.problem, fetch.c.url).where(~went_well).order_by(*newest_first).limit(1)
    completeness = connection.execute(COMPLETENESS).one()
    problem, url = connection.execute(failures).first() or (None, None)
    return ArchiveStatus(
        location=location,
        schema=schema.HEAD,
        bytes=sum(file.stat().st_size for file in (path, Path(f"{path}-wal")) if file.exists()),
        blogs=_count(connection, schema.blog),
        segments=_count(connection, schema.segment),
        versions=_count(connection, schema.version),
        quotes=_count(connection, schema.quote),
        events=_count(connection, schema.event),
        captures=_count(connection, schema.capture),
        snapshots=_count(connection, schema.snapshot),
        snapshot_bytes=raw,
        packed_bytes=packed,
        counting_blogs=completeness.blogs,
        declared=completeness.declared,
        held=completeness.held,
        missing=completeness.missing,
        last_fetch=_latest(connection),
        last_success=_latest(connection, went_well=True),
        last_failure=_latest(connection, went_well=False),
        last_problem=problem,
        last_failed_url=url,
        watches=watches(connection),
    )


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _latest(connection: Connection, *, went_well: bool | None = None) -> datetime | None:
    fetch = schema.fetch
    query = select(func.max(fetch.c.fetched_at))
    if went_well is not None:
        is_good = fetch.c.outcome.in_(WENT_WELL)
        query = query.where(is_good if went_well else ~is_good)
    return connection.execute(query).scalar()
