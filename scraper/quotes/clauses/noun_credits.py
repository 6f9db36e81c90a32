"""Reporting clauses that a noun of saying or a word behind the speaker makes: `nach Angaben von S`, `S zufolge`."""

from __future__ import annotations

from scraper.quotes.clauses.bracket_subjects import is_oblique, subject_after, whole_phrase
from scraper.quotes.clauses.clause import Report
from scraper.quotes.lexis.classes import MARKED, WORD
from scraper.quotes.lexis.inflection import SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.adverbs import is_date_word
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

NOUN_REACH = 6


def by_postposition(line: Line, at: int, first: int, language: Language) -> Report | None:
    """The clause of a word behind the name of who says so: `S zufolge`."""
    if at == first or not line.classes[at - 1] & (WORD | MARKED):
        return None
    subject = _described(line, at, first, language)
    return Report(subject.first, at + 1, Phrase(at, at + 1), subject, "source", -1, "", SPEECH)


def by_noun_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """`nach Angaben der Polizei`, `ihrer Meinung nach`: a preposition that attributes with such a noun only."""
    if at > first and _is_report_noun(line, at - 1, language):
        return by_postposition(line, at, first, language)
    noun = next((i for i in range(at + 1, min(last, at + NOUN_REACH)) if _may_be_noun(line, i, language)), None)
    if noun is None or not _is_report_noun(line, noun, language):
        return None
    if not language.own_words.isdisjoint(line.lower[at + 1 : noun]):
        return _of_topic(line, at, noun, first, last, language)
    subject = _held_by(line, noun, last, language)
    if subject is None:
        return Report(at, noun + 1, Phrase(at, at + 1), Phrase(at + 1, noun + 1), "source", -1, "", SPEECH)
    return Report(at, subject.last, Phrase(at, noun + 1), subject, "source", -1, "", SPEECH)


def _of_topic(line: Line, at: int, noun: int, first: int, last: int, language: Language) -> Report:
    """The clause of words that are those of whom the sentence is about: `Nach eigenen Angaben hat die Firma …`."""
    subject = None
    if at == first:
        subject = subject_after(line, noun + 2, last, language=language)
    elif not is_oblique(line, first, language):
        subject = whole_phrase(line, first, at, language)
    return Report(at, noun + 1, Phrase(at, noun + 1), subject, "source", -1, "", SPEECH)


def own_words(line: Line, report: Report, language: Language) -> Phrase | None:
    """The words that name no speaker but the one the sentence is about: `nach | eigenen Angaben`."""
    cue = Phrase(report.cue.first + 1, report.cue.last)
    own = report.shape == "source" and not language.own_words.isdisjoint(line.lower[cue.first : cue.last])
    return cue if own else None


def holder_of(line: Line, phrase: Phrase, last: int, language: Language) -> Phrase | None:
    """Whose words a source stands for if it is a noun of saying: `so die Einschätzung von S`, `laut Angaben der S`."""
    noun = next((i for i in range(phrase.first, phrase.last) if _is_report_noun(line, i, language)), None)
    return None if noun is None or noun > phrase.first + 2 else _held_by(line, noun, last, language)


def _held_by(line: Line, noun: int, last: int, language: Language) -> Phrase | None:
    """Whom a noun belongs to, behind `von` or in the genitive; a date is nobody."""
    at = noun + 1
    linked = at < last and line.lower[at] in language.linkers
    if at >= last or (linked and is_date_word(line, at + 1, last)):
        return None
    return whole_phrase(line, at + linked, last, language) if linked or line.lower[at] in language.genitives else None


def _is_report_noun(line: Line, at: int, language: Language) -> bool:
    named = line.words[at][0].isupper() or not language.capital_nouns
    return named and bool(language.report_nouns) and line.lower[at].endswith(language.report_nouns)


def _may_be_noun(line: Line, at: int, language: Language) -> bool:
    """Whether a word is a noun, by its capital, or where nouns have none one for what is said."""
    return line.words[at][0].isupper() if language.capital_nouns else _is_report_noun(line, at, language)


def _described(line: Line, end: int, first: int, language: Language) -> Phrase:
    """The noun right before a postposition with the words that belong to it."""
    start = end - 1
    while start > first and noun_phrase(line, start - 1, end=end, language=language, bare=True) == Phrase(
        start - 1, end
    ):
        start -= 1
        if line.lower[start] in language.determiners or line.lower[start] in language.possessives:
            break
    return Phrase(start, end)
