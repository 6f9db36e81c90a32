"""Names and offices in the nominative, where a language declines them: `за словами Зеленського` is Зеленський."""

from __future__ import annotations

from typing import Literal

from scraper.quotes.lexis.language import Language

SHORTEST_STEM = 3
VOWELS = frozenset("aeiouyäöü")
# as a subject stands, behind a preposition that attributes, or behind one of place
Case = Literal["", "genitive", "local"]


def nominative_name(name: str, *, case: Case, language: Language) -> str:
    """A name that stands in some case, in the nominative; as it is where its endings tell nothing.

    Of the endings only those of the genitive tell the nominative; in other cases the tables of names and bodies do.
    """
    if not case or not language.genitive_endings:
        return name
    words = name.split(" ")
    if case == "local":
        return " ".join(_listed(word, language) or word for word in words)
    *given, family = words
    if given and given[0].lower() in language.given_names and given[0].lower() not in language.nominatives:
        # a name like Олександра may be the nominative of a woman or the genitive of a man: the family name tells
        given = [_given(word, family, language) for word in given]
    else:
        given = [_inflected(word, language) for word in given]
    return " ".join([*given, "-".join(_inflected(part, language) for part in family.split("-"))])


def nominative_office(description: str, *, language: Language) -> str:
    """The description of an office with its head, and what stands before it, in the nominative."""
    words = description.split(" ")
    head = next((at for at, word in enumerate(words) if word.lower() in language.nominatives), None)
    if head is None:
        return description
    return " ".join([_inflected(word, language) for word in words[: head + 1]] + words[head + 1 :])


def without_genitive(description: str) -> str:
    """A description whose first noun has the -s of the genitive, without it: `Bundes der Steuerzahler`, `Senats`."""
    words = description.split(" ")
    noun = next((at for at, word in enumerate(words) if word[:1].isupper()), None)
    if noun is None or not words[noun].endswith("s"):
        return description
    short = words[noun].removesuffix("s")
    bare = short.removesuffix("e")
    if short != bare and len(bare) > SHORTEST_STEM and bare[-1] not in VOWELS:
        short = bare
    return " ".join([*words[:noun], short, *words[noun + 1 :]])


def _given(word: str, family: str, language: Language) -> str:
    """A given name of two readings beside its family name, which shows the genitive of a man or leaves all as it is."""
    reading = next(
        (nominative for nominative in _readings(word, language) if nominative.lower() in language.given_names), word
    )
    masculine = language.given_names.get(reading.lower()) == "m"
    return reading if masculine and _inflected(family, language) != family else word


def _inflected(word: str, language: Language) -> str:
    """The nominative of one word in the genitive: by the tables of names and offices, else by its ending."""
    known = _listed(word, language)
    return known if known is not None else next(iter(_readings(word, language)), word)


def _listed(word: str, language: Language) -> str | None:
    """The nominative of a word that the tables have in any case."""
    lower = word.lower()
    if lower in language.nominatives:
        known = language.nominatives[lower]
        return known.capitalize() if word[0].isupper() else known
    return word if lower in language.bodies else None


def _readings(word: str, language: Language) -> list[str]:
    return [
        word.removesuffix(genitive) + nominative
        for genitive, nominative in language.genitive_endings
        if word.endswith(genitive) and len(word) - len(genitive) + len(nominative) >= SHORTEST_STEM
    ]
