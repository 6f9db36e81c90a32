"""Reports that name nobody: `It was reported that …`, `The ferry is said to be unsafe`, `He was asked whether …`."""

from __future__ import annotations

from scraper.quotes.clauses.clause import SHORTEST_CLAUSE, Opening, Report
from scraper.quotes.clauses.infinitives import infinitive_at
from scraper.quotes.lexis.classes import COMPLEMENTIZER, PASSIVE
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.left_phrases import phrase_before
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line


def by_hearsay(
    line: Line, cue: Cue, start: int, after: int, first: int, last: int, language: Language
) -> Report | None:
    """The report of the passive verb group `start:after`.

    What is said is the clause behind `that` or the question, or the words ahead of the verb with the infinitive behind it.
    """
    if not (cue.hearsay and cue.participle and line.classes_between(start, after) & PASSIVE):
        return None
    at = skip_circumstances(line, after, end=last, language=language)
    if at + SHORTEST_CLAUSE > last:
        return None
    if line.classes[at] & COMPLEMENTIZER:
        return _report(start, start, after, Opening(at + 1, "that"), cue)
    if line.lower[at] in language.questions:
        return _report(start, start, after, Opening(at, "that"), cue)
    subject = None if cue.urges else phrase_before(line, start, floor=first, language=language)
    opening = infinitive_at(line, after, after, last, cue, language)
    return _report(subject.first, start, after, opening, cue) if subject and opening.link else None


def _report(first: int, start: int, after: int, opening: Opening, cue: Cue) -> Report:
    return Report(first, opening.at, Phrase(start, after), None, "passive", opening.at, opening.link, cue.tier)
