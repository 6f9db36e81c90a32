"""The sentences of a paragraph, each with its reporting clauses and its marked stretches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.labels import read_label
from scraper.quotes.clauses.reports import read_reports
from scraper.quotes.lexis.classes import (
    CAPITAL,
    GLUED,
    MARKED,
    PRONOUN,
    ROLE,
    SMALL,
    SMALL_WORD,
    STOP,
    SUBORDINATOR,
    TITLE,
)
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import CLOSING_BRACKETS, MARK, TERMINATORS
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line, is_abbreviation

LONGEST_SENTENCE = 300
Knows = Callable[[Line, Phrase | None], bool]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A range of words, the reporting clauses in it, and the positions of its marked stretches."""

    first: int
    last: int
    reports: list[Report]
    marks: list[int]


def read_sentences(line: Line, text: str, *, language: Language, knows: Knows | None) -> list[Sentence]:
    """The sentences of a paragraph; what only completes the one before is joined to it.

    `knows` tells, where the paragraph is a headline, whether the page has named somebody.
    """
    if knows is None and not _may_report(line, language):
        return [Sentence(first, last, [], []) for first, last in cut_sentences(line, text, language=language)]
    found: list[Sentence] = []
    for first, last in cut_sentences(line, text, language=language):
        reports, marks = read_reports(line, first, last, language=language), line.marks_between(first, last)
        if knows is not None and not first and not reports:
            reports = _label(line, last, knows, language)
        before = found[-1] if found and (reports or marks) else None
        if before and _is_trailing_report(line, before, first, last, reports, marks):
            found[-1] = Sentence(before.first, last, reports, before.marks)
        elif before and before.reports and marks and _is_tail(line, first, last, text):
            found[-1] = Sentence(before.first, last, before.reports, [*before.marks, *marks])
        else:
            found.append(Sentence(first, last, reports, marks))
    return found


def _may_report(line: Line, language: Language) -> bool:
    """Whether anything in a paragraph can be somebody's words: a cue, a mark, a mood, a body credited in brackets."""
    return bool(line.triggers or line.marks or language.conjunctives or ")" in line.words)


def _label(line: Line, last: int, knows: Knows, language: Language) -> list[Report]:
    """The label of a headline: somebody the page has named, or with an office, or who says `we` at once (`Marchal: We will hold`)."""
    label = read_label(line, 0, last)
    if label is None:
        return []
    speaks = language.pronouns.get(line.lower[label.opens]) == "1"
    return [label] if speaks or _names_holder(line, label.subject) or knows(line, label.subject) else []


def _names_holder(line: Line, subject: Phrase | None) -> bool:
    """Whether an office stands before a name in a label: `Kanzler Berger: …`."""
    if subject is None or subject.last - subject.first < 2:
        return False
    return line.classes[subject.first] & (ROLE | TITLE) != 0 and not line.classes[subject.last - 1] & ROLE


def _is_trailing_report(
    line: Line, before: Sentence, first: int, last: int, reports: list[Report], marks: list[int]
) -> bool:
    """Whether a sentence only says who spoke the quotation that ends the one before."""
    if before.reports or marks:
        return False
    resumes = bool(reports) and reports[0].shape == "resumed"
    return resumes or (before.marks[-1:] == [first - 1] and _follows_on(line, first, last, reports))


def _is_tail(line: Line, first: int, last: int, text: str) -> bool:
    """Whether a sentence is nothing but marked words in lower case: the end of the one before, cut off by a slip."""
    if line.words[first] != MARK or any(word[0].isalnum() for word in line.words[first + 1 : last] if word != MARK):
        return False
    return text[line.marked_at(first).start].islower()


def _follows_on(line: Line, first: int, last: int, reports: Sequence[Report]) -> bool:
    """Whether a sentence is nothing but a reporting clause, so that it belongs to the quotation before it."""
    if len(reports) != 1:
        return False
    report = reports[0]
    if report.opens >= 0 or report.shape not in ("left", "right", "enclitic"):
        return False
    return report.first - first <= 1 and (report.last >= last or line.words[report.last] in TERMINATORS)


def cut_sentences(line: Line, text: str, *, language: Language) -> Iterator[tuple[int, int]]:
    """Ranges of words that make one sentence. A mark whose words end the sentence ends it too, unless more follows."""
    first = 0
    for at in line.stops:
        while at - first > LONGEST_SENTENCE:
            yield first, first + LONGEST_SENTENCE
            first += LONGEST_SENTENCE
        if _ends_at(line, at, text, language):
            yield first, at + 1
            first = at + 1
    for start in range(first, len(line.words), LONGEST_SENTENCE):
        yield start, min(len(line.words), start + LONGEST_SENTENCE)


def _ends_at(line: Line, at: int, text: str, language: Language) -> bool:
    """Whether a stop, a marked stretch or a shortened word ends the sentence."""
    classes = line.classes[at]
    following = line.classes[at + 1] if at + 1 < len(line.classes) else 0
    if classes & STOP:
        if following & (STOP | GLUED | SMALL):
            return False
        return not following or not (line.words[at + 1] in CLOSING_BRACKETS or is_abbreviation(line, at, language))
    if classes & MARKED:
        return following != 0 and _mark_ends(line, at, following, text)
    # a word after a shortened one (`the U.S. He …`) that can only begin a sentence
    return following & CAPITAL != 0 and following & (PRONOUN | SMALL_WORD | SUBORDINATOR) != 0


def _mark_ends(line: Line, at: int, following: int, text: str) -> bool:
    last = text[line.marked_at(at).end - 1]
    if last not in TERMINATORS:
        return False
    return following & MARKED != 0 or (following & CAPITAL != 0 and last in ".…")
