"""The values that cross borders: what was fetched, what a page says, what the archive made of it.

Everything here is frozen and compares by value; nothing else of the project is imported. Instants are aware. Other rooms
import the names from here, not from the modules.
"""

from __future__ import annotations

from scraper.model.archive import (
    ArchiveStatus,
    BlogState,
    Capture,
    Changes,
    Damage,
    Event,
    EventKind,
    Hit,
    Table,
    WatchState,
)
from scraper.model.fetching import (
    Exchange,
    FeedItem,
    Fetch,
    Outcome,
    Redirect,
    RobotsDecision,
    RobotsRecord,
    Settled,
    Snapshot,
    Validators,
    digest_of,
)
from scraper.model.orders import FetchPolicy, Watch
from scraper.model.page import (
    Embed,
    Field,
    Image,
    Link,
    Page,
    PageKind,
    ParserInfo,
    Precision,
    Quote,
    QuoteKind,
    Segment,
    Source,
    SourceKind,
    TimeBasis,
)
from scraper.model.revision import SHIFTS, Difference, Finding, Rebuild, Selection, Shift
from scraper.model.value import Problem, Value

__all__ = [
    "SHIFTS",
    "ArchiveStatus",
    "BlogState",
    "Capture",
    "Changes",
    "Damage",
    "Difference",
    "Embed",
    "Event",
    "EventKind",
    "Exchange",
    "FeedItem",
    "Fetch",
    "FetchPolicy",
    "Field",
    "Finding",
    "Hit",
    "Image",
    "Link",
    "Outcome",
    "Page",
    "PageKind",
    "ParserInfo",
    "Precision",
    "Problem",
    "Quote",
    "QuoteKind",
    "Rebuild",
    "Redirect",
    "RobotsDecision",
    "RobotsRecord",
    "Segment",
    "Selection",
    "Settled",
    "Shift",
    "Snapshot",
    "Source",
    "SourceKind",
    "Table",
    "TimeBasis",
    "Validators",
    "Value",
    "Watch",
    "WatchState",
    "digest_of",
]
