"""How a capture moves a blog's history on: what is new, edited, moved, pinned, removed or back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert

from scraper.model import Event, EventKind
from scraper.repository import search
from scraper.repository.columns import to_text
from scraper.repository.history.amendment import Amendment, amendment
from scraper.repository.history.events import Happening, moved
from scraper.repository.history.known import Known
from scraper.repository.history.segments import add_segments, leave_page, remove_segments, update_segments
from scraper.repository.history.sighting import Shown
from scraper.repository.history.step import Step, same_version
from scraper.repository.history.versions import NewVersion, add_versions, read_texts, redate, replace_details
from scraper.repository.schema import event as table
from scraper.repository.stories import duplicates


def advance(
    connection: Connection,
    step: Step,
    *,
    blog_id: int,
    capture_id: int,
    seen_before: datetime,
    taken: Collection[str],
    ids: Mapping[int, int] | None = None,
) -> tuple[Event, ...]:
    """Make the capture the present, and tell what happened.

    `seen_before` is when the blog was last seen till now, `taken` the fingerprints in use; `ids` are those that new
    segments had before, by position.
    """
    at, gone = step.sighting.at, step.removed
    amendments = _amendments(connection, step)
    touched = [old.segment_id for old, _ in step.amended + step.redetailed]
    search.forget(connection, touched)
    new_ids = add_segments(connection, step.new, blog_id=blog_id, at=at, taken=taken, ids=ids)
    firsts = [NewVersion(segment_id=new_ids[shown.position], number=1, shown=shown) for shown in step.new]
    edits = [_edit(old, shown, amendments[old.segment_id]) for old, shown in step.amended]
    add_versions(connection, [*firsts, *edits], at=at)
    replace_details(connection, [same_version(old, shown) for old, shown in step.redetailed])
    redate(connection, step.redated)
    update_segments(connection, step.restated)
    leave_page(connection, [old.segment_id for old in step.missing if old.is_on_page], last_shown=seen_before)
    remove_segments(connection, [old.segment_id for old in gone], at=at)
    search.index(connection, [*touched, *new_ids.values()])
    duplicates.group(connection, [*new_ids.values(), *(old.segment_id for old, _ in step.retexted)])
    happenings = _tell(step, new_ids=new_ids, amendments=amendments, gone=gone)
    return record(connection, list(happenings), blog_id=blog_id, capture_id=capture_id, at=at)


def record(
    connection: Connection, happenings: Sequence[Happening], *, blog_id: int, capture_id: int, at: datetime
) -> tuple[Event, ...]:
    """Store what happened, and give it back as events."""
    shared = {"blog_id": blog_id, "capture_id": capture_id, "at": at}
    rows = [{**shared, "segment_id": it.segment_id, "kind": it.kind, "detail": it.detail} for it in happenings]
    if rows:
        connection.execute(insert(table), rows)
    return tuple(
        Event(kind=it.kind, segment_id=it.segment_id, at=at, headline=it.headline, detail=it.detail)
        for it in happenings
    )


def _amendments(connection: Connection, step: Step) -> dict[int, Amendment]:
    """What was changed in each segment that gets a new version, by id."""
    before = read_texts(connection, [old.segment_id for old, _ in step.amended])
    return {
        old.segment_id: amendment(
            (old, shown), before=before[old.segment_id], is_retimed=old.segment_id in step.retimed
        )
        for old, shown in step.amended
    }


def _tell(
    step: Step, *, new_ids: Mapping[int, int], amendments: Mapping[int, Amendment], gone: Sequence[Known]
) -> Iterator[Happening]:
    """What happened, in the order in which a reader would tell it."""
    for shown in step.new:
        yield _happening("appeared", new_ids[shown.position], shown)
    for old, shown in step.amended:
        yield _happening("edited", old.segment_id, shown, detail=amendments[old.segment_id].remark)
    for old, shown in step.pairs:
        if shown.segment.is_pinned and not old.is_pinned:
            yield _happening("pinned", old.segment_id, shown)
        if old.removed_at is not None:
            yield _happening("restored", old.segment_id, shown, detail=f"was away since {to_text(old.removed_at)}")
    for old, shown in moved(step.pairs):
        places = f"from place {old.position + 1} to {shown.position + 1}"
        yield _happening("moved", old.segment_id, shown, detail=places)
    detail = f"the article became a {step.sighting.kind}" if step.became_blog else None
    for old in gone:
        yield Happening(kind="removed", segment_id=old.segment_id, headline=old.title, detail=detail)


def _happening(kind: EventKind, segment_id: int, shown: Shown, *, detail: str | None = None) -> Happening:
    return Happening(kind=kind, segment_id=segment_id, headline=shown.segment.headline, detail=detail)


def _edit(old: Known, shown: Shown, edit: Amendment) -> NewVersion:
    return NewVersion(segment_id=old.segment_id, number=old.version + 1, shown=shown, edit=edit)
