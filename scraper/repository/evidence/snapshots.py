"""Snapshots: the exact bytes of a fetch, packed, each kept once for its URL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from scraper.model import Snapshot, Validators
from scraper.repository.evidence.chain import Base, find_base, restore
from scraper.repository.evidence.packing import DIFFERENCE, pack
from scraper.repository.schema import snapshot as table


class Kept(NamedTuple):
    """Where a snapshot is kept, and whether its bytes differ from those last held for its URL."""

    snapshot_id: int
    is_new: bool


class Sight(NamedTuple):
    """Bytes that were seen at a URL, when last, and with what validators then."""

    snapshot_id: int
    digest: str
    seen_at: datetime
    etag: str | None
    last_modified: str | None
    is_damaged: bool

    @property
    def validators(self) -> Validators | None:
        """What makes the next request conditional; null where the server gave nothing for it."""
        if self.etag is None and self.last_modified is None:
            return None
        return Validators(etag=self.etag, last_modified=self.last_modified)


# Made once: a poll that finds nothing new asks these, and little else.
SIGHT = select(table.c.id, table.c.digest, table.c.seen_at, table.c.etag, table.c.last_modified, table.c.is_damaged)
AT_URL = SIGHT.where(table.c.url == bindparam("url"))
NEWEST = AT_URL.order_by(table.c.seen_at.desc(), table.c.id.desc()).limit(1)
OF_DIGEST = AT_URL.where(table.c.digest == bindparam("digest"))
SEEN = bindparam("at", type_=table.c.seen_at.type)
SEE_AGAIN = (
    update(table)
    .where(table.c.id == bindparam("snapshot"), table.c.seen_at < SEEN)
    .values(seen_at=SEEN, etag=bindparam("new_etag"), last_modified=bindparam("new_last_modified"))
)


def add_snapshot(connection: Connection, snapshot: Snapshot) -> Kept:
    """Keep a snapshot; bytes held already are only seen again, with the validators they came with now."""
    newest = newest_sight(connection, snapshot.url)
    held = newest if newest is not None and newest.digest == snapshot.digest else find_sight(connection, snapshot)
    if held is None:
        return Kept(_insert(connection, snapshot, newest=newest), is_new=True)
    _see_again(connection, held.snapshot_id, snapshot)
    if held.is_damaged:
        replace_bytes(connection, held.snapshot_id, snapshot.content)
    if newest is held:
        return Kept(held.snapshot_id, is_new=False)
    now = newest_sight(connection, snapshot.url)
    return Kept(held.snapshot_id, is_new=now is not None and now.snapshot_id == held.snapshot_id)


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
    newest = newest_sight(connection, url)
    return None if newest is None else read_snapshots(connection, [newest.snapshot_id])[0]


def newest_sight(connection: Connection, url: str) -> Sight | None:
    """The bytes that were last seen at a URL."""
    row = connection.execute(NEWEST, {"url": without_fragment(url)}).first()
    return None if row is None else Sight(*row)


def find_sight(connection: Connection, snapshot: Snapshot) -> Sight | None:
    """The bytes of a snapshot as they are held for its URL."""
    named = {"url": without_fragment(snapshot.url), "digest": snapshot.digest}
    row = connection.execute(OF_DIGEST, named).first()
    return None if row is None else Sight(*row)


def urls_of(connection: Connection, snapshot_id: int) -> tuple[str, str]:
    """The URL that was asked for and the one that answered."""
    row = connection.execute(select(table.c.url, table.c.final_url).where(table.c.id == snapshot_id)).one()
    return row.url, row.final_url


def without_fragment(url: str) -> str:
    """The URL that is sent over the wire."""
    return url.partition("#")[0]


def _insert(connection: Connection, snapshot: Snapshot, *, newest: Sight | None) -> int:
    base = _base(connection, snapshot.digest, newest=newest)
    packed = pack(snapshot.content, base=base.content if base else None)
    values = {
        "url": without_fragment(snapshot.url),
        "final_url": without_fragment(snapshot.final_url),
        "fetched_at": snapshot.fetched_at,
        "seen_at": snapshot.fetched_at,
        "status": snapshot.status,
        "headers": snapshot.headers,
        **_validators(snapshot),
        "digest": snapshot.digest,
        "size": len(snapshot.content),
        "codec": packed.codec,
        "base_id": base.snapshot_id if base and packed.codec == DIFFERENCE else None,
        "content": packed.content,
    }
    snapshot_id: int = connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    return snapshot_id


def _base(connection: Connection, digest: str, *, newest: Sight | None) -> Base | None:
    """What to keep new bytes against: the same bytes of another URL, else those last seen at their own."""
    same = select(table.c.id).where(table.c.digest == digest).limit(1)
    if base := find_base(connection, snapshot_id=connection.execute(same).scalar()):
        return base
    return find_base(connection, snapshot_id=newest.snapshot_id if newest else None)


def _see_again(connection: Connection, snapshot_id: int, snapshot: Snapshot) -> None:
    told = _validators(snapshot)
    values = {"new_etag": told["etag"], "new_last_modified": told["last_modified"]}
    connection.execute(SEE_AGAIN, {"snapshot": snapshot_id, "at": snapshot.fetched_at, **values})


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
