"""The BBC's page state: `liveTextStream.content.data.results[]`, texts as trees of typed blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scraper.model import Embed, Image, Link
from scraper.parser.content import embeds
from scraper.parser.content.blocks import Block, body_text, clean, gather
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.strategies.json_fields import iso_at, objects, text_at
from scraper.parser.strategies.payloads import Source, find_dict

MARKS = (b"liveTextStream", b"results")
STRATEGY = "payload:bbc"
PARAGRAPHS = {"paragraph", "listItem"}
IMAGES = {"image", "rawImage"}
SOCIAL = {"socialEmbed", "social", "oembed", "include", "tweet"}
DEEPEST = 30


def read(value: object, source: Source) -> Reading | None:
    """The reading of a page state, or of a stream alone."""
    holder = find_dict(value, lambda one: "liveTextStream" in one) or {}
    stream = find_dict(holder.get("liveTextStream", value), _is_stream)
    if stream is None:
        return None
    drafts = tuple(
        _draft(post, source) for post in objects(stream.get("results")) if text_at(post, "type") in {None, "POST"}
    )
    return Reading(strategy=STRATEGY, drafts=drafts, facts=_facts(holder, stream, source))


def _is_stream(value: dict[str, object]) -> bool:
    return any("urn" in post and "content" in post for post in objects(value.get("results"))[:1])


def _draft(post: Mapping[str, object], source: Source) -> Draft:
    headline = " ".join(block.text for block in _texts(post.get("header"), source) if block.text)
    blocks = list(_texts(post.get("content"), source))
    dates = post.get("dates")
    known = dates if isinstance(dates, dict) else {}
    first = iso_at(known, "firstPublished") or iso_at(known, "time") or iso_at(known, "curated")
    urn = text_at(post, "urn")
    links, shown, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        key=urn.rpartition(":")[2] if urn else None,
        headline=clean(headline) or None,
        body=body_text(blocks),
        stamps=(first,) if first else (),
        updated=iso_at(known, "lastPublished"),
        permalink=source.with_query(f"pinned_post_locator={urn}") if urn else None,
        is_pinned=post.get("isPinned") is True,
        links=links,
        embeds=shown,
        images=images,
    )


def _texts(node: object, source: Source, depth: int = 0) -> Iterator[Block]:
    """The blocks of a tree: a paragraph is one, whatever holds it."""
    if not isinstance(node, dict) or depth > DEEPEST:
        return
    kind, model = text_at(node, "type"), node.get("model")
    inner = model if isinstance(model, dict) else {}
    if kind in PARAGRAPHS:
        text = clean("".join(_words(inner)) or (text_at(inner, "text") or ""))
        if text:
            yield Block(text=text, opens_item=kind == "listItem", links=tuple(_links(inner, source)))
    elif kind in IMAGES:
        if image := _image(inner, source):
            yield Block(text="", images=(image,))
    elif kind in SOCIAL:
        if embed := _social(inner):
            yield Block(text="", embeds=(embed,))
    else:
        for child in objects(inner.get("blocks")):
            yield from _texts(child, source, depth + 1)


def _words(model: Mapping[str, object], depth: int = 0) -> Iterator[str]:
    children = objects(model.get("blocks"))
    if not children or depth > DEEPEST:
        text = model.get("text")
        yield text if isinstance(text, str) else ""  # a space of its own parts two words
        return
    for child in children:
        inner = child.get("model")
        yield from _words(inner if isinstance(inner, dict) else {}, depth + 1)


def _links(model: Mapping[str, object], source: Source) -> Iterator[Link]:
    for child in objects(model.get("blocks")):
        inner = child.get("model")
        place = inner.get("locator") if child.get("type") == "urlLink" and isinstance(inner, dict) else None
        if isinstance(inner, dict) and isinstance(place, str) and (url := source.absolute(place)):
            yield Link(url=url, text=clean("".join(_words(inner))))


def _image(model: Mapping[str, object], source: Source) -> Image | None:
    raw = find_dict(
        model,
        lambda one: (
            isinstance(one.get("locator"), str)
            or isinstance(one.get("url"), str)
            or isinstance(one.get("iChefUrl"), str)
        ),
    )
    if raw is None:
        return None
    url = source.absolute(text_at(raw, "url") or text_at(raw, "iChefUrl") or text_at(raw, "locator"))
    captions = [block for block in objects(model.get("blocks")) if block.get("type") == "caption"]
    caption = " ".join(block.text for one in captions for block in _texts(one, source))
    return Image(url=url, caption=caption or None, credit=text_at(raw, "copyrightHolder")) if url else None


def _social(model: Mapping[str, object]) -> Embed | None:
    holder = find_dict(model, lambda one: isinstance(one.get("href") or one.get("source") or one.get("url"), str))
    address = (
        next((str(holder[name]) for name in ("href", "url", "source") if isinstance(holder.get(name), str)), None)
        if holder
        else None
    )
    return embeds.of_link(address) if address and address.startswith("http") else None


def _facts(holder: Mapping[str, object], stream: Mapping[str, object], source: Source) -> PageFacts:
    seo, page = holder.get("seo"), stream.get("page")
    known, pages = (seo if isinstance(seo, dict) else {}), (page if isinstance(page, dict) else {})
    index, total = pages.get("index"), pages.get("total")
    has_next = isinstance(index, int) and isinstance(total, int) and index < total
    live = holder.get("isLive")
    return PageFacts(
        publisher="BBC",
        title=clean(text_at(holder, "title") or "") or None,
        published=iso_at(known, "datePublished"),
        modified=iso_at(known, "dateModified"),
        is_live=live if isinstance(live, bool) else None,
        next_url=source.with_query(f"page={index + 1}") if has_next and isinstance(index, int) else None,
    )
