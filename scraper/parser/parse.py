"""A captured page becomes a `Page`: the public entrance of the parser."""

from __future__ import annotations

from datetime import datetime, tzinfo

import scraper
from scraper.errors import UsageError
from scraper.model import Page, ParserInfo, Problem, Segment
from scraper.parser import page_facts
from scraper.parser.annotate import annotate_segments
from scraper.parser.decode import decode
from scraper.parser.findings import Findings
from scraper.parser.forms import form_of
from scraper.parser.language import SAMPLE, settle_language
from scraper.parser.payload_page import read_payload_page
from scraper.parser.segments import build_segments, instant_of, moment_of
from scraper.parser.text_page import read_text_page
from scraper.parser.times.zones import zone_of
from scraper.parser.web_page import read_web_page

YEARS = range(1970, 3000)
"""Years in which a page may have been captured; at an end of the calendar there is no day more or less."""
TELLING = 20
"""Updates whose times are asked for the publisher's offset."""


def parse_page(
    content: bytes, *, url: str, fetched_at: datetime, content_type: str | None = None, annotate: bool = True
) -> Page:
    """What one captured page says: an HTML page, a live blog's JSON payload, or plain text saved from a page.

    Pure: no clock, disk, network or randomness. Every defect becomes a problem beside the result. Raises UsageError
    for a `fetched_at` without a zone or far from our time, and UnreadablePage for bytes that are no text; nothing else.
    """
    if fetched_at.tzinfo is None:
        raise UsageError(
            "fetched_at has no time zone; give an aware datetime, such as 2024-11-05T22:00:00+01:00", where=url
        )
    if fetched_at.year not in YEARS:
        raise UsageError(f"fetched_at lies in the year {fetched_at.year}; give the moment of the capture", where=url)
    decoded = decode(content, content_type=content_type)
    findings = _read(decoded.markup, url=url, fetched_at=fetched_at, content_type=content_type)
    findings.problems[:0] = decoded.problems
    return _page(findings, url=url, fetched_at=fetched_at, annotate=annotate)


def _read(markup: bytes, *, url: str, fetched_at: datetime, content_type: str | None) -> Findings:
    form = form_of(markup, content_type=content_type)
    if form == "json":
        return read_payload_page(markup, url=url)
    if form == "text":
        return read_text_page(markup.decode("utf-8", "replace"), url=url, near=fetched_at.date())
    return read_web_page(markup, url=url, fetched_at=fetched_at)


def _page(findings: Findings, *, url: str, fetched_at: datetime, annotate: bool) -> Page:
    """The page with times resolved, language settled and texts annotated."""
    facts = findings.facts
    language, mislabelled = _language(findings)
    locale = _locale(facts.locale, language)
    zone = zone_of(url, language=locale, stated=findings.zone, instants=_instants(findings))
    publisher = facts.publisher or page_facts.publisher_of(url)
    segments, conflicts = _segments(findings, language=language, zone=zone, fetched_at=fetched_at)
    if annotate:
        segments = annotate_segments(
            segments, language=language or "und", url=url, publisher=publisher, title=facts.title, lead=findings.lead
        )
    return Page(
        url=url,
        canonical_url=facts.canonical_url,
        publisher=publisher,
        title=facts.title,
        description=facts.description,
        summary=findings.summary,
        language=language,
        time_zone=zone.key,
        kind=findings.kind,
        published_at=moment_of(facts.published, zone),
        modified_at=moment_of(facts.modified, zone),
        coverage_start=instant_of(facts.coverage_start, zone),
        coverage_end=instant_of(facts.coverage_end, zone),
        is_live=facts.is_live,
        declared_count=facts.declared_count,
        segments=segments,
        next_url=facts.next_url if findings.kind == "liveblog" else None,
        problems=(*findings.problems, *mislabelled, *conflicts),
        parser=ParserInfo(version=scraper.__version__, strategies=findings.strategies),
    )


def _segments(
    findings: Findings, *, language: str | None, zone: tzinfo, fetched_at: datetime
) -> tuple[tuple[Segment, ...], tuple[Problem, ...]]:
    """The segments, dated by the page where they are not dated themselves, and the conflicts met on the way."""
    published = moment_of(findings.facts.published, zone)
    return build_segments(
        findings.updates,
        language=language,
        zone=zone,
        fetched_at=fetched_at,
        page_day=published.date() if isinstance(published, datetime) else published,
        page_end=instant_of(findings.facts.modified, zone),
    )


def _instants(findings: Findings) -> list[datetime]:
    """The instants that the page states of itself, or else of its updates, with the offsets that it wrote."""
    facts = findings.facts
    own = [stamp.instant for stamp in (facts.published, facts.modified) if stamp and stamp.instant]
    if any(instant.utcoffset() for instant in own):
        return own
    stamps = (stamp for update in findings.updates[:TELLING] for stamp in update.draft.stamps)
    return own + [stamp.instant for stamp in stamps if stamp.instant]


def _language(findings: Findings) -> tuple[str | None, tuple[Problem, ...]]:
    """The language the page is written in, and the problem of a page that says another."""
    stated = findings.facts.language
    language, was_wrong = settle_language(stated, _sample(findings))
    if not was_wrong:
        return language, ()
    message = f"the page says {stated} but is written in {language}"
    return language, (Problem(code="language-label", message=message, where="language"),)


def _sample(findings: Findings) -> str:
    """Text enough to tell a language by."""
    out, length = [findings.facts.title or ""], 0
    for update in findings.updates:
        out.append(update.draft.body)
        length += len(update.draft.body)
        if length > SAMPLE:
            break
    return " ".join(out)


def _locale(stated: str | None, language: str | None) -> str | None:
    """The language with its region, where the page states one and the language is the page's."""
    return stated if stated and language and stated.startswith(language) else language
