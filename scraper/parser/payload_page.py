"""A JSON payload given as a page of its own."""

from __future__ import annotations

from urllib.parse import urljoin

from scraper.model import Problem
from scraper.parser.curtailment import cut_off, is_cut_json
from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.findings import Findings
from scraper.parser.merging.merge import merge
from scraper.parser.merging.update import Update
from scraper.parser.strategies import app_state
from scraper.parser.strategies.json_text import read_json
from scraper.parser.strategies.payloads import Source, read_payload


def read_payload_page(markup: bytes, *, url: str) -> Findings:
    """What a payload holds; an article without text, and a problem, where no format is known for it."""
    text = markup.decode("utf-8", "replace")
    value, damage = read_json(text, where="payload")
    problems = [*damage, *([cut_off(url)] if damage and is_cut_json(text) else [])]
    source = Source(url=url, absolute=lambda href: _absolute(url, href))
    reading = read_payload(value, source) or app_state.read_value(value, source)
    if reading is None:
        problems.append(
            Problem(code="unknown-payload", message="JSON in no format that is known here; nothing was read", where=url)
        )
        empty = Update(draft=Draft(strategy="payload"), provenance={})
        return Findings(kind="article", updates=[empty], facts=PageFacts(), strategies=(), problems=problems)
    return findings_of(reading, problems=problems)


def findings_of(reading: Reading, *, problems: list[Problem]) -> Findings:
    """The findings that one reading makes."""
    return Findings(
        kind="liveblog",
        updates=merge([reading]),
        facts=reading.facts,
        strategies=(reading.strategy,),
        problems=[*problems, *reading.problems],
    )


def _absolute(url: str, href: str | None) -> str | None:
    if not href:
        return None
    try:
        return urljoin(url, href)
    except ValueError:
        return None
