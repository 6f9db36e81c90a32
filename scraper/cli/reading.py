"""A parsed page as text: JSON for programs, a plain reading for people."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from datetime import date, datetime

import msgspec

from scraper.cli.safe import clean, for_json, one_line
from scraper.cli.say import counted
from scraper.model import Page, Quote, Segment

MEASURE = 80  # columns
INDENT = "    "


def as_json(page: Page) -> str:
    """One indented JSON document."""
    return for_json(msgspec.json.format(msgspec.json.encode(page.to_dict()), indent=2).decode())


def as_line(page: Page) -> str:
    """One line of JSON."""
    return for_json(msgspec.json.encode(page.to_dict()).decode())


def as_text(page: Page) -> str:
    """The page as one reads it: its title, its updates with their times, who said what, and its problems."""
    return clean("\n".join(_page(page)))


PRINTERS: dict[str, Callable[[Page], str]] = {"json": as_json, "jsonl": as_line, "text": as_text}


def _page(page: Page) -> Iterator[str]:
    yield from textwrap.wrap(one_line(page.title or page.url), MEASURE)
    facts = (page.kind, page.publisher, page.language, page.time_zone, counted(len(page.segments), "update"))
    yield " - ".join(one_line(fact) for fact in facts if fact)
    yield one_line(page.url)
    for segment in page.segments:
        yield from ("", *_segment(segment))
    if page.problems:
        yield ""
    for problem in page.problems:
        where = f" ({problem.where})" if problem.where else ""
        yield from _wrapped(f"! {problem.code}: {problem.message}{where}", later="  ")


def _segment(segment: Segment) -> Iterator[str]:
    marks = [
        f"[{mark}]" for mark, holds in (("pinned", segment.is_pinned), ("key event", segment.is_key_event)) if holds
    ]
    head = " ".join((_when(segment.published_at), segment.headline or "(no headline)", *marks))
    yield from _wrapped(head, later=INDENT)
    if segment.authors:
        yield from _wrapped(f"by {', '.join(segment.authors)}", first=INDENT, later=INDENT)
    for paragraph in segment.body.splitlines():
        yield from _wrapped(paragraph, first=INDENT, later=INDENT)
    for quote in segment.quotes:
        yield from _wrapped(_said(quote), first=f"{INDENT}> ", later=f"{INDENT}  ")
    if segment.sources:
        names = dict.fromkeys(source.name for source in segment.sources)
        yield from _wrapped(f"sources: {', '.join(names)}", first=INDENT, later=INDENT)


def _when(moment: datetime | date | None) -> str:
    if moment is None:
        return "(no time)"
    return moment.strftime("%Y-%m-%d %H:%M") if isinstance(moment, datetime) else moment.isoformat()


def _said(quote: Quote) -> str:
    speaker = quote.speaker or quote.mention or "(nobody named)"
    return f"{speaker}, indirectly: {quote.text}" if quote.kind == "indirect" else f'{speaker}: "{quote.text}"'


def _wrapped(text: str, *, later: str, first: str = "") -> list[str]:
    return textwrap.wrap(one_line(text), MEASURE, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)
