"""Dates as people write them, read where they stand in a text, with as much as is stated."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta

import msgspec

from scraper.parser.times.calendars import Calendar, fold

YEARS = range(1990, 2101)
"""Years that a news page may speak of as its own time: the web's first to the end of this century."""

CYCLE = 11
"""Years after which, at the latest, a date falls on the same weekday again (leap days apart)."""
AHEAD = 45
"""Days by which a date without a year may lie after the moment it is read at: announcements, and clocks set wrong."""

# Between the parts of a date stand a few small words of each language; the names themselves come from its calendar.
_WORD = r"[^\W\d_]{1,14}(?:[-'’][^\W\d_]{1,10})?"
_TOKEN = re.compile(_WORD)
_TWO_TOKENS = re.compile(rf"{_WORD} {_WORD}")
_ISO = re.compile(r"(\d{4})([-/])(\d\d)\2(\d\d)(?!\d)")
_NUMERIC = re.compile(
    r"(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d\d)(?![\d:])|(?<=\d)(?:(?<=\.\d)|(?<=\.\d\d))\.(?!\d)|(?![\d./-]))"
)
_DAY = re.compile(
    r"(\d{1,2})(?:\.|er\b|st\b|nd\b|rd\b|th\b|[º°ª]|-?го\b|-е\b)?[\s-]{0,2}(?:(?:de|of|di)\s)?\s?(?=[^\W\d_])"
)
_YEAR = re.compile(r"[.,]?[\s-]{0,2}(?:(?:de|del|of|год[ау]?)\s)?(\d{4})(?![\d:])(?:\s?(?:г\.|р\.|года|року))?")
_MONTH_DAY = re.compile(r"\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?(?![\d]|[:.hH]\d)")
_AFTER_WEEKDAY = re.compile(r"\.?,?\s{0,2}(?:(?:le|the|den|dem|der|el|il|de)\s)?\(?")


class PartialDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date with what is stated of it: day, month and maybe a year, a weekday, or an offset from today in days.

    `is_numeric` says that slashes part its numbers, which may then stand in the American order.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    offset: int | None = None
    is_numeric: bool = False

    def near(self, anchor: date) -> date | None:
        """The full date nearest to `anchor`, not far after it, that falls on the weekday stated; null if none."""
        if self.offset is not None:
            return _shifted(anchor, days=self.offset)
        if self.month is None or self.day is None:
            return None if self.weekday is None else _shifted(anchor, days=-((anchor.weekday() - self.weekday) % 7))
        if self.year is not None:
            return self._as_american(anchor) or _date(self.year, self.month, self.day)
        years = range(anchor.year - CYCLE, anchor.year + 2)
        found = [
            full for year in years if (full := _date(year, self.month, self.day)) and (full - anchor).days <= AHEAD
        ]
        fitting = [full for full in found if self.weekday in {None, full.weekday()}] or found
        return min(fitting, key=lambda full: abs((full - anchor).days), default=None)

    def _as_american(self, anchor: date) -> date | None:
        """The date with its month first, where only that makes it one of the last days: 11/05/2024 on 6 November."""
        if not self.is_numeric or self.year is None or self.month is None or self.day is None:
            return None
        usual, american = _date(self.year, self.month, self.day), _date(self.year, self.day, self.month)
        is_old = usual is None or abs((usual - anchor).days) > 7
        return american if american and is_old and 0 <= (anchor - american).days <= 2 else None

    @property
    def is_complete(self) -> bool:
        """Whether day, month and year are all stated."""
        return self.year is not None and self.month is not None and self.day is not None


def day_at(text: str, *, start: int, calendar: Calendar) -> tuple[PartialDate, int] | None:
    """The date that begins at `start` and the offset past it; null where none begins."""
    if text[start : start + 1].isdigit():
        return _iso(text, start) or _numeric(text, start) or _day_month(text, start, calendar)
    word = _TOKEN.match(text, start)
    if word is None or fold(word[0]).partition("'")[0].partition("-")[0] not in calendar.day_words:
        return None
    return _relative(text, start, calendar) or _month_first(text, start, calendar) or _weekday(text, start, calendar)


def _iso(text: str, start: int) -> tuple[PartialDate, int] | None:
    if not (match := _ISO.match(text, start)):
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    return _checked(year, month, day, match.end())


def _numeric(text: str, start: int) -> tuple[PartialDate, int] | None:
    if not (match := _NUMERIC.match(text, start)):
        return None
    first, mark, second, year_text = match.groups()
    if not year_text and (mark == "-" or (mark == "." and not match[0].endswith("."))):
        return None
    day, month = int(first), int(second)
    if month > 12 >= day:  # only American usage puts the month first, and only then can the second exceed twelve
        day, month = month, day
    year = None if year_text is None else int(year_text) + (2000 if len(year_text) == 2 else 0)
    found = _checked(year, month, day, match.end())
    return found and (msgspec.structs.replace(found[0], is_numeric=mark == "/"), found[1])


def _day_month(text: str, start: int, calendar: Calendar) -> tuple[PartialDate, int] | None:
    if not (match := _DAY.match(text, start)) or not (word := _TOKEN.match(text, match.end())):
        return None
    month = calendar.months.get(fold(word[0]))
    if month is None:
        return None
    year, end = _year(text, word.end())
    return _checked(year, month, int(match[1]), end)


def _month_first(text: str, start: int, calendar: Calendar) -> tuple[PartialDate, int] | None:
    if not (word := _TOKEN.match(text, start)) or (month := calendar.months.get(fold(word[0]))) is None:
        return None
    if not (match := _MONTH_DAY.match(text, word.end())):
        return None
    year, end = _year(text, match.end())
    return _checked(year, month, int(match[1]), end)


def _relative(text: str, start: int, calendar: Calendar) -> tuple[PartialDate, int] | None:
    for pattern in (_TWO_TOKENS, _TOKEN):
        match = pattern.match(text, start)
        offset = calendar.days.get(fold(match[0])) if match else None
        if match and offset is not None:
            return PartialDate(offset=offset), match.end()
    return None


def _weekday(text: str, start: int, calendar: Calendar) -> tuple[PartialDate, int] | None:
    """A weekday alone, or one that a day and month follow."""
    if not (word := _TOKEN.match(text, start)) or (weekday := calendar.weekdays.get(fold(word[0]))) is None:
        return None
    comma = _AFTER_WEEKDAY.match(text, word.end())
    position = comma.end() if comma else word.end()
    rest = _numeric(text, position) or _day_month(text, position, calendar) or _month_first(text, position, calendar)
    if rest is None:
        return PartialDate(weekday=weekday), word.end()
    end = rest[1] + (text[position - 1] == "(" and text[rest[1] : rest[1] + 1] == ")")
    return PartialDate(day=rest[0].day, month=rest[0].month, year=rest[0].year, weekday=weekday), end


def _year(text: str, position: int) -> tuple[int | None, int]:
    match = _YEAR.match(text, position + (text[position : position + 1] == "."))
    if match and int(match[1]) in YEARS:
        return int(match[1]), match.end()
    return None, position


def _checked(year: int | None, month: int, day: int, end: int) -> tuple[PartialDate, int] | None:
    leap_or_stated = 2000 if year is None else year
    if leap_or_stated not in YEARS or _date(leap_or_stated, month, day) is None:
        return None
    return PartialDate(day=day, month=month, year=year), end


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(anchor: date, *, days: int) -> date | None:
    try:
        return anchor + timedelta(days=days)
    except OverflowError:  # the anchor stands at the first or last year that there is
        return anchor if anchor.year in {1, MAXYEAR} else None
