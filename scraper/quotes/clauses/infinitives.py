"""Infinitives that say what was promised, wanted or asked for, with a subject of their own or without."""

from __future__ import annotations

from scraper.quotes.clauses.clause import NOTHING, Opening
from scraper.quotes.lexis.classes import (
    ADVERB,
    CAPITAL,
    CLITIC,
    DETERMINER,
    DIGIT,
    POSSESSIVE,
    PRONOUN,
)
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.phrases import noun_phrase
from scraper.quotes.words import Line

NO_VERB = CAPITAL | DIGIT | DETERMINER | POSSESSIVE | PRONOUN


def infinitive_at(line: Line, at: int, clear: int, last: int, cue: Cue, language: Language) -> Opening:
    """An infinitive that says what was promised, claimed or asked for."""
    lower = line.lower[at]
    marker = lower in language.infinitive_markers
    if at != clear and not (cue.urges and marker):
        return NOTHING
    verb = at + marker
    # behind a marker or a negation an article is a pronoun: `de le dire`, `ne pas le dire`; elsewhere it has its noun
    if marker or (line.classes[at] & (CLITIC | DETERMINER) == CLITIC):
        while verb + 1 < last and line.classes[verb] & (ADVERB | CLITIC):
            verb += 1
    target = line.words[verb] if verb < last else lower
    if not language.infinitive_endings:
        verbal = marker and target.isalpha() and verb < last and not line.classes[verb] & NO_VERB
        return Opening(at, "infinitive") if verbal else NOTHING
    if (
        len(target) < (3 if target in language.auxiliaries | language.passives else 4)
        or not target[0].islower()
        or not target.endswith(language.infinitive_endings)
        or target in language.not_in_phrase - language.auxiliaries - language.passives
    ):
        return NOTHING
    return Opening(at + marker, "infinitive")


def intended(line: Line, at: int, last: int, cue: Cue, language: Language) -> Opening:
    """What somebody wants to do, or wants others to do: an infinitive, with its own subject before it or without."""
    if at >= last:
        return NOTHING
    opening = infinitive_at(line, at, at, last, cue, language)
    if opening.link:
        return opening
    others = noun_phrase(line, at, end=last, language=language, bare=True)
    behind = others.last if others else last
    acts = behind < last and infinitive_at(line, behind, behind, last, cue, language).link
    return Opening(at, "infinitive") if acts else NOTHING


def of_others(line: Line, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """What somebody expects of others: an infinitive with its own subject right behind the verb."""
    if not language.zero_complement or not cue.takes_infinitive or not cue.bare:
        return NOTHING
    return intended(line, after, last, cue, language)
