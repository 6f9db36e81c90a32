"""Midi Libre and the other titles of the Dépêche group: a daily "point sur la situation" as an ordinary article.

Intro, sub-headlines and paragraphs are what the generic strategies read. Only the text of such a page is known from a
reliable source, so no selectors are given.
"""

from __future__ import annotations

from scraper.parser.strategies.layout import Layout

HOSTS = (
    "midilibre.fr",
    "ladepeche.fr",
    "lindependant.fr",
    "centrepresseaveyron.fr",
    "rugbyrama.fr",
    "nrpyrenees.fr",
    "petitbleu.fr",
)
NAME = None
LAYOUTS: tuple[Layout, ...] = ()
