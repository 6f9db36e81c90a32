"""The Guardian: the page of 2022 and after, the page of 2013 to 2021, and the template of its apps (2015 to 2018)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

from scraper.parser.draft import Draft, Stamp
from scraper.parser.strategies.layout import Layout

HOSTS = ("theguardian.com", "guardianapis.com", "guim.co.uk")
NAME = "The Guardian"
LAYOUTS = (
    Layout(
        name="2022",
        entry="#liveblog-body article.block, #pinned-post article.block, article[id^='block-']",
        time="header time",
        headline="header h2, h2[id]",
        author="header div > span",
        permalink="header a[href*='#block-']",
        drop="header, footer, aside, gu-island[name*=RichLink]",
        pinned="#pinned-post article",
        key_list="a[data-link-name^='key event card'], [data-component='key-event-card'] a",
        next_page="#liveblog-navigation section:last-of-type > a[href*='page=with'], nav a[rel=next]",
    ),
    Layout(
        name="2013",
        entry="div.block[id^='block-'][itemprop]",
        time="time.block-time, .block-time time, p.published-time time",
        headline="h2.block-title",
        author="[itemprop=author] [itemprop=name], .block-contributor",
        body=".block-elements",
        drop=".block-share, .element-rich-link, .block-time",
        key_event=".is-key-event",
        key_list=".timeline a[href*='#block-']",
        next_page="a.liveblog-navigation__link--older, a[data-link-name='older page']",
    ),
    Layout(
        name="apps",
        entry="div.block[id^='block-']",
        time="p.block__time",
        updated="p.block__updated",
        headline="h2.block__title",
        author=".block__author, .block__byline",
        drop=".element-rich-link",
        key_event=".block--key-event",
        key_list=".key-events a[href*='#block-']",
    ),
)
# A block's id begins with the seconds of its making, as MongoDB's identifiers do (ObjectId, bytes 0 to 3).
OBJECT_ID = re.compile(r"(?:block-)?([0-9a-f]{8})[0-9a-f]{16}$")


def refine(draft: Draft) -> Draft:
    """The draft with the day of its making, for times that are a clock alone."""
    if (
        not draft.stamps
        or any(stamp.instant or stamp.day for stamp in draft.stamps)
        or not (made := made_at(draft.key or ""))
    ):
        return draft
    return msgspec.structs.replace(
        draft, stamps=(*draft.stamps, Stamp(basis="neighbour", precision="day", day=made.date(), text=draft.key or ""))
    )


def made_at(key: str) -> datetime | None:
    """When a block was made, by its id."""
    found = OBJECT_ID.match(key)
    return datetime.fromtimestamp(int(found[1], 16), UTC) if found else None
