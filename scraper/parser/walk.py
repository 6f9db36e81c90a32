"""A part of the tree read into blocks of text."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from selectolax.lexbor import LexborNode

from scraper.model import Embed, Image, Link
from scraper.parser import embeds
from scraper.parser.blocks import Absolute, Block, clean
from scraper.parser.boilerplate import PLACEHOLDER, is_boilerplate_name, is_button, is_read_also
from scraper.parser.images import image_of

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BOLD_RANK = 7
BOLD = {"strong", "b"}
# Elements that hold no text of the page.
SKIPPED = {
    "script", "style", "noscript", "template", "svg", "math", "button", "form", "nav", "aside", "select", "option", "textarea",
    "canvas", "audio", "object", "map", "dialog", "input", "head", "title", "meta", "link", "-comment", "!doctype", "footer",
}  # fmt: skip
INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "nobr", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "amp-timeago", "gu-inline", "td", "th", "fieldset", "center",
}  # fmt: skip
PICTURES = {"figure", "picture", "img", "amp-img"}
PLAYERS = embeds.FRAMES | embeds.AMP.keys() | {"video", "amp-video"}
CELLS = {"td", "th"}
PARTED = CELLS | {"span", "time", "mark", "small", "label"}
# Elements whose class names may tell furniture.
NAMED = {
    "div", "section", "ul", "ol", "p", "span", "header", "h2", "h3", "h4", "article", "blockquote", "figure", "dl", "a",
}  # fmt: skip
# How far above a block the heading or list item may stand that gives it its rank: <h2><p>, <li><div><p>.
REACH = 3


def read_blocks(root: LexborNode, *, absolute: Absolute, skip: Collection[int] = frozenset()) -> list[Block]:
    """The blocks under a node in document order, without furniture; `skip` holds the ids of nodes to leave out."""
    walk = _Walk(root, absolute=absolute, skip=skip)
    walk.run()
    return walk.blocks


class _Place(msgspec.Struct):
    """Where a text node stands: the id of its block, its list item's (0 for none), and what stands round it."""

    block: int
    rank: int
    item: int
    is_bold: bool


class _Walk:
    """The state of one walk. A walk asks each node once and keeps no more than the block it is in."""

    def __init__(self, root: LexborNode, *, absolute: Absolute, skip: Collection[int]) -> None:
        self.root, self.root_id = root, root.mem_id
        self.absolute, self.skip = absolute, skip
        self.blocks: list[Block] = []
        self.places: dict[int, _Place] = {}
        self.place: _Place | None = None
        self.item = 0
        self.lines: list[list[tuple[str, bool]]] = [[]]
        self.links: list[Link] = []
        self.embeds: list[Embed] = []
        self.images: list[Image] = []

    def run(self) -> None:
        """Visit every node below the root."""
        node = self.root.first_child
        while node is not None:
            inner = node.first_child if self._visit(node) else None
            node = inner if inner is not None else self._after(node)
        self._flush()

    def _after(self, node: LexborNode) -> LexborNode | None:
        """The next node in document order that is not inside this one."""
        here: LexborNode | None = node
        while here is not None and here.mem_id != self.root_id:
            if (following := here.next) is not None:
                return following
            here = here.parent
        return None

    def _visit(self, node: LexborNode) -> bool:
        """Take in one node; whether to go on inside it."""
        tag = node.tag or ""
        if tag == "-text":
            self._take_text(node)
            return False
        if tag in SKIPPED or (self.skip and node.mem_id in self.skip):
            return False
        if tag == "br":
            self.lines.append([])
            return False
        if tag in PICTURES:
            return self._take_picture(node, tag)
        if tag in PLAYERS:
            return self._take_player(node, tag)
        if tag == "p" and (only := node.first_child) is not None and only.tag == "-text" and only.next is None:
            return self._take_plain(node, only)
        return not (tag in NAMED and self._is_furniture(node, tag))

    def _take_plain(self, node: LexborNode, text: LexborNode) -> bool:
        """The short way for a paragraph of bare text, which most are."""
        self._flush()
        self.place = self._find_place(node)
        self.lines = [[(text.text_content or "", self.place.is_bold)]]
        self._flush()
        return False

    def _is_furniture(self, node: LexborNode, tag: str) -> bool:
        """Whether an element is furniture by its name; links and platforms' quotations are noted in passing."""
        attributes = node.attributes
        if tag == "a":
            self._take_link(node, attributes.get("href"))
            return False
        names = attributes.get("class") or ""
        if kind := embeds.class_kind(names):
            self._enter_block_of(node)
            self.embeds.append(embeds.of_quote(node, kind=kind))
            return False
        return (is_boilerplate_name(names) or is_boilerplate_name(attributes.get("id") or "")) and not self._holds_most(
            node
        )

    def _holds_most(self, node: LexborNode) -> bool:
        """Whether a node holds most of the text: then its name means something else here."""
        inside = len(node.text())
        return inside > 300 and inside > len(self.root.text()) / 2

    def _take_text(self, node: LexborNode) -> None:
        text = node.text_content or ""
        parent = node.parent
        if parent is None or not text:
            return
        if text.isspace():
            if self.lines[-1]:
                self.lines[-1].append((" ", self.lines[-1][-1][1]))
            return
        place = self._place_of(parent)
        self._enter(place)
        if node.prev is None and self.lines[-1] and parent.tag in PARTED:
            self._part(parent)
        self.lines[-1].append((text, place.is_bold))

    def _part(self, parent: LexborNode) -> None:
        """Part what the page's style parts: the cells of a row, and labels that stand side by side without a space."""
        if parent.tag in CELLS:
            self.lines[-1].append((" | ", False))
        elif (before := parent.prev) is not None and before.tag in PARTED:
            self.lines[-1].append((" ", False))

    def _enter_block_of(self, node: LexborNode) -> None:
        self._enter(self._place_of(node))

    def _enter(self, place: _Place) -> None:
        if self.place is not None and self.place.block != place.block:
            self._flush()
        self.place = place

    def _place_of(self, parent: LexborNode) -> _Place:
        known = self.places.get(parent.mem_id)
        if known is None:
            known = self.places[parent.mem_id] = self._find_place(parent)
        return known

    def _find_place(self, parent: LexborNode) -> _Place:
        bold, node = False, parent
        while node.tag in INLINE and node.mem_id != self.root_id and node.parent is not None:
            bold = bold or node.tag in BOLD
            node = node.parent
        block, rank, item = node.mem_id, 0, 0
        for _ in range(REACH):
            tag = node.tag or ""
            rank, bold = rank or HEADINGS.get(tag, 0), bold or tag in BOLD
            if node.mem_id == self.root_id or node.parent is None or rank:
                break
            if tag == "li":
                item = node.mem_id
                break
            node = node.parent
        return _Place(block=block, rank=rank, item=item, is_bold=bold)

    def _take_link(self, node: LexborNode, href: str | None) -> None:
        if (url := self.absolute(href)) and (text := clean(node.text())):
            self._enter_block_of(node)
            self.links.append(Link(url=url, text=text))

    def _take_picture(self, node: LexborNode, tag: str) -> bool:
        if (
            tag == "figure"
            and node.css_first("blockquote, table, p > iframe, iframe, video, amp-twitter, amp-youtube, ul") is not None
        ):
            return True
        if (image := image_of(node, absolute=self.absolute)) is not None and image not in self.images:
            self._between_blocks(node)
            self.images.append(image)
        return False

    def _take_player(self, node: LexborNode, tag: str) -> bool:
        embed = embeds.of_amp(node) if tag in embeds.AMP else embeds.of_frame(node.attributes)
        if embed is not None:
            self._between_blocks(node)
            self.embeds.append(embed)
        return False

    def _between_blocks(self, node: LexborNode) -> None:
        """Close a heading before a picture only where the picture stands first of all; else it stays with its text."""
        if self.place is None and node.parent is not None:
            self.place = self._place_of(node.parent)

    def _flush(self) -> None:
        """End the current block."""
        if self.place is None and not (self.embeds or self.images):
            return
        place, first = self.place, len(self.blocks)
        if place is not None:
            for line in self.lines:
                self._add_line(line, place, joined=len(self.blocks) > first)
        if self.links or self.embeds or self.images:
            self._attach(first)
        self.lines, self.links, self.embeds, self.images, self.place = [[]], [], [], [], None

    def _add_line(self, line: list[tuple[str, bool]], place: _Place, *, joined: bool) -> None:
        text = clean("".join(part for part, _ in line))
        if not text:
            if joined and self.lines[-1] is not line:
                self.blocks.append(Block(text=""))  # two breaks in a row part paragraphs
            return
        if "[[" in text:
            text = clean(PLACEHOLDER.sub("", text))
        linked = sum(len(link.text) for link in self.links)
        if not text or is_button(text) or is_read_also(text, linked=linked):
            return
        lead = _lead(line, len(text))
        after_gap = joined and not self.blocks[-1].text
        if after_gap:
            self.blocks.pop()
        rank = place.rank or (BOLD_RANK if lead >= len(text) else 0)
        opens = place.item not in {0, self.item}
        self.item = place.item
        part = joined and not after_gap
        self.blocks.append(Block(text=text, rank=rank, lead=lead, joined=part, opens_item=opens))

    def _attach(self, first: int) -> None:
        """Give links, embeds and pictures to the block they stood in; a block of their own where it has no text."""
        if len(self.blocks) == first:
            if not (self.embeds or self.images):
                return
            self.blocks.append(Block(text=""))
        block = self.blocks[first]
        block.links, block.embeds, block.images = tuple(self.links), tuple(self.embeds), tuple(self.images)


def _lead(line: list[tuple[str, bool]], length: int) -> int:
    """How many of a line's first characters are bold."""
    if not any(bold for _, bold in line):
        return 0
    bold_parts: list[str] = []
    for text, bold in line:
        if not bold and not text.isspace():
            break
        bold_parts.append(text)
    return min(len(clean("".join(bold_parts))), length)
