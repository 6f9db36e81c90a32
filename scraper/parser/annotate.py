"""Quotes and sources put into the segments of a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from scraper.model import Quote, Segment, Source
from scraper.quotes import PageReader
from scraper.sources import SourceReader, sources_of_links


def annotate_segments(
    segments: Sequence[Segment], *, language: str, url: str, publisher: str | None, title: str | None, lead: str = ""
) -> tuple[Segment, ...]:
    """The segments with their quotes and sources.

    They are read from the oldest to the newest, whatever their order on the page: a name is given in full when it
    first comes, and shortened ever after. Each reader goes through the whole page before the other begins.
    """
    reader, sources = PageReader(language), SourceReader(language, publisher=publisher)
    for text in filter(None, (title, lead)):
        reader.learn(text)
        sources.learn(text)
    is_newest_first = _is_newest_first(segments)
    order = segments[::-1] if is_newest_first else segments
    said = [_quotes(segment, reader) for segment in order]
    credited = [_sources(segment, sources, url=url) for segment in order]
    annotated = tuple(
        msgspec.structs.replace(segment, quotes=quotes, sources=named)
        for segment, quotes, named in zip(order, said, credited, strict=True)
    )
    return annotated[::-1] if is_newest_first else annotated


def _is_newest_first(segments: Sequence[Segment]) -> bool:
    times = [segment.published_at for segment in segments if isinstance(segment.published_at, datetime)]
    return bool(times) and times[0] > times[-1]


def _quotes(segment: Segment, reader: PageReader) -> tuple[Quote, ...]:
    """The headline is read after the body, which often has the full name of whom the headline quotes."""
    if not segment.headline:
        return reader.read(segment.body)
    reader.learn(segment.headline)
    said = reader.read(segment.body)
    return reader.read(segment.headline, field="headline") + said


def _sources(segment: Segment, reader: SourceReader, *, url: str) -> tuple[Source, ...]:
    if segment.headline:
        reader.learn(segment.headline)
    credited = reader.read(segment.body)
    if not segment.links and not segment.embeds:
        return credited
    return _once(credited + sources_of_links(segment.links, segment.embeds, page_url=url))


def _once(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Each source once; the words of the text win over a link to the same."""
    return tuple({source.name: source for source in reversed(sources)}.values())[::-1]
