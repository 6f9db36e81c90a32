"""Whether a page holds less than it means to: cut off on its way, or behind a paywall."""

from __future__ import annotations

import re

from scraper.model import Problem
from scraper.parser.document import Document

# A whole page ends with these; one that leaves them out, as it may, closes at least its containers.
ENDS = (b"</html", b"</body")
TAIL = 4096  # bytes; trackers and comments may follow the end
CONTAINERS = ("div", "section", "article", "main", "ul", "script", "style")
# The letter that may be a capital is left out: selectors that ignore case cost six times as much.
PAYWALL_NAME = b"aywall"  # asked of the bytes first: a search of the tree costs a hundred times as much
PAYWALL_NAMES = "[class*=aywall], [id*=aywall], [data-paywall]"
PAID = "isAccessibleForFree"
CUT = "the page breaks off before its end; what is missing from it says nothing"
PAYWALL = "a paywall hides a part of the page; what is missing from it says nothing"


def is_cut_page(markup: bytes) -> bool:
    """Whether HTML breaks off: its end is missing, and it stops inside a tag or inside of a container."""
    tail = markup[-TAIL:].lower()
    if any(end in tail for end in ENDS):
        return False
    lowered = markup.lower()
    if any(end in lowered for end in ENDS):
        return False
    is_inside_tag = tail.rfind(b"<") > tail.rfind(b">")
    return is_inside_tag or any(_opened(lowered, name) > _closed(lowered, name) for name in CONTAINERS)


def is_cut_json(text: str) -> bool:
    """Whether JSON breaks off: its last character closes nothing."""
    return text.rstrip()[-1:] not in ("}", "]")


def read(document: Document, markup: bytes) -> list[Problem]:
    """The problems of an HTML page that holds less than it means to; `markup` is the page as it came."""
    found = [cut_off(document.url)] if is_cut_page(markup) else []
    if _is_behind_paywall(document):
        found.append(Problem(code="paywall", message=PAYWALL, where=document.url))
    return found


def cut_off(url: str) -> Problem:
    """The problem of a page that breaks off."""
    return Problem(code="truncated", message=CUT, where=url)


def _is_behind_paywall(document: Document) -> bool:
    """Whether JSON-LD says that the page is not free, or a box on it is named a paywall."""
    if any(PAID in node and str(node[PAID]).lower() == "false" for node in document.json_ld):
        return True
    return PAYWALL_NAME in document.markup and document.first(PAYWALL_NAMES) is not None


def _opened(markup: bytes, name: str) -> int:
    return len(re.findall(rb"<%b[\s>]" % name.encode(), markup))


def _closed(markup: bytes, name: str) -> int:
    return len(re.findall(rb"</%b\s*>" % name.encode(), markup))
