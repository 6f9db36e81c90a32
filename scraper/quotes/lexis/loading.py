"""From the code of a language to the language: its data file found by name, its verbs inflected, its lists made sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints

from scraper.quotes.lexis.grammar import Grammar
from scraper.quotes.lexis.inflection import inflected_cues
from scraper.quotes.lexis.language import SHORTEST_ROLE_ENDING, Language, Words
from scraper.quotes.lexis.lexicon import Lexicon
from scraper.quotes.lexis.tables import (
    anchored,
    by_word,
    changed_ending,
    declined,
    genitive_endings,
    headed,
    longest_first,
    renamed,
)

LANGUAGES = "scraper.quotes.languages"
UNKNOWN = "und"
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
    cues, parted_cues = inflected_cues(grammar)
    tables: dict[str, Any] = {
        **_alike(grammar),
        "cues": cues,
        "parted_cues": parted_cues,
        "pronouns": by_word(grammar.pronouns),
        "titles": by_word(grammar.titles),
        "roles": roles,
        "bodies": frozenset(bodies),
        "role_endings": tuple(role for role in roles if len(role) >= SHORTEST_ROLE_ENDING),
        "sources": anchored(grammar.sources),
        "incise_sources": headed(grammar.incise_sources),
    }
    tables |= _made_of_several(tables)
    return Language(
        case_endings=longest_first(changed_ending(ending) for ending in grammar.case_endings.split()),
        nominatives={**body_nominatives, **nominatives, **given_nominatives},
        genitive_endings=genitive_endings(grammar),
        oblique_pairs=grammar.oblique_pairs,
        gendered=by_word(grammar.gendered),
        given_names=given_names,
        weak_sources=headed(grammar.weak_sources),
        within=headed(grammar.within),
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
