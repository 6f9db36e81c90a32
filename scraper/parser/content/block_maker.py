"""Blocks made out of the texts, links and pictures that a walk meets, one block at a time."""

from __future__ import annotations

from itertools import takewhile

import msgspec

from scraper.model import Embed, Image, Link
from scraper.parser.content.blocks import Absolute, Block, clean
from scraper.parser.content.boilerplate import PLACEHOLDER, is_button, is_consent, is_read_also
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


class BlockMaker:
    """The blocks so far, and what stands in the one that is being made."""

    def __init__(self, *, absolute: Absolute) -> None:
        self.absolute = absolute
        self.blocks: list[Block] = []
        self.place: Place | None = None
        self.item = 0
        self.lines: list[list[tuple[str, bool]]] = [[]]
        self.links: list[Link] = []
        self.embeds: list[Embed] = []
        self.images: list[Image] = []

    def enter(self, place: Place) -> None:
        """Go on at a place: in the same block, or in a new one."""
        if self.place is not None and self.place.block != place.block:
            self.flush()
        self.place = place

    def add_text(self, text: str, *, is_bold: bool) -> None:
        """A text in the current line."""
        self.lines[-1].append((text, is_bold))

    def add_space(self) -> None:
        """White space in the current line; none where a line begins."""
        if line := self.lines[-1]:
            line.append((" ", line[-1][1]))

    def add_paragraph(self, text: str, place: Place) -> None:
        """A block of one text."""
        self.flush()
        self.place, self.lines = place, [[(text, place.is_bold)]]
        self.flush()

    def break_line(self) -> None:
        """A line break."""
        self.lines.append([])

    def flush(self) -> None:
        """End the current block."""
        place = self.place
        if place is None and not (self.embeds or self.images):
            return
        first, last = len(self.blocks), self.lines[-1]
        if place is not None:
            for line in self.lines:
                self._add_line(line, place, joined=len(self.blocks) > first, is_last=line is last)
        if self.links or self.embeds or self.images:
            self._attach(first)
            self.links, self.embeds, self.images = [], [], []
        self.lines, self.place = [[]], None

    def _add_line(self, line: list[tuple[str, bool]], place: Place, *, joined: bool, is_last: bool) -> None:
        text = clean(line[0][0] if len(line) == 1 else "".join([part for part, _ in line]))
        if not text:
            if joined and not is_last:
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
