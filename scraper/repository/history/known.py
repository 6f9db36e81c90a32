"""A stored segment as the next capture finds it."""

from __future__ import annotations

from datetime import date, datetime

from scraper.model import Precision, TimeBasis, Value


class Known(Value, frozen=True, kw_only=True):
    """A stored segment and the digests of its current text, which itself stays in the archive.

    `title` is its headline as it reads, `headline` as it compares (plain, lower case, empty for none).
    `last_shown` is null while it stands on the blog's newest capture; `size` is the characters of its text.
    """

    segment_id: int
    fingerprint: str
    key: str
    has_own_key: bool
    position: int
    published_at: datetime | date | None
    published_precision: Precision
    time_basis: TimeBasis | None
    local_time: str | None
    updated_at: datetime | None
    authors: tuple[str, ...]
    permalink: str | None
    is_pinned: bool
    is_key_event: bool
    provenance: dict[str, str]
    first_seen: datetime
    last_shown: datetime | None
    removed_at: datetime | None
    version: int
    title: str | None
    headline: str
    size: int
    text_digest: str
    detail_digest: str

    @property
    def is_on_page(self) -> bool:
        """Whether the blog's newest capture shows it."""
        return self.last_shown is None
