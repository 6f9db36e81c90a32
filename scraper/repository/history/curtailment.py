"""Captures that hold less than the page: cut off on their way, or behind a paywall. What they lack says nothing.

What such a capture shows is believed, as far as it is whole: a text that ends before the stored one does is that text
cut short, and the last of a page that breaks off is left for the next capture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection, String, select, type_coerce

from scraper.model import Problem
from scraper.repository.history.amendment import Text
from scraper.repository.history.edits import Pair
from scraper.repository.history.known import Known
from scraper.repository.history.sighting import CURTAILED, TRUNCATED, Shown, Sighting
from scraper.repository.schema import capture
from scraper.repository.wording import plain

TRAIT = 3  # captures; when so many have the same doubt, it is how the site's pages are
ELLIPSIS = " .…["


def doubt(connection: Connection, blog_id: int, sighting: Sighting) -> Problem | None:
    """Why a capture holds less than the page; null where it does not, or where all captures of the blog are alike."""
    found = stated(sighting)
    return None if found is None or _is_trait(connection, blog_id, found.code) else found


def stated(sighting: Sighting) -> Problem | None:
    """What the page itself says, or shows, that it lacks."""
    return next((one for one in sighting.problems if one.code in CURTAILED), None)


def whole(shown: Sequence[Shown]) -> list[Shown]:
    """What a curtailed capture shows, without the last of a page that breaks off."""
    return [one for one in shown if not one.is_cut]


def placed(new: Sequence[Shown], pairs: Sequence[Pair], on_page: Sequence[Known]) -> tuple[Shown, ...]:
    """The new segments of a part of the page, above all that the page showed before, or below if they stand there.

    The places of the others are those of the whole page.
    """
    if not pairs or not on_page:
        return tuple(new)
    last = max(one.position for _, one in pairs)
    lowest, highest = min(old.position for old in on_page), max(old.position for old in on_page)
    above = sum(one.position < last for one in new)
    ordered = sorted(new, key=lambda one: one.position)
    numbers = [*range(lowest - above, lowest), *range(highest + 1, highest + 1 + len(new) - above)]
    return tuple(msgspec.structs.replace(one, position=number) for one, number in zip(ordered, numbers, strict=True))


def is_cut_short(pair: Pair, before: Mapping[int, Text]) -> bool:
    """Whether a segment's text now is the stored one, ended early."""
    old, new = pair
    if old.text_digest == new.text_digest:
        return False
    was, now = plain(before[old.segment_id].whole), plain(new.whole).rstrip(ELLIPSIS)
    return len(now) < len(was) and was.startswith(now)


def _is_trait(connection: Connection, blog_id: int, code: str) -> bool:
    """Whether the blog's captures so far say that its pages always look so.

    A site may leave out the end of each page. A box that is named a paywall says something only where there was none
    before, and may come to stay.
    """
    newest_first = (capture.c.at.desc(), capture.c.id.desc())
    told = select(type_coerce(capture.c.problems, String).like(f'%"code":"{code}"%')).where(
        capture.c.blog_id == blog_id
    )
    latest = connection.execute(told.order_by(*newest_first)).scalars().all()
    if code == TRUNCATED:
        return len(latest) >= TRAIT and all(latest)
    return all(latest) or (len(latest) >= TRAIT and all(latest[:TRAIT]))
