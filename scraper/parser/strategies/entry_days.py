"""The day of entries that show a clock alone: in a heading over them, or in an attribute of what holds them."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from scraper.parser.content.blocks import clean
from scraper.parser.document import Document
from scraper.parser.draft import Stamp
from scraper.parser.times.dates import read_date, read_iso

LONGEST_HEADING = 60
DIGIT = re.compile(r"\d")
BEFORE = 4  # nodes before an entry, white space among them, that are looked at
AROUND = 3  # elements round an entry whose attributes are looked at


def day_over(node: LexborNode, document: Document) -> Stamp | None:
    """The day that stands over an entry; null where none does."""
    return _heading(node, document) or _attribute(node)


def _heading(node: LexborNode, document: Document) -> Stamp | None:
    """The day that the nearest element before a node states, where that is a heading of its own."""
    sibling = node.prev
    for _ in range(BEFORE):
        if sibling is None:
            return None
        if sibling.is_element_node:
            text = clean(sibling.text(separator=" "))
            if not 4 <= len(text) <= LONGEST_HEADING or not (DIGIT.search(text) or text.count(" ") < 2):
                return None  # a day without a number stands nearly alone: "hier" in a sentence may be Dutch
            day = read_date(text, language=document.language, near=document.near)
            return Stamp(basis="neighbour", precision="day", day=day, text=text) if day else None
        sibling = sibling.prev
    return None


def _attribute(node: LexborNode) -> Stamp | None:
    """The day that an attribute of an element closely round a node states: `<section data-day="2025-03-14">`."""
    here = node.parent
    for _ in range(AROUND):
        if here is None or here.tag == "body":
            return None
        for value in here.attributes.values():
            if (
                value
                and len(value) == len("2025-03-14")
                and (stamp := read_iso(value, basis="neighbour"))
                and stamp.day
            ):
                return stamp
        here = here.parent
    return None
