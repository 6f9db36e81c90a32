"""Sentences that say in which zone a page's clocks are: "All times below are in Beijing time"."""

from __future__ import annotations

import re
from datetime import tzinfo

from scraper.parser.times.calendars import calendar
from scraper.parser.times.zones import zone_at

# "All times", "Alle Zeiten", "Toutes les heures", "Todas las horas", "Tutti gli orari" …, at the start of a line.
ALL_TIMES = re.compile(
    r"[\W_]{0,3}(?:all|alle|toutes|todas|todos|tutt[ei]|wszystkie|усі|всі|все)\s(?:\w{1,6}\s){0,2}"
    r"(?:times?|updates?|entries|(?:uhr)?zeit(?:en|angaben)|heures|horaires|horas|horários|horarios|orari|ore|tijden|godziny|часи|час|время)\b",
    re.IGNORECASE,
)
LONGEST = 160
OPENING = 400  # characters of a line that are looked at
MOST_BARE = 3
SENTENCE_END = re.compile(r"[.!?]\s+")
WORD = re.compile(r"\(?[^\W_]+")


def stated_zone(text: str, *, language: str | None) -> tzinfo | None:
    """The zone that a sentence of a line states for the clocks after it; null where none does."""
    for sentence in SENTENCE_END.split(text[:OPENING]):
        if (head := ALL_TIMES.match(sentence)) and len(sentence) <= LONGEST:
            return _zone_in(sentence, start=head.end(), language=language)
    return None


def is_statement(text: str) -> bool:
    """Whether a line is nothing but such a sentence."""
    return len(text) <= LONGEST and ALL_TIMES.match(text) is not None


def _zone_in(sentence: str, *, start: int, language: str | None) -> tzinfo | None:
    words = calendar(language)
    # "All times are Central" names a zone as "Central time" does elsewhere.
    is_bare = len(sentence[start:].split()) <= MOST_BARE
    for word in WORD.finditer(sentence, start):
        for named in (sentence, f"{sentence[: word.end()]} time") if is_bare else (sentence,):
            zone, end = zone_at(named, start=word.start(), calendar=words, short=True)
            if zone is not None and end > word.start():
                return zone
    return None
