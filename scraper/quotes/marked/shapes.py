"""Whether marked words are a sentence of their own, a piece of one, or no speech at all."""

from __future__ import annotations

import re

import msgspec

from scraper.model import QuoteKind
from scraper.quotes.lexis.language import Language

WORD = re.compile(r"[^\W_]+(?:-\w+)*'?")
CRIES, ENDS = frozenset("!?"), frozenset(",.!?…")
LONG = 6
SHORTEST_CLAUSE = 4
INSIDE, CLAUSES = frozenset(("that", "object")), frozenset(("clause", "head"))
LONG_WORD = 4
HEAD = 120  # characters


class Shape(msgspec.Struct, frozen=True, gc=False):
    """Marked words at a glance: how many, whether a capital comes first, what comes last, and what they look like.

    Of a long quotation `length` may be only the words that were needed to tell. `verbal` begin with a verb whose subject is dropped; `proper` are several words that all have a capital.
    """

    length: int
    capital: bool
    cried: bool
    ended: bool
    sentence: bool
    verbal: bool
    title: bool
    proper: bool


NOTHING = Shape(
    length=0, capital=False, cried=False, ended=False, sentence=False, verbal=False, title=False, proper=False
)


def shape_of(text: str, *, language: Language) -> Shape:
    """The shape of marked words whose apostrophes are straight; of a long quotation mostly the first words tell it."""
    if len(text) > HEAD:
        words = WORD.findall(text, 0, text.rfind(" ", 0, HEAD) + 1)
        if len(words) > LONG and _has_small_word(words):
            shape = _shape(words, text, language)
            if shape.sentence:
                return shape
    words = WORD.findall(text)
    return _shape(words, text, language) if words else NOTHING


def _shape(words: list[str], text: str, language: Language) -> Shape:
    lower = " ".join(words).lower().split(" ")
    return Shape(
        len(words),
        words[0][0].isupper(),
        text[-1] in CRIES,
        text[-1] in ENDS,
        _is_sentence(lower, words[0], language),
        _is_verbal(lower, language),
        is_title(words),
        len(words) > 1 and all(word[0].isupper() or word.isdigit() for word in words),
    )


def is_title(words: list[str]) -> bool:
    """Whether words are capitalised as in a title: every long one, and more than one."""
    # the first long word mostly tells already
    if len(words) < 2 or _has_small_word(words):
        return False
    return sum(word[0].isupper() for word in words) > 1


def _has_small_word(words: list[str]) -> bool:
    return any(len(word) >= LONG_WORD and not word[0].isupper() for word in words)


def _is_sentence(lower: list[str], first: str, language: Language) -> bool:
    """A subject at the start and a finite verb after it, as far as word lists can tell."""
    head = lower[0]
    opens = head in language.complementizers or head in language.relatives
    if (opens and first[0].islower()) or head in language.infinitive_markers:
        return False
    if head in language.complementizers and not (len(lower) > 1 and lower[1] in language.verbs):
        return False
    if head in language.prepositions and not (language.verb_second and first[0].isupper()):
        return False
    if language.bare_nouns and first[0].islower() and is_finite_form(head, language):
        return False
    if len(lower) == 1 or not (first[0].isupper() or language.bare_nouns or _may_begin(head, language)):
        return False
    if _holds_verb(lower, language) or not language.subjects.isdisjoint(lower):
        return True
    return any((cue := language.cues.get(word)) is not None and cue.finite for word in lower[1:])


def _holds_verb(lower: list[str], language: Language) -> bool:
    """Whether one of several words is a finite verb; the list is asked first, for all words at once."""
    if not language.verbs.isdisjoint(lower):
        return True
    endings = language.verb_endings
    return bool(endings) and any(word.endswith(endings) for word in lower)


def _may_begin(head: str, language: Language) -> bool:
    """Whether a word in lower case may begin a sentence, as the head of its subject."""
    heads = language.subjects, language.determiners, language.possessives, language.pronouns
    return any(head in words for words in heads)


def _is_verbal(lower: list[str], language: Language) -> bool:
    """Whether words begin with their verb, or what goes with it, where a subject may be dropped."""
    head = lower[0]
    if not language.drops_pronoun or len(lower) == 1:
        return False
    begins = head in language.clitics or head in language.adverbs or is_finite_form(head, language)
    return begins and _holds_verb(lower, language)


def is_finite_form(word: str, language: Language) -> bool:
    """Whether a word is a finite verb, as far as a list of the commonest and their endings can tell."""
    return word in language.verbs or bool(language.verb_endings and word.endswith(language.verb_endings))


def kind_of(shape: Shape, link: str, *, language: Language) -> QuoteKind:
    """`direct` for words that are a sentence of their own, `mixed` for less; `link` is what opens them.

    It is `clause` where the words are all that a complementizer opens, and so hold a verb whether lists know it or not.
    """
    if (
        (link == "clause" and shape.length >= SHORTEST_CLAUSE)
        or 0 < language.verbatim_from <= shape.length
        or shape.sentence
        or (shape.capital and shape.length > 1 and link not in INSIDE and link not in CLAUSES)
        or (shape.verbal and link not in INSIDE)
    ):
        return "direct"
    return "mixed"


def stands_alone(shape: Shape, *, floating: bool, language: Language) -> bool:
    """Whether marked words are speech although no clause says so: a sentence, long enough unless nothing else is there."""
    if floating:
        return shape.length > 1 and not shape.title
    begins = shape.sentence or (shape.capital and not language.capital_nouns)
    whole = shape.capital and shape.sentence and shape.ended and shape.length > 2
    return (whole or shape.length >= LONG) and begins and not shape.title
