"""Cards: elements that look like updates and only lead to other pages."""

from __future__ import annotations

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from scraper.parser.content.blocks import clean

SHORTEST_LINE = 20  # characters of a link from which on it may be a card's headline
LONGEST_START = 40  # characters of a stamp or a name before it
NEAR = 3  # how far above its heading the link of a card may stand


def are_cards(nodes: Sequence[LexborNode]) -> bool:
    """Whether most nodes are cards: a heading, or a first line, that is a link to somewhere else."""
    cards = sum(_is_card(node) for node in nodes)
    return cards > len(nodes) / 2


def _is_card(node: LexborNode) -> bool:
    """Whether an element is a link, or is headed by one, that leaves the page."""
    if node.tag == "a" and "#" not in (node.attributes.get("href") or "#"):
        return True
    heading = node.css_first("h1, h2, h3, h4, h5")
    link = _opening_link(node) if heading is None else heading.css_first("a[href]") or _around(heading, "a")
    href = (link.attributes.get("href") or "") if link is not None else "#"
    return "#" not in href and not href.startswith("?")


def _opening_link(node: LexborNode) -> LexborNode | None:
    """The link of several words that a node begins with, a stamp or a name before it; null where it begins otherwise."""
    link = node.css_first("a[href]")
    text = clean(link.text()) if link is not None else ""
    if len(text) < SHORTEST_LINE or clean(node.text()[: 2 * LONGEST_START]).find(text[:SHORTEST_LINE]) not in range(
        LONGEST_START
    ):
        return None
    return link


def _around(node: LexborNode, tag: str) -> LexborNode | None:
    """The nearest element of a name that a node stands in, close by."""
    here = node.parent
    for _ in range(NEAR):
        if here is None or here.tag == tag:
            return here
        here = here.parent
    return None
