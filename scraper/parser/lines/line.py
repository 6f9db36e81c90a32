"""A page as lines: what headings in HTML and saved plain text have in common."""

from __future__ import annotations

import msgspec

from scraper.model import PageKind
from scraper.parser.draft import Stamp


class Line(msgspec.Struct, frozen=True):
    """One line or block of text.

    `rank` is 0 for a paragraph or a line of plain text, 1 to 6 for h1 to h6, 7 for a block that is wholly bold.
    `lead` is how many of its first characters are bold (the `<strong>18h42</strong>` of a paragraph that goes on).
    `gap` says that a blank line stood before it, `indent` how many blanks stood in it before its first character.
    """

    text: str
    rank: int = 0
    lead: int = 0
    gap: bool = False
    indent: int = 0


class Item(msgspec.Struct, frozen=True):
    """One update found in lines: `body` and `span` name lines by their index, `span` being first and one past last.

    `first` holds the words of the headline's own line that belong to the body ("18h42 : corps sans titre").
    """

    headline: str | None
    first: str
    body: tuple[int, ...]
    stamp: Stamp | None
    span: tuple[int, int]
    authors: tuple[str, ...] = ()


class Outline(msgspec.Struct, frozen=True):
    """Lines split into updates, what kind of page that makes, and the evidence in a sentence."""

    items: tuple[Item, ...]
    kind: PageKind
    evidence: str
    page_stamp: Stamp | None = None
    intro: tuple[int, ...] = ()
