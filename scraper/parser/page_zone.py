"""The zone that a page states for all its clocks, wherever it says so, and how clocks come into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from itertools import islice

import msgspec
from selectolax.lexbor import LexborNode

from scraper.parser.content.blocks import clean
from scraper.parser.document import Document
from scraper.parser.draft import Stamp
from scraper.parser.merging.update import Update
from scraper.parser.times.stated_zone import LONGEST, noted_zone

SCRIPTS = frozenset({"script", "style", "noscript", "template", "option"})
MOST_PARTS = 4  # marked parts of a note
MOST_NOTES = 400
"""Short texts that are looked at: a note stands in a page's head, or over its updates."""


def zone_of_clocks(updates: Sequence[Update], document: Document) -> tzinfo | None:
    """The zone that the clocks of updates are in, where they name one or the page notes it.

    Asked only of pages whose updates state no instants; null where nothing is stated or clocks name several zones.
    """
    clocks = [stamp for update in updates for stamp in update.draft.stamps if stamp.clock is not None]
    if not clocks or any(stamp.instant for update in updates for stamp in update.draft.stamps):
        return None
    named = {stamp.zone for stamp in clocks}
    if None in named:
        return _noted(document)
    return named.pop() if len(named) == 1 else None


def put_clocks_into(zone: tzinfo, updates: Sequence[Update]) -> None:
    """Give the clocks of updates that name no zone this one."""
    for update in updates:
        stamps = tuple(_in_zone(stamp, zone) for stamp in update.draft.stamps)
        update.draft = msgspec.structs.replace(update.draft, stamps=stamps)


def _in_zone(stamp: Stamp, zone: tzinfo) -> Stamp:
    is_open = stamp.clock is not None and stamp.zone is None
    return msgspec.structs.replace(stamp, zone=zone) if is_open else stamp


def _noted(document: Document) -> tzinfo | None:
    """The zone that a page notes; null where it names several, as clocks of the world do."""
    found = {noted_zone(text, language=document.language) for text in _short_texts(document)} - {None}
    return found.pop() if len(found) == 1 else None


def _short_texts(document: Document) -> Iterator[str]:
    """The first short texts of a page, as they stand between two tags or in an element with some of it marked."""
    left = MOST_NOTES
    root = document.tree.body
    for node in root.traverse(include_text=True, skip_empty=True) if root is not None else ():
        if (text := node.text_content) is None or len(text) > 2 * LONGEST:
            continue
        if (parent := node.parent) is None or parent.tag in SCRIPTS:
            continue
        left -= 1
        if left < 0:
            return
        yield clean(text)
        if node.next is not None and node.prev is None and _is_short(parent):
            yield clean(parent.text())


def _is_short(node: LexborNode) -> bool:
    """Whether an element holds a note at the most; one of many parts is not asked for its text."""
    return sum(1 for _ in islice(node.iter(), MOST_PARTS + 1)) <= MOST_PARTS and len(node.text()) <= LONGEST
