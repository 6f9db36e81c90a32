"""Whom and what a segment credits: agencies, media, institutions, persons, the unnamed, documents, platforms."""

from scraper.sources.finder import SourceReader, find_sources
from scraper.sources.links import sources_of_links

__all__ = ["SourceReader", "find_sources", "sources_of_links"]
