"""Quotes and sources put into the segments of a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from scraper.model import Segment, Source
from scraper.quotes import PageReader
from scraper.sources import SourceReader, sources_of_links


def annotate_segments(
    segments: Sequence[Segment], *, language: str, url: str, publisher: str | None, title: str | None, lead: str = ""
) -> tuple[Segment, ...]:
    """The segments with their quotes and sources.

    They are read from the oldest to the newest, whatever their order on the page: a name is given in full when it
    first comes, and shortened ever after.
    """
    reader, sources = PageReader(language), SourceReader(language, publisher=publisher)
    for text in filter(None, (title, lead)):
        reader.learn(text)
        sources.learn(text)
    order = reversed(segments) if _is_newest_first(segments) else segments
    annotated = [_annotated(segment, quotes=reader, sources=sources, url=url) for segment in order]
    return tuple(sorted(annotated, key=lambda segment: segment.position))


def _is_newest_first(segments: Sequence[Segment]) -> bool:
    times = [segment.published_at for segment in segments if isinstance(segment.published_at, datetime)]
    return bool(times) and times[0] > times[-1]


def _annotated(segment: Segment, *, quotes: PageReader, sources: SourceReader, url: str) -> Segment:
    """The headline is read after the body, which often has the full name of whom the headline quotes."""
    if segment.headline:
        quotes.learn(segment.headline)
        sources.learn(segment.headline)
    said = quotes.read(segment.body)
    if segment.headline:
        said = quotes.read(segment.headline, field="headline") + said
    credited = sources.read(segment.body)
    linked = sources_of_links(segment.links, segment.embeds, page_url=url) if segment.links or segment.embeds else ()
    return msgspec.structs.replace(segment, quotes=said, sources=_once(credited + linked))


def _once(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Each source once; the words of the text win over a link to the same."""
    return tuple({source.name: source for source in reversed(sources)}.values())[::-1]
