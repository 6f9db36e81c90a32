"""A part of the tree read into blocks of text."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import takewhile

import msgspec
from selectolax.lexbor import LexborNode

from scraper.model import Embed, Image, Link
from scraper.parser.content import embeds
from scraper.parser.content.blocks import Absolute, Block, clean
from scraper.parser.content.boilerplate import PLACEHOLDER, is_boilerplate_name, is_button, is_consent, is_read_also
from scraper.parser.content.images import image_of
from scraper.parser.content.tags import (
    BOLD,
    BOLD_RANK,
    CELLS,
    FIGURES_OF_TEXT,
    HEADINGS,
    INLINE,
    NAMED,
    PARTED,
    PICTURES,
    PLAYERS,
    SKIPPED,
)  # fmt: skip

# How far above a block the heading or list item may stand that gives it its rank: <h2><p>, <li><div><p>.
REACH = 3


def read_blocks(root: LexborNode, *, absolute: Absolute, skip: Collection[int] = frozenset()) -> list[Block]:
    """The blocks under a node in document order, without furniture; `skip` holds the ids of nodes to leave out."""
    walk = Walk(root, absolute=absolute, skip=skip)
    walk.run()
    return walk.blocks


class _Place(msgspec.Struct):
    """Where a text node stands: the id of its block, its list item's (0 for none), and what stands round it.

    `href` is of a link that stands round the block, as round a card.
    """

    block: int
    rank: int
    item: int
    is_bold: bool
    href: str | None = None


class Walk:
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
        self.seen: set[str] = set()

    def run(self) -> None:
        """Visit every node below the root."""
        work_of, skip = WORK.get, self.skip
        node = self.root.first_child
        while node is not None:
            work = work_of(node.tag or "")
            goes_on = not (skip and node.mem_id in skip) and (work is None or work(self, node))
            following = (node.first_child if goes_on else None) or node.next
            node = following if following is not None else self._above(node)
        self._flush()

    def _above(self, node: LexborNode) -> LexborNode | None:
        """The next node in document order after the last child of an element."""
        here = node.parent
        while here is not None and here.mem_id != self.root_id:
            if (following := here.next) is not None:
                return following
            here = here.parent
        return None

    def pass_over(self, _: LexborNode) -> bool:
        """A node that holds no text of the page."""
        return False

    def break_line(self, _: LexborNode) -> bool:
        """A line break."""
        self.lines.append([])
        return False

    def take_paragraph(self, node: LexborNode) -> bool:
        """A paragraph; the short way for one of bare text, which most are."""
        only = node.first_child
        if only is None or only.tag != "-text" or only.next is not None:
            return self.take_element(node)
        self._flush()
        self.place = self._find_place(node)
        self.lines = [[(only.text_content or "", self.place.is_bold)]]
        self._flush()
        return False

    def take_element(self, node: LexborNode) -> bool:
        """An element that may be furniture by its name; platforms' quotations are noted in passing."""
        attributes = node.attributes
        names, number = attributes.get("class") or "", attributes.get("id") or ""
        if names and (kind := embeds.class_kind(names)):
            self._enter(self._place_of(node))
            self.embeds.append(embeds.of_quote(node, kind=kind))
            return True
        is_furniture = is_boilerplate_name(names) or is_boilerplate_name(number)
        return not is_furniture or self._holds_most(node)

    def _holds_most(self, node: LexborNode) -> bool:
        """Whether a node holds most of the text: then its name means something else here."""
        inside = len(node.text())
        return inside > 300 and inside > len(self.root.text()) / 2

    def take_text(self, node: LexborNode) -> bool:
        """A text node: it joins the block of the element it stands in."""
        text = node.text_content or ""
        if not text or text.isspace():
            if text and (line := self.lines[-1]):
                line.append((" ", line[-1][1]))
            return False
        parent = node.parent
        assert parent is not None  # every node of a walk stands under its root
        place = self.places.get(parent.mem_id) or self._place_of(parent)
        self._enter(place)
        if self.lines[-1] and node.prev is None and parent.tag in PARTED:
            self._part(parent)
        self.lines[-1].append((text, place.is_bold))
        return False

    def _part(self, parent: LexborNode) -> None:
        """Part what the page's style parts: the cells of a row, and labels that stand side by side without a space."""
        if parent.tag in CELLS:
            self.lines[-1].append((" | ", False))
        elif (before := parent.prev) is not None and before.tag in PARTED:
            self.lines[-1].append((" ", False))

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
        bold, node, tag, root_id = False, parent, parent.tag or "", self.root_id
        while tag in INLINE and node.mem_id != root_id and (above := node.parent) is not None:
            bold = bold or tag in BOLD
            node, tag = above, above.tag or ""
        block, rank, item, href = node.mem_id, 0, 0, None
        for _ in range(REACH):
            rank, bold = rank or HEADINGS.get(tag, 0), bold or tag in BOLD
            if tag == "a":
                href = node.attributes.get("href")
            if node.mem_id == root_id or (above := node.parent) is None or (rank and above.tag != "a"):
                break
            if tag == "li":
                item = node.mem_id
                break
            node, tag = above, above.tag or ""
        return _Place(block=block, rank=rank, item=item, is_bold=bold, href=href)

    def take_link(self, node: LexborNode) -> bool:
        """A link, kept with its block; its text is read on the way."""
        if (url := self.absolute(node.attributes.get("href"))) and (text := clean(node.text())):
            self._enter(self._place_of(node))
            self.links.append(Link(url=url, text=text))
        return True

    def take_picture(self, node: LexborNode) -> bool:
        """A picture, each once."""
        if node.tag == "figure" and node.css_first(FIGURES_OF_TEXT) is not None:
            return True
        image = image_of(node, absolute=self.absolute)
        if image is not None and image.url not in self.seen:
            self._between_blocks(node)
            self.images.append(image)
            self.seen.add(image.url)
        return False

    def take_player(self, node: LexborNode) -> bool:
        """A post or player of another platform."""
        embed = embeds.of_amp(node) if node.tag in embeds.AMP else embeds.of_frame(node.attributes)
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
        text = clean(line[0][0] if len(line) == 1 else "".join([part for part, _ in line]))
        if not text:
            if joined and self.lines[-1] is not line:
                self.blocks.append(Block(text=""))  # two breaks in a row part paragraphs
            return
        if "[[" in text:
            text = clean(PLACEHOLDER.sub("", text))
        if not text or is_button(text) or is_read_also(text, links=self.links) or is_consent(text):
            return
        lead = _lead(line, len(text)) if line[0][1] or line[0][0].isspace() else 0
        after_gap = joined and not self.blocks[-1].text
        if after_gap:
            self.blocks.pop()
        rank = place.rank or (BOLD_RANK if lead >= len(text) else 0)
        if place.href and (url := self.absolute(place.href)):
            self.links.append(Link(url=url, text=text))
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
    bold = takewhile(lambda part: part[1] or part[0].isspace(), line)
    return min(len(clean("".join([text for text, _ in bold]))), length)


# What is done with a node, by its tag; the others are gone into.
WORK: dict[str, Callable[[Walk, LexborNode], bool]] = {
    "-text": Walk.take_text,
    "br": Walk.break_line,
    "a": Walk.take_link,
    "p": Walk.take_paragraph,
    **dict.fromkeys(SKIPPED, Walk.pass_over),
    **dict.fromkeys(NAMED, Walk.take_element),
    **dict.fromkeys(PICTURES, Walk.take_picture),
    **dict.fromkeys(PLAYERS, Walk.take_player),
}
