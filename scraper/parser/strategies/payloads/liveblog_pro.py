"""Sourcefabric Live Blog (liveblog.pro): posts whose `main` group holds items of text, pictures, embeds and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scraper.model import Image
from scraper.parser.content import embeds
from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, gather
from scraper.parser.content.fragment import plain, read_fragment
from scraper.parser.content.images import bare_credit
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.strategies.json_fields import iso_at, objects, text_at
from scraper.parser.strategies.payloads import Source, find_dict

MARKS = (b'"post_status"', b'"_items"', b'"groups"')
STRATEGY = "payload:liveblog_pro"
# A reader's remark and an advertisement are posts of the system but no updates of the blog.
NO_UPDATES = {"comment", "advertisement_local", "advertisement_remote", "advertisement", "poll_advertisement"}
UNPUBLISHED = {"draft", "submitted", "comment"}


def read(value: object, source: Source) -> Reading | None:
    """The reading of a list of posts."""
    data = find_dict(value, _is_posts)
    if data is None:
        return None
    posts = [post for post in objects(data.get("_items")) if _is_shown(post)]
    meta = data.get("_meta")
    total = meta.get("total") if isinstance(meta, dict) else None
    drafts = tuple(draft for post in posts if (draft := _draft(post, source)))
    return Reading(
        strategy=STRATEGY, drafts=drafts, facts=PageFacts(declared_count=total if isinstance(total, int) else None)
    )


def _is_posts(value: dict[str, object]) -> bool:
    return any("groups" in post for post in objects(value.get("_items"))[:1])


def _is_shown(post: Mapping[str, object]) -> bool:
    return post.get("deleted") is not True and text_at(post, "post_status") not in UNPUBLISHED


def _draft(post: Mapping[str, object], source: Source) -> Draft | None:
    items = [item for item in _items(post) if text_at(item, "item_type") not in NO_UPDATES]
    if not items:
        return None
    blocks = [block for item in items for block in _blocks(item, source)]
    links, shown, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        key=text_at(post, "_id"),
        headline=plain(text_at(post, "headline") or "") or None,
        body=body_text(blocks),
        stamps=tuple(
            filter(None, [iso_at(post, "published_date") or iso_at(post, "firstcreated") or iso_at(post, "_created")])
        ),
        updated=iso_at(post, "content_updated_date") or iso_at(post, "versioncreated") or iso_at(post, "_updated"),
        authors=authors_of(_names(post, items)),
        is_pinned=post.get("sticky") is True,
        is_key_event=post.get("lb_highlight") is True or post.get("highlight") is True,
        links=links,
        embeds=shown,
        images=images,
    )


def _items(post: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    for group in objects(post.get("groups")):
        if group.get("id") == "main":
            for reference in objects(group.get("refs")):
                if isinstance(item := reference.get("item"), dict):
                    yield item


def _blocks(item: Mapping[str, object], source: Source) -> list[Block]:
    """The blocks of one item, by its type."""
    kind, meta = text_at(item, "item_type"), item.get("meta")
    facts = meta if isinstance(meta, dict) else {}
    if kind == "image":
        return [Block(text="", images=images)] if (images := _images(facts)) else []
    blocks = read_fragment(text_at(item, "text") or "", absolute=source.absolute)
    address = text_at(facts, "original_url") or text_at(facts, "url")
    if kind in {"embed", "video"} and address and not any(block.embeds for block in blocks):
        blocks.append(Block(text="", embeds=(embeds.of_link(address, author=text_at(facts, "author_name")),)))
    return blocks


def _images(facts: Mapping[str, object]) -> tuple[Image, ...]:
    media = facts.get("media")
    renditions = media.get("renditions") if isinstance(media, dict) else None
    pictures = objects(list(renditions.values())) if isinstance(renditions, dict) else []
    widest = max(pictures, key=_width, default=None)
    url = text_at(widest, "href") if widest else None
    if not url:
        return ()
    return (
        Image(
            url=url,
            caption=plain(text_at(facts, "caption") or "") or None,
            credit=bare_credit(plain(text_at(facts, "credit") or "")),
        ),
    )


def _width(picture: Mapping[str, object]) -> int:
    width = picture.get("width")
    return width if isinstance(width, int) else 0


def _names(post: Mapping[str, object], items: list[Mapping[str, object]]) -> Iterator[str]:
    """Who wrote the post: as it says itself, else its items, else who published it."""
    for holder in (post, *items):
        creator = holder.get("original_creator")
        if isinstance(creator, dict) and (name := text_at(creator, "byline") or text_at(creator, "display_name")):
            yield name
            return
    publisher = post.get("publisher")
    if isinstance(publisher, dict) and (name := text_at(publisher, "byline") or text_at(publisher, "display_name")):
        yield name
