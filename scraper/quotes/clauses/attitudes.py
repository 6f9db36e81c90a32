"""Clauses that hang on an adjective of holding: `The mayor is adamant that …`, `Aides were confident that …`."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.verb_groups import group_start
from scraper.quotes.lexis.classes import COMPLEMENTIZER, PASSIVE
from scraper.quotes.lexis.inflection import WEAK
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.left_phrases import phrase_before
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

IMPERSONAL = "s"  # it, which stands for nobody


def by_attitude(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The report of such an adjective behind a copula, with the clause behind it."""
    start = group_start(line, at, first)
    if at + 1 >= last or not line.classes[at + 1] & COMPLEMENTIZER or not line.classes_between(start, at) & PASSIVE:
        return None
    subject = phrase_before(line, start, floor=first, language=language)
    if subject is None or language.pronouns.get(line.lower[subject.first]) == IMPERSONAL:
        return None
    return Report(subject.first, at + 2, Phrase(start, at + 1), subject, "left", at + 2, "that", WEAK)
