"""What it means that a segment is missing from a capture: taken away, rolled off, or nothing.

Absence speaks only where the capture would have shown the segment. A removal is a claim about the publisher, so every
doubt is decided against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from scraper.repository.edits import Pair
from scraper.repository.known import Known
from scraper.repository.sighting import Sighting

WINDOW = 10  # updates; a page that shows only its latest shows at least so many
TRAILERS = 2  # updates that such a page may keep at its old end: a welcome, a summary
MASS = 10  # updates; when more than so many, and half of a page, are missing, the capture is at fault


def removed(missing: Sequence[Known], pairs: Sequence[Pair], sighting: Sighting, *, new: int) -> list[Known]:
    """Those of the missing segments that the publisher took away; `new` is how many the capture brought.

    A capture covers what is younger than its oldest segment, and all if nothing lies beyond its last page. What had
    left the page before counts as covered only where older ones came back, or where the page declares how many
    updates there are and shows them all.
    """
    if not sighting.shown and sighting.page.declared_count != 0:
        return []
    declares_all = sighting.is_complete and sighting.page.declared_count is not None
    oldest = sighting.oldest
    returned = min(_instants(old for old, _ in pairs if not old.is_on_page), default=None)
    before = [old for old, _ in pairs if old.is_on_page] + [old for old in missing if old.is_on_page]
    is_missing = {old.segment_id for old in missing}
    rolled_off = set() if declares_all else _rolled_off(before, is_missing, shown=len(sighting.shown), new=new)
    gone = [
        old
        for old in missing
        if old.removed_at is None
        and old.segment_id not in rolled_off
        and (declares_all or _is_covered(old, sighting, oldest=oldest, returned=returned))
    ]
    is_mass = len(gone) > MASS and 2 * len(gone) > len(before)
    return [] if is_mass else gone


def _is_covered(old: Known, sighting: Sighting, *, oldest: datetime | None, returned: datetime | None) -> bool:
    """Whether the capture would show a segment. At the very oldest moment a page may have been cut."""
    since = oldest if old.is_on_page else returned
    is_inside = since is not None and isinstance(old.published_at, datetime) and old.published_at > since
    return is_inside or (old.is_on_page and sighting.is_complete)


def _rolled_off(before: Sequence[Known], is_missing: set[int], *, shown: int, new: int) -> set[int]:
    """The missing segments at the old end of a page that may show its latest only: new ones came, it did not grow."""
    if len(before) < WINDOW or shown > len(before):
        return set()
    at_end: set[int] = set()
    trailers = 0
    for old in _oldest_first(before):
        if old.segment_id in is_missing:
            at_end.add(old.segment_id)
        elif (trailers := trailers + 1) > TRAILERS:
            break
    return at_end if len(at_end) <= new else set()


def _oldest_first(before: Sequence[Known]) -> list[Known]:
    """The segments of a page from its old end on; what is pinned stands out of the order."""
    order = sorted((old for old in before if not old.is_pinned), key=lambda old: old.position)
    instants = list(_instants(order))
    is_newest_first = not instants or instants[0] >= instants[-1]
    return order[::-1] if is_newest_first else order


def _instants(known: Iterable[Known]) -> Iterable[datetime]:
    return (old.published_at for old in known if isinstance(old.published_at, datetime))
