"""The names everybody knows: agencies, media, platforms, institutions and states, in `names/*.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

import msgspec

from scraper.model import SourceKind
from scraper.sources.tokens import split_words

Value = TypeVar("Value")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A known name: its canonical form, other forms, forms that are everyday words too, and its web domains."""

    name: str
    also: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    kind: SourceKind
    names: list[Entry]
    places: bool = False


class Known(msgspec.Struct, frozen=True):
    """What a form found in a text stands for. `common`: the form alone does not prove it; `place`: a state."""

    name: str
    kind: SourceKind
    common: bool = False
    place: bool = False


class Phrases(Generic[Value]):
    """Phrases of one or more words, found in a list of words in constant time a word.

    Each is filed under its longest word, its anchor, so that articles and "New" or "The" cost nothing.
    """

    def __init__(self, table: Mapping[str, list[tuple[int, tuple[str, ...], Value]]]) -> None:
        self._table = table

    @classmethod
    def of(cls, phrases: Mapping[str, Value]) -> Phrases[Value]:
        """The phrases of a mapping, the longest of each anchor first."""
        table: dict[str, list[tuple[int, tuple[str, ...], Value]]] = {}
        for phrase, value in phrases.items():
            words = tuple(split_words(phrase))
            at = max(range(len(words)), key=lambda i: len(words[i]))
            table.setdefault(words[at], []).append((at, words, value))
        for rows in table.values():
            rows.sort(key=lambda row: -len(row[1]))
        return cls(table)

    def anchors(self) -> Iterable[str]:
        """The words under which the phrases are filed."""
        return self._table.keys()

    def at(self, words: Sequence[str], index: int) -> tuple[int, int, Value] | None:
        """The longest phrase whose anchor is the word at `index`: first word, word behind the last, value."""
        for before, phrase, value in self._table.get(words[index], ()):
            start = index - before
            if start >= 0 and tuple(words[start : start + len(phrase)]) == phrase:
                return start, start + len(phrase), value
        return None


@cache
def load_gazetteer() -> Phrases[Known]:
    """All forms of all names. Where two names share a form, the first file's wins."""
    forms: dict[str, Known] = {}
    for file in _read():
        for entry in file.names:
            for form in (entry.name, *entry.also):
                forms.setdefault(form, Known(entry.name, file.kind, common=form in entry.common, place=file.places))
    return Phrases.of(forms)


def known_name(name: str) -> Known | None:
    """What the tables have under a name as it stands."""
    words = split_words(name)
    found = (match for index in range(len(words)) if (match := load_gazetteer().at(words, index)))
    return next((known for start, end, known in found if (start, end) == (0, len(words))), None)


@cache
def load_domains() -> Mapping[str, Known]:
    """The web domains of the names."""
    return {
        domain: Known(entry.name, file.kind) for file in _read() for entry in file.names for domain in entry.domains
    }


@cache
def _read() -> tuple[_File, ...]:
    """The tables in the order of their files' names."""
    paths = (path for path in files("scraper.sources.names").iterdir() if path.name.endswith(".toml"))
    return tuple(
        msgspec.toml.decode(path.read_bytes(), type=_File) for path in sorted(paths, key=lambda path: path.name)
    )
