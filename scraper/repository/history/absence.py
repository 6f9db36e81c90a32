"""What it means that a segment is missing from a capture: taken away, rolled off, or nothing.

Absence speaks only where the capture would have shown the segment. A removal is a claim about the publisher, so every
doubt is decided against it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import takewhile

from scraper.repository.history.edits import Pair
from scraper.repository.history.known import Known
from scraper.repository.history.order import in_time, is_in_time, is_newest_first, longest_rise
from scraper.repository.history.sighting import Sighting

WINDOW = 10  # updates; a page that shows only its latest shows at least so many …
FULL = (5, 12)  # … and a multiple of one of these when it is full
TRAILERS = 2  # updates that such a page may keep at its old end (a welcome, a summary), if no more than roll off
NEVER = datetime.max.replace(tzinfo=UTC)
ENOUGH_BELOW = 3  # updates that are still there below one that is not, whatever their times
FEWEST_RETURNED = 3  # updates; one or two may have been put back by hand, and tell nothing of those around them
MASS = 10  # updates; when more than so many, and half of a page, are missing, the capture is at fault


def removed(
    missing: Sequence[Known], pairs: Sequence[Pair], sighting: Sighting, *, new: int, is_counting: bool
) -> list[Known]:
    """Those of the missing segments that the publisher took away.

    `new` is how many the capture brought; `is_counting` says that the page's own count is one of all updates, and not
    of those that it shows. A capture that nothing lies beyond, or in which older segments came back behind the others,
    covers all of the page before; one that shows as many as it counts covers everything. Any other covers what stood
    before between segments that are still there, and what had left the page between segments that came back to it.
    """
    if not sighting.shown and sighting.page.declared_count != 0:
        return []
    if sighting.is_complete and sighting.page.declared_count is not None and is_counting:
        gone = list(missing)
    else:
        gone = _covered(missing, pairs, sighting, new=new)
    gone = [old for old in gone if old.removed_at is None]
    on_page = sum(old.is_on_page for old in missing) + sum(old.is_on_page for old, _ in pairs)
    is_mass = len(gone) > MASS and 2 * len(gone) > on_page
    return [] if is_mass else gone


def _covered(missing: Sequence[Known], pairs: Sequence[Pair], sighting: Sighting, *, new: int) -> list[Known]:
    """The missing segments that the capture would show."""
    on_page = [old for old, _ in pairs if old.is_on_page] + [old for old in missing if old.is_on_page]
    before = _oldest_first(on_page, place=lambda old: old.position)
    returned = _returned(pairs)
    came = new + sum(not old.is_on_page for old, _ in pairs) - len(returned)
    may_be_full = any(len(sighting.shown) % size == 0 for size in FULL)
    is_window = len(before) >= WINDOW and (may_be_full or not _has_grown(before, pairs, new=new))
    trailers = 0 if sighting.goes_on else TRAILERS
    rolled_off = _rolled_off(before, pairs, came=came, trailers=trailers) if is_window else set()
    reaches_back = sighting.is_complete or bool(returned)
    inside = {old.segment_id for old in before} if reaches_back else _inside(before, pairs)
    inside |= _between(missing, returned)
    return [old for old in missing if old.segment_id in inside and old.segment_id not in rolled_off]


def _inside(before: Sequence[Known], pairs: Sequence[Pair]) -> set[int]:
    """The segments of the page before that stood above an older one which is still there, in the order that it had.

    `before` begins at the old end; where the page is too much out of order to tell its ends, both are taken for it. Of
    several at one moment a page may have cut any, so that a single one below that is no older does not do.
    """
    places = {old.segment_id: new.position for old, new in pairs if not new.segment.is_pinned}
    stayed = [old for old in before if old.segment_id in places]
    order = [places[old.segment_id] for old in stayed]
    kept = max(longest_rise(order), longest_rise([-place for place in order]), key=len)
    if 2 * len(kept) <= len(stayed):
        return set()
    still_there = {stayed[index].segment_id for index in kept}
    inside = _above(before, still_there)
    return inside if is_in_time(_instants(before)) else inside & _above(before[::-1], still_there)


def _above(before: Sequence[Known], still_there: set[int]) -> set[int]:
    """The segments that stand, from this end on, behind an older one that is still there, or behind enough others."""
    inside: set[int] = set()
    below, oldest = 0, NEVER
    for old in before:
        moment = _instant(old)
        if below >= ENOUGH_BELOW or (moment is not None and oldest < moment):
            inside.add(old.segment_id)
        if old.segment_id in still_there:
            below += 1
            oldest = min(oldest, moment or NEVER)
    return inside


def _returned(pairs: Sequence[Pair]) -> list[Known]:
    """The segments that came back behind all that stayed, the oldest first, as far as they keep the order of time."""
    news = {old.segment_id: new for old, new in pairs}
    shown = _oldest_first([old for old, _ in pairs], place=lambda old: news[old.segment_id].position)
    first = next((place for place, old in enumerate(shown) if old.is_on_page), len(shown))
    behind = [old for old in shown[:first] if _instant(old) is not None]
    return [behind[index] for index in in_time(_instants(behind))]


def _between(missing: Sequence[Known], returned: Sequence[Known]) -> set[int]:
    """The segments that had left the page and lie, in time, between two that came back to it."""
    moments = _instants(returned)
    if len(moments) < FEWEST_RETURNED:
        return set()
    since, until = min(moments), max(moments)
    left = ((old.segment_id, _instant(old)) for old in missing if not old.is_on_page)
    return {one for one, moment in left if moment is not None and since < moment < until}


def _has_grown(before: Sequence[Known], pairs: Sequence[Pair], *, new: int) -> bool:
    """Whether the page shows more than before, without what is pinned or was: that may stand on top of its window."""
    pinned = {old.segment_id for old, one in pairs if old.is_pinned or one.segment.is_pinned}
    shown = new + sum(old.segment_id not in pinned for old, _ in pairs)
    return shown > sum(old.segment_id not in pinned for old in before)


def _rolled_off(before: Sequence[Known], pairs: Sequence[Pair], *, came: int, trailers: int) -> set[int]:
    """The missing segments at the old end of a page that may show its latest only, no more than others came.

    So many `trailers` may stand below them.
    """
    still_there = {old.segment_id for old, _ in pairs}
    stay = list(takewhile(lambda old: old.segment_id in still_there, before))
    left = list(takewhile(lambda old: old.segment_id not in still_there, before[len(stay) :]))
    is_end = len(stay) <= min(trailers, len(left))
    return {old.segment_id for old in left} if is_end and len(left) <= came else set()


def _oldest_first(known: Sequence[Known], *, place: Callable[[Known], int]) -> list[Known]:
    """The segments of a page from its old end on; what is pinned stands out of the order."""
    order = sorted((old for old in known if not old.is_pinned), key=place)
    return order[::-1] if is_newest_first(_instants(order)) else order


def _instants(known: Sequence[Known]) -> list[datetime]:
    return [moment for old in known if (moment := _instant(old)) is not None]


def _instant(old: Known) -> datetime | None:
    return old.published_at if isinstance(old.published_at, datetime) else None
