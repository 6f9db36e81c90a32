"""The points in which the editor sums a page up, as its head or its classes name them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from selectolax.lexbor import LexborNode

from scraper.parser.content.blocks import clean
from scraper.parser.document import Document
from scraper.parser.lines.line_sorts import is_bullet, sort_of
from scraper.parser.merging.update import Update
from scraper.parser.times.calendars import Calendar, calendar

NAMED = re.compile(
    r"(?:^|[\s_-])(?:key-?points?|key-?takeaways?|takeaways|summary|summary-?points|bullet-?points|at-?a-?glance|essentiel|a-?retenir"
    r"|resumen|resumo|riassunto|zusammenfassung|samenvatting)(?:$|[\s_-])",
    re.IGNORECASE,
)
OUTSIDE = frozenset({"nav", "footer", "form", "header"})
CLOCKED = re.compile(r"\d{1,2}\s?[h:.]\s?[0-5]\d(?!\d)")
BULLET = re.compile(r"^\s*[•·▪■●►‣◦*–—-]\s*")
# Elements that may hold a head, marked as a heading or not.
LINES = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "strong", "b", "span", "summary", "header", "div", "legend", "dt"}
)
MOST_PARTS = 2  # elements side by side that a head has at the most
LONGEST_HEAD, LONGEST_POINT = 60, 400
FEWEST, MOST = 2, 15
NEAR = 3
"""How far round a list its head or its naming class may stand, in levels."""


def summary_of(document: Document, updates: Sequence[Update]) -> tuple[str, ...]:
    """The points of the first list that is named a summary and stands in no update; none where there is no such list."""
    words = calendar(document.language)
    for node in document.css("ul, ol"):
        if _is_summary(node, words):
            points = tuple(islice(_points(node), MOST + 1))
            if FEWEST <= len(points) <= MOST and not any(points[0] in update.draft.body for update in updates):
                return points
    return ()


def summary_in(lines: Sequence[str], *, language: str | None) -> tuple[str, ...]:
    """The points that follow a summary's head among the lines before the first update: bullets, or else all of them."""
    words = calendar(language)
    head = next((n for n, line in enumerate(lines) if sort_of(line, words=words) == "summary"), len(lines))
    after = [line for line in lines[head + 1 :] if len(line) <= LONGEST_POINT]
    points = [BULLET.sub("", line) for line in after if is_bullet(line)] or after
    return tuple(points) if FEWEST <= len(points) <= MOST else ()


def _is_summary(node: LexborNode, words: Calendar) -> bool:
    """Whether a list has a summary's head before it, or a name of one on it or closely round it."""
    here: LexborNode | None = node
    head: LexborNode | None = None
    for _ in range(NEAR):
        if here is None or here.tag in OUTSIDE or here.tag == "body":
            return False
        attributes = here.attributes
        if NAMED.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        if head is None and (head := _before(here)) is not None and _is_head(head, words):
            return True
        here = here.parent
    return False


def _before(node: LexborNode) -> LexborNode | None:
    """The element before a node."""
    sibling = node.prev
    while sibling is not None and not sibling.is_element_node:
        sibling = sibling.prev
    return sibling


def _is_head(node: LexborNode, words: Calendar) -> bool:
    """Whether an element is a line that says what a summary's head says."""
    if not _is_line(node):
        return False
    text = node.text()
    return (
        len(text) <= 2 * LONGEST_HEAD
        and len(text := clean(text)) <= LONGEST_HEAD
        and sort_of(text, words=words) == "summary"
    )


def _is_line(node: LexborNode) -> bool:
    """Whether an element may hold a line alone, told by its first children without asking for its whole text."""
    if node.tag not in LINES:
        return False
    for _ in range(NEAR):
        children = list(islice(node.iter(), MOST_PARTS + 1))
        if len(children) != 1:
            return len(children) <= MOST_PARTS
        node = children[0]
    return False


def _points(node: LexborNode) -> Iterator[str]:
    """The items of a list that say something; links to updates of the page and clocks before headlines only name these."""
    for item in node.css("li"):
        text = clean(item.text())
        jumps = sum(len(clean(link.text())) for link in item.css("a[href*='#']"))
        if 0 < len(text) <= LONGEST_POINT and 2 * jumps < len(text) and not CLOCKED.match(text):
            yield text
