"""JSON-LD: what schema.org's `LiveBlogPosting`, and the article types beside it, say of a page and its updates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
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
from scraper.parser.strategies.json_ld_nodes import BODIES, article_node, first_date, live_nodes, update_nodes
from scraper.parser.strategies.schema_org import Node
from scraper.parser.times.dates import read_iso

STRATEGY = "json_ld"
FEWEST = 3  # updates from which on a repetition shows


def read_facts(document: Document) -> PageFacts:
    """What the page's JSON-LD tells of the page as a whole."""
    live = live_nodes(document)
    article = article_node(document, live)
    if article is None:
        return PageFacts()
    return _facts(article, document, count=max((len(update_nodes(node, document)) for node in live), default=0))


def read(document: Document, *, shown: Mapping[str, int] = MappingProxyType({})) -> Reading:
    """The updates of the page's JSON-LD; none where it declares no live blog.

    `shown` holds how long the visible text of an update is, by the core of its id: a text that is not longer is left
    unread, for the visible one would win.
    """
    live = live_nodes(document)
    updates = [update for node in live for update in update_nodes(node, document)]
    drafts = [_draft(update, document, shown) for update in updates]
    drafts, problems = _without_copies(drafts, article_node(document, live))
    return Reading(strategy=STRATEGY, drafts=tuple(drafts), problems=tuple(problems))


def _draft(update: Node, document: Document, shown: Mapping[str, int]) -> Draft:
    url = (
        schema_org.address(update.get("url"))
        or _with_fragment(update.get("@id"))
        or _with_fragment(update.get("mainEntityOfPage"))
    )
    published, modified = schema_org.text(first_date(update)), schema_org.text(update.get("dateModified"))
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


def _without_copies(drafts: list[Draft], article: Node | None) -> tuple[list[Draft], list[Problem]]:
    """The drafts without the headlines, dates and authors that merely repeat the article's, and the problems of those."""
    if len(drafts) < FEWEST or article is None:
        return drafts, []
    problems: list[Problem] = []
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
    return drafts, problems


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
