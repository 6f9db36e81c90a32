"""Which stored and shown segments are one before and after an edit, judged by moment, headline and words.

Only segments that share a moment, a headline or a pair of words from a small sample are compared, and what many share
is passed over, so that the cost stays linear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from scraper.repository.history.known import Known
from scraper.repository.history.sighting import Shown
from scraper.repository.wording import likeness, overlap, shingles, sketch

Texts = Callable[[Collection[int]], Mapping[int, str]]
Pair = tuple[Known, Shown]
Words = frozenset[str]

TELLING_SIZE = 30  # characters; shorter texts ("Goal!") return, and are another segment when they do
CROWD = 12  # more stored segments than this under one trait: it tells none of them apart
NEAR = timedelta(hours=3)  # as far as publishers correct a clock, or take one time zone of Europe for another
SAME_MOMENT_OVERLAP = 0.5
NEAR_MOMENT_OVERLAP = 0.3
OTHER_CLOCK_LIKENESS = 0.8  # time and text changed at once: rare, and tickers love formulas
NO_CLOCK_LIKENESS = 0.6


def edits(known: Sequence[Known], shown: Sequence[Shown], *, texts: Texts) -> list[Pair]:
    """The pairs that can be one segment before and after an edit, the likest first; one segment may stand in several.

    Of the stored ones only those count that the page showed just now, or that share a moment with a shown one.
    """
    moments = {new.published_at for new in shown} - {None}
    candidates = [old for old in known if old.is_on_page or old.published_at in moments]
    if not candidates or not shown:
        return []
    stored = texts([old.segment_id for old in candidates])
    old_words = {old.segment_id: shingles(stored[old.segment_id]) for old in candidates}
    new_words = {new.position: shingles(new.whole) for new in shown}
    labels = _labels(known, shown)
    ranked = []
    for old, new in _neighbours(candidates, shown, old_words, new_words):
        rank = _rank(old, new, old_words[old.segment_id], new_words[new.position], is_label=new.headline in labels)
        if rank is not None:
            ranked.append((rank, old, new))
    ranked.sort(key=lambda entry: entry[0], reverse=True)
    return [(old, new) for _, old, new in ranked]


def is_near(old: Known, new: Shown, *, within: timedelta = NEAR) -> bool:
    """Whether two moments are near enough for one segment whose time was corrected, or not known for both."""
    before, after = old.published_at, new.published_at
    if isinstance(before, datetime) and isinstance(after, datetime):
        return abs(before - after) <= within
    if before is None or after is None:
        return True
    return abs(_day(before) - _day(after)) <= timedelta(days=1)


def _neighbours(
    known: Sequence[Known], shown: Sequence[Shown], old_words: Mapping[int, Words], new_words: Mapping[int, Words]
) -> Iterator[Pair]:
    """The pairs worth a comparison: they share a trait that few stored segments have."""
    shelves: dict[Hashable, list[Known]] = defaultdict(list)
    for old in known:
        for trait in _traits(old, old_words[old.segment_id]):
            shelves[trait].append(old)
    for new in shown:
        shelf = (shelves.get(trait, []) for trait in _traits(new, new_words[new.position]))
        yield from (
            (old, new) for old in {o.segment_id: o for olds in shelf if len(olds) <= CROWD for o in olds}.values()
        )


def _traits(one: Known | Shown, words: Words) -> Iterator[Hashable]:
    yield from sketch(words)
    if one.published_at is not None:
        yield one.published_at
    if one.headline:
        yield "headline", one.headline


def _labels(known: Sequence[Known], shown: Sequence[Shown]) -> set[str]:
    """Headlines that are no title of one segment: none at all, or one that several stand under."""
    counts = Counter(one.headline for one in shown)
    before = Counter(one.headline for one in known)
    return {"", *(headline for headline in counts if counts[headline] > 1 or before[headline] > 1)}


def _rank(
    old: Known, new: Shown, old_words: Words, new_words: Words, *, is_label: bool
) -> tuple[bool, bool, float] | None:
    """How surely two are one segment, comparable among pairs; null where they are two."""
    same_moment = old.published_at is not None and old.published_at == new.published_at
    same_title = bool(new.headline) and old.headline == new.headline
    share = overlap(old_words, new_words)
    if same_moment:
        is_one = share >= SAME_MOMENT_OVERLAP or (same_title and not is_label)
    elif same_title and is_near(old, new):
        is_one = share >= NEAR_MOMENT_OVERLAP
    elif isinstance(old.published_at, datetime) and isinstance(new.published_at, datetime):
        is_telling = new.size >= TELLING_SIZE and is_near(old, new)
        is_one = is_telling and likeness(old_words, new_words) >= OTHER_CLOCK_LIKENESS
    else:
        is_one = likeness(old_words, new_words) >= NO_CLOCK_LIKENESS
    return (same_moment, same_title, share) if is_one else None


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
