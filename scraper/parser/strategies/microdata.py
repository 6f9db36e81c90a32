"""Microdata: updates marked `itemprop=liveBlogUpdate`, their facts in `<meta itemprop>` or in the visible text."""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborNode

from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import body_text, clean
from scraper.parser.content.fragment import plain, read_fragment
from scraper.parser.document import Document
from scraper.parser.draft import Draft, Reading, Stamp
from scraper.parser.strategies import schema_org
from scraper.parser.strategies.entry import read_entry
from scraper.parser.strategies.layout import Layout, on_page
from scraper.parser.times.dates import read_iso

STRATEGY = "microdata"
UPDATES = "[itemprop~=liveBlogUpdate]"
# Where only the container is marked as a live blog, and the updates as what they are.
POSTINGS = "[itemtype$=LiveBlogPosting] [itemtype$=BlogPosting]"
FEWEST = 2
# Whose properties tell of an update: its own, and the one that names its author.
OWNERS = {None, "author"}
LAYOUT = Layout(
    name="microdata",
    entry=UPDATES,
    headline="[itemprop~=headline]:not(meta), [itemprop~=name]:not(meta):not([itemprop~=author] *)",
    body="[itemprop~=articleBody]:not(meta)",
)


def read(document: Document) -> Reading:
    """The updates that microdata marks."""
    if not (nodes := _updates(document)):
        return Reading(strategy=STRATEGY)
    page = on_page(LAYOUT, document)
    return Reading(strategy=STRATEGY, drafts=tuple(_draft(node, document, page) for node in nodes))


def _updates(document: Document) -> list[LexborNode]:
    """The elements that are marked as updates, or as postings inside a live blog."""
    if document.has_marked_updates:
        return document.css(UPDATES)
    postings = document.css(POSTINGS) if declares_live_blog(document) else []
    return postings if len(postings) >= FEWEST else []


def declares_live_blog(document: Document) -> bool:
    """Whether an element of the page is marked as a LiveBlogPosting, its updates or not."""
    return b"LiveBlogPosting" in document.markup and document.first("[itemtype$=LiveBlogPosting]") is not None


def _draft(node: LexborNode, document: Document, layout: Layout) -> Draft:
    """One update: its text as the reader sees it, its id and times as the marks say."""
    facts = _facts(node)
    if layout.headline and node.css_first(layout.headline) is None:
        layout = msgspec.structs.replace(layout, headline=None)  # then structure tells the headline
    draft = read_entry(node, document, layout=layout, strategy=STRATEGY)
    url = facts.get("url") or facts.get("mainEntityOfPage")
    stamp, updated = _stamp(facts, "datePublished"), _stamp(facts, "dateModified")
    return msgspec.structs.replace(
        draft,
        key=schema_org.fragment_of(url) or draft.key,
        permalink=document.absolute(url) if url and "#" in url else draft.permalink,
        headline=draft.headline or (plain(facts["headline"]) if "headline" in facts else None) or None,
        body=draft.body
        or (
            body_text(read_fragment(facts["articleBody"], absolute=document.absolute)) if "articleBody" in facts else ""
        ),
        stamps=((stamp, *draft.stamps) if stamp else draft.stamps),
        updated=updated or draft.updated,
        authors=authors_of([facts["author"]]) if "author" in facts else draft.authors,
    )


def _facts(node: LexborNode) -> dict[str, str]:
    """The update's own properties; those of things inside it (author, publisher, image) belong to these."""
    found: dict[str, str] = {}
    root = node.mem_id
    for inner in node.css("meta[itemprop], link[itemprop], time[itemprop]"):
        attributes = inner.attributes
        value = attributes.get("content") or attributes.get("href") or attributes.get("datetime")
        if value and (owner := _owner(inner, root)) in OWNERS:
            found.setdefault(owner or attributes.get("itemprop") or "", value)
    author = node.css_first("[itemprop~=author]:not(meta)")
    if author is not None and "author" not in found and (text := clean(author.text(separator=" "))):
        found["author"] = text
    return found


def _owner(inner: LexborNode, root: int) -> str | None:
    """The property of the thing between a mark and the update that it belongs to; null where it is the update's own."""
    here = inner.parent
    while here is not None and here.mem_id != root:
        attributes = here.attributes
        if "itemscope" in attributes:
            return attributes.get("itemprop") or "thing"
        here = here.parent
    return None


def _stamp(facts: dict[str, str], name: str) -> Stamp | None:
    return read_iso(facts[name], basis="microdata") if name in facts else None
