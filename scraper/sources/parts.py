"""The pieces of noun phrases: names of the tables, runs of capitalised words, head nouns."""

from __future__ import annotations

import msgspec

from scraper.sources.classes import (
    CAPITAL,
    DETERMINER,
    DETERMINERS,
    FIRM,
    FIRST_OF_NAME,
    FORMING,
    HEAD,
    NAMING,
    OF,
    PARTICLE,
)  # fmt: skip
from scraper.sources.gazetteer import Known, load_gazetteer
from scraper.sources.tokens import split_words
from scraper.sources.words import Words

JOINING = OF | FORMING
BEGINS_PART = CAPITAL | HEAD | FIRST_OF_NAME
# In letters.
SHORTEST_FIRST_NAME = 4


class Part(msgspec.Struct, frozen=True, gc=False):
    """A piece of a phrase: a name of the tables, a head noun, or (neither) a run of capitalised words."""

    start: int
    end: int
    head: int = 0
    known: Known | None = None


def parts_of(text: Words, start: int, end: int) -> list[Part]:
    """The names and head nouns between two words, in order."""
    found: list[Part] = []
    classes, index = text.classes, start
    while index < end:
        if classes[index] & BEGINS_PART and (part := _part_at(text, index, end)):
            found.append(part)
            index = part.end
        else:
            index += 1
    return found


def _part_at(text: Words, index: int, end: int) -> Part | None:
    classes = text.classes[index]
    head = classes & HEAD
    if head and not classes & (FIRST_OF_NAME | FIRM):
        return Part(index, index + 1, classes)
    stop = _run_end(text, index, end)
    known = known_from(text, index, end) if classes & FIRST_OF_NAME else None
    if known and not (may_be_first_name(text, known) and stop > known.end):
        return _with_edition(text, known)
    if stop > index + (1 if head else 0):
        return Part(without_complement(text, index, stop), stop)
    return Part(index, index + 1, classes) if head else None


def may_be_first_name(text: Words, part: Part) -> bool:
    """Whether a state's name may be a person's first: Israel (Katz), but not US (…)."""
    place = part.known is not None and part.known.place
    return place and part.end == part.start + 1 and len(text.words[part.start]) >= SHORTEST_FIRST_NAME


def known_at(text: Words, index: int) -> Part | None:
    """The longest name of the tables whose anchor stands at `index`, a local edition's included."""
    if not (match := load_gazetteer().at(text.words, index)):
        return None
    start, end, known = match
    return _with_edition(text, Part(start, end, known=known))


def known_from(text: Words, index: int, end: int) -> Part | None:
    """The longest name of the tables that begins at `index`."""
    if not text.classes[index] & FIRST_OF_NAME or not (found := load_gazetteer().starting(text.words, index, end)):
        return None
    stop, known = found
    return Part(index, stop, known=known) if is_certain(text, index, known) else None


def is_certain(text: Words, index: int, known: Known) -> bool:
    """Whether a form is the name, where it is an everyday word too: (le) Monde and (the) Guardian have their article."""
    if not known.common:
        return True
    article = text.classes[index - 1] if index else 0
    own = text.language.lexicon.classes_of(split_words(known.name)[0])
    return bool(article & own & DETERMINER) and not article & OF and not text.language.nouns_capitalised


def _with_edition(text: Words, part: Part) -> Part:
    """A medium's name with the one capitalised word behind it: France 3 Grand-Est."""
    if part.known is None or part.known.kind != "media":
        return part
    alone = _run_end(text, part.end, min(part.end + 2, len(text.words))) == part.end + 1
    return msgspec.structs.replace(part, end=part.end + 1) if alone else part


def _run_end(text: Words, index: int, end: int) -> int:
    """Where the capitalised words from `index` on end, with the particles and initials among them."""
    stop = i = index
    words_classes = text.classes
    while i < end:
        classes = words_classes[i]
        if classes & NAMING or (classes & FIRM and classes & CAPITAL):
            stop = i = i + 1
        elif i > index and (joins_names(text, i) or _joins(text, i) or joins_body(text, i)):
            i += 1
        else:
            break
    return stop


def without_complement(text: Words, start: int, end: int) -> int:
    """Where a name of three words or more begins in truth behind an office in a language of cases: мэр Киева | Иван Лис."""
    if end - start <= 2 or not text.language.cases:
        return start
    return end - 2 if any(text.classes[i] & HEAD for i in range(max(start - 2, 0), start)) else start


def joins_names(text: Words, index: int) -> bool:
    """Whether a word may stand inside a name: de, von der, Le (Pen). An article alone may not where nouns are capitalised."""
    classes = text.classes[index]
    if not classes & PARTICLE:
        return False
    article = classes & DETERMINERS and text.words[index].islower() and text.language.nouns_capitalised
    return not article or bool(text.classes[index - 1] & PARTICLE)


def joins_body(text: Words, index: int) -> bool:
    """Whether a word joins what a body is of or for to its name: University of Leeds, Center for Disease Control."""
    if index == 0 or not text.classes[index] & JOINING or not text.classes[index - 1] & FIRM:
        return False
    following = index + 1 if index + 1 < len(text.words) and text.classes[index + 1] & DETERMINERS else index
    following += following == index
    capital = following < len(text.words) and bool(text.classes[following] & CAPITAL)
    return capital and bool(text.classes[index - 1] & CAPITAL) and text.words[index] != "s"


def _joins(text: Words, index: int) -> bool:
    """Whether a sign stands inside a name: J. Smith, O'Brien, Ernst & Young."""
    word, before = text.words[index], text.words[index - 1]
    return (word == "." and len(before) == 1) or (word == "'" and len(before) == 1) or word == "&"


def is_governed(text: Words, index: int, start: int) -> bool:
    """Whether "of" or its like stands right before, articles and elisions aside. The genitive 's governs backwards."""
    before = index - 1
    while before >= start and (text.words[before] == "'" or is_article(text.classes[before])):
        before -= 1
    if before < start or not text.classes[before] & OF or text.words[before] == "s":
        return False
    return before > start or not text.classes[before] & DETERMINERS


def is_article(classes: int) -> bool:
    """Whether a word is a determiner and no contraction with "of" (des, del)."""
    return bool(classes & DETERMINERS) and not classes & OF
