"""The times that elements state: in machine-readable attributes, and in their text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from functools import lru_cache

from selectolax.lexbor import LexborNode

from scraper.model import TimeBasis
from scraper.parser.content.blocks import clean
from scraper.parser.document import Document
from scraper.parser.draft import Stamp
from scraper.parser.times.dates import read_epoch, read_iso, read_stamp

# What the names of attributes hold that state when an update was published, and when it was changed.
PUBLISHED_ATTRIBUTE = re.compile(
    r"(?:data-)?(?!.*(?:modif|updat|edit|expir))(?:[\w-]*(?:time|date|publish|posted|created)[\w-]*|ts)$"
)
UPDATED_ATTRIBUTE = re.compile(r"(?:data-)?[\w-]*(?:modif|updat|edit)[\w-]*$")
STAMP_ATTRIBUTES = (
    "datetime",
    "content",
    "title",
    "data-datetime",
    "data-timestamp",
    "data-time",
    "data-utime",
    "data-date",
)
# What a text that states a time must hold at the least, in any language.
STAMP_LIKE = re.compile(
    r"\d(?:\s?[:.h]\s?\d\d|\d{3}|[./]\d|\s?(?:[ap]\.?m|min|m\b|h\b|hr|hour|hor|heure|stund|uur|godz|sec|std|d[ií]a|day|jour|tag|or[ae]|год|хв|мин|час))"
    r"|\b(?:il y a|vor|hace|há|fa|temu|тому|назад|ago)\b",
    re.IGNORECASE,
)
# A clock and nothing else, by far the most usual text of a time element; all others go to the grammar of dates.
BARE_CLOCK = re.compile(r"([01]?\d|2[0-3])[:h]([0-5]\d)")
LONGEST_STAMP = 70
LONGEST_ATTRIBUTE = 60  # characters of a name
UPDATED_WORD = re.compile(
    r"^\W*(?:last\s)?(?:updated|modified|edited|mis à jour|aktualisiert|actualizado|aggiornato|atualizado|bijgewerkt|оновлено|обновлено|zaktualizowano)",
    re.IGNORECASE,
)


def attribute_stamp(attributes: Mapping[str, str | None], *, named: re.Pattern[str]) -> Stamp | None:
    """The time that the first of an element's attributes with such a name holds, as a count or in ISO 8601."""
    for name, value in attributes.items():
        if value and value[0].isdigit() and len(name) <= LONGEST_ATTRIBUTE and named.match(name):
            stamp = read_epoch(value, basis="time-element") or read_iso(value, basis="time-element")
            if stamp is not None:
                return stamp
    return None


def stamps_of(
    node: LexborNode, document: Document, *, text: str | None = None, basis: TimeBasis = "text"
) -> list[Stamp]:
    """The times that a node states in its attributes and in its text (read here unless given), the attributes first."""
    attributes = node.attributes
    stated = [value for name in STAMP_ATTRIBUTES if (value := attributes.get(name))] if attributes else []
    found = [stamp for value in stated if (stamp := _machine_stamp(value, document))]
    text = clean(node.text(separator=" ")) if text is None else text
    if bare := BARE_CLOCK.fullmatch(text):
        found.append(Stamp(basis=basis, clock=time(int(bare[1]), int(bare[2])), text=text))
    elif text and len(text) <= LONGEST_STAMP and (stamp := _stamp(text, document.language, document.near, basis)):
        found.append(stamp)
    return found


def _machine_stamp(value: str, document: Document) -> Stamp | None:
    stamp = read_iso(value, basis="time-element") or read_epoch(value, basis="time-element")
    if stamp is None and len(value) <= LONGEST_STAMP and STAMP_LIKE.search(value):
        stamp = _stamp(value, document.language, document.near, "time-element")
    return stamp


@lru_cache(maxsize=4096)
def _stamp(text: str, language: str | None, near: date, basis: TimeBasis) -> Stamp | None:
    """The time that a short text states, kept: the stamps of a blog recur from update to update and from poll to poll."""
    return read_stamp(text, language=language, near=near, basis=basis)


def is_stamp_text(text: str) -> bool:
    """Whether a text is short and has in it what a time must have."""
    return len(text) <= LONGEST_STAMP and _is_stamp_like(text)


@lru_cache(maxsize=4096)
def _is_stamp_like(text: str) -> bool:
    """Whether a label has in it what a time must have; labels recur as stamps do."""
    return STAMP_LIKE.search(text) is not None
