"""The rows of captures: when a blog was seen, and on which snapshots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select

from scraper.model import Capture, Snapshot
from scraper.repository.blogs import find_blog
from scraper.repository.evidence.snapshots import read_snapshots, without_fragment
from scraper.repository.history.sighting import Sighting
from scraper.repository.schema import blog, capture_page, fetch, snapshot
from scraper.repository.schema import capture as table

# Made once: every poll asks these.
NEWEST = select(table).order_by(table.c.at.desc(), table.c.id.desc()).limit(1)
NEWEST_OF_BLOG = NEWEST.where(table.c.blog_id == bindparam("blog"))
NEWEST_SHOWING = NEWEST.join(capture_page, capture_page.c.capture_id == table.c.id).where(
    capture_page.c.snapshot_id == bindparam("snapshot")
)


def add_capture(connection: Connection, blog_id: int, sighting: Sighting, *, is_believed: bool = True) -> int:
    """Store that a blog was seen, and give the capture's id."""
    values = {
        "blog_id": blog_id,
        "at": sighting.at,
        "snapshot_id": sighting.snapshot_ids[0],
        "kind": sighting.kind,
        "parser": sighting.page.parser.version,
        "segment_count": len(sighting.shown),
        "declared_count": sighting.page.declared_count,
        "is_complete": sighting.is_complete,
        "is_believed": is_believed,
        "problems": [problem.to_dict() for problem in sighting.problems],
    }
    capture_id: int = connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    pages = [
        {"capture_id": capture_id, "number": number, "snapshot_id": snapshot_id}
        for number, snapshot_id in enumerate(sighting.snapshot_ids)
    ]
    connection.execute(insert(capture_page), pages)
    return capture_id


def newest_capture(connection: Connection, blog_id: int) -> Row[Any] | None:
    """The newest capture of a blog."""
    return connection.execute(NEWEST_OF_BLOG, {"blog": blog_id}).first()


def is_newest(connection: Connection, blog_id: int, sighting: Sighting) -> bool:
    """Whether the blog's newest capture is of the very same snapshots."""
    newest = newest_capture(connection, blog_id)
    return newest is not None and snapshots_of(connection, newest.id) == sighting.snapshot_ids


def find_capture(connection: Connection, blog_id: int, sighting: Sighting) -> Row[Any] | None:
    """The stored capture of the same moment and page."""
    same = (table.c.at == sighting.at) & (table.c.snapshot_id == sighting.snapshot_ids[0])
    return connection.execute(select(table).where(table.c.blog_id == blog_id, same)).first()


def is_counting(connection: Connection, blog_id: int) -> bool:
    """Whether the blog's page was ever seen to count more updates than it shows: then it counts all that there are."""
    more = select(table.c.id).where(table.c.blog_id == blog_id, table.c.declared_count > table.c.segment_count)
    return connection.execute(more.limit(1)).first() is not None


def snapshots_of(connection: Connection, capture_id: int) -> tuple[int, ...]:
    """The ids of a capture's snapshots, the blog's page first."""
    query = select(capture_page.c.snapshot_id).where(capture_page.c.capture_id == capture_id)
    return tuple(connection.execute(query.order_by(capture_page.c.number)).scalars())


def blog_of_snapshot(connection: Connection, snapshot_id: int) -> int | None:
    """The blog that a snapshot was stored as a capture of."""
    return connection.execute(select(table.c.blog_id).where(table.c.snapshot_id == snapshot_id).limit(1)).scalar()


def parsers_of(connection: Connection, blog_id: int) -> tuple[str, ...]:
    """The versions of the parser that read a blog's captures."""
    query = select(table.c.parser).where(table.c.blog_id == blog_id).distinct().order_by(table.c.parser)
    return tuple(connection.execute(query).scalars())


def is_settled(connection: Connection, snapshot_id: int) -> bool:
    """Whether the newest capture with a snapshot is believed, and lacks no older page that could not be had."""
    newest = connection.execute(NEWEST_SHOWING, {"snapshot": snapshot_id}).first()
    if newest is None or not newest.is_believed:
        return False
    return newest.is_complete or not _lacks_a_page(connection, newest)


def blog_of_older_page(connection: Connection, url: str) -> int | None:
    """The blog whose page led to an older page at a URL; null where none did, or where a blog has it for its own."""
    shown = capture_page.join(snapshot, snapshot.c.id == capture_page.c.snapshot_id)
    shown = shown.join(table, table.c.id == capture_page.c.capture_id)
    of_url = snapshot.c.url == without_fragment(url)
    lowest = select(func.min(capture_page.c.number), func.max(table.c.blog_id)).select_from(shown).where(of_url)
    number, blog_id = connection.execute(lowest).one()
    return blog_id if number else None


def is_read_by(connection: Connection, snapshot_id: int, parser: str) -> bool:
    """Whether the newest capture with a snapshot was read by this version of the parser."""
    query = select(table.c.parser).where(table.c.snapshot_id == snapshot_id)
    return bool(connection.execute(query.order_by(table.c.at.desc(), table.c.id.desc()).limit(1)).scalar() == parser)


def _lacks_a_page(connection: Connection, capture: Row[Any]) -> bool:
    """Whether a fetch of another page of the blog failed, at the capture or since."""
    own = select(snapshot.c.url).where(snapshot.c.id == capture.snapshot_id).scalar_subquery()
    is_later = (fetch.c.blog_id == capture.blog_id) & (fetch.c.fetched_at >= capture.at)
    failed = select(fetch.c.id).where(is_later, fetch.c.outcome == "failed", fetch.c.url != own)
    return connection.execute(failed.limit(1)).first() is not None


def forget_captures(connection: Connection, blog_id: int) -> None:
    """Delete a blog's captures and with them its events; the snapshots stay."""
    connection.execute(delete(table).where(table.c.blog_id == blog_id))


def read_captures(connection: Connection, *, blog_id: int | None = None) -> Iterator[Capture]:
    """The stored captures blog by blog, the oldest of each first; bytes are unpacked one capture at a time."""
    query = (
        select(table.c.id, table.c.blog_id, blog.c.url, table.c.at)
        .join(blog)
        .order_by(blog.c.id, table.c.at, table.c.id)
    )
    rows = connection.execute(query if blog_id is None else query.where(blog.c.id == blog_id)).all()
    for row in rows:
        yield _to_capture(connection, row, snapshots_of(connection, row.id))


def read_unread(connection: Connection) -> Iterator[tuple[int, Snapshot]]:
    """The snapshots of fetches that no capture shows, the oldest first, each with its id.

    Older pages are not among them, whose fetch belongs to a blog that has another address: alone, they would look like
    a blog that lost its newest updates.
    """
    shown = select(capture_page.c.snapshot_id)
    query = (
        select(snapshot.c.id, snapshot.c.url, func.max(fetch.c.blog_id).label("blog_id"))
        .join(fetch, fetch.c.snapshot_id == snapshot.c.id)
        .where(snapshot.c.id.not_in(shown))
        .group_by(snapshot.c.id)
        .order_by(snapshot.c.fetched_at, snapshot.c.id)
    )
    for row in connection.execute(query).all():
        if row.blog_id is None or find_blog(connection, row.url) is not None:
            yield row.id, read_snapshots(connection, [row.id])[0]


def _to_capture(connection: Connection, row: Row[Any, Any, Any, Any], snapshot_ids: Sequence[int]) -> Capture:
    """Relative times on the blog's page count from the capture, even where the same bytes were kept before."""
    first, *others = read_snapshots(connection, snapshot_ids)
    main = msgspec.structs.replace(first, fetched_at=row.at)
    return Capture(
        blog_id=row.blog_id,
        blog_url=row.url,
        at=row.at,
        snapshot_ids=tuple(snapshot_ids),
        snapshots=(main, *others),
    )
