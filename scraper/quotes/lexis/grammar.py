"""What a data file `languages/<code>.py` says about its language: one `GRAMMAR`, and nothing else.

The file is found by its name; there is no list to edit. All words are written in lower case, with the straight
apostrophe, separated by white space; a word that elides keeps its apostrophe (`qu'`, `d'`). Where a phrase of several
words may stand, one line holds one phrase.

To add a language, copy the file of the nearest one and replace every table; leave a table empty where the language has
no such thing (Slavic languages have no determiners, English no enclitics).
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


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
    (`ge-t`), elsewhere the ending follows it. A verb that parts with a particle is `particle|verb` (`mit|teil/en`),
    as does one that needs a small word right behind it (`it|put`):
      speech      almost always report words: say, affirmer
      weak        report words only with a complementizer, a colon, marks or an incise: announce, craindre
      fragment    report only the marked words that follow: call, qualifier, dénoncer
    Around the verb:
      auxiliaries, passives    what makes a participle a past tense, and what makes it a passive
      controls    verbs that hand their subject to an infinitive: tenu (à préciser), wants (to say)
      bare_verbs  in a language with `zero_complement`, those that need none; speech verbs never do
      relays      verbs with which media hand on what others said: report, rapporter
      intentions  verbs that report with an infinitive right after them and in no other way: refuse, plan (to)
      topics      prepositions (empty for none) to the verbs behind which they name what was said: call (for), deny
      hearsay     verbs whose passive reports what nobody is named for: it was reported that, is said to
      naming_verbs   those of them that call it something, with one of the `indefinites` ahead: call (it a disgrace)
      attitudes   adjectives that report behind a copula, with a clause behind them: (is) adamant (that)
      claims      nouns of saying with a clause behind them: (his) claim (that), die Ankündigung (des Senats, dass)
      infinitive_verbs, urging_verbs    may open an infinitive right after them; after an object (urge S to)
      adverbs, clitics, adverb_endings    what may stand inside a verb group
      reflexives  those of them with which a passive auxiliary makes no passive: s'est (dit), si è (detto)
      agents      prepositions before whom a passive names as its author: da, por
      negations   words by which a verb group denies what it says: not, never
      contrasts   what ends a reported clause behind a comma: though, although; a conjunction only before a new clause
      complementizers, questions    what opens the reported clause: que, that; si, whether
      infinitive_markers, infinitive_endings    what opens it where it has no subject of its own
    Around the speaker:
      pronouns    gender and number (`ms fs mp fp s p`, `x` for any, `1` for speaker and hearer, `r` for who relates back,
                  `0` for nobody in particular: on, man) to words
      third_persons   last letters of finite verbs in the third person, to tell one that is in no list from an adjective
      nameless_endings    endings of verbs that nobody in particular may be the subject of: (у МЗС) заяви-ли
      within          phrases before the body in which such people speak: у (МЗС заявили), du côté de (l'Élysée)
      enclitics   pronouns that hang on the verb by a hyphen, as its subject where they stand in `pronouns`: dit-il
      directions      determiners that are prepositions before a bare plural: a (jornalistas)
      contractions    prepositions with a determiner in them: au, dalla, pelo
      determiners, plurals (those of them that say several), definites (that point at somebody known), possessives,
      quantities  words that stand for some of a group: many, half, three; approximations, prepositions before them: about
      gendered (gender to determiners that show it),
      linkers (inside a noun phrase: de, of), prepositions (end it), relatives,
      conjunctions, subordinators, time_words
      titles, roles, given_names    gender (`m`, `f` or empty) to words; `anonymous` heads; `collectives` speak as one;
      `epithets`, what an office is called instead, without small words: chef gouvernement > premier ministre
      `bodies` that a bracket may credit, or in which nameless people speak: (autorités), (police)
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
      verb_second      the finite verb comes second; particle or participle close the clause (hat am Montag mitgeteilt)
      bare_nouns       a noun needs no determiner: any word may start a noun phrase
      drops_pronoun    no subject beside the verb means the previous speaker
      comma_labels     in a headline a comma may stand between speaker and marks: Meloni, “…”
      capital_nouns    every noun has a capital: a capital is no name
      chains           after `"A," he said.` a following `"B"` belongs to the same quotation
      case_endings     endings to cut before names are compared, or to change (`ской>ская`); the longest that fits counts
      declensions      endings of the nominative to those of the other cases, the genitive first: names of offices and
                       given names are read in all of them, and who stands behind a source is told by the nominative
      datives          endings of names in the case of whom is spoken to: Tusk-owi (odpowiedział Orban)
      places           genitives that complete an office before a name: президент России (Путин)
      dash_credits     a headline may end with a dash and whom it credits: … — ISW
      dialogue_dashes  speech may stand between dashes without marks: – Idziemy – powiedział
      apostrophes      an apostrophe between letters is part of the word: п'ять
      verbatim_from    so many marked words count as direct although they are no sentence; 0 where none do
      compounds        an office may be the last part of a longer word (Innenminister)
      ordinal_stops    a stop after a short number makes an ordinal, no end of a sentence (am 5. Mai)
    Where the verb comes second:
      obliques         determiners and pronouns that no subject begins with: den, dem, ihm
      oblique_pairs    determiners that none begins with before an adjective with this ending: der (…en)
      genitive_s       determiners before a noun with the -s of the genitive: des (Senats)
      genitives        determiners that go on with a noun phrase behind a noun: des, der
      adjective_endings   where nouns have capitals: endings of what may stand before one
      objects          words that stand for what was said before: das, dies
      clefts           words that open and close what only says who said the sentence before: c'(est) ce (que dit S)
      quotatives       subordinators that open an attribution: wie (der Minister sagte)
      impersonals      forms of verbs that report only beside one of the `objects`: (es) heißt
      unowned          forms of verbs that need nobody who speaks: (aus dem Amt) verlautete
      quoting          forms of verbs whose object speaks: (die Zeitung) zitiert (einen Zeugen)
      resumptives      words that stand for a whole attribution: demnach
      report_nouns     nouns for what somebody says, by their last part: (nach) Angaben (der Polizei), réponse (de Rome)
      own_words        words that make such a noun the words of whom the sentence is about: (nach) eigenen (Angaben)
      noun_sources     prepositions that attribute with one of these nouns only
      conjunctives     finite forms that by themselves mark words as reported: sei, habe
      conditionals     those that do so only right after reported words: hätte, würde
      conjunctive_endings, preterite_endings   the same for any verb right after a noun; what looks like it and is not
                  (preterite_endings also tell a past form that is in no list, where the finite verb does not come second)
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
    negations: str = ""
    contrasts: str = ""
    infinitive_markers: str = ""
    infinitive_endings: str = ""
    infinitive_verbs: str = ""
    intentions: str = ""
    naming_verbs: str = ""
    indefinites: str = ""
    claims: str = ""
    attitudes: str = ""
    hearsay: str = ""
    topics: Mapping[str, str] = {}
    urging_verbs: str = ""
    relays: str = ""
    bare_verbs: str = ""
    pronouns: Mapping[str, str] = {}
    third_persons: str = ""
    nameless_endings: str = ""
    within: str = ""
    enclitics: str = ""
    directions: str = ""
    contractions: str = ""
    determiners: str = ""
    plurals: str = ""
    definites: str = ""
    quantities: str = ""
    approximations: str = ""
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
    bodies: str = ""
    epithets: str = ""
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
    verb_second: bool = False
    bare_nouns: bool = False
    drops_pronoun: bool = False
    comma_labels: bool = False
    capital_nouns: bool = False
    chains: bool = False
    case_endings: str = ""
    declensions: Mapping[str, str] = {}
    datives: str = ""
    places: str = ""
    apostrophes: bool = False
    dash_credits: bool = False
    dialogue_dashes: bool = False
    verbatim_from: int = 0
    compounds: bool = False
    ordinal_stops: bool = False
    obliques: str = ""
    oblique_pairs: Mapping[str, str] = {}
    genitives: str = ""
    genitive_s: str = ""
    objects: str = ""
    clefts: str = ""
    adjective_endings: str = ""
    quotatives: str = ""
    impersonals: str = ""
    unowned: str = ""
    quoting: str = ""
    resumptives: str = ""
    noun_sources: str = ""
    report_nouns: str = ""
    own_words: str = ""
    conjunctives: str = ""
    conditionals: str = ""
    conjunctive_endings: str = ""
    preterite_endings: str = ""
