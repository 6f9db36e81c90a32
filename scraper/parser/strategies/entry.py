"""One update in the tree read into a draft: its id, times, headline, authors and text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from selectolax.lexbor import LexborNode

from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, clean, gather
from scraper.parser.content.tags import BOLD_RANK
from scraper.parser.content.walk import read_blocks
from scraper.parser.document import Document
from scraper.parser.draft import Draft
from scraper.parser.language import language_code
from scraper.parser.strategies.entry_ids import key_of_node, permalink_of
from scraper.parser.strategies.entry_parts import BYLINE, LONGEST_NAME, Parts, parts_of
from scraper.parser.strategies.layout import Layout
from scraper.parser.strategies.schema_org import fragment_of

STRATEGY = "entries"
NAMED_TITLE = re.compile(
    r"(?:^|[\s_-])(?:sub|main|entry|post|item|block|card)?-?(?:title|titre|titulo|titolo|titel|ttl|headline|heading|hed)(?:$|[\s_-])",
    re.IGNORECASE,
)
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LONGEST_HEADLINE = 400
HEADING_RANKS = range(1, 7)
LONGEST_RUBRIC = 30
LONGEST_BOLD = 160
SENTENCE_ENDS = (".", ":", ",", ";", "…", "?”", ".”", ".»", '."')


def read_entry(
    node: LexborNode, document: Document, *, layout: Layout | None = None, strategy: str = STRATEGY
) -> Draft:
    """The draft of one update."""
    attributes = node.attributes
    parts = parts_of(node, document, attributes=attributes, layout=layout)
    headline = _headline(node, layout, parts)
    blocks = read_blocks(_body_root(node, layout), absolute=document.absolute, skip=parts.taken)
    if not headline and (layout is None or (layout.has_headlines and not layout.headline)):
        headline, blocks = _leading_heading(blocks)
    blocks = _without_links_elsewhere(_without_bylines(blocks, parts))
    own_key = key_of_node(node, attributes=attributes, layout=layout)
    permalink = permalink_of(node, document, layout=layout, key=own_key)
    links, embeds, images = gather(blocks)
    return Draft(
        strategy=strategy,
        key=own_key or fragment_of(permalink),
        headline=headline,
        body=body_text(blocks),
        language=language_code(attributes.get("lang")),
        stamps=parts.dated(),
        updated=parts.updated,
        authors=authors_of(parts.names) if parts.names else (),
        permalink=permalink,
        is_pinned=_is_pinned(node, attributes, layout),
        is_key_event=parts.is_key_event or _matches(node, layout.key_event if layout else None),
        links=links,
        embeds=embeds,
        images=images,
    )


def _is_pinned(node: LexborNode, attributes: Mapping[str, str | None], layout: Layout | None) -> bool:
    named = f"{attributes.get('id')} {attributes.get('class')}"
    return "pinned" in named or _matches(node, layout.pinned if layout else None)


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
        if found.mem_id in parts.taken or found.tag in HEADINGS or found.tag == "header":
            continue
        if _is_title_name(found.attributes.get("class") or "") and 0 < len(found.text().strip()) < 300:
            return found if len(found.css("p, div, h1, h2, h3, h4")) == (found.tag in {"p", "div"}) else None
    return None


@lru_cache(maxsize=1024)
def _is_title_name(names: str) -> bool:
    """Whether class names are those of a title; they recur from update to update."""
    return NAMED_TITLE.search(names) is not None


def _leading_heading(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The heading that an update begins with, and the rest; a rubric over the heading goes with it."""
    texts = [number for number, block in enumerate(blocks) if block.text][:2]
    for place, number in enumerate(texts):
        block = blocks[number]
        if _is_heading(block, is_last=number == len(blocks) - 1):
            kept = [
                Block(text="", links=one.links, embeds=one.embeds, images=one.images) for one in blocks[: number + 1]
            ]
            return block.text, [one for one in kept if one.embeds or one.images] + blocks[number + 1 :]
        if place == 0 and len(block.text) > LONGEST_RUBRIC:
            break
    return None, blocks


def _is_heading(block: Block, *, is_last: bool) -> bool:
    """Whether a block is a heading, or a bold line of its own that is no sentence and that text follows."""
    if block.rank == BOLD_RANK:
        return not is_last and len(block.text) < LONGEST_BOLD and not block.text.endswith(SENTENCE_ENDS)
    return block.rank in HEADING_RANKS and len(block.text) < LONGEST_HEADLINE


def _without_links_elsewhere(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without cards: headings inside an update that are nothing but a link to another page."""
    return [
        block
        for block in blocks
        if not (1 <= block.rank <= 6 and block.links and sum(len(link.text) for link in block.links) >= len(block.text))
    ]


def _without_bylines(blocks: list[Block], parts: Parts) -> list[Block]:
    """The blocks without "By Jane Doe" at either end, whose names are the authors."""
    ends = [number for number, block in enumerate(blocks) if block.text]
    for number in {ends[0], ends[-1]} if ends else ():
        if len(blocks[number].text) <= LONGEST_NAME and (by := BYLINE.match(blocks[number].text)):
            parts.names.append(by[1])
            return blocks[:number] + blocks[number + 1 :]
    return blocks


def _body_root(node: LexborNode, layout: Layout | None) -> LexborNode:
    found = node.css_first(layout.body) if layout is not None and layout.body else None
    return found if found is not None else node


def _matches(node: LexborNode, selector: str | None) -> bool:
    """Whether a selector finds the update itself or something in it."""
    return selector is not None and node.css_first(selector) is not None
