"""Clocks as they stand at the head of a line or alone on one: 18h42, 14:05 Uhr, 4.16pm BST, +++ 22.05 Uhr."""

from __future__ import annotations

import re
from datetime import time, tzinfo
from functools import cache

import msgspec

from scraper.parser.times.calendars import Calendar, accented, calendar, fold
from scraper.parser.times.days import PartialDate, day_at
from scraper.parser.times.zones import zone_at

REACH = 64
"""How far into a line its clock may stand, in characters: a label, a date and a preposition fit before it."""

SHORTEST_LABEL = 6
"""Letters from which a word before clocks may also stand behind one: "update", but not "at"."""

_DIGIT = re.compile(r"\d")
_OPENING = re.compile(r"[^\w.,;:!?«»\"“”„'’%€$£°]{0,8}")  # bullets, plus signs, brackets, pictograms
_LABEL = re.compile(r"([^\W\d_]{3,12}(?: [^\W\d_]{2,12})?)\s?[–—:|-]\s?(?=\d)")
_BRACKETED = re.compile(r"[^\W\d_]{4,20}\s\((?=\d|$)")  # "Topmeldung (08.34 Uhr): "
_BETWEEN = re.compile(r"[\s,•·|–—:/-]{0,4}")
_CORE = re.compile(
    r"(\d{1,2})"
    r"(?:\s?[hHuU]\s?([0-5]\d)(?:\s?(?:min|mn|m)\b)?(?!\d)"  # 18h42, 18 h 42, 20h06min, 14u30
    r"|\s?([:.：])\s?([0-5]\d)(?:[:.]([0-5]\d))?(?![\d])(?!\.\d)"  # 18:42, 18.42, 18:42:07
    r"|\s?([hH])(?=\s*(?:$|[:–—|-]))"  # 18h :
    r"|([0-5]\d)(?=\s?(?:[A-Z]{3,4}\b|hrs?\b|hours\b))"  # 0455 GMT; the zone or the word is looked up
    r"|(?=\s?[apAP]\.?\s?[mM]\b)"  # 7 p.m.
    r"|(?=\s[^\W\d_]))"  # 8 Uhr; the word is looked up
)
_MERIDIEM = re.compile(r"\s?([apAP])\.?\s?[mM]\b\.?")
_WORD = re.compile(r"\s{0,2}([^\W\d_]{1,9})\.?(?!\w)")
_NOT_AFTER = re.compile(
    r"\s?[%€$£°№]|['’′]|[-–—/]\d|\s[-–]\s\d{1,2}[:.h]\d\d(?!\d)"
    r"|\s?(?:mins?|minut\w*|sec|мин|хв)\b"  # 02:03 min: how long a video is
    # 9:00 bis 18:00 Uhr, 9h00 à 18h30: a range in words; a text that follows a clock begins with a capital
    r"|(?:\sUhr|\sh)?\s(?:bis|to|till|until|à|a|alle|tot|do|до|às|até|hasta|a las)\s\d{1,2}\s?(?:[:.h]\s?[0-5]\d|h\b|Uhr|[ap]\.?m)"
)
_NEXT_WORD = re.compile(r"\s{1,2}([^\W\d_]{1,12})")
_TOLD_AGAIN = re.compile(r"\s?[(/|]\s?(?=\d)")
_SEPARATOR = re.compile(r"[\s:.,|•·–—+»>)\]-]{0,8}")


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """A clock read off a text.

    `start` is where its digits begin, `end` the first character after the stamp and what separates it from the text.
    `mark` says how hours and minutes are parted ("h", ":", ".", "" for a bare hour), `is_exact` that it is more than
    a number of hours ("1 h" may be a length of time), `word` what follows the digits ("uhr"), `separator` what parts
    the stamp from the text, without spaces. `is_ticker`: plus signs open the line; `is_labelled`: words do ("Publié
    à", "Stand:"). `zone` and `date` are those stated beside it.
    """

    hour: int
    minute: int
    second: int | None = None
    is_exact: bool = True
    start: int = 0
    end: int = 0
    mark: str = ":"
    separator: str = ""
    word: str = ""
    meridiem: str | None = None
    zone: tzinfo | None = None
    date: PartialDate | None = None
    is_ticker: bool = False
    is_labelled: bool = False

    @property
    def time(self) -> time:
        """The time of day."""
        return time(self.hour, self.minute, self.second or 0)


def read_clock(text: str, *, language: str | None) -> Clock | None:
    """The clock at the head of a line, with the date and zone that stand beside it; null where the line has none.

    Match minutes (88'), scores, prices, ranges (20:00-22:00) and hours beyond 23 are no clocks.
    """
    if not _DIGIT.search(text, 0, REACH):
        return None
    words = calendar(language)
    opening = _OPENING.match(text)
    assert opening is not None  # the pattern matches the empty string
    position = _past_words(text, opening.end(), words)
    if position is None:
        return None
    clock = _dated(text, position, words) or _at(text, position, words, date=None)
    if clock is None:
        return None
    label = text[opening.end() : position].strip()
    is_bracketed = _BRACKETED.fullmatch(label) is not None and not _before_clock(words.language).match(label)
    is_labelled = not is_bracketed and (label != label.upper() or len(label) in {1, 2})  # "À", but not "ORE"
    found = msgspec.structs.replace(clock, is_ticker="++" in opening[0], is_labelled=is_labelled)
    ended = _ended(text, found, words)
    return None if is_bracketed and ended is not None and not ended.separator.startswith("):") else ended


def clock_within(text: str, *, language: str | None, start: int = 0) -> Clock | None:
    """The first clock anywhere in a short text, exact ones first, with the zone behind it; null where it has none."""
    words = calendar(language)
    found = [
        clock
        for match in _DIGIT.finditer(text, start, start + 4 * REACH)
        if (match.start() == 0 or not text[match.start() - 1].isalnum())
        and (clock := _at(text, match.start(), words, date=None))
    ]
    best = next((clock for clock in found if clock.is_exact), found[0] if found else None)
    if best is None:
        return None
    zone, end = zone_at(text, start=best.end, calendar=words, short=best.meridiem is not None)
    return msgspec.structs.replace(best, zone=zone, end=end)


def _past_words(text: str, position: int, words: Calendar) -> int | None:
    """Where the stamp itself begins: after "à", "Ore", "Publié le", "OFFICIEL –"; null where other words stand."""
    if text[position : position + 1].isdigit():
        return position
    if (match := _LABEL.match(text, position)) and match[1].isupper():
        return match.end()
    start = position
    while position - start < REACH and (match := _before_clock(words.language).match(text, position)):
        position = match.end()
    if position > start:
        return position
    if match := _BRACKETED.match(text, position):
        return match.end()
    return position if day_at(text, start=position, calendar=words) else None


@cache
def _before_clock(language: str) -> re.Pattern[str]:
    return _phrases(calendar(language).before)


@cache
def _behind_clock(language: str) -> re.Pattern[str]:
    """A label of a word or more behind a clock, where a colon sets it off: `1:50 p.m. update:`."""
    loose = "|".join(accented(phrase) for phrase in calendar(language).before if len(phrase) >= SHORTEST_LABEL)
    return re.compile(rf"\s(?:{loose})\s?(?=:)" if loose else r"(?!)", re.IGNORECASE)


@cache
def _between_date_and_clock(language: str) -> re.Pattern[str]:
    return _phrases(calendar(language).joints)


def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases before a clock, each with its accents or without; after them spaces, a colon, a bracket."""
    loose = "|".join(accented(phrase) for phrase in phrases)
    counted = r"(?:\s?(?:#|№|n°|no\.)\s?\d{1,3}|\s\d{1,2}(?=\s?[,(]))?"  # "UPDATE #8, ", "Update 3 ("
    return re.compile(rf"(?:{loose})(?![^\W\d_]){counted}[\s:,(–-]{{0,4}}", re.IGNORECASE)


def _dated(text: str, position: int, words: Calendar) -> Clock | None:
    """A date, and the clock after it: 3.2.2025 • 23:05 Uhr."""
    found = day_at(text, start=position, calendar=words)
    if found is None:
        return None
    between = _BETWEEN.match(text, found[1])
    after = between.end() if between else found[1]
    if joint := _between_date_and_clock(words.language).match(text, after):
        after = joint.end()
    return _at(text, after, words, date=found[0])


def _at(text: str, position: int, words: Calendar, *, date: PartialDate | None) -> Clock | None:
    if not (core := _CORE.match(text, position)):
        return None
    mark = "h" if core[2] or core[6] else core[3] or ""
    hour, minute, second = int(core[1]), int(core[2] or core[4] or core[7] or 0), core[5]
    meridiem = _MERIDIEM.match(text, core.end())
    end = meridiem.end() if meridiem else core.end()
    word, end = _hour_word(text, end, words)
    if core[7] and (word or zone_at(text, start=end, calendar=words)[0]):
        mark = ":"
    if not (mark or meridiem or word) or _NOT_AFTER.match(text, end) or _is_measure(text, end, words, word or mark):
        return None
    hour = _on_the_day(hour, meridiem[1].lower() if meridiem else None)
    if hour > 23:
        return None
    return Clock(
        hour=hour,
        minute=minute,
        second=None if second is None else int(second),
        is_exact=bool(core[2] or core[4] or core[7] or meridiem),
        start=position,
        end=end,
        mark=mark,
        word=word,
        meridiem=meridiem[1].lower() if meridiem else None,
        date=date,
    )


def _hour_word(text: str, end: int, words: Calendar) -> tuple[str, int]:
    """The word for hours behind the digits ("uhr"), "Ortszeit" and its like passed over, and the offset past them."""
    word = ""
    while (match := _WORD.match(text, end)) and fold(match[1]) in words.after:
        if zone_at(text, start=end, calendar=words)[1] > end:
            break
        word, end = word or fold(match[1]), match.end() - match[0].endswith(".")
    return word, end


def _is_measure(text: str, end: int, words: Calendar, sure: str) -> bool:
    """Whether a number with a point goes on with a unit: 13.56 millions."""
    match = None if sure not in {".", ""} else _NEXT_WORD.match(text, end)
    if match is None or (match[1].istitle() and not words.nouns_are_capital):
        return False  # "18.10 Miles speaks": a name
    return fold(match[1]) in words.measures


def _on_the_day(hour: int, meridiem: str | None) -> int:
    """The hour of 24; "18:28 PM" is 18:28, "12 a.m." midnight, 24:00 the day's first minute."""
    if meridiem == "p" and hour < 12:
        return hour + 12
    if (meridiem == "a" and hour == 12) or hour == 24:
        return 0
    return hour


def _ended(text: str, clock: Clock, words: Calendar) -> Clock | None:
    """The clock with zone and date behind it, and where the text goes on; a bare hour ("8 Uhr") must be set off."""
    zone, end = zone_at(text, start=clock.end, calendar=words, short=clock.meridiem is not None)
    if zone is not None or text[end : end + 2] == " (":
        end = _past_second(text, end, words)
    date, end = (clock.date, end) if clock.date else _date_behind(text, end, words)
    if zone is None:
        zone, end = zone_at(text, start=end, calendar=words, short=clock.meridiem is not None)
    if label := _behind_clock(words.language).match(text, end):
        end = label.end()
    separator = _SEPARATOR.match(text, end)
    assert separator is not None  # the pattern matches the empty string
    marks = "".join(separator[0].split())
    if not (clock.mark or clock.meridiem or marks) and separator.end() < len(text):
        return None
    return msgspec.structs.replace(clock, zone=zone, date=date, end=separator.end(), separator=marks)


def _past_second(text: str, end: int, words: Calendar) -> int:
    """The offset past the same moment told for another zone: `1:15pm NZDT (7:15pm EST)`, `4 p.m. ET / 10 p.m. CET`."""
    between = _TOLD_AGAIN.match(text, end)
    again = _at(text, between.end(), words, date=None) if between else None
    if again is None:
        return end
    zone, past = zone_at(text, start=again.end, calendar=words, short=again.meridiem is not None)
    return past if zone is not None else end


def _date_behind(text: str, end: int, words: Calendar) -> tuple[PartialDate | None, int]:
    between = _BETWEEN.match(text, end)
    position = between.end() if between else end
    if joint := _between_date_and_clock(words.language).match(text, position):
        position = joint.end()
    found = day_at(text, start=position, calendar=words) if position > end else None
    if found is None or (found[0].month is None and _NEXT_WORD.match(text, found[1])):
        return None, end  # "18h42 Mardi noir à la Bourse": the weekday belongs to the sentence
    return found
