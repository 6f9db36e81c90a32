"""Where the text of a page is: the element that holds most of its paragraphs."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Collection, Iterator
from operator import attrgetter

import msgspec
from selectolax.lexbor import LexborNode

from scraper.parser.content.boilerplate import is_boilerplate_name
from scraper.parser.document import Document

# How much of a paragraph's length counts for its parent, grandparent and so on. A flat article wins by its parent, one
# that wraps its paragraphs by the common ancestor; measured on hand-made layouts of both kinds.
SHARES = (1.0, 0.6, 0.36, 0.2)
SHORTEST = 25
FEWEST_BREAKS = 3  # double line breaks from which on they are a text's way of parting paragraphs
CONTENDERS = 8  # containers whose names are looked at
OUTSIDE = {"aside", "footer", "nav", "form", "button", "figcaption", "noscript", "template"}
TOP = {"body", "html"}
HEAVIEST = 2.0  # the weight of what is marked as the text
BETTER = re.compile(
    r"article|body|content|entry|story|text|main|live|texte|contenu|artikel|beitrag|cuerpo|corpo|nota|noticia",
    re.IGNORECASE,
)
WORSE = re.compile(
    r"comment|sidebar|side-bar|footer|related|teaser|most-?read|newsfeed|ticker|widget|rail\b|column-right|cookie|consent|modal",
    re.IGNORECASE,
)
FALLBACKS = ("[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "body")


class _Weighed(msgspec.Struct):
    """An element and the characters of text that count for it, so far."""

    node: LexborNode
    length: float = 0.0


def find_main(document: Document) -> LexborNode | None:
    """The container of the page's text; null for a page without any."""
    scores: dict[int, _Weighed] = {}
    for parent in _parents(document).values():
        for container, share in zip(_containers(parent.node), SHARES, strict=False):
            _add(scores, container, share * parent.length)
    return _heaviest(scores.values()) if scores else _fallback(document)


def _heaviest(scores: Collection[_Weighed]) -> LexborNode | None:
    """The container of most text, with what its names say for or against it."""
    best, most = None, 0.0
    for one in heapq.nlargest(CONTENDERS, scores, key=attrgetter("length")):
        if one.length * HEAVIEST <= most:
            break  # nor can any after it weigh more
        if (score := one.length * _weight(one.node)) > most:
            best, most = one.node, score
    return best


def _parents(document: Document) -> dict[int, _Weighed]:
    """What text stands in, by id: the parents of paragraphs, and of lines parted by double breaks."""
    parents: dict[int, _Weighed] = {}
    for paragraph in document.css("p"):
        length = len(paragraph.text().strip())
        if length >= SHORTEST and (parent := paragraph.parent) is not None:
            _add(parents, parent, length)
    for parent, length in _broken(document):
        _add(parents, parent, length)
    return parents


def _add(found: dict[int, _Weighed], node: LexborNode, length: float) -> None:
    number = node.mem_id
    if (known := found.get(number)) is None:
        known = found[number] = _Weighed(node)
    known.length += length


def _broken(document: Document) -> Iterator[tuple[LexborNode, int]]:
    """The elements that part their text by double line breaks instead of paragraphs, and how much of it is their own."""
    counted: Counter[int] = Counter()
    for node in document.css("br + br"):
        if (parent := node.parent) is not None and parent.tag != "p" and _is_second(node):
            counted[parent.mem_id] += 1
            if counted[parent.mem_id] == FEWEST_BREAKS:
                yield parent, len(parent.text(deep=False))


def _is_second(node: LexborNode) -> bool:
    """Whether a line break follows another with nothing but white space between."""
    before = node.prev
    if before is not None and (text := before.text_content) is not None and text.isspace():
        before = before.prev
    return before is not None and before.tag == "br"


def _containers(parent: LexborNode) -> Iterator[LexborNode]:
    """The elements that hold a paragraph under a parent, the nearest first, up to where the page's text ends."""
    node: LexborNode | None = parent
    while node is not None and (tag := node.tag) not in OUTSIDE and tag not in TOP:
        yield node
        node = node.parent


def _weight(node: LexborNode) -> float:
    """What the names of an element say for or against it."""
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if attributes.get("itemprop") == "articleBody":
        return HEAVIEST
    if WORSE.search(names) or is_boilerplate_name(names):
        return 0.25
    return 1.25 if BETTER.search(names) or node.tag in {"article", "main"} else 1.0


def _fallback(document: Document) -> LexborNode | None:
    """For pages that part their text by line breaks: the usual names, the one with text."""
    for selector in FALLBACKS:
        if (node := document.first(selector)) is not None and len(node.text().strip()) > SHORTEST:
            return node
    return document.tree.body
