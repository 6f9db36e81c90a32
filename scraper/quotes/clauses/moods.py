"""Finite verbs, and the mood that marks words as reported, as tables and the words beside them tell."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Report
from scraper.quotes.lexis.inflection import SPEECH, WEAK
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

SHORTEST_VERB = 3


def is_finite(line: Line, at: int, language: Language) -> bool:
    """Whether a word is a finite verb as far as tables and the words beside it tell."""
    lower = line.lower[at]
    if lower in language.auxiliaries or lower in language.passives or lower in language.verbs:
        return True
    cue = language.cues.get(lower)
    return (cue is not None and cue.finite and line.words[at][0].islower()) or is_conjunctive(line, at, language)


def is_conjunctive(line: Line, at: int, language: Language) -> bool:
    """Whether a finite verb has the mood of reported words: a form of the tables, or an ending right after a noun."""
    lower = line.lower[at]
    if lower in language.conjunctives or lower in language.conditionals:
        return True
    if not at or not language.conjunctive_endings or not lower.endswith(language.conjunctive_endings):
        return False
    if lower.endswith(language.preterite_endings) or not line.words[at][0].islower() or len(lower) <= SHORTEST_VERB:
        return False
    if line.lower[at - 1] in language.pronouns:
        return True
    named = line.words[at - 1][0].isupper() and not _is_function(line.lower[at - 1], language)
    return named and not _is_function(lower, language)


def _is_function(word: str, language: Language) -> bool:
    tables = (
        language.determiners,
        language.possessives,
        language.prepositions,
        language.adverbs,
        language.time_words,
        language.auxiliaries,
        language.conjunctions,
        language.subordinators,
        language.verbs,
    )
    return any(word in table for table in tables)


def find_mood(line: Line, first: int, last: int, language: Language) -> int | None:
    """The verb whose mood alone says that a sentence is somebody else's words: `Die Gefahr sei vorüber`."""
    subordinate = line.lower[first] in language.subordinators or _is_free_relative(line, first, last, language)
    for at in range(first + 1, last):
        if line.words[at] == "," and not subordinate:
            return None
        subordinate = subordinate and line.words[at] != ","
        if is_conjunctive(line, at, language):
            return at
    return first + 1 if first + 2 < last and _follows_adverb(line, first + 1, language) else None


def _is_free_relative(line: Line, first: int, last: int, language: Language) -> bool:
    """Whether a clause stands for the subject before a verb in that mood: `Was sie wollten, sei Freiheit`."""
    comma = next((at for at in range(first + 1, last - 1) if line.words[at] == ","), None)
    return comma is not None and line.lower[first] in language.questions and is_conjunctive(line, comma + 1, language)


def _follows_adverb(line: Line, at: int, language: Language) -> bool:
    """Whether a verb in the mood of reported words stands right behind an adverb: `Daran ändere auch …`, no adjective."""
    word = line.lower[at]
    if (
        not language.conjunctive_endings
        or not word.endswith(language.conjunctive_endings)
        or len(word) <= SHORTEST_VERB
    ):
        return False
    if word.endswith(language.preterite_endings) or _is_function(word, language) or not line.words[at][0].islower():
        return False
    return line.lower[at - 1] in language.adverbs and line.words[at + 1][0].islower()


def by_mood(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """A sentence that only its mood shows to go on with what somebody said."""
    at = find_mood(line, first, last, language) if language.conjunctives else None
    if at is None:
        return []
    tier = WEAK if line.lower[at] in language.conditionals else SPEECH
    return [Report(first, first, Phrase(at, at + 1), None, "mood", first, "bare", tier)]
