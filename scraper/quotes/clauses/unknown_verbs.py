"""Reporting clauses behind marks whose verb is in no list: `“…,” she sobbed`, `« … », ronchonne Paul`."""

from __future__ import annotations

from scraper.quotes.clauses.bracket_subjects import subject_after
from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.verb_groups import hanging_pronoun
from scraper.quotes.lexis.classes import HANGING
from scraper.quotes.lexis.inflection import WEAK
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, TERMINATORS
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line


def read_unknown_verb(line: Line, at: int, last: int, *, language: Language) -> Report | None:
    """The clause right behind a quotation whose verb is in no list (`“…,” she sobbed`, `« … », ronchonne Paul`)."""
    start = at + 1
    while start < last and line.words[start] in BREAKS:
        start += 1
    if start + 1 >= last or not language.cues:
        return None
    if language.verb_second:
        return _second_unknown(line, start, last, language)
    if language.inverts:
        return _inverted_unknown(line, start, last, language)
    phrase = noun_phrase(line, start, end=last, language=language)
    verb = _behind_helpers(line, phrase.last, last, language) if phrase and phrase.last < last else last
    if phrase is None or verb >= last or not _may_be_verb(line, verb, language):
        return None
    return _behind_mark(line, phrase.last, verb + 1, phrase, "left", last, language)


def _inverted_unknown(line: Line, start: int, last: int, language: Language) -> Report | None:
    """The same where the subject follows: `« … », s'est esclaffé Paul`, `se désole-t-elle`."""
    verb = _behind_helpers(line, start, last, language)
    if verb + 1 >= last or not _may_be_verb(line, verb, language):
        return None
    hanging = hanging_pronoun(line, start, verb)
    if hanging is not None:
        return _behind_mark(line, start, verb + 1, Phrase(hanging, hanging + 1), "enclitic", last, language)
    phrase = noun_phrase(line, verb + 1, end=last, language=language)
    return _behind_mark(line, start, verb + 1, phrase, "right", last, language)


def _behind_helpers(line: Line, start: int, last: int, language: Language) -> int:
    """Where a verb stands behind its auxiliary and the pronouns that hang on it, if it is no passive."""
    at, reflexive = start, line.lower[start] in language.reflexives
    while at < last and (
        line.classes[at] & HANGING
        or line.lower[at] in language.auxiliaries
        or line.lower[at] in language.reflexives
        or (reflexive and line.lower[at] in language.passives)
    ):
        at += 1
    return at


def _second_unknown(line: Line, verb: int, last: int, language: Language) -> Report | None:
    """The same where the verb comes second: `„…“, zeigt sich S zuversichtlich`; an adjective is no verb."""
    word = line.lower[verb]
    describes = word.endswith(language.adjective_endings) if language.adjective_endings else False
    preterite = word.endswith(language.preterite_endings) if language.preterite_endings else False
    if line.words[verb - 1] != "," or (describes and not preterite) or not _may_be_verb(line, verb, language):
        return None
    phrase = subject_after(line, verb + 1, last, language=language)
    if phrase is None:
        return None
    return Report(verb, phrase.last, Phrase(verb, verb + 1), phrase, "right", -1, "", WEAK)


def _behind_mark(
    line: Line, verb: int, after: int, phrase: Phrase | None, shape: str, last: int, language: Language
) -> Report | None:
    if phrase is None:
        return None
    end = skip_circumstances(line, max(after, phrase.last), end=last, language=language)
    if end < last and line.words[end] not in BREAKS and line.words[end] not in TERMINATORS:
        return None
    return Report(min(verb, phrase.first), end, Phrase(verb, after), phrase, shape, -1, "", WEAK)


def _may_be_verb(line: Line, at: int, language: Language) -> bool:
    word = line.words[at]
    if not word.isalpha() or not word[0].islower():
        return False
    lower = line.lower[at]
    tables = (
        language.not_in_phrase,
        language.small_words,
        language.conjunctions,
        language.time_words,
        language.adverbs,
    )
    return not any(lower in table for table in tables) and not language.is_role(lower)
