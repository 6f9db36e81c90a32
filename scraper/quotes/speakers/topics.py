"""Whom a sentence is about, where its verb is in no list: `Le gouvernement wallon | renonce à la taxe`."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    AUXILIARY,
    BREAK,
    CAPITAL,
    CUE,
    DETERMINER,
    DIGIT,
    LINKER,
    MARKED,
    PASSIVE,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    SMALL,
    SMALL_WORD,
    STOP,
    VERB,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

FEWEST_WORDS = 2
OBJECTS = DETERMINER | POSSESSIVE | PREPOSITION | CAPITAL | MARKED | DIGIT | LINKER


def without_verb(line: Line, phrase: Phrase, last: int, *, language: Language) -> Phrase:
    """A noun phrase without the verb at its end, if no other word of the clause can be the verb."""
    at = phrase.last - 1
    content = sum(not classes & SMALL_WORD for classes in line.classes[phrase.first : phrase.last])
    if content < FEWEST_WORDS or phrase.last >= last or not _may_be_verb(line, at, language):
        return phrase
    if not line.classes[phrase.last] & OBJECTS or _has_verb(line, phrase.last, last, language):
        return phrase
    return Phrase(phrase.first, at)


def _may_be_verb(line: Line, at: int, language: Language) -> bool:
    """Whether a word in lower case, no office and not behind a linker, ends as a verb does."""
    if not language.third_persons or not line.lower[at].endswith(language.third_persons):
        return False
    return line.classes[at] & (SMALL | ROLE) == SMALL and not line.classes[at - 1] & SMALL_WORD


def _has_verb(line: Line, first: int, last: int, language: Language) -> bool:
    """Whether a finite verb stands before the next break."""
    for at in range(first, last):
        classes = line.classes[at]
        if classes & (BREAK | STOP | MARKED):
            return False
        if classes & (AUXILIARY | PASSIVE | VERB):
            return True
        if classes & CUE and not line.classes[at - 1] & OBJECTS and language.cues[line.lower[at]].finite:
            return True
    return False
