"""Reporting clauses of phrases that attribute at the head or the end of a sentence alone: `Pour le maire, c'est fini`."""

from __future__ import annotations

from msgspec.structs import replace

from scraper.quotes.clauses.clause import SHORTEST_CLAUSE, Report
from scraper.quotes.clauses.credits import phrase_end
from scraper.quotes.clauses.subjects import is_somebody
from scraper.quotes.lexis.inflection import SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import MARK, TERMINATORS
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line


def by_weak_source(line: Line, first: int, last: int, language: Language) -> list[Report] | None:
    """The clause of a phrase that attributes only at the head (`pour S, …`); None where none with a name stands there."""
    rests = language.weak_sources.get(line.lower[first])
    after = phrase_end(line, first, rests) if rests else None
    subject = noun_phrase(line, after, end=last, language=language) if after else None
    if after is None or subject is None or subject.last >= last or not is_somebody(line, subject, language):
        return None
    lower = line.lower[subject.last]
    closes = lower in (",", MARK) or (lower in language.verb_group and lower not in language.small_words)
    return [Report(first, subject.last, Phrase(first, after), subject, "source", -1, "", SPEECH)] if closes else []


def by_known_source(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """The same without marks, where an office or a given name shows that somebody thinks: `Pour le maire, c'est fini`."""
    if language.verb_second or line.lower[first] not in language.weak_sources:
        return []
    found = by_weak_source(line, first, last, language) or []
    subject = found[0].subject if found else None
    if subject is None or line.words[subject.last] != "," or last - subject.last < SHORTEST_CLAUSE:
        return []
    words = line.lower[subject.first : subject.last]
    several = words[0] in language.plurals
    known = any(language.is_role(word) or word in language.titles or word in language.given_names for word in words)
    return [replace(found[0], shape="view")] if known and not several else []


def by_trailing_source(line: Line, first: int, last: int, language: Language) -> Report | None:
    """The clause of such a phrase behind marks that end the sentence: `Grève : « … » pour le ministre des Transports`."""
    marks = line.marks_between(first, last)
    at = marks[-1] + 1 if marks else last
    rests = language.weak_sources.get(line.lower[at]) if at < last else None
    after = phrase_end(line, at, rests) if rests else None
    subject = noun_phrase(line, after, end=last, language=language) if after else None
    if after is None or subject is None or not (subject.last >= last or line.words[subject.last] in TERMINATORS):
        return None
    words = line.lower[subject.first : subject.last]
    known = any(language.is_role(word) or word in language.titles or word in language.given_names for word in words)
    return Report(at, subject.last, Phrase(at, after), subject, "source", -1, "", SPEECH) if known else None
