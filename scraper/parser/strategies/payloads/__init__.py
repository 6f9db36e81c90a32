"""Live blogs as JSON: payloads of publishers and systems, found in a page's scripts or given as a file.

A module here reads one format. It offers `MARKS`, byte strings that every such payload holds (the longest first, for speed), and `read(value, source)`,
the reading of a decoded payload or null where it is none after all. A new format is a new module and nothing else.
"""

from __future__ import annotations

import json
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol

import msgspec

from scraper.parser.document import Document
from scraper.parser.draft import Reading

DEEPEST = 40
# What stands before a value in a script, with as much of the value as tells JSON from code.
ASSIGNED = re.compile(r"""[=(]\s*(?=\{\s*["}]|\[\s*["{\[\]\dtfn-]|")""")
MOST_TRIES = 1_000
"""Places of a script at which a value is looked for; where none stands, to find that out takes as long as the script."""


class Source(msgspec.Struct, frozen=True):
    """Where a payload stands: the page's address, and how addresses in it are made absolute."""

    url: str
    absolute: Callable[[str | None], str | None]

    def with_query(self, query: str) -> str:
        """The page's own address with another query."""
        return f"{self.url.partition('#')[0].partition('?')[0]}?{query}"


class Payload(Protocol):
    """What a module of this package offers."""

    MARKS: tuple[bytes, ...]

    def read(self, value: object, source: Source) -> Reading | None:
        """The reading of a decoded payload, or null."""


@cache
def formats() -> tuple[Payload, ...]:
    """The modules of this package, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


def formats_in(markup: bytes) -> tuple[Payload, ...]:
    """The formats whose marks all stand in the text."""
    return tuple(one for one in formats() if all(mark in markup for mark in one.MARKS))


def read_payload(value: object, source: Source, *, among: Sequence[Payload] | None = None) -> Reading | None:
    """The first reading that a format makes of a decoded JSON value."""
    for one in formats() if among is None else among:
        if (reading := one.read(value, source)) is not None:
            return reading
    return None


def read_scripts(document: Document) -> Reading:
    """The reading of the first payload that a page's scripts hold; one without drafts where none does."""
    among = formats_in(document.markup)
    if among:
        source = Source(url=document.url, absolute=document.absolute)
        for script in document.css("script:not([src])"):
            text = script.text() or ""
            likely = [one for one in among if all(mark.strip(b'"').decode() in text for mark in one.MARKS)]
            for value in values_in_script(text) if likely else ():
                if (reading := read_payload(value, source, among=likely)) is not None:
                    return reading
    return Reading(strategy="payload")


def values_in_script(text: str) -> Iterator[object]:
    """The lists and objects that a script holds: itself, or what it assigns; a string that holds JSON is decoded again."""
    start = text.lstrip()[:1]
    if start and start in "{[":
        yield _decoded(text)
        return
    decoder = json.JSONDecoder(strict=False)
    place = 0
    for _ in range(MOST_TRIES):
        if (found := ASSIGNED.search(text, place)) is None:
            return
        place = found.end()
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            continue
        whole = _decoded(value) if isinstance(value, str) else value
        if isinstance(whole, dict | list) and whole:
            yield whole


def find_dict(value: object, holds: Callable[[dict[str, object]], bool]) -> dict[str, object] | None:
    """The first object inside a value, nearest the top, that passes a test; null where none does."""
    level = [value]
    for _ in range(DEEPEST):
        following: list[object] = []
        for one in level:
            if isinstance(one, dict):
                if holds(one):
                    return one
                following.extend(one.values())
            elif isinstance(one, list):
                following.extend(one)
        if not following:
            return None
        level = [one for one in following if isinstance(one, dict | list)]
    return None


def _decoded(text: str) -> object:
    try:
        value: object = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return None
    return value
