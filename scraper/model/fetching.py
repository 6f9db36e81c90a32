"""What was fetched: bytes, and the facts of the requests that brought them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from typing import Literal

from scraper.model.value import Problem, Value

Outcome = Literal["fetched", "unchanged", "not_modified", "refused", "failed"]
RobotsDecision = Literal["allowed", "forbidden", "unavailable"]


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
