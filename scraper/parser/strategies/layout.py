"""The form of an update in the tree, where it is known: what a publisher module says about its site."""

from __future__ import annotations

import msgspec

from scraper.parser.document import Document

# Parts that most pages of a layout lack: asked of the page once, they need not be asked of each update.
SELDOM = ("updated", "author", "body", "drop", "pinned", "key_event")


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """CSS selectors of one layout. All but `entry` are relative to the update and may be null: then structure decides.

    `time`, `updated`, `headline`, `author`, `body` and `permalink` name parts of an update; `drop` names what in it is no text.
    `pinned` and `key_event` match the update or something inside it. `key_list` names links elsewhere on the page
    whose fragments are key events; `next_page` the link to the page with older updates. `key_attribute` holds the id.
    """

    name: str
    entry: str
    time: str | None = None
    updated: str | None = None
    headline: str | None = None
    author: str | None = None
    body: str | None = None
    permalink: str | None = None
    drop: str | None = None
    pinned: str | None = None
    key_event: str | None = None
    key_list: str | None = None
    next_page: str | None = None
    ended: str | None = None
    key_attribute: str = "id"
    has_headlines: bool = True


def on_page(layout: Layout, document: Document) -> Layout:
    """The layout without the selectors that find nothing on a page."""
    named = ((name, getattr(layout, name)) for name in SELDOM)
    absent = {name: None for name, selector in named if selector and document.first(selector) is None}
    return msgspec.structs.replace(layout, **absent)
