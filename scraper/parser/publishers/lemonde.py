"""Le Monde's live pages. The selectors are known from readers' programs, not from whole saved pages: kept thin."""

from __future__ import annotations

import re

from scraper.parser.addresses import path_of
from scraper.parser.document import Document
from scraper.parser.strategies.layout import Layout

HOSTS = ("lemonde.fr",)
NAME = "Le Monde"
LAYOUTS = (
    Layout(
        name="live",
        entry="section.post.post__live-container, section.post__live-container[id]",
        time=".header-content__live .info-content .date, .header-content__live .info-content, span.date",
        headline=".post__live-container--title",
        author=".post__live-container--author",
        body=".content--live, .post__live-container--answer",
        drop=".post__live-container--comment-author, .post__live-container--link-content, .post__live-container--link, .meta__social, .flag-live__border__label",
        pinned=".post__live-container--pinned",
        key_event=".post__live-container--essential, [data-post-essential]",
        ended=".label__live--off",
    ),
)
MORE = "[class*=load-more], [class*=see-more], [data-load-more]"
ARTICLE_ID = re.compile(r"_(\d{6,9})_\d+\.html$")
POST_ID = re.compile(r"(\d+)$")


def next_url(document: Document) -> str | None:
    """Where the posts older than the last one on the page are listed."""
    article = ARTICLE_ID.search(path_of(document.url))
    posts = document.css(LAYOUTS[0].entry) if article else []
    last = POST_ID.search(posts[-1].id or "") if posts else None
    if article is None or last is None or document.first(MORE) is None:
        return None
    return document.absolute(f"/ajax/live/article/{article[1]}/scroll?lastPost={last[1]}")
