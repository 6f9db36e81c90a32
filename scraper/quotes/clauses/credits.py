"""Reporting clauses that a preposition or its like makes: `selon S`, `according to S`, `…, così S`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from scraper.quotes.clauses.bracket_subjects import whole_phrase
from scraper.quotes.clauses.clause import SHORTEST_CLAUSE, Report
from scraper.quotes.clauses.moods import is_finite
from scraper.quotes.clauses.noun_credits import holder_of
from scraper.quotes.clauses.quotatives import opens_quotative
from scraper.quotes.lexis.classes import ANONYMOUS, LINKER, SMALL, VERB_GROUP
from scraper.quotes.lexis.inflection import SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line, is_abbreviation

LONGEST_SOURCE = 24
LONGEST_POINTER = 3


def by_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The clause of a preposition that names who says so: `selon S`, `according to S`."""
    if language.genitive_endings and (report := _by_possessive(line, at, first, language)):
        return report
    phrase = _source_phrase(line, at, first, language)
    if phrase is None:
        return None
    at, after = phrase.first, phrase.last
    if after >= last:
        return None
    if line.lower[after] in language.relatives and line.lower[after] in language.pronouns:
        if line.lower[after] in language.complementizers:
            return None
        return Report(at, after + 1, Phrase(at, after), Phrase(after, after + 1), "source", after + 1, "that", SPEECH)
    if line.lower[at] in language.incise_sources and not language.verb_second:
        after = skip_circumstances(line, after, end=last, language=language)
    if _is_ordinal(line, at, after, first, language) or opens_quotative(line, at, after, language=language):
        return None
    subject = _source_subject(line, after, last, language, heads=at == first)
    if subject is None:
        return None
    end = subject.last
    apart = not language.verb_second and (at - first <= 1 or line.words[at - 1] == ",")
    if apart and line.words[end - 1][0].islower() and line.lower[subject.first] not in language.pronouns:
        end = _source_end(line, end, last, language)
    report = Report(at, end, Phrase(at, after), Phrase(subject.first, end), "source", -1, "", SPEECH)
    return replace(report, first=first, shape="resumed") if _points_back(line, first, at, language) else report


def _points_back(line: Line, first: int, at: int, language: Language) -> bool:
    """Whether a source is all that a sentence says of the one before: `That's | according to S`."""
    if not first < at <= first + LONGEST_POINTER or line.lower[first] not in language.clefts:
        return False
    return all(line.classes[i] & VERB_GROUP for i in range(first + 1, at))


def _source_subject(line: Line, at: int, last: int, language: Language, *, heads: bool) -> Phrase | None:
    """Whom a preposition names as the source, if anybody; `heads` where it opens the sentence."""
    if language.verb_second:
        subject = whole_phrase(line, at, last, language)
    else:
        subject = noun_phrase(line, at, end=last, language=language, bare=True)
    if subject is None or not language.not_sources.isdisjoint(line.lower[subject.first : subject.first + 2]):
        return None
    subject = holder_of(line, subject, last, language) or subject
    if heads and language.verb_second and not language.capital_nouns:
        subject = _before_verb(line, subject, last, language)
    return _declined_name(line, subject, language)


def _by_possessive(line: Line, at: int, first: int, language: Language) -> Report | None:
    """A source whose holder is a possessive inside or before the phrase: `за його словами`, `jego zdaniem`."""
    holder = at - 1
    if holder < first or line.lower[holder] not in language.possessives:
        return None
    for lead, rest in language.sources.get(line.lower[at], ()):
        start, after = holder - len(lead), at + 1 + len(rest)
        if start >= first and tuple(line.lower[start:holder]) == lead and tuple(line.lower[at + 1 : after]) == rest:
            return Report(start, after, Phrase(start, after), Phrase(holder, at), "source", -1, "", SPEECH)
    return None


def _source_phrase(line: Line, at: int, first: int, language: Language) -> Phrase | None:
    """The whole phrase around the word that gives it away."""
    lower = line.lower
    for lead, rest in language.sources.get(lower[at], ()):
        start, after = at - len(lead), at + 1 + len(rest)
        if start >= first and tuple(lower[start:at]) == lead and tuple(lower[at + 1 : after]) == rest:
            return Phrase(start, after)
    end = phrase_end(line, at, language.incise_sources.get(lower[at], ()))
    if end is not None and language.capital_nouns and not _may_be_named(line, end, language):
        return None
    return None if end is None else Phrase(at, end)


def _before_verb(line: Line, subject: Phrase, last: int, language: Language) -> Phrase:
    """A source without the verb that must follow it where it heads its sentence: `Volgens de politie | raakten drie`."""
    end = subject.last
    lone = (
        line.classes[subject.first] & ANONYMOUS and subject.first + 1 < end and line.classes[subject.first + 1] & SMALL
    )
    if lone and not line.classes[subject.first + 1] & LINKER:
        return Phrase(subject.first, subject.first + 1)
    ends = end >= last or line.words[end] in BREAKS or line.words[end] in TERMINATORS or line.lower[end] == MARK
    if (
        ends
        or end - subject.first < SHORTEST_CLAUSE
        or line.words[end - 1][0].isupper()
        or is_finite(line, end, language)
    ):
        return subject
    return Phrase(subject.first, end - 1)


def _may_be_named(line: Line, at: int, language: Language) -> bool:
    """Whether somebody may follow where every noun has a capital: not `so schätzen die Forscher`."""
    word, lower = line.words[at : at + 1], line.lower[at : at + 1]
    tables = language.determiners, language.possessives, language.pronouns
    return bool(word) and (word[0][0].isupper() or any(lower[0] in table for table in tables))


def _declined_name(line: Line, phrase: Phrase, language: Language) -> Phrase:
    """A phrase that starts as a name without the small words behind it, where no article tells a new phrase."""
    if not language.genitive_endings or not line.words[phrase.first][0].isupper():
        return phrase
    ends = (at for at in range(phrase.first + 1, phrase.last) if line.words[at][0].islower())
    return Phrase(phrase.first, next(ends, phrase.last))


def phrase_end(line: Line, at: int, rests: Sequence[tuple[str, ...]]) -> int | None:
    """Where a phrase that starts at a word ends, if one of its continuations stands there."""
    for rest in rests:
        if tuple(line.lower[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest)
    return None


def _is_ordinal(line: Line, at: int, after: int, first: int, language: Language) -> bool:
    """Whether a preposition is an ordinal or a noun here, because of the word before it: `il secondo`, `no segundo`."""
    before = line.lower[at - 1] if at > first and after == at + 1 else ""
    tables = language.determiners, language.possessives, language.prepositions, language.linkers
    return before not in language.relatives and any(before in table for table in tables)


def _source_end(line: Line, end: int, last: int, language: Language) -> int:
    """Where a source set apart by commas ends: all that stands before the next one describes it."""
    for at in range(end, min(last, end + LONGEST_SOURCE)):
        if line.words[at] == "," or (line.words[at] in TERMINATORS and not is_abbreviation(line, at, language)):
            return at
        if line.words[at] in BREAKS or line.words[at] in TERMINATORS or line.words[at] == MARK:
            break
        if (
            line.lower[at] in language.pronouns
            or line.lower[at] in language.auxiliaries
            or line.lower[at] in language.verbs
        ):
            break
    return end


def by_incise_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The clause of `…, così S`, or of a sentence that is nothing else: `Così S.`."""
    if at > first:
        apart = line.words[at - 1] == "," or MARK in (line.lower[at - 1], line.lower[at - 2])
        return by_source(line, at, first, last, language) if apart else None
    report = by_source(line, at, first, last, language)
    return (
        replace(report, shape="resumed")
        if report is not None and _is_alone(line, report.last, last, language)
        else None
    )


def _is_alone(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a sentence ends at a place, or only says there when or where: `Così S, a margine del vertice`."""
    if at + 1 < last and line.words[at] == "," and line.lower[at + 1] in language.prepositions:
        rest = line.lower[at + 1 : last]
        return language.verbs.isdisjoint(rest) and language.auxiliaries.isdisjoint(rest) and MARK not in rest
    return at >= last or line.words[at] in TERMINATORS
