"""Clauses that hang on a noun of saying: `his claim that …`, `a report by S that …`, `rumours that …`."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.clause_ends import starts_clause
from scraper.quotes.lexis.classes import CAPITAL, COMPLEMENTIZER, DETERMINER, POSSESSIVE, PREPOSITION, SMALL
from scraper.quotes.lexis.inflection import WEAK
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

WIDEST_PRAISE = 3
LONGEST_OWNER = 5


def by_claim(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The report of a noun of saying whose clause follows, with whose claim it is where a genitive or `by` tells."""
    if not line.classes[at] & SMALL:
        return None
    holder, opens = _owner(line, at, first, language), at + 1
    if holder is None and opens < last and line.classes[opens] & PREPOSITION and line.lower[opens] in language.agents:
        holder = noun_phrase(line, opens + 1, end=last, language=language, bare=True)
        opens = holder.last if holder else opens
    if opens >= last or not line.classes[opens] & COMPLEMENTIZER:
        return None
    if not starts_clause(line, opens + 1, last, language=language):
        return None
    shape = "left" if holder else "passive"
    return Report(at, opens + 1, Phrase(at, at + 1), holder, shape, opens + 1, "that", WEAK)


def _owner(line: Line, at: int, first: int, language: Language) -> Phrase | None:
    """Whose a noun is: `his`, `the minister's`, adjectives between allowed."""
    for i in range(at - 1, max(first - 1, at - 1 - WIDEST_PRAISE), -1):
        if line.classes[i] & POSSESSIVE:
            return Phrase(i, i + 1)
        if i > first and line.words[i - 1].endswith("'") and line.lower[i] in language.linkers:
            return _named(line, i, first)
        if not line.classes[i] & SMALL:
            return None
    return None


def _named(line: Line, end: int, first: int) -> Phrase:
    """The noun phrase that a genitive ends: a name, or a common noun back to its determiner."""
    start = end - 1
    name = line.classes[start] & CAPITAL
    while start > first and end - start < LONGEST_OWNER:
        classes = line.classes[start - 1]
        if not (classes & CAPITAL if name else classes & SMALL) or line.classes[start] & DETERMINER:
            break
        start -= 1
    return Phrase(start, end)
