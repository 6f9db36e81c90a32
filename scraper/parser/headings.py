"""Headings and clocks in the running text of a page: its main container as lines, split into updates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scraper.parser.blocks import Block, body_text
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.lines import Item, Line, Outline
from scraper.parser.outline import split_lines

STRATEGY = "headings"


def read(
    blocks: Sequence[Block], *, language: str | None, title: str | None, url: str, page_day: date
) -> tuple[Reading, Outline]:
    """The updates that headings or clocks in the main text open, and the outline with its evidence."""
    texts = [number for number, block in enumerate(blocks) if block.text]
    outline = split_lines([_line(blocks[number]) for number in texts], language=language, title=title, url=url, page_day=page_day)
    drafts = tuple(_draft(item, blocks, texts) for item in outline.items)
    return Reading(strategy=STRATEGY, drafts=drafts, facts=PageFacts(published=outline.page_stamp)), outline


def _line(block: Block) -> Line:
    return Line(block.text, rank=block.rank, lead=block.lead, gap=not block.joined)


def _draft(item: Item, blocks: Sequence[Block], texts: Sequence[int]) -> Draft:
    """An item with what stands in its blocks, those without text between its lines included."""
    first, last = item.span
    end = texts[last] if last < len(texts) else len(blocks)
    inside = blocks[texts[first] : end] if first < len(texts) else ()
    body = body_text([blocks[texts[number]] for number in item.body])
    return Draft(
        strategy=STRATEGY,
        headline=item.headline,
        body="\n\n".join(part for part in (item.first, body) if part),
        stamps=(item.stamp,) if item.stamp else (),
        authors=item.authors,
        links=tuple(link for block in inside for link in block.links),
        embeds=tuple(embed for block in inside for embed in block.embeds),
        images=tuple(image for block in inside for image in block.images),
    )
