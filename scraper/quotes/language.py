"""What the engine may ask of a language: `Grammar` as its data file writes it, `Language` as the engine reads it.

A data file `languages/<code>.py` holds one `GRAMMAR` and nothing else; it is found by its name, there is no list to
edit. All words are written in lower case, with the straight apostrophe, separated by white space; a word that elides
keeps its apostrophe (`qu'`, `d'`). Where a phrase of several words may stand, one line holds one phrase.

To add a language, copy the file of the nearest one and replace every table; leave a table empty where the language has
no such thing (Slavic languages have no determiners, English no enclitics).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

APOSTROPHES = str.maketrans("’ʼ‘", "'''")
SPEECH, WEAK, FRAGMENT = 1, 2, 3
UNKNOWN = "und"
FORMS = ("finite", "participle", "gerund", "infinitive")
SHORTEST_ROLE_ENDING = 4


class Forms(msgspec.Struct, frozen=True, kw_only=True):
    """The forms of one verb, or the endings of one conjugation, by what a subject can do with them.

    `finite` forms stand alone beside a subject, a `participle` needs an auxiliary, a `gerund` borrows the subject of
    its main clause, an `infinitive` that of the verb before it.
    """

    finite: str = ""
    participle: str = ""
    gerund: str = ""
    infinitive: str = ""


class Grammar(msgspec.Struct, frozen=True, kw_only=True):
    """One language, as its data file writes it.

    Verbs are `stem/paradigm` or the name of an entry in `irregular`; in a paradigm a hyphen stands for the stem
    (`ge-t`), elsewhere the ending follows it. A verb that parts with a particle is `particle|verb` (`mit|teil/en`):
      speech      almost always report words: say, affirmer
      weak        report words only with a complementizer, a colon, marks or an incise: announce, craindre
      fragment    report only the marked words that follow: call, qualifier, dénoncer
    Around the verb:
      auxiliaries, passives    what makes a participle a past tense, and what makes it a passive
      controls    verbs that hand their subject to an infinitive: tenu (à préciser), wants (to say)
      bare_verbs  in a language with `zero_complement`, those that need none; speech verbs never do
      relays      verbs with which media hand on what others said: report, rapporter
      infinitive_verbs, urging_verbs    may open an infinitive right after them; after an object (urge S to)
      adverbs, clitics, adverb_endings    what may stand inside a verb group
      reflexives  those of them with which a passive auxiliary makes no passive: s'est (dit), si è (detto)
      agents      prepositions before whom a passive names as its author: da, por
      complementizers, questions    what opens the reported clause: que, that; si, whether
      infinitive_markers, infinitive_endings    what opens it where it has no subject of its own
    Around the speaker:
      pronouns    gender and number (`ms fs mp fp s p`, `x` for any, `1` for speaker and hearer, `r` for who relates back) to words
      enclitics   pronouns that hang on the verb by a hyphen
      determiners, plurals (those of them that say several), definites (that point at somebody known), possessives,
      gendered (gender to determiners that show it),
      linkers (inside a noun phrase: de, of), prepositions (end it), relatives,
      conjunctions, subordinators, time_words
      titles, roles, given_names    gender (`m`, `f` or empty) to words; `anonymous` heads; `collectives` speak as one
    Attribution without a verb:
      sources, sources_after    phrases before and after the speaker: selon; zufolge
      incise_sources  phrases that attribute only right after a comma or a mark: so X, dixit X, così X
      weak_sources    the same, where only the head of a sentence and a comma make it one: pour X, …
      not_sources     what follows such a phrase without being anybody: la loi, moi
    Marks:
      false_friends   words before a mark that name rather than report: intitulé, so-called
      subjects        words that only a sentence of its own has: je, c'est, we
      verbs           common finite verbs, to tell a sentence from a fragment
      verb_endings    endings that only finite verbs have, for the same purpose
    Switches:
      inverts          after a mark, verb and subject change places and almost any verb speaks
      zero_complement  the reported clause needs no complementizer (he said it was)
      brackets         the finite verb comes second; particle or participle close the clause (hat am Montag mitgeteilt)
      bare_nouns       a noun needs no determiner: any word may start a noun phrase
      drops_pronoun    no subject beside the verb means the previous speaker
      comma_labels     in a headline a comma may stand between speaker and marks: Meloni, “…”
      capital_nouns    every noun has a capital: a capital is no name
      chains           after `"A," he said.` a following `"B"` belongs to the same quotation
      case_endings     endings to cut before names are compared, the longest first
      verbatim_from    so many marked words count as direct although they are no sentence; 0 where none do
      compounds        an office may be the last part of a longer word (Innenminister)
      ordinal_stops    a stop after a short number makes an ordinal, no end of a sentence (am 5. Mai)
    Where the verb comes second:
      obliques         determiners and pronouns that no subject begins with: den, dem, ihm
      genitives        determiners that go on with a noun phrase behind a noun: des, der
      adjective_endings   where nouns have capitals: endings of what may stand before one
      objects          words that stand for what was said before: das, dies
      quotatives       subordinators that open an attribution: wie (der Minister sagte)
      resumptives      words that stand for a whole attribution: demnach
      noun_sources, report_nouns   prepositions that attribute with one of these nouns only: nach (Angaben der Polizei)
      conjunctives     finite forms that by themselves mark words as reported: sei, habe
      conditionals     those that do so only right after reported words: hätte, würde
      conjunctive_endings, preterite_endings   the same for any verb right after a noun; what looks like it and is not
    """

    code: str
    paradigms: Mapping[str, Forms] = {}
    irregular: Mapping[str, Forms] = {}
    speech: str = ""
    weak: str = ""
    fragment: str = ""
    auxiliaries: str = ""
    passives: str = ""
    controls: str = ""
    adverbs: str = ""
    adverb_endings: str = ""
    clitics: str = ""
    reflexives: str = ""
    agents: str = ""
    complementizers: str = ""
    questions: str = ""
    infinitive_markers: str = ""
    infinitive_endings: str = ""
    infinitive_verbs: str = ""
    urging_verbs: str = ""
    relays: str = ""
    bare_verbs: str = ""
    pronouns: Mapping[str, str] = {}
    enclitics: str = ""
    determiners: str = ""
    plurals: str = ""
    definites: str = ""
    gendered: Mapping[str, str] = {}
    possessives: str = ""
    linkers: str = ""
    prepositions: str = ""
    relatives: str = ""
    conjunctions: str = ""
    subordinators: str = ""
    time_words: str = ""
    titles: Mapping[str, str] = {}
    roles: Mapping[str, str] = {}
    given_names: Mapping[str, str] = {}
    anonymous: str = ""
    collectives: str = ""
    sources: str = ""
    sources_after: str = ""
    incise_sources: str = ""
    weak_sources: str = ""
    not_sources: str = ""
    false_friends: str = ""
    subjects: str = ""
    verbs: str = ""
    verb_endings: str = ""
    abbreviations: str = ""
    inverts: bool = False
    zero_complement: bool = False
    brackets: bool = False
    bare_nouns: bool = False
    drops_pronoun: bool = False
    comma_labels: bool = False
    capital_nouns: bool = False
    chains: bool = False
    case_endings: str = ""
    verbatim_from: int = 0
    compounds: bool = False
    ordinal_stops: bool = False
    obliques: str = ""
    genitives: str = ""
    objects: str = ""
    adjective_endings: str = ""
    quotatives: str = ""
    resumptives: str = ""
    noun_sources: str = ""
    report_nouns: str = ""
    conjunctives: str = ""
    conditionals: str = ""
    conjunctive_endings: str = ""
    preterite_endings: str = ""


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


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """One language, ready for look-up. The names are those of `Grammar`; phrases are keyed by their first word.

    Of the sets made from several tables, `triggers` may start a report, `name_openers` stand with a capital before a
    name without being part of it, `clause_words` end a noun phrase, and `small_words` say nothing by themselves.
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
    sources: Phrases
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
    inverts: bool
    zero_complement: bool
    brackets: bool
    bare_nouns: bool
    drops_pronoun: bool
    comma_labels: bool
    capital_nouns: bool
    chains: bool
    case_endings: tuple[str, ...]
    verbatim_from: int
    compounds: bool
    ordinal_stops: bool
    obliques: Words
    genitives: Words
    objects: Words
    quotatives: Words
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
    roles = _by_word(grammar.roles)
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
    sources, weak, incise = (_phrases(getattr(grammar, field)) for field in _PHRASE_FIELDS)
    return Language(
        code=grammar.code,
        cues=cues,
        verb_group=verb_group,
        not_in_phrase=not_in_phrase - words["linkers"],
        triggers=frozenset(cues).union(sources, incise, *(words[field] for field in _TRIGGER_FIELDS)),
        name_openers=frozenset(cues).union(
            pronouns, _by_word(grammar.titles), *(words[field] for field in _OPENER_FIELDS)
        ),
        clause_words=not_in_phrase.union(form for form, cue in cues.items() if cue.finite and not cue.participle)
        - words["linkers"],
        small_words=words["determiners"] | words["possessives"] | words["linkers"],
        adverb_endings=tuple(grammar.adverb_endings.split()),
        infinitive_endings=tuple(grammar.infinitive_endings.split()),
        verb_endings=tuple(grammar.verb_endings.split()),
        case_endings=tuple(sorted(grammar.case_endings.split(), key=len, reverse=True)),
        adjective_endings=tuple(grammar.adjective_endings.split()),
        conjunctive_endings=tuple(grammar.conjunctive_endings.split()),
        report_nouns=tuple(grammar.report_nouns.split()),
        preterite_endings=tuple(grammar.preterite_endings.split()),
        pronouns=pronouns,
        gendered=_by_word(grammar.gendered),
        titles=_by_word(grammar.titles),
        roles=roles,
        role_endings=tuple(role for role in roles if len(role) >= SHORTEST_ROLE_ENDING),
        given_names=_by_word(grammar.given_names),
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
_PHRASE_FIELDS = ("sources", "weak_sources", "incise_sources")
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
    *("subordinators", "time_words", "anonymous", "collectives", "sources_after", "not_sources", "false_friends"),
    *("subjects", "verbs", "abbreviations", "obliques", "genitives", "objects", "conjunctives", "quotatives"),
    *("resumptives", "noun_sources", "conditionals"),
)


def _ending_gender(word: str, roles: Mapping[str, str]) -> str:
    """The gender of the longest office that ends a word."""
    endings = (word[i:] for i in range(1, len(word) - SHORTEST_ROLE_ENDING + 1))
    return next((roles[ending] for ending in endings if ending in roles), "")


def _by_word(table: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({word: key for key, words in table.items() for word in words.split()})


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
    return MappingProxyType(parted | cues)


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
