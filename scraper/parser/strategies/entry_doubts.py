"""What speaks against a live blog though its entries look like one: programmes of what is to come, and readers' talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import time, timedelta
from itertools import pairwise
from statistics import median

from scraper.model import Problem
from scraper.parser.document import Document
from scraper.parser.draft import Draft, Stamp
from scraper.parser.lines.titles import ends_sentence, word_count
from scraper.parser.strategies import schema_org

ARTICLES = schema_org.ARTICLES - {"WebPage", "VideoObject", "SportsEvent"}
LIVE = "LiveBlogPosting"
TALK = {"DiscussionForumPosting", "QAPage", "Question"}
BROADCASTS = {"BroadcastEvent", "BroadcastService"}
DOUBTED = "entries-doubted"
AHEAD = 0.2
"""Part of the entries a day or more after the fetch from which they announce: a wrong zone errs by hours at the most."""
MOST, NEARLY_ALL = 0.8, 0.9
LONGEST_ROW, FEWEST_ROWS = 14, 8
"""Words of a board's row at the most, and rows of a board at the least."""
FEWEST_ROUND = 7
"""Round clocks, rising, that no chance makes: one in five each."""
LONGEST_STEP, FEWEST_STEPS = 20.0, 4
"""Hours between entries from which on they are no live report, and entries that show it at the least."""
LONGEST_REMARK = 160
"""Characters of the middle entry up to which entries without headlines beside a broadcast are its viewers' remarks."""
# The name a reader gives himself: one word that begins small or ends in digits.
HANDLE = re.compile(r"@?(?:[a-zа-яіїє][\w.-]{1,24}|[^\W\d][\w.-]{1,24}\d)")


def doubt(drafts: Sequence[Draft], document: Document, *, is_named: bool) -> str | None:
    """Why dated entries make no live blog, in a few words; null where they do.

    A page whose data calls it a live blog is doubted only for what is to come. Entries a day apart are doubted only
    where nothing calls the page live: a long war has blogs of that pace.
    """
    ahead = sum(any(_is_ahead(stamp, document) for stamp in draft.stamps) for draft in drafts)
    if ahead > AHEAD * len(drafts):
        return f"{ahead} of {len(drafts)} entries lie after the fetch: a programme"
    kinds = set(_types(document))
    if LIVE in kinds:
        return None
    if kinds & TALK and not kinds & ARTICLES:
        return "the page says that it is a discussion"
    handles = sum(HANDLE.fullmatch(draft.headline or "") is not None for draft in drafts)
    if handles >= MOST * len(drafts):
        return f"{handles} of {len(drafts)} entries stand under a reader's name: talk"
    if _is_board(drafts):
        return "rows without a sentence under their clocks: a board"
    if _is_programme(drafts):
        return "round clocks one after the other: a programme or a forecast"
    if kinds & BROADCASTS and not kinds & ARTICLES and _are_remarks(drafts):
        return "short remarks beside a broadcast: its viewers' talk"
    if not is_named and (apart := _hours_apart(drafts)) >= LONGEST_STEP:
        return f"entries stand {apart:.0f} hours apart: an index of what is new"
    return None


def doubted(why: str) -> Problem:
    """The problem that tells why entries were not taken for updates."""
    return Problem(code=DOUBTED, message=f"dated entries were found, but {why}", where="page")


def _is_ahead(stamp: Stamp, document: Document) -> bool:
    if stamp.instant is not None:
        return stamp.instant > document.fetched_at + timedelta(days=1)
    return stamp.day is not None and stamp.day > document.near + timedelta(days=1)


def _is_board(drafts: Sequence[Draft]) -> bool:
    """Whether nearly all entries are a few words that end as no sentence does, without headlines: departures, scores."""
    rows = sum(not draft.headline and _is_row(draft.body) for draft in drafts)
    return len(drafts) >= FEWEST_ROWS and rows >= NEARLY_ALL * len(drafts)


def _is_row(text: str) -> bool:
    return word_count(text) <= LONGEST_ROW and ". " not in text and not ends_sentence(text)


def _is_programme(drafts: Sequence[Draft]) -> bool:
    """Whether clocks rise from one full five minutes to the next, as nothing that happens does."""
    clocks = [clock for draft in drafts if (clock := _clock(draft)) is not None]
    is_rising = clocks == sorted(clocks) and len(set(clocks)) > 1
    return len(clocks) >= FEWEST_ROUND and is_rising and all(clock.minute % 5 == 0 == clock.second for clock in clocks)


def _clock(draft: Draft) -> time | None:
    stamp = next(iter(draft.stamps), None)
    return None if stamp is None else stamp.instant.time() if stamp.instant else stamp.clock


def _hours_apart(drafts: Sequence[Draft]) -> float:
    """The hours between one entry and the next in the middle of a page's steps; 0 where few state an instant."""
    instants = [
        instant for draft in drafts if (instant := next((one.instant for one in draft.stamps if one.instant), None))
    ]
    if len(instants) < FEWEST_STEPS:
        return 0.0
    return median(abs(later - earlier).total_seconds() for earlier, later in pairwise(instants)) / 3600


def _types(document: Document) -> Iterator[str]:
    """The types of the page's JSON-LD, and of the publications of its videos."""
    for node in document.json_ld:
        yield from schema_org.types(node)
        for publication in schema_org.many(node.get("publication")):
            if isinstance(publication, dict):
                yield from schema_org.types(publication)


def _are_remarks(drafts: Sequence[Draft]) -> bool:
    return not any(draft.headline for draft in drafts) and median(len(draft.body) for draft in drafts) <= LONGEST_REMARK
