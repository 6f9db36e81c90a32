"""Who said what: the quotes of a text and their speakers."""

from __future__ import annotations

from scraper.quotes.finder import PageReader, find_quotes

__all__ = ["PageReader", "find_quotes"]
