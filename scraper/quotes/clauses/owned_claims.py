"""Nouns of saying whose owner follows them: `die Ankündigung des Senats, dass …`, `заява МЗС, що …`."""

from __future__ import annotations

from scraper.quotes.clauses.bracket_openings import clause_link, next_comma
from scraper.quotes.clauses.bracket_subjects import whole_phrase
from scraper.quotes.clauses.clause import Report
from scraper.quotes.lexis.classes import CAPITAL, COMPLEMENTIZER, CUE, LINKER, POSSESSIVE
from scraper.quotes.lexis.inflection import WEAK
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

REACH = 4


def by_owned_claim(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The clause of a noun such as `claim`, if the sentence tells whose claim it is and what it says."""
    holder = _holder(line, at, first, last, language)
    if holder is None:
        return None
    opens = _opening(line, max(at + 1, holder.last), last, language)
    if opens is None:
        return None
    return Report(min(at, holder.first), opens, Phrase(at, at + 1), holder, "noun", opens, "that", WEAK)


def _opening(line: Line, end: int, last: int, language: Language) -> int | None:
    """Where the clause of a claim starts: behind `that`, or behind a comma where none is needed."""
    for at in range(end, min(last - 1, end + REACH)):
        if line.classes[at] & COMPLEMENTIZER:
            return at + 1
        if line.words[at] == "," and not line.classes[at + 1] & COMPLEMENTIZER:
            stop = next_comma(line, at + 1, last, language)
            opens = language.verb_second and clause_link(line, at + 1, stop, last, language, infinitive=True, bare=True)
            return at + 1 if opens else None
    return None


def _holder(line: Line, at: int, first: int, last: int, language: Language) -> Phrase | None:
    """Whose the claim is: a possessive right before the noun, or what follows it in the genitive or behind `of`."""
    if at > first and line.classes[at - 1] & POSSESSIVE:
        return Phrase(at - 1, at)
    following = at + 1
    if following >= last:
        return None
    if line.classes[following] & LINKER:
        return whole_phrase(line, following + 1, last, language)
    if language.verb_second:
        return whole_phrase(line, following, last, language) if line.lower[following] in language.genitives else None
    if not language.bare_nouns or (line.classes[following] & (CUE | CAPITAL)) == CUE:
        return None
    return _genitive(line, following, last, language)


def _genitive(line: Line, at: int, last: int, language: Language) -> Phrase | None:
    """The noun phrase at a place up to its first noun or name: where none has an article, a verb may follow at once."""
    phrase = noun_phrase(line, at, end=last, language=language)
    end = at + 1
    while phrase is not None and end < phrase.last and line.classes[end] & CAPITAL:
        end += 1
    return phrase and Phrase(at, end)
