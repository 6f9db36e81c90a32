"""The WordPress Live Blog plugin's `entries`: rendered HTML, authors, seconds since 1970, corrections and removals."""

from __future__ import annotations

from collections.abc import Mapping

from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Block, body_text, gather
from scraper.parser.content.fragment import plain, read_fragment
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.strategies.payloads import Source, find_dict
from scraper.parser.times.dates import read_epoch

MARKS = (b'"entry_time"', b'"entries"')
STRATEGY = "payload:wordpress"


def read(value: object, source: Source) -> Reading | None:
    """The reading of a list of entries, each in its latest state."""
    data = find_dict(value, _is_entries)
    if data is None:
        return None
    latest: dict[str, Mapping[str, object]] = {}
    for entry in _dicts(data.get("entries")):
        number = str(entry.get("replaces") or entry.get("id") or "")
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
    return any("entry_time" in entry or "render" in entry for entry in _dicts(value.get("entries"))[:1])


def _draft(number: str, entry: Mapping[str, object], source: Source) -> Draft:
    markup = entry.get("render") or entry.get("html") or entry.get("content")
    blocks = read_fragment(markup, absolute=source.absolute) if isinstance(markup, str) else []
    headline, blocks = _headline(entry, blocks)
    time, moved = entry.get("entry_time"), entry.get("timestamp")
    stamp = read_epoch(time, basis="time-element") if isinstance(time, int | float | str) else None
    updated = read_epoch(moved, basis="time-element") if isinstance(moved, int | float | str) else None
    link = entry.get("share_link")
    names = [str(one.get("name") or "") for one in _dicts(entry.get("authors") or [entry.get("author")])]
    links, shown, images = gather(blocks)
    return Draft(
        strategy=STRATEGY,
        key=number,
        headline=headline,
        body=body_text(blocks),
        stamps=(stamp,) if stamp else ((updated,) if updated else ()),
        updated=updated,
        authors=authors_of(names),
        permalink=source.absolute(link) if isinstance(link, str) else None,
        is_key_event=entry.get("key_event") is True,
        links=links,
        embeds=shown,
        images=images,
    )


def _headline(entry: Mapping[str, object], blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The entry's title, else the heading that its text begins with."""
    title = entry.get("headline") or entry.get("title")
    if isinstance(title, str) and title.strip():
        return plain(title), blocks
    if blocks and 1 <= blocks[0].rank <= 6:
        return blocks[0].text, blocks[1:]
    return None, blocks


def _dicts(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
