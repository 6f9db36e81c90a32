"""Standing orders, and how politely they are carried out."""

from __future__ import annotations

from scraper.model.value import Value


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
