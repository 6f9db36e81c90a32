"""Words that only say when or how."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    ADVERB,
    CAPITAL,
    DETERMINER,
    DIGIT,
    LINKER,
    MANNER,
    POSSESSIVE,
    PREPOSITION,
    TIME,
)
from scraper.quotes.words import Line


def is_circumstance(line: Line, at: int) -> bool:
    """Whether a word only says when or how."""
    classes = line.classes[at]
    if classes & DIGIT:
        return line.classes_between(max(0, at - 1), at + 2) & (TIME | PREPOSITION) != 0
    return classes & (TIME | ADVERB) != 0 or (classes & MANNER != 0 and is_manner(line, at))


def is_manner(line: Line, at: int) -> bool:
    """Whether a word ends like an adverb and stands where no noun would."""
    classes = line.classes[at]
    if not classes & MANNER or (at and classes & CAPITAL):
        return False
    return not (at and line.classes[at - 1] & (DETERMINER | POSSESSIVE | LINKER))


def is_date_word(line: Line, at: int, end: int) -> bool:
    """Whether a date follows, maybe behind an adjective: (vom) 11. Mai, (vom) späten Abend."""
    near = line.classes[at : min(at + 2, end)]
    return bool(near) and (near[0] & DIGIT != 0 or any(classes & TIME for classes in near))
