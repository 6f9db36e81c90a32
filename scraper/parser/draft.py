"""What one strategy read of an update, before the strategies are merged and the times resolved."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

import msgspec

from scraper.model import Embed, Image, Link, Precision, Problem, TimeBasis


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A time as the page states it, as far as it states it.

    Either `instant` is known (aware, when the page gave date, clock and offset), or the parts that stand there:
    `clock` without a day, `day` without a clock, `ago` before the fetch. `zone` is one that the text itself names
    ("BST", "heure de Beyrouth"); null means the publisher's. `text` is what stood there, for problems.
    """

    basis: TimeBasis
    precision: Precision = "minute"
    instant: datetime | None = None
    clock: time | None = None
    day: date | None = None
    ago: timedelta | None = None
    zone: tzinfo | None = None
    text: str = ""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One update as one strategy saw it. `key` is the publisher's own id; `stamps` stand strongest first."""

    strategy: str
    key: str | None = None
    headline: str | None = None
    body: str = ""
    language: str | None = None
    stamps: tuple[Stamp, ...] = ()
    updated: Stamp | None = None
    authors: tuple[str, ...] = ()
    permalink: str | None = None
    is_pinned: bool = False
    is_key_event: bool = False
    links: tuple[Link, ...] = ()
    embeds: tuple[Embed, ...] = ()
    images: tuple[Image, ...] = ()


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a strategy knows of the page as a whole."""

    canonical_url: str | None = None
    publisher: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    description: str | None = None
    language: str | None = None
    locale: str | None = None
    published: Stamp | None = None
    modified: Stamp | None = None
    coverage_start: Stamp | None = None
    coverage_end: Stamp | None = None
    is_live: bool | None = None
    declared_count: int | None = None
    next_url: str | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that one strategy read: its drafts in page order, what it knows of the page, and the defects it met."""

    strategy: str
    drafts: tuple[Draft, ...] = ()
    facts: PageFacts = PageFacts()
    problems: tuple[Problem, ...] = ()
