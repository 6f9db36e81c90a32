"""How deeply a page's tags are nested, and the page made flat where that is too deep to parse.

Lexbor's time grows with the square of the depth, and with the number of formatting elements left open times the number
of blocks after them. Pages nest some forty levels; what nests two thousand was never meant to be read.
"""

from __future__ import annotations

import re
from collections import Counter

from scraper.model import Problem

DEEPEST = 2_000
# The elements that HTML reopens in every block that follows while they are open (WHATWG, 13.2.4.3).
FORMATTING = {
    b"a",
    b"b",
    b"big",
    b"code",
    b"em",
    b"font",
    b"i",
    b"nobr",
    b"s",
    b"small",
    b"strike",
    b"strong",
    b"tt",
    b"u",
}
MOST_FORMATTING = 64
# So many tags nest some 60 ms deep at the worst, and ordinary pages have fewer.
HARMLESS = 8_000
# Formatting elements that differ: of those without attributes HTML reopens no more than three of a name. A tag is told
# by its first letter, then by the rest of its name, for nearly all tags are others; `<et ` and its like do not matter.
FORMATTED = re.compile(
    rb"<[bceifstuBCEIFSTU](?:|[mtMT]|[iI][gG]|[oO][dD][eE]|[oO][nN][tT]|[mM][aA][lL][lL]|[tT][rR](?:[iI][kK][eE]|[oO][nN][gG]))"
    rb"[\s/]"
)
VOID = {
    b"area",
    b"base",
    b"br",
    b"col",
    b"embed",
    b"hr",
    b"img",
    b"input",
    b"link",
    b"meta",
    b"source",
    b"track",
    b"wbr",
    b"param",
}
# Elements whose start tag closes an open one of the kind: they pile up only in broken counts, never in the tree.
CLOSE_THEMSELVES = {
    b"p",
    b"li",
    b"option",
    b"dd",
    b"dt",
    b"tr",
    b"td",
    b"th",
    b"tbody",
    b"thead",
    b"tfoot",
    b"rp",
    b"rt",
    b"optgroup",
}
UNCOUNTED = VOID | CLOSE_THEMSELVES
SLASH = ord("/")
NAME = re.compile(rb"<(/?[a-zA-Z][^\s/>]{0,40})")
# What can hold "<div" without opening one: comments, scripts and styles, skipped whole; else one tag.
PIECE = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|xmp)\b.*?(?:</\1\s*>|\Z)|<(/?)([a-zA-Z][^\s/>]{0,40})[^>]*+>?",
    re.IGNORECASE | re.DOTALL,
)


def flatten(markup: bytes) -> tuple[bytes, tuple[Problem, ...]]:
    """The markup with what lies deeper than 2,000 levels lifted up to that depth, and a problem where that was so.

    Pages of few tags are left as they are: they cannot nest deeply enough to do harm.
    """
    if _is_harmless(markup) or _bound(markup) <= DEEPEST:
        return markup, ()
    flat, dropped = _without_deep_tags(markup)
    if not dropped:
        return markup, ()
    message = f"tags nested deeper than {DEEPEST:,} levels: {dropped:,} tags left out, their text kept"
    return flat, (Problem(code="nested-too-deeply", message=message, where="markup"),)


def _is_harmless(markup: bytes) -> bool:
    """Whether there are too few tags to do harm in whatever order they stand."""
    if markup.count(b"<") > HARMLESS:
        return False
    return len(FORMATTED.findall(markup)) <= MOST_FORMATTING


def _bound(markup: bytes) -> int:
    """A depth that the page certainly does not exceed: of each element's name the most that were open at once, summed.

    An end tag closes only its own kind here, so that stray ones hide nothing.
    """
    now: dict[bytes, int] = {}
    most: dict[bytes, int] = {}
    for name in NAME.findall(markup.lower()):
        if name[0] == SLASH:
            if now.get(name[1:], 0):
                now[name[1:]] -= 1
        else:
            now[name] = count = now.get(name, 0) + 1
            if count > most.get(name, 0):
                most[name] = count
    if any(most.get(name, 0) > MOST_FORMATTING for name in FORMATTING):
        return DEEPEST + 1
    return sum(count for name, count in most.items() if name not in UNCOUNTED)


def _without_deep_tags(markup: bytes) -> tuple[bytes, int]:
    """The markup without the start tags that would lie too deep and without the end tags that go with them."""
    out: list[bytes] = []
    depth, left = 0, 0
    dropped: Counter[bytes] = Counter()
    opened: Counter[bytes] = Counter()
    for piece in PIECE.finditer(markup):
        name = (piece[3] or b"").lower()
        if not name or name in UNCOUNTED:
            continue
        cut = False
        if piece[2]:
            cut = dropped[name] > 0
            dropped[name] -= cut
            if not cut and opened[name]:
                opened[name] -= 1
                depth -= 1
        elif depth >= DEEPEST or (name in FORMATTING and opened[name] >= MOST_FORMATTING):
            cut = True
            dropped[name] += 1
        else:
            opened[name] += 1
            depth += 1
        if cut:
            out.append(markup[left : piece.start()])
            left = piece.end()
    out.append(markup[left:])
    return b"".join(out), len(out) - 1
