"""What a verb of speaking is about, as a noun phrase: `called for a ban on …`, `criticised the slow reply of …`."""

from __future__ import annotations

from scraper.quotes.clauses.clause import NOTHING, Opening, Subject
from scraper.quotes.lexis.classes import CONJUNCTION, DETERMINER, LINKER, PREPOSITION, PRONOUN, VERB
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, TERMINATORS
from scraper.quotes.speakers.adverbs import is_circumstance
from scraper.quotes.speakers.phrases import noun_phrase
from scraper.quotes.words import Line, is_abbreviation

WIDEST_BRACKET = 8
JOINING = PREPOSITION | LINKER | CONJUNCTION | DETERMINER | VERB


def find_object(line: Line, after: int, last: int, cue: Cue, subject: Subject, language: Language) -> Opening:
    """Where the noun phrase starts that says what was announced, demanded or criticised; nothing where none stands."""
    if subject.phrase is None or subject.shape not in ("left", "shared"):
        return NOTHING
    at = after
    if at < last and line.lower[at] in cue.topics:
        at += 1
    elif "" not in cue.topics:
        return NOTHING
    phrase = noun_phrase(line, at, end=last, language=language, bare=True)
    end = object_end(line, at, last, language=language) if phrase else last
    if phrase is None or line.marks_between(at, end + 1):
        return NOTHING
    if cue.names and at == after:
        says = _is_judged(line, at, end, language)
    else:
        says = not line.classes[at] & PRONOUN or line.classes_between(at + 1, at + 2) & LINKER != 0
    return Opening(at, "topic") if says else NOTHING


def _is_judged(line: Line, first: int, end: int, language: Language) -> bool:
    """Whether something is called something: a second noun phrase stands behind the first, `the vote | a mistake`."""
    return any(
        line.lower[at] in language.indefinites and not line.classes[at - 1] & JOINING for at in range(first + 1, end)
    )


def object_end(line: Line, first: int, last: int, *, language: Language) -> int:
    """Where such a phrase ends: at a sign, a conjunction before a verb, a subordinate clause, or a time."""
    at = first + 1
    while at < last and not _ends(line, at, last, language):
        at = _past_bracket(line, at, last) if line.words[at] == "(" else at + 1
    return _without_time(line, first, min(at, last), language)


def _past_bracket(line: Line, at: int, last: int) -> int:
    """Where a phrase goes on behind a short bracket inside it: `Sen. Ruth Calloway (D-Ohio) | for …`."""
    return next((i + 1 for i in range(at + 1, min(last, at + WIDEST_BRACKET)) if line.words[i] == ")"), last)


def _ends(line: Line, at: int, last: int, language: Language) -> bool:
    word, lower = line.words[at], line.lower[at]
    if word in BREAKS:
        return word != "("
    if word in TERMINATORS:
        return not is_abbreviation(line, at, language)
    if lower in language.conjunctions and at + 1 < last:
        cue = language.cues.get(line.lower[at + 1])
        return (cue is not None and cue.finite) or line.lower[at + 1] in language.verb_group
    return lower in language.subordinators and lower not in language.relatives and lower not in language.questions


def _without_time(line: Line, first: int, end: int, language: Language) -> int:
    """The end of a phrase without the day or the hour at its tail: `… of the plan | on Monday`."""
    start = end
    while start - 1 > first and is_circumstance(line, start - 1):
        start -= 1
    if start == end:
        return end
    before = line.lower[start - 1]
    return start - 1 if before in language.prepositions and start - 1 > first else start
