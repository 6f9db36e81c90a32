"""Where a capture belongs in a blog's history, and what becomes of it there.

The newest capture makes the present. The same bytes again only show that the blog stood there. A capture older than
what is known (a folder of saved pages read late) adds what was never seen and tells since when the rest was there;
what it would change in between waits for a rebuild. An established blog that comes back as an article, or empty,
is kept as a capture and believed in nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, update

from scraper.model import Changes, Problem
from scraper.repository import blogs, schema, search
from scraper.repository.evidence import snapshots
from scraper.repository.history import captures, curtailment
from scraper.repository.history.advance import advance, record
from scraper.repository.history.clock_days import settle_days
from scraper.repository.history.events import Happening
from scraper.repository.history.known import Known
from scraper.repository.history.segments import add_segments, load_known
from scraper.repository.history.sighting import Shown, Sighting
from scraper.repository.history.step import Step, compare
from scraper.repository.history.versions import NewVersion, add_versions
from scraper.repository.stories import duplicates

Ids = Callable[[Sequence[Shown]], Mapping[int, int]]


def store(connection: Connection, sighting: Sighting, *, blog_id: int | None = None, ids: Ids | None = None) -> Changes:
    """Store a capture, of the blog its page names if none is given.

    `ids` gives new segments, by position, the ids they had before a rebuild.
    """
    page = sighting.page
    blog = blogs.find_page_blog(connection, page) if blog_id is None else blogs.read_blog(connection, blog_id)
    if blog is not None and blog_id is None:
        blogs.settle_url(connection, blog, page)
    blog_id = blogs.add_blog(connection, page, at=sighting.at) if blog is None else int(blog.id)
    met_under = snapshots.urls_of(connection, sighting.snapshot_ids[0])
    blogs.add_addresses(connection, blog_id, [*met_under, page.url, blogs.blog_url(page)])
    known = load_known(connection, blog_id)
    sighting = msgspec.structs.replace(sighting, shown=settle_days(known, sighting.shown))
    if blog is None:
        doubt = curtailment.doubt(connection, blog_id, sighting)
        step = compare(connection, known, sighting, kind_before=None, doubt=doubt)
        return _make_present(connection, blog_id, step, known, seen_before=sighting.at, ids=ids)
    is_stored = captures.find_capture(connection, blog_id, sighting) is not None
    is_newest = captures.is_newest(connection, blog_id, sighting)
    if problem := _disbelief(blog, sighting, known):
        if not is_stored and not is_newest:
            captures.add_capture(connection, blog_id, sighting, is_believed=False)
        return Changes(blog_id=blog_id, segment_count=len(sighting.shown), problem=problem)
    doubt = curtailment.doubt(connection, blog_id, sighting)
    is_counting = captures.is_counting(connection, blog_id)
    step = compare(connection, known, sighting, kind_before=blog.kind, is_counting=is_counting, doubt=doubt)
    if is_stored or is_newest:
        blogs.see_blog(connection, blog_id, at=sighting.at)
        differs = step.has_another_text or (is_stored and bool(step.restated))
        count, needs_rebuild = len(sighting.shown), is_newest and differs
        return Changes(blog_id=blog_id, segment_count=count, needs_rebuild=needs_rebuild, problem=doubt)
    if sighting.at < blog.last_seen:
        return _add_to_past(connection, blog_id, step, known)
    return _make_present(connection, blog_id, step, known, seen_before=blog.last_seen, ids=ids)


def see_again(connection: Connection, blog_id: int, *, at: datetime) -> None:
    """The page is as it was at the last capture; so the blog stood there, if that capture showed it."""
    newest = captures.newest_capture(connection, blog_id)
    if newest is not None and newest.is_believed:
        blogs.see_blog(connection, blog_id, at=at)


def _make_present(
    connection: Connection,
    blog_id: int,
    step: Step,
    known: Sequence[Known],
    *,
    seen_before: datetime,
    ids: Ids | None,
) -> Changes:
    sighting = step.sighting
    happened = advance(
        connection,
        step,
        blog_id=blog_id,
        capture_id=captures.add_capture(connection, blog_id, sighting, is_believed=step.doubt is None),
        seen_before=seen_before,
        taken=[old.fingerprint for old in known],
        ids=ids(step.new) if ids else None,
    )
    blogs.update_blog(connection, blog_id, sighting.page, at=sighting.at, changed=bool(happened))
    return Changes(blog_id=blog_id, segment_count=len(sighting.shown), events=happened, problem=step.doubt)


def _disbelief(blog: Row[Any], sighting: Sighting, known: Sequence[Known]) -> Problem | None:
    """Why a capture of an established blog is not to be believed."""
    if blog.kind == "article" or not known:
        return None
    if sighting.kind == "article":
        message = f"the {blog.kind} came back as an article: its segments stay as they were"
        why = Problem(code="no-longer-a-blog", message=message, where=blog.url)
        return curtailment.stated(sighting) or why
    if not sighting.shown and sighting.page.declared_count != 0:
        message = f"the {blog.kind} came back without any update: its segments stay as they were"
        return Problem(code="empty-capture", message=message, where=blog.url)
    return None


def _add_to_past(connection: Connection, blog_id: int, step: Step, known: Sequence[Known]) -> Changes:
    """Add what was never seen, as seen then; date back what is known since later."""
    sighting = step.sighting
    capture_id = captures.add_capture(connection, blog_id, sighting, is_believed=step.doubt is None)
    _date_back(connection, step, capture_id=capture_id)
    taken = [old.fingerprint for old in known]
    new_ids = add_segments(connection, step.new, blog_id=blog_id, at=sighting.at, taken=taken, last_shown=sighting.at)
    firsts = [NewVersion(segment_id=new_ids[shown.position], number=1, shown=shown) for shown in step.new]
    add_versions(connection, firsts, at=sighting.at)
    search.index(connection, list(new_ids.values()))
    duplicates.group(connection, list(new_ids.values()))
    happenings = [
        Happening(kind="appeared", segment_id=new_ids[shown.position], headline=shown.segment.headline)
        for shown in step.new
    ]
    happened = record(connection, happenings, blog_id=blog_id, capture_id=capture_id, at=sighting.at)
    blogs.date_back(connection, blog_id, at=sighting.at)
    return Changes(blog_id=blog_id, segment_count=len(sighting.shown), events=happened, needs_rebuild=True)


def _date_back(connection: Connection, step: Step, *, capture_id: int) -> None:
    """Known segments were there already: since then they are seen, and have their first text if it was that one."""
    at = step.sighting.at
    segment, version, event = schema.segment, schema.version, schema.event
    for old, shown in step.pairs:
        if old.first_seen <= at:
            continue
        is_it = segment.c.id == old.segment_id
        connection.execute(update(segment).where(is_it).values(first_seen=at))
        is_first = (version.c.segment_id == old.segment_id) & (version.c.number == 1)
        same_text = version.c.text_digest == shown.text_digest
        dated = {"valid_from": at, "snapshot_id": shown.snapshot_id}
        connection.execute(update(version).where(is_first, same_text).values(dated))
        appeared = (event.c.segment_id == old.segment_id) & (event.c.kind == "appeared")
        connection.execute(update(event).where(appeared).values(at=at, capture_id=capture_id))
