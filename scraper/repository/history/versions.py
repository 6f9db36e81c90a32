"""Versions: the text of a segment from one moment on, and the quotes, sources, links, embeds and images on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, insert, select, tuple_, update

from scraper.model import Embed, Segment, Value
from scraper.repository import schema
from scraper.repository.batches import batches
from scraper.repository.history.amendment import Amendment, Text
from scraper.repository.history.sighting import Shown
from scraper.repository.schema import segment, version

DETAILS: Mapping[str, Table] = {
    "quotes": schema.quote,
    "sources": schema.source,
    "links": schema.link,
    "embeds": schema.embed,
    "images": schema.image,
}
COLUMNS = {"start": "start_char", "end": "end_char"}  # `end` is a word of SQL


class NewVersion(Value, frozen=True, kw_only=True):
    """A text to store, under the number it gets; number 1 is the first, the others have the edit that made them."""

    segment_id: int
    number: int
    shown: Shown
    edit: Amendment | None = None


def read_texts(
    connection: Connection, segment_ids: Collection[int], *, version_number: int | None = None
) -> dict[int, Text]:
    """The texts of segments by id: the current ones, or those of one version."""
    texts: dict[int, Text] = {}
    number = segment.c.version if version_number is None else version_number
    current = segment.join(version, (version.c.segment_id == segment.c.id) & (version.c.number == number))
    for ids in batches(list(segment_ids)):
        query = (
            select(segment.c.id, version.c.headline, version.c.body).select_from(current).where(segment.c.id.in_(ids))
        )
        texts.update((row.id, Text(row.headline, row.body)) for row in connection.execute(query))
    return texts


def add_versions(connection: Connection, versions: Sequence[NewVersion], *, at: datetime) -> None:
    """Store texts that hold from now on, with what hangs on them."""
    if versions:
        connection.execute(insert(version), [_version_row(new, at=at) for new in versions])
        _add_details(connection, [(new.segment_id, new.number, new.shown.segment) for new in versions])


def redate(connection: Connection, versions: Sequence[NewVersion]) -> None:
    """Give texts that stayed as they are the time that is read for them now."""
    is_this = (version.c.segment_id == bindparam("id")) & (version.c.number == bindparam("current"))
    rows = [{"id": new.segment_id, "current": new.number, "time": new.shown.published_at} for new in versions]
    if rows:
        connection.execute(update(version).where(is_this).values(published_at=bindparam("time")), rows)


def replace_details(connection: Connection, versions: Sequence[NewVersion]) -> None:
    """Exchange what hangs on texts that stayed as they are: a picture came, or the reading became better."""
    if not versions:
        return
    held = _held_embeds(connection, versions)
    for table in DETAILS.values():
        for batch in batches(versions):
            connection.execute(delete(table).where(_hangs_on(table, batch)))
    is_this = (version.c.segment_id == bindparam("id")) & (version.c.number == bindparam("current"))
    rows = [{"id": new.segment_id, "current": new.number, "digest": new.shown.detail_digest} for new in versions]
    connection.execute(update(version).where(is_this).values(detail_digest=bindparam("digest")), rows)
    _add_details(connection, [(new.segment_id, new.number, _with_held(new, held)) for new in versions])


def _held_embeds(connection: Connection, versions: Sequence[NewVersion]) -> dict[tuple[int, str], Embed]:
    """What is known of the posts shown inside these segments, by segment and URL."""
    table = schema.embed
    columns = (table.c.segment_id, table.c.kind, table.c.url, table.c.author, table.c.text)
    rows = [
        row
        for batch in batches(versions)
        for row in connection.execute(select(*columns).where(_hangs_on(table, batch)))
    ]
    return {
        (row.segment_id, row.url): Embed(kind=row.kind, url=row.url, author=row.author, text=row.text) for row in rows
    }


def _with_held(new: NewVersion, held: Mapping[tuple[int, str], Embed]) -> Segment:
    """The segment with its embeds as fully as they were ever seen: a deleted post leaves an empty shell behind."""
    segment = new.shown.segment
    embeds = tuple(_filled(embed, held.get((new.segment_id, embed.url or ""))) for embed in segment.embeds)
    return msgspec.structs.replace(segment, embeds=embeds)


def _filled(embed: Embed, held: Embed | None) -> Embed:
    if held is None:
        return embed
    return msgspec.structs.replace(embed, author=embed.author or held.author, text=embed.text or held.text)


def _hangs_on(table: Table, versions: Sequence[NewVersion]) -> ColumnElement[bool]:
    return tuple_(table.c.segment_id, table.c.version).in_([(new.segment_id, new.number) for new in versions])


def _version_row(new: NewVersion, *, at: datetime) -> dict[str, Any]:
    edit = new.edit
    return {
        "segment_id": new.segment_id,
        "number": new.number,
        "valid_from": at,
        "headline": new.shown.segment.headline,
        "body": new.shown.segment.body,
        "text_digest": new.shown.text_digest,
        "detail_digest": new.shown.detail_digest,
        "published_at": new.shown.published_at,
        "is_minor": edit is not None and edit.is_minor,
        "changed": None if edit is None else edit.parts,
        "difference": None if edit is None else edit.difference,
        "snapshot_id": new.shown.snapshot_id,
    }


def _add_details(connection: Connection, entries: Sequence[tuple[int, int, Segment]]) -> None:
    for field, table in DETAILS.items():
        if rows := [row for entry in entries for row in _detail_rows(*entry, field=field)]:
            connection.execute(insert(table), rows)


def _detail_rows(segment_id: int, number: int, shown: Segment, *, field: str) -> Iterator[dict[str, Any]]:
    for ordinal, item in enumerate(getattr(shown, field)):
        values = {COLUMNS.get(name, name): getattr(item, name) for name in item.__struct_fields__}
        yield {**values, "segment_id": segment_id, "version": number, "number": ordinal}
