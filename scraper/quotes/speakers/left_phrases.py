"""Noun phrases read backwards: who stands before a verb, over asides, brackets and interposed clauses."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    AUXILIARY,
    BREAK,
    CAPITAL,
    CIRCUMSTANCE,
    COMPLEMENTIZER,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DIGIT,
    LINKER,
    MARKED,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SMALL,
    STOP,
    SUBORDINATOR,
    VERB,
    VERB_GROUP,
)
from scraper.quotes.lexis.inflection import SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.adverbs import is_circumstance
from scraper.quotes.speakers.phrases import Phrase, has_head, may_start, noun_phrase
from scraper.quotes.words import Line, is_abbreviation

WIDEST_INTERPOSITION = 45
LONGEST_ASIDE = 6
WIDEST_BRACKET = 14
DEEPEST = 4
LONGEST_MARKED_NAME = 40
PARTING = BREAK | MARKED | SUBORDINATOR | COMPLEMENTIZER | RELATIVE
TAKEN_OFF = CONJUNCTION | LINKER | PREPOSITION | CIRCUMSTANCE
EDGE = PARTING | STOP | PRONOUN | CONJUNCTION | AUXILIARY | VERB | CUE
ASIDE_DASHES = frozenset("–—")


def phrase_before(line: Line, at: int, *, floor: int, language: Language, depth: int = 0) -> Phrase | None:
    """The noun phrase that ends right before a word, over an interposed clause between commas where one stands there."""
    if at <= floor or depth > DEEPEST:
        return None
    depth += 1
    if line.words[at - 1] == ")" or line.words[at - 1] in ASIDE_DASHES:
        opening = _aside_start(line, at - 1, floor)
        return None if opening is None else phrase_before(line, opening, floor=floor, language=language, depth=depth)
    if line.words[at - 1] == MARK:
        return _with_marked_name(line, at, floor=floor, language=language, depth=depth)
    if line.words[at - 1] == ",":
        return _before_interposition(line, at - 1, floor=floor, language=language, depth=depth)
    first = _clause_start(line, at, floor=floor, language=language)
    trimmed = _without_circumstances(line, first, at, language=language)
    if trimmed is None:
        aside = first > floor and line.words[first - 1] == "," and at - first <= LONGEST_ASIDE
        return _before_interposition(line, first - 1, floor=floor, language=language, depth=depth) if aside else None
    return _with_role(line, trimmed, floor=floor, language=language)


def _aside_start(line: Line, closing: int, floor: int) -> int | None:
    """The bracket or dash that opens the aside which another one closes."""
    opens = "(" if line.words[closing] == ")" else line.words[closing]
    widest = WIDEST_BRACKET if opens == "(" else WIDEST_INTERPOSITION
    return next((i for i in range(closing - 1, max(floor, closing - widest), -1) if line.words[i] == opens), None)


def _with_marked_name(line: Line, at: int, *, floor: int, language: Language, depth: int) -> Phrase | None:
    """A noun with its name in marks as one phrase: `l'association « Mer libre »`."""
    marked = line.marked_at(at - 1)
    if at - 2 < floor or not line.words[at - 2][0].isalpha() or marked.end - marked.start > LONGEST_MARKED_NAME:
        return None
    noun = phrase_before(line, at - 1, floor=floor, language=language, depth=depth)
    return None if noun is None or noun.last != at - 1 else Phrase(noun.first, at)


def _before_interposition(line: Line, comma: int, *, floor: int, language: Language, depth: int) -> Phrase | None:
    opening = _opening_comma(line, comma, floor=floor, language=language)
    if opening is None:
        return phrase_before(line, comma, floor=floor, language=language, depth=depth)
    outer = phrase_before(line, opening, floor=floor, language=language, depth=depth)
    aside = outer is not None and outer.first - 1 > floor and line.words[outer.first - 1] == ","
    if outer is not None and aside and not may_start(line, outer.first, language, bare=False):
        outer = phrase_before(line, outer.first - 1, floor=floor, language=language, depth=depth)
    if outer is None:
        return phrase_before(line, comma, floor=floor, language=language, depth=depth)
    inner = line.words[opening + 1]
    is_name = inner[0].isupper() and line.lower[opening + 1] not in language.determiners
    words = line.lower[outer.first : outer.last]
    described = words[0] in language.small_words and line.words[outer.last - 1][0].islower()
    full = comma - opening > 2 and all(word[0].isupper() for word in line.words[opening + 1 : comma])
    if is_name and (any(language.is_role(word) for word in words) or (described and full)):
        return Phrase(outer.first, comma)
    return outer


def _opening_comma(line: Line, comma: int, *, floor: int, language: Language) -> int | None:
    """The comma that opens what closes at `comma`: one before a relative pronoun, else the nearest."""
    nearest = None
    for i in range(comma - 1, max(floor, comma - WIDEST_INTERPOSITION) - 1, -1):
        word = line.words[i]
        if (word in TERMINATORS and not is_abbreviation(line, i, language)) or word == MARK or word == ";":
            break
        if word == ",":
            if line.lower[i + 1] in language.relatives:
                return i
            nearest = i if nearest is None else nearest
    return nearest


def _clause_start(line: Line, at: int, *, floor: int, language: Language) -> int:
    first = at
    while first > floor:
        classes = line.classes[first - 1]
        if classes & EDGE and not classes & LINKER:
            if classes & PRONOUN:
                relates = language.pronouns[line.lower[first - 1]] == "r"
                return first if first < at or relates else first - 1
            if _parts(line, first - 1, floor=floor, language=language):
                break
            if classes & (AUXILIARY | VERB) or _is_finite(line, first - 1, language):
                return first + _is_participle(line, first, at, language)
        first -= 1
    return first


def _parts(line: Line, at: int, *, floor: int, language: Language) -> bool:
    """Whether a word parts the clause before it from what follows."""
    classes = line.classes[at]
    if classes & PARTING or (classes & STOP and not is_abbreviation(line, at, language)):
        return True
    return classes & CONJUNCTION != 0 and not _joins(line, at, floor=floor, language=language)


def _is_participle(line: Line, first: int, at: int, language: Language) -> bool:
    """Whether the word behind an auxiliary goes with it, for the phrase starts after it: `s'est insurgée | la députée`."""
    determiners = language.determiners
    return first + 1 < at and line.lower[first + 1] in determiners and line.lower[first] not in determiners


def _joins(line: Line, i: int, *, floor: int, language: Language) -> bool:
    """Whether a conjunction joins two parts of one phrase rather than two clauses: a phrase ends right before it."""
    start = i
    while start > floor and line.words[start - 1] not in BREAKS and line.lower[start - 1] not in language.not_in_phrase:
        start -= 1
    while start < i and (is_circumstance(line, start) or line.lower[start] in language.conjunctions):
        start += 1
    before = noun_phrase(line, start, end=i, language=language, bare=True)
    return before is not None and before.last == i and line.lower[before.first] not in language.pronouns


def _is_finite(line: Line, at: int, language: Language) -> bool:
    classes, before = line.classes[at], line.classes[at - 1] if at else 0
    if not classes & CUE or classes & CAPITAL:
        return False
    cue = language.cues[line.lower[at]]
    if cue.participle and before & AUXILIARY:
        return True
    if not cue.finite or (cue.participle and cue.tier != SPEECH):
        return False
    return not before & (DETERMINER | POSSESSIVE | LINKER)


def _without_circumstances(line: Line, first: int, last: int, *, language: Language) -> Phrase | None:
    """What is left of a clause's start when conjunctions, adverbs, times and prepositional phrases are taken off."""
    while first < last:
        classes = line.classes[first]
        if not classes & TAKEN_OFF or classes & PRONOUN:
            break
        linker = classes & LINKER and classes & SMALL
        if classes & CONJUNCTION or linker or is_circumstance(line, first):
            first += 1
        elif classes & PREPOSITION:
            if line.lower[first] in language.approximations and _is_quantity(line, first + 1, last, language):
                return Phrase(first + 1, last)
            inner = noun_phrase(line, first + 1, end=last, language=language)
            if inner is None or inner.last >= last:
                return _last_name(line, first + 1, last)
            first = inner.last
        else:
            break
    if first == last - 1 and line.lower[first] in language.quantities:
        predicate = first and line.classes[first - 1] & VERB_GROUP
        return None if predicate else Phrase(first, last)
    return Phrase(first, last) if first < last and has_head(line, first, last) else None


def _is_quantity(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a number of people is told: `about | half of the voters`, `about | 4 in 10`."""
    return at < last and (line.classes[at] & DIGIT != 0 or line.lower[at] in language.quantities)


def _last_name(line: Line, first: int, last: int) -> Phrase | None:
    """The last run of capitals or the last determiner inside a prepositional phrase that swallowed the subject."""
    for i in range(last - 1, first, -1):
        joined = line.classes[i - 1] & (CAPITAL | LINKER | DETERMINER | PREPOSITION)
        if line.classes[i] & (CAPITAL | DETERMINER) and not joined:
            return Phrase(i, last)
    return None


def _with_role(line: Line, phrase: Phrase, *, floor: int, language: Language) -> Phrase:
    """`the head of the Commission, Ursula von der Leyen` as one: a bare name takes the role set off before it."""
    first = phrase.first
    classes = line.classes[first]
    bare = classes & CAPITAL and not classes & (DETERMINER | POSSESSIVE)
    if not bare or first - 1 <= floor or line.words[first - 1] != ",":
        return phrase
    start = _clause_start(line, first - 1, floor=floor, language=language)
    role = _without_circumstances(line, start, first - 1, language=language)
    if role and any(language.is_role(word) for word in line.lower[role.first : min(role.last, role.first + 6)]):
        return Phrase(role.first, phrase.last)
    return phrase
