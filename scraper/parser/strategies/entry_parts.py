"""What of an update is not its text: its times, the names of its authors, labels and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
from selectolax.lexbor import LexborNode

from scraper.parser.content.blocks import clean
from scraper.parser.document import Document
from scraper.parser.draft import Stamp
from scraper.parser.strategies.entry_times import (
    LONGEST_STAMP,
    PUBLISHED_ATTRIBUTE,
    UPDATED_ATTRIBUTE,
    UPDATED_WORD,
    attribute_stamp,
    is_stamp_text,
    stamps_of,
)
from scraper.parser.strategies.layout import Layout

LONGEST_LABEL = 8  # words
LONGEST_LABEL_TEXT = 200  # characters, white space included
PROSE = {"p", "li"}
QUOTED = {"blockquote", "figcaption", "table"}
REACH = 4
LONGEST_NAME = 60
LONGEST_BYLINE = 100
NAMING_ATTRIBUTES = {"class", "rel", "itemprop", "property", "data-testid", "data-qa", "data-component", "id"}
# Labels that say an update is a key event; sites print them where others print a name.
KEY_LABELS = {"key event", "key moment", "breaking", "temps fort", "l'essentiel", "moment clé", "wichtig", "highlight"}
LEAVES = {
    "time", "span", "div", "a", "small", "abbr", "amp-timeago", "td", "th", "dt", "header", "footer", "p", "em", "b", "strong", "mark",
    "label", "i", "h5", "h6", "cite",
}  # fmt: skip
CLOCKS = {"time", "amp-timeago"}
LABELS = LEAVES - CLOCKS
NAMED_AUTHOR = re.compile(
    r"(?:^|[\s_:-])(?:author|authors|byline|contributor|creator|auteur|autor|autore|redacteur|writer|reporter|user-?name)(?:$|[\s_-])",
    re.IGNORECASE,
)
# A match minute, and a count of readers or likes, in an element of its own.
COUNT = re.compile(r"\d{1,3}\s?(?:\+\s?\d{1,2}\s?)?['’′](?:\s?\+\s?\d{1,2}['’′]?)?|\d{1,3}(?:[.,]\d)?\s?[KMКМ]")
# Two to five capitalised words and no sentence: what a name looks like beside a stamp.
NAME = (
    r"(?:[^\W\d_a-zà-ÿа-я][\w'’.-]{0,20}(?:\s(?:de|da|di|van|von|der|den|del|la|el|al|bin|le|du|dos))?(?:\s|$)){2,5}$"
)
NAME_LIKE = re.compile(rf"(?:(?:By|Par|Von|Por|Di|Door)\s)?{NAME}")
BYLINE = re.compile(
    rf"(?:[Bb]y|From|[Pp]ar|[Vv]on|[Pp]or|[Dd]oor|[Dd]i|[Aa] cura di|Text:)\s(?:[A-Z]{{2,6}}['’]s\s)?({NAME})"
)


class Parts(msgspec.Struct):
    """The ids of the nodes that are no text, and what they say."""

    taken: set[int]
    stamps: list[Stamp]
    names: list[str]
    updated: Stamp | None = None
    is_key_event: bool = False

    def dated(self) -> tuple[Stamp, ...]:
        """The stamps; a clock alone takes the day of the last change, where the update states that in full."""
        day = self.updated.day if self.updated else None
        if day is None or any(stamp.instant or stamp.day or stamp.ago is not None for stamp in self.stamps):
            return tuple(self.stamps)
        text = self.updated.text if self.updated else ""
        return (*self.stamps, Stamp(basis="neighbour", precision="day", day=day, text=text))


def parts_of(
    node: LexborNode, document: Document, *, attributes: Mapping[str, str | None], layout: Layout | None
) -> Parts:
    """The parts of an update with these attributes: as its layout names them, else told by structure."""
    stamp = attribute_stamp(attributes, named=PUBLISHED_ATTRIBUTE)
    updated = attribute_stamp(attributes, named=UPDATED_ATTRIBUTE)
    parts = Parts(taken=set(), stamps=[stamp] if stamp else [], names=[], updated=updated)
    if layout is not None:
        _from_layout(node, document, layout, parts)
    if layout is None or not layout.time or not parts.stamps:
        _from_structure(node, document, parts)
    return parts


def _from_layout(node: LexborNode, document: Document, layout: Layout, parts: Parts) -> None:
    for selector, take in ((layout.time, _take_stamp), (layout.updated, _take_update), (layout.author, _take_author)):
        for number, found in _each_once(node.css(selector)) if selector else ():
            take(found, document, parts)
            parts.taken.add(number)
    parts.taken.update(found.mem_id for found in (node.css(layout.drop) if layout.drop else ()))


def _each_once(nodes: Sequence[LexborNode]) -> Iterable[tuple[int, LexborNode]]:
    """The nodes with their ids: one that fits two selectors of a list is found twice."""
    return {node.mem_id: node for node in nodes}.items()


def _take_stamp(node: LexborNode, document: Document, parts: Parts, *, text: str | None = None) -> None:
    if text is None:
        text = clean(node.text(separator=" "))
    stamps = stamps_of(node, document, text=text)
    if UPDATED_WORD.match(text):
        parts.updated = parts.updated or next(iter(stamps), None)
    else:
        parts.stamps.extend(stamps)


def _take_update(node: LexborNode, document: Document, parts: Parts) -> None:
    parts.updated = parts.updated or next(iter(stamps_of(node, document)), None)


def _take_author(node: LexborNode, document: Document, parts: Parts) -> None:
    del document
    text = clean(node.text(separator=" "))
    if text.casefold() in KEY_LABELS:
        parts.is_key_event = True
    else:
        parts.names.append(text)


def _from_structure(node: LexborNode, document: Document, parts: Parts) -> None:
    """Times and names that stand in elements of their own, and the names beside the times."""
    known = document.known_authors
    for leaf, text, is_clock in _labels(node):
        if parts.taken and _is_taken(leaf, parts.taken):
            continue
        if text[:1].isdigit() and COUNT.fullmatch(text):
            if not _is_prose(leaf, text, root=node.mem_id):
                parts.taken.add(leaf.mem_id)
            continue
        if is_clock or (is_stamp_text(text) and not _is_prose(leaf, text, root=node.mem_id)):
            before = len(parts.stamps), parts.updated
            _take_stamp(leaf, document, parts, text=text)
            if before != (len(parts.stamps), parts.updated):
                parts.taken.add(leaf.mem_id)
                _take_neighbour_name(leaf, parts)
        elif (folded := text.casefold()) in known or (
            len(text) < LONGEST_BYLINE and _is_named_author(leaf, root=node.mem_id)
        ):
            parts.names.append(text)
            parts.taken.add(leaf.mem_id)
        elif folded in KEY_LABELS:
            parts.is_key_event = True
            parts.taken.add(leaf.mem_id)


def _is_taken(leaf: LexborNode, taken: set[int]) -> bool:
    return leaf.mem_id in taken or (leaf.parent is not None and leaf.parent.mem_id in taken)


def _is_clock(node: LexborNode) -> bool:
    """Whether an element is made for a time: `<time>`, or one of the page's own making with a `datetime`."""
    return node.tag in CLOCKS or (_is_custom(node.tag) and "datetime" in node.attributes)


def _is_custom(tag: str | None) -> bool:
    """Whether an element is of the page's own making, whose name holds a hyphen."""
    return tag is not None and "-" in tag[1:]


def _is_named_author(leaf: LexborNode, *, root: int) -> bool:
    """Whether a label, or an element closely round it, is named for the author it holds."""
    here: LexborNode | None = leaf
    for _ in range(3):
        if here is None or here.mem_id == root:
            return False
        names = [value for name, value in here.attributes.items() if value and name in NAMING_ATTRIBUTES]
        if _is_custom(here.tag):
            names.append(here.tag or "")
        if names and _is_authors_name(" ".join(names)):
            return len(here.text()) < 2 * LONGEST_BYLINE
        here = here.parent
    return False


@lru_cache(maxsize=1024)
def _is_authors_name(names: str) -> bool:
    """Whether the names of an element are those of a byline; they recur from update to update."""
    return NAMED_AUTHOR.search(names) is not None


def _labels(node: LexborNode) -> Iterator[tuple[LexborNode, str, bool]]:
    """The elements of an update that hold one short text and nothing else, and whether each is made for a time."""
    root = node.mem_id
    for inner in node.traverse(include_text=True, skip_empty=True):
        raw = inner.text_content
        if raw is None:
            if ((tag := inner.tag or "") == "time" or "-" in tag) and _is_clock(inner):
                yield inner, clean(inner.text(separator=" ")), True
        elif len(raw) <= LONGEST_LABEL_TEXT and inner.next is None and inner.prev is None:
            leaf = inner.parent
            if leaf is not None and _may_be_label(leaf.tag) and leaf.mem_id != root and (text := clean(raw)):
                yield leaf, text, False


def _may_be_label(tag: str | None) -> bool:
    return tag in LABELS or (tag not in CLOCKS and _is_custom(tag))


def _is_prose(leaf: LexborNode, text: str, *, root: int) -> bool:
    """Whether a short text is part of a sentence or a quoted post rather than a label."""
    if leaf.tag == "p" and len(text.split()) > LONGEST_LABEL:
        return True
    node = leaf.parent
    for _ in range(REACH):
        if node is None or node.mem_id == root:
            return False
        if node.tag in QUOTED or (node.tag in PROSE and len(node.text()) > LONGEST_STAMP):
            return True
        node = node.parent
    return False


def _take_neighbour_name(leaf: LexborNode, parts: Parts) -> None:
    """The name in the element just before or after a stamp, as unlabelled bylines stand."""
    for sibling in (_beside(leaf, back=True), _beside(leaf, back=False)):
        if sibling is None or sibling.tag not in LEAVES or sibling.mem_id in parts.taken:
            continue
        text = clean(sibling.text(separator=" "))
        if text.casefold() in KEY_LABELS:
            parts.is_key_event = True
            parts.taken.add(sibling.mem_id)
        elif len(text) <= LONGEST_NAME and NAME_LIKE.match(text):
            parts.names.append(text)
            parts.taken.add(sibling.mem_id)
            return


def _beside(node: LexborNode, *, back: bool) -> LexborNode | None:
    sibling = node.prev if back else node.next
    while sibling is not None and not sibling.is_element_node:
        if sibling.is_text_node and not (sibling.text_content or "").isspace():
            return None
        sibling = sibling.prev if back else sibling.next
    return sibling
