"""What a page says: its segments with their quotes and sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

import msgspec

from scraper.model.value import Problem, Value

PageKind = Literal["liveblog", "roundup", "article"]
Precision = Literal["second", "minute", "day", "none"]
TimeBasis = Literal["json-ld", "microdata", "time-element", "text", "relative", "neighbour", "page"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SourceKind = Literal["agency", "media", "institution", "person", "anonymous", "document", "social"]
Field = Literal["body", "headline"]


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
