"""Which objects of a page's JSON-LD speak of the page as a whole, and which of them are its updates."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.parser.document import Document
from scraper.parser.strategies import schema_org
from scraper.parser.strategies.schema_org import Node

LIVE = "LiveBlogPosting"
DATES = ("datePublished", "dateCreated", "uploadDate", "dateModified")
BODIES = ("articleBody", "text", "description")
UPDATE_LISTS = ("liveBlogUpdate", "liveBlogUpdates")
# Lists that hold the updates of some pages and lead to other pages on most.
BLOG_LISTS = ("blogPost", "blogPosts")
PART_LISTS = (*BLOG_LISTS, "hasPart", "itemListElement", "mainEntity")
FEWEST_PARTS = 2  # members from which on a list of postings is one of updates


def live_nodes(document: Document) -> list[Node]:
    """The nodes that are live blogs, by their type or by what they hold."""
    nodes = document.json_ld
    typed: list[Node] = [node for node in nodes if LIVE in schema_org.types(node)]
    return typed or [node for node in nodes if update_nodes(node, document)]


def article_node(document: Document, live: Sequence[Node]) -> Node | None:
    """The node that speaks of the page: the live blog, else an article, else whatever holds the updates."""
    if (typed := next((node for node in live if _is_article(node)), None)) is not None:
        return typed
    updates = {id(update) for node in live for update in update_nodes(node, document)}
    articles = (node for node in document.json_ld if _is_article(node) and id(node) not in updates)
    return next((node for node in articles if "headline" in node), None) or next(iter(live), None)


def _is_article(node: Node) -> bool:
    return bool(set(schema_org.types(node)) & schema_org.ARTICLES)


def declares_live_blog(document: Document) -> bool:
    """Whether the page calls itself a LiveBlogPosting, with or without updates."""
    return any(LIVE in schema_org.types(node) for node in document.json_ld)


def update_nodes(node: Node, document: Document) -> list[Node]:
    """The updates of a live blog; references into the graph are followed."""
    names = UPDATE_LISTS + BLOG_LISTS if LIVE in schema_org.types(node) else UPDATE_LISTS
    listed = next((node[name] for name in names if node.get(name)), None)
    if listed is not None:
        return [one for one in _members(listed, document) if len(one) > 1]
    lists = (_members(node[name], document) for name in PART_LISTS if node.get(name))
    return next((parts for parts in lists if _are_parts(parts, document)), [])


def _members(listed: object, document: Document) -> list[Node]:
    """The members of a list, each `ListItem` unwrapped and each reference followed."""
    members: list[Node] = [one for one in schema_org.many(listed) if isinstance(one, dict)]
    wrapped = [inner if isinstance(inner := one.get("item"), dict) else one for one in members]
    return [document.referred(one) for one in wrapped]


def _are_parts(members: Sequence[Node], document: Document) -> bool:
    """Whether the members of a list are updates of this page: postings with a date and a text, none of another address."""
    return len(members) >= FEWEST_PARTS and all(
        set(schema_org.types(one)) & schema_org.POSTINGS
        and first_date(one) is not None
        and any(one.get(name) for name in BODIES)
        and _stands_here(schema_org.address(one.get("url")), document)
        for one in members
    )


def _stands_here(url: str | None, document: Document) -> bool:
    """Whether an address is one inside this page, or none at all."""
    if url is None or url.startswith(("#", "?")):
        return True
    here, there = document.url.partition("#")[0], (document.absolute(url) or "").partition("#")[0]
    return there.startswith(here.partition("?")[0].rstrip("/"))


def first_date(update: Node) -> object:
    """When an update was published; the last change where nothing else is told."""
    return next((update[name] for name in DATES if update.get(name)), None)
