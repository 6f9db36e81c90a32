"""Snapshots: the exact bytes of a fetch, packed, each kept once for its URL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, insert, select, update

from scraper.model import Snapshot, Validators
from scraper.repository.chain import Base, find_base, restore
from scraper.repository.packing import DIFFERENCE, pack
from scraper.repository.schema import snapshot as table


class Kept(NamedTuple):
    """Where a snapshot is kept, and whether its bytes differ from those last held for its URL."""

    snapshot_id: int
    is_new: bool


class Sight(NamedTuple):
    """Bytes that were last seen at a URL, and when."""

    snapshot_id: int
    digest: str
    seen_at: datetime


def add_snapshot(connection: Connection, snapshot: Snapshot) -> Kept:
    """Keep a snapshot; bytes held already are only seen again, with the validators they came with now."""
    url = without_fragment(snapshot.url)
    newest = connection.execute(_newest(url, columns=[table.c.id, table.c.digest])).first()
    digest = snapshot.digest
    held = newest.id if newest is not None and newest.digest == digest else _find(connection, url, digest)
    if held is None:
        return Kept(_insert(connection, snapshot, url=url, digest=digest), is_new=True)
    _see_again(connection, held, snapshot)
    if connection.execute(select(table.c.is_damaged).where(table.c.id == held)).scalar():
        replace_bytes(connection, held, snapshot.content)
    return Kept(held, is_new=newest is not None and newest.id != held and _is_newest(connection, held, url))


def replace_bytes(connection: Connection, snapshot_id: int, content: bytes) -> None:
    """Put the bytes in the place of damaged ones; what rests on them is sound again with them."""
    packed = pack(content, base=None)
    values = {"codec": packed.codec, "base_id": None, "content": packed.content, "is_damaged": False}
    connection.execute(update(table).where(table.c.id == snapshot_id).values(values))


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


def newest_sight(connection: Connection, url: str) -> Sight | None:
    """The bytes that were last seen at a URL."""
    columns = [table.c.id, table.c.digest, table.c.seen_at]
    row = connection.execute(_newest(without_fragment(url), columns=columns)).first()
    return None if row is None else Sight(*row)


def find_sight(connection: Connection, snapshot: Snapshot) -> Sight | None:
    """The bytes of a snapshot as they are held for its URL."""
    same = (table.c.url == without_fragment(snapshot.url)) & (table.c.digest == snapshot.digest)
    row = connection.execute(select(table.c.id, table.c.digest, table.c.seen_at).where(same)).first()
    return None if row is None else Sight(*row)


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
    base = _base(connection, url=url, digest=digest)
    packed = pack(snapshot.content, base=base.content if base else None)
    values = {
        "url": url,
        "final_url": without_fragment(snapshot.final_url),
        "fetched_at": snapshot.fetched_at,
        "seen_at": snapshot.fetched_at,
        "status": snapshot.status,
        "headers": snapshot.headers,
        "digest": digest,
        "size": len(snapshot.content),
        "codec": packed.codec,
        "base_id": base.snapshot_id if base and packed.codec == DIFFERENCE else None,
        "content": packed.content,
        **_validators(snapshot),
    }
    snapshot_id: int = connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    return snapshot_id


def _base(connection: Connection, *, url: str, digest: str) -> Base | None:
    """What to keep new bytes against: the same bytes of another URL, else those last seen at their own."""
    same = select(table.c.id).where(table.c.digest == digest).limit(1)
    if base := find_base(connection, snapshot_id=connection.execute(same).scalar()):
        return base
    return find_base(connection, snapshot_id=connection.execute(_newest(url, columns=[table.c.id])).scalar())


def _see_again(connection: Connection, snapshot_id: int, snapshot: Snapshot) -> None:
    values = {"seen_at": snapshot.fetched_at, **_validators(snapshot)}
    is_later = table.c.seen_at < snapshot.fetched_at
    connection.execute(update(table).where(table.c.id == snapshot_id, is_later).values(values))


def _validators(snapshot: Snapshot) -> dict[str, Any]:
    return {"etag": snapshot.header("etag"), "last_modified": snapshot.header("last-modified")}


def _to_snapshot(connection: Connection, row: RowMapping) -> Snapshot:
    """The snapshot of a row, its bytes proven by their digest."""
    return Snapshot(
        url=row["url"],
        final_url=row["final_url"],
        fetched_at=row["fetched_at"],
        status=row["status"],
        headers=tuple((name, value) for name, value in row["headers"]),
        content=restore(connection, row["id"]),
    )
