"""The names everybody knows: agencies, media, platforms, institutions and states, in `names/*.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

import msgspec

from scraper.model import SourceKind
from scraper.sources.classes import FIRST_OF_NAME, LAST_OF_NAME, NAME, OUTLET
from scraper.sources.tokens import split_words

Value = TypeVar("Value")
OUTLETS = ("agency", "media", "social")


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


class PhraseTable(Generic[Value]):
    """PhraseTable of one or more words, found in a list of words in constant time a word.

    Each is filed under its longest word, its anchor, so that articles and "New" or "The" cost nothing.
    """

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._table: dict[str, list[tuple[int, list[str], Value]]] = {}
        for phrase, value in phrases.items():
            words = split_words(phrase)
            at = max(range(len(words)), key=lambda i: len(words[i]))
            self._table.setdefault(words[at], []).append((at, words, value))
        for rows in self._table.values():
            rows.sort(key=lambda row: -len(row[1]))

    def rows(self) -> Iterator[tuple[str, list[str], Value]]:
        """The anchor, the words and the value of each phrase."""
        return ((anchor, words, value) for anchor, rows in self._table.items() for _, words, value in rows)

    def at(self, words: list[str], index: int) -> tuple[int, int, Value] | None:
        """The longest phrase whose anchor is the word at `index`: first word, word behind the last, value."""
        for before, phrase, value in self._table.get(words[index], ()):
            start, size = index - before, len(phrase)
            if size == 1 or (start >= 0 and words[start : start + size] == phrase):
                return start, start + size, value
        return None


class Gazetteer(PhraseTable[Known]):
    """All forms of all names. `classes`: what it means for a word to stand in one of them."""

    def __init__(self, phrases: Mapping[str, Known]) -> None:
        super().__init__(phrases)
        self.classes: dict[str, int] = {}
        self._by_opening: dict[tuple[str, ...], list[tuple[list[str], Known]]] = {}
        for anchor, words, known in self.rows():
            outlet = OUTLET if known.kind in OUTLETS else 0
            self.classes[anchor] = self.classes.get(anchor, 0) | NAME | outlet
            self.classes[words[0]] = self.classes.get(words[0], 0) | FIRST_OF_NAME
            if outlet or len(words) > 1:
                self.classes[words[-1]] = self.classes.get(words[-1], 0) | LAST_OF_NAME
            self._by_opening.setdefault(tuple(words[:2]), []).append((words, known))
        for forms in self._by_opening.values():
            forms.sort(key=lambda form: -len(form[0]))

    def starting(self, words: list[str], index: int, end: int) -> tuple[int, Known] | None:
        """The longest name that begins at `index` and ends by `end`: the word behind its last, and what it means."""
        for opening in (tuple(words[index : index + 2]), (words[index],)):
            for form, known in self._by_opening.get(opening, ()):
                stop = index + len(form)
                if stop <= end and words[index:stop] == form:
                    return stop, known
        return None


@cache
def load_gazetteer() -> Gazetteer:
    """The tables. Where two names share a form, the first file's wins."""
    forms: dict[str, Known] = {}
    for file in _read():
        for entry in file.names:
            for form in (entry.name, *entry.also):
                forms.setdefault(form, Known(entry.name, file.kind, common=form in entry.common, place=file.places))
    glued = {lost: known for form, known in forms.items() if not known.common for lost in _glued(form)}
    return Gazetteer(glued | forms)


def _glued(form: str) -> Iterator[str]:
    """A name as texts that lost one of its spaces have it: Wall StreetJournal."""
    words = form.split(" ")
    for i in range(1, len(words)):
        if len(words) > 2 and words[i - 1].isalnum() and words[i].isalnum():
            yield " ".join([*words[: i - 1], words[i - 1] + words[i], *words[i + 1 :]])


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
