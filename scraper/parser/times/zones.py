"""Where a clock hangs: the zone of a publisher, and the zones that texts name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from itertools import chain
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from scraper.parser.times import calendars
from scraper.parser.times.calendars import Calendar, accented, fold

_OFFSET = re.compile(r"\s{0,2}\(?(?:UTC|GMT|Z)?\s?([+-])(\d{1,2})(?::?([0-5]\d))?(?![\d.:])\)?")
_ABBREVIATION = re.compile(r"\s{0,2}\(?([A-ZМСК]{2,4}|Z|мск)(?![\w+-])\)?(?!\s?[A-ZÀ-Þ]{2})")  # "CET HOMME" are words
_PLACE = re.compile(r"\s?[^\W\d_][\w'’.-]{1,15}(?: [^\W\d_][\w'’-]{1,15})?")
_ONE_PLACE = re.compile(r"\s?[^\W\d_][\w'’-]{1,15}")
_SHORT = frozenset({"ET", "PT", "CT", "MT"})  # also words in capitals of other languages


def zone_of(
    url: str, *, language: str | None, stated: tzinfo | None = None, instants: Sequence[datetime] = ()
) -> ZoneInfo:
    """The publisher's zone: by its site, else as the page states it, by its country code, its language; UTC at last.

    A language is spoken in many zones: the one it stands for gives way to another where `instants`, which the page
    wrote with offsets of its own, say so. An offset of nought proves nothing, for much software writes UTC anywhere.
    """
    host = (_host(url) or "").lower()
    tables = _tables()
    if name := _by_site(host, tables["sites"]):
        return _zone_named(name)
    if isinstance(stated, ZoneInfo):
        return stated
    if name := tables["countries"].get(host.rpartition(".")[2]):
        return _zone_named(name)
    code = (language or "").lower().replace("_", "-")
    short = code.split("-")[0]
    usual = _zone_named(tables["regions"].get(code) or tables["languages"].get(short, "UTC"))
    telling = [instant for instant in instants if instant.utcoffset()]
    return _agreeing(usual, telling, tables["elsewhere"].get(short, "").split()) if telling else usual


@cache
def _zone_named(name: str) -> ZoneInfo:
    """The zone of a name such as Europe/Paris, read once: `zoneinfo` itself keeps only the last eight.

    Raises ZoneInfoNotFoundError, ValueError or OSError for a name that is none's.
    """
    return ZoneInfo(name)


def _agreeing(usual: ZoneInfo, instants: Sequence[datetime], elsewhere: Sequence[str]) -> ZoneInfo:
    """The first zone whose clock shows what the page's instants show; by its bare offset where no zone does."""
    for zone in chain((usual,), map(_zone_named, elsewhere)):
        if all(instant.astimezone(zone).utcoffset() == instant.utcoffset() for instant in instants):
            return zone
    offset = instants[0].utcoffset() or timedelta()
    hours, rest = divmod(-offset, timedelta(hours=1))  # Etc/GMT+5 is west of Greenwich
    return usual if rest or not -14 <= hours <= 12 else _zone_named(f"Etc/GMT{hours:+d}")


def zone_at(text: str, *, start: int, calendar: Calendar, short: bool = False) -> tuple[tzinfo | None, int]:
    """The zone named at `start` and the offset past it; (null, `start`) where none is.

    "heure locale" names none and is passed over. `short` admits the two-letter American ones (ET), which elsewhere
    may be words in capitals.
    """
    if match := _ABBREVIATION.match(text, start):
        name = _tables()["abbreviations"].get("UTC" if match[1] == "Z" else match[1].upper())
        if name and (short or match[1] not in _SHORT):
            return _zone_named(name), match.end()
    if match := _OFFSET.match(text, start):
        return _fixed(match), match.end()
    return _phrase(text, start, calendar)


def _phrase(text: str, start: int, calendar: Calendar) -> tuple[tzinfo | None, int]:
    before, after, tail = _phrases(calendar.language)
    if match := before.match(text, start):
        zone, end = _place(text, match.end()) or (None, start)
        behind = tail.match(text, end) if end > start else None
        return zone, behind.end() if behind else end
    if match := after.match(text, start):
        name = _tables()["places"].get(fold(match[1]))
        if name is not None:
            return (_zone_named(name) if name else None), match.end()
    return None, start


def _place(text: str, position: int) -> tuple[tzinfo | None, int] | None:
    for pattern in (_PLACE, _ONE_PLACE):
        match = pattern.match(text, position)
        name = _tables()["places"].get(fold(match[0]).strip()) if match else None
        if match and name is not None:
            return (_zone_named(name) if name else None), match.end() + text.startswith(")", match.end())
    return None


@cache
def _phrases(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = calendars.calendar(language)
    heads = "|".join(map(accented, words.zone_before))
    tails = "|".join(map(accented, words.zone_after))
    place = r"[^\W\d_][\w-]{1,12}(?: [^\W\d_]{2,9})?"
    return (
        re.compile(rf"[\s,(]{{0,3}}(?:{heads})(?=\W)", re.IGNORECASE),
        re.compile(rf"[\s,(]{{0,3}}({place}?) (?:{tails})\b\)?", re.IGNORECASE),
        re.compile(rf" (?:{tails})\b\)?", re.IGNORECASE),
    )


def _fixed(match: re.Match[str]) -> tzinfo:
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    shift = timedelta(minutes=min(minutes, 14 * 60))  # no place on earth is further from Greenwich than 14 hours
    return timezone(-shift if match[1] == "-" else shift)


def _by_site(host: str, sites: dict[str, str]) -> str | None:
    labels = host.split(".")
    return next((sites[tail] for n in range(len(labels)) if (tail := ".".join(labels[n:])) in sites), None)


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:  # brackets that are no address
        return None


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("zones.toml").read_text(encoding="utf-8"))
