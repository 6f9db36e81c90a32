"""One update in the tree read into a draft: its id, times, headline, authors and text, told by structure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import time

import msgspec
from selectolax.lexbor import LexborNode

from scraper.model import TimeBasis
from scraper.parser.authors import authors_of
from scraper.parser.blocks import Block, body_text, clean, read_blocks
from scraper.parser.dates import read_epoch, read_iso, read_stamp
from scraper.parser.document import Document
from scraper.parser.draft import Draft, Stamp
from scraper.parser.layout import Layout
from scraper.parser.schema_org import fragment_of

STRATEGY = "entries"
KEY_ATTRIBUTES = (
    "id",
    "data-id",
    "data-post-id",
    "data-entry-id",
    "data-block-id",
    "data-item-id",
    "data-update-id",
    "data-key",
    "data-urn",
    "data-liveblog-id",
    "data-event-id",
    "name",
)
PUBLISHED_ATTRIBUTES = (
    "data-sort-time",
    "data-post-time",
    "data-timestamp",
    "data-time",
    "data-published",
    "data-publish-time",
    "data-date",
    "data-created",
    "data-utime",
    "data-datetime",
    "data-pubdate",
    "data-published-at",
    "data-unixtime",
)
UPDATED_ATTRIBUTES = (
    "data-last-modified-time",
    "data-update-time",
    "data-updated",
    "data-modified",
    "data-last-modified",
    "data-updated-at",
)
STAMP_ATTRIBUTES = (
    "datetime",
    "content",
    "title",
    "data-datetime",
    "data-timestamp",
    "data-time",
    "data-utime",
    "data-date",
)
# An id that the page's framework gives, which another capture would not have.
UNSTABLE_ID = re.compile(
    r"^(?:ember|react|radix|headlessui|:r|gpt|ad-|__)|^(?:main|content|live|liveblog)$", re.IGNORECASE
)
# What a text that states a time must hold at the least, in any language.
STAMP_LIKE = re.compile(
    r"\d\s?[:.h]\s?\d\d|\d\s?h\b|\d{4}|\d\d?[./]\d\d?|\d+\s?(?:[ap]\.?m|min|m\b|h\b|hr|hour|hor|heure|stund|uur|godz|sec|std|d[ií]a|day|jour|tag|or[ae]|год|хв|мин|час)|\b(?:il y a|vor|hace|há|fa|temu|тому|назад|ago)\b",
    re.IGNORECASE,
)
# A clock and nothing else, by far the most usual text of a time element; all others go to the grammar of dates.
BARE_CLOCK = re.compile(r"([01]?\d|2[0-3])[:h]([0-5]\d)")
LONGEST_STAMP = 70
LONGEST_LABEL = 8  # words
PROSE = {"p", "li"}
QUOTED = {"blockquote", "figcaption", "table"}
REACH = 4
LONGEST_NAME = 60
# Labels that say an update is a key event; sites print them where others print a name.
KEY_LABELS = {"key event", "key moment", "breaking", "temps fort", "l'essentiel", "moment clé", "wichtig", "highlight"}
LEAVES = {
    "time",
    "span",
    "div",
    "a",
    "small",
    "abbr",
    "amp-timeago",
    "td",
    "dt",
    "header",
    "footer",
    "p",
    "em",
    "b",
    "strong",
    "mark",
    "label",
    "i",
    "h5",
    "h6",
    "cite",
}
NAMED_TITLE = re.compile(
    r"(?:^|[\s_-])(?:sub|main|entry|post|item|block|card)?-?(?:title|titre|titulo|titolo|titel|ttl|headline|heading|hed)(?:$|[\s_-])",
    re.IGNORECASE,
)
NAMED_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|authors|byline|contributor|auteur|autor|autore|redacteur|writer|reporter)(?:$|[\s_-])",
    re.IGNORECASE,
)
UPDATED_WORD = re.compile(
    r"^\W*(?:last\s)?(?:updated|modified|edited|mis à jour|aktualisiert|actualizado|aggiornato|atualizado|bijgewerkt|оновлено|обновлено|zaktualizowano)",
    re.IGNORECASE,
)
# Two to five capitalised words and no sentence: what a name looks like beside a stamp.
NAME_LIKE = re.compile(
    r"(?:(?:By|Par|Von|Por|Di|Door)\s)?(?:[^\W\d_a-zà-ÿа-я][\w'’.-]{0,20}(?:\s(?:de|da|di|van|von|der|den|del|la|el|al|bin|le|du|dos))?(?:\s|$)){2,5}$"
)


class Parts(msgspec.Struct):
    """What of an update is not its text: the ids of these nodes, and what they say."""

    taken: set[int]
    stamps: list[Stamp]
    updated: Stamp | None = None
    names: list[str] = []
    is_key_event: bool = False


def read_entry(
    node: LexborNode, document: Document, *, layout: Layout | None = None, strategy: str = STRATEGY
) -> Draft:
    """The draft of one update."""
    parts = Parts(taken=set(), stamps=[], names=[])
    attributes = node.attributes
    _from_attributes(attributes, parts)
    if layout is not None:
        _from_layout(node, document, layout, parts)
    if layout is None or not layout.time:
        _from_structure(node, document, parts)
    headline = _headline(node, layout, parts)
    blocks = read_blocks(_body_root(node, layout), absolute=document.absolute, skip=parts.taken)
    if not headline and (layout is None or (layout.has_headlines and not layout.headline)):
        headline, blocks = _leading_heading(blocks)
    blocks = _without_links_elsewhere(blocks)
    own_key = _key(node, attributes, layout)
    permalink = _permalink(node, document, layout, own_key)
    key = own_key or fragment_of(permalink)
    return Draft(
        strategy=strategy,
        key=key,
        headline=headline,
        body=body_text(blocks),
        stamps=_dated(parts),
        updated=parts.updated,
        authors=authors_of(parts.names),
        permalink=permalink,
        is_pinned=_matches(node, layout.pinned if layout else None)
        or "pinned" in f"{attributes.get('id') or ''} {attributes.get('class') or ''}",
        is_key_event=parts.is_key_event or _matches(node, layout.key_event if layout else None),
        links=tuple(link for block in blocks for link in block.links),
        embeds=tuple(embed for block in blocks for embed in block.embeds),
        images=tuple(image for block in blocks for image in block.images),
    )


def _dated(parts: Parts) -> tuple[Stamp, ...]:
    """The stamps; a clock alone takes the day of the last change, where the update states that in full."""
    day = parts.updated.day if parts.updated else None
    if day is None or any(stamp.instant or stamp.day or stamp.ago is not None for stamp in parts.stamps):
        return tuple(parts.stamps)
    return (
        *parts.stamps,
        Stamp(basis="neighbour", precision="day", day=day, text=parts.updated.text if parts.updated else ""),
    )


def stamps_of(node: LexborNode, document: Document, *, basis: TimeBasis = "text") -> list[Stamp]:
    """The times that a node states in its attributes and in its text, the attributes first."""
    attributes = node.attributes
    found = [
        stamp
        for name in STAMP_ATTRIBUTES
        if (value := attributes.get(name)) and (stamp := _machine_stamp(value, document))
    ]
    text = clean(node.text(separator=" "))
    if bare := BARE_CLOCK.fullmatch(text):
        found.append(Stamp(basis=basis, clock=time(int(bare[1]), int(bare[2])), text=text))
    elif (
        text
        and len(text) <= LONGEST_STAMP
        and (stamp := read_stamp(text, language=document.language, near=document.near, basis=basis))
    ):
        found.append(stamp)
    return found


def _machine_stamp(value: str, document: Document) -> Stamp | None:
    stamp = read_iso(value, basis="time-element") or read_epoch(value, basis="time-element")
    if stamp is None and len(value) <= LONGEST_STAMP and STAMP_LIKE.search(value):
        stamp = read_stamp(value, language=document.language, near=document.near, basis="time-element")
    return stamp


def _from_attributes(attributes: dict[str, str | None], parts: Parts) -> None:
    for name in PUBLISHED_ATTRIBUTES:
        if (value := attributes.get(name)) and (
            stamp := read_epoch(value, basis="time-element") or read_iso(value, basis="time-element")
        ):
            parts.stamps.append(stamp)
            break
    for name in UPDATED_ATTRIBUTES:
        if (value := attributes.get(name)) and (
            stamp := read_epoch(value, basis="time-element") or read_iso(value, basis="time-element")
        ):
            parts.updated = stamp
            break


def _from_layout(node: LexborNode, document: Document, layout: Layout, parts: Parts) -> None:
    for selector, take in ((layout.time, _take_stamp), (layout.updated, _take_update), (layout.author, _take_author)):
        for found in node.css(selector) if selector else ():
            take(found, document, parts)
            parts.taken.add(found.mem_id)
    for found in node.css(layout.drop) if layout.drop else ():
        parts.taken.add(found.mem_id)


def _take_stamp(node: LexborNode, document: Document, parts: Parts) -> None:
    text = clean(node.text(separator=" "))
    stamps = stamps_of(node, document)
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
    for leaf, text in _labels(node):
        if leaf.parent is not None and leaf.parent.mem_id in parts.taken:
            continue
        attributes = leaf.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('rel') or ''} {attributes.get('itemprop') or ''}"
        if leaf.tag in {"time", "amp-timeago"} or (
            len(text) <= LONGEST_STAMP and STAMP_LIKE.search(text) and not _is_prose(leaf, text, root=node.mem_id)
        ):
            before = len(parts.stamps), parts.updated
            _take_stamp(leaf, document, parts)
            if before != (len(parts.stamps), parts.updated):
                parts.taken.add(leaf.mem_id)
                _take_neighbour_name(leaf, parts)
        elif NAMED_AUTHOR.search(names) and len(text) < 100:
            parts.names.append(text)
            parts.taken.add(leaf.mem_id)


def _labels(node: LexborNode) -> Iterator[tuple[LexborNode, str]]:
    """The elements of an update that hold one short text and nothing else, outside of prose."""
    for text_node in node.traverse(include_text=True):
        if text_node.tag == "amp-timeago" or (text_node.tag == "time"):
            yield text_node, clean(text_node.text(separator=" "))
            continue
        if text_node.tag != "-text":
            continue
        leaf = text_node.parent
        if leaf is None or leaf.tag not in LEAVES or leaf.tag == "time" or leaf.mem_id == node.mem_id:
            continue
        raw = text_node.text_content or ""
        if len(raw) > 200 or raw.isspace() or text_node.next is not None or (text_node.prev is not None):
            continue
        if text := clean(raw):
            yield leaf, text


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


def _headline(node: LexborNode, layout: Layout | None, parts: Parts) -> str | None:
    if layout is not None and not layout.has_headlines:
        return None
    if layout is not None and layout.headline:
        found = next((one for one in node.css(layout.headline) if one.mem_id not in parts.taken), None)
    else:
        found = _first_title(node, parts)
    if found is None:
        return None
    parts.taken.add(found.mem_id)
    return clean(found.text(separator=" ")) or None


def _first_title(node: LexborNode, parts: Parts) -> LexborNode | None:
    """The first element named a title, where it stands before the text; headings are found among the blocks."""
    for found in node.css("[class*=tit], [class*=ttl], [class*=head], [class*=hed]"):
        if found.mem_id in parts.taken or found.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "header"}:
            continue
        if NAMED_TITLE.search(found.attributes.get("class") or "") and 0 < len(found.text().strip()) < 300:
            return found if len(found.css("p, div, h1, h2, h3, h4")) == (found.tag in {"p", "div"}) else None
    return None


def _leading_heading(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The heading that an update begins with, and the rest."""
    for number, block in enumerate(blocks):
        if block.text:
            if 1 <= block.rank <= 6 and len(block.text) < 400:
                rest = blocks[:number] + blocks[number + 1 :]
                kept = Block(text="", embeds=block.embeds, images=block.images)
                return block.text, ([kept] if block.embeds or block.images else []) + rest
            return None, blocks
    return None, blocks


def _without_links_elsewhere(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without cards: headings inside an update that are nothing but a link to another page."""
    return [
        block
        for block in blocks
        if not (1 <= block.rank <= 6 and block.links and sum(len(link.text) for link in block.links) >= len(block.text))
    ]


def _body_root(node: LexborNode, layout: Layout | None) -> LexborNode:
    found = node.css_first(layout.body) if layout is not None and layout.body else None
    return found if found is not None else node


def _key(node: LexborNode, attributes: dict[str, str | None], layout: Layout | None) -> str | None:
    names = (layout.key_attribute, *KEY_ATTRIBUTES) if layout else KEY_ATTRIBUTES
    own = next((value for name in names if (value := attributes.get(name)) and _is_key(value)), None)
    if own:
        return own
    anchor = node.css_first("article[id], section[id], a[name], a[id], [data-id], [data-post-id]")
    inner = anchor.attributes if anchor else {}
    return next(
        (value for name in ("name", "id", "data-id", "data-post-id") if (value := inner.get(name)) and _is_key(value)),
        None,
    )


def _is_key(value: str) -> bool:
    return 0 < len(value) <= 200 and not UNSTABLE_ID.search(value) and any(character.isdigit() for character in value)


def _permalink(node: LexborNode, document: Document, layout: Layout | None, key: str | None) -> str | None:
    """The address of the update itself: a link that holds its id, else the page's address with the id as fragment."""
    if layout is not None and layout.permalink:
        found = node.css_first(layout.permalink)
        return document.absolute(found.attributes.get("href")) if found else None
    for link in node.css("a[href*='#']"):
        href = link.attributes.get("href") or ""
        is_own = href.endswith(key) if key else _points_here(href, document) and _is_key(href.rpartition("#")[2])
        if is_own and (url := document.absolute(href)):
            return url
    return f"{document.url.split('#')[0]}#{key}" if key and node.id == key else None


def _points_here(href: str, document: Document) -> bool:
    """Whether an address is one inside this page."""
    return (
        href.startswith(("#", "?"))
        or href.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0] == document.url.split("?")[0].split("#")[0]
    )


def _matches(node: LexborNode, selector: str | None) -> bool:
    """Whether a selector finds the update itself or something in it."""
    return selector is not None and node.css_first(selector) is not None
