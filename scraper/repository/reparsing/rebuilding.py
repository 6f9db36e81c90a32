"""Replaying a blog's captures after the parser changed: what was derived is derived anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain

import msgspec
from sqlalchemy import Connection, delete, select, update

from scraper.model import Page, Rebuild
from scraper.repository import blogs, search
from scraper.repository.history import captures, chronicle
from scraper.repository.history.identity import match
from scraper.repository.history.segments import load_known
from scraper.repository.history.sighting import Shown, Sighting, read_sighting
from scraper.repository.history.versions import read_texts
from scraper.repository.reparsing.readings import Reading, differences, read_reading
from scraper.repository.schema import blog, segment
from scraper.repository.stories import duplicates

Replay = Iterable[tuple[datetime, Sequence[tuple[Page, int]]]]


def rebuild(connection: Connection, replay: Replay) -> Rebuild | None:
    """Derive a blog anew from its captures, given oldest first and parsed again; null where there are none.

    A segment that is found again keeps its id. Since one parser reads all captures, no edit is told that only a
    change of parser would have made.
    """
    sightings = (read_sighting(pages, at=at) for at, pages in replay)
    if (first := next(sightings, None)) is None:
        return None
    blog_id = captures.blog_of_snapshot(connection, first.snapshot_ids[0])
    if blog_id is None:
        blog_id = chronicle.store(connection, first).blog_id
    before = _Before(connection, blog_id)
    elsewhere = duplicates.members_elsewhere(connection, blog_id)
    _forget(connection, blog_id, first)
    for sighting in chain([first], sightings):
        chronicle.store(connection, sighting, blog_id=blog_id, ids=before.ids)
    blogs.see_blog(connection, blog_id, at=before.last_seen)
    duplicates.group(connection, elsewhere)
    return before.set_against(read_reading(connection, blog_id), parser=first.page.parser.version)


class _Before:
    """The blog as it was read before, and which of its segments have been found again."""

    def __init__(self, connection: Connection, blog_id: int) -> None:
        self.blog_id = blog_id
        self.last_seen: datetime = connection.execute(select(blog.c.last_seen).where(blog.c.id == blog_id)).scalar_one()
        self._reading = read_reading(connection, blog_id)
        self._parsers = captures.parsers_of(connection, blog_id)
        self._publisher = connection.execute(select(blog.c.publisher).where(blog.c.id == blog_id)).scalar()
        firsts = load_known(connection, blog_id, version_number=1)
        self._free = [msgspec.structs.replace(old, last_shown=None) for old in firsts]
        self._words = read_texts(connection, [old.segment_id for old in firsts], version_number=1)

    def ids(self, shown: Sequence[Shown]) -> Mapping[int, int]:
        """The ids that segments had, by position; none is given twice."""
        found = match(self._free, shown, texts=lambda ids: {one: self._words[one].whole for one in ids})
        ids = {one.position: old.segment_id for one, old in zip(shown, found, strict=True) if old is not None}
        given = set(ids.values())
        self._free = [old for old in self._free if old.segment_id not in given]
        return ids

    def set_against(self, now: Reading, *, parser: str) -> Rebuild:
        """What the rebuild changed."""
        return Rebuild(
            blog_id=self.blog_id,
            publisher=self._publisher,
            segment_count=len(now.texts),
            parsers_before=self._parsers,
            parser=parser,
            held=self._reading.held,
            differences=differences(self._reading, now),
        )


def _forget(connection: Connection, blog_id: int, first: Sighting) -> None:
    """Delete all that was derived; the blog stands as just before its first capture."""
    ids = connection.execute(select(segment.c.id).where(segment.c.blog_id == blog_id)).scalars().all()
    search.forget(connection, ids)
    captures.forget_captures(connection, blog_id)
    connection.execute(delete(segment).where(segment.c.blog_id == blog_id))
    start = {"kind": "article", "first_seen": first.at, "last_seen": first.at, "last_changed": first.at}
    connection.execute(update(blog).where(blog.c.id == blog_id).values(start))
