"""What the archive made of it: events, captures, and the answers to questions."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

import msgspec

from scraper.model.fetching import Snapshot
from scraper.model.page import PageKind
from scraper.model.value import Problem, Value

EventKind = Literal["appeared", "edited", "moved", "pinned", "removed", "restored"]


class Event(Value, frozen=True, kw_only=True):
    """What happened to a segment, seen at `at`. `detail` is a short human-readable remark."""

    kind: EventKind
    segment_id: int
    at: datetime
    headline: str | None = None
    detail: str | None = None


class Changes(Value, frozen=True, kw_only=True):
    """What storing one capture of a blog changed.

    `segment_count` is how many updates the capture shows. `problem` says why a capture was kept without being
    believed, or believed in what it shows only. `needs_rebuild` asks for a replay of the blog's captures: this one came late, or the same bytes are now
    read otherwise.
    """

    blog_id: int
    segment_count: int
    events: tuple[Event, ...] = ()
    problem: Problem | None = None
    needs_rebuild: bool = False

    def count(self, kind: EventKind) -> int:
        """How many events of one kind the capture brought."""
        return sum(event.kind == kind for event in self.events)


class BlogState(Value, frozen=True, kw_only=True):
    """How a stored blog stands: what is needed to find it again and to judge whether it may still change."""

    url: str
    title: str | None
    kind: PageKind
    is_live: bool | None
    last_changed: datetime


class Capture(Value, frozen=True, kw_only=True):
    """A stored capture of a blog: its page first, then the older pages it led to, each with its snapshot's id."""

    blog_id: int
    blog_url: str
    at: datetime
    snapshot_ids: tuple[int, ...]
    snapshots: tuple[Snapshot, ...]


class Hit(Value, frozen=True, kw_only=True):
    """A segment that a search found. `published_at` is text as in the views; `excerpt` marks the words with [ ]."""

    segment_id: int
    blog_url: str
    publisher: str | None
    published_at: str | None
    headline: str | None
    permalink: str | None
    removed_at: str | None
    excerpt: str


class Damage(Value, frozen=True, kw_only=True):
    """Something wrong with an archive, with its cure. `where` is the URL that it concerns, if it is one."""

    code: str
    message: str
    where: str | None = None
    snapshot_id: int | None = None
    is_mended: bool = False

    def mended(self) -> Damage:
        """The same, over and done with."""
        return msgspec.structs.replace(self, is_mended=True)


class WatchState(Value, frozen=True, kw_only=True):
    """How a watch fared: its last pass, its last success and failure, and what failed last.

    Of the last pass: what the watch followed then; how many pages its feed listed, and how many of these matched. Null
    where nobody knows.
    """

    name: str
    checked_at: datetime
    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    problem: str | None = None
    follows: str | None = None
    listed: int | None = None
    matching: int | None = None


class ArchiveStatus(Value, frozen=True, kw_only=True):
    """What an archive holds. Sizes in bytes: the file, the snapshots as fetched, and as packed.

    Of the blogs whose pages count their own updates: how many these say there are, are held, and are known to be
    missing.
    """

    location: str
    schema: str
    bytes: int
    blogs: int
    segments: int
    versions: int
    quotes: int
    events: int
    captures: int
    snapshots: int
    snapshot_bytes: int
    packed_bytes: int
    counting_blogs: int
    declared: int
    held: int
    missing: int
    last_fetch: datetime | None
    last_success: datetime | None
    last_failure: datetime | None
    last_problem: str | None
    last_failed_url: str | None = None
    watches: tuple[WatchState, ...] = ()


class Table(Value, frozen=True, kw_only=True):
    """The answer to a query: column names and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
