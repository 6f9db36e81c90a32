"""Where clauses, brackets and noun phrases begin and end, as far as the order of words and signs tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import msgspec

from scraper.sources.classes import (
    AND,
    AUXILIARY,
    BREAK,
    CAPITAL,
    CITING,
    DETERMINERS,
    FIRST_OF_NAME,
    HEAD,
    MARK,
    NAME,
    NEGATION,
    NEWLINE,
    NOUNLIKE,
    OF,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    TIME,
    TITLE,
    VERB,
)  # fmt: skip
from scraper.sources.marks import is_quoted_after
from scraper.sources.parts import JOINING, Part, joins_body, joins_names, known_at, known_from
from scraper.sources.words import Words

# How far things are looked for, in words and in sentences, and marks in words: those that run on longer are lists.
REACH, SENTENCES, PARAGRAPH = 40, 6, 400
CLAUSE = BREAK | RELATIVE | CITING
ENDS = CLAUSE | STOP
CUTS = PREPOSITION | AND | TIME | AUXILIARY | PASSIVE | NEGATION | VERB | PRONOUN
TURNS = CUTS | DETERMINERS | NAME


class Chunk(msgspec.Struct, frozen=True, gc=False):
    """The words of one noun phrase; `governed` by a preposition; `joined` by "and" to the chunk before."""

    start: int
    end: int
    governed: bool
    joined: bool


def chunks_of(text: Words, start: int, end: int) -> Iterator[Chunk]:
    """The noun phrases between two words, as prepositions, conjunctions, dates and determiners part them."""
    begin, governed, joined, i = start, False, False, start
    classes = text.classes
    while i < end:
        here = classes[i]
        if not here & TURNS:
            i += 1
            continue
        if here & CUTS and (stop := _name_end(text, i, end)):
            i = stop
            continue
        cut = (here & PREPOSITION and not here & OF) or (here & CUTS and not here & (OF | HEAD | NOUNLIKE))
        if cut or (i > begin and _begins_phrase(text, i)):
            if begin < i:
                yield Chunk(begin, i, governed, joined)
            joined = bool(here & AND)
            governed = bool(here & PREPOSITION) or (joined and governed)
            begin = i + 1 if cut else i
        elif here & NAME and (known := known_at(text, i)) and known.start == i:
            if governed and _is_told(known):
                yield Chunk(begin, known.end, governed, joined)
                begin, governed, joined = known.end, False, False
            i = known.end - 1
        i += 1
    if begin < end:
        yield Chunk(begin, end, governed, joined)


def _name_end(text: Words, index: int, end: int) -> int:
    """Where a name ends that a little word begins or stands in: Al Manar, Center for Disease Control."""
    if text.classes[index] & JOINING and joins_body(text, index):
        return index + 1
    if not text.classes[index] & FIRST_OF_NAME or not text.classes[index] & CAPITAL:
        return 0
    known = known_from(text, index, end)
    return known.end if known else 0


def _begins_phrase(text: Words, index: int) -> bool:
    """Whether a determiner opens a new phrase, rather than standing behind "of" or another determiner."""
    if not text.classes[index] & DETERMINERS or text.classes[index] & OF or _is_inside_name(text, index):
        return False
    return not text.classes[index - 1] & (DETERMINERS | OF) and text.words[index - 1] != "'"


def _is_inside_name(text: Words, index: int) -> bool:
    """Whether an article is part of a name: (Anneke) de (Wit)."""
    around = (text.words[i][0] for i in (index - 1, index + 1) if 0 <= i < len(text.words))
    return joins_names(text, index) and all(letter.isupper() for letter in around)


def _is_told(part: Part) -> bool:
    """Whether a name is a medium's or an agency's that was told something: à l'AFP | Jean Dupont."""
    return part.known is not None and part.known.kind in ("agency", "media")


def clause_end(text: Words, index: int) -> int:
    """Where the clause around `index` ends: at punctuation, or before a word that begins another."""
    classes, stop = text.classes, min(index + REACH, len(text.words))
    for i in range(index, stop):
        if classes[i] & ENDS and (classes[i] & CLAUSE or stops(text, i)):
            return i
    return stop


def clause_start(text: Words, end: int, *, through: int = 0) -> int:
    """Where the clause that ends before `end` begins; words of the classes `through` do not begin another."""
    classes, ends, first = text.classes, (CLAUSE & ~through) | STOP, max(end - REACH, 0)
    i = end
    while i > first:
        if not classes[i - 1] & ends:
            i -= 1
        elif text.words[i - 1] == ")":
            i = opening_bracket(text, i - 1)
        elif classes[i - 1] & ends & ~STOP or stops(text, i - 1):
            break
        else:
            i -= 1
    return i


def opening_bracket(text: Words, closing: int) -> int:
    """The index of the bracket that a closing one belongs to, or of the closing one itself."""
    first = max(closing - REACH, 0)
    return next((i for i in range(closing - 1, first - 1, -1) if text.words[i] == "("), closing)


def stops(text: Words, index: int) -> bool:
    """Whether punctuation parts what it stands between: the full stop of Mr. and of J. does not."""
    if not text.classes[index] & STOP:
        return False
    if text.words[index] != "." or index == 0:
        return True
    before = text.words[index - 1]
    return not (text.classes[index - 1] & TITLE or (len(before) == 1 and before.isupper()) or "." in before)


def sentence_starts(text: Words, index: int) -> Iterator[int]:
    """Where the writer's own sentences before a word begin, the nearest first; few and near ones only."""
    first = max(index - SENTENCES * REACH, 0)
    found = (i for i in range(index, first - 1, -1) if i == 0 or _ends_sentence(text, i - 1))
    return (i for i in islice(found, SENTENCES) if not _is_quoted(text, i))


def _ends_sentence(text: Words, index: int) -> bool:
    word = text.words[index]
    return word == "\n" or (word in ".!?" and stops(text, index))


def _is_quoted(text: Words, index: int) -> bool:
    """Whether a word stands inside quotation marks of its paragraph."""
    farthest = max(index - PARAGRAPH, 0)
    first = next((i for i in range(index, farthest, -1) if text.classes[i - 1] & NEWLINE), farthest)
    quoted = False
    for i in range(first, index):
        if text.classes[i] & MARK:
            quoted = is_quoted_after(text.classes[i], before=quoted)
    return quoted
