"""What identifies an update in the tree: the publisher's id, and the address of the update itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from scraper.parser.document import Document
from scraper.parser.strategies.layout import Layout

KEY_ATTRIBUTES = (
    "id",
    "data-id",
    "data-post-id",
    "data-entry-id",
    "data-block-id",
    "data-item-id",
    "data-update-id",
    "data-key",
    "data-urn",
    "data-liveblog-id",
    "data-event-id",
    "name",
)
# An id that the page's framework gives, which another capture would not have.
UNSTABLE_ID = re.compile(
    r"^(?:ember|react|radix|headlessui|:r|gpt|ad-|__)|^(?:main|content|live|liveblog)$", re.IGNORECASE
)
LONGEST_KEY = 200
SHORTEST_SLUG = 10
DIGIT = re.compile(r"\d")
INNER_IDS = "article[id], section[id], a[name], a[id], [data-id], [data-post-id]"
INNER_NAMES = ("name", "id", "data-id", "data-post-id")


def key_of_node(node: LexborNode, *, attributes: Mapping[str, str | None], layout: Layout | None) -> str | None:
    """The publisher's id of an update: its own among its attributes, else that of the first element in it with one."""
    names = (layout.key_attribute, *KEY_ATTRIBUTES) if layout else KEY_ATTRIBUTES
    if own := _first_key(attributes, names, is_own=True):
        return own
    inner = node.css_first(INNER_IDS)
    return _first_key(inner.attributes, INNER_NAMES) if inner is not None else None


def _first_key(attributes: Mapping[str, str | None], names: tuple[str, ...], *, is_own: bool = False) -> str | None:
    return next((value for name in names if (value := attributes.get(name)) and _is_key(value, is_own=is_own)), None)


def _is_key(value: str, *, is_own: bool = False) -> bool:
    """Whether an id looks like the publisher's: it holds a digit, or, on the update itself, is of several words."""
    if not 0 < len(value) <= LONGEST_KEY or UNSTABLE_ID.search(value):
        return False
    return DIGIT.search(value) is not None or (is_own and "-" in value and len(value) >= SHORTEST_SLUG)


def permalink_of(node: LexborNode, document: Document, *, layout: Layout | None, key: str | None) -> str | None:
    """The address of the update itself: a link that holds its id, else the page's address with the id as fragment."""
    if layout is not None and layout.permalink:
        found = node.css_first(layout.permalink)
        return document.absolute(found.attributes.get("href")) if found else None
    for link in node.css("a[href*='#']"):
        href = link.attributes.get("href") or ""
        is_own = href.endswith(key) if key else _points_here(href, document) and _is_key(href.rpartition("#")[2])
        if is_own and (url := document.absolute(href)):
            return url
    return f"{document.url.split('#')[0]}#{key}" if key and node.id == key else None


def _points_here(href: str, document: Document) -> bool:
    """Whether an address is one inside this page."""
    return (
        href.startswith(("#", "?"))
        or href.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0] == document.url.split("?")[0].split("#")[0]
    )
