"""Headings and clocks in the running text of a page: its main container as lines, split into updates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

import msgspec

from scraper.model import PageKind
from scraper.parser.content.blocks import Block, body_text, gather
from scraper.parser.draft import Draft, PageFacts, Reading, Stamp
from scraper.parser.lines.line import Item, Line
from scraper.parser.lines.marks import find_marks
from scraper.parser.lines.outline import split_lines
from scraper.parser.strategies.entry_times import is_stamp_text
from scraper.parser.times.stated_zone import is_statement, stated_zone

STRATEGY = "headings"
FEWEST = 2
HEADING_RANKS = range(1, 7)
CARDS = 0.4  # the part of the headings that cards may make up
# What every clock has in whatever style, among the first words of a line; the number of the update may stand before it.
OPENING = re.compile(
    r"\D{0,40}(?:[#№°]\s?\d{1,3}\D{1,6}|\d{1,2}\s?[,(]\s?)?\d{1,2}\s?(?:[:.h]\s?\d\d|h\b|[ap]\.?m\b|uhr|ur[ae])",
    re.IGNORECASE,
)


class Split(msgspec.Struct, frozen=True):
    """Running text split into updates: the reading, the kind of page it makes, and the text before the first one."""

    reading: Reading
    kind: PageKind
    lead: str


def read(blocks: Sequence[Block], *, language: str | None, title: str | None, url: str, page_day: date) -> Split:
    """The updates that headings or clocks in the main text open."""
    blocks = _without_cards(blocks, url=url)
    texts = [number for number, block in enumerate(blocks) if block.text]
    lines = [_line(blocks[number]) for number in texts]
    outline = split_lines(lines, language=language, title=title, url=url, page_day=page_day)
    stated = _stated_zones(blocks, language=language) if any(item.stamp for item in outline.items) else {}
    drafts = tuple(_draft(item, blocks, texts, zones=stated) for item in outline.items)
    reading = Reading(strategy=STRATEGY, drafts=drafts, facts=PageFacts(published=outline.page_stamp))
    return Split(reading, outline.kind, "\n\n".join(lines[number].text for number in outline.intro))


def _stated_zones(blocks: Sequence[Block], *, language: str | None) -> dict[int, tzinfo]:
    """The zones that blocks state for the clocks after them, by the block's place."""
    found = ((number, stated_zone(block.text, language=language)) for number, block in enumerate(blocks))
    return {number: zone for number, zone in found if zone is not None}


def _without_cards(blocks: Sequence[Block], *, url: str) -> Sequence[Block]:
    """The blocks without headings and dates that only lead elsewhere, unless that is how the page's headings are."""
    cards = {id(block) for block in blocks if block.links and _leads_elsewhere(block, url=url)}
    if not cards:
        return blocks
    heads = sum(block.rank in HEADING_RANKS or bool(OPENING.match(block.text)) for block in blocks)
    if len(cards) >= CARDS * heads:
        return blocks
    return [block for block in blocks if id(block) not in cards]


def _leads_elsewhere(block: Block, *, url: str) -> bool:
    """Whether a heading or a date is nothing but a link to another page."""
    if sum(len(link.text) for link in block.links) < len(block.text):
        return False
    here = url.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0]
    is_away = all("#" not in link.url and link.url.split("?")[0] != here for link in block.links)
    return is_away and (block.rank in HEADING_RANKS or is_stamp_text(block.text))


def may_hold_updates(blocks: Sequence[Block], *, is_announced: bool) -> bool:
    """Whether blocks are worth splitting: two beginnings that could be clocks, or two headings where announced."""
    openings = 0
    for block in blocks:
        openings += bool((is_announced and (block.rank or block.lead)) or OPENING.match(block.text))
        if openings >= FEWEST:
            return True
    return False


def has_marks(blocks: Sequence[Block], *, language: str | None) -> bool:
    """Whether blocks have two places at least where an update may open; with fewer they are no live blog."""
    lines = [_line(block) for block in blocks if block.text]
    return len(find_marks(lines, language=language)) >= FEWEST


def _line(block: Block) -> Line:
    return Line(block.text, rank=block.rank, lead=block.lead, gap=not block.joined)


def _draft(item: Item, blocks: Sequence[Block], texts: Sequence[int], *, zones: Mapping[int, tzinfo]) -> Draft:
    """An item with what stands in its blocks, those without text between its lines included."""
    first, last = item.span
    end = texts[last] if last < len(texts) else len(blocks)
    inside = blocks[texts[first] : end] if first < len(texts) else ()
    body = body_text(
        _unlisted([blocks[texts[number]] for number in item.body if not is_statement(blocks[texts[number]].text)])
    )
    links, shown, images = gather(inside)
    return Draft(
        strategy=STRATEGY,
        headline=item.headline,
        body="\n\n".join(part for part in (item.first, body) if part),
        stamps=(_in_zone(item.stamp, zones, before=texts[first]),) if item.stamp else (),
        authors=item.authors,
        links=links,
        embeds=shown,
        images=images,
    )


def _unlisted(blocks: list[Block]) -> list[Block]:
    """The blocks without the mark of a list item where there is only one: it is the update's own."""
    if sum(block.opens_item for block in blocks) != 1:
        return blocks
    return [msgspec.structs.replace(block, opens_item=False) for block in blocks]


def _in_zone(stamp: Stamp, zones: Mapping[int, tzinfo], *, before: int) -> Stamp:
    """The stamp in the zone that the last statement above it names, where it names none itself."""
    if not zones or stamp.zone is not None or stamp.clock is None:
        return stamp
    lines = tuple(zones)
    above = bisect_left(lines, before)
    return msgspec.structs.replace(stamp, zone=zones[lines[above - 1]]) if above else stamp
