"""The rows of segments: what a capture says of each beside its text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select, update

from scraper.model import Precision, Segment, TimeBasis
from scraper.repository.columns import to_text
from scraper.repository.history.known import Known
from scraper.repository.history.sighting import Shown
from scraper.repository.schema import segment as table
from scraper.repository.schema import version
from scraper.repository.wording import plain

# How far a time is to be believed: what the page states of the update, what follows from its neighbours, what was
# counted back from the fetch, what only the page's own day gives.
BASES: tuple[TimeBasis | None, ...] = (
    None,
    "page",
    "relative",
    "neighbour",
    "text",
    "time-element",
    "microdata",
    "json-ld",
)
STATED = BASES.index("text")
PRECISIONS: tuple[Precision, ...] = ("none", "day", "minute", "second")
KEY = ("key", "has_own_key")
TIME = ("published_at", "published_precision", "time_basis", "local_time")
STATE = (
    *KEY,
    "position",
    *TIME,
    "updated_at",
    "authors",
    "permalink",
    "is_pinned",
    "is_key_event",
    "provenance",
)


def load_known(connection: Connection, blog_id: int, *, version_number: int | None = None) -> list[Known]:
    """The stored segments of a blog in the order of the page, with their current text or that of one version."""
    number = table.c.version if version_number is None else version_number
    size = (func.coalesce(func.length(version.c.headline), 0) + func.length(version.c.body)).label("size")
    texts = (version.c.headline.label("title"), size, version.c.text_digest, version.c.detail_digest)
    names = ("fingerprint", *STATE, "first_seen", "last_shown", "removed_at", "version")
    columns = (table.c.id.label("segment_id"), *(table.c[name] for name in names), *texts)
    joined = table.join(version, (version.c.segment_id == table.c.id) & (version.c.number == number))
    query = (
        select(*columns).select_from(joined).where(table.c.blog_id == blog_id).order_by(table.c.position, table.c.id)
    )
    return [_to_known(row) for row in connection.execute(query).mappings()]


def add_segments(
    connection: Connection,
    shown: Sequence[Shown],
    *,
    blog_id: int,
    at: datetime,
    taken: Collection[str] = (),
    ids: Mapping[int, int] | None = None,
    last_shown: datetime | None = None,
) -> dict[int, int]:
    """Store new segments and give their ids by position.

    `taken` are the fingerprints in use; `ids`, by position, are those that a segment had before and keeps;
    `last_shown` is null for those that stand on the blog's newest capture.
    """
    shared = {"blog_id": blog_id, "first_seen": at, "last_shown": last_shown, "version": 1}
    marks = _fingerprints(shown, taken=set(taken))
    rows = [{**state_of(one), **shared, "fingerprint": mark} for one, mark in zip(shown, marks, strict=True)]
    kept = dict(ids or {})
    if old := [{**row, "id": kept[row["position"]]} for row in rows if row["position"] in kept]:
        connection.execute(insert(table), old)
    if new := [row for row in rows if row["position"] not in kept]:
        given = connection.execute(insert(table).returning(table.c.id, table.c.position), new)
        kept.update((row.position, row.id) for row in given)
    return kept


def update_segments(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Write new states, each row a whole one with its `segment_id`."""
    if rows:
        values: dict[str, Any] = {name: bindparam(name) for name in (*STATE, "last_shown", "removed_at", "version")}
        connection.execute(update(table).where(table.c.id == bindparam("segment_id")).values(values), rows)


def leave_page(connection: Connection, segment_ids: Iterable[int], *, last_shown: datetime) -> None:
    """These stand on the newest capture no more."""
    if rows := [{"segment_id": segment_id} for segment_id in segment_ids]:
        statement = update(table).where(table.c.id == bindparam("segment_id")).values(last_shown=last_shown)
        connection.execute(statement, rows)


def remove_segments(connection: Connection, segment_ids: Iterable[int], *, at: datetime) -> None:
    """The publisher took these away."""
    if rows := [{"segment_id": segment_id} for segment_id in segment_ids]:
        statement = update(table).where(table.c.id == bindparam("segment_id")).values(removed_at=at)
        connection.execute(statement, rows)


def state_of(one: Shown, *, old: Known | None = None, is_retimed: bool = False) -> dict[str, Any]:
    """What a capture says of a segment, by column; what was known better before stays, but for a time that was changed."""
    segment = one.segment
    state: dict[str, Any] = {
        "key": segment.key,
        "has_own_key": one.has_own_key,
        "position": one.position,
        "published_at": one.published_at,
        "published_precision": segment.published_precision,
        "time_basis": segment.time_basis,
        "local_time": _local_time(segment),
        "updated_at": None if segment.updated_at is None else segment.updated_at.astimezone(UTC).replace(microsecond=0),
        "authors": segment.authors,
        "permalink": segment.permalink,
        "is_pinned": segment.is_pinned,
        "is_key_event": segment.is_key_event,
        "provenance": dict(segment.provenance),
    }
    if old is None:
        return state
    kept = (TIME if not is_retimed and _is_better_known(old, segment) else ()) + (
        KEY if old.has_own_key > one.has_own_key else ()
    )
    return {**state, **{name: getattr(old, name) for name in kept}}


def _is_better_known(old: Known, segment: Segment) -> bool:
    """Whether the stored time is to be kept: it rests on firmer ground, or was counted back from a nearer fetch."""
    before = min(BASES.index(old.time_basis), STATED), PRECISIONS.index(old.published_precision)
    after = min(BASES.index(segment.time_basis), STATED), PRECISIONS.index(segment.published_precision)
    return before > after or (before == after and old.time_basis == "relative")


def _fingerprints(shown: Sequence[Shown], *, taken: set[str]) -> list[str]:
    """What tells each from all others of the blog: the publisher's key, else moment and first words, numbered."""
    marks = []
    for one in shown:
        mark = first = f"key:{one.segment.key}" if one.has_own_key else _words_and_moment(one)
        for number in count(2):
            if mark not in taken:
                break
            mark = f"{first}#{number}"
        taken.add(mark)
        marks.append(mark)
    return marks


def _words_and_moment(one: Shown) -> str:
    moment = "" if one.published_at is None else to_text(one.published_at)
    return f"{moment}:{one.text_digest if one.size else one.detail_digest}"


def _local_time(segment: Segment) -> str | None:
    """The publisher's wall clock, without the offset: SQLite's date functions would turn that back into UTC."""
    moment = segment.published_at
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None).isoformat(timespec="seconds")
    return None if moment is None else moment.isoformat()


def _to_known(row: RowMapping) -> Known:
    return Known(**{**row, "authors": tuple(row["authors"]), "headline": plain(row["title"]).casefold()})
