"""Descriptions: whom a noun without a name means, where its phrase ends, and what kind of source that is."""

from __future__ import annotations

from scraper.model import SourceKind
from scraper.sources.classes import (
    ADJECTIVE,
    AGENT,
    AND,
    ANONYMOUS,
    BODY,
    COLLECTIVE,
    DEMONSTRATIVE,
    DETERMINER,
    DETERMINERS,
    FIRST,
    HEAD,
    INDEFINITE,
    LOWER,
    NAME,
    OF,
    OUTLET,
    PARTICIPLE,
    PREPOSED,
    PREPOSITION,
    ROLE,
    SKIPPED,
    TIME,
    TOPIC,
)  # fmt: skip
from scraper.sources.clauses import chunks_of, clause_end
from scraper.sources.parts import Part
from scraper.sources.phrases import Phrase, begins_sentence, kind_of_head
from scraper.sources.words import Words

LINKS = OF | PREPOSITION | DETERMINERS | AND


def describe(text: Words, head: Part, start: int, end: int) -> Phrase:
    """Whom the words between two places describe by the noun `head`."""
    opening, first = 0, start
    while first < head.start and (text.classes[first] & (DETERMINERS | SKIPPED | TIME) or text.words[first] == "'"):
        opening |= text.classes[first]
        first += 1
    end = _end_of_description(text, head, end)
    while end > head.end and _is_no_part(text, end - 1):
        end -= 1
    indefinite = bool(opening & INDEFINITE) and not opening & DEMONSTRATIVE
    kind = _kind_of_described(head.head, opening, indefinite=indefinite)
    if head.head & COLLECTIVE and not indefinite and (head.head & BODY or _speaks_for_states(text, first, end)):
        kind = "institution"
    pointing = not indefinite and bool(opening & (DETERMINER | DEMONSTRATIVE))
    return Phrase(start=first, end=end, name=_description(text, first, end), kind=kind, pointing=pointing)


def _kind_of_described(head: int, opening: int, *, indefinite: bool) -> SourceKind:
    if head & ANONYMOUS and (indefinite or not head & ROLE or not opening & DETERMINER):
        return "anonymous"
    kind = kind_of_head(head)
    return "institution" if kind == "agency" else kind  # a news agency has a name of its own


def _speaks_for_states(text: Words, start: int, end: int) -> bool:
    """Whether a description names a state, an alliance or a portfolio: leaders of the G7, chefs d'Etat."""
    return any(classes & TOPIC or classes & (NAME | OUTLET) == NAME for classes in text.classes[start:end])


def _end_of_description(text: Words, head: Part, end: int) -> int:
    """Where a verb or a participle of which nothing is known ends a description: le gouvernement régional | renonce.

    A complement begins with a little word, and may have an adjective before its noun.
    """
    if head.end < end < len(text.words) and text.classes[end] & AGENT and text.classes[end - 1] & (LOWER | FIRST):
        end -= 1
    if text.language.head_last:
        return _end_behind_last_head(text, head.end, end)
    if not text.language.adjectives:
        return end
    awaited = False
    for i in range(head.end, end):
        classes = text.classes[i]
        if classes & LOWER and not classes & ADJECTIVE and not awaited:
            return i
        awaited = bool(classes & LINKS) or text.words[i] == "'" or (awaited and bool(classes & PREPOSED))
    return end


def _end_behind_last_head(text: Words, index: int, end: int) -> int:
    """Where a description ends whose head comes last: at the head, or with an adjective's complement.

    Aides | increasingly (worry), but people familiar with the talks |.
    """
    if index == end or not text.classes[index] & LOWER:
        return end
    if index + 1 != end or end == len(text.words):
        return index
    if not text.classes[index] & ADJECTIVE or not text.classes[end] & PREPOSITION:
        return index
    complement = next(chunks_of(text, end, clause_end(text, end)), None)
    return complement.end if complement else index


def _description(text: Words, start: int, end: int) -> str:
    """A description as it stands inside a sentence, so that Witnesses and witnesses are one."""
    name = text.phrase(start, end)
    noun = text.classes[start] & HEAD and not text.language.nouns_capitalised and not text.words[start].isupper()
    return name[0].lower() + name[1:] if noun and begins_sentence(text, start) else name


def _is_no_part(text: Words, index: int) -> bool:
    """Whether the last word of a description belongs to what follows: a date, an adverb, a verb among capitalised nouns."""
    word, classes = text.words[index], text.classes[index]
    unknown = text.language.nouns_capitalised and classes & LOWER
    return bool(unknown) or word == "'" or bool(classes & (TIME | SKIPPED | DETERMINERS | OF | PARTICIPLE))
