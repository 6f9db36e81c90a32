"""What tells one update from another: ids as they are written in addresses, attributes and data."""

from __future__ import annotations

import re
from functools import lru_cache

from scraper.parser.draft import Draft
from scraper.parser.strategies.schema_org import fragment_of

PINNED = re.compile(r"(?:^pinned-|-pinned\b|_pinned\b)(?:-?post)?", re.IGNORECASE)
RUN = re.compile(r"[0-9a-z]+")
LETTERS_FIRST = re.compile(r"^[a-z]+(?=\d{4,}$)")
LONGEST_KEY = 200
SIGNATURE_LENGTH = 60
SHORTEST_SIGNATURE = 16
NO_WORD = re.compile(r"[\W_]+")


def folded_key(key: str) -> str:
    """The publisher's id with the mark of the pinned copy folded away."""
    return PINNED.sub("", key.strip())[:LONGEST_KEY]


@lru_cache(maxsize=16_384)
def core(key: str | None) -> str | None:
    """The part of an id that all its spellings share: `block-5a1`, `#block-5a1` and `5a1` have one core."""
    if not key:
        return None
    runs = RUN.findall(folded_key(key).casefold())
    return LETTERS_FIRST.sub("", runs[-1]) if runs else None


def cores(draft: Draft) -> list[str]:
    """Every core a draft is known by, that of its id before that of its address."""
    first, second = core(draft.key), core(fragment_of(draft.permalink))
    if first is None:
        return [second] if second else []
    return [first, second] if second and second != first else [first]


def signature(text: str) -> str | None:
    """The first letters of a text without marks, case and spaces; null where there are too few to tell."""
    return _letters(text[: 2 * SIGNATURE_LENGTH])


@lru_cache(maxsize=1024)
def _letters(beginning: str) -> str | None:
    """The signature of a beginning, kept: each is asked for by every strategy that met the update."""
    letters = NO_WORD.sub("", beginning).casefold()[:SIGNATURE_LENGTH]
    return letters if len(letters) >= SHORTEST_SIGNATURE else None
