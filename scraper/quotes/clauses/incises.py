"""Reporting clauses inside the marks: `« Q1, dit-elle. Q2 »` is one quotation in two pieces."""

from __future__ import annotations

import re

import msgspec

from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.verb_groups import hanging_pronoun
from scraper.quotes.lexis.classes import HANGING
from scraper.quotes.lexis.inflection import SPEECH, WEAK, Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, DASHES, TERMINATORS
from scraper.quotes.speakers.circumstances import phrase_after, skip_circumstances
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line, read_line

OPENERS = DASHES | {","}
SETS_OFF = OPENERS | frozenset(";:")
LONGEST = 20
AFTER_BREAK = re.compile(r"[,–—-] ?(?:\w+' ?)?(\w+)")


class Incise(msgspec.Struct, frozen=True, gc=False):
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
    tables = language.cues, language.auxiliaries, language.reflexives
    return any(word in table for word in words for table in tables)


def _incise_at(line: Line, at: int, language: Language) -> Report | None:
    cue = language.cues.get(line.lower[at])
    if cue is None or cue.tier > WEAK or not (cue.finite or cue.participle):
        return None
    start = at
    while start and (line.lower[start - 1] in language.verb_group or line.classes[start - 1] & HANGING):
        start -= 1
    if start < 2 or line.words[start - 1] not in OPENERS:
        return None
    hanging = hanging_pronoun(line, start, at)
    if hanging is not None:
        subject: Phrase | None = Phrase(hanging, hanging + 1)
        last = max(at, hanging) + 1
    elif not cue.finite and start == at:
        return None
    else:
        subject = phrase_after(line, at + 1, end=len(line.words), language=language)
        last = skip_circumstances(line, subject.last if subject else at + 1, end=len(line.words), language=language)
    last = _closed(line, start, last)
    if not last or (subject is None and not _goes_without(line, start, cue, language)):
        return None
    return Report(start, last, Phrase(start, at + 1), subject, "enclitic" if hanging else "right", -1, "", cue.tier)


def _goes_without(line: Line, start: int, cue: Cue, language: Language) -> bool:
    """Whether an incise may name nobody: between dashes any may, between commas only one that can be nothing else."""
    return language.drops_pronoun and (line.words[start - 1] in DASHES or cue.tier == SPEECH)


def _closed(line: Line, start: int, last: int) -> int:
    """Where an incise ends, 0 if nothing closes it: one that a dash opens runs on to the next dash."""
    if line.words[start - 1] in DASHES and (dash := _next_dash(line, start, last)):
        return dash
    if last >= len(line.words) or line.words[last] in BREAKS or line.words[last] in TERMINATORS:
        return last
    return 0


def _next_dash(line: Line, start: int, at: int) -> int:
    return next((i for i in range(at, min(len(line.words), start + LONGEST)) if line.words[i] in DASHES), 0)


def _pieces(line: Line, report: Report, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What is left before and after the clause, without the punctuation that sets it off."""
    edge = report.first - 1
    if edge > 1 and line.words[edge] in DASHES and line.words[edge - 1] == ",":
        edge -= 1
    first_end = line.span(edge - 1, edge)[1]
    resume = report.last
    while resume < len(line.words) and (line.words[resume] in SETS_OFF or line.words[resume] in TERMINATORS):
        resume += 1
    if resume >= len(line.words):
        return ((start, first_end),)
    return ((start, first_end), (line.span(resume, resume + 1)[0], end))
