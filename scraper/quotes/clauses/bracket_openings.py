"""What is said in a clause whose finite verb comes second: it starts behind the bracket and a comma or colon."""

from __future__ import annotations

from scraper.quotes.clauses.brackets import WIDEST, ends_clause
from scraper.quotes.clauses.moods import is_conjunctive, is_finite
from scraper.quotes.lexis.classes import (
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    NOT_IN_PHRASE,
    PREPOSITION,
    SMALL,
    SMALL_WORD,
    TIME,
    VERB_GROUP,
)
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import MARK
from scraper.quotes.words import Line

CLAUSES_SKIPPED = 3
# of finite verbs in the third person where nouns have capitals
VERB_ENDINGS = ("t", "te", "en")
SHORTEST_CLAUSE = 3


def bracket_opening(line: Line, after: int, last: int, cue: Cue, language: Language) -> tuple[int, str]:
    """Where the reported words start behind a bracket, and what opens them; -1 and nothing where none do."""
    at, skipped = after, 0
    while at < min(last, after + WIDEST):
        word, lower = line.words[at], line.lower[at]
        if word == ":":
            return at + 1, "colon"
        if lower == MARK and line.words[at - 1] in ",:":
            return at, "mark"
        if lower in language.complementizers:
            return at + 1, "that"
        if word == ";" or ends_clause(line, at, language):
            break
        if word == "," and at + 1 < last:
            end = next_comma(line, at + 1, last, language)
            link = clause_link(line, at + 1, end, last, language, infinitive=cue.takes_infinitive, bare=cue.bare)
            if link:
                return (at + 2 if link == "that" else at + 1), link
            skipped += 1
            if skipped > CLAUSES_SKIPPED or line.lower[at + 1] == MARK:
                return (at + 1, "mark") if line.lower[at + 1] == MARK else (-1, "")
            at = end
            continue
        if lower in language.conjunctions and at + 1 < last and is_finite(line, at + 1, language):
            break
        at += 1
    return -1, ""


def next_comma(line: Line, at: int, last: int, language: Language) -> int:
    """The next comma or the end of the sentence."""
    for i in range(at, last):
        if line.words[i] in ",;" or ends_clause(line, i, language):
            return i
    return last


def clause_link(line: Line, at: int, end: int, last: int, language: Language, *, infinitive: bool, bare: bool) -> str:
    """What the clause behind a comma is to the verb before it: `that`, `bare`, `infinitive`, or nothing to it."""
    if at >= end:
        return ""
    lower = line.lower[at]
    if lower in language.complementizers:
        return "that"
    if lower in language.questions:
        return "bare"
    if infinitive and _is_infinitive(line, at, end, language):
        return "infinitive"
    if end - at < SHORTEST_CLAUSE and end >= last:
        return ""
    if not bare or lower in language.subordinators or lower in language.conjunctions:
        return ""
    relative = lower in language.relatives
    ceiling = end - 1 if relative else end
    if any(is_conjunctive(line, i, language) for i in range(at, ceiling)) or _starts_main(line, at, end, language):
        return "bare"
    return "bare" if not relative and any(is_finite(line, i, language) for i in range(at + 1, end)) else ""


def _starts_main(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a noun and what ends like its verb open a clause that goes on: `die USA hielten sich …`, no relative."""
    if not language.capital_nouns or at + 3 >= end or not line.classes[at] & DETERMINER:
        return False
    noun, verb = line.classes[at + 1], line.classes[at + 2]
    word = line.lower[at + 2]
    listed = NOT_IN_PHRASE | SMALL_WORD | VERB_GROUP | PREPOSITION | CONJUNCTION | TIME
    return noun & CAPITAL != 0 and verb & SMALL != 0 and not verb & listed and word.endswith(VERB_ENDINGS)


def _is_infinitive(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a clause ends in an infinitive with its marker: `Tankstellen zu zwingen`, `vom Amt zurückzutreten`."""
    return any(
        line.lower[i].endswith(language.infinitive_endings)
        and (line.lower[i - 1] in language.infinitive_markers or _holds_marker(line.lower[i], language))
        for i in range(at + 1, end)
    )


def _holds_marker(word: str, language: Language) -> bool:
    return any(0 < word.find(marker, 2) < len(word) - 4 for marker in language.infinitive_markers)
