"""Who has been named on a page, so that a short name, an office or a pronoun can be told by its full name."""

from __future__ import annotations

import re
from typing import NamedTuple

from scraper.quotes.language import Language

UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
PARTICLES = "de|du|di|da|del|della|dos|von|van|der|den|ter|al|el|bin|ben|ibn|la|le|y|zu"
NAME = re.compile(rf"[{UPPER}][\w'-]*(?:[ \u00a0](?:(?:{PARTICLES})[ \u00a0]){{0,2}}[{UPPER}][\w'-]*){{1,4}}")
WORD = re.compile(r"[\w'-]+")


class Person(NamedTuple):
    """A speaker as far as the page has shown one: the name, and gender and number where they are known."""

    name: str
    gender: str = ""
    number: str = ""


class Memory:
    """The names of a page, in the order they came."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._full: dict[str, str] = {}

    def learn(self, text: str) -> None:
        """Remember the full names of a text whose apostrophes are straight."""
        for match in NAME.finditer(text):
            words = self._plain(match[0].split())
            if len(words) >= 2:
                name = " ".join(words)
                key = words[-1].removesuffix("'s").lower()
                if len(name) > len(self._full.get(key, "")) or key not in self._full:
                    self._full[key] = name.removesuffix("'s")

    def _plain(self, words: list[str]) -> list[str]:
        """A run of capitals without the titles, offices and sentence openers before the name."""
        language = self._language
        while words and self._is_opener(words[0].lower(), language):
            words = words[1:]
        return words

    @staticmethod
    def _is_opener(word: str, language: Language) -> bool:
        return (
            word in language.titles
            or word in language.roles
            or word in language.determiners
            or word in language.prepositions
            or word in language.pronouns
            or word in language.conjunctions
            or word in language.subordinators
            or word in language.time_words
            or word in language.cues
        )

    def full_name(self, name: str) -> str:
        """The longest form the page has of a name."""
        words = name.split()
        full = self._full.get(words[-1].lower()) if words else None
        return full if full and len(full) > len(name) else name
