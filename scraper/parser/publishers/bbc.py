"""The BBC: the stream of 2017 to 2022 (`lx-stream`), and the live page since, whose state is read as a payload.

The newer page's markup has hashed class names; its entries are known by the ids of their `<article>` alone.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from scraper.parser.document import Document
from scraper.parser.strategies.layout import Layout

HOSTS = ("bbc.co.uk", "bbc.com")
NAME = "BBC"
LAYOUTS = (
    Layout(
        name="live",
        entry="ol li article[id^='asset:'], article[data-testid='content-post'][id]",
        time="time, [data-testid='accessible-timestamp'], [data-testid=timestamp]",
        headline="header h3, h3",
        author="[data-testid='contributor-text'], [class*=Contributor] span",
        drop="header, footer, [data-testid='share-tools'], button",
        key_event="[data-testid='breaking-label']",
        next_page="a[rel=next]",
    ),
    Layout(
        name="lx-stream",
        entry="li.lx-stream__post-container > article, li.lx-stream__post-container",
        time="time, .qa-post-auto-meta, .lx-stream-post__meta-time",
        headline=".qa-post-title, .lx-stream-post__header-text, .lx-stream-post__header-title",
        author=".qa-contributor-name, .lx-stream-post__contributor-name",
        body=".lx-stream-post-body, .qa-post-body",
        drop=".lx-share-tools, .lx-stream-post__share",
        next_page="a.lx-pagination__btn[rel=next], a.qa-pagination-next-page",
    ),
)
PAGE = re.compile(r"[?&/]page[=/](\d+)")
TOTAL = "span.qa-pagination-total-page-number, .lx-pagination__page-number--total"


def next_url(document: Document) -> str | None:
    """The page after this one in the stream of numbered pages."""
    total = document.first(TOTAL)
    digits = (total.text() if total else "").strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > 4:
        return None
    current = PAGE.search(document.url)
    number = int(current[1]) + 1 if current else 2
    if number > int(digits):
        return None
    return urljoin(PAGE.sub("", document.url).rstrip("/") + "/", f"page/{number}")
