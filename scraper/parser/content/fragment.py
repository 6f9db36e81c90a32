"""Text that comes inside other data: JSON-LD strings, attributes, payload fields, with or without HTML in it."""

from __future__ import annotations

import html
import re

from selectolax.lexbor import LexborHTMLParser

from scraper.parser.content.blocks import Absolute, Block, clean
from scraper.parser.content.walk import read_blocks

TAG = re.compile(r"</?[a-zA-Z][\w-]{0,20}(?:\s[^<>]{0,2000})?/?>")
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
DEEPEST = 1_500  # tags in a fragment; more are stripped rather than parsed


def read_fragment(text: str, *, absolute: Absolute) -> list[Block]:
    """The blocks of a text, its HTML parsed, its entities decoded (twice where they were encoded twice)."""
    if "&" in text and "<" not in text and ENTITY.search(text):
        text = html.unescape(text)
    if "<" in text and TAG.search(text):
        return _read_html(text, absolute=absolute)
    return _read_plain(html.unescape(text) if "&" in text else text)


def plain(text: str) -> str:
    """One line of text without markup, as a headline needs it."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = TAG.sub("", text)
    return clean(text)


def _read_html(text: str, *, absolute: Absolute) -> list[Block]:
    if text.count("<") > DEEPEST:
        return _read_plain(html.unescape(TAG.sub("\n", text)))
    body = LexborHTMLParser(text).body
    blocks = [] if body is None else read_blocks(body, absolute=absolute)
    for block in blocks:
        if "&" in block.text and ENTITY.search(block.text):
            block.text = clean(html.unescape(block.text))
    return blocks


def _read_plain(text: str) -> list[Block]:
    """Paragraphs of a text without tags: a line is a paragraph, for JSON-LD knows no other."""
    return [Block(text=line) for raw in text.splitlines() if (line := clean(raw))]
