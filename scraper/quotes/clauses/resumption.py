"""What only says who said the sentence before: `Lo ha detto S`, `C'est ce qu'a annoncé S`, `Poinformował o tym S`."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Subject
from scraper.quotes.lexis.classes import OBJECT, PREPOSITION
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import MARK
from scraper.quotes.words import Line

LONGEST_CLEFT = 8


def resumes_first(line: Line, first: int, start: int, subject: Subject, language: Language) -> bool:
    """Whether a clause that resumes the sentence before it takes in all that stands ahead of its verb."""
    if subject.shape != "resumed":
        return False
    return past_object(line, first, start) == start or _is_cleft(line, first, start, subject, language)


def _is_cleft(line: Line, first: int, start: int, subject: Subject, language: Language) -> bool:
    """Whether a sentence only says who said what stands before it: `C'est ce qu'a annoncé S`."""
    head = min(start, subject.phrase.first) if subject.phrase else start
    if line.lower[first] not in language.clefts or not 2 < head - first < LONGEST_CLEFT:
        return False
    at = head - 1 - (line.lower[head - 1] in language.complementizers)
    return line.lower[at] in language.clefts and language.adverbs.isdisjoint(line.lower[first:at])


def resumes(line: Line, start: int, after: int, first: int, subject: Subject, language: Language) -> bool:
    """Whether a clause at the head of its sentence says who said what stands before it: `Lo ha detto S`."""
    if _is_cleft(line, first, start, subject, language):
        return True
    if not language.objects or subject.shape not in ("right", "none"):
        return False
    if past_object(line, first, start) == start > first:
        return True
    heads = start == first or line.lower[start - 2 : start] == [MARK, ":"]
    return heads and line.classes_between(start, after) & OBJECT != 0


def past_pointer(line: Line, after: int, last: int, language: Language) -> int:
    """Where the subject may start behind a verb at the head of its sentence: `Poinformował o tym S`."""
    ahead = past_object(line, after, last) if after < last else after
    return after if line.lower[ahead - 1] in language.clitics else ahead


def past_object(line: Line, first: int, end: int) -> int:
    """Where a sentence goes on behind what stands for the sentence before it (`Про це`, `To`); its start without."""
    at = first + 1 if line.classes[first] & PREPOSITION else first
    return at + 1 if at < end and line.classes[at] & OBJECT else first
