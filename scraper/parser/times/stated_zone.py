"""Sentences that say in which zone a page's clocks are: "All times below are in Beijing time"."""

from __future__ import annotations

import re
from datetime import tzinfo
from functools import lru_cache
from itertools import chain

from scraper.parser.times.calendars import calendar
from scraper.parser.times.zones import zone_at

NOUNS = (
    r"times?|timestamps?|(?:uhr)?zeit(?:en|angaben)|heures|horaires|horas|horários|horarios|orari|ore|tijden|godziny"
    r"|часи|час|время"
)
# "All times", "Alle Zeiten", "Toutes les heures", "Todas las horas", "Tutti gli orari" …, at the start of a line.
ALL_TIMES = re.compile(
    r"[\W_]{0,3}(?:all|alle|toutes|todas|todos|tutt[ei]|wszystkie|усі|всі|все)\s(?:\w{1,6}\s){0,2}"
    rf"(?:{NOUNS}|updates?|entries)\b",
    re.IGNORECASE,
)
# "Times are in", "Les heures sont données en", "Zeitangaben in", "Время московское": without "all", in a page's head.
THE_TIMES = re.compile(
    rf"[\W_]{{0,3}}(?:(?:the|les|die|los|las|os|as|gli|le|de)\s)?(?:{NOUNS})"
    r"(?=:?\s\S+$|:|\s(?:are|is|in|shown|given|sont|indiquées?|données?|en|sind|jeweils|nach|son|están|em|são|sono|si"
    r" intendono|zijn|są|podano|podane|według|указано|по|вказано|за)\s)",
    re.IGNORECASE,
)
LONGEST = 160
OPENING = 400  # characters of a line that are looked at
MOST_BARE = 3
NOTES_KEPT = 4_096  # short texts: labels and menus recur from poll to poll
SHORTEST = 6  # characters from which on a zone's name may stand alone: "CET" may also be a word in capitals
SENTENCE_END = re.compile(r"[.!?]\s+")
PARTS = re.compile(r"[.!?]\s+|[()]")
WORD = re.compile(r"\(?[^\W_]+")


def stated_zone(text: str, *, language: str | None) -> tzinfo | None:
    """The zone that a sentence of a line states for the clocks after it; null where none does."""
    for sentence in SENTENCE_END.split(text[:OPENING]):
        if (head := ALL_TIMES.match(sentence)) and len(sentence) <= LONGEST:
            return _zone_in(sentence, start=head.end(), language=language)
    return None


@lru_cache(maxsize=NOTES_KEPT)
def noted_zone(text: str, *, language: str | None) -> tzinfo | None:
    """The zone that a short note states, as pages put it in their head; null where it is about anything else.

    A note is a sentence or a bracket about the times, or names a zone and nothing else: "(heure de Paris)".
    """
    if len(text) > LONGEST:
        return None
    for part in PARTS.split(text):
        note = part.strip(" .*")
        if head := ALL_TIMES.match(note) or THE_TIMES.match(note):
            words = MOST_BARE if head.re is ALL_TIMES else 1
            if zone := _zone_in(note, start=head.end(), language=language, most_bare=words):
                return zone
        zone, end = zone_at(note, start=0, calendar=calendar(language))
        if zone is not None and end >= len(note) > SHORTEST:
            return zone
    return None


def is_statement(text: str) -> bool:
    """Whether a line is nothing but such a sentence."""
    return len(text) <= LONGEST and ALL_TIMES.match(text) is not None


def _zone_in(sentence: str, *, start: int, language: str | None, most_bare: int = MOST_BARE) -> tzinfo | None:
    """The zone named behind `start`, where so few words follow also without a noun: "All times are Central"."""
    words = calendar(language)
    is_bare = len(sentence[start:].split()) <= most_bare
    nouns = ("time", *words.zone_after[:1]) if is_bare else ()
    for word in WORD.finditer(sentence, start):
        for named in chain((sentence,), (f"{sentence[: word.end()]} {noun}" for noun in nouns)):
            zone, end = zone_at(named, start=word.start(), calendar=words, short=True)
            if zone is not None and end > word.start():
                return zone
    return None
