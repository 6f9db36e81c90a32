"""Where the text of a page is: the element that holds most of its paragraphs."""

from __future__ import annotations

import heapq
import re

from selectolax.lexbor import LexborNode

from scraper.parser.content.boilerplate import is_boilerplate_name
from scraper.parser.document import Document

# How much of a paragraph's length counts for its parent, grandparent and so on. A flat article wins by its parent, one
# that wraps its paragraphs by the common ancestor; measured on hand-made layouts of both kinds.
SHARES = (1.0, 0.6, 0.36, 0.2)
SHORTEST = 25
CONTENDERS = 8  # containers whose names are looked at
OUTSIDE = {"aside", "footer", "nav", "form", "button", "figcaption", "noscript", "template"}
TOP = {"body", "html"}
BETTER = re.compile(
    r"article|body|content|entry|story|text|main|live|texte|contenu|artikel|beitrag|cuerpo|corpo|nota|noticia",
    re.IGNORECASE,
)
WORSE = re.compile(
    r"comment|sidebar|side-bar|footer|related|teaser|most-?read|newsfeed|ticker|widget|rail\b|column-right|cookie|consent|modal",
    re.IGNORECASE,
)
FALLBACKS = ("[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "body")


def find_main(document: Document) -> LexborNode | None:
    """The container of the page's text; null for a page without any."""
    scores: dict[int, float] = {}
    nodes: dict[int, LexborNode] = {}
    chains: dict[int, tuple[int, ...]] = {}
    for paragraph in document.css("p"):
        length, parent = len(paragraph.text().strip()), paragraph.parent
        if length < SHORTEST or parent is None:
            continue
        place = parent.mem_id
        if place not in chains:
            chains[place] = _chain(parent, nodes)
        for number, share in zip(chains[place], SHARES, strict=False):
            scores[number] = scores.get(number, 0.0) + share * length
    if not scores:
        return _fallback(document)
    best = heapq.nlargest(CONTENDERS, scores, key=scores.__getitem__)
    return nodes[max(best, key=lambda number: scores[number] * _weight(nodes[number]))]


def _chain(parent: LexborNode, nodes: dict[int, LexborNode]) -> tuple[int, ...]:
    """The ids of the containers that a paragraph under a parent counts for, the nearest first; `nodes` learns them."""
    chain: list[int] = []
    node: LexborNode | None = parent
    while node is not None and len(chain) < len(SHARES) and (tag := node.tag) not in OUTSIDE and tag not in TOP:
        chain.append(node.mem_id)
        nodes.setdefault(chain[-1], node)
        node = node.parent
    return tuple(chain)


def _weight(node: LexborNode) -> float:
    """What the names of an element say for or against it."""
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if attributes.get("itemprop") == "articleBody":
        return 2.0
    if WORSE.search(names) or is_boilerplate_name(names):
        return 0.25
    return 1.25 if BETTER.search(names) or node.tag in {"article", "main"} else 1.0


def _fallback(document: Document) -> LexborNode | None:
    """For pages that part their text by line breaks: the usual names, the one with text."""
    for selector in FALLBACKS:
        if (node := document.first(selector)) is not None and len(node.text().strip()) > SHORTEST:
            return node
    return document.tree.body
