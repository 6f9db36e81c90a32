"""Blocks of text: paragraphs, headings, list items, table rows, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from scraper.model import Embed, Image, Link

Absolute = Callable[[str | None], str | None]
INVISIBLE = re.compile("[\x00\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]")


class Block(msgspec.Struct):
    """One block of text with what stands in it.

    `rank` and `lead` are as in `lines.Line`; `joined` says that only a line break parts it from the block before,
    `opens_item` that it is the first of a list item. A block may be without text: an embed or an image alone.
    """

    text: str
    rank: int = 0
    lead: int = 0
    joined: bool = False
    opens_item: bool = False
    links: tuple[Link, ...] = ()
    embeds: tuple[Embed, ...] = ()
    images: tuple[Image, ...] = ()


def body_text(blocks: Sequence[Block]) -> str:
    """The blocks as text: paragraphs parted by a blank line, lines inside one by a line break."""
    out: list[str] = []
    for block in blocks:
        if block.text:
            out.append(("\n" if block.joined else "\n\n") if out else "")
            out.append(f"- {block.text}" if block.opens_item and not block.text.startswith(("-", "•")) else block.text)
    return "".join(out)


def clean(text: str) -> str:
    """The text with white space folded and invisible characters gone."""
    text = text.strip()
    if text.isprintable() and "  " not in text:
        return text  # as most are: of all white space a space alone is printable
    folded = " ".join(text.split())
    return folded if folded.isprintable() else " ".join(INVISIBLE.sub("", folded).split())


def gather(blocks: Sequence[Block]) -> tuple[tuple[Link, ...], tuple[Embed, ...], tuple[Image, ...]]:
    """All links, embeds and pictures that stand in blocks."""
    links: list[Link] = []
    embeds: list[Embed] = []
    images: list[Image] = []
    for block in blocks:
        links.extend(block.links)
        embeds.extend(block.embeds)
        images.extend(block.images)
    return tuple(links), tuple(embeds), tuple(images)
