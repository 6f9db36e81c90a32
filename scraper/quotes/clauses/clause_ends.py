"""Where a reported clause ends before its sentence does: at a semicolon, at a contrast, at the main clause."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.moods import is_finite
from scraper.quotes.lexis.classes import (
    ADVERB,
    BREAK,
    CONJUNCTION,
    DETERMINER,
    LINKER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SMALL,
    SUBORDINATOR,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

LONGEST_CIRCUMSTANCE = 8
NO_VERB = PREPOSITION | LINKER | CONJUNCTION | SUBORDINATOR | DETERMINER | POSSESSIVE | PRONOUN


def clause_end(line: Line, report: Report, first: int, last: int, *, language: Language) -> int:
    """The word at which the clause that a report opens ends, `last` where nothing ends it earlier.

    `first` is where the sentence of the report starts.
    """
    if _is_set_off(line, report, first):
        last = next((at for at in range(report.opens + 1, last) if line.words[at] == ","), last)
    ahead = _stands_ahead(line, report, first, language)
    joined = CONJUNCTION if report.link == "infinitive" and language.zero_complement else 0
    for at, classes in enumerate(line.classes[report.opens + 1 : last], report.opens + 1):
        if classes & BREAK:
            word = line.words[at]
            if word == ";" or (word == "," and _breaks_off(line, at + 1, last, language, ahead=ahead)):
                return at
        # a conjunction may join a sentence with a subject of its own, of which an infinitive is no part
        elif classes & joined and starts_clause(line, at + 1, last, language=language):
            return at
    return last


def _is_set_off(line: Line, report: Report, first: int) -> bool:
    """Whether commas set the report off as a relative clause: `S, who said …,`, `a debt, which S said …,`."""
    head = report.cue.first if report.subject is None or report.shape == "relative" else report.subject.first
    return head - 2 >= first and line.words[head - 2] == "," and line.classes[head - 1] & RELATIVE != 0


def _stands_ahead(line: Line, report: Report, first: int, language: Language) -> bool:
    """Whether the report itself is a clause ahead of the main one: `When S said …, `, `After saying …, `."""
    if not language.zero_complement:
        return False
    head = report.first
    if head > first and line.classes[head - 1] & (SUBORDINATOR | PREPOSITION):
        head -= 1
    opens = line.lower[head] in language.subordinators or (head < report.first and report.shape == "shared")
    return opens and (head - first <= 1 or line.words[head - 1] == ",")


def _breaks_off(line: Line, at: int, last: int, language: Language, *, ahead: bool) -> bool:
    """Whether the words behind a comma are no longer part of what is said."""
    if at >= last:
        return False
    if line.lower[at] in language.contrasts and line.words[at + 1 : at + 2] != [","]:
        return line.lower[at] not in language.conjunctions or _goes_on_anew(line, at + 1, last, language)
    return ahead and starts_clause(line, at, last, language=language, surely=False)


def _goes_on_anew(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a sentence of its own follows a conjunction, with a circumstance ahead or without."""
    if starts_clause(line, at, last, language=language, surely=False):
        return True
    if at >= last or not line.classes[at] & (PREPOSITION | LINKER):
        return False
    comma = next((i for i in range(at, min(last, at + LONGEST_CIRCUMSTANCE)) if line.words[i] == ","), None)
    return comma is not None and starts_clause(line, comma + 1, last, language=language)


def starts_clause(line: Line, at: int, last: int, *, language: Language, surely: bool = True) -> bool:
    """Whether a subject and its finite verb stand right here; `surely` asks for a verb that the lists know."""
    at = skip_circumstances(line, at, end=last, language=language)
    subject = noun_phrase(line, at, end=last, language=language, bare=True)
    if at < last and line.lower[at] in language.subjects:
        return True
    if subject is None:
        return False
    if not surely and _holds_past(line, subject, language):
        return True
    verb = subject.last
    while verb < last and line.classes[verb] & ADVERB:
        verb += 1
    unknown = not surely and verb < last and line.classes[verb] & SMALL and not line.classes[verb] & NO_VERB
    return verb < last and (bool(unknown) or is_finite(line, verb, language))


def _holds_past(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether what looks like a noun phrase holds a verb: a past form (`the skipper turned back`), or an adverb's."""
    past = language.preterite_endings or ("\0",)
    return any(
        line.lower[at].endswith(past) or line.classes[at - 1] & ADVERB for at in range(phrase.first + 2, phrase.last)
    )
