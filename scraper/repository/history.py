"""How a capture moves a blog's history on: what is new, edited, moved, pinned, removed or back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from scraper.model import Event, EventKind, PageKind, Problem, Value
from scraper.repository import duplicates, search
from scraper.repository.absence import removed
from scraper.repository.amendment import Amendment, Text, amendment
from scraper.repository.columns import to_text
from scraper.repository.curtailment import is_cut_short, placed, whole
from scraper.repository.edits import Pair
from scraper.repository.events import Happening, moved
from scraper.repository.identity import match
from scraper.repository.known import Known
from scraper.repository.retiming import restamped, retimed
from scraper.repository.schema import event as table
from scraper.repository.segments import add_segments, leave_page, remove_segments, state_of, update_segments
from scraper.repository.sighting import Shown, Sighting
from scraper.repository.versions import NewVersion, add_versions, read_texts, redate, replace_details


class Step(Value, frozen=True, kw_only=True):
    """A capture set against what is known: pairs of one segment before and now, what is new, and what is missing.

    `kind_before` is the blog's kind till now, null before its first capture; `retimed` and `restamped` are the ids of
    segments whose time of publication, or of last update, the publisher changed. `is_counting` says that the page
    counts its updates, `doubt` why the capture holds less than the page; then nothing is missing.
    """

    sighting: Sighting
    kind_before: PageKind | None
    pairs: tuple[Pair, ...]
    new: tuple[Shown, ...]
    missing: tuple[Known, ...]
    retimed: frozenset[int]
    restamped: frozenset[int]
    is_counting: bool
    doubt: Problem | None = None

    @property
    def amended(self) -> list[Pair]:
        """The pairs whose words or times the publisher changed."""
        return [(old, shown) for old, shown in self.pairs if self.is_amended(old, shown)]

    def is_amended(self, old: Known, shown: Shown) -> bool:
        """Whether a segment gets a new version."""
        return old.text_digest != shown.text_digest or old.segment_id in self.retimed | self.restamped

    @property
    def retexted(self) -> list[Pair]:
        """The pairs whose words differ."""
        return [(old, shown) for old, shown in self.pairs if old.text_digest != shown.text_digest]

    @property
    def redetailed(self) -> list[Pair]:
        """The pairs of the same words on which something else hangs."""
        return [
            (old, shown)
            for old, shown in self.pairs
            if not self.is_amended(old, shown) and old.detail_digest != shown.detail_digest
        ]

    @property
    def redated(self) -> list[NewVersion]:
        """The current versions of pairs whose time is read better now, and was not changed by the publisher."""
        return [
            _same_version(old, shown)
            for old, shown in self.pairs
            if not self.is_amended(old, shown) and state_of(shown, old=old)["published_at"] != old.published_at
        ]

    @property
    def restated(self) -> list[dict[str, Any]]:
        """The rows of the pairs of which anything is to be written."""
        return [row for old, shown in self.pairs if (row := self._new_state(old, shown))]

    def _new_state(self, old: Known, shown: Shown) -> dict[str, Any] | None:
        """The segment's row after the capture; null where nothing of it changed."""
        version = old.version + self.is_amended(old, shown)
        state = state_of(shown, old=old, is_retimed=old.segment_id in self.retimed)
        if self.doubt is not None:
            state["position"] = old.position  # places on a page that lacks some are no places
        row = {**state, "last_shown": None, "removed_at": None, "version": version}
        if all(getattr(old, name) == value for name, value in row.items()):
            return None
        return {**row, "segment_id": old.segment_id}

    @property
    def has_another_text(self) -> bool:
        """Whether the page reads otherwise than at the capture before: in its segments, or in what hangs on them."""
        return bool(self.new or self.retexted or self.redetailed or any(old.is_on_page for old in self.missing))

    @property
    def became_blog(self) -> bool:
        """Whether the page was an article till now, as it may be before its first update."""
        return self.kind_before == "article" and self.sighting.kind != "article"

    @property
    def removed(self) -> list[Known]:
        """The missing segments that were taken away; an article gives way when it becomes a blog."""
        if self.became_blog:
            return [old for old in self.missing if old.is_on_page]
        return removed(self.missing, self.pairs, self.sighting, new=len(self.new), is_counting=self.is_counting)


def compare(
    connection: Connection,
    known: Sequence[Known],
    sighting: Sighting,
    *,
    kind_before: PageKind | None,
    is_counting: bool = False,
    doubt: Problem | None = None,
) -> Step:
    """Set a capture against the stored segments of its blog."""
    shown = sighting.shown if doubt is None else whole(sighting.shown)
    together = list(zip(_found(connection, known, shown, kind=sighting.kind), shown, strict=True))
    pairs = [(old, one) for old, one in together if old is not None]
    taken = {old.segment_id for old, _ in pairs}
    new = tuple(one for old, one in together if old is None)
    if doubt is not None:
        before = read_texts(connection, taken)
        pairs = [pair for pair in pairs if not is_cut_short(pair, before)]
        new = placed(new, pairs, [old for old in known if old.is_on_page])
    return Step(
        sighting=sighting,
        kind_before=kind_before,
        pairs=tuple(pairs),
        retimed=frozenset(retimed(pairs)),
        restamped=frozenset(restamped(pairs)),
        new=new,
        missing=() if doubt is not None else tuple(old for old in known if old.segment_id not in taken),
        is_counting=is_counting,
        doubt=doubt,
    )


def _found(
    connection: Connection, known: Sequence[Known], shown: Sequence[Shown], *, kind: PageKind
) -> Sequence[Known | None]:
    """The stored segment that each shown one is; an article is one segment, whatever becomes of it."""
    on_page = [old for old in known if old.is_on_page]
    if kind == "article" and len(on_page) == len(shown) == 1:
        return on_page
    return match(known, shown, texts=lambda ids: _whole(read_texts(connection, ids)))


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
    replace_details(connection, [_same_version(old, shown) for old, shown in step.redetailed])
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


def _same_version(old: Known, shown: Shown) -> NewVersion:
    return NewVersion(segment_id=old.segment_id, number=old.version, shown=shown)


def _whole(texts: Mapping[int, Text]) -> dict[int, str]:
    return {segment_id: text.whole for segment_id, text in texts.items()}
