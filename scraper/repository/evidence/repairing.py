"""What can be mended of a damaged archive without guessing.

References go the way that they would have gone with what they name. Views and the full-text index are made anew. Bytes
come back from a copy of the archive, or, where there is none, from the publisher: the next request for their URL is
unconditional, and if it brings the same bytes they take the place of the damaged ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, select, update

from scraper.errors import ArchiveError
from scraper.model import Damage
from scraper.repository import database, views
from scraper.repository.evidence.chain import restore
from scraper.repository.evidence.checking import check, dangling
from scraper.repository.evidence.snapshots import replace_bytes
from scraper.repository.schema import snapshot

REBUILD_SEARCH = "INSERT INTO segment_search (segment_search) VALUES ('rebuild')"


def repair(connection: Connection, damages: Sequence[Damage], *, copy: str | None) -> tuple[Damage, ...]:
    """The damages, each with whether it is mended now; bytes are taken from a copy of the archive where one is given."""
    kinds = {damage.code for damage in damages}
    if "file" in kinds:
        connection.exec_driver_sql("REINDEX")
    if "reference" in kinds:
        _mend_references(connection)
    if "view" in kinds:
        views.drop_views(connection)
        views.create_views(connection)
    if "snapshot" in kinds:
        _mend_snapshots(connection, [damage.snapshot_id for damage in damages if damage.snapshot_id], copy=copy)
    if kinds & {"file", "reference", "view", "search"}:
        connection.exec_driver_sql(REBUILD_SEARCH)
    return _outcome(damages, check(connection))


def _outcome(before: Sequence[Damage], after: Sequence[Damage]) -> tuple[Damage, ...]:
    """What was wrong and is mended, then what is wrong still, that which only now came to light among it."""
    return (*(damage.mended() for damage in before if not _is_among(damage, after)), *after)


def _is_among(damage: Damage, others: Sequence[Damage]) -> bool:
    same = (damage.code, damage.where, damage.snapshot_id)
    return any((other.code, other.where, other.snapshot_id) == same for other in others)


def _mend_references(connection: Connection) -> None:
    """As often as it takes: what goes may leave others behind that named it."""
    while mendable := [reference for reference in dangling(connection) if reference.is_mendable]:
        for reference in mendable:
            connection.exec_driver_sql(reference.mending)


def _mend_snapshots(connection: Connection, snapshot_ids: Sequence[int], *, copy: str | None) -> None:
    with _copy(copy) as other:
        for snapshot_id in sorted(snapshot_ids):
            if _is_sound(connection, snapshot_id):
                continue  # what it rests on has been mended
            content = None if other is None else _bytes_in(other, _digest(connection, snapshot_id))
            if content is None:
                _mark(connection, snapshot_id)
            else:
                replace_bytes(connection, snapshot_id, content)


@contextmanager
def _copy(location: str | None) -> Iterator[Connection | None]:
    """The copy of the archive, of whatever release it is: the table of snapshots has been there from the first on."""
    if location is None:
        yield None
        return
    engine = database.connect(location, create=False, read_only=True)
    try:
        with database.told_plainly(location), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _bytes_in(copy: Connection, digest: str) -> bytes | None:
    """The bytes of a digest in a copy; null where it has none that are sound."""
    for snapshot_id in copy.execute(select(snapshot.c.id).where(snapshot.c.digest == digest)).scalars():
        if _is_sound(copy, snapshot_id):
            return restore(copy, snapshot_id)
    return None


def _is_sound(connection: Connection, snapshot_id: int) -> bool:
    try:
        restore(connection, snapshot_id)
    except ArchiveError:
        return False
    return True


def _digest(connection: Connection, snapshot_id: int) -> str:
    return str(connection.execute(select(snapshot.c.digest).where(snapshot.c.id == snapshot_id)).scalar_one())


def _mark(connection: Connection, snapshot_id: int) -> None:
    """Let the same bytes take the place of the damaged ones when they come again, and ask for them."""
    values = {"is_damaged": True, "etag": None, "last_modified": None}
    connection.execute(update(snapshot).where(snapshot.c.id == snapshot_id).values(values))
