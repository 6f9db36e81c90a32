"""Reach titles (Mirror, Express, Daily Record, Cork Beo, the Live sites …): two layouts of one system."""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = (
    "mirror.co.uk", "express.co.uk", "dailystar.co.uk", "dailyrecord.co.uk", "corkbeo.ie", "dublinlive.ie", "rsvplive.ie", "belfastlive.co.uk", "galwaybeo.ie",
    "manchestereveningnews.co.uk", "liverpoolecho.co.uk", "birminghammail.co.uk", "walesonline.co.uk", "chroniclelive.co.uk", "leeds-live.co.uk",
    "nottinghampost.com", "bristolpost.co.uk", "coventrytelegraph.net", "hulldailymail.co.uk", "leicestermercury.co.uk", "stokesentinel.co.uk",
    "plymouthherald.co.uk", "devonlive.com", "cornwalllive.com", "somersetlive.co.uk", "gloucestershirelive.co.uk", "derbytelegraph.co.uk",
    "lincolnshirelive.co.uk", "grimsbytelegraph.co.uk", "kentlive.news", "essexlive.news", "getsurrey.co.uk", "mylondon.news", "cambridge-news.co.uk",
    "gazettelive.co.uk", "examinerlive.co.uk", "lancs.live", "edinburghlive.co.uk", "glasgowlive.co.uk", "aberdeenlive.news", "dailypost.co.uk",
    "footballlondon.com", "football.london", "irishmirror.ie", "buzz.ie", "irishstar.com", "themirror.com", "the-express.com", "insider.co.uk",
)  # fmt: skip
NAME = None
LAYOUTS = (
    Layout(
        name="entries",
        entry="div.live-event-entry[id]",
        time=".entry-info time",
        headline=".entry-content > h3, h3",
        author=".entry-info mark, .entry-info .author",
        body=".entry-content",
        drop=".share, .social-share",
        pinned=".pinned-entry, [data-type=pinned]",
        key_list=".live-event-key-events a[data-id], .live-event-key-events a[href*='#']",
        ended=".live-event-status--ended",
    ),
    Layout(
        name="live-events",
        entry="div.live-events__entry[data-sort-time], article.live-events__entry",
        time=".live-events__entry-time time, .entry-info time, time",
        headline="h2, h3",
        author=".live-events__entry-author, .entry-info mark",
        drop=".share, .social-share",
        key_list=".live-events__key-events a[data-id], .live-events__key-events a[href*='#']",
    ),
)
