"""The Guardian's page data: `blocks[]` with typed elements, first published and last updated in milliseconds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scraper.model import Embed, Image
from scraper.parser.content import embeds
from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, gather
from scraper.parser.content.fragment import plain, read_fragment
from scraper.parser.content.images import bare_credit
from scraper.parser.draft import Draft, PageFacts, Reading, Stamp
from scraper.parser.strategies.json_fields import epoch_at, id_at, iso_at, objects, text_at
from scraper.parser.strategies.payloads import Source, find_dict
from scraper.parser.times.dates import read_stamp

MARKS = (b"blockFirstPublished", b'"blocks"')
STRATEGY = "payload:guardian"
# Elements whose HTML is text of the update; cards that link to other articles are none.
TEXTS = (
    "TextBlockElement",
    "BlockquoteBlockElement",
    "SubheadingBlockElement",
    "ListBlockElement",
    "TableBlockElement",
)
POSTS = ("TweetBlockElement", "InstagramBlockElement", "TikTokBlockElement", "BlueskyBlockElement")
PLAYERS = (
    "YoutubeBlockElement",
    "VideoYoutubeBlockElement",
    "VideoFacebookBlockElement",
    "VideoVimeoBlockElement",
    "EmbedBlockElement",
    "InteractiveBlockElement",
    "MapBlockElement",
)
FIRST_PUBLISHED = re.compile(r"First published on\s+(.+)")


def read(value: object, source: Source) -> Reading | None:
    """The reading of a Guardian payload."""
    data = find_dict(value, _is_blog)
    if data is None:
        return None
    keys = {id_at(event, "id") for event in objects(data.get("keyEvents"))}
    blocks = objects(data.get("blocks"))
    pinned = data.get("pinnedPost")
    if isinstance(pinned, dict) and all(block.get("id") != pinned.get("id") for block in blocks):
        blocks.insert(0, pinned)
    pinned_id = pinned.get("id") if isinstance(pinned, dict) else None
    drafts = tuple(_draft(block, source, keys, is_pinned=block.get("id") == pinned_id) for block in blocks)
    return Reading(strategy=STRATEGY, drafts=drafts, facts=_facts(data, source))


def _is_blog(value: dict[str, object]) -> bool:
    blocks = value.get("blocks")
    return (
        isinstance(blocks, list) and bool(blocks) and isinstance(blocks[0], dict) and "blockFirstPublished" in blocks[0]
    )


def _draft(block: Mapping[str, object], source: Source, keys: set[str], *, is_pinned: bool) -> Draft:
    number = id_at(block, "id")
    key = number if number.startswith("block-") or not number else f"block-{number}"
    elements = objects(block.get("elements"))
    blocks = [inner for element in elements for inner in _blocks(element, source)]
    attributes = block.get("attributes")
    flags = attributes if isinstance(attributes, dict) else {}
    links, shown, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        key=key or None,
        headline=plain(text_at(block, "title") or "") or None,
        body=body_text(blocks),
        stamps=tuple(filter(None, [epoch_at(block, "blockFirstPublished") or epoch_at(block, "blockCreatedOn")])),
        updated=epoch_at(block, "blockLastUpdated"),
        authors=authors_of(text_at(one, "name") or "" for one in objects(block.get("contributors"))),
        permalink=source.with_query(f"page=with:{key}#{key}") if key else None,
        is_pinned=is_pinned or flags.get("pinned") is True,
        is_key_event=flags.get("keyEvent") is True or number in keys,
        links=links,
        embeds=shown,
        images=images,
    )


def _blocks(element: Mapping[str, object], source: Source) -> list[Block]:
    """The text, embed or picture of one element."""
    kind = (text_at(element, "_type") or "").rpartition(".")[2]
    if kind in TEXTS or kind in POSTS:
        markup = text_at(element, "html") or ""
        blocks = read_fragment(markup, absolute=source.absolute)
        address = element.get("url")
        if kind in POSTS and isinstance(address, str) and not any(block.embeds for block in blocks):
            blocks.append(Block(text="", embeds=(embeds.of_link(address),)))
        return blocks
    if kind == "ImageBlockElement":
        return [Block(text="", images=images)] if (images := _image(element)) else []
    if kind in PLAYERS and (embed := _player(element, kind)):
        return [Block(text="", embeds=(embed,))]
    return []


def _image(element: Mapping[str, object]) -> tuple[Image, ...]:
    media, data = element.get("media"), element.get("data")
    pictures = objects(media.get("allImages") if isinstance(media, dict) else None)
    urls = [url for one in pictures if (url := text_at(one, "url"))]
    words = data if isinstance(data, dict) else {}
    if not urls:
        return ()
    return (
        Image(
            url=urls[-1],
            caption=plain(text_at(words, "caption") or "") or None,
            credit=bare_credit(plain(text_at(words, "credit") or "")),
        ),
    )


def _player(element: Mapping[str, object], kind: str) -> Embed | None:
    if kind == "YoutubeBlockElement" and isinstance(video := element.get("assetId"), str):
        return Embed(
            kind="youtube",
            url=f"https://www.youtube.com/watch?v={video}",
            text=plain(text_at(element, "mediaTitle") or "") or None,
        )
    address = element.get("originalUrl") or element.get("url") or element.get("embedUrl")
    return embeds.of_link(address) if isinstance(address, str) and address.startswith("http") else None


def _facts(data: Mapping[str, object], source: Source) -> PageFacts:
    pagination = data.get("pagination")
    older = pagination.get("older") if isinstance(pagination, dict) else None
    return PageFacts(
        canonical_url=source.absolute(text_at(data, "canonicalUrl") or text_at(data, "webURL")),
        publisher="The Guardian",
        title=plain(text_at(data, "headline") or text_at(data, "webTitle") or "") or None,
        description=plain(text_at(data, "trailText") or "") or None,
        language=text_at(data, "lang"),
        published=_published(data),
        modified=iso_at(data, "webPublicationDate", basis="page"),
        is_live=bool(data.get("isLive")) if "isLive" in data else None,
        next_url=source.absolute(older) if isinstance(older, str) else None,
    )


def _published(data: Mapping[str, object]) -> Stamp | None:
    """The first publication: of the oldest statement, for `webPublicationDate` moves with every update."""
    stated = FIRST_PUBLISHED.match(text_at(data, "webPublicationSecondaryDateDisplay") or "")
    instant = iso_at(data, "webPublicationDate", basis="page")
    if stated and instant and instant.instant:
        return read_stamp(stated[1], language="en", near=instant.instant.date()) or instant
    return instant
