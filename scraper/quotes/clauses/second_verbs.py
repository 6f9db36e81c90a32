"""Reporting clauses whose finite verb comes second: `Am Montag teilte S mit, …`, `…, wie S sagte`."""

from __future__ import annotations

from msgspec.structs import replace

from scraper.quotes.clauses.bracket_openings import bracket_opening
from scraper.quotes.clauses.bracket_subjects import (
    bracket_subject,
    credited_text,
    has_object_word,
    is_impersonal,
    quoted_object,
)
from scraper.quotes.clauses.brackets import Bracket, find_bracket, follows_condition, heads_sentence, resumes
from scraper.quotes.clauses.clause import CLAUSES, NOTHING, Opening, Report, Subject
from scraper.quotes.clauses.subjects import shared_subject
from scraper.quotes.clauses.verb_clauses import may_be_incise, verb_clause
from scraper.quotes.lexis.inflection import FRAGMENT, Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import MARK
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line


def by_second_verb(
    line: Line, at: int, first: int, last: int, found: list[Report], language: Language
) -> Report | None:
    """The reporting clause of a verb in a language whose finite verb comes second, if this form of it reports here."""
    cue, bracket = _bracketed(line, at, first, last, language)
    if bracket is None or (line.lower[at] in language.impersonals and not has_object_word(line, bracket, language)):
        return None
    opening = _opening(line, bracket, first, last, cue, language)
    if bracket.is_passive and line.lower[at] not in language.quoting:
        return _passive(at, bracket, opening, cue)
    subject = _subject(line, at, bracket, first, last, opening, found, language)
    if subject is None or _only_adds(line, bracket, opening, language):
        return None
    if not opening.link and resumes(line, bracket, first, language) and cue.tier != FRAGMENT:
        subject = replace(subject, shape="resumed")
    elif not opening.link and not _speaks_alone(line, bracket, subject, first, last, cue, language):
        opening = _inside(line, bracket, last, subject)
        if not opening.link:
            return None
    return _clause(line, at, bracket, subject, opening, cue, last, language)


def _bracketed(line: Line, at: int, first: int, last: int, language: Language) -> tuple[Cue, Bracket | None]:
    """A verb with its bracket: together with its particle where one closes the clause, else by itself."""
    cue, parted = language.cues[line.lower[at]], language.parted_cues.get(line.lower[at])
    if parted is not None and (bracket := find_bracket(line, at, first, last, parted, language)):
        return parted, bracket
    return cue, find_bracket(line, at, first, last, cue, language)


def _opening(line: Line, bracket: Bracket, first: int, last: int, cue: Cue, language: Language) -> Opening:
    after = max(bracket.close, bracket.finite) + 1
    opening = Opening(*bracket_opening(line, after, last, cue, language))
    if not opening.link and heads_sentence(line, bracket, first, last, language):
        return Opening(after + 1, "bare")
    return opening


def _subject(
    line: Line,
    at: int,
    bracket: Bracket,
    first: int,
    last: int,
    opening: Opening,
    found: list[Report],
    language: Language,
) -> Subject | None:
    """Who speaks: the subject, whom the clause quotes, the text that says so, or the subject of another verb."""
    end = opening.at if opening.at >= 0 else last
    subject = Subject(*bracket_subject(line, bracket, first, end, language=language))
    quotes = line.lower[at] in language.quoting and not bracket.is_passive
    if quotes and (quoted := quoted_object(line, bracket, end, language)):
        return Subject(quoted, "left")
    if is_impersonal(line, bracket, subject.phrase, language):
        credited = credited_text(line, bracket, last, language)
        return Subject(credited, "right" if credited else "passive")
    if subject.phrase is not None:
        return subject
    if line.lower[at] in language.unowned:
        return Subject(credited_text(line, bracket, last, language), "left")
    shared = shared_subject(line, first, bracket.field, found, subject, language)
    return shared if shared.phrase is not None or opening.link or shared.shape == "shared" else None


def _only_adds(line: Line, bracket: Bracket, opening: Opening, language: Language) -> bool:
    """Whether a subordinate clause opens nothing and covers nothing: `nachdem er gesprochen hatte`."""
    return bracket.order == "last" and not opening.link and line.lower[bracket.field] not in language.quotatives


def _clause(
    line: Line, at: int, bracket: Bracket, subject: Subject, opening: Opening, cue: Cue, last: int, language: Language
) -> Report:
    after = at + 1 if bracket.order == "last" else bracket.finite + 1
    report = verb_clause(line, bracket.finite, after, subject, opening, cue, last, language)
    close = bracket.close + (subject.shape == "passive" and report.opens < 0)
    head = bracket.field if bracket.order == "last" or subject.shape == "resumed" else report.first
    return replace(report, first=min(report.first, head), last=max(report.last, close + 1), cue=Phrase(at, at + 1))


def _passive(at: int, bracket: Bracket, opening: Opening, cue: Cue) -> Report | None:
    """What was said without a word on who said it: `es wurde berichtet, dass`."""
    if opening.link not in CLAUSES:
        return None
    return Report(bracket.field, opening.at, Phrase(at, at + 1), None, "passive", opening.at, opening.link, cue.tier)


def _speaks_alone(
    line: Line, bracket: Bracket, subject: Subject, first: int, last: int, cue: Cue, language: Language
) -> bool:
    """Whether a verb that opens nothing follows what it reports: `…, sagte S`, `…, wie S mitteilte`."""
    if bracket.order == "last":
        return True
    if follows_condition(line, bracket, first, language):
        return False
    start = bracket.field if line.lower[bracket.field] in language.incise_sources else bracket.finite
    close = bracket.close + (subject.shape == "passive")
    return cue.tier != FRAGMENT and may_be_incise(line, start, close + 1, subject.phrase, first, last, language)


def _inside(line: Line, bracket: Bracket, last: int, subject: Subject) -> Opening:
    """Marked words in the object of a verb that has a subject: `nannte den Vorwurf „…“`, `sprach von „…“`."""
    start = max(bracket.finite, subject.phrase.last - 1 if subject.phrase else 0)
    front = bracket.order == "first" and bracket.finite > 0 and line.lower[bracket.finite - 1] == MARK
    if front and subject.shape == "right":
        return Opening(bracket.finite - 1, "object")
    marks = line.marks_between(start + 1, last)
    return Opening(marks[0], "object") if marks else NOTHING
