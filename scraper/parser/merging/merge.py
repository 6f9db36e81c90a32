"""The readings of all strategies become one list of updates, each field from whoever knows it best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.merging.book import Book
from scraper.parser.merging.identity import cores, signature
from scraper.parser.merging.update import Update, rank


def merge(readings: Sequence[Reading]) -> list[Update]:
    """The updates of all readings, in the order of the fullest one, each once."""
    ranked = sorted(
        (_fold_copies(reading) for reading in readings if reading.drafts), key=lambda reading: rank(reading.strategy)
    )
    if not ranked:
        return []
    common = _common_authors(ranked)
    base = max(ranked, key=lambda reading: len(reading.drafts))
    book = Book(base.drafts)
    for reading in ranked:
        if reading is not base:
            book.add(reading.drafts)
    for update in book.updates:
        if update.provenance.get("authors") == "json_ld" and update.draft.authors in common:
            update.draft = msgspec.structs.replace(update.draft, authors=())
            del update.provenance["authors"]
    return book.updates


def merge_facts(sources: Iterable[PageFacts]) -> PageFacts:
    """What is known of the page, field by field, from the first source that knows."""
    known: dict[str, Any] = {}
    for facts in sources:
        for name in PageFacts.__struct_fields__:
            value = getattr(facts, name)
            if value is not None:
                known.setdefault(name, value)
    return PageFacts(**known)


def _fold_copies(reading: Reading) -> Reading:
    """The reading with each id once: a pinned copy gives its flag to the update it repeats."""
    ids = [one for draft in reading.drafts for one in cores(draft)[:1]]
    if len(set(ids)) == len(ids):
        return reading
    by_core: dict[str, int] = {}
    drafts: list[Draft | None] = []
    for draft in reading.drafts:
        known = next((by_core[one] for one in cores(draft)[:1] if one in by_core), None)
        held = None if known is None else drafts[known]
        if known is None or held is None:
            for one in cores(draft)[:1]:
                by_core[one] = len(drafts)
            drafts.append(draft)
        elif _are_copies(held, draft):
            _fold_into(drafts, known, draft, by_core)
        else:
            drafts.append(draft)
    return msgspec.structs.replace(reading, drafts=tuple(draft for draft in drafts if draft is not None))


def _fold_into(drafts: list[Draft | None], known: int, draft: Draft, by_core: dict[str, int]) -> None:
    """Fold a draft and its known copy into one, which stands where the one stood that is not at the top."""
    first = drafts[known]
    assert first is not None
    folded = _folded(first, draft)
    if first.is_pinned:
        drafts[known] = None
        by_core.update(dict.fromkeys(cores(draft)[:1], len(drafts)))
        drafts.append(folded)
    else:
        drafts[known] = folded


def _are_copies(one: Draft, other: Draft) -> bool:
    """Whether two drafts with one id are the same update: ids that repeat over different texts are no ids."""
    return (
        one.is_pinned
        or other.is_pinned
        or not (one.body and other.body)
        or signature(one.body) == signature(other.body)
    )


def _folded(one: Draft, other: Draft) -> Draft:
    """The fuller of two copies, with what only the other states."""
    lesser, fuller = sorted((other, one), key=_fullness)
    return msgspec.structs.replace(
        fuller,
        is_pinned=one.is_pinned or other.is_pinned,
        is_key_event=one.is_key_event or other.is_key_event,
        headline=fuller.headline or lesser.headline,
        stamps=fuller.stamps or lesser.stamps,
        authors=fuller.authors or lesser.authors,
        body=fuller.body or lesser.body,
    )


def _fullness(draft: Draft) -> tuple[int, int, bool]:
    return len(draft.body), len(draft.images) + len(draft.embeds) + len(draft.links), not draft.is_pinned


def _common_authors(readings: Sequence[Reading]) -> set[tuple[str, ...]]:
    """The byline that JSON-LD copies into every update, where the visible entries name authors of their own."""
    named = any(draft.authors for reading in readings if reading.strategy != "json_ld" for draft in reading.drafts)
    told = next((reading.drafts for reading in readings if reading.strategy == "json_ld"), ())
    counted = Counter(draft.authors for draft in told)
    return {authors for authors, count in counted.items() if named and count > 0.8 * len(told)}
