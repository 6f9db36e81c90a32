"""The WordPress Live Blog plugin's `entries`: rendered HTML, authors, seconds since 1970, corrections and removals."""

from __future__ import annotations

from collections.abc import Mapping

from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, gather
from scraper.parser.content.fragment import plain, read_fragment
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.strategies.json_fields import epoch_at, id_at, objects, text_at
from scraper.parser.strategies.payloads import Source, find_dict

MARKS = (b'"entry_time"', b'"entries"')
STRATEGY = "payload:wordpress"


def read(value: object, source: Source) -> Reading | None:
    """The reading of a list of entries, each in its latest state."""
    data = find_dict(value, _is_entries)
    if data is None:
        return None
    latest: dict[str, Mapping[str, object]] = {}
    for entry in objects(data.get("entries")):
        number = id_at(entry, "replaces") or id_at(entry, "id")
        if entry.get("type") == "delete":
            latest.pop(number, None)
        elif number not in latest or entry.get("type") == "update":
            latest[number] = entry
    drafts = tuple(_draft(number, entry, source) for number, entry in latest.items() if entry.get("status") != "draft")
    total = data.get("total")
    return Reading(
        strategy=STRATEGY, drafts=drafts, facts=PageFacts(declared_count=total if isinstance(total, int) else None)
    )


def _is_entries(value: dict[str, object]) -> bool:
    return any("entry_time" in entry or "render" in entry for entry in objects(value.get("entries"))[:1])


def _draft(number: str, entry: Mapping[str, object], source: Source) -> Draft:
    markup = text_at(entry, "render") or text_at(entry, "html") or text_at(entry, "content")
    blocks = read_fragment(markup, absolute=source.absolute) if markup else []
    headline, blocks = _headline(entry, blocks)
    stamp, updated = epoch_at(entry, "entry_time"), epoch_at(entry, "timestamp")
    names = [text_at(one, "name") or "" for one in objects(entry.get("authors") or [entry.get("author")])]
    links, shown, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        key=number,
        headline=headline,
        body=body_text(blocks),
        stamps=(stamp,) if stamp else ((updated,) if updated else ()),
        updated=updated,
        authors=authors_of(names),
        permalink=source.absolute(text_at(entry, "share_link")),
        is_key_event=entry.get("key_event") is True,
        links=links,
        embeds=shown,
        images=images,
    )


def _headline(entry: Mapping[str, object], blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The entry's title, else the heading that its text begins with."""
    if title := text_at(entry, "headline") or text_at(entry, "title"):
        return plain(title), blocks
    if blocks and 1 <= blocks[0].rank <= 6:
        return blocks[0].text, blocks[1:]
    return None, blocks
