"""From the bytes of a page to its segments."""

from __future__ import annotations

from scraper.parser.parse import parse_page
from scraper.parser.walls import wall_of

__all__ = ["parse_page", "wall_of"]
