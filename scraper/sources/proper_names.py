"""Proper names: whom one means, what kind of source that is, and whether its capital may deceive."""

from __future__ import annotations

from scraper.model import SourceKind
from scraper.sources.classes import BREAK, FIRM, REPORTING, STOP, TITLE, UNKNOWN
from scraper.sources.parts import Part, is_article
from scraper.sources.phrases import Phrase, begins_sentence, kind_of_head
from scraper.sources.words import Words

# JD Vance is a person, MGM Resorts is none.
LONGEST_INITIALS = 2
# What a name is that such a noun introduces.
KIND_OF_NAMED: dict[SourceKind, SourceKind] = {"anonymous": "person", "document": "institution"}


def name_phrase(text: Words, part: Part, heads: list[Part]) -> Phrase:
    """Whom a name means, with the nouns `heads` of its phrase."""
    kind = part.known.kind if part.known else _kind_of_name(text, part, heads)
    name = part.known.name if part.known else text.phrase(part.start, part.end)
    role = text.phrase(heads[0].start, part.start) if heads and heads[0].end <= part.start else None
    return Phrase(
        start=part.start,
        end=part.end,
        name=name,
        kind=kind,
        proper=True,
        doubtful=_is_doubtful(text, part, heads),
        role=role,
    )


def _is_doubtful(text: Words, part: Part, heads: list[Part]) -> bool:
    """Whether one capitalised word may be any word: at the head of a sentence, or where all nouns have capitals."""
    if part.known or heads or part.end - part.start > 1 or text.words[part.start].isupper():
        return False
    before = text.classes[part.start - 1] if part.start else 0
    after = text.classes[part.end] if part.end < len(text.words) else STOP
    if text.language.nouns_capitalised:
        return not (before & TITLE or (before & REPORTING and after & STOP))
    return begins_sentence(text, part.start) and bool(after & UNKNOWN)


def _kind_of_name(text: Words, part: Part, heads: list[Part]) -> SourceKind:
    """What an unknown name is: by the noun before it, by its own words, by its article or capitals."""
    if heads:
        kind = kind_of_head(heads[0 if text.language.cases else -1].head)
        return KIND_OF_NAMED.get(kind, kind)
    words = text.words[part.start : part.end]
    if any(text.classes[i] & FIRM for i in range(part.start, part.end)):
        return "institution"
    capitals = words[0].isupper() and len(words[0]) > (1 if len(words) == 1 else LONGEST_INITIALS)
    return "institution" if capitals or _has_article(text, part.start) else "person"


def _has_article(text: Words, index: int) -> bool:
    before = index - 1
    if before > 0 and text.words[before] == "'":
        before -= 1
    return before >= 0 and is_article(text.classes[before]) and not text.classes[before] & BREAK
