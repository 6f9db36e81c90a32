"""What a noun phrase names: one shape for names and descriptions."""

from __future__ import annotations

import msgspec

from scraper.model import SourceKind
from scraper.sources.classes import AGENCY, ANONYMOUS, BODY, DOCUMENT, LABEL, MEDIA, ROLE
from scraper.sources.words import Words

KIND_OF_HEAD: tuple[tuple[int, SourceKind], ...] = (
    (AGENCY, "agency"),
    (MEDIA, "media"),
    (ROLE, "person"),
    (BODY | LABEL, "institution"),
    (ANONYMOUS, "anonymous"),
    (DOCUMENT, "document"),
)


class Phrase(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody or something a text names: the words from `start` up to, not including, `end`.

    `name` is canonical where the tables know it. `proper`: a name rather than a description. `pointing`: a
    description that may point back to somebody named before. `doubtful`: only a capital says that it is a name, where
    capitals say little. `role`: the description a proper name came with.
    """

    start: int
    end: int
    name: str
    kind: SourceKind
    proper: bool = False
    pointing: bool = False
    doubtful: bool = False
    role: str | None = None


def kind_of_head(head: int) -> SourceKind:
    """What somebody is whom a noun of these classes describes."""
    return next(kind for classes, kind in KIND_OF_HEAD if head & classes)


def begins_sentence(text: Words, index: int) -> bool:
    """Whether a word is a sentence's first."""
    return index == 0 or text.words[index - 1] in ".!?…\n•"
