"""Archive news live blogs: every dated update, who said what, and every later edit or removal.

The public names are handed on lazily, so that `liveblog --help` does not wait for the parser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scraper.model import Page, Problem, Quote, Segment, Source
    from scraper.parser import parse_page
    from scraper.quotes import find_quotes
    from scraper.sources import find_sources

__version__ = "0.1.0"
__all__ = ["Page", "Problem", "Quote", "Segment", "Source", "__version__", "find_quotes", "find_sources", "parse_page"]

_HOMES = {
    "parse_page": "scraper.parser",
    "find_quotes": "scraper.quotes",
    "find_sources": "scraper.sources",
    **dict.fromkeys(("Page", "Segment", "Quote", "Source", "Problem"), "scraper.model"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute is whatever its home says
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
