"""Times as pages state them, read into stamps: ISO, epochs, dates in words, "hier 23h50", "il y a 5 minutes"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache

from scraper.model import Precision, TimeBasis
from scraper.parser.draft import Stamp
from scraper.parser.times.calendars import Calendar, calendar, fold
from scraper.parser.times.clocks import Clock, clock_within
from scraper.parser.times.days import YEARS, PartialDate, day_at

_ISO = re.compile(
    r"\s*(\d{4})[-/]?(\d\d)[-/]?(\d\d)"
    r"(?:[Tt ,]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d\d(?::?\d\d)?)?)?\s*(?:\[[\w/+-]{1,40}\])?\s*$"
)
_EPOCH = re.compile(r"\s*(\d{9,10}|\d{12,13})(?:\.\d{1,6})?\s*$")
_URL_DAY = re.compile(r"(?<!\d)(\d{4})[/_-]?(\d\d|[a-z]{3})[/_-]?(\d\d)(?!\d)", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+")
FARTHEST = timedelta(hours=14)
"""No place on earth is further from Greenwich."""
_LENGTH = 300
"""Characters of a text that may hold its time; what follows is prose."""


def read_iso(text: str, *, basis: TimeBasis) -> Stamp | None:
    """The time of an ISO 8601 text, in extended or basic form; null where it is none or its year is absurd.

    Without an offset the stamp holds day and clock, to be read in the publisher's zone.
    """
    if (instant := _usual_instant(text)) is not None:
        return Stamp(basis=basis, precision="second", instant=instant, text=text)
    if not (match := _ISO.match(text[:80])):
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        clock = time(int(match[4]), int(match[5]), int(match[6] or 0)) if match[4] else None
    except ValueError:
        return None
    if day.year not in YEARS:
        return None
    if clock is None:
        return Stamp(basis=basis, precision="day", day=day, text=text.strip())
    precision: Precision = "second" if match[6] else "minute"
    if match[8] is None:
        return Stamp(basis=basis, precision=precision, day=day, clock=clock, text=text.strip())
    offset = _offset(match[8])
    if offset is None:
        return None
    instant = datetime.combine(day, clock, timezone(offset) if offset else UTC)
    return Stamp(basis=basis, precision=precision, instant=instant, text=text.strip())


def _usual_instant(text: str) -> datetime | None:
    """The instant of a text in the form that most have, 2024-11-05T13:02:07.000+01:00; null for every other."""
    if not 20 <= len(text) <= 32 or text[7] != "-" or text[10] != "T" or text[16] != ":":
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    offset = moment.utcoffset()
    if offset is None or offset.seconds % 60 or not -FARTHEST <= offset <= FARTHEST or moment.year not in YEARS:
        return None
    return moment.replace(microsecond=0)


def read_url_day(url: str) -> date | None:
    """The day that an address names (/2024/11/05/, -20241105, /2024/nov/05/); null where it names none."""
    path = url.partition("://")[2].partition("/")[2]
    for match in _URL_DAY.finditer(path[:_LENGTH]):
        month = calendar("en").months.get(match[2].lower()) if match[2].isalpha() else int(match[2])
        if month and (day := _day_of(int(match[1]), month, int(match[3]))):
            return day
    return None


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def read_epoch(value: float | str, *, basis: TimeBasis) -> Stamp | None:
    """The instant of a count of seconds or milliseconds since 1970; null where the year would be absurd."""
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if not (match := _EPOCH.match(text[:40])):
        return None
    seconds = int(match[1]) / (1000 if len(match[1]) > 10 else 1)
    instant = datetime.fromtimestamp(seconds, UTC).replace(microsecond=0)
    if instant.year not in YEARS:
        return None
    return Stamp(basis=basis, precision="second", instant=instant, text=text)


def read_date(text: str, *, language: str | None, near: date) -> date | None:
    """The first date written in a text, its missing year taken so that it lies near `near`; null where none is."""
    found = find_day(text, words=calendar(language))
    return found[0].near(near) if found else None


def read_stamp(text: str, *, language: str | None, near: date, basis: TimeBasis = "text") -> Stamp | None:
    """The time that a short text states: a clock, a date, both, or how long ago; null where it states none."""
    text = text.strip()[:_LENGTH]
    if stamp := read_iso(text, basis=basis):
        return stamp
    words = calendar(language)
    clock = clock_within(text, language=language)
    if not (clock and clock.is_exact) and (ago := read_ago(text, words=words)):
        return ago
    found = find_day(text, words=words, avoid=clock)
    day = found[0].near(near) if found else None
    if clock is None:
        return None if day is None else Stamp(basis=basis, precision="day", day=day, text=text)
    precision: Precision = "minute" if clock.second is None else "second"
    return Stamp(basis=basis, precision=precision, clock=clock.time, day=day, zone=clock.zone, text=text)


def find_day(text: str, *, words: Calendar, avoid: Clock | None = None) -> tuple[PartialDate, int] | None:
    """The first date of a text, complete ones preferred, and the offset past it; the clock's own digits are none."""
    taken = range(avoid.start, avoid.end) if avoid else range(0)
    best: tuple[PartialDate, int] | None = None
    end = 0
    for token in _TOKEN.finditer(text, 0, _LENGTH):
        if token.start() < end or token.start() in taken:
            continue
        found = day_at(text, start=token.start(), calendar=words)
        if found and not _is_noise(found[0], token[0]):
            end = found[1]
            best = found if best is None or _weight(found[0]) > _weight(best[0]) else best
    return best


def _is_noise(found: PartialDate, word: str) -> bool:
    """Whether a lone short word ("mar", "sun", "do") only looks like the name of a weekday."""
    return found.month is None and found.offset is None and len(word) < 5


def _weight(found: PartialDate) -> int:
    return (found.month is not None) * 2 + (found.year is not None) + (found.offset is not None)


def read_ago(text: str, *, words: Calendar) -> Stamp | None:
    """A time told backwards from now: "il y a 5 minutes", "16 min ago", "há 1 mês", "just now"."""
    folded = fold(text)
    if match := _now(words.language).search(folded):
        return Stamp(basis="relative", precision="minute", ago=timedelta(0), text=match[0])
    before, after = _ago(words.language)
    for match in (*before.finditer(folded), *after.finditer(folded)):
        seconds = words.units.get(match[2])
        if seconds is not None:
            amount = int(match[1]) if match[1].isdigit() else 1
            precision: Precision = "minute" if seconds <= 3600 else "day"
            return Stamp(basis="relative", precision=precision, ago=timedelta(seconds=amount * seconds), text=match[0])
    return None


@cache
def _now(language: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(map(re.escape, calendar(language).now))})\W*$")


@cache
def _ago(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = calendar(language)
    before, after, one = ("|".join(map(re.escape, some)) for some in (words.ago_before, words.ago_after, words.ago_one))
    amount = rf"(\d{{1,3}}|{one})\s?([^\W\d_]{{1,12}})\.?"
    end = r"(?![^\W\d_])"  # a clock may touch: "4m ago12.50 BST"
    return re.compile(rf"\b(?:{before}) {amount}{end}"), re.compile(rf"(?<!\w){amount} (?:{after}){end}")


def _offset(text: str) -> timedelta | None:
    if text in "Zz":
        return timedelta(0)
    hours, minutes = int(text[1:3]), int(text[3:].lstrip(":") or 0)
    shift = timedelta(hours=hours, minutes=minutes)
    if shift > FARTHEST:
        return None
    return -shift if text[0] == "-" else shift
