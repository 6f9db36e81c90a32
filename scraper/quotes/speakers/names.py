"""A run of capitals, read once: what of it is a name, and the titles that stand before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from scraper.quotes.lexis.language import Language

UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
# what stands inside a family name without a capital, in any language
PARTICLES = frozenset(
    (
        "de",
        "du",
        "di",
        "da",
        "del",
        "della",
        "dos",
        "das",
        "von",
        "van",
        "der",
        "den",
        "ter",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "la",
        "le",
        "y",
        "zu",
    )
)
_PARTICLE = "|".join(sorted(PARTICLES))
# words are taken whole: most capitals open a sentence, not a name, and to try each of those again shorter costs a third;
# and no farther than any name goes, for from every capital in a string without spaces (a key, a picture as text) the
# search would run to the end of that
_REST = r"[\w'-]{0,60}+"
NAME = re.compile(
    rf"[{UPPER}]{_REST}(?:\.(?<!\w{{4}}\.)(?=[ \u00a0][{UPPER}]))?"
    rf"(?:[ \u00a0](?:(?=[a-z])(?:{_PARTICLE})[ \u00a0]){{0,2}}[{UPPER}]{_REST}(?:\.(?<!\w{{4}}\.))?){{1,5}}"
)
LONGEST_ACRONYM = 4
SHORTEST_STEM = 3
# pages repeat their names, and each page those of the one before
MOST_KEPT = 20_000


class Run(msgspec.Struct, frozen=True, gc=False):
    """A run of capitals: the titles in it in lower case, the name behind them, and how that is compared.

    The name is empty where there is none. `inner` is the other reading, for where the first capitals only complete what
    stands before them: `ministro degli | Esteri Antonio Tajani`.
    """

    titles: tuple[str, ...]
    name: str
    key: str
    is_full: bool
    inner: Run | None = None


@lru_cache(MOST_KEPT)
def read_run(run: str, language: Language) -> Run:
    """The name in a run of capitals whose apostrophes are straight."""
    words = run.split()
    if "'" in run:
        words = [without_elision(word, language) for word in words]
    titles = _count_titles(words, language)
    given = given_name(words[titles:], language=language)
    if not given:
        return _cut(words, titles, language)
    if language.nominatives or (titles == 0 and len(words[0]) <= LONGEST_ACRONYM):
        return _cut(words, titles + given, language)
    inner = _cut(words, given, language) if titles == 0 else None
    return _cut(words, titles, language, inner=inner)


def _count_titles(words: Sequence[str], language: Language) -> int:
    """How many words at the head of a run are no part of a name."""
    at = 0
    while at < len(words) and (is_opener(words[at].lower(), language) or _is_acronym_before(words, at)):
        at += 1
    return at


def is_opener(word: str, language: Language) -> bool:
    """Whether a capitalised word before a name is no part of it: a title, an office, the start of a sentence."""
    return word in language.name_openers or language.is_role(word)


def _is_acronym_before(words: Sequence[str], at: int) -> bool:
    """Whether a word is an acronym that only ran into the full name after it (`AFP Jeanne Aubry`)."""
    return len(words) - at >= 3 and words[at].isupper() and len(words[at]) > 1 and not words[at + 1].isupper()


def _cut(words: Sequence[str], titles: int, language: Language, *, inner: Run | None = None) -> Run:
    own = words[titles:]
    if not own or (titles == 0 and len(own) < 2):
        return Run((), "", "", is_full=False, inner=inner)
    name = " ".join(own).removesuffix("'s").removesuffix("'").removesuffix(".")
    key = name_key(name.rpartition(" ")[2], language)
    return Run(tuple(word.lower() for word in words[:titles]), name, key, is_full=len(own) >= 2, inner=inner)


def name_key(word: str, language: Language) -> str:
    """A last name as it is compared: in lower case and, where names are declined, without the case ending."""
    word = word.lower()
    for ending, instead in language.case_endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending) + instead
    return word


def without_elision(word: str, language: Language) -> str:
    """`L'Institut` as `Institut`: a capital may hide behind an elided determiner."""
    head, mark, tail = word.partition("'")
    small = f"{head.lower()}'"
    elided = bool(tail) and (small in language.determiners or small in language.linkers)
    return tail if mark and elided else word


def given_name(words: Sequence[str], *, language: Language) -> int:
    """Where a name starts in capitals that begin with something else (`Esteri Antonio Tajani`), 0 where that is unsure."""
    places = next((at for at, word in enumerate(words) if word.lower() not in language.places), 0)
    if places:
        return places
    if len(words) < 3 or words[0].lower() in language.given_names:
        return 0
    return next((at for at in range(1, len(words) - 1) if words[at].lower() in language.given_names), 0)
