"""The parts of a post in data of no known format: its time, its text, the names of its authors, in all their shapes."""

from __future__ import annotations

from collections.abc import Iterator

from scraper.parser.content.blocks import Absolute, Block
from scraper.parser.content.fragment import read_fragment
from scraper.parser.draft import Stamp
from scraper.parser.times.dates import read_epoch, read_iso

# Under which names an object that wraps a part holds it, the surest first.
MOMENTS = ("iso", "$date", "utc", "date", "value", "timestamp", "seconds")
NUMBERS = (int, float)
MOMENT_NAMES = frozenset(MOMENTS)
TEXTS = ("html", "rendered", "text", "value", "plain", "raw", "body", "content", "children", "blocks", "nodes", "model")
NAMES = ("name", "displayName", "display_name", "fullName", "full_name", "title", "label")
RUNS = (None, "text", "link", "span", "inline")
"""Types of parts that make up one paragraph; all others are paragraphs of their own."""
DEEPEST = 12


def read_moment(value: object) -> Stamp | None:
    """The time that a field holds: ISO 8601 with a clock, or a count of seconds or milliseconds; null for all else."""
    if isinstance(value, dict):
        value = value[next(filter(value.__contains__, MOMENTS))] if not MOMENT_NAMES.isdisjoint(value) else None
    if isinstance(value, str):
        if not value[:1].isdigit():
            return None
        stamp = read_iso(value, basis="time-element") or read_epoch(value, basis="time-element")
        return stamp if stamp is not None and (stamp.instant or stamp.clock) else None
    if isinstance(value, NUMBERS) and not isinstance(value, bool):
        return read_epoch(value, basis="time-element")
    return None


def paragraphs(value: object, depth: int = 0) -> list[str]:
    """The text of a field as paragraphs, HTML left in: a string, an object that wraps one, a list or tree of blocks."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if depth > DEEPEST:
        return []
    if isinstance(value, list):
        parts = [paragraphs(one, depth + 1) for one in value]
        if depth and all(isinstance(one, dict) and one.get("type", one.get("nodeType")) in RUNS for one in value):
            return ["".join(text for part in parts for text in part)]
        return [text for part in parts for text in part]
    if isinstance(value, dict):
        return next((found for name in TEXTS if name in value and (found := paragraphs(value[name], depth + 1))), [])
    return []


def length_of(value: object) -> int:
    """How many characters of prose a field holds; a string without a space is none."""
    return sum(len(text) for text in paragraphs(value) if " " in text.strip())


def blocks_of(value: object, *, absolute: Absolute) -> list[Block]:
    """The blocks of a field's text."""
    return [block for text in paragraphs(value) for block in read_fragment(text, absolute=absolute)]


def names_of(value: object) -> Iterator[str]:
    """The names in a field: of one author or several, as strings or as objects."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict) and (
            name := next((one[name] for name in NAMES if isinstance(one.get(name), str)), "")
        ):
            yield str(name)
