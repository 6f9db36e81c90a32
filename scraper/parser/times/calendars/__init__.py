"""How each language writes times: names of months and days, words round a clock, words at the head of a line.

One TOML file a language, found by its name; a new language is a new file and nothing else.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

_FIRST_WORD = re.compile(r"[ '-]")
_NO_LETTER = re.compile(r"[\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_PLAIN = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("\xa0", " "), ("\u202f", " "))


def fold(text: str) -> str:
    """The text as words compare: lower case, without accents, one apostrophe, plain spaces."""
    if not text.isascii():
        for mark, plain in _PLAIN:  # six searches cost a third of one translation
            text = text.replace(mark, plain)
        text = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return text.casefold()


_ACCENTS = {
    "a": "[aàáâäã]",
    "e": "[eéèêë]",
    "i": "[iíìî]",
    "o": "[oóòôöõ]",
    "u": "[uúùûü]",
    "c": "[cç]",
    "n": "[nñ]",
    "'": "['’]",
    "и": "[ий]",
    "z": "[zżź]",
    "s": "[sś]",
}
"""How the letters of folded words may stand in a text."""


def accented(phrase: str) -> str:
    """A pattern of the folded phrase in any spelling, accents or none."""
    return "".join(_ACCENTS.get(letter) or re.escape(letter) for letter in phrase)


class Calendar(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one language, all folded, and its code, "" where it is not known.

    `months` and `weekdays` (Monday 0) map every form to its number, `days` a relative day to its offset ("hier": -1),
    `day_words` are the first words of all these; `units` maps a unit of time to its seconds. `before`, `after` and
    `joints` stand round clocks, `measures` after numbers that are none. `heads` and `titles` map a sort of line to the
    words it opens with or holds. `starters` are words that, capital inside a line, open a new sentence; where
    `nouns_are_capital` the word after them says nothing. `bylines` open a line that says who wrote, `datelines` one
    that says where from.
    """

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    day_words: frozenset[str]
    units: dict[str, int]
    ago_before: tuple[str, ...]
    ago_after: tuple[str, ...]
    ago_one: tuple[str, ...]
    now: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    joints: tuple[str, ...]
    measures: tuple[str, ...]
    zone_before: tuple[str, ...]
    zone_after: tuple[str, ...]
    heads: dict[str, tuple[str, ...]]
    titles: dict[str, tuple[str, ...]]
    starters: frozenset[str]
    nouns_are_capital: bool
    bylines: tuple[str, ...]
    datelines: tuple[str, ...]


SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_800,
    "year": 31_557_600,
}
"""Mean lengths; a month is a twelfth of the Julian year."""


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a file here."""
    here = files(__name__)
    return tuple(sorted(entry.name[:-5] for entry in here.iterdir() if entry.name.endswith(".toml")))


def calendar(language: str | None) -> Calendar:
    """The words of a language and, behind them, those of all others (a page is often in another than it says).

    How lines begin and sentences run is its own alone, where the language is known: "comment" is a button in English
    and a word in French.
    """
    code = (language or "").partition("-")[0].partition("_")[0].lower()
    return _calendar(code if code in languages() else "")


@cache
def _calendar(code: str) -> Calendar:
    """The words of a language that has a file, or of all in one where there is none ("")."""
    order = sorted(languages(), key=lambda one: (one != code, one != "en", one))
    joined = _joined([_read(one) for one in order], language=code)
    own = own_words(code) if code else msgspec.structs.replace(joined, nouns_are_capital=False)
    return msgspec.structs.replace(
        joined, heads=own.heads, starters=own.starters, nouns_are_capital=own.nouns_are_capital
    )


@cache
def own_words(language: str) -> Calendar:
    """The words of one language alone; empty tables where it has no file."""
    return _joined([_read(language)] if language in languages() else [], language=language)


def _read(language: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(f"{language}.toml").read_text(encoding="utf-8"))


def _joined(tables: list[dict[str, Any]], *, language: str) -> Calendar:
    ago = [table.get("ago", {}) for table in tables]
    clock = [table.get("clock", {}) for table in tables]
    prose = [table.get("prose", {}) for table in tables]
    months = _first_wins(_numbered(table.get("months", []), start=1) for table in tables)
    weekdays = _first_wins(_numbered(table.get("weekdays", []), start=0) for table in tables)
    days = _first_wins({fold(word): offset for word, offset in table.get("days", {}).items()} for table in tables)
    return Calendar(
        language=language,
        months=months,
        weekdays=weekdays,
        days=days,
        day_words=frozenset(_FIRST_WORD.split(word, maxsplit=1)[0] for word in (*months, *weekdays, *days)),
        units=_first_wins(_units(table.get("units", {})) for table in ago),
        ago_before=_words(ago, "before"),
        ago_after=_words(ago, "after"),
        ago_one=_words(ago, "one"),
        now=_words(ago, "now"),
        before=_words(clock, "before"),
        after=_words(clock, "after"),
        joints=_words(clock, "joints"),
        measures=_words(clock, "measures"),
        zone_before=_words(clock, "zone_before"),
        zone_after=_words(clock, "zone_after"),
        heads=_by_sort([table.get("heads", {}) for table in tables]),
        titles={
            sort: tuple(_NO_LETTER.sub(" ", phrase).strip() for phrase in phrases)
            for sort, phrases in _by_sort([table.get("titles", {}) for table in tables]).items()
        },
        starters=frozenset(fold(word) for table in prose for word in table.get("starters", "").split()),
        bylines=_words(prose, "bylines"),
        datelines=_words(prose, "datelines"),
        nouns_are_capital=any(table.get("nouns_are_capital", False) for table in prose),
    )


def _numbered(forms: list[str], *, start: int) -> dict[str, int]:
    return {fold(form): number for number, line in enumerate(forms, start) for form in line.split()}


def _units(table: dict[str, str]) -> dict[str, int]:
    return {fold(form): SECONDS[unit] for unit, line in table.items() for form in line.split()}


def _first_wins(tables: Iterable[dict[str, int]]) -> dict[str, int]:
    merged: dict[str, int] = {}
    for table in tables:
        merged = table | merged
    return merged


def _words(tables: list[dict[str, Any]], name: str) -> tuple[str, ...]:
    """Longest first, so that an alternation takes the whole phrase."""
    words = {fold(form) for table in tables for word in table.get(name, []) for form in (word, _spelt_out(word))}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _spelt_out(word: str) -> str:
    """The word as addresses write it where umlauts become two letters."""
    return word.translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"})


def _by_sort(tables: list[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    return {sort: _words(tables, sort) for sort in sorted({key for table in tables for key in table})}
