"""Snapshots: the exact bytes of a fetch, packed, each kept once for its URL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from scraper.errors import ArchiveError
from scraper.model import Snapshot, Validators
from scraper.repository.packing import DIFFERENCE, WHOLE, Packed, pack, unpack
from scraper.repository.schema import snapshot as table


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
    found = {row["id"]: _to_snapshot(connection, row) for row in rows}
    return [found[snapshot_id] for snapshot_id in snapshot_ids]


def newest_snapshot(connection: Connection, url: str) -> Snapshot | None:
    """The snapshot of a URL that was seen last."""
    row = connection.execute(_newest(without_fragment(url), columns=[table])).mappings().first()
    return None if row is None else _to_snapshot(connection, row)


def newest_id(connection: Connection, url: str) -> int | None:
    """The id of the snapshot of a URL that was seen last."""
    newest: int | None = connection.execute(_newest(without_fragment(url), columns=[table.c.id])).scalar()
    return newest


def newest_digest(connection: Connection, url: str) -> str | None:
    """The digest of the bytes that were last seen at a URL."""
    digest: str | None = connection.execute(_newest(without_fragment(url), columns=[table.c.digest])).scalar()
    return digest


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
    base_id, base = _base(connection, url)
    packed = pack(snapshot.content, base=base)
    values = {
        "url": url,
        "final_url": without_fragment(snapshot.final_url),
        "fetched_at": snapshot.fetched_at,
        "seen_at": snapshot.fetched_at,
        "status": snapshot.status,
        "digest": digest,
        "size": len(snapshot.content),
        "codec": packed.codec,
        "base_id": base_id if packed.codec == DIFFERENCE else None,
        "content": packed.content,
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


def _to_snapshot(connection: Connection, row: RowMapping) -> Snapshot:
    """The snapshot of a row, its bytes proven by their digest."""
    snapshot = Snapshot(
        url=row["url"],
        final_url=row["final_url"],
        fetched_at=row["fetched_at"],
        status=row["status"],
        headers=tuple((name, value) for name, value in row["headers"]),
        content=_content(connection, row),
    )
    if snapshot.digest != row["digest"]:
        raise ArchiveError(f"snapshot {row['id']} is damaged (its digest differs); restore a backup", where=row["url"])
    return snapshot


def _content(connection: Connection, row: RowMapping) -> bytes:
    """The bytes of a row, unpacked."""
    base_id = row["base_id"]
    base = None if base_id is None else _content(connection, connection.execute(_by_id(base_id)).mappings().one())
    try:
        return unpack(Packed(row["codec"], row["content"]), base=base)
    except ArchiveError as error:
        raise ArchiveError(f"snapshot {row['id']} is {error.message}", where=row["url"]) from error


def _base(connection: Connection, url: str) -> tuple[int | None, bytes | None]:
    """The snapshot of a URL that was last packed on its own, and its bytes; a damaged one is no base."""
    wholes = select(table.c.id).where(table.c.url == url, table.c.codec == WHOLE).order_by(table.c.id.desc()).limit(1)
    if (base_id := connection.execute(wholes).scalar()) is None:
        return None, None
    try:
        return base_id, _content(connection, connection.execute(_by_id(base_id)).mappings().one())
    except ArchiveError:
        return None, None


def _by_id(snapshot_id: int) -> Select[Any]:
    return select(table).where(table.c.id == snapshot_id)
