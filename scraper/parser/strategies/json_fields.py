"""The fields of a decoded JSON object, each as what it should be or not at all: data may hold anything anywhere."""

from __future__ import annotations

from collections.abc import Mapping

from scraper.model import TimeBasis
from scraper.parser.draft import Stamp
from scraper.parser.times.dates import read_epoch, read_iso


def objects(value: object) -> list[dict[str, object]]:
    """The objects of a list; none where it is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def text_at(data: Mapping[str, object], name: str) -> str | None:
    """The text that a field holds; null where that is no string or a blank one."""
    value = data.get(name)
    return value if isinstance(value, str) and value.strip() else None


def id_at(data: Mapping[str, object], name: str) -> str:
    """The id that a field holds, a string or a number; "" for any other."""
    value = data.get(name)
    return str(value) if isinstance(value, str | int) and value is not True and value is not False else ""


def iso_at(data: Mapping[str, object], name: str, *, basis: TimeBasis = "time-element") -> Stamp | None:
    """The time that a field states in ISO 8601."""
    value = text_at(data, name)
    return read_iso(value, basis=basis) if value else None


def epoch_at(data: Mapping[str, object], name: str) -> Stamp | None:
    """The time that a field counts in seconds or milliseconds since 1970, as a number or in digits."""
    value = data.get(name)
    return read_epoch(value, basis="time-element") if isinstance(value, int | float | str) else None
