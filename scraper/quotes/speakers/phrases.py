"""Noun phrases read from word order.

No tagger: a phrase runs until a word that cannot be part of one (a preposition that links nothing, a verb, a relative).
"""

from __future__ import annotations

import msgspec

from scraper.quotes.lexis.classes import (
    ADVERB,
    ANONYMOUS,
    BREAK,
    CAPITAL,
    CLITIC,
    CONJUNCTION,
    CUE,
    DETERMINER,
    GENITIVE,
    LETTER,
    LINKER,
    MARKED,
    NOT_IN_PHRASE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SMALL,
    SMALL_WORD,
    STOP,
    TIME,
    TITLE,
    WORD,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import TERMINATORS
from scraper.quotes.speakers.adverbs import is_date_word
from scraper.quotes.speakers.names import PARTICLES
from scraper.quotes.words import Line, is_abbreviation

LONGEST = 40
HEAD = LETTER | SMALL_WORD
# what may end a noun phrase: all other words go on with it
RESTRAINED = (
    LINKER | CLITIC | GENITIVE | DETERMINER | POSSESSIVE | CONJUNCTION | NOT_IN_PHRASE | PRONOUN | TIME | ADVERB | CUE
)


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """The words `first:last` of a line."""

    first: int
    last: int


def noun_phrase(line: Line, first: int, *, end: int, language: Language, bare: bool = False) -> Phrase | None:
    """The noun phrase that starts exactly here, with a name set off by one comma after a role; else nothing.

    `bare` allows a common noun without determiner to start it.
    """
    if first >= end or not may_start(line, first, language, bare=bare):
        return None
    if line.classes[first] & PRONOUN:
        return Phrase(first, first + 1)
    at, ceiling, after_comma = first + 1, min(end, first + LONGEST), False
    while at < ceiling:
        classes = line.classes[at]
        if classes & (BREAK | STOP | MARKED):
            sets_off = line.words[at] == "," and not after_comma
            if sets_off and _name_follows(line, first, at, ceiling, language, closed=bare):
                after_comma = True
            elif not is_abbreviation(line, at, language):
                break
        elif (line.classes[at - 1] & CAPITAL and classes & SMALL and _name_is_complete(line, first, at, language)) or (
            (classes & RESTRAINED or after_comma or language.capital_nouns)
            and not _continues(line, at, ceiling, language, after_comma=after_comma)
        ):
            break
        at += 1
    while at > first and (line.classes[at - 1] & LINKER or line.words[at - 1] == ","):
        at -= 1
    return Phrase(first, at) if has_head(line, first, at) else None


def may_start(line: Line, at: int, language: Language, *, bare: bool) -> bool:
    """Whether a noun phrase may start with a word; `bare` allows a common noun without determiner."""
    classes = line.classes[at]
    if not classes & WORD:
        return False
    if classes & PRONOUN:
        return language.pronouns[line.lower[at]] != "r"
    if classes & PREPOSITION and classes & SMALL:
        return False
    if classes & (DETERMINER | POSSESSIVE | ANONYMOUS):
        return True
    if classes & (NOT_IN_PHRASE | CONJUNCTION | LINKER) and not (classes & PREPOSITION and opens_name(line, at)):
        return False
    return bare or language.bare_nouns or classes & (CAPITAL | TITLE | ROLE) != 0


def opens_name(line: Line, at: int) -> bool:
    """Whether what looks like a preposition begins a name: `riferisce | Al Jazeera`."""
    inside = at > 0 and at + 1 < len(line.words) and not line.classes[at - 1] & (STOP | MARKED)
    return inside and line.classes[at] & CAPITAL != 0 and line.classes[at + 1] & CAPITAL != 0


def _name_is_complete(line: Line, first: int, at: int, language: Language) -> bool:
    """Whether a name has ended before a small word: it goes on only with an office or a linker."""
    classes, before = line.classes[at], line.classes[at - 1]
    if language.capital_nouns or (language.bare_nouns and at - 1 == first):
        return False
    if classes & (LINKER | CONJUNCTION | ROLE) or line.lower[at] in PARTICLES:
        return False
    if classes & ANONYMOUS:
        apart = at > 1 and not before & SMALL_WORD
        return apart and language.inverts and not language.bare_nouns
    if line.classes[first] & (DETERMINER | POSSESSIVE):
        return at - 2 > first and line.classes[at - 2] & CAPITAL != 0
    if first and line.lower[first - 1] in language.contractions:
        return at - 2 >= first and line.classes[at - 2] & CAPITAL != 0
    return True


def _opens_infinitive(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a linker opens a clause without subject instead: `agli inquirenti | di averla sentita`."""
    following = line.lower[at + 1] if at + 1 < end else ""
    helps = following in language.auxiliaries or following in language.passives
    return helps and line.lower[at] in language.infinitive_markers


def _continues(line: Line, at: int, end: int, language: Language, *, after_comma: bool) -> bool:
    classes, before = line.classes[at], line.classes[at - 1]
    capital = classes & CAPITAL
    if classes & LINKER:
        dated = language.capital_nouns and is_date_word(line, at + 1, end)
        return not dated and not _opens_infinitive(line, at, end, language)
    if _is_particle(line, at, end):
        return True
    if classes & CLITIC and not classes & DETERMINER and not capital:
        return False
    if classes & GENITIVE and _is_noun(line, at - 1, end, language):
        return True
    if classes & (DETERMINER | POSSESSIVE):
        return before & (LINKER | DETERMINER | CONJUNCTION) != 0
    if classes & CONJUNCTION:
        return at + 1 < end and before & CAPITAL != 0 and line.classes[at + 1] & CAPITAL != 0
    if language.capital_nouns and not capital and _is_noun(line, at - 1, end, language):
        return False
    if classes & NOT_IN_PHRASE and not (capital and before & CAPITAL and not classes & PRONOUN):
        return False
    if not capital and (classes & TIME or (language.bare_nouns and classes & ADVERB)):
        return False
    if classes & TIME and capital and not before & CAPITAL:
        return False
    if after_comma and not capital and not before & LINKER:
        return False
    return capital != 0 or not classes & CUE or before & (LINKER | DETERMINER) != 0 or not _speaks(line, at, language)


def _speaks(line: Line, at: int, language: Language) -> bool:
    """Whether a reporting verb stands in a form that has a subject of its own."""
    cue = language.cues[line.lower[at]]
    return cue.finite or (cue.gerund and language.inverts)


def _is_noun(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a word is a noun where nouns have capitals; at the head of a sentence an adjective may have one too."""
    lower, classes = line.lower[at], line.classes[at]
    if not classes & CAPITAL or classes & (DETERMINER | POSSESSIVE):
        return False
    described = at + 2 < end and line.classes[at + 1] & SMALL and line.classes[at + 2] & CAPITAL
    opens = at == 0 or line.classes[at - 1] & STOP
    agrees = lower.endswith(language.adjective_endings) and line.lower[at + 1].endswith(language.adjective_endings)
    return not (opens and described and agrees)


def _is_particle(line: Line, at: int, end: int) -> bool:
    """Whether a small word stands inside a name: `Ursula von der Leyen`."""
    if line.lower[at] not in PARTICLES or at + 1 >= end:
        return False
    before, after = line.words[at - 1], line.words[at + 1]
    return (before[0].isupper() or before in PARTICLES) and (after[0].isupper() or after in PARTICLES)


def _name_follows(line: Line, first: int, comma: int, end: int, language: Language, *, closed: bool) -> bool:
    """Whether a comma sets off the name of whom the words before describe; `closed` asks for the second comma."""
    at = comma + 1
    if at >= end or not line.words[at][0].isupper() or line.lower[at] in language.not_in_phrase:
        return False
    if line.lower[at] in language.determiners or line.lower[at] in language.possessives:
        return False
    while at < end and (
        line.words[at][0].isupper() or line.lower[at] in language.linkers or _is_particle(line, at, end)
    ):
        at += 1
    set_off = at >= end or line.words[at] == "," or line.words[at] in TERMINATORS
    if any(language.is_role(word) for word in line.lower[first:comma]):
        return set_off or not closed
    described = line.lower[first] in language.determiners or line.lower[first] in language.possessives
    return set_off and at - comma > 2 and described and line.words[comma - 1][0].islower()


def has_head(line: Line, first: int, last: int) -> bool:
    """Whether a range of words holds one that is neither determiner nor linker."""
    return LETTER in [classes & HEAD for classes in line.classes[first:last]]
