"""Attributions that a subordinator opens: `según ha dicho S`, `come riferito da S`, `conforme noticiou S`."""

from __future__ import annotations

import msgspec

from scraper.quotes.clauses.placed import body_at
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.circumstances import phrase_after
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

WIDEST_HEAD = 3


class Quotative(msgspec.Struct, frozen=True, gc=False):
    """Such an attribution: where it starts, where its verb group ends, and its subject, None where that is silent."""

    first: int
    after: int
    subject: Phrase | None


def find_quotative(
    line: Line, cue: Cue, start: int, at: int, *, first: int, last: int, language: Language
) -> Quotative | None:
    """The attribution of the verb group `start:at`, if a subordinator stands right before it."""
    head = _head(line, start, first, language)
    after = at + 1
    if head is None or (after < last and line.lower[after] in language.complementizers):
        return None
    if after < last and line.lower[after] in language.agents:
        author = noun_phrase(line, after + 1, end=last, language=language, bare=True)
        return Quotative(head, after, author) if author else None
    group = line.lower[start:at]
    if not language.passives.isdisjoint(group) or not language.reflexives.isdisjoint(group):
        return None
    if not cue.finite and language.auxiliaries.isdisjoint(group):
        return None
    subject = phrase_after(line, after, end=last, language=language)
    if subject is None and after < last and line.words[after][0].isalpha():
        subject = noun_phrase(line, after, end=last, language=language, bare=True)
    if subject is None and (body := body_at(line, after, last, language)):
        return Quotative(head, after + 1, body)
    silent = language.drops_pronoun and _ends(line, after, last, language)
    return Quotative(head, after, subject) if subject or silent else None


def _ends(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a clause has nothing more to say from a word on but where, when and to whom."""
    closed = at >= last or line.words[at] in BREAKS or line.words[at] in TERMINATORS
    return closed or line.lower[at] in language.prepositions


def opens_quotative(line: Line, at: int, after: int, *, language: Language) -> bool:
    """Whether the word at a place, which may also stand before a noun, has a verb behind it: `según informó S`."""
    if line.lower[at] not in language.quotatives or after >= len(line.lower):
        return False
    cue = language.cues.get(line.lower[after])
    return (cue is not None and cue.finite and line.words[after][0].islower()) or (
        line.lower[after] in language.clitics - language.determiners
    )


def _head(line: Line, start: int, first: int, language: Language) -> int | None:
    """Where the subordinator before a verb group begins, if it opens a clause of its own."""
    at = start - 1
    if at < first or line.lower[at] not in language.quotatives:
        return None
    if line.lower[at] in language.sources:
        return at
    head = at
    while head > max(first, at - WIDEST_HEAD) and (
        line.lower[head - 1] in language.sources or line.lower[head - 1] in language.prepositions
    ):
        head -= 1
    if head < at:
        return head
    free = at == first or line.words[at - 1] in BREAKS or line.lower[at - 1] in (MARK, *language.conjunctions)
    return at if free and line.lower[at] in language.subordinators else None
