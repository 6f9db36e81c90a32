"""From the packed bytes of a snapshot to its bytes: over the snapshots it differs from, down to one packed on its own.

Each snapshot is kept as what differs from the one before, and at the latest every `LONGEST`th on its own, so that any
of them is restored in at most so many steps. Whatever is handed out has been proven by its digest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from scraper.errors import ArchiveError
from scraper.model import digest_of
from scraper.repository.evidence.packing import Packed, unpack
from scraper.repository.schema import snapshot as table

LONGEST = 20  # steps, the whole one among them
FACTS = [table.c.id, table.c.url, table.c.digest, table.c.base_id, table.c.codec, table.c.content]
CURE = "`liveblog check --repair --from BACKUP` puts it back from a copy"


class Base(NamedTuple):
    """A snapshot that another one can be kept against, and its bytes."""

    snapshot_id: int
    content: bytes


def restore(connection: Connection, snapshot_id: int) -> bytes:
    """The bytes of a snapshot, proven by their digest. Raises ArchiveError, naming the snapshot that is at fault."""
    links = _links(connection, snapshot_id)
    content = _unpacked(links)
    if content is None or digest_of(content) != links[0].digest:
        raise _fault(links)
    return content


def restored(connection: Connection) -> Iterator[tuple[int, bytes | ArchiveError]]:
    """Every snapshot's bytes in its turn, proven by their digest, or what is wrong with them.

    One after the other of the same URL, so that each is mostly one step from the one before.
    """
    before = Base(0, b"")
    for snapshot_id in connection.execute(select(table.c.id).order_by(table.c.url, table.c.id)).scalars().all():
        content = _one_step(connection, snapshot_id, before)
        if content is None:
            try:
                content = restore(connection, snapshot_id)
            except ArchiveError as error:
                yield snapshot_id, error
                continue
        before = Base(snapshot_id, content)
        yield snapshot_id, content


def find_base(connection: Connection, *, snapshot_id: int | None) -> Base | None:
    """The snapshot as what the next one can be kept against; null where its chain is full, or damaged."""
    if snapshot_id is None:
        return None
    try:
        links = _links(connection, snapshot_id)
    except ArchiveError:
        return None
    content = _unpacked(links) if len(links) < LONGEST else None
    return None if content is None or digest_of(content) != links[0].digest else Base(snapshot_id, content)


def _one_step(connection: Connection, snapshot_id: int, before: Base) -> bytes | None:
    """The bytes of a snapshot that is kept on its own or against the one at hand; null where it is not, or damaged."""
    link = connection.execute(select(*FACTS).where(table.c.id == snapshot_id)).one()
    if link.base_id not in {None, before.snapshot_id}:
        return None
    try:
        content = unpack(Packed(link.codec, link.content), base=before.content)
    except ArchiveError:
        return None
    return content if digest_of(content) == link.digest else None


def _links(connection: Connection, snapshot_id: int) -> list[Row[Any]]:
    """The rows from a snapshot down to the one that is packed on its own. Raises ArchiveError where that is missing."""
    own = select(table.c.id, table.c.base_id).where(table.c.id == snapshot_id).cte(recursive=True)
    down = own.union(select(table.c.id, table.c.base_id).where(table.c.id == own.c.base_id))
    rows: dict[int, Row[Any]] = {
        row.id: row for row in connection.execute(select(*FACTS).join(down, down.c.id == table.c.id))
    }
    links = [rows.pop(snapshot_id)]
    while (base_id := links[-1].base_id) is not None:
        if base_id not in rows:  # it is not there, or was passed already and they lead in a circle
            raise _damaged(links[0], "missing", by=base_id)
        links.append(rows.pop(base_id))
    return links


def _unpacked(links: Sequence[Row[Any]]) -> bytes | None:
    """The bytes of the first link, not proven yet; null where a link cannot be unpacked."""
    content: bytes | None = None
    try:
        for link in reversed(links):
            content = unpack(Packed(link.codec, link.content), base=content)
    except ArchiveError:
        return None
    return content


def _fault(links: Sequence[Row[Any]]) -> ArchiveError:
    """What is wrong with the last of the links, each of them proven in its turn."""
    content: bytes | None = None
    for link in reversed(links):
        try:
            content = unpack(Packed(link.codec, link.content), base=content)
            reason = "damaged (its digest differs)" if digest_of(content) != link.digest else None
        except ArchiveError as error:
            reason = error.message
        if reason:
            return _damaged(links[0], reason, by=link.id)
    return _damaged(links[0], "damaged (its digest differs)", by=links[0].id)


def _damaged(link: Row[Any], reason: str, *, by: int) -> ArchiveError:
    """A link is not to be had, for a reason of its own or `by` another one that it rests on."""
    told = reason if by == link.id else f"damaged (it rests on snapshot {by}, which is {reason})"
    return ArchiveError(f"snapshot {link.id} is {told}; {CURE}", where=link.url)
