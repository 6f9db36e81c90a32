"""Sentences that say in which zone a page's clocks are: "All times below are in Beijing time"."""

from __future__ import annotations

import re
from datetime import tzinfo

from scraper.parser.calendars import calendar
from scraper.parser.zones import zone_at

# "All times", "Alle Zeiten", "Toutes les heures", "Todas las horas", "Tutti gli orari" …, at the start of a line.
ALL_TIMES = re.compile(
    r"[\W_]{0,3}(?:all|alle|toutes|todas|todos|tutt[ei]|wszystkie|усі|всі|все)\s(?:\w{1,6}\s){0,2}"
    r"(?:times?|updates?|entries|(?:uhr)?zeit(?:en|angaben)|heures|horaires|horas|horários|horarios|orari|ore|tijden|godziny|часи|час|время)\b",
    re.IGNORECASE,
)
LONGEST = 160
WORD = re.compile(r"\(?[^\W_]+")


def stated_zone(text: str, *, language: str | None) -> tzinfo | None:
    """The zone that a line states for the clocks after it; null where it states none."""
    if len(text) > LONGEST or not (head := ALL_TIMES.match(text)):
        return None
    words = calendar(language)
    for word in WORD.finditer(text, head.end()):
        zone, end = zone_at(text, start=word.start(), calendar=words, short=True)
        if zone is not None and end > word.start():
            return zone
    return None
