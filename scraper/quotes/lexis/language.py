"""A language as the engine reads it: the lists, tables and verb forms of its grammar, ready for look-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints

import msgspec

from scraper.quotes.lexis.grammar import Forms, Grammar
from scraper.quotes.lexis.inflection import FRAGMENT, SPEECH, WEAK, Cue, inflected_cues
from scraper.quotes.lexis.lexicon import Lexicon
from scraper.quotes.lexis.tables import (
    Anchored,
    Phrases,
    anchored,
    by_word,
    changed_ending,
    declined,
    genitive_endings,
    longest_first,
    phrases,
    renamed,
)

__all__ = [
    "FRAGMENT",
    "NAMELESS",
    "SPEECH",
    "UNKNOWN",
    "WEAK",
    "Cue",
    "Forms",
    "Grammar",
    "Language",
    "compiled",
    "load_language",
]
LANGUAGES = "scraper.quotes.languages"
UNKNOWN = "und"
# the key of the pronouns that stand for nobody in particular
NAMELESS = "0"
SHORTEST_ROLE_ENDING = 4
Words = frozenset[str]


class Language(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One language, ready for look-up, under the names of `Grammar`.

    Phrases are keyed by their first word, those of `sources` by their longest.

    Of the sets made from several tables, `triggers` may start a report, `name_openers` stand with a capital before a
    name without being part of it, `clause_words` end a noun phrase, `small_words` say nothing by themselves, and `hinges`
    open or end what follows a reporting verb.

    `lexicon` reads a text into words with their classes. The mappings are plain: a read-only view costs half as much
    again at each of thousands of look-ups a page. A language equals itself alone, so that what is kept can be keyed by it.
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
    negations: Words
    contrasts: Words
    claims: Words
    attitudes: Words
    indefinites: Words
    infinitive_markers: Words
    infinitive_endings: tuple[str, ...]
    pronouns: Mapping[str, str]
    third_persons: tuple[str, ...]
    nameless_endings: tuple[str, ...]
    within: Phrases
    enclitics: Words
    directions: Words
    contractions: Words
    determiners: Words
    plurals: Words
    definites: Words
    quantities: Words
    approximations: Words
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
    epithets: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
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
    datives: tuple[str, ...]
    places: Words
    apostrophes: bool
    dash_credits: bool
    dialogue_dashes: bool
    verbatim_from: int
    compounds: bool
    ordinal_stops: bool
    obliques: Words
    oblique_pairs: Mapping[str, str]
    genitives: Words
    genitive_s: Words
    objects: Words
    clefts: Words
    quotatives: Words
    impersonals: Words
    unowned: Words
    own_words: Words
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
    lexicon: Lexicon

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
    short = code.strip().lower().replace("_", "-").split("-")[0]
    return _load(short if short in _codes() else UNKNOWN)


@cache
def _codes() -> frozenset[str]:
    """The codes that have a data file. Pages may name any other: all of those are one language, or they would fill memory."""
    return frozenset(module.name for module in iter_modules(import_module(LANGUAGES).__path__))


@cache
def _load(code: str) -> Language:
    if code == UNKNOWN:
        return compiled(Grammar(code=UNKNOWN))
    grammar: Grammar = import_module(f"{LANGUAGES}.{code}").GRAMMAR
    return compiled(grammar)


def compiled(grammar: Grammar) -> Language:
    """A grammar with its verbs inflected and its tables turned into sets."""
    roles, nominatives = declined(grammar.roles, grammar.declensions)
    given_names, given_nominatives = declined(grammar.given_names, grammar.declensions)
    bodies, body_nominatives = declined({"": grammar.bodies}, grammar.declensions)
    tables: dict[str, Any] = {
        **_alike(grammar),
        "cues": inflected_cues(grammar),
        "pronouns": by_word(grammar.pronouns),
        "titles": by_word(grammar.titles),
        "roles": roles,
        "bodies": frozenset(bodies),
        "role_endings": tuple(role for role in roles if len(role) >= SHORTEST_ROLE_ENDING),
        "sources": anchored(grammar.sources),
        "incise_sources": phrases(grammar.incise_sources),
    }
    tables |= _made_of_several(tables)
    return Language(
        case_endings=longest_first(changed_ending(ending) for ending in grammar.case_endings.split()),
        nominatives={**body_nominatives, **nominatives, **given_nominatives},
        genitive_endings=genitive_endings(grammar),
        oblique_pairs=grammar.oblique_pairs,
        gendered=by_word(grammar.gendered),
        given_names=given_names,
        weak_sources=phrases(grammar.weak_sources),
        within=phrases(grammar.within),
        epithets=renamed(grammar.epithets),
        **tables,
        lexicon=Lexicon(tables),
    )


def _alike(grammar: Grammar) -> dict[str, Any]:
    """The lists, endings and switches that a language has just as its grammar names them."""
    kinds = get_type_hints(Language)
    shared = [name for name in Grammar.__struct_fields__ if kinds.get(name) in _READERS]
    return {name: _READERS[kinds[name]](getattr(grammar, name)) for name in shared}


def _made_of_several(tables: Mapping[str, Any]) -> dict[str, Any]:
    """The sets made from several tables."""
    made = {name: frozenset[str]().union(*(tables[part] for part in parts)) for name, parts in _PARTS.items()}
    finite = (form for form, cue in tables["cues"].items() if cue.finite and not cue.participle)
    linkers = tables["linkers"]
    return {
        **made,
        "clause_words": made["not_in_phrase"].union(finite) - linkers,
        "not_in_phrase": made["not_in_phrase"] - linkers,
    }


_READERS: Mapping[Any, Callable[[Any], Any]] = {
    str: str,
    bool: bool,
    int: int,
    Words: lambda text: frozenset(text.split()),
    tuple[str, ...]: lambda text: tuple(text.split()),
}
_PARTS: Mapping[str, tuple[str, ...]] = {
    "verb_group": ("auxiliaries", "passives", "adverbs", "clitics"),
    "small_words": ("determiners", "possessives", "linkers"),
    "hinges": ("complementizers", "questions", "conjunctions", "auxiliaries", "relatives"),
    "triggers": (
        "cues",
        "claims",
        "attitudes",
        "sources",
        "incise_sources",
        "sources_after",
        "noun_sources",
        "resumptives",
    ),
    "not_in_phrase": (
        *("prepositions", "relatives", "subordinators", "complementizers", "questions"),
        *("auxiliaries", "passives", "verbs", "pronouns"),
    ),
    "name_openers": (
        *("cues", "sources", "pronouns", "titles", "determiners", "possessives", "prepositions"),
        *("conjunctions", "subordinators", "time_words", "adverbs"),
    ),
}


def _ending_gender(word: str, roles: Mapping[str, str]) -> str:
    """The gender of the longest office that ends a word."""
    endings = (word[i:] for i in range(1, len(word) - SHORTEST_ROLE_ENDING + 1))
    return next((roles[ending] for ending in endings if ending in roles), "")
