"""Quotes and sources put into the segments of a page."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from scraper.model import Segment
from scraper.quotes import PageReader
from scraper.sources import find_sources

# Characters of the page before a segment that its sources are read against; names recur soon or not at all.
CONTEXT = 2_000


def annotate_segments(
    segments: Sequence[Segment], *, language: str | None, title: str | None, lead: str = ""
) -> tuple[Segment, ...]:
    """The segments with their quotes and sources; names are remembered from one segment to the next."""
    code = language or "en"
    reader = PageReader(code)
    before = "\n\n".join(part for part in (title, lead) if part)
    reader.learn(before)
    annotated = []
    for segment in segments:
        annotated.append(_annotated(segment, reader=reader, code=code, context=before[-CONTEXT:]))
        before = f"{before[-CONTEXT:]}\n\n{segment.headline or ''}\n\n{segment.body}"
    return tuple(annotated)


def _annotated(segment: Segment, *, reader: PageReader, code: str, context: str) -> Segment:
    heads = reader.read(segment.headline, field="headline") if segment.headline else ()
    quotes = heads + reader.read(segment.body)
    sources = find_sources(segment.body, language=code, context=context)
    return msgspec.structs.replace(segment, quotes=quotes, sources=sources)
