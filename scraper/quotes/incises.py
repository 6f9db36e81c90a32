"""Reporting clauses inside the marks: `« Q1, dit-elle. Q2 »` is one quotation in two pieces."""

from __future__ import annotations

import re
from typing import NamedTuple

from scraper.quotes.clauses import Report
from scraper.quotes.language import WEAK, Language
from scraper.quotes.phrases import Phrase, noun_phrase, skip_circumstances
from scraper.quotes.words import BREAKS, TERMINATORS, Line, read_line

AFTER_BREAK = re.compile(r"[,–—-] ?(?:\w+' ?)?(\w+)")


class Incise(NamedTuple):
    """A reporting clause inside marked words: its own line of words, the report, and the pieces it leaves."""

    line: Line
    report: Report
    pieces: tuple[tuple[int, int], ...]


def find_incise(text: str, start: int, end: int, *, language: Language) -> Incise | None:
    """The first reporting clause inside `text[start:end]`; only verbs before their subject can stand there."""
    if not language.inverts or not _may_hold_one(text, start, end, language):
        return None
    line = read_line(text, start=start, end=end, marked=(), language=language)
    for at in range(1, len(line.words)):
        report = _incise_at(line, at, language)
        if report is not None:
            return Incise(line, report, _pieces(line, report, start, end))
    return None


def _may_hold_one(text: str, start: int, end: int, language: Language) -> bool:
    words = [match[1].lower() for match in AFTER_BREAK.finditer(text, start, end)]
    return any(word in language.cues or word in language.auxiliaries for word in words)


def _incise_at(line: Line, at: int, language: Language) -> Report | None:
    cue = language.cues.get(line.lower[at])
    if cue is None or cue.tier > WEAK or not (cue.finite or cue.participle):
        return None
    start = at
    while start and (line.lower[start - 1] in language.verb_group or start - 1 in line.enclitics):
        start -= 1
    if not start or line.words[start - 1] not in {",", "–", "—", "-"}:
        return None
    hanging = next((i for i in range(start, min(at + 2, len(line.words))) if i in line.enclitics), None)
    if hanging is not None:
        subject: Phrase | None = Phrase(hanging, hanging + 1)
        last = max(at, hanging) + 1
    else:
        subject = (
            noun_phrase(line, at + 1, end=len(line.words), language=language) if cue.finite or start < at else None
        )
        last = skip_circumstances(line, subject.last if subject else at + 1, end=len(line.words), language=language)
    closed = last >= len(line.words) or line.words[last] in BREAKS or line.words[last] in TERMINATORS
    if subject is None or not closed:
        return None
    return Report(start, last, Phrase(start, at + 1), subject, "enclitic" if hanging else "right", -1, "", cue.tier)


def _pieces(line: Line, report: Report, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What is left before and after the clause, without the comma or stop that sets it off."""
    first_end = line.ends[report.first - 2] if report.first >= 2 else start
    resume = report.last + 1
    if resume >= len(line.words):
        return ((start, first_end),)
    return ((start, first_end), (line.starts[resume], end))
