"""What another reading of stored bytes changes, and of which blogs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from scraper.model.value import Value

Finding = Literal["segment", "quote", "speaker", "source"]
Shift = Literal["added", "lost", "changed"]
SHIFTS: tuple[tuple[Finding, Shift], ...] = (
    *(("segment", "added"), ("segment", "lost"), ("segment", "changed")),
    *(("quote", "added"), ("quote", "lost"), ("quote", "changed")),
    *(("speaker", "added"), ("speaker", "lost"), ("speaker", "changed")),
    *(("source", "added"), ("source", "lost")),
)


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
