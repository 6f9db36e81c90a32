"""A language as the engine reads it: the lists, tables and verb forms of its grammar, ready for look-up."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.lexicon import Lexicon
from scraper.quotes.lexis.tables import Anchored, Headed

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
    parted_cues: Mapping[str, Cue]
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
    within: Headed
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
    weak_sources: Headed
    incise_sources: Headed
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
    verb_second: bool
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


def _ending_gender(word: str, roles: Mapping[str, str]) -> str:
    """The gender of the longest office that ends a word."""
    endings = (word[i:] for i in range(1, len(word) - SHORTEST_ROLE_ENDING + 1))
    return next((roles[ending] for ending in endings if ending in roles), "")
