"""JSON-LD: what schema.org's `LiveBlogPosting`, and the article types beside it, say of a page and its updates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import msgspec

from scraper.model import Embed, Image, Problem
from scraper.parser.content import embeds
from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, gather
from scraper.parser.content.fragment import plain, read_fragment
from scraper.parser.document import Document
from scraper.parser.draft import Draft, PageFacts, Reading, Stamp
from scraper.parser.language import language_code
from scraper.parser.merging.identity import core
from scraper.parser.strategies import schema_org
from scraper.parser.strategies.schema_org import Node
from scraper.parser.times.dates import read_iso

STRATEGY = "json_ld"
LIVE = "LiveBlogPosting"
DATES = ("datePublished", "dateCreated", "uploadDate", "dateModified")
BODIES = ("articleBody", "text", "description")
UPDATE_LISTS = ("liveBlogUpdate", "liveBlogUpdates")
# Lists that hold the updates of some pages and lead to other pages on most.
BLOG_LISTS = ("blogPost", "blogPosts")
PART_LISTS = (*BLOG_LISTS, "hasPart", "itemListElement", "mainEntity")
FEWEST = 3  # updates from which on a repetition shows
FEWEST_PARTS = 2  # members from which on a list of postings is one of updates


def read_facts(document: Document) -> PageFacts:
    """What the page's JSON-LD tells of the page as a whole."""
    live = _live_nodes(document)
    article = _article(document, live)
    if article is None:
        return PageFacts()
    return _facts(article, document, count=max((len(_update_nodes(node, document)) for node in live), default=0))


def read(document: Document, *, shown: Mapping[str, int] = MappingProxyType({})) -> Reading:
    """The updates of the page's JSON-LD; none where it declares no live blog.

    `shown` holds how long the visible text of an update is, by the core of its id: a text that is not longer is left
    unread, for the visible one would win.
    """
    live = _live_nodes(document)
    updates = [update for node in live for update in _update_nodes(node, document)]
    problems: list[Problem] = []
    drafts = _distrust_copies(
        [_draft(update, document, shown) for update in updates], _article(document, live), problems
    )
    return Reading(strategy=STRATEGY, drafts=tuple(drafts), problems=tuple(problems))


def _live_nodes(document: Document) -> list[Node]:
    """The nodes that are live blogs, by their type or by what they hold."""
    nodes = document.json_ld
    typed: list[Node] = [node for node in nodes if LIVE in schema_org.types(node)]
    return typed or [node for node in nodes if _update_nodes(node, document)]


def _article(document: Document, live: Sequence[Node]) -> Node | None:
    """The node that speaks of the page: the live blog, else an article, else whatever holds the updates."""
    if (typed := next((node for node in live if _is_article(node)), None)) is not None:
        return typed
    updates = {id(update) for node in live for update in _update_nodes(node, document)}
    articles = (node for node in document.json_ld if _is_article(node) and id(node) not in updates)
    return next((node for node in articles if "headline" in node), None) or next(iter(live), None)


def _is_article(node: Node) -> bool:
    return bool(set(schema_org.types(node)) & schema_org.ARTICLES)


def declares_live_blog(document: Document) -> bool:
    """Whether the page calls itself a LiveBlogPosting, with or without updates."""
    return any(LIVE in schema_org.types(node) for node in document.json_ld)


def _update_nodes(node: Node, document: Document) -> list[Node]:
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
        and _first_date(one) is not None
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


def _draft(update: Node, document: Document, shown: Mapping[str, int]) -> Draft:
    url = (
        schema_org.address(update.get("url"))
        or _with_fragment(update.get("@id"))
        or _with_fragment(update.get("mainEntityOfPage"))
    )
    published, modified = schema_org.text(_first_date(update)), schema_org.text(update.get("dateModified"))
    stamp = read_iso(published, basis="json-ld") if published else None
    key = (
        schema_org.fragment_of(_with_fragment(update.get("@id"))) or schema_org.fragment_of(url) or _identifier(update)
    )
    blocks = _body_blocks(update, document, visible=shown.get(core(key) or "", 0))
    links, found, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        key=key,
        headline=plain(schema_org.text(update.get("headline")) or schema_org.text(update.get("name")) or "") or None,
        body=body_text(blocks),
        language=_language(update),
        stamps=(stamp,) if stamp else (),
        updated=read_iso(modified, basis="json-ld") if modified else None,
        authors=_authors(update, document),
        permalink=document.absolute(url),
        links=links,
        embeds=found + _shared(update),
        images=_images(update.get("image"), document) + images,
    )


def _authors(node: Node, document: Document) -> tuple[str, ...]:
    """The names of the authors of a node."""
    return authors_of(schema_org.names(_resolved(node.get("author") or node.get("creator"), document)))


def _resolved(value: object, document: Document) -> list[object]:
    """The members of a value, references followed."""
    return [document.referred(one) if isinstance(one, dict) else one for one in schema_org.many(value)]


def _first_date(update: Node) -> object:
    """When an update was published; the last change where nothing else is told."""
    return next((update[name] for name in DATES if update.get(name)), None)


def _with_fragment(value: object) -> str | None:
    url = schema_org.address(value)
    return url if url and "#" in url else None


def _identifier(update: Node) -> str | None:
    """The publisher's id, where it is no address."""
    for name in ("identifier", "@id", "id"):
        value = schema_org.text(update.get(name))
        if value and "/" not in value:
            return value.strip()
    return None


def _body_blocks(update: Node, document: Document, *, visible: int) -> list[Block]:
    """The text of an update, unless one that is visible is as long."""
    body = next((text for name in BODIES if (text := schema_org.text(update.get(name)))), None)
    return read_fragment(body, absolute=document.absolute) if body and len(body) > visible else []


def _shared(update: Node) -> tuple[Embed, ...]:
    """Posts of other platforms that `sharedContent` or `citation` names."""
    shared = schema_org.many(update.get("sharedContent"))
    urls = (
        schema_org.address(one)
        for one in shared
        if isinstance(one, dict) and "Image" not in " ".join(schema_org.types(one))
    )
    return tuple(embeds.of_link(url) for url in urls if url and embeds.kind_of(url) != "other")


def _images(value: object, document: Document) -> tuple[Image, ...]:
    found: dict[str, Image] = {}
    for one in schema_org.many(value):
        if url := document.absolute(schema_org.address(one)):
            caption = schema_org.text(one.get("caption")) if isinstance(one, dict) else None
            credit = (
                schema_org.text(one.get("creditText") or one.get("copyrightHolder")) if isinstance(one, dict) else None
            )
            found.setdefault(
                url,
                Image(url=url, caption=plain(caption) if caption else None, credit=plain(credit) if credit else None),
            )
    return tuple(found.values())


def _distrust_copies(drafts: list[Draft], article: Node | None, problems: list[Problem]) -> list[Draft]:
    """The drafts without the headlines, dates and authors that merely repeat the article's."""
    if len(drafts) < FEWEST or article is None:
        return drafts
    title = plain(schema_org.text(article.get("headline")) or "")
    dates = Counter(draft.stamps[0].instant for draft in drafts if draft.stamps)
    has_one_date = bool(dates) and dates.most_common(1)[0][1] >= max(FEWEST, 0.9 * len(drafts))
    if has_one_date:
        drafts = [_without(draft, stamps=(), updated=None) for draft in drafts]
        problems.append(_copied("dates", "all updates carry one date, the article's"))
    if title and sum(draft.headline == title for draft in drafts) > 1:
        gone = {"headline": None, "authors": ()} if has_one_date else {"headline": None}
        drafts = [_without(draft, **gone) if draft.headline == title else draft for draft in drafts]
        problems.append(_copied("headlines", "updates repeat the article's headline"))
    return drafts


def _copied(what: str, message: str) -> Problem:
    return Problem(code=f"json-ld-copied-{what}", message=f"{message}; not believed", where=STRATEGY)


def _without(draft: Draft, **fields: object) -> Draft:
    return msgspec.structs.replace(draft, **fields)


def _facts(article: Node, document: Document, *, count: int) -> PageFacts:
    publisher = article.get("publisher")
    return PageFacts(
        canonical_url=document.absolute(
            schema_org.address(article.get("mainEntityOfPage")) or schema_org.address(article.get("url"))
        ),
        publisher=next(schema_org.names(_resolved(publisher, document)), None),
        authors=_authors(article, document) or None,
        title=plain(schema_org.text(article.get("headline")) or "") or None,
        description=plain(schema_org.text(article.get("description")) or "") or None,
        language=_language(article),
        published=_stamp(article, "datePublished"),
        modified=_stamp(article, "dateModified"),
        coverage_start=_stamp(article, "coverageStartTime"),
        coverage_end=_stamp(article, "coverageEndTime"),
        declared_count=count or None,
    )


def _language(article: Node) -> str | None:
    return language_code(schema_org.text(article.get("inLanguage")))


def _stamp(article: Mapping[str, object], name: str) -> Stamp | None:
    value = schema_org.text(article.get(name))
    return read_iso(value, basis="json-ld") if value else None
