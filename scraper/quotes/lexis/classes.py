"""What a word is, as bits of one number: how it is written, and in which lists of its language it stands.

So a word that recurs is looked up once, and a rule asks for several lists with one `&`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# as written
CAPITAL = 1 << 0  # begins with a capital
SMALL = 1 << 1  # begins with a small letter
LETTER = 1 << 2  # begins with a letter
WORD = 1 << 3  # begins with a letter or a digit
DIGIT = 1 << 4  # begins with a digit
SIGN = 1 << 5  # no word: punctuation, or a marked stretch
BREAK = 1 << 6  # a comma, a bracket, a dash and the like
STOP = 1 << 7  # a full stop or its like
GLUED = 1 << 8  # follows the word before it without a space
HANGING = 1 << 9  # a pronoun that a hyphen ties to the verb before it
NAMING = 1 << 10  # a marked stretch that may hold a name, in languages in which a name may be the subject so

# by the lists of a language
PREPOSITION = 1 << 11
LINKER = 1 << 12
DETERMINER = 1 << 13
POSSESSIVE = 1 << 14
PRONOUN = 1 << 15
CONJUNCTION = 1 << 16
SUBORDINATOR = 1 << 17
COMPLEMENTIZER = 1 << 18
RELATIVE = 1 << 19
AUXILIARY = 1 << 20
PASSIVE = 1 << 21
CLITIC = 1 << 22
ADVERB = 1 << 23
TIME = 1 << 24
TITLE = 1 << 25
ROLE = 1 << 26
ANONYMOUS = 1 << 27
VERB = 1 << 28
CUE = 1 << 29
HINGE = 1 << 30
VERB_GROUP = 1 << 31
NOT_IN_PHRASE = 1 << 32
SMALL_WORD = 1 << 33
MANNER = 1 << 34  # ends like an adverb
DIRECTION = 1 << 35
GENITIVE = 1 << 36
REFLEXIVE = 1 << 37
QUOTATIVE = 1 << 38
OBJECT = 1 << 39

# all that may say when or how
CIRCUMSTANCE = DIGIT | TIME | ADVERB | MANNER

# the highest, so that one comparison finds them all
NOTABLE = 1 << 48
MARKED = 1 << 48  # stands for a marked stretch
ENDING = 1 << 49  # may end a sentence: a stop, a shortened word, marked words
TRIGGER = 1 << 50  # may start a report

LISTS: Mapping[str, int] = MappingProxyType(
    {
        "prepositions": PREPOSITION,
        "linkers": LINKER,
        "determiners": DETERMINER,
        "possessives": POSSESSIVE,
        "pronouns": PRONOUN,
        "conjunctions": CONJUNCTION,
        "subordinators": SUBORDINATOR,
        "complementizers": COMPLEMENTIZER,
        "relatives": RELATIVE,
        "auxiliaries": AUXILIARY,
        "passives": PASSIVE,
        "clitics": CLITIC,
        "adverbs": ADVERB,
        "time_words": TIME,
        "titles": TITLE,
        "roles": ROLE,
        "anonymous": ANONYMOUS,
        "verbs": VERB,
        "cues": CUE,
        "triggers": TRIGGER,
        "hinges": HINGE,
        "verb_group": VERB_GROUP,
        "not_in_phrase": NOT_IN_PHRASE,
        "small_words": SMALL_WORD,
        "directions": DIRECTION,
        "genitives": GENITIVE,
        "reflexives": REFLEXIVE,
        "quotatives": QUOTATIVE,
        "objects": OBJECT,
    }
)
