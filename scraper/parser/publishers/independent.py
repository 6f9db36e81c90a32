"""The Independent and the Evening Standard: posts whose order, time and id stand in attributes; class names are hashed."""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = ("independent.co.uk", "the-independent.com", "standard.co.uk")
NAME = None
LAYOUTS = (Layout(name="posts", entry="div[id^='post-'][data-sort-time]"),)
