"""A reporting verb with what belongs to it: auxiliaries, negations, adverbs, and the verb that hands on its subject."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    ADVERB,
    AUXILIARY,
    BREAK,
    CAPITAL,
    CLITIC,
    COMPLEMENTIZER,
    DETERMINER,
    HANGING,
    LINKER,
    MANNER,
    MARKED,
    OBJECT,
    PASSIVE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    REFLEXIVE,
    SUBORDINATOR,
    VERB_GROUP,
)
from scraper.quotes.lexis.inflection import SPEECH, Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.adverbs import is_manner
from scraper.quotes.words import Line

CONTROL_REACH = 4
BESIDE_NOUN = DETERMINER | POSSESSIVE | PREPOSITION | LINKER


def only_describes(line: Line, cue: Cue, start: int, at: int) -> bool:
    """Whether a gerund right behind a noun only describes it: `les annonces relevant de « … »`."""
    return cue.gerund and not cue.finite and cue.tier != SPEECH and not line.classes_between(start, at) & PASSIVE


def group_start(line: Line, at: int, first: int) -> int:
    """Where a verb group starts: auxiliaries, clitics, negations and adverbs before its verb."""
    start = at
    while start > first:
        classes = line.classes[start - 1]
        if not classes & (VERB_GROUP | HANGING) and not (classes & MANNER and is_manner(line, start - 1)):
            break
        start -= 1
    return start


def group_end(line: Line, at: int, last: int) -> int:
    """Where it ends: adverbs and hanging pronouns after the verb."""
    after = at + 1
    while after < last and line.classes[after] & (ADVERB | HANGING):
        after += 1
    return after


def hanging_pronoun(line: Line, start: int, at: int) -> int | None:
    """The position of a subject that hangs on the verb or its auxiliary: `dit-il`, `a-t-elle dit`; not `disse-lhe`."""
    for i, classes in enumerate(line.classes[start : at + 2], start):
        if classes & HANGING and classes & PRONOUN:
            return i
    return None


def can_report(line: Line, cue: Cue, start: int, at: int, first: int, language: Language) -> bool:
    """Whether this form, in this verb group, has a subject that speaks: no passive, no noun, no bare participle."""
    if _is_noun(line, cue, at, first, language):
        return False
    group = line.classes_between(start, at) if start < at else 0
    if not cue.gerund and group & PASSIVE and _is_passive(line, start, at):
        return False
    if group & PASSIVE and not group & AUXILIARY:
        return cue.gerund or group & REFLEXIVE != 0
    if cue.gerund:
        return True
    if cue.infinitive and (not cue.finite or (at > first and line.lower[at - 1] in language.infinitive_markers)):
        return _is_controlled(line, at, first, language)
    return cue.finite or (cue.participle and group & AUXILIARY != 0)


def _is_passive(line: Line, start: int, at: int) -> bool:
    """Whether the word that helps the verb most nearly makes it a passive, and no reflexive says otherwise."""
    group = line.classes[start:at]
    nearest = next((classes for classes in reversed(group) if not classes & (ADVERB | MANNER)), 0)
    return nearest & PASSIVE != 0 and not any(classes & REFLEXIVE for classes in group)


def _has_quantity_as_subject(line: Line, cue: Cue, at: int) -> bool:
    """Whether a verb goes with the quantity before it: `many believe`, `all agreed that`, not `many promises`."""
    opens = at + 1 < len(line.classes) and line.classes[at + 1] & COMPLEMENTIZER
    agrees = cue.infinitive or cue.participle or cue.tier == SPEECH
    return agrees and bool(cue.bare or opens)


def _is_noun(line: Line, cue: Cue, at: int, first: int, language: Language) -> bool:
    before = line.classes[at - 1] if at > first else 0
    if line.classes[at] & CAPITAL and at > first and not before & MARKED:
        return True
    if at > first and line.lower[at - 1] in language.quantities:
        return not _has_quantity_as_subject(line, cue, at)
    if not before & BESIDE_NOUN or (before & OBJECT and not before & CLITIC):
        return False
    if before & (DETERMINER | POSSESSIVE):
        return _is_determined(line, at, first)
    return not (cue.gerund or before & CLITIC or (cue.infinitive and line.lower[at - 1] in language.infinitive_markers))


def _is_determined(line: Line, at: int, first: int) -> bool:
    """Whether the word before a form is its determiner, rather than a pronoun that looks like one: `(il) le dit`."""
    before = line.classes[at - 1]
    stands_for_it = before & OBJECT and not line.words[at - 1].endswith("'")
    if stands_for_it and (at - 1 == first or line.classes[at - 2] & BREAK):
        return False
    if not before & CLITIC:
        return True
    following = line.classes[at + 1] if at + 1 < len(line.classes) else 0
    inverted = at - 2 >= first and line.classes[at - 2] & SUBORDINATOR
    helped = at < 2 or line.classes[at - 2] & AUXILIARY
    return not (inverted or following & COMPLEMENTIZER or helped)


def _is_controlled(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether an infinitive speaks for a subject: after a verb that hands it on, or at the head of the sentence."""
    if at - first <= 2 and line.lower[at - 1] in language.infinitive_markers:
        return True
    return not language.controls.isdisjoint(line.lower[max(first, at - CONTROL_REACH) : at])


def controlled_start(line: Line, at: int, first: int, language: Language) -> int:
    """Where the verb group of a bare infinitive starts when another verb hands its subject on to it."""
    for i in range(at - 1, max(first, at - CONTROL_REACH) - 1, -1):
        if line.lower[i] in language.controls:
            return group_start(line, i, first)
    return at
