"""A reporting verb with what belongs to it: auxiliaries, negations, adverbs, and the verb that hands on its subject."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.quotes.classes import HANGING
from scraper.quotes.language import SPEECH, Cue, Language
from scraper.quotes.phrases import is_manner
from scraper.quotes.signs import BREAKS, MARK
from scraper.quotes.words import Line

CONTROL_REACH = 4


def only_describes(line: Line, cue: Cue, start: int, at: int, language: Language) -> bool:
    """Whether a gerund right behind a noun only describes it: `les annonces relevant de « … »`."""
    progressive = not language.passives.isdisjoint(line.lower[start:at])
    return cue.gerund and not cue.finite and cue.tier != SPEECH and not progressive


def group_start(line: Line, at: int, first: int, language: Language) -> int:
    """Where a verb group starts: auxiliaries, clitics, negations and adverbs before its verb."""
    start = at
    while start > first and (
        line.lower[start - 1] in language.verb_group or line.classes[start - 1] & HANGING or is_manner(line, start - 1)
    ):
        start -= 1
    return start


def group_end(line: Line, at: int, last: int, language: Language) -> int:
    """Where it ends: adverbs and hanging pronouns after the verb."""
    after = at + 1
    while after < last and (line.lower[after] in language.adverbs or line.classes[after] & HANGING):
        after += 1
    return after


def hanging_pronoun(line: Line, start: int, at: int, language: Language) -> int | None:
    """The position of a subject that hangs on the verb or its auxiliary: `dit-il`, `a-t-elle dit`; not `disse-lhe`."""
    nearby = enumerate(line.classes[start : at + 2], start)
    return next((i for i, classes in nearby if classes & HANGING and line.lower[i] in language.pronouns), None)


def can_report(line: Line, cue: Cue, start: int, at: int, first: int, language: Language) -> bool:
    """Whether this form, in this verb group, has a subject that speaks: no passive, no noun, no bare participle."""
    before = line.lower[at - 1] if at > first else ""
    if _is_noun(line, cue, before, at, first, language):
        return False
    group = line.lower[start:at]
    helped = not language.auxiliaries.isdisjoint(group)
    if not cue.gerund and _is_passive(group, language):
        return False
    if not helped and not language.passives.isdisjoint(group):
        return cue.gerund or not language.reflexives.isdisjoint(group)
    if cue.gerund:
        return True
    if cue.infinitive and (not cue.finite or before in language.infinitive_markers):
        return _is_controlled(line, at, first, language)
    return cue.finite or (cue.participle and helped)


def _is_passive(group: Sequence[str], language: Language) -> bool:
    """Whether the word that helps the verb most nearly makes it a passive, and no reflexive says otherwise."""
    if language.passives.isdisjoint(group):
        return False
    endings = language.adverb_endings or ("\0",)
    nearest = next(
        (word for word in reversed(group) if word not in language.adverbs and not word.endswith(endings)), ""
    )
    return nearest in language.passives and language.reflexives.isdisjoint(group)


def _is_noun(line: Line, cue: Cue, before: str, at: int, first: int, language: Language) -> bool:
    if line.words[at][0].isupper() and at > first and line.lower[at - 1] != MARK:
        return True
    if before in language.objects and before not in language.clitics:
        return False
    if before in language.quantities and cue.tier == SPEECH:
        return False
    if before in language.determiners or before in language.possessives:
        stands_for_it = before in language.objects and not before.endswith("'")
        if stands_for_it and (at - 1 == first or line.words[at - 2] in BREAKS):
            return False
        if before not in language.clitics:
            return True
        following = line.lower[at + 1] if at + 1 < len(line.lower) else ""
        inverted = at - 2 >= first and line.lower[at - 2] in language.subordinators
        return not (
            inverted
            or following in language.complementizers
            or language.auxiliaries.issuperset(line.lower[at - 2 : at - 1])
        )
    if cue.gerund or before in language.clitics or (cue.infinitive and before in language.infinitive_markers):
        return False
    return before in language.prepositions or before in language.linkers


def _is_controlled(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether an infinitive speaks for a subject: after a verb that hands it on, or at the head of the sentence."""
    if at - first <= 2 and line.lower[at - 1] in language.infinitive_markers:
        return True
    return not language.controls.isdisjoint(line.lower[max(first, at - CONTROL_REACH) : at])


def controlled_start(line: Line, cue: Cue, start: int, at: int, first: int, language: Language) -> int:
    """Where the verb group starts when another verb hands its subject on to this infinitive."""
    if not cue.infinitive or start < at:
        return start
    for i in range(at - 1, max(first, at - CONTROL_REACH) - 1, -1):
        if line.lower[i] in language.controls:
            return group_start(line, i, first, language)
    return start
