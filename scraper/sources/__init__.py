"""Whom and what a segment credits: agencies, media, institutions, persons, the unnamed, documents, platforms."""

from scraper.sources.finder import SourceReader, find_sources
from scraper.sources.links import sources_of_links
from scraper.sources.people import same_person, speaker_key

__all__ = ["SourceReader", "find_sources", "same_person", "sources_of_links", "speaker_key"]
