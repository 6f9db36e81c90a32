"""The values that cross borders: what was fetched, what a page says, what the archive made of it.

Everything here is frozen and compares by value; nothing else of the project is imported. Instants are aware.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from hashlib import blake2b
from typing import Any, Literal

import msgspec

PageKind = Literal["liveblog", "roundup", "article"]
Precision = Literal["second", "minute", "day", "none"]
TimeBasis = Literal["json-ld", "microdata", "time-element", "text", "relative", "neighbour", "page"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SourceKind = Literal["agency", "media", "institution", "person", "anonymous", "document", "social"]
Field = Literal["body", "headline"]
Outcome = Literal["fetched", "unchanged", "not_modified", "refused", "failed"]
RobotsDecision = Literal["allowed", "forbidden", "unavailable"]
EventKind = Literal["appeared", "edited", "moved", "pinned", "removed", "restored"]
Finding = Literal["segment", "quote", "speaker", "source"]
Shift = Literal["added", "lost", "changed"]
SHIFTS: tuple[tuple[Finding, Shift], ...] = (
    *(("segment", "added"), ("segment", "lost"), ("segment", "changed")),
    *(("quote", "added"), ("quote", "lost"), ("quote", "changed")),
    *(("speaker", "added"), ("speaker", "lost"), ("speaker", "changed")),
    *(("source", "added"), ("source", "lost")),
)


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen value."""

    def to_dict(self) -> dict[str, Any]:
        """The value as plain JSON types, lists for tuples; instants in ISO 8601 with their own offset."""
        plain: dict[str, Any] = _with_lists(msgspec.to_builtins(self))
        return plain


def _with_lists(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return {key: _with_lists(part) for key, part in value.items()}
    return [_with_lists(part) for part in value] if isinstance(value, tuple | list) else value


# --- what a page says -------------------------------------------------------------------------------------------------


class Problem(Value, frozen=True, kw_only=True):
    """A defect found on the way, kept as data beside the result: a stable code, a sentence, and where."""

    code: str
    message: str
    where: str | None = None


class Link(Value, frozen=True, kw_only=True):
    """A hyperlink in a segment's body."""

    url: str
    text: str


class Embed(Value, frozen=True, kw_only=True):
    """A post of another platform shown inside a segment, with what of its text the page holds.

    `kind` names the platform in lower case: x, telegram, youtube, instagram, facebook, tiktok, bluesky … or other.
    """

    kind: str
    url: str | None = None
    author: str | None = None
    text: str | None = None


class Image(Value, frozen=True, kw_only=True):
    """A picture in a segment's body."""

    url: str
    caption: str | None = None
    credit: str | None = None


class Quote(Value, frozen=True, kw_only=True):
    """Words reported as somebody's. Offsets are Unicode code points of the field's text, marks excluded.

    An incise splits one quote into several `spans`; `text` is then the spans joined by one space, `start` and `end`
    their hull. `mention` is the speaker as written, null where the sentence names nobody; `speaker` is the name it
    resolves to. `confidence` is the probability, 0 to 1, that `speaker` is right.
    """

    text: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    kind: QuoteKind
    field: Field = "body"
    speaker: str | None = None
    mention: str | None = None
    cue: str | None = None
    confidence: float = 0.0


class Source(Value, frozen=True, kw_only=True):
    """Whoever or whatever a segment credits for information, under its canonical name.

    Offsets are code points of the body; both are null where the credit is a link or an embed rather than words.
    """

    name: str
    kind: SourceKind
    mention: str | None = None
    start: int | None = None
    end: int | None = None
    url: str | None = None


class Segment(Value, frozen=True, kw_only=True):
    """One dated update inside a blog.

    `published_at` is an aware instant in the publisher's zone, a `date` at day precision, or null; `body` is
    paragraphs joined by a blank line; `language` is null where it is the page's; `provenance` maps a field to the
    strategy that supplied it.
    """

    key: str
    position: int
    headline: str | None = None
    body: str = ""
    language: str | None = None
    published_at: datetime | date | None = None
    published_precision: Precision = "none"
    time_basis: TimeBasis | None = None
    updated_at: datetime | None = None
    authors: tuple[str, ...] = ()
    permalink: str | None = None
    is_pinned: bool = False
    is_key_event: bool = False
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    embeds: tuple[Embed, ...] = ()
    images: tuple[Image, ...] = ()
    provenance: Mapping[str, str] = msgspec.field(default_factory=dict)


class ParserInfo(Value, frozen=True, kw_only=True):
    """Which parser read the page, and the strategies that contributed, the strongest first."""

    version: str
    strategies: tuple[str, ...] = ()


class Page(Value, frozen=True, kw_only=True):
    """What one capture of a page says.

    `kind` is `liveblog` (time-stamped updates), `roundup` (sub-headlined items without clock times) or `article`
    (everything else: one segment, the article). `declared_count` is how many updates the page says it has, `summary`
    the points in which the editor sums it up.
    """

    url: str
    canonical_url: str | None = None
    publisher: str | None = None
    title: str | None = None
    description: str | None = None
    summary: tuple[str, ...] = ()
    language: str | None = None
    time_zone: str | None = None
    kind: PageKind = "article"
    published_at: datetime | date | None = None
    modified_at: datetime | date | None = None
    coverage_start: datetime | None = None
    coverage_end: datetime | None = None
    is_live: bool | None = None
    declared_count: int | None = None
    segments: tuple[Segment, ...] = ()
    next_url: str | None = None
    problems: tuple[Problem, ...] = ()
    parser: ParserInfo


# --- what was fetched -------------------------------------------------------------------------------------------------


def digest_of(content: bytes) -> str:
    """BLAKE2b-256 of bytes, in hexadecimal (RFC 7693)."""
    return blake2b(content, digest_size=32).hexdigest()


class Snapshot(Value, frozen=True, kw_only=True, dict=True):
    """The exact bytes of one fetch, content-decoded, their characters untouched, with the response's headers."""

    url: str
    final_url: str
    fetched_at: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes

    def header(self, name: str) -> str | None:
        """The value of a header, the first one where several stand; names compare without case (RFC 9110, 5.1)."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def content_type(self) -> str | None:
        """The Content-Type header as received."""
        return self.header("content-type")

    @cached_property
    def digest(self) -> str:
        """What proves that two captures hold the same bytes."""
        return digest_of(self.content)


class Redirect(Value, frozen=True, kw_only=True):
    """An answer on the way that sent us elsewhere: the URL that gave it, and its status."""

    url: str
    status: int


class Fetch(Value, frozen=True, kw_only=True):
    """One request as it went: its outcome, and the snapshot where a body came.

    `outcome` is `fetched` (a body came), `not_modified` (304), `refused` (by robots.txt, the address guard, the size
    limit) or `failed`; the archive turns `fetched` into `unchanged` where it holds the same bytes already. `headers`
    are those of the last answer, `robots` what robots.txt said of the last URL; each is null or empty where none came.
    """

    url: str
    fetched_at: datetime
    outcome: Outcome
    final_url: str | None = None
    status: int | None = None
    elapsed_ms: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    redirects: tuple[Redirect, ...] = ()
    robots: RobotsDecision | None = None
    snapshot: Snapshot | None = None
    problem: Problem | None = None


class Exchange(Value, frozen=True, kw_only=True):
    """A request that the archive holds the bytes of, without these: under `snapshot_id` they are to be had."""

    fetch_id: int
    snapshot_id: int
    url: str
    final_url: str
    at: datetime
    status: int
    outcome: Outcome
    headers: tuple[tuple[str, str], ...]
    redirects: tuple[Redirect, ...] = ()
    elapsed_ms: int = 0
    robots: RobotsDecision | None = None

    @property
    def is_304(self) -> bool:
        """Whether no bytes came, because they were those held already."""
        return self.outcome == "not_modified"

    @property
    def was_asked(self) -> bool:
        """Whether it was a request of the archive's own: saved pages and older archives do not tell."""
        return self.robots is not None


class Validators(Value, frozen=True, kw_only=True):
    """What makes the next request conditional, verbatim as the server sent it (RFC 9110, 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


class Settled(Value, frozen=True, kw_only=True):
    """Bytes about which nothing is left to do until others come: their digest, and the validators to ask with."""

    digest: str
    validators: Validators | None = None


class RobotsRecord(Value, frozen=True, kw_only=True):
    """A host's robots.txt as remembered between runs. `status` is null where the host could not be reached."""

    origin: str
    fetched_at: datetime
    status: int | None
    text: str


class FeedItem(Value, frozen=True, kw_only=True):
    """A link that a feed or a section page lists."""

    url: str
    title: str | None = None
    published_at: datetime | None = None


# --- standing orders and policies -------------------------------------------------------------------------------------


class Watch(Value, frozen=True, kw_only=True):
    """A standing order: follow one page (`url`), or whatever in `feed` matches the pattern `match`.

    `every` is in seconds. `feed` may be RSS, Atom, a news sitemap, a section page, or a dated URL template.
    """

    name: str
    url: str | None = None
    feed: str | None = None
    match: str | None = None
    every: float = 900.0

    @property
    def follows(self) -> str:
        """What it is set on, in words: a pass over something else counts for nothing."""
        return self.url or f"{self.feed} matching {self.match!r}"


class FetchPolicy(Value, frozen=True, kw_only=True):
    """How to behave towards servers. Times in seconds, sizes in decoded bytes."""

    contact: str | None = None
    minimum_delay: float = 2.0
    max_bytes: int = 20_000_000
    allow_private: bool = False
    proxy: str | None = None
    max_redirects: int = 10
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 60.0
    attempts: int = 4


# --- what the archive made of it --------------------------------------------------------------------------------------


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


class Difference(Value, frozen=True, kw_only=True):
    """One thing that another reading of the same bytes gives otherwise, as it was read before and as it is read now.

    A quote is its words; a speaker is the name that a quote of the same words has.
    """

    of: Finding
    how: Shift
    segment_id: int
    before: str | None = None
    after: str | None = None


class Rebuild(Value, frozen=True, kw_only=True):
    """What replaying a blog's captures changed. `held` is how many of each there were before.

    `parsers_before` are the versions that had read the captures, `parser` is the one that reads them now.
    """

    blog_id: int
    publisher: str | None
    segment_count: int
    parsers_before: tuple[str, ...]
    parser: str
    held: Mapping[Finding, int]
    differences: tuple[Difference, ...] = ()

    def counts(self) -> dict[tuple[Finding, Shift], int]:
        """How many differences of each sort there are, in the order in which one tells them."""
        found = Counter((difference.of, difference.how) for difference in self.differences)
        return {sort: found[sort] for sort in SHIFTS}

    def loss(self, of: Finding) -> float:
        """The share of what was held that is lost, 0 to 1."""
        return self.counts()[of, "lost"] / max(self.held[of], 1)


class Selection(Value, frozen=True, kw_only=True):
    """Which blogs are meant; all of them where nothing is said.

    `blog` is an id, a URL, or a part of one that no other blog has in its own, `since` and `until` bound the moment of some capture, `read_by` is the version of the
    parser that read one.
    """

    blog: str | None = None
    publisher: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    read_by: str | None = None


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
