"""The name in a noun phrase: the capitals at its end, without the office, the body or the place before them."""

from __future__ import annotations

from scraper.quotes.lexis.classes import (
    ANONYMOUS,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GENITIVE,
    LINKER,
    MARKED,
    PREPOSITION,
    ROLE,
    SMALL,
    STOP,
    TITLE,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.names import LONGEST_ACRONYM, PARTICLES, given_name
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

LONG_RUN = 3
LONG_GENITIVE = 5
# the particle of a name that has lost its vowel: Giscard d'Estaing
ELIDED = "d'"


def name_run(line: Line, phrase: Phrase, language: Language) -> Phrase | None:
    """The words of a phrase that are a name; None where it only describes somebody."""
    name = _capitals(line, phrase, language)
    return _past_genitives(line, name, language) if name is not None and language.genitive_endings else name


def _capitals(line: Line, phrase: Phrase, language: Language) -> Phrase | None:
    """The capitals at the end of a phrase, unless they only complete it (`ministère de la Défense`)."""
    own = _without_origin(line, phrase, language)
    first, last = own.first, own.last
    if not line.classes[last - 1] & CAPITAL or line.classes_between(first, last) & CONJUNCTION:
        return None
    start = last - 1
    while start > first and (line.classes[start - 1] & CAPITAL or _is_particle(line, start - 1, first, language)):
        start -= 1
    acronym = _acronym_before_name(line, start, last)
    if acronym is not None:
        return Phrase(acronym + 1, last)
    if start - 2 >= first and line.classes[start - 1] & LINKER and line.words[start - 2].endswith("'"):
        return Phrase(start, last)
    if start > first and (
        line.classes[start - 1] & (LINKER | PREPOSITION)
        or _is_in_place(line, start - 1, first)
        or _is_complement(line, start, first)
    ):
        given = given_name(line.words[start:last], language=language)
        return Phrase(start + given, last) if given else None
    if language.capital_nouns:
        return _name_among_nouns(line, start, phrase, language)
    return _behind_office(line, _behind_place(line, start, phrase, language), phrase.first, last, language)


def _behind_office(line: Line, start: int, first: int, last: int, language: Language) -> Phrase | None:
    """The name in a run of capitals behind titles and offices; None where it only says whose office that is."""
    if start == last:
        return None
    while start < last - 1 and _is_before_name(line, start):
        start += 1
    lone = last - 1 if last - start <= 2 else first
    if lone > first and lone <= start + 1 and _is_whose(line, lone, language):
        return None
    if len(line.words[start]) <= LONGEST_ACRONYM or language.nominatives:
        start += given_name(line.words[start:last], language=language)
    return Phrase(start, last) if line.classes[start] & CAPITAL else None


def _acronym_before_name(line: Line, start: int, last: int) -> int | None:
    """The acronym in a run of capitals that goes on with a full name: `AFP | Jeanne Aubry`."""
    for at in range(last - LONG_RUN, start - 1, -1):
        if line.words[at].isupper() and len(line.words[at]) > 1 and not line.words[at + 1].isupper():
            return at
    return None


def _is_in_place(line: Line, at: int, first: int) -> bool:
    """Whether a determiner goes with a preposition before it, so that what follows is another: `cité par l'AFP`."""
    if at - 1 <= first or not line.classes[at] & DETERMINER:
        return False
    return line.classes[at - 1] & (PREPOSITION | LINKER) == PREPOSITION


def _behind_place(line: Line, start: int, phrase: Phrase, language: Language) -> int:
    """Where a name starts behind the place that completes an office: `prezident Ruska | Vladimir Putin`."""
    if start > phrase.first and line.classes[start - 1] & ROLE:
        while start < phrase.last and line.lower[start] in language.places:
            start += 1
    return start


def _past_genitives(line: Line, name: Phrase, language: Language) -> Phrase:
    """A name without the place or body in the genitive that completes the office before it: `речниця Єврокомісії | …`."""
    first = name.first
    before = first > 0 and (line.classes[first - 1] & ROLE != 0 or line.words[first - 1].isupper())
    while before and first < name.last - 1 and _may_complete(line, first, name.last, language):
        first += 1
    return Phrase(first, name.last)


def _may_complete(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a capital is a known place, or ends as a genitive where two more capitals follow it."""
    word = line.lower[at]
    if word in language.places:
        return True
    whole = last - at >= LONG_RUN and all(line.classes[i] & CAPITAL for i in range(at, last))
    genitive = any(word.endswith(ending) for ending, _ in language.genitive_endings if ending)
    return whole and genitive and len(word) >= LONG_GENITIVE and word not in language.given_names


def _name_among_nouns(line: Line, start: int, phrase: Phrase, language: Language) -> Phrase | None:
    """The name at the end of a run of capitals where every noun has one: what follows its last office."""
    last = phrase.last
    offices = [at for at in range(start, last - 1) if _is_before_name(line, at)]
    name = Phrase(offices[-1] + 1 if offices else start, last)
    described = line.lower[phrase.first] in language.determiners or line.lower[phrase.first] in language.possessives
    common = language.is_role(line.lower[last - 1]) or (described and name.first > phrase.first and not offices)
    if not line.words[name.first][0].isupper() or (last - name.first == 1 and common):
        return None
    return name


def _is_whose(line: Line, at: int, language: Language) -> bool:
    """Whether a lone capital only says whose office or source stands before it: `il leader M5S`, `источник Reuters`."""
    if language.bare_nouns and line.classes[at - 1] & (ANONYMOUS | ROLE) == ANONYMOUS:
        return line.lower[at] not in language.given_names
    return line.classes[at - 1] & SMALL != 0 and _is_body_of(line, at, language)


def _is_body_of(line: Line, at: int, language: Language) -> bool:
    """Whether an acronym only says whose office stands before it: `il leader M5S`."""
    return line.words[at].isupper() and len(line.words[at]) > 1 and language.is_role(line.lower[at - 1])


def _without_origin(line: Line, phrase: Phrase, language: Language) -> Phrase:
    """A phrase without what follows a person's name in it: `Prof Helen Baxter of the University of Leeds`."""
    first, last = phrase.first, phrase.last
    if not line.classes[first] & TITLE and line.lower[first] not in language.given_names:
        return phrase
    end = first
    while end < last and (line.classes[end] & CAPITAL or line.words[end] == "."):
        end += 1
    return Phrase(first, end) if first + 1 < end < last and line.classes[end] & LINKER else phrase


def _is_before_name(line: Line, at: int) -> bool:
    """Whether a capital at the head of a run is a title, an office, or an article that only opens the sentence."""
    classes = line.classes[at]
    if classes & (TITLE | ROLE) or line.words[at] == ".":
        return True
    opens = at == 0 or line.classes[at - 1] & (STOP | MARKED)
    return bool(opens and classes & DETERMINER)


def _is_particle(line: Line, at: int, first: int, language: Language) -> bool:
    if at - 1 < first or (line.lower[at] in language.genitives and line.words[at - 1][0].isupper()):
        return False
    follows = line.lower[at - 1] in PARTICLES and _is_particle(line, at - 1, first, language)
    inside = follows or line.words[at - 1][0].isupper()
    if line.lower[at] == ELIDED:
        return inside and not language.is_role(line.lower[at - 1])
    return inside and (line.lower[at] in PARTICLES or line.lower[at] in language.abbreviations or line.words[at] == ".")


def _is_complement(line: Line, start: int, first: int) -> bool:
    if start - 2 < first or not line.classes[start - 1] & DETERMINER:
        return False
    return line.classes[start - 2] & LINKER != 0 or line.classes[start - 1] & GENITIVE != 0
