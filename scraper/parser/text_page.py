"""Plain text saved from a page."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import unquote

from scraper.parser.draft import Draft, PageFacts, Stamp
from scraper.parser.findings import Findings
from scraper.parser.language import detect_language
from scraper.parser.lines.line import Outline
from scraper.parser.merging.merge import merge
from scraper.parser.merging.update import Update
from scraper.parser.page_facts import url_day
from scraper.parser.strategies import plain_text
from scraper.parser.summary import summary_in
from scraper.parser.times.calendars import fold
from scraper.parser.times.dates import read_iso

HEAD, LONGEST = 12, 200
"""Lines at a text's top among which its title stands, and how many characters that has at most."""
NAMED = 3
"""Words of four letters and more that a title shares with its address."""

WORD = re.compile(r"[^\W\d_]{4,}")
DAY_MARK = re.compile(r"\s*date (\d{4}-\d\d(?:-\d\d)?)\s+(?=\S)")
"""What some collections of saved pages put before the text: the page's day, or its month."""


def read_text_page(text: str, *, url: str, near: date) -> Findings:
    """What a text holds: its updates, or the whole of it as an article."""
    text, marked = _unmarked(text)
    language, _ = detect_language(text)
    named = url_day(url) or marked
    page_day = (named.day if named else None) or near
    reading, outline = plain_text.read_text(text, language=language, page_day=page_day, url=url, today=near)
    lines = [line.text for line in plain_text.lines_of(text)]
    title = _title(lines, outline, url=url)
    stated = reading.facts.published
    is_other = marked is not None and stated is not None and stated.day != marked.day
    facts = PageFacts(title=title, language=language, published=named if stated is None or is_other else stated)
    if outline.kind != "article" and reading.drafts:
        updates = merge([reading])
    else:
        body = "\n\n".join(lines[1:] if title else lines)
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
    mark = DAY_MARK.match(text)
    if mark is None:
        return text, None
    return text[mark.end() :], read_iso(mark[1], basis="page")


def _title(lines: list[str], outline: Outline, *, url: str) -> str | None:
    """The line before the updates that has the words of the page's address, else the first, if it is no paragraph."""
    above = [lines[number] for number in outline.intro[:HEAD] if number < len(lines)] if outline.items else lines[:1]
    short = [line for line in above if len(line) <= LONGEST]
    named = {line: len(_words(line) & _words(unquote(url))) for line in short}
    best = max(short, key=lambda line: named[line], default=None)
    if best is not None and named[best] >= NAMED:
        return best
    return short[0] if short and short[0] == lines[0] else None


def _words(text: str) -> set[str]:
    return set(WORD.findall(fold(text)))
