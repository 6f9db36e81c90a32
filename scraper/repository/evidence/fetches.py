"""The log of requests, whatever became of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select

from scraper.model import Fetch, Outcome
from scraper.repository.evidence.headers import Header, fold
from scraper.repository.schema import fetch as table
from scraper.repository.schema import snapshot

HEADERS = select(snapshot.c.headers).where(snapshot.c.id == bindparam("snapshot"))
GONE = frozenset({404, 410})
GONE_PAGE = "not-found-page"  # said with a status of success
GONE_AFTER = 3  # requests in a row; sites lose a page for minutes and find it again


def add_fetch(
    connection: Connection, fetch: Fetch, *, outcome: Outcome, blog_id: int | None, snapshot_id: int | None
) -> int:
    """Write the line of a request, and give its id."""
    received = fetch.headers or (fetch.snapshot.headers if fetch.snapshot else ())
    values = {
        "blog_id": blog_id,
        "url": fetch.url,
        "final_url": fetch.final_url,
        "fetched_at": fetch.fetched_at,
        "status": fetch.status,
        "outcome": outcome,
        "bytes": None if fetch.snapshot is None else len(fetch.snapshot.content),
        "elapsed_ms": fetch.elapsed_ms,
        "headers": fold(received, base=_headers(connection, snapshot_id)) if received else None,
        "redirects": [(redirect.url, redirect.status) for redirect in fetch.redirects] or None,
        "robots": fetch.robots,
        "snapshot_id": snapshot_id,
        "problem_code": None if fetch.problem is None else fetch.problem.code,
        "problem": None if fetch.problem is None else fetch.problem.message,
    }
    fetch_id: int = connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    return fetch_id


def _headers(connection: Connection, snapshot_id: int | None) -> list[Header]:
    """The headers that a snapshot came with first."""
    held = connection.execute(HEADERS, {"snapshot": snapshot_id}).scalar()
    return [(name, value) for name, value in held or ()]


def last_asked(connection: Connection, url: str) -> datetime | None:
    """When a URL was last asked for, whatever became of it."""
    return connection.execute(select(func.max(table.c.fetched_at)).where(table.c.url == url)).scalar()


def is_gone(connection: Connection, url: str) -> bool:
    """Whether there was no page at a URL each of the last few times that it was asked for."""
    columns = (table.c.status, table.c.problem_code)
    newest_first = select(*columns).where(table.c.url == url).order_by(table.c.fetched_at.desc(), table.c.id.desc())
    last = connection.execute(newest_first.limit(GONE_AFTER)).all()
    return len(last) == GONE_AFTER and all(row.status in GONE or row.problem_code == GONE_PAGE for row in last)
