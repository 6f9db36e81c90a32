"""A language as the engine reads it: its grammar with the verbs inflected and the tables turned into sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

import msgspec

from scraper.quotes.grammar import Forms, Grammar

__all__ = ["FRAGMENT", "SPEECH", "UNKNOWN", "WEAK", "Cue", "Forms", "Grammar", "Language", "compiled", "load_language"]
SPEECH, WEAK, FRAGMENT = 1, 2, 3
UNKNOWN = "und"
FORMS = ("finite", "participle", "gerund", "infinitive")
SHORTEST_ROLE_ENDING = 4


class Cue(NamedTuple):
    """One form of a verb that reports: its tier (SPEECH, WEAK, FRAGMENT) and what it can be.

    With `particles` it reports only where one of them closes the clause.
    """

    tier: int
    finite: bool
    participle: bool
    gerund: bool
    infinitive: bool
    takes_infinitive: bool
    urges: bool
    relays: bool
    bare: bool
    particles: frozenset[str] = frozenset()


Words = frozenset[str]
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
Anchored = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """One language, ready for look-up, under the names of `Grammar`.

    Phrases are keyed by their first word, those of `sources` by their longest.

    Of the sets made from several tables, `triggers` may start a report, `name_openers` stand with a capital before a
    name without being part of it, `clause_words` end a noun phrase, `small_words` say nothing by themselves, and `hinges`
    open or end what follows a reporting verb.

    The mappings are plain: a read-only view costs half as much again at each of thousands of look-ups a page.
    """

    code: str
    cues: Mapping[str, Cue]
    auxiliaries: Words
    passives: Words
    controls: Words
    verb_group: Words
    adverbs: Words
    clitics: Words
    reflexives: Words
    agents: Words
    adverb_endings: tuple[str, ...]
    complementizers: Words
    questions: Words
    infinitive_markers: Words
    infinitive_endings: tuple[str, ...]
    pronouns: Mapping[str, str]
    enclitics: Words
    directions: Words
    contractions: Words
    determiners: Words
    plurals: Words
    definites: Words
    gendered: Mapping[str, str]
    possessives: Words
    linkers: Words
    prepositions: Words
    relatives: Words
    conjunctions: Words
    subordinators: Words
    time_words: Words
    titles: Mapping[str, str]
    roles: Mapping[str, str]
    given_names: Mapping[str, str]
    anonymous: Words
    collectives: Words
    bodies: Words
    sources: Anchored
    sources_after: Words
    weak_sources: Phrases
    incise_sources: Phrases
    not_sources: Words
    false_friends: Words
    subjects: Words
    verbs: Words
    verb_endings: tuple[str, ...]
    abbreviations: Words
    not_in_phrase: Words
    triggers: Words
    name_openers: Words
    clause_words: Words
    small_words: Words
    hinges: Words
    inverts: bool
    zero_complement: bool
    brackets: bool
    bare_nouns: bool
    drops_pronoun: bool
    comma_labels: bool
    capital_nouns: bool
    chains: bool
    case_endings: tuple[tuple[str, str], ...]
    nominatives: Mapping[str, str]
    genitive_endings: tuple[tuple[str, str], ...]
    places: Words
    apostrophes: bool
    dialogue_dashes: bool
    verbatim_from: int
    compounds: bool
    ordinal_stops: bool
    obliques: Words
    oblique_pairs: Mapping[str, str]
    genitives: Words
    objects: Words
    clefts: Words
    quotatives: Words
    impersonals: Words
    quoting: Words
    resumptives: Words
    noun_sources: Words
    report_nouns: tuple[str, ...]
    conjunctives: Words
    conditionals: Words
    adjective_endings: tuple[str, ...]
    conjunctive_endings: tuple[str, ...]
    preterite_endings: tuple[str, ...]
    role_endings: tuple[str, ...]

    def is_role(self, word: str) -> bool:
        """Whether a word names an office, `vice-`, `ex-` and the like in front of it allowed."""
        if word in self.roles or ("-" in word and word.rpartition("-")[2] in self.roles):
            return True
        return self.compounds and word.endswith(self.role_endings)

    def role_gender(self, word: str) -> str:
        """The gender an office says of its holder, empty where it says none."""
        return self.roles.get(word) or (_ending_gender(word, self.roles) if self.compounds else "")


def load_language(code: str) -> Language:
    """The language of a code such as `fr` or `fr-CA`; one without words where no data file has it."""
    return _load(code.strip().lower().replace("_", "-").split("-")[0])


@cache
def _load(code: str) -> Language:
    name = f"scraper.quotes.languages.{code}"
    if not code.isalpha() or find_spec(name) is None:
        return compiled(Grammar(code=UNKNOWN))
    grammar: Grammar = import_module(name).GRAMMAR
    return compiled(grammar)


def compiled(grammar: Grammar) -> Language:
    """A grammar with its verbs inflected and its tables turned into sets."""
    words: dict[str, Any] = {field: frozenset(getattr(grammar, field).split()) for field in _WORD_FIELDS}
    switches: dict[str, Any] = {field: getattr(grammar, field) for field in _SWITCHES}
    cues = _cues(grammar)
    roles, nominatives = _declined(grammar.roles, grammar.declensions)
    given_names, given_nominatives = _declined(grammar.given_names, grammar.declensions)
    nominatives = {**nominatives, **given_nominatives}
    pronouns = _by_word(grammar.pronouns)
    verb_group = words["auxiliaries"] | words["passives"] | words["adverbs"] | words["clitics"]
    stops = (
        "prepositions",
        "relatives",
        "subordinators",
        "complementizers",
        "questions",
        "auxiliaries",
        "passives",
        "verbs",
    )
    not_in_phrase = frozenset[str]().union(*(words[field] for field in stops)) | pronouns.keys()
    sources = _anchored(grammar.sources)
    weak, incise = (_phrases(getattr(grammar, field)) for field in _PHRASE_FIELDS)
    return Language(
        code=grammar.code,
        cues=cues,
        verb_group=verb_group,
        not_in_phrase=not_in_phrase - words["linkers"],
        triggers=frozenset(cues).union(sources, incise, *(words[field] for field in _TRIGGER_FIELDS)),
        name_openers=frozenset(cues).union(
            sources, pronouns, _by_word(grammar.titles), *(words[field] for field in _OPENER_FIELDS)
        ),
        clause_words=not_in_phrase.union(form for form, cue in cues.items() if cue.finite and not cue.participle)
        - words["linkers"],
        small_words=words["determiners"] | words["possessives"] | words["linkers"],
        hinges=frozenset[str]().union(*(words[field] for field in _HINGE_FIELDS)),
        adverb_endings=tuple(grammar.adverb_endings.split()),
        infinitive_endings=tuple(grammar.infinitive_endings.split()),
        verb_endings=tuple(grammar.verb_endings.split()),
        case_endings=_longest_first(_changed(ending) for ending in grammar.case_endings.split()),
        nominatives=nominatives,
        genitive_endings=_genitive_endings(grammar),
        oblique_pairs=grammar.oblique_pairs,
        adjective_endings=tuple(grammar.adjective_endings.split()),
        conjunctive_endings=tuple(grammar.conjunctive_endings.split()),
        report_nouns=tuple(grammar.report_nouns.split()),
        preterite_endings=tuple(grammar.preterite_endings.split()),
        pronouns=pronouns,
        gendered=_by_word(grammar.gendered),
        titles=_by_word(grammar.titles),
        roles=roles,
        role_endings=tuple(role for role in roles if len(role) >= SHORTEST_ROLE_ENDING),
        given_names=given_names,
        sources=sources,
        weak_sources=weak,
        incise_sources=incise,
        **switches,
        **words,
    )


_TRIGGER_FIELDS = ("sources_after", "noun_sources", "resumptives")
_OPENER_FIELDS = (
    *("determiners", "possessives", "prepositions", "conjunctions", "subordinators", "time_words", "adverbs"),
)
_HINGE_FIELDS = ("complementizers", "questions", "conjunctions", "auxiliaries", "relatives")
_PHRASE_FIELDS = ("weak_sources", "incise_sources")
_SWITCHES = (
    "inverts",
    "zero_complement",
    "brackets",
    "bare_nouns",
    "drops_pronoun",
    "comma_labels",
    "capital_nouns",
    "chains",
    "compounds",
    "ordinal_stops",
    "verbatim_from",
    "apostrophes",
    "dialogue_dashes",
)
_WORD_FIELDS = (
    *(
        "auxiliaries",
        "passives",
        "controls",
        "adverbs",
        "clitics",
        "reflexives",
        "agents",
        "directions",
        "contractions",
        "complementizers",
        "questions",
        "infinitive_markers",
    ),
    *(
        "enclitics",
        "determiners",
        "plurals",
        "definites",
        "possessives",
        "linkers",
        "prepositions",
        "relatives",
        "conjunctions",
    ),
    *(
        "subordinators",
        "time_words",
        "anonymous",
        "collectives",
        "bodies",
        "sources_after",
        "not_sources",
        "false_friends",
    ),
    *(
        "subjects",
        "verbs",
        "abbreviations",
        "obliques",
        "genitives",
        "objects",
        "clefts",
        "conjunctives",
        "quotatives",
        "quoting",
        "impersonals",
    ),
    *("resumptives", "noun_sources", "conditionals", "places"),
)


def _ending_gender(word: str, roles: Mapping[str, str]) -> str:
    """The gender of the longest office that ends a word."""
    endings = (word[i:] for i in range(1, len(word) - SHORTEST_ROLE_ENDING + 1))
    return next((roles[ending] for ending in endings if ending in roles), "")


def _declined(table: Mapping[str, str], declensions: Mapping[str, str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What a table says of each of its words in every case, and the nominative of each form that is none itself."""
    known = _by_word(table)
    forms: dict[str, str] = {}
    for word in known:
        ending = max((ending for ending in declensions if word.endswith(ending)), key=len, default=None)
        if ending is not None:
            forms.update((word.removesuffix(ending) + case, word) for case in declensions[ending].split())
    nominatives = {form: word for form, word in forms.items() if form not in known}
    return {**{form: known[word] for form, word in nominatives.items()}, **known}, nominatives


def _genitive_endings(grammar: Grammar) -> tuple[tuple[str, str], ...]:
    """Endings of the genitive with those of the nominative, the longest first."""
    return _longest_first((cases.split()[0], ending) for ending, cases in grammar.declensions.items())


def _changed(ending: str) -> tuple[str, str]:
    before, _, after = ending.partition(">")
    return before, after


def _longest_first(endings: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(endings, key=lambda pair: len(pair[0]), reverse=True))


def _by_word(table: Mapping[str, str]) -> Mapping[str, str]:
    return {word: key for key, words in table.items() for word in words.split()}


def _anchored(lines: str) -> Anchored:
    """Phrases keyed by their longest word, the rarest to meet, with what stands before and after it."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for line in lines.strip().splitlines():
        words = tuple(line.replace("'", "' ").split())
        anchor = max(range(len(words)), key=lambda i: len(words[i]))
        found.setdefault(words[anchor], []).append((words[:anchor], words[anchor + 1 :]))
    return {anchor: tuple(sorted(around, key=lambda pair: -len(pair[0] + pair[1]))) for anchor, around in found.items()}


def _phrases(lines: str) -> Phrases:
    """Phrases keyed by their first word, the longest first, so that the first fit is the best."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines.strip().splitlines():
        first, *rest = line.replace("'", "' ").split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


def _cues(grammar: Grammar) -> Mapping[str, Cue]:
    """Every form of every reporting verb; where two verbs share a form, the stronger tier wins."""
    cues: dict[str, Cue] = {}
    parted: dict[str, Cue] = {}
    traits = [frozenset(names.split()) for names in _traits(grammar)]
    for tier, names in ((FRAGMENT, grammar.fragment), (WEAK, grammar.weak), (SPEECH, grammar.speech)):
        for name in names.split():
            particle, _, verb = name.rpartition("|")
            ways = [name in trait for trait in traits]
            cues.update(
                (form, Cue._make((tier, *kinds, *ways, frozenset()))) for form, kinds in _kinds(_forms(grammar, name))
            )
            for form, kinds in _kinds(_inflected(grammar, verb)) if particle else ():
                known = parted[form].particles if form in parted else frozenset[str]()
                parted[form] = Cue._make((tier, *kinds, *ways, known | {particle}))
    return parted | cues


def _kinds(forms: Iterable[tuple[str, str]]) -> Iterable[tuple[str, tuple[bool, ...]]]:
    """Each form once, with what it can be, in the order of FORMS."""
    kinds: dict[str, set[str]] = {}
    for kind, form in forms:
        kinds.setdefault(form, set()).add(kind)
    return [(form, tuple(kind in ways for kind in FORMS)) for form, ways in kinds.items()]


def _traits(grammar: Grammar) -> tuple[str, ...]:
    """The lists of verbs with a special construction, in the order of the fields of `Cue`."""
    bare = f"{grammar.bare_verbs} {grammar.speech}" if grammar.zero_complement else ""
    return (grammar.infinitive_verbs, grammar.urging_verbs, grammar.relays, bare)


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
