"""The readings of all strategies become one list of updates, each field from whoever knows it best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.identity import cores, folded_key, signature

# Whose word weighs more on the text of an update: what the reader sees before what machines are told, for JSON-LD and
# attributes are cut, repeated or damaged more often than the visible page.
RANK = ("publisher", "payload", "entries", "microdata", "json_ld", "headings", "plain_text", "article")
# Whose order the page is read in is decided by completeness; a strategy must know this many times more to overrule.
FIELDS = ("headline", "body", "authors", "permalink", "links", "embeds", "images", "updated")
# A text this much longer that begins like the other is the whole of which the other is the teaser.
WHOLE = 1.15


class Update(msgspec.Struct):
    """One update on its way to a segment: the draft so far, and which strategy supplied each field."""

    draft: Draft
    provenance: dict[str, str]


def merge(readings: Sequence[Reading]) -> list[Update]:
    """The updates of all readings, in the order of the fullest one, each once."""
    ranked = sorted(
        (_fold_copies(reading) for reading in readings if reading.drafts), key=lambda reading: rank(reading.strategy)
    )
    if not ranked:
        return []
    common = _common_authors(ranked)
    base = max(ranked, key=lambda reading: len(reading.drafts))
    book = _Book(base.drafts)
    for reading in ranked:
        if reading is not base:
            book.add(reading.drafts)
    for update in book.updates:
        if update.provenance.get("authors") == "json_ld" and update.draft.authors in common:
            update.draft = msgspec.structs.replace(update.draft, authors=())
            del update.provenance["authors"]
    return book.updates


def rank(strategy: str) -> int:
    """The place of a strategy, 0 the strongest; `payload:guardian` ranks as a payload."""
    name = strategy.split(":", maxsplit=1)[0]
    return RANK.index(name) if name in RANK else len(RANK)


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
    fuller, lesser = (
        (other, one) if len(other.body) > len(one.body) or (one.is_pinned and not other.is_pinned) else (one, other)
    )
    return msgspec.structs.replace(
        fuller,
        is_pinned=one.is_pinned or other.is_pinned,
        is_key_event=one.is_key_event or other.is_key_event,
        headline=fuller.headline or lesser.headline,
        stamps=fuller.stamps or lesser.stamps,
        authors=fuller.authors or lesser.authors,
        body=fuller.body or lesser.body,
    )


def _fullness(draft: Draft) -> tuple[int, int]:
    return len(draft.body), len(draft.images) + len(draft.embeds) + len(draft.links)


def _common_authors(readings: Sequence[Reading]) -> set[tuple[str, ...]]:
    """The byline that JSON-LD copies into every update, where the visible entries name authors of their own."""
    named = any(draft.authors for reading in readings if reading.strategy != "json_ld" for draft in reading.drafts)
    told = next((reading.drafts for reading in readings if reading.strategy == "json_ld"), ())
    counted = Counter(draft.authors for draft in told)
    return {authors for authors, count in counted.items() if named and count > 0.8 * len(told)}


class _Book:
    """Updates in order, found by any of the things that identify one: the id first, and only then the text."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.updates = [Update(draft=draft, provenance=_origin(draft)) for draft in drafts]
        self.by_key: dict[str, Update] = {}
        self.by_text: dict[tuple[str, object], Update | None] | None = None
        for update in self.updates:
            self._enter(update)

    def _enter(self, update: Update) -> None:
        for one in cores(update.draft):
            self.by_key.setdefault(one, update)
        if self.by_text is not None:
            _enter_text(self.by_text, update)

    def find(self, draft: Draft) -> Update | None:
        """The one update that shares an id, the text, or headline and instant with a draft."""
        for one in cores(draft):
            if (found := self.by_key.get(one)) is not None:
                return found
        if self.by_text is None:
            self.by_text = {}
            for update in self.updates:
                _enter_text(self.by_text, update)
        for handle in _handles(draft):
            if (found := self.by_text.get(handle)) is not None and _compatible(found.draft, draft):
                return found
        return None

    def add(self, drafts: Sequence[Draft]) -> None:
        """Join a reading's drafts to the updates; those that are new stand after the one they followed."""
        new: dict[int | None, list[Update]] = {}
        before: int | None = None
        for draft in drafts:
            update = self.find(draft)
            if update is None:
                new.setdefault(before, []).append(Update(draft=draft, provenance=_origin(draft)))
            else:
                _join(update, draft)
                before = id(update)
        if new:
            self._insert(new)

    def _insert(self, new: Mapping[int | None, list[Update]]) -> None:
        ordered = list(new.get(None, ()))
        for update in self.updates:
            ordered.append(update)
            ordered.extend(new.get(id(update), ()))
        self.updates = ordered
        for added in new.values():
            for update in added:
                self._enter(update)


def _enter_text(index: dict[tuple[str, object], Update | None], update: Update) -> None:
    """Note what an update's text can be found by; what two updates share finds neither."""
    for handle in _handles(update.draft):
        index[handle] = None if handle in index and index[handle] is not update else update


def _handles(draft: Draft) -> list[tuple[str, object]]:
    """What a draft without a known id can be found by, the surest first."""
    handles: list[tuple[str, object]] = []
    if sign := signature(draft.body):
        handles.append(("body", sign))
    instant = next((stamp.instant for stamp in draft.stamps if stamp.instant), None)
    head = signature(draft.headline or "")
    if head:
        handles.append(("headline", head))
    if instant and draft.stamps[0].precision == "second":
        handles.append(("instant", instant.replace(microsecond=0)))
    return handles


def _compatible(one: Draft, other: Draft) -> bool:
    """Whether nothing speaks against two drafts being one update: different ids of one kind do."""
    mine, theirs = cores(one)[:1], cores(other)[:1]
    if not mine or not theirs or mine == theirs or set(cores(one)) & set(cores(other)):
        return True
    return one.strategy != other.strategy and not _same_sort(mine[0], theirs[0])


def _same_sort(one: str, other: str) -> bool:
    """Whether two ids look as if one system had given them."""
    return len(one) == len(other) and one.isdigit() == other.isdigit()


def _origin(draft: Draft) -> dict[str, str]:
    return {name: draft.strategy for name in FIELDS if getattr(draft, name)}


def _join(update: Update, draft: Draft) -> None:
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


def key_of(draft: Draft) -> str | None:
    """The publisher's id of an update, the mark of the pinned copy folded away."""
    return folded_key(draft.key) if draft.key else None
