"""What only describes a source behind its name: `selon S (LFI), ancien consul, …`, `según S, que cita a T, …`."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    MANNER,
    NOT_IN_PHRASE,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SMALL,
    SMALL_WORD,
    TIME,
    VERB,
    VERB_GROUP,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.words import Line

WIDEST_BRACKET = 12
LONGEST = 20
SHORTEST_REST = 3
OFFICE_REACH = 4
BRACKETS = {"(": ")", "[": "]"}
NO_DESCRIPTION = CONJUNCTION | NOT_IN_PHRASE | SMALL_WORD | VERB_GROUP | PREPOSITION | PRONOUN | TIME | MANNER


def past_description(line: Line, at: int, last: int, language: Language) -> int:
    """Where a sentence goes on behind brackets, a relative clause or an apposition that describe a source."""
    at = _past_brackets(line, at, last)
    if at + 1 >= last or line.words[at] != ",":
        return at
    comma = next((i for i in range(at + 1, min(last, at + LONGEST)) if line.words[i] == ","), None)
    if comma is None or last - comma <= SHORTEST_REST:
        return at
    apposed = line.classes[at + 1] & RELATIVE or describes(line, at + 1, comma, language)
    return comma if apposed else at


def _past_brackets(line: Line, at: int, last: int) -> int:
    closing = BRACKETS.get(line.words[at]) if at < last else None
    if closing is None:
        return at
    reach = range(at + 1, min(last, at + WIDEST_BRACKET))
    return next((i + 1 for i in reach if line.words[i] == closing), at)


def describes(line: Line, first: int, end: int, language: Language) -> bool:
    """Whether words between two commas hold no verb and begin as a noun without determiner, or soon name an office."""
    if any(_is_finite(line, at, language) for at in range(first, end)):
        return False
    if any(classes & ROLE for classes in line.classes[first : min(end, first + OFFICE_REACH)]):
        return not line.classes[first] & PREPOSITION
    opener = line.classes[first]
    return not language.bare_nouns and bool(opener & SMALL) and not opener & NO_DESCRIPTION


def _is_finite(line: Line, at: int, language: Language) -> bool:
    classes = line.classes[at]
    if classes & (AUXILIARY | PASSIVE | VERB):
        return True
    cue = language.cues[line.lower[at]] if classes & CUE and classes & SMALL else None
    return cue is not None and cue.finite and not cue.participle
