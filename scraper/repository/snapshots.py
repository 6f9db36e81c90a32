"""Snapshots: the exact bytes of a fetch, packed, each kept once for its URL."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, insert, select, update

from scraper.errors import ArchiveError
from scraper.model import Snapshot, Validators
from scraper.repository.schema import snapshot as table

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CODEC = "zstd"
LEVEL = 10  # 15.9 % of a 323 kB page at some 5 ms; gzip 6 leaves 19 %


class Kept(NamedTuple):
    """Where a snapshot is kept, and whether its bytes differ from those last held for its URL."""

    snapshot_id: int
    is_new: bool


def add_snapshot(connection: Connection, snapshot: Snapshot) -> Kept:
    """Keep a snapshot; bytes held already are only seen again, with the validators they came with now."""
    url = without_fragment(snapshot.url)
    newest = connection.execute(_newest(url, columns=[table.c.id, table.c.digest])).first()
    digest = snapshot.digest
    held = newest.id if newest is not None and newest.digest == digest else _find(connection, url, digest)
    if held is None:
        return Kept(_insert(connection, snapshot, url=url, digest=digest), is_new=True)
    _see_again(connection, held, snapshot)
    return Kept(held, is_new=newest is not None and newest.id != held and _is_newest(connection, held, url))


def read_snapshots(connection: Connection, snapshot_ids: Sequence[int]) -> list[Snapshot]:
    """The snapshots of these ids, in this order."""
    rows = connection.execute(select(table).where(table.c.id.in_(snapshot_ids))).mappings()
    found = {row["id"]: _to_snapshot(row) for row in rows}
    return [found[snapshot_id] for snapshot_id in snapshot_ids]


def newest_snapshot(connection: Connection, url: str) -> Snapshot | None:
    """The snapshot of a URL that was seen last."""
    row = connection.execute(_newest(without_fragment(url), columns=[table])).mappings().first()
    return None if row is None else _to_snapshot(row)


def urls_of(connection: Connection, snapshot_id: int) -> tuple[str, str]:
    """The URL that was asked for and the one that answered."""
    row = connection.execute(select(table.c.url, table.c.final_url).where(table.c.id == snapshot_id)).one()
    return row.url, row.final_url


def validators(connection: Connection, url: str) -> Validators | None:
    """The validators of the newest snapshot of a URL; null where none is held or the server gave none."""
    row = connection.execute(_newest(without_fragment(url), columns=[table.c.etag, table.c.last_modified])).first()
    if row is None or (row.etag is None and row.last_modified is None):
        return None
    return Validators(etag=row.etag, last_modified=row.last_modified)


def without_fragment(url: str) -> str:
    """The URL that is sent over the wire."""
    return url.partition("#")[0]


def _newest(url: str, *, columns: Sequence[Any]) -> Any:  # noqa: ANN401 - SQLAlchemy types a select by its columns
    newest_first = (table.c.seen_at.desc(), table.c.id.desc())
    return select(*columns).where(table.c.url == url).order_by(*newest_first).limit(1)


def _find(connection: Connection, url: str, digest: str) -> int | None:
    return connection.execute(select(table.c.id).where(table.c.url == url, table.c.digest == digest)).scalar()


def _is_newest(connection: Connection, snapshot_id: int, url: str) -> bool:
    return bool(connection.execute(_newest(url, columns=[table.c.id])).scalar() == snapshot_id)


def _insert(connection: Connection, snapshot: Snapshot, *, url: str, digest: str) -> int:
    values = {
        "url": url,
        "final_url": without_fragment(snapshot.final_url),
        "fetched_at": snapshot.fetched_at,
        "seen_at": snapshot.fetched_at,
        "status": snapshot.status,
        "digest": digest,
        "size": len(snapshot.content),
        "codec": CODEC,
        "content": zstd.compress(snapshot.content, level=LEVEL),
        **_headers(snapshot),
    }
    snapshot_id: int = connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    return snapshot_id


def _see_again(connection: Connection, snapshot_id: int, snapshot: Snapshot) -> None:
    values = {"seen_at": snapshot.fetched_at, **_headers(snapshot)}
    is_later = table.c.seen_at < snapshot.fetched_at
    connection.execute(update(table).where(table.c.id == snapshot_id, is_later).values(values))


def _headers(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "headers": snapshot.headers,
        "etag": snapshot.header("etag"),
        "last_modified": snapshot.header("last-modified"),
    }


def _to_snapshot(row: RowMapping) -> Snapshot:
    return Snapshot(
        url=row["url"],
        final_url=row["final_url"],
        fetched_at=row["fetched_at"],
        status=row["status"],
        headers=tuple((name, value) for name, value in row["headers"]),
        content=_unpack(row["content"], codec=row["codec"], snapshot_id=row["id"]),
    )


def _unpack(packed: bytes, *, codec: str, snapshot_id: int) -> bytes:
    if codec != CODEC:
        raise ArchiveError(
            f"snapshot {snapshot_id} is packed as {codec!r}, which this version cannot read; upgrade liveblog"
        )
    try:
        return zstd.decompress(packed)
    except zstd.ZstdError as error:
        raise ArchiveError(f"snapshot {snapshot_id} is damaged ({error}); restore a backup") from error
