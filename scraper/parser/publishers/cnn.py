"""CNN's live stories: the pages of 2018 to 2023 and those since, both known from readers' programs."""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = ("cnn.com",)
NAME = "CNN"
LAYOUTS = (
    Layout(
        name="live-story",
        entry="article[data-component-name='live-story-post'], .live-story__items-container article, article.liveStoryPost",
        time=".live-story-post__header time, .live-story-post__timestamp, [data-component-name=timestamp]",
        headline=".live-story-post__headline, header h2",
        author=".live-story-post__byline",
        body=".live-story-post__content, .live-story-post__body",
        drop=".live-story-post__social, .social-share_compact__share",
        pinned=".live-story-post_pinned",
    ),
    Layout(
        name="live-news",
        entry="#posts-and-button article[id], article[id^='h_']",
        time="header > span, header span",
        headline="header h2",
        author="header p",
        drop="header",
    ),
)
