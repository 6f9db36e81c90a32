"""An HTML page read by every strategy that has something to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from scraper.model import PageKind, Problem
from scraper.parser import article, entries, headings, json_ld, microdata, page_facts, publishers
from scraper.parser.document import Document
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.findings import Findings
from scraper.parser.merge import Update, merge, merge_facts


def read_web_page(markup: bytes, *, url: str, fetched_at: datetime) -> Findings:
    """What an HTML page holds."""
    document = Document(markup, url=url, fetched_at=fetched_at)
    own = publishers.read(document, module=publishers.module_for(url))
    marked = microdata.read(document)
    readings = [own, json_ld.read(document), marked]
    if not own.drafts and not marked.drafts:
        readings.append(entries.read(document))
    facts = merge_facts([*readings, page_facts.read(document)])
    updates = merge(readings)
    kind: PageKind = "liveblog"
    evidence = ""
    if not updates:
        blocks = article.main_blocks(document)
        kind = "article"
        if headings.may_hold_updates(blocks):
            reading, outline = headings.read(blocks, language=facts.language, title=facts.title, url=url, page_day=document.near)
            kind, evidence = outline.kind, outline.evidence
            readings.append(reading)
            updates = merge([reading]) if kind != "article" else []
        if kind == "article" or not updates:
            kind, updates = "article", [Update(draft=article.read(document, blocks, facts=facts), provenance={})]
    problems = [*document.problems, *(problem for reading in readings for problem in reading.problems)]
    strategies = tuple(reading.strategy for reading in readings if reading.drafts) or (article.STRATEGY,)
    return Findings(kind=kind, evidence=evidence, updates=updates, facts=facts, strategies=strategies, problems=problems)
