"""The requests that brought bytes, or found them unchanged: what can be shown to others with its proof."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from scraper.model import Exchange, Redirect, Selection
from scraper.repository.evidence.headers import unfold
from scraper.repository.schema import fetch, snapshot
from scraper.repository.selection import selected_urls

COLUMNS = (
    fetch.c.id,
    fetch.c.snapshot_id,
    fetch.c.url,
    fetch.c.final_url,
    fetch.c.fetched_at,
    fetch.c.status,
    fetch.c.outcome,
    fetch.c.headers,
    fetch.c.redirects,
    fetch.c.elapsed_ms,
    fetch.c.robots,
    snapshot.c.final_url.label("held_url"),
    snapshot.c.status.label("held_status"),
    snapshot.c.headers.label("held_headers"),
)


def read_exchanges(connection: Connection, selection: Selection) -> Iterator[Exchange]:
    """The exchanges of the blogs that are meant, and in the time that is meant, the oldest first."""
    query = select(*COLUMNS).join(snapshot, snapshot.c.id == fetch.c.snapshot_id).where(*_meant(connection, selection))
    for row in connection.execute(query.order_by(fetch.c.fetched_at, fetch.c.id)).all():
        yield _to_exchange(row)


def is_recorded(connection: Connection, url: str, *, at: datetime) -> bool:
    """Whether a request for a URL at an instant stands in the log."""
    same = select(fetch.c.id).where(fetch.c.url == url, fetch.c.fetched_at == at)
    return connection.execute(same.limit(1)).first() is not None


def _meant(connection: Connection, selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.blog is not None or selection.publisher is not None:
        named = Selection(blog=selection.blog, publisher=selection.publisher)
        yield fetch.c.blog_id.in_(selected_urls(connection, named))
    if selection.since is not None:
        yield fetch.c.fetched_at >= selection.since
    if selection.until is not None:
        yield fetch.c.fetched_at <= selection.until


def _to_exchange(row: Any) -> Exchange:  # noqa: ANN401 - SQLAlchemy types a row by its columns
    base = [(name, value) for name, value in row.held_headers]
    return Exchange(
        fetch_id=row.id,
        snapshot_id=row.snapshot_id,
        url=row.url,
        final_url=row.final_url or row.held_url,
        at=row.fetched_at,
        status=row.status or row.held_status,
        outcome=row.outcome,
        headers=tuple(base) if row.headers is None else unfold(row.headers, base=base),
        redirects=tuple(Redirect(url=url, status=status) for url, status in row.redirects or ()),
        elapsed_ms=row.elapsed_ms,
        robots=row.robots,
    )
