"""An update on its way to a segment, and the rules by which one draft improves another."""

from __future__ import annotations

from typing import Any

import msgspec

from scraper.parser.draft import Draft
from scraper.parser.merging.identity import signature

# Whose word weighs more on the text of an update: what the reader sees before what machines are told, for JSON-LD and
# attributes are cut, repeated or damaged more often than the visible page.
RANK = ("publisher", "payload", "entries", "microdata", "json_ld", "headings", "plain_text", "article")
# What an update may take from another draft, each by itself.
FIELDS = ("headline", "body", "authors", "permalink", "links", "embeds", "images", "updated")
# A text this much longer that begins like the other is the whole of which the other is the teaser.
WHOLE = 1.15


class Update(msgspec.Struct):
    """One update on its way to a segment: the draft so far, and which strategy supplied each field."""

    draft: Draft
    provenance: dict[str, str]


def rank(strategy: str) -> int:
    """The place of a strategy, 0 the strongest; `payload:guardian` ranks as a payload."""
    name = strategy.split(":", maxsplit=1)[0]
    return RANK.index(name) if name in RANK else len(RANK)


def origin_of(draft: Draft) -> dict[str, str]:
    """The provenance of a draft's own fields."""
    return {name: draft.strategy for name in FIELDS if getattr(draft, name)}


def join(update: Update, draft: Draft) -> None:
    """Take from a draft what is better or missing."""
    mine, changes = update.draft, {}
    weaker = rank(draft.strategy) > rank(mine.strategy)
    for name in FIELDS:
        if _is_better(name, getattr(draft, name), getattr(mine, name), weaker=weaker, body=mine.body):
            changes[name] = getattr(draft, name)
            update.provenance[name] = draft.strategy
    update.draft = msgspec.structs.replace(
        mine,
        **changes,
        key=_key(mine, draft),
        language=mine.language or draft.language,
        strategy=mine.strategy if weaker else draft.strategy,
        stamps=mine.stamps + draft.stamps,
        is_pinned=mine.is_pinned or draft.is_pinned,
        is_key_event=mine.is_key_event or draft.is_key_event,
    )


def _is_better(name: str, new: Any, old: Any, *, weaker: bool, body: str) -> bool:  # noqa: ANN401 - any field
    """The rules: something beats nothing, the whole beats its beginning, else the stronger strategy."""
    if not new or new == old:
        return False
    if name == "headline" and weaker and not old:
        return not _is_beginning(new, body)
    if not old:
        return True
    if name == "body":
        if _is_whole(new, old):
            return True
        return not weaker and not _is_whole(old, new)
    return not weaker


def _is_whole(longer: str, shorter: str) -> bool:
    """Whether one text begins like the other and goes on much further."""
    first, second = signature(longer), signature(shorter)
    return bool(first and second) and len(longer) > WHOLE * len(shorter) and str(first).startswith(str(second))


def _is_beginning(headline: str, body: str) -> bool:
    """Whether a headline is only the first words of the body, which machines write where there is none."""
    sign = signature(headline.rstrip(" .…"))
    return sign is not None and (signature(body) or "").startswith(sign)


def _key(mine: Draft, other: Draft) -> str | None:
    """The id from the visible page where both have one, for it is the fragment that links point to."""
    if mine.key and other.key:
        return mine.key if rank(mine.strategy) <= rank(other.strategy) else other.key
    return mine.key or other.key
