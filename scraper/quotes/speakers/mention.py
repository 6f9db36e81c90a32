"""Who a mention is: the name in it, or the office, or what a pronoun stands for."""

from __future__ import annotations

import msgspec

from scraper.quotes.lexis.classes import ANONYMOUS, CAPITAL, LETTER, MARKED, ROLE, TITLE
from scraper.quotes.lexis.declension import Case, nominative_name, nominative_office, without_genitive
from scraper.quotes.lexis.language import NAMELESS, Language
from scraper.quotes.speakers.memory import Memory
from scraper.quotes.speakers.name_runs import name_run
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

OPENERS, CLOSERS = '„“«»"', '“”»«"'  # the marks around a name
APOSTROPHES = "'’"  # what a genitive leaves at the end of a name


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """A mention as written and the name it resolves to; `form` is name, nominal, pronoun or none.

    `in_office` is true of a nominal that holds an office, or a word for people who speak: `the minister`, `officials`.
    """

    mention: str | None
    name: str | None
    form: str
    gender: str = ""
    number: str = ""
    in_office: bool = False


NOBODY = Speaker(None, None, "none")


def read_speaker(
    line: Line, phrase: Phrase, *, text: str, memory: Memory, language: Language, case: Case = ""
) -> Speaker:
    """The speaker a phrase names, told in the nominative; a pronoun comes back without a name."""
    mention = _written(line, phrase, text)
    if not mention:
        return NOBODY
    pronoun = _pronoun(line, phrase, language)
    if pronoun is not None:
        return Speaker(mention, None, "pronoun", *_gender_and_number(pronoun))
    if line.classes[phrase.first] & MARKED and phrase.last - phrase.first == 1:
        marked = line.marked_at(phrase.first)
        inner = text[marked.start : marked.end]
        return Speaker(inner, nominative_name(inner, case=case, language=language), "name", "", "s")
    gender = _gender(line, phrase, language)
    name = name_run(line, phrase, language)
    if name is not None:
        own = nominative_name(_written(line, name, text), case=case, language=language)
        full = memory.full_name(own)
        return Speaker(mention, full, "name", gender or language.given_names.get(full.split()[0].lower(), ""), "s")
    start = _past_determiners(line, phrase, language)
    described = _description(line, Phrase(start, phrase.last), phrase.first, text, case, language) or mention
    several = line.lower[phrase.first] in language.plurals or line.lower[start] in language.collectives
    in_office = line.classes_between(phrase.first, phrase.last) & (ROLE | ANONYMOUS | TITLE) != 0
    return Speaker(mention, described, "nominal", gender, "p" if several else "s", in_office)


def _written(line: Line, phrase: Phrase, text: str) -> str:
    return text[slice(*line.span(phrase.first, phrase.last))].rstrip(APOSTROPHES)


def _pronoun(line: Line, phrase: Phrase, language: Language) -> str | None:
    """What is known of the pronoun that a phrase is: nothing of a possessive by itself or with a noun of saying."""
    lower = line.lower[phrase.first]
    alone = phrase.last - phrase.first == 1
    if alone and lower in language.pronouns:
        return language.pronouns[lower]
    if lower not in language.possessives:
        return None
    says = language.report_nouns and line.lower[phrase.last - 1].endswith(language.report_nouns)
    return "" if alone or says else None


def _gender_and_number(key: str) -> tuple[str, str]:
    return (key[:1] if key[:1] in "mf" else "", key[-1:] if key[-1:] in ("s", "p", NAMELESS) else "")


def _past_determiners(line: Line, phrase: Phrase, language: Language) -> int:
    """Where a description starts; a capital inside the sentence makes a determiner part of a name: `selon | Le Parisien libéré`."""
    start = phrase.first
    while start < phrase.last - 1 and (
        line.lower[start] in language.determiners or line.lower[start] in language.possessives
    ):
        if start and line.classes[start] & CAPITAL and line.classes[start - 1] & LETTER:
            break
        start += 1
    return start


def _description(line: Line, phrase: Phrase, opener: int, text: str, case: Case, language: Language) -> str:
    """A description without its determiner, without the marks around all of it, in the nominative."""
    bare = _written(line, phrase, text)
    if bare and bare[0] in OPENERS and bare[-1] in CLOSERS:
        bare = bare[1:-1]
    if line.lower[opener] in language.genitive_s:
        bare = without_genitive(bare)
    return nominative_office(bare, language=language) if case else bare


def _gender(line: Line, phrase: Phrase, language: Language) -> str:
    """The gender that a title, an office or else the determiner shows."""
    for at, classes in enumerate(line.classes[phrase.first : phrase.last], phrase.first):
        if classes & (TITLE | ROLE):
            word = line.lower[at]
            if gender := language.titles.get(word) or language.role_gender(word):
                return gender
    return language.gendered.get(line.lower[phrase.first], "")
