"""Plain text saved from a page."""

from __future__ import annotations

import re
from datetime import date

from scraper.parser.draft import Draft, PageFacts, Stamp
from scraper.parser.findings import Findings
from scraper.parser.language import detect_language
from scraper.parser.lines.line import Outline
from scraper.parser.merging.merge import merge
from scraper.parser.merging.update import Update
from scraper.parser.page_facts import url_day
from scraper.parser.strategies import plain_text
from scraper.parser.summary import summary_in
from scraper.parser.times.dates import read_iso

_DAY_MARK = re.compile(r"\s*date (\d{4}-\d\d(?:-\d\d)?)\s+(?=\S)")
"""What some collections of saved pages put before the text: the page's day, or its month."""


def read_text_page(text: str, *, url: str, near: date) -> Findings:
    """What a text holds: its updates, or the whole of it as an article."""
    text, marked = _unmarked(text)
    language, _ = detect_language(text)
    named = url_day(url) or marked
    page_day = (named.day if named else None) or near
    reading, outline = plain_text.read_text(text, language=language, page_day=page_day, url=url, today=near)
    lines = [line.text for line in plain_text.lines_of(text)]
    title = _title(lines, outline)
    stated = reading.facts.published
    is_other = marked is not None and stated is not None and stated.day != marked.day
    facts = PageFacts(title=title, language=language, published=named if stated is None or is_other else stated)
    if outline.kind != "article" and reading.drafts:
        updates = merge([reading])
    else:
        body = "\n\n".join(lines[1:] if title and lines and lines[0] == title else lines)
        updates = [Update(draft=Draft(strategy=plain_text.STRATEGY, headline=title, body=body), provenance={})]
    lead = [lines[number] for number in outline.intro if number < len(lines)] if updates else []
    return Findings(
        kind=outline.kind if reading.drafts else "article",
        updates=updates,
        facts=facts,
        strategies=(plain_text.STRATEGY,),
        problems=[],
        lead="\n\n".join(lead),
        summary=summary_in(lead, language=language) if outline.items else (),
    )


def _unmarked(text: str) -> tuple[str, Stamp | None]:
    """A text without the mark of its day before it, and that day where it is complete."""
    mark = _DAY_MARK.match(text)
    if mark is None:
        return text, None
    return text[mark.end() :], read_iso(mark[1], basis="page")


def _title(lines: list[str], outline: Outline) -> str | None:
    """The first line, where it stands before the updates and is no paragraph."""
    first = lines[0] if lines else ""
    is_before = not outline.items or 0 in outline.intro
    return first if first and is_before and len(first) <= 200 else None
