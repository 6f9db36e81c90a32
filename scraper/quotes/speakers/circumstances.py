"""What says when, where, how and to whom: skipped on the way to a subject."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    CIRCUMSTANCE,
    CONJUNCTION,
    DETERMINER,
    DIGIT,
    DIRECTION,
    LINKER,
    NOT_IN_PHRASE,
    PREPOSITION,
    ROLE,
    SMALL,
    SUBORDINATOR,
    TIME,
    TITLE,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, TERMINATORS
from scraper.quotes.speakers.adverbs import is_circumstance
from scraper.quotes.speakers.phrases import Phrase, noun_phrase, opens_name
from scraper.quotes.words import Line

LONGEST_NAME = 3
LONGEST_OCCASION = 16
CIRCUMSTANTIAL = CIRCUMSTANCE | PREPOSITION | LINKER | DIRECTION | DETERMINER


def phrase_after(line: Line, at: int, *, end: int, language: Language) -> Phrase | None:
    """The noun phrase that starts at a word, or after the circumstances (time, place, addressee) that stand there."""
    first = skip_circumstances(line, _past_aside(line, at, end, language), end=end, language=language)
    if first > at and first + 1 < end and line.words[first] == "," and line.words[first + 1][0].isupper():
        first += 1
    return noun_phrase(line, first, end=end, language=language)


def _past_aside(line: Line, at: int, end: int, language: Language) -> int:
    """Where circumstances set off by two commas end: `relata, em lágrimas, | Francisca`."""
    if at + 2 >= end or line.words[at] != ",":
        return at
    if line.words[at + 2] == "," and line.classes[at + 1] & SMALL and not line.classes[at + 1] & NOT_IN_PHRASE:
        return at + 3  # `résume, amer, | un éleveur`
    if not line.classes[at + 1] & PREPOSITION:
        return at
    closing = skip_circumstances(line, at + 1, end=end, language=language)
    return closing + 1 if at + 1 < closing < end and line.words[closing] == "," else at


def main_clause(line: Line, first: int, *, last: int, language: Language) -> int:
    """Where a sentence comes to its subject: behind conjunctions, and behind an occasion (`Asked about it, …`)."""
    while first + 1 < last and line.classes[first] & (CONJUNCTION | SUBORDINATOR):
        first += 1
    cue = language.cues.get(line.lower[first])
    if cue is None or not (cue.gerund or cue.participle):
        return first
    reach = min(last, first + LONGEST_OCCASION)
    return next((at + 1 for at in range(first + 1, reach) if line.words[at] == "," and at + 1 < last), first)


def skip_circumstances(line: Line, at: int, *, end: int, language: Language) -> int:
    """The first word that is neither adverb nor time nor inside a prepositional phrase."""
    while at < end:
        classes, word = line.classes[at], line.lower[at]
        if not classes & CIRCUMSTANTIAL:
            break
        linked = classes & LINKER and at + 1 < end and line.classes[at + 1] & TIME
        if linked or (classes & PREPOSITION and not opens_name(line, at)):
            contracted = bool(classes & DETERMINER) or word in language.contractions
            inner = noun_phrase(line, at + 1, end=end, language=language, bare=contracted)
            if inner is None and _is_adverbial(line, at, end, language):
                at += 2
                continue
            if inner is None:
                return at + 1 if at + 1 < end and line.classes[at + 1] & TIME else at
            at = _name_inside(line, inner, end, language)
        elif classes & DIRECTION and _is_bare_plural(line, at + 1, end, language):
            at += 2
        elif is_circumstance(line, at) or (classes & DETERMINER and _is_date(line, at, end)):
            at += 1
        else:
            break
    return at


def _is_bare_plural(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a plural in `-s` stands there, with which no singular determiner before it agrees: `a | jornalistas`."""
    word = line.words[at] if at < end else ""
    return word.islower() and word.endswith("s") and len(word) > LONGEST_NAME and word not in language.small_words


def _is_adverbial(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a preposition and a bare noun say how, before the subject: `en larmes`, `in lacrime`, `em comunicado`."""
    if at + 2 >= end or not line.words[at + 1].islower() or line.lower[at] in language.infinitive_markers:
        return False
    if line.lower[at + 1] in language.not_in_phrase:
        return False
    return line.words[at + 2][0].isupper() or line.lower[at + 2] in language.determiners or line.words[at + 2] == ","


def _name_inside(line: Line, inner: Phrase, end: int, language: Language) -> int:
    """Where a speaker's name starts that ran into the addressee before it (`à l'AFP Jeanne Aubry`), else the end."""
    capitals = inner.last
    while capitals > inner.first and line.words[capitals - 1][0].isupper():
        capitals -= 1
    if capitals > inner.first and inner.last - capitals > 1 and _is_several(line, inner.first, capitals, language):
        return capitals
    closed = inner.last >= end or line.words[inner.last] in BREAKS or line.words[inner.last] in TERMINATORS
    if language.bare_nouns and closed and inner.first < capitals < inner.last:
        return _name_with_office(line, inner.first, capitals)
    if closed and inner.last - capitals >= LONGEST_NAME:
        return inner.last - 2
    return inner.last - 1 if closed and _ends_in_given_name(line, capitals, inner.last, language) else inner.last


def _ends_in_given_name(line: Line, first: int, last: int, language: Language) -> bool:
    """Whether the second of two capitals is a given name that the first one cannot go with: `all'Ansa | Marco`."""
    given = language.given_names
    lone = last - first == 2 and line.lower[last - 1] in given and line.lower[first] not in given
    return lone and not line.classes[first] & (ROLE | TITLE)


def _name_with_office(line: Line, first: int, name: int) -> int:
    """Where the words start that belong to a name rather than to the place before it: `v Plzni | předák Tomáš Rezek`."""
    start = name
    while start - 1 > first and line.words[start - 1][0].islower():
        start -= 1
    return start if line.words[start - 1][0].isupper() else name


def _is_several(line: Line, first: int, last: int, language: Language) -> bool:
    """Whether a noun phrase says several, so that no single name can belong to it: `ai giornalisti | Marta Galli`."""
    plural = any(word in language.plurals for word in line.lower[max(0, first - 1) : first + 1])
    return plural and not any(word in language.linkers for word in line.lower[max(first, last - 2) : last])


def _is_date(line: Line, at: int, end: int) -> bool:
    return at + 1 < end and line.classes[at + 1] & (DIGIT | TIME) != 0
