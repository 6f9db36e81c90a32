"""What happened to a segment, and which segments changed their place."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.model import EventKind, Value
from scraper.repository.history.edits import Pair
from scraper.repository.history.order import longest_rise


class Happening(Value, frozen=True, kw_only=True):
    """An event before it is stored; `detail` is a short remark for people."""

    kind: EventKind
    segment_id: int
    headline: str | None = None
    detail: str | None = None


def moved(pairs: Sequence[Pair]) -> list[Pair]:
    """The fewest segments whose move explains the new order of those that stayed.

    What is pinned stands out of the order, and a page that turned its order round moved nothing.
    """
    stayed = [(old, new) for old, new in pairs if old.is_on_page and not old.is_pinned and not new.segment.is_pinned]
    stayed.sort(key=lambda pair: pair[1].position)
    before = [old.position for old, _ in stayed]
    if len(before) > 2 and before == sorted(before, reverse=True):
        return []
    kept = set(longest_rise(before))
    return [pair for index, pair in enumerate(stayed) if index not in kept]
