"""Who a clause names, before a word or behind it, and whom it means."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from scraper.sources.classes import COMMA, LOWER, TITLE
from scraper.sources.clauses import CLAUSE, chunks_of, clause_end, clause_start, opening_bracket, sentence_starts
from scraper.sources.noun_phrases import read_phrase
from scraper.sources.phrases import Phrase
from scraper.sources.words import Words

# Over how many commas a subject is looked for.
SEGMENTS = 4
Phrases = tuple[Phrase, ...]


def subject_before(text: Words, end: int) -> Phrases:
    """The subject that ends before `end`: the last noun phrase of its clause that no preposition governs."""
    while end > 0 and text.words[end - 1] == ")":
        end = opening_bracket(text, end - 1)
    chunks = [chunk for chunk in chunks_of(text, clause_start(text, end), end) if not chunk.governed]
    found: list[Phrase] = []
    for chunk in reversed(chunks):
        if phrase := read_phrase(text, chunk.start, chunk.end):
            found.append(phrase)
        if found and not chunk.joined:
            break
    return tuple(reversed(found))


def named_after(text: Words, index: int, end: int | None = None) -> Phrases:
    """The first noun phrase behind a cue that no preposition governs, with what "and" joins to it."""
    found: list[Phrase] = []
    for chunk in chunks_of(text, index, clause_end(text, index) if end is None else end):
        if chunk.governed or (found and not chunk.joined):
            if found:
                break
            continue
        phrase = read_phrase(text, chunk.start, chunk.end)
        if phrase is None:
            break
        found.append(_with_apposition(text, phrase))
    return tuple(found)


def opening_phrases(text: Words, start: int) -> Phrases:
    """The subject a clause begins with; where nouns come last, its verb is the first word that nothing is known of."""
    end = clause_end(text, start)
    if text.language.head_last:
        end = next((i for i in range(start, end) if text.classes[i] & LOWER), end)
    return named_after(text, start, end)


def _with_apposition(text: Words, phrase: Phrase) -> Phrase:
    """The name behind a comma in the place of the description before it: le PDG, Pekka Lundmark."""
    if phrase.proper or phrase.kind not in ("person", "anonymous") or phrase.end >= len(text.words):
        return phrase
    if not text.classes[phrase.end] & COMMA:
        return phrase
    start = phrase.end + 1
    name = _bare_name(text, start, clause_end(text, start))
    return msgspec.structs.replace(name, kind="person", role=phrase.name) if name else phrase


def apposed(text: Words, comma: int) -> Phrases:
    """The subject of a verb behind a comma: a bare name there, or what the last commas have put an aside to."""
    described: Phrases = ()
    end = comma
    for _ in range(SEGMENTS):
        start = clause_start(text, end, through=CLAUSE)
        name = _bare_name(text, start, end)
        if name:
            return (_with_role(text, name, start),)
        if start == 0 or not text.classes[start - 1] & COMMA:
            break
        end = start - 1
        subject = subject_before(text, end)
        if subject and _reaches(text, subject[-1].end, end) and not _bare_name(text, clause_start(text, end), end):
            if subject[-1].proper:
                return subject
            described = described or subject
    return described


def titled_before(text: Words, comma: int) -> Phrases:
    """A bare name before a comma that a person's description stands before: die Bürgermeisterin, Anke Lindner,."""
    start = clause_start(text, comma)
    name = _bare_name(text, start, comma)
    titled = _with_role(text, name, start) if name else None
    return (titled,) if titled and titled.role else ()


def _with_role(text: Words, name: Phrase, start: int) -> Phrase:
    """A bare name as a person's where a person's description stands before it: son ministre, Roustem Oumerov."""
    if start < 2 or not text.classes[start - 1] & COMMA or not (before := subject_before(text, start - 1)):
        return name
    described = before[-1]
    if described.proper or described.kind not in ("person", "anonymous"):
        return name
    return msgspec.structs.replace(name, kind="person", role=described.name)


def _reaches(text: Words, end: int, stop: int) -> bool:
    """Whether nothing but an aside in brackets stands between a phrase and a comma."""
    return end == stop or text.words[end] == "("


def _bare_name(text: Words, start: int, end: int) -> Phrase | None:
    """The name that is all there is between two words, titles and brackets aside."""
    while end > start and text.words[end - 1] == ")":
        end = max(opening_bracket(text, end - 1), start)
    while start < end and (text.classes[start] & TITLE or text.words[start] == "."):
        start += 1
    phrase = read_phrase(text, start, end) if start < end else None
    return phrase if phrase and phrase.proper and phrase.start == start and phrase.end == end else None


def antecedents(text: Words, index: int) -> Iterator[Phrase]:
    """The persons and bodies that the sentences before `index` begin with, the nearest first, quotations left out."""
    for start in sentence_starts(text, index):
        for phrase in opening_phrases(text, start):
            if phrase.kind in ("person", "institution") and phrase.end < index:
                yield phrase
