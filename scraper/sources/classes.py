"""The classes a word can stand in, one bit each: what the reader knows of words instead of grammar.

Language files fill them by these names in lower case, under `[words]`.
"""

from __future__ import annotations

VERB = 1 << 0  # finite forms that report: says, affirme
PARTICIPLE = 1 << 1  # forms that report with an auxiliary: (has) said, (a) affirmé
TRANSITIVE = 1 << 2  # reporting forms whose object is the hearer or the target: told, accuse
NOUNLIKE = 1 << 3  # reporting forms that are nouns after a determiner: report, annonce
AUXILIARY = 1 << 4  # have, avoir
PASSIVE = 1 << 5  # be, être: the subject of their participle does not speak
REFLEXIVE = 1 << 6  # s', sich: make a passive auxiliary an active one
NEGATION = 1 << 7  # not, ne
SKIPPED = 1 << 8  # adverbs and clitics between a subject and its verb
DETERMINER = 1 << 9  # the, le
DEMONSTRATIVE = 1 << 10  # this, ces: point back to who was named
INDEFINITE = 1 << 11  # a, un, some: introduce somebody new
OF = 1 << 12  # link a complement to its noun: of, de, 's
PREPOSITION = 1 << 13  # what they govern is no subject
AGENT = 1 << 14  # by, par: name who speaks in a passive
AND = 1 << 15
BREAK = 1 << 16  # begin another clause: that, que, but
RELATIVE = 1 << 17  # who, qui
PRONOUN = 1 << 18  # he, elle: whoever spoke or was spoken of last
TIME = 1 << 19  # Monday, hier
TITLE = 1 << 20  # Mr, Mme: a name follows, and their full stop ends no sentence
PARTICLE = 1 << 21  # inside names: von, bin
ROLE = 1 << 22  # persons: minister, porte-parole
BODY = 1 << 23  # institutions: ministry, police
LABEL = 1 << 24  # sorts of bodies whose own name follows: groupe, company
ANONYMOUS = 1 << 25  # people without a name: officials, témoins
DOCUMENT = 1 << 26  # statement, communiqué
MEDIA = 1 << 27  # sorts of media: newspaper, chaîne
AGENCY = 1 << 28  # agency, agence
TOPIC = 1 << 29  # portfolios, which end a title and begin no name: Défense
CITING = 1 << 30  # hand the credit on: citing, citant
FIRM = 1 << 31  # make a name a body's: Bank, University
FIRST = 1 << 32  # capitalised at the head of a sentence and yet no name: Asked, Hier
WITHIN = 1 << 33  # prepositions before the place of publication: in, on, dans, sur
ADDRESS = 1 << 34  # words before whoever is told something: to, told, au
LIGHT = 1 << 35  # say nothing themselves, but whose they are: (according to the) words of, données de
FORMING = 1 << 36  # join what a body is for to its name: (Center) for (Disease Control)
COLLECTIVE = 1 << 37  # holders of offices in the plural, who together stand for states: ministers, leaders
ADJECTIVE = 1 << 38  # stand behind a noun and belong to it
PREPOSED = 1 << 39  # adjectives that stand before a noun too: petit, gran

# What no language file fills.
STOP = 1 << 40  # punctuation that ends a phrase
COMMA = 1 << 41
MARK = 1 << 42  # quotation marks
OPENS = 1 << 43  # marks that begin a quotation even inside another
CLOSES = 1 << 44  # marks that begin none
NEWLINE = 1 << 45
COLON = 1 << 46
ACCORDING = 1 << 47  # the longest word of a phrase that stands before whoever is credited
AFTER = 1 << 48  # stands after whoever is credited: zufolge
NAME = 1 << 49  # the longest word of a name in the tables
OUTLET = 1 << 50  # the longest word of an agency's, a medium's or a platform's name
FIRST_OF_NAME = 1 << 51  # the first word of a name in the tables
LAST_OF_NAME = 1 << 52  # the last word of a name of several words, or a name that is one word and an outlet's
CAPITAL = 1 << 53  # begins with a capital
NAMING = 1 << 54  # begins with a capital, and may be part of a name
UNKNOWN = 1 << 55  # in no table
LOWER = 1 << 56  # in no table, and without a capital anywhere
NOTABLE = 1 << 57  # what the reader stops at; higher than all others, so that a comparison tells

HEAD = ROLE | BODY | LABEL | ANONYMOUS | DOCUMENT | MEDIA | AGENCY
DETERMINERS = DETERMINER | DEMONSTRATIVE | INDEFINITE
REPORTING = VERB | PARTICIPLE
# What a source may be found by, and where else something begins that has to be noted.
CUES = REPORTING | ACCORDING | AFTER | CITING | MARK
TRIGGERS = CUES | OUTLET | DOCUMENT | NEWLINE | COLON
SIGN = MARK | NEWLINE
NOTED = TRIGGERS | NAMING
# What leaves a word as unknown as it was.
ASIDE = FIRST_OF_NAME | LAST_OF_NAME | ADJECTIVE | PREPOSED
# Little words and verbs that a lost space may have glued behind a name.
GLUED_LONG = AUXILIARY | PASSIVE | AND | BREAK | RELATIVE | PREPOSITION | AGENT
GLUED = REPORTING | CITING
# Words that are no part of a name even with a capital, unless they make it a body's.
NO_NAME = (
    HEAD | DETERMINERS | PREPOSITION | TOPIC | TIME | TITLE | PRONOUN | BREAK | RELATIVE | FIRST | REPORTING | ACCORDING
    | SKIPPED | AUXILIARY | PASSIVE | NEGATION | CITING | AND | LIGHT
)  # fmt: skip

BY_NAME = {
    name.lower(): value
    for name, value in list(globals().items())
    if name.isupper() and isinstance(value, int) and value < STOP
}
