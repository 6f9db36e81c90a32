"""A part of the tree read into blocks of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import msgspec
from selectolax.lexbor import LexborNode

from scraper.model import Link
from scraper.parser.content import embeds
from scraper.parser.content.block_maker import BlockMaker, Place
from scraper.parser.content.blocks import Absolute, Block, clean
from scraper.parser.content.boilerplate import is_boilerplate_name
from scraper.parser.content.images import image_of
from scraper.parser.content.tags import (
    BOLD,
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
FOOTNOTE = re.compile(r"\s*\[\s*\w{1,3}\s*\]\s*")


def read_blocks(root: LexborNode, *, absolute: Absolute, skip: Collection[int] = frozenset()) -> list[Block]:
    """The blocks under a node in document order, without furniture; `skip` holds the ids of nodes to leave out."""
    walk = Walk(root, absolute=absolute, skip=skip)
    walk.run()
    return walk.maker.blocks


class _Step(msgspec.Struct):
    """An element that the walk is in, and the places of the text right under it and in its paragraphs.

    Both are found when first asked for: most elements hold no text of their own.
    """

    node: LexborNode
    tag: str
    place: Place | None
    paragraph: Place | None = None


class Walk:
    """The state of one walk: the elements it is in, the outermost first. A walk asks each node once."""

    def __init__(self, root: LexborNode, *, absolute: Absolute, skip: Collection[int]) -> None:
        self.root, self.absolute, self.skip = root, absolute, skip
        self.maker = BlockMaker(absolute=absolute)
        self.trail: list[_Step] = []
        self.seen: set[str] = set()
        self.opens_cell = False

    def run(self) -> None:
        """Visit every node below the root."""
        skip, trail, work_of, add_space = self.skip, self.trail, WORK.get, self.maker.add_space
        node = self._go_into(self.root, self.root.tag or "")
        while trail:  # its last step holds the node, null behind the last child
            while node is not None:
                if (text := node.text_content) is not None:
                    if text.isspace():
                        add_space()
                    elif text:
                        self._take_text(node, text)
                elif not (skip and node.mem_id in skip):
                    work = work_of(tag := node.tag or "")
                    if work is None or work(self, node):
                        node = self._go_into(node, tag)
                        continue
                node = node.next
            step = trail.pop()
            node = step.node.next if trail else None
        self.maker.flush()

    def _go_into(self, node: LexborNode, tag: str) -> LexborNode | None:
        place = self._place_in(node, tag) if tag in INLINE else None
        self.trail.append(_Step(node, tag, place))
        return node.first_child

    def _here(self) -> Place:
        """The place of what stands right under the innermost element."""
        step = self.trail[-1]
        if step.place is None:
            step.place = self._block_place(step.node, step.tag, depth=len(self.trail) - 1)
        return step.place

    def _place_in(self, node: LexborNode, tag: str) -> Place:
        """The place of what stands right under an element that the walk has come to."""
        if tag not in INLINE or not self.trail:
            return self._block_place(node, tag, depth=len(self.trail))
        place = self._here()
        return place.made_bold() if tag in BOLD and not place.is_bold else place

    def _block_place(self, node: LexborNode, tag: str, *, depth: int) -> Place:
        """The place of what stands right under a block that so many elements of the trail stand round."""
        block, rank, item, bold, href = node.mem_id, 0, 0, False, None
        for level in range(depth, max(depth - REACH, -1), -1):
            rank, bold = rank or HEADINGS.get(tag, 0), bold or tag in BOLD
            if tag == "a":
                href = node.attributes.get("href")
            if level == 0 or (rank and self.trail[level - 1].tag != "a"):
                break
            if tag == "li":
                item = node.mem_id
                break
            node, tag = self.trail[level - 1].node, self.trail[level - 1].tag
        return Place(block, rank, item, bold, href)

    def _take_text(self, node: LexborNode, text: str) -> None:
        """A text node: it joins the block of the element it stands in."""
        step = self.trail[-1]
        place = step.place or self._here()
        if self.opens_cell or (step.tag in PARTED and node.prev is None):
            self._part(step, place)
        self.maker.add_text(text, place)

    def _part(self, step: _Step, place: Place) -> None:
        """Part what the page's style parts: the cells of a row, and labels that stand side by side without a space."""
        if self.maker.is_within(place):
            if self.opens_cell:
                self.maker.line.append((" | ", False))
            elif (before := step.node.prev) is not None and before.tag in PARTED:
                self.maker.line.append((" ", False))
        self.opens_cell = False

    def pass_over(self, _: LexborNode) -> bool:
        """A node that holds no text of the page."""
        return False

    def break_line(self, _: LexborNode) -> bool:
        """A line break."""
        self.maker.break_line()
        return False

    def take_cell(self, _: LexborNode) -> bool:
        """A cell of a row, whose first text is parted from the cell before."""
        self.opens_cell = True
        return True

    def take_footnote(self, node: LexborNode) -> bool:
        """Small print above the line, but for the mark of a footnote, such as [12]."""
        return FOOTNOTE.fullmatch(node.text()) is None

    def take_paragraph(self, node: LexborNode) -> bool:
        """A paragraph; the short way for one of bare text, which most are."""
        only = node.first_child
        if only is None or (text := only.text_content) is None or only.next is not None:
            return self.take_element(node)
        step = self.trail[-1]
        if step.paragraph is None:
            step.paragraph = self._place_in(node, "p")
        self.maker.add_paragraph(text, step.paragraph)
        return False

    def take_element(self, node: LexborNode) -> bool:
        """An element that may be furniture by its name; platforms' quotations are noted in passing."""
        attributes = node.attributes
        names, number = attributes.get("class") or "", attributes.get("id") or ""
        if names and (kind := embeds.class_kind(names)):
            self.maker.enter(self._place_in(node, node.tag or ""))
            self.maker.embeds.append(embeds.of_quote(node, kind=kind))
            return True
        is_furniture = (names and is_boilerplate_name(names)) or (number and is_boilerplate_name(number))
        return not is_furniture or self._holds_most(node)

    def _holds_most(self, node: LexborNode) -> bool:
        """Whether a node holds most of the text: then its name means something else here."""
        inside = len(node.text())
        return inside > 300 and inside > len(self.root.text()) / 2

    def take_link(self, node: LexborNode) -> bool:
        """A link, kept with its block; its text is read on the way."""
        if (url := self.absolute(node.attributes.get("href"))) and (text := clean(node.text())):
            self.maker.enter(self._here())
            self.maker.links.append(Link(url=url, text=text))
        return True

    def take_picture(self, node: LexborNode) -> bool:
        """A picture, each once."""
        if node.tag == "figure" and node.css_first(FIGURES_OF_TEXT) is not None:
            return True
        image = image_of(node, absolute=self.absolute)
        if image is not None and image.url not in self.seen:
            self._between_blocks()
            self.maker.images.append(image)
            self.seen.add(image.url)
        return False

    def take_player(self, node: LexborNode) -> bool:
        """A post or player of another platform."""
        embed = embeds.of_amp(node) if node.tag in embeds.AMP else embeds.of_frame(node.attributes)
        if embed is not None:
            self._between_blocks()
            self.maker.embeds.append(embed)
        return False

    def _between_blocks(self) -> None:
        """Close a heading before a picture only where the picture stands first of all; else it stays with its text."""
        if self.maker.place is None:
            self.maker.place = self._here()


# What is done with an element, by its tag; the others are gone into.
WORK: dict[str, Callable[[Walk, LexborNode], bool]] = {
    "br": Walk.break_line,
    "a": Walk.take_link,
    "p": Walk.take_paragraph,
    "sup": Walk.take_footnote,
    **dict.fromkeys(CELLS, Walk.take_cell),
    **dict.fromkeys(SKIPPED, Walk.pass_over),
    **dict.fromkeys(NAMED, Walk.take_element),
    **dict.fromkeys(PICTURES, Walk.take_picture),
    **dict.fromkeys(PLAYERS, Walk.take_player),
}
