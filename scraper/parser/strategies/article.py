"""A page read as an article: one update, the whole text of its main container."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, clean, gather
from scraper.parser.content.main_content import find_main
from scraper.parser.content.walk import read_blocks
from scraper.parser.document import Document
from scraper.parser.draft import Draft, PageFacts, Stamp

STRATEGY = "article"
WIDER = 5  # containers looked at beyond the main one; a wrapper or two stand between an update and its neighbours
BYLINES = "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], [class*=byline] a, [class*=author-name]"


def read(document: Document, blocks: list[Block], *, facts: PageFacts) -> Draft:
    """The article as one draft, its headline the page's."""
    stamp: Stamp | None = facts.published
    links, shown, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        headline=facts.title,
        body=body_text(without_title(blocks, facts.title)),
        stamps=(stamp,) if stamp else (),
        updated=facts.modified,
        authors=facts.authors or _byline(document),
        permalink=facts.canonical_url,
        links=links,
        embeds=shown,
        images=images,
    )


def main_blocks(document: Document) -> list[Block]:
    """The blocks of the page's main container."""
    main = find_main(document)
    return [] if main is None else blocks_in(main, document)


def blocks_in(node: LexborNode, document: Document) -> list[Block]:
    """The blocks of a part of the page."""
    return read_blocks(node, absolute=document.absolute)


def wider_containers(document: Document) -> list[LexborNode]:
    """What the main container stands in, ever wider: of a live blog it may be the longest update alone."""
    found: list[LexborNode] = []
    node = find_main(document)
    length = 0 if node is None else len(node.text())
    for _ in range(WIDER):
        node = node.parent if node is not None else None
        if node is None or node.tag in {"body", "html"}:
            break
        if (wider := len(node.text())) > length:  # else a wrapper, and nothing in it is new
            length = wider
            found.append(node)
    return found


def without_title(blocks: list[Block], title: str | None) -> list[Block]:
    """The blocks without the page's own headline, where the container holds it too."""
    return [block for block in blocks if not (block.rank == 1 or (title and block.rank and block.text == title))]


def _byline(document: Document) -> tuple[str, ...]:
    names = document.meta.get("author")
    found = authors_of([names]) if names else ()
    return found or authors_of(clean(node.text(separator=" ")) for node in document.css(BYLINES)[:6])
