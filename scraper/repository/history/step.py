"""A capture set against what is known of its blog: which segments it shows, which are new, edited or missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from scraper.model import PageKind, Problem, Value
from scraper.repository.history.absence import removed
from scraper.repository.history.amendment import Text
from scraper.repository.history.curtailment import is_cut_short, placed, whole
from scraper.repository.history.edits import Pair
from scraper.repository.history.identity import match
from scraper.repository.history.known import Known
from scraper.repository.history.retiming import restamped, retimed
from scraper.repository.history.segments import state_of
from scraper.repository.history.sighting import Shown, Sighting
from scraper.repository.history.versions import NewVersion, read_texts


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
        has_other_time = old.segment_id in self.retimed or old.segment_id in self.restamped
        return has_other_time or old.text_digest != shown.text_digest

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
            same_version(old, shown)
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


def same_version(old: Known, shown: Shown) -> NewVersion:
    """The current version of a segment, with what hangs on it now."""
    return NewVersion(segment_id=old.segment_id, number=old.version, shown=shown)


def _whole(texts: Mapping[int, Text]) -> dict[int, str]:
    return {segment_id: text.whole for segment_id, text in texts.items()}
