"""Stories told more than once, in one blog or in many: grouped under the one that was told first, none deleted.

Only the first of each story stands in the index of sketches, so that a text repeated a thousand times is met once;
and of the many that a formula brings under one hash only the latest are looked at. So a new segment costs the same
however many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, text, update

from scraper.repository.batches import batches
from scraper.repository.schema import current_text, segment, sketch_hash, version
from scraper.repository.stories.resemblance import SKETCH, Moment, Story, distance, read_story, sketch

CROWD = 32  # the latest under one hash
CANDIDATES = 4  # that share most hashes are read and compared
ALIKE = text(
    " UNION ALL ".join(
        f"SELECT * FROM (SELECT segment_id FROM sketch_hash WHERE hash = :hash{number}"  # noqa: S608 - a number
        f" ORDER BY segment_id DESC LIMIT {CROWD})"
        for number in range(SKETCH)
    )
)


class Told(NamedTuple):
    """A stored segment as compared."""

    segment_id: int
    story: Story
    first_seen: datetime

    @property
    def age(self) -> tuple[datetime, datetime, int]:
        """What tells which of two was there first: the time that the page gives, when it was seen, the order here."""
        return _instant(self.story.moment) or self.first_seen, self.first_seen, self.segment_id


def group(connection: Connection, segment_ids: Collection[int]) -> None:
    """Put segments that are new, or that read otherwise now, under the stories that they tell."""
    if not segment_ids:
        return
    ids = sorted(segment_ids)
    _forget(connection, ids)
    for told in (*_read(connection, ids), *_released(connection, ids)):
        _place(connection, told)


def members_elsewhere(connection: Connection, blog_id: int) -> list[int]:
    """The segments of other blogs that repeat one of this blog: without it they stand alone."""
    first = segment.alias()
    query = (
        select(segment.c.id)
        .join(first, segment.c.duplicate_of == first.c.id)
        .where(first.c.blog_id == blog_id, segment.c.blog_id != blog_id)
    )
    return list(connection.execute(query).scalars())


def _place(connection: Connection, told: Told) -> None:
    """Under the nearest story; in its place where this was told before it; else as a story of its own."""
    hashes = sketch(told.story)
    found = _nearest(connection, told, hashes)
    if found is None:
        _index(connection, told.segment_id, hashes)
    elif found[0].age <= told.age:
        _join(connection, told.segment_id, found[0].segment_id, apart=found[1])
    else:
        _index(connection, told.segment_id, hashes)
        _take_over(connection, told, found[0])


def _take_over(connection: Connection, told: Told, later: Told) -> None:
    """What repeated the later segment, and that itself, repeats the earlier one now, as far as it is near to it."""
    _forget(connection, [later.segment_id])
    for member in (later, *_members(connection, [later.segment_id])):
        apart = distance(told.story, member.story)
        if apart is None:
            _alone(connection, [member.segment_id])
            _index(connection, member.segment_id, sketch(member.story))
        else:
            _join(connection, member.segment_id, told.segment_id, apart=apart)


def _nearest(connection: Connection, told: Told, hashes: Sequence[int]) -> tuple[Told, float] | None:
    """The story that reads most alike, and how far it is."""
    values = {f"hash{number}": hashes[number] if number < len(hashes) else None for number in range(SKETCH)}
    shared = Counter(connection.execute(ALIKE, values).scalars())
    shared.pop(told.segment_id, None)
    compared = [
        (apart, one.segment_id, one)
        for one in _read(connection, [segment_id for segment_id, _ in shared.most_common(CANDIDATES)])
        if (apart := distance(told.story, one.story)) is not None
    ]
    if not compared:
        return None
    apart, _, nearest = min(compared, key=lambda entry: entry[:2])
    return nearest, apart


def _released(connection: Connection, ids: Sequence[int]) -> list[Told]:
    """What repeated segments that read otherwise now; like these, it stands alone until it is placed anew."""
    members = [member for member in _members(connection, ids) if member.segment_id not in set(ids)]
    _alone(connection, [*ids, *(member.segment_id for member in members)])
    return members


def _members(connection: Connection, ids: Sequence[int]) -> list[Told]:
    held = [
        one
        for batch in batches(ids)
        for one in connection.execute(select(segment.c.id).where(segment.c.duplicate_of.in_(batch))).scalars()
    ]
    return _read(connection, held)


def _read(connection: Connection, ids: Sequence[int]) -> list[Told]:
    """Stored segments with their current texts, by id."""
    columns = (
        segment.c.id,
        segment.c.published_at,
        segment.c.first_seen,
        version.c.headline,
        version.c.body,
    )
    return [
        Told(row.id, read_story(row.headline, row.body, moment=row.published_at), row.first_seen)
        for batch in batches(ids)
        for row in connection.execute(
            select(*columns).select_from(current_text).where(segment.c.id.in_(batch)).order_by(segment.c.id)
        )
    ]


def _index(connection: Connection, segment_id: int, hashes: Sequence[int]) -> None:
    if rows := [{"hash": value, "segment_id": segment_id} for value in set(hashes)]:
        connection.execute(insert(sketch_hash), rows)


def _forget(connection: Connection, ids: Sequence[int]) -> None:
    for batch in batches(ids):
        connection.execute(delete(sketch_hash).where(sketch_hash.c.segment_id.in_(batch)))


def _join(connection: Connection, segment_id: int, first_id: int, *, apart: float) -> None:
    repeats = {"duplicate_of": first_id, "duplicate_distance": apart}
    connection.execute(update(segment).where(segment.c.id == segment_id).values(repeats))


def _alone(connection: Connection, ids: Sequence[int]) -> None:
    for batch in batches(ids):
        repeats_something = segment.c.id.in_(batch) & segment.c.duplicate_of.is_not(None)
        connection.execute(update(segment).where(repeats_something).values(duplicate_of=None, duplicate_distance=None))


def _instant(moment: Moment) -> datetime | None:
    """An instant to order by; a day begins with its first moment."""
    if isinstance(moment, date) and not isinstance(moment, datetime):
        return datetime.combine(moment, time(), UTC)
    return moment
