"""Noun phrases: what one names, and what sort of source that is."""

from __future__ import annotations

import msgspec

from scraper.model import SourceKind
from scraper.sources.classes import (
    ADJECTIVE,
    AGENCY,
    AGENT,
    AND,
    ANONYMOUS,
    BODY,
    BREAK,
    COLLECTIVE,
    DEMONSTRATIVE,
    DETERMINER,
    DETERMINERS,
    DOCUMENT,
    FIRM,
    FIRST,
    HEAD,
    INDEFINITE,
    LABEL,
    LOWER,
    MEDIA,
    NAME,
    OF,
    OUTLET,
    PARTICIPLE,
    PREPOSED,
    PREPOSITION,
    REPORTING,
    ROLE,
    SKIPPED,
    STOP,
    TIME,
    TITLE,
    TOPIC,
    UNKNOWN,
)  # fmt: skip
from scraper.sources.parts import Part, is_article, is_governed, parts_of
from scraper.sources.tokens import Words

KIND_OF_HEAD: tuple[tuple[int, SourceKind], ...] = (
    (AGENCY, "agency"),
    (MEDIA, "media"),
    (ROLE, "person"),
    (BODY | LABEL, "institution"),
    (ANONYMOUS, "anonymous"),
    (DOCUMENT, "document"),
)
# JD Vance is a person, MGM Resorts is none.
LONGEST_INITIALS = 2
LINKS = OF | PREPOSITION | DETERMINERS | AND
# What a name is that such a noun introduces.
KIND_OF_NAMED: dict[SourceKind, SourceKind] = {"anonymous": "person", "document": "institution"}


class Phrase(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody or something a text names: the words from `start` up to, not including, `end`.

    `name` is canonical where the tables know it. `proper`: a name rather than a description. `pointing`: a
    description that may point back to somebody named before. `doubtful`: only a capital says that it is a name, where
    capitals say little. `role`: the description a proper name came with.
    """

    start: int
    end: int
    name: str
    kind: SourceKind
    proper: bool = False
    pointing: bool = False
    doubtful: bool = False
    role: str | None = None


def read_phrase(text: Words, start: int, end: int) -> Phrase | None:
    """What one noun phrase names, or None where it names nobody who could speak."""
    free = _free_parts(text, start, end)
    if not free:
        return None
    heads = [part for part in free if part.head]
    if free[-1].head or (heads and _completes(text, free[-1], heads[-1])):
        return _described(text, heads[-1], start, end) if _is_head(text, heads[-1], end) else None
    return _named(text, free[-1], heads) if _is_name(text, free[-1], end) else None


def _free_parts(text: Words, start: int, end: int) -> list[Part]:
    """The parts that are no complement; where heads come last, those before the first complement."""
    free: list[Part] = []
    for part in parts_of(text, start, end):
        if not is_governed(text, part.start, start):
            free.append(part)
        elif text.language.head_last:
            break
    return free


def _completes(text: Words, name: Part, head: Part) -> bool:
    """Whether a name is only part of a description: gouvernement Barnier, министры G7."""
    if name.known and head.head & COLLECTIVE:
        return name.start >= head.end
    if text.language.cases and name.end - name.start > 1:
        return False
    return name.known is None and name.start >= head.end and head.head & (HEAD ^ DOCUMENT) == BODY


def _is_name(text: Words, part: Part, end: int) -> bool:
    """Whether capitals make a name here, rather than a people's (un Français), an adjective or a sentence's first word."""
    if part.known:
        return True
    if _has_later_noun(text, part.end, end):
        return False
    words = text.words[part.start : part.end]
    before = text.classes[part.start - 1] if part.start else 0
    if len(words) > 1:
        return True
    counted = before & INDEFINITE or text.words[part.start - 1].isdigit()
    return not counted and len(words[0]) > 1


def _is_doubtful(text: Words, part: Part, heads: list[Part]) -> bool:
    """Whether one capitalised word may be any word: at the head of a sentence, or where all nouns have capitals."""
    if part.known or heads or part.end - part.start > 1 or text.words[part.start].isupper():
        return False
    before = text.classes[part.start - 1] if part.start else 0
    after = text.classes[part.end] if part.end < len(text.words) else STOP
    if text.language.nouns_capitalised:
        return not (before & TITLE or (before & REPORTING and after & STOP))
    return _begins_sentence(text, part.start) and bool(after & UNKNOWN)


def _is_head(text: Words, head: Part, end: int) -> bool:
    """Whether a noun heads its phrase; what the unnamed are is said behind them too (people familiar …)."""
    return bool(head.head & ANONYMOUS) or not _has_later_noun(text, head.end, end)


def _has_later_noun(text: Words, index: int, end: int) -> bool:
    """Whether an unknown noun follows in a language whose phrases end with their head: the American swimmer."""
    if not text.language.head_last:
        return False
    stop = next((i for i in range(index, end) if text.classes[i] & (OF | PREPOSITION)), end)
    return any(text.classes[i] & LOWER for i in range(index, stop))


def _begins_sentence(text: Words, index: int) -> bool:
    return index == 0 or text.words[index - 1] in ".!?…\n•"


def _named(text: Words, part: Part, heads: list[Part]) -> Phrase:
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


def _kind_of_name(text: Words, part: Part, heads: list[Part]) -> SourceKind:
    """What an unknown name is: by the noun before it, by its own words, by its article or capitals."""
    if heads:
        kind = _kind_of_head(heads[0 if text.language.cases else -1].head)
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


def _described(text: Words, head: Part, start: int, end: int) -> Phrase:
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
    kind = _kind_of_head(head)
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
    if not text.language.adjectives:
        return end
    awaited = False
    for i in range(head.end, end):
        classes = text.classes[i]
        if classes & LOWER and not classes & ADJECTIVE and not awaited:
            return i
        awaited = bool(classes & LINKS) or text.words[i] == "'" or (awaited and bool(classes & PREPOSED))
    return end


def _description(text: Words, start: int, end: int) -> str:
    """A description as it stands inside a sentence, so that Witnesses and witnesses are one."""
    name = text.phrase(start, end)
    noun = text.classes[start] & HEAD and not text.language.nouns_capitalised and not text.words[start].isupper()
    return name[0].lower() + name[1:] if noun and _begins_sentence(text, start) else name


def _is_no_part(text: Words, index: int) -> bool:
    """Whether the last word of a description belongs to what follows: a date, an adverb, a verb among capitalised nouns."""
    word, classes = text.words[index], text.classes[index]
    unknown = text.language.nouns_capitalised and classes & LOWER
    return bool(unknown) or word == "'" or bool(classes & (TIME | SKIPPED | DETERMINERS | OF | PARTICIPLE))


def _kind_of_head(head: int) -> SourceKind:
    return next(kind for classes, kind in KIND_OF_HEAD if head & classes)
