"""Al Jazeera's live blogs, as readers' programs know them; a saved page holds the entries that were on the screen."""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = ("aljazeera.com", "aljazeera.net")
NAME = "Al Jazeera"
LAYOUTS = (
    Layout(
        name="card-live",
        entry="li[data-testid='live-blog-feed-item'], div.card-live",
        time=".card-live__precontent time, .date-relative__time, time",
        headline="h2",
        body=".card-live__content",
        drop=".card-live__precontent, [aria-label^='Share']",
    ),
)
