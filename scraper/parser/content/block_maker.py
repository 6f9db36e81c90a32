"""Blocks made out of the texts, links and pictures that a walk meets, one block at a time."""

from __future__ import annotations

from itertools import takewhile

import msgspec

from scraper.model import Embed, Image, Link
from scraper.parser.content.blocks import Absolute, Block, clean
from scraper.parser.content.boilerplate import PLACEHOLDER, is_furniture
from scraper.parser.content.tags import BOLD_RANK


class Place(msgspec.Struct):
    """Where a text stands: the id of its block, its list item's (0 for none), and what stands round it.

    `href` is of a link that stands round the block, as round a card.
    """

    block: int
    rank: int
    item: int
    is_bold: bool
    href: str | None = None

    def made_bold(self) -> Place:
        """The same place inside bold text."""
        return Place(self.block, self.rank, self.item, is_bold=True, href=self.href)


class BlockMaker:
    """The blocks so far, and what stands in the one that is being made."""

    def __init__(self, *, absolute: Absolute) -> None:
        self.absolute = absolute
        self.blocks: list[Block] = []
        self.place: Place | None = None
        self.item = 0
        self.earlier: list[list[tuple[str, bool]]] = []
        self.line: list[tuple[str, bool]] = []
        self.links: list[Link] = []
        self.embeds: list[Embed] = []
        self.images: list[Image] = []

    def enter(self, place: Place) -> None:
        """Go on at a place: in the same block, or in a new one."""
        if self.place is not None and self.place.block != place.block:
            self.flush()
        self.place = place

    def is_within(self, place: Place) -> bool:
        """Whether a text at a place would go on in the current line."""
        return bool(self.line) and self.place is not None and self.place.block == place.block

    def add_text(self, text: str, place: Place) -> None:
        """A text at a place."""
        if self.place is not place:
            self.enter(place)
        self.line.append((text, place.is_bold))

    def add_space(self) -> None:
        """White space in the current line; none where a line begins."""
        if line := self.line:
            line.append((" ", line[-1][1]))

    def add_paragraph(self, text: str, place: Place) -> None:
        """A block of one text, with the block before it at an end."""
        if self.place is not None or self.embeds or self.images:
            self.flush()
        if (text := clean(text)) and (text := self._kept(text)):
            self._add_block(text, place, lead=len(text) if place.is_bold else 0, joined=False)
            if self.links:
                self._attach(len(self.blocks) - 1)

    def break_line(self) -> None:
        """A line break."""
        self.earlier.append(self.line)
        self.line = []

    def flush(self) -> None:
        """End the current block."""
        place = self.place
        if place is None and not (self.embeds or self.images):
            return
        first = len(self.blocks)
        if place is not None:
            for line in self.earlier:
                self._add_line(line, place, joined=len(self.blocks) > first, is_last=False)
            self._add_line(self.line, place, joined=len(self.blocks) > first, is_last=True)
        if self.links or self.embeds or self.images:
            self._attach(first)
        if self.earlier:
            self.earlier = []
        self.line, self.place = [], None

    def _add_line(self, line: list[tuple[str, bool]], place: Place, *, joined: bool, is_last: bool) -> None:
        text = clean(line[0][0] if len(line) == 1 else "".join([part for part, _ in line]))
        if not text:
            if joined and not is_last:
                self.blocks.append(Block(text=""))  # two breaks in a row part paragraphs
            return
        if not (text := self._kept(text)):
            return
        lead = _lead(line, len(text)) if line[0][1] or line[0][0].isspace() else 0
        after_gap = joined and not self.blocks[-1].text
        if after_gap:
            self.blocks.pop()
        self._add_block(text, place, lead=lead, joined=joined and not after_gap)

    def _kept(self, text: str) -> str:
        """What of a line is text of the page: all of it or nothing, but for the traces of a gallery."""
        if "[" in text:
            text = clean(PLACEHOLDER.sub("", text))
        return "" if is_furniture(text, links=self.links) else text

    def _add_block(self, text: str, place: Place, *, lead: int, joined: bool) -> None:
        rank = place.rank or (BOLD_RANK if lead >= len(text) else 0)
        if place.href and (url := self.absolute(place.href)):
            self.links.append(Link(url=url, text=text))
        opens = place.item not in {0, self.item}
        self.item = place.item
        self.blocks.append(Block(text=text, rank=rank, lead=lead, joined=joined, opens_item=opens))

    def _attach(self, first: int) -> None:
        """Give links, embeds and pictures to the block they stood in; a block of their own where it has no text."""
        if len(self.blocks) == first and (self.embeds or self.images):
            self.blocks.append(Block(text=""))
        if len(self.blocks) > first:
            block = self.blocks[first]
            block.links, block.embeds, block.images = tuple(self.links), tuple(self.embeds), tuple(self.images)
        self.links, self.embeds, self.images = [], [], []


def _lead(line: list[tuple[str, bool]], length: int) -> int:
    """How many of a line's first characters are bold."""
    bold = takewhile(lambda part: part[1] or part[0].isspace(), line)
    return min(len(clean("".join([text for text, _ in bold]))), length)
