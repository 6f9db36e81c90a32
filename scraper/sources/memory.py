"""The names a page has introduced so far: short forms become long ones, offices the names that hold them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from scraper.sources.classes import LOWER, NAME, NAMING, PARTICLE, ROLE, STOP
from scraper.sources.gazetteer import known_name
from scraper.sources.parts import Part, joins_names, known_at, may_be_first_name, without_complement
from scraper.sources.words import Words

# In words.
LONGEST_NAME, LONGEST_OFFICE, LONGEST_GAP = 5, 6, 3
ALONE = LOWER | STOP
NAMES_KEPT = 4_096
LETTERS = re.compile(r"\w+")


class Memory:
    """Names in the order a page brings them, each found again by its last word."""

    def __init__(self, *, cases: tuple[tuple[str, str], ...] = ()) -> None:
        self._cases = cases
        self._longest: dict[str, str] = {}
        self._offices: dict[str, str] = {}

    def introduce(self, text: Words) -> None:
        """Takes note of every name of two or more words in a text, and of the offices named with them."""
        for begin, end in _runs(text):
            start = without_complement(text, begin, end)
            name = text.phrase(start, end)
            key = name.rsplit(" ", 1)[-1]
            if len(name) > len(self._longest.get(key, "")):
                self._longest[key] = name
            if office := _office(text, begin):
                self._offices[fold(office)] = name

    def full_name(self, name: str) -> str:
        """The longest form known of a person's name, in any case; the name itself where there is none."""
        if " " not in name and name not in self._longest:
            return next((self._longest[form] for form in self._nominatives(name) if form in self._longest), name)
        longest = self._longest.get(name.rsplit(" ", 1)[-1], name)
        return longest if set(name.split()) <= set(longest.split()) else name

    def _nominatives(self, name: str) -> Iterator[str]:
        """What a family name may be in the nominative."""
        return (name.removesuffix(ending) + nominative for ending, nominative in self._cases if name.endswith(ending))

    def namesake(self, medium: str) -> str | None:
        """The person introduced on this page whose family name is a medium's name: Michael Bloomberg."""
        full = self._longest.get(medium)
        return full if full and not known_name(full) else None

    def knows(self, name: str) -> bool:
        """Whether a name was introduced in full."""
        return name.rsplit(" ", 1)[-1] in self._longest

    def holder(self, role: str) -> str | None:
        """Who was last said, in the same words, to hold an office."""
        return self._offices.get(fold(role))


@lru_cache(maxsize=NAMES_KEPT)
def fold(name: str) -> str:
    """A name without case, accents and punctuation."""
    if name.isascii():
        return " ".join(LETTERS.findall(name.casefold()))
    plain = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(LETTERS.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _begins_no_name(text: Words, part: Part) -> bool:
    """Whether a name of the tables is no person's first: AFP (Jeanne Morvan), but not Israel (Katz)."""
    return not may_be_first_name(text, part) or all(
        text.words[i][:1].isupper() for i in range(part.end, min(part.end + 2, len(text.words)))
    )


def _office(text: Words, start: int) -> str | None:
    """The office right before a name: président russe (Vladimir Poutine)."""
    for i in range(start - 1, max(start - LONGEST_OFFICE, 0) - 1, -1):
        if text.classes[i] & (ROLE | STOP):
            return text.phrase(i, start) if text.classes[i] & ROLE else None
    return None


def _runs(text: Words) -> Iterator[tuple[int, int]]:
    """The runs of two to five capitalised words, particles inside them included."""
    classes = text.classes
    start = last = end = -LONGEST_GAP - 1
    for i in text.notable:
        here = classes[i]
        if i < end or not here & NAMING:
            continue
        gap = i - last
        if gap > 1 and (gap > LONGEST_GAP or not _are_particles(text, last + 1, i)):
            if here & NAME and not _is_alone(text, i) and (known := known_at(text, i)):
                end = known.end if _begins_no_name(text, known) else i
                if i < end:
                    continue
            if 0 < last - start < LONGEST_NAME:
                yield start, last + 1
            start = i
        last = i
    if 0 < last - start < LONGEST_NAME:
        yield start, last + 1


def _are_particles(text: Words, start: int, end: int) -> bool:
    if not text.classes[start] & PARTICLE:
        return False
    return all(joins_names(text, i) for i in range(start, end))


def _is_alone(text: Words, index: int) -> bool:
    """Whether the word behind a name cannot continue it."""
    return index + 1 == len(text.words) or bool(text.classes[index + 1] & ALONE)
