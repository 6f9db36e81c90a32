"""Every form of every reporting verb, from the verbs and paradigms of a grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from scraper.quotes.lexis.grammar import Grammar

SPEECH, WEAK, FRAGMENT = 1, 2, 3
FORMS = ("finite", "participle", "gerund", "infinitive")


class Cue(msgspec.Struct, frozen=True, gc=False):
    """One form of a verb that reports: its tier (SPEECH, WEAK, FRAGMENT) and what it can be.

    With `particles` it reports only where one of them closes the clause.
    """

    tier: int
    particles: frozenset[str]
    topics: frozenset[str]
    finite: bool
    participle: bool
    gerund: bool
    infinitive: bool
    takes_infinitive: bool
    urges: bool
    relays: bool
    bare: bool
    intends: bool
    hearsay: bool
    names: bool


def inflected_cues(grammar: Grammar) -> tuple[Mapping[str, Cue], Mapping[str, Cue]]:
    """Every form of every reporting verb, and those that report with a particle once more: (er) rief, rief (dazu auf).

    Where two verbs share a form, the stronger tier wins, and a verb by itself one that parts with a particle.
    """
    cues: dict[str, Cue] = {}
    parted: dict[str, Cue] = {}
    traits = [frozenset(names.split()) for names in _traits(grammar)]
    for tier, names in ((FRAGMENT, grammar.fragment), (WEAK, grammar.weak), (SPEECH, grammar.speech)):
        for name in names.split():
            particle, _, verb = name.rpartition("|")
            ways = [name in trait for trait in traits]
            topics = _topics(grammar, name)
            for form, kinds in _kinds(_forms(grammar, name)):
                cues[form] = Cue(tier, frozenset(), topics, *kinds, *ways)
            for form, kinds in _kinds(_inflected(grammar, verb)) if particle else ():
                parted[form] = _parted(parted.get(form), Cue(tier, frozenset((particle,)), topics, *kinds, *ways))
    return parted | cues, parted


def _parted(known: Cue | None, cue: Cue) -> Cue:
    """A form that reports with one particle, together with what it reports with another."""
    if known is None:
        return cue
    return replace(
        cue,
        particles=known.particles | cue.particles,
        takes_infinitive=known.takes_infinitive or cue.takes_infinitive,
        urges=known.urges or cue.urges,
        bare=known.bare or cue.bare,
    )


def _kinds(forms: Iterable[tuple[str, str]]) -> Iterable[tuple[str, tuple[bool, ...]]]:
    """Each form once, with what it can be, in the order of FORMS."""
    kinds: dict[str, set[str]] = {}
    for kind, form in forms:
        kinds.setdefault(form, set()).add(kind)
    return [(form, tuple(kind in ways for kind in FORMS)) for form, ways in kinds.items()]


def _traits(grammar: Grammar) -> tuple[str, ...]:
    """The lists of verbs with a special construction, in the order of the fields of `Cue`."""
    bare = f"{grammar.bare_verbs} {grammar.speech}" if grammar.zero_complement else ""
    opens_infinitive = f"{grammar.infinitive_verbs} {grammar.intentions}"
    return (
        opens_infinitive,
        grammar.urging_verbs,
        grammar.relays,
        bare,
        grammar.intentions,
        grammar.hearsay,
        grammar.naming_verbs,
    )


def _topics(grammar: Grammar, name: str) -> frozenset[str]:
    """The prepositions before what a verb is about; the empty one where it stands right behind the verb."""
    return frozenset(preposition for preposition, verbs in grammar.topics.items() if name in verbs.split())


def _forms(grammar: Grammar, name: str) -> Iterable[tuple[str, str]]:
    """The forms of a verb, those of one with a particle written in one word: mitteilte, mitgeteilt, mitzuteilen."""
    particle, _, verb = name.rpartition("|")
    for kind, form in _inflected(grammar, verb):
        yield kind, particle + form
        if particle and kind == "infinitive":
            yield from ((kind, particle + marker + form) for marker in grammar.infinitive_markers.split())


def _inflected(grammar: Grammar, verb: str) -> Iterable[tuple[str, str]]:
    stem, _, paradigm = verb.partition("/")
    forms = grammar.paradigms[paradigm] if paradigm else grammar.irregular[verb]
    for kind in FORMS:
        for ending in getattr(forms, kind).split():
            yield kind, _joined(stem, ending) if paradigm else ending


def _joined(stem: str, ending: str) -> str:
    return ending.replace("-", stem) if "-" in ending else stem + ending
