"""Plain text saved from a page."""

from __future__ import annotations

from datetime import date

from scraper.parser.draft import Draft, PageFacts
from scraper.parser.findings import Findings
from scraper.parser.language import detect_language
from scraper.parser.lines.line import Outline
from scraper.parser.merging.merge import merge
from scraper.parser.merging.update import Update
from scraper.parser.page_facts import url_day
from scraper.parser.strategies import plain_text
from scraper.parser.summary import summary_in


def read_text_page(text: str, *, url: str, near: date) -> Findings:
    """What a text holds: its updates, or the whole of it as an article."""
    language, _ = detect_language(text)
    named = url_day(url)
    page_day = (named.day if named else None) or near
    reading, outline = plain_text.read_text(text, language=language, page_day=page_day, url=url)
    lines = [line.text for line in plain_text.lines_of(text)]
    title = _title(lines, outline)
    facts = PageFacts(title=title, language=language, published=reading.facts.published or named)
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


def _title(lines: list[str], outline: Outline) -> str | None:
    """The first line, where it stands before the updates and is no paragraph."""
    first = lines[0] if lines else ""
    is_before = not outline.items or 0 in outline.intro
    return first if first and is_before and len(first) <= 200 else None
