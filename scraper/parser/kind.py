"""What kind of page this is: decided on evidence that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote

import msgspec

from scraper.parser.addresses import path_of
from scraper.parser.announcements import announced
from scraper.parser.draft import Draft

# What addresses of live pages hold, whatever the language of the page.
LIVE_PATH = re.compile(
    r"(?:^|[/_.-])(?:live|liveblog|live-?blog|live-?ticker|newsblog|ticker|en-?direct|direct|diretta|en-?vivo|ao-?vivo|minuto-a-minuto|minute-par-minute|live-?updates?|as-it-happened|na-?zhyvo|onlayn|onlajn|fil-?info)(?:$|[/_.-])",
    re.IGNORECASE,
)
GUIDE_PATH = re.compile(
    r"how-to-watch|where-to-watch|tv-channel|live-stream|what-channel|what-time|comment-regarder|wo-laeuft|donde-ver|onde-assistir|dove-vederla",
    re.IGNORECASE,
)
# Fewer updates prove nothing by structure alone; with a name that says "live", two will do.
FEWEST, FEWEST_NAMED, FEWEST_ANONYMOUS = 3, 2, 5
# The longest lead of a live blog, in characters or as a part of its updates, whichever is more.
LONGEST_LEAD, LEAD_SHARE = 900, 0.3
MOST_BARE = 0.7  # of an index of other pages, the part of the lines that is nothing but a link
# The part of the page's text that its updates hold at the least; side columns and comments hold less.
LEAST_SHARE, LEAST_SHARE_NAMED = 0.5, 0.15


def is_guide(title: str | None, url: str, *, language: str | None) -> bool:
    """Whether title or address tell where and when to watch, whatever else they say."""
    return GUIDE_PATH.search(_path(url)) is not None or bool(announced(title or "", "guide", language=language))


def is_named_live(title: str | None, url: str, *, language: str | None) -> bool:
    """Whether title or address call the page a live blog, and not a guide to watching one."""
    if is_guide(title, url, language=language):
        return False
    return LIVE_PATH.search(_path(url)) is not None or bool(announced(title or "", "live", language=language))


def are_told_live(drafts: Sequence[Draft], *, url: str, is_named: bool) -> bool:
    """Whether texts under clocks are a live blog's: they are texts, and the newest stands first.

    A page that does not call itself live and tells in the order of time is a story, a recipe, a transcript. Lines that
    are only links to other pages are an index.
    """
    if not is_named and sum(_is_card(draft, url) for draft in drafts) >= MOST_BARE * len(drafts):
        return False
    bare = sum(not draft.body and bool(draft.links) for draft in drafts)
    if bare >= MOST_BARE * len(drafts):
        return False
    clocks = [stamp.clock for draft in drafts for stamp in draft.stamps[:1] if stamp.clock is not None]
    falls = sum(after < before for before, after in pairwise(clocks))
    return is_named or 2 * falls >= len(clocks) - 1


def _is_card(draft: Draft, url: str) -> bool:
    """Whether the headline of an update is a link to another page."""
    here = _path(url).rstrip("/")
    return any(
        link.text == draft.headline and "#" not in link.url and not _path(link.url).startswith(here)
        for link in draft.links
    )


def is_named_roundup(title: str | None, url: str, opening: str, *, language: str | None) -> bool:
    """Whether title, address or the first words of the text announce the day's news in brief."""
    named = f"{title or ''} {_path(url).replace('-', ' ')} {opening}"
    return bool(announced(named, "roundup", language=language))


class Weight(msgspec.Struct, frozen=True):
    """How the text of repeated entries stands to the page's other paragraphs, in characters.

    `share` is the part that stands in them, `before` what stands before the first, `length` their own.
    """

    share: float
    before: int
    length: int


def are_updates(drafts: Sequence[Draft], *, weight: Weight, is_named: bool) -> bool:
    """Whether repeated entries are a live blog's: enough of them, with clocks that differ, holding most of the text.

    Entries without ids of their own must be more, and entries that state days without clocks are a chronicle. Where
    a page that does not call itself live has a long text before them, that is an article and they are its comments.
    """
    have_ids = sum(draft.key is not None for draft in drafts) >= 0.8 * len(drafts)
    fewest = FEWEST_NAMED if is_named else FEWEST if have_ids else FEWEST_ANONYMOUS
    times = {stamp.text for draft in drafts for stamp in draft.stamps[:1]}
    dated = sum(any(stamp.precision != "day" for stamp in draft.stamps) for draft in drafts)
    return (
        len(drafts) >= fewest
        and dated >= 0.7 * len(drafts)
        and len(times) >= min(FEWEST_NAMED, len(drafts))
        and weight.share >= (LEAST_SHARE_NAMED if is_named else LEAST_SHARE)
        and (is_named or weight.before <= max(LONGEST_LEAD, LEAD_SHARE * weight.length))
    )


def _path(url: str) -> str:
    return unquote(path_of(url))
