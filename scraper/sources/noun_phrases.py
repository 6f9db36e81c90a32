"""Noun phrases: whether one is a name with a title or a description with a complement."""

from __future__ import annotations

from scraper.sources.classes import ANONYMOUS, BODY, COLLECTIVE, DOCUMENT, HEAD, INDEFINITE, LOWER, OF, PREPOSITION
from scraper.sources.descriptions import describe
from scraper.sources.parts import Part, is_governed, parts_of
from scraper.sources.phrases import Phrase
from scraper.sources.proper_names import name_phrase
from scraper.sources.words import Words


def read_phrase(text: Words, start: int, end: int) -> Phrase | None:
    """What one noun phrase names, or None where it names nobody who could speak."""
    free = _free_parts(text, start, end)
    if not free:
        return None
    heads = [part for part in free if part.head]
    if free[-1].head or (heads and _completes(text, free[-1], heads[-1])):
        return describe(text, heads[-1], start, end) if _is_head(text, heads[-1], end) else None
    return name_phrase(text, free[-1], heads) if _is_name(text, free[-1], end) else None


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
        return name.known.kind == "institution" and name.start >= head.end
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


def _is_head(text: Words, head: Part, end: int) -> bool:
    """Whether a noun heads its phrase; what the unnamed are is said behind them too (people familiar …)."""
    return bool(head.head & ANONYMOUS) or not _has_later_noun(text, head.end, end)


def _has_later_noun(text: Words, index: int, end: int) -> bool:
    """Whether an unknown noun follows in a language whose phrases end with their head: the American swimmer."""
    if not text.language.head_last:
        return False
    stop = next((i for i in range(index, end) if text.classes[i] & (OF | PREPOSITION)), end)
    return any(text.classes[i] & LOWER for i in range(index, stop))
