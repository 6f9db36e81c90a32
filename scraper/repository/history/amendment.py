"""What an edit changed: its parts by name, whether it is minor, and the difference word by word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from scraper.model import Value
from scraper.repository.columns import to_text
from scraper.repository.history.difference import word_difference
from scraper.repository.history.edits import Pair
from scraper.repository.history.typography import is_minor
from scraper.repository.wording import plain


class Text(NamedTuple):
    """The words of a version."""

    headline: str | None
    body: str

    @property
    def whole(self) -> str:
        """Headline and body in one."""
        return f"{self.headline or ''}\n{self.body}"


class Amendment(Value, frozen=True, kw_only=True):
    """An edit. `parts` are among headline, body, time (of publication) and stamp (of the last update).

    `difference` has a paragraph for each part of the text and each time that changed.
    """

    parts: tuple[str, ...]
    is_minor: bool
    difference: str

    @property
    def remark(self) -> str:
        """The parts, in a few words."""
        named = " and ".join(self.parts)
        return f"{named}, minor" if self.is_minor else named


def amendment(pair: Pair, *, before: Text, is_retimed: bool) -> Amendment:
    """What a segment that reads otherwise, or has another time, was changed in."""
    old, shown = pair
    differences = dict(text_differences(before, Text(shown.segment.headline, shown.segment.body)))
    has_same_words = not differences
    if is_retimed:
        differences["time"] = _exchanged(old.published_at, shown.published_at)
    if not differences:
        differences["stamp"] = _exchanged(old.updated_at, shown.segment.updated_at)
    return Amendment(
        parts=tuple(differences),
        is_minor=has_same_words or is_minor(before.whole, shown.whole),
        difference="\n\n".join(differences.values()),
    )


def text_differences(before: Text, after: Text) -> Iterator[tuple[str, str]]:
    """The parts of a text that read otherwise, each with its difference."""
    for part in ("headline", "body"):
        old, new = getattr(before, part) or "", getattr(after, part) or ""
        if plain(old) != plain(new):
            yield part, word_difference(old, new)


def _exchanged(before: datetime | date | None, after: datetime | date | None) -> str:
    return word_difference(*("" if moment is None else to_text(moment) for moment in (before, after)))
