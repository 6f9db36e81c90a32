"""la Repubblica and the other titles of GEDI: local times that their `datetime` attributes label as UTC."""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = ("repubblica.it", "lastampa.it", "ilsecoloxix.it", "huffingtonpost.it")
NAME = None
LAYOUTS = (
    Layout(
        name="posts",
        entry="section.liveblog__post[id], article.liveblog__post[id]",
        time="time.liveblog__post__pubdate",
        headline=".liveblog__post__title",
        author=".liveblog__post__author",
        drop=".liveblog__post__share",
        pinned=".liveblog__post--pinned",
        key_event=".liveblog__post--highlight",
        next_page="a.liveblog__more[href]",
    ),
)
