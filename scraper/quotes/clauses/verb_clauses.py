"""What a verb, its subject and what it opens make together: a report, and whether it may stand as an incise."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Opening, Report, Subject
from scraper.quotes.lexis.classes import WORD
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, DASHES, MARK, TERMINATORS
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line


def may_be_incise(
    line: Line, start: int, after: int, subject: Phrase | None, first: int, last: int, language: Language
) -> bool:
    """Whether a verb that needs marks or an incise has one: it, or its subject, stands right after a comma or a mark."""
    head = min(start, subject.first) if subject else start
    if head == first:
        return False
    tail = skip_circumstances(line, max(after, subject.last if subject else 0), end=last, language=language)
    closed = tail >= last or line.words[tail] in BREAKS or line.words[tail] in TERMINATORS or line.words[tail] == MARK
    if line.lower[head - 1] in language.subordinators and head - 1 > first:
        head -= 1
    if line.words[head - 1] in DASHES and head - 1 > first:
        if language.dialogue_dashes and tail >= last - 1 and line.classes[head - 2] & WORD:
            return True  # `Film obejrzało dwa miliony widzów – podał dystrybutor.`
        head -= 1
    before = line.words[head - 1]
    return before == MARK or (before == "," and (closed or line.lower[head - 2] == MARK))


def verb_clause(
    line: Line, start: int, after: int, subject: Subject, opening: Opening, cue: Cue, last: int, language: Language
) -> Report:
    """The report of the verb group `start:after`, with the circumstances that follow it where it opens nothing."""
    phrase, shape = subject.phrase, subject.shape
    first = min(start, phrase.first) if phrase and shape == "left" else start
    if first and shape in ("right", "left") and line.lower[first - 1] in language.subordinators:
        first -= 1
    end = max(after, phrase.last) if phrase and shape == "right" else after
    if opening.at >= 0:
        end = max(end, min(opening.at, last))
    else:
        addressee = noun_phrase(line, end, end=last, language=language) if cue.urges and shape == "left" else None
        end = skip_circumstances(line, addressee.last if addressee else end, end=last, language=language)
    return Report(first, end, Phrase(start, after), phrase, shape, opening.at, opening.link, cue.tier, cue.relays)
