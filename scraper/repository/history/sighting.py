"""What one capture of a blog shows: its segments in page order, each once, and how far its word on absence reaches."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from datetime import UTC, date, datetime

import msgspec

from scraper.model import Page, PageKind, Problem, Segment, Value
from scraper.repository.wording import detail_digest, plain, text_digest

TRUNCATED = "truncated"  # the problem of a page that breaks off
CURTAILED = frozenset({TRUNCATED, "paywall"})
DIGEST = re.compile(r"[0-9a-f]{16}(?:-\d+)?")  # the form of a key that the parser made for want of the publisher's


class Shown(Value, frozen=True, kw_only=True):
    """A segment as a capture shows it. `position` counts through all pages of the capture.

    `is_cut` says that a page breaks off in it, or right after it.
    """

    segment: Segment
    position: int
    snapshot_id: int
    has_own_key: bool
    published_at: datetime | date | None
    headline: str
    text_digest: str
    detail_digest: str
    is_cut: bool

    @property
    def whole(self) -> str:
        """Headline and body in one."""
        return f"{self.segment.headline or ''}\n{self.segment.body}"

    @property
    def size(self) -> int:
        """How many characters its text has."""
        return len(self.segment.headline or "") + len(self.segment.body)


class Sighting(Value, frozen=True, kw_only=True):
    """The pages of one capture put together. `goes_on` says that there is more behind its last page.

    `is_complete` says that nothing lies beyond, as far as the page tells.
    """

    at: datetime
    page: Page
    shown: tuple[Shown, ...]
    snapshot_ids: tuple[int, ...]
    goes_on: bool
    is_complete: bool
    problems: tuple[Problem, ...]

    @property
    def kind(self) -> PageKind:
        """The kind of the blog's own page, the first."""
        return self.page.kind


def read_sighting(pages: Sequence[tuple[Page, int]], *, at: datetime) -> Sighting:
    """The capture that a blog's page and the older pages it led to make up, each with its snapshot's id.

    An older page in which no updates are found shows none: alone, the last few of a blog may look like an article.
    """
    first = pages[0][0]
    told = [(page, number) for page, number in pages if page is first or page.kind != "article"]
    problems = tuple(problem for page, _ in pages for problem in page.problems)
    is_curtailed = any(problem.code in CURTAILED for problem in problems)
    goes_on = told[-1][0].next_url is not None or len(told) < len(pages) or is_curtailed
    shown = _fold([one for page, number in told for one in _show_all(page, number)])
    return Sighting(
        at=at,
        page=first,
        shown=shown,
        snapshot_ids=tuple(snapshot_id for _, snapshot_id in pages),
        goes_on=goes_on,
        is_complete=not goes_on and len(shown) >= (first.declared_count or 0),
        problems=problems,
    )


def _show_all(page: Page, snapshot_id: int) -> list[Shown]:
    is_cut = any(problem.code == TRUNCATED for problem in page.problems)
    last = len(page.segments) - 1
    return [
        _show(segment, snapshot_id, is_cut=is_cut and place == last and last > 0)
        for place, segment in enumerate(page.segments)
    ]


def _show(segment: Segment, snapshot_id: int, *, is_cut: bool) -> Shown:
    return Shown(
        is_cut=is_cut,
        segment=segment,
        position=segment.position,
        snapshot_id=snapshot_id,
        has_own_key=has_own_key(segment),
        published_at=_in_utc(segment.published_at),
        headline=plain(segment.headline).casefold(),
        text_digest=text_digest(segment.headline, segment.body),
        detail_digest=detail_digest(segment),
    )


def has_own_key(segment: Segment) -> bool:
    """Whether the key is the publisher's: its provenance says so, or it has not the form of the parser's digests."""
    return "key" in segment.provenance or not DIGEST.fullmatch(segment.key)


def _fold(shown: Sequence[Shown]) -> tuple[Shown, ...]:
    """Each segment once, where it is met first: pages of a moving blog overlap, and a pinned segment stands twice."""
    firsts: dict[Hashable, Shown] = {}
    for one in shown:
        identity = _identity(one)
        first = firsts.setdefault(identity, one)
        if one.segment.is_pinned and not first.segment.is_pinned:
            pinned = msgspec.structs.replace(first.segment, is_pinned=True)
            firsts[identity] = msgspec.structs.replace(first, segment=pinned)
    return tuple(msgspec.structs.replace(one, position=position) for position, one in enumerate(firsts.values()))


def _identity(one: Shown) -> Hashable:
    if one.has_own_key:
        return one.segment.key
    return one.published_at, one.text_digest, "" if one.size else one.detail_digest


def _in_utc(moment: datetime | date | None) -> datetime | date | None:
    """The moment as the archive gives it back, so that the two compare."""
    return moment.astimezone(UTC).replace(microsecond=0) if isinstance(moment, datetime) else moment
