"""Reporting clauses that head a sentence or close it: `S: …`, `for S, …`, `… (police)`."""

from __future__ import annotations

from scraper.quotes.clauses.bracket_subjects import is_oblique, whole_phrase
from scraper.quotes.clauses.clause import LONGEST_LABEL, SHORTEST_CLAUSE, Report
from scraper.quotes.clauses.subjects import is_somebody
from scraper.quotes.clauses.weak_credits import by_trailing_source, by_weak_source
from scraper.quotes.lexis.classes import MARKED
from scraper.quotes.lexis.inflection import SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.adverbs import is_circumstance
from scraper.quotes.speakers.circumstances import main_clause, phrase_after
from scraper.quotes.speakers.left_phrases import phrase_before
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

WIDEST_BRACKET = 6
FEWEST_SAID = 5  # words before a dash; fewer are mostly a subject whose verb is left out: Київ — столиця
LONG_DASHES = frozenset("–—")
# characters between marks before a colon; fewer are mostly a topic (“Market”: …)
SHORTEST_SAID = 15


def by_head(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """A sentence whose only cue is its head: `S: MARK`, `pour S, … MARK`."""
    if trailing := by_trailing_source(line, first, last, language) or _by_trailing_label(line, first, last, language):
        return [trailing]
    weak = by_weak_source(line, first, last, language)
    return _by_colon(line, first, last, language) if weak is None else weak


def _by_trailing_label(line: Line, first: int, last: int, language: Language) -> Report | None:
    """A headline whose marks stand before the colon: `« … » : S`, `“…”: S critica a los suyos`."""
    if line.lower[first] != MARK or first + 2 >= last or line.words[first + 1] != ":" or not language.cues:
        return None
    marked = line.marked_at(first)
    if marked.end - marked.start < SHORTEST_SAID:
        return None
    start = first + 2
    subject = noun_phrase(line, start, end=last, language=language)
    if subject is None or not is_somebody(line, subject, language):
        return None
    return Report(start, subject.last, Phrase(first + 1, first + 2), subject, "label", -1, "", SPEECH)


def _by_colon(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """A sentence that leads with a colon, or a headline with a comma, to marks."""
    colons = (at - 1 for at in line.marks_between(first + 2, last) if line.words[at - 1] == ":")
    colon = next(colons, None)
    if colon is None:
        return _by_comma(line, first, last, language) if language.comma_labels else []
    if not (language.cues or all(word[0].isupper() for word in line.words[first:colon])):
        return []
    subject = _labelled(line, first, colon, language)
    if subject is None or not is_somebody(line, subject, language):
        return []
    return [Report(subject.first, colon + 1, Phrase(colon, colon + 1), subject, "label", colon + 1, "colon", SPEECH)]


def _labelled(line: Line, first: int, colon: int, language: Language) -> Phrase | None:
    """Whom the words before a colon name: somebody in the label itself, else what may be the subject of the sentence."""
    subject = (
        _heading_phrase(line, first, colon, language)
        or _placed_name(line, first, colon, language)
        or _trailing_name(line, phrase_before(line, colon, floor=first, language=language), language)
    )
    lone = subject is not None and subject.first > first and line.lower[subject.first] in language.pronouns
    if subject is not None and not lone and is_somebody(line, subject, language):
        return subject
    start = main_clause(line, first, last=colon, language=language)
    subject = phrase_after(line, start, end=colon, language=language)
    noun = language.capital_nouns and line.words[colon - 1][0].isupper()
    return None if subject is not None and noun and subject.last < colon else subject


def _heading_phrase(line: Line, first: int, colon: int, language: Language) -> Phrase | None:
    """Where the verb comes second, the noun phrase that heads the sentence: `Die Ministerin zeigte sich froh: …`."""
    if not language.verb_second:
        return None
    while first < colon and (line.lower[first] in language.conjunctions or is_circumstance(line, first)):
        first += 1
    phrase = None if first >= colon or is_oblique(line, first, language) else whole_phrase(line, first, colon, language)
    if phrase is None or not is_somebody(line, phrase, language):
        return None
    described = phrase.last == colon or line.words[phrase.last] == ","
    return phrase if described or line.words[colon - 1][0].islower() else None


def _placed_name(line: Line, first: int, colon: int, language: Language) -> Phrase | None:
    """A speaker at the head of a label that goes on with place or occasion: `Il Papa all'Angelus: …`."""
    subject = noun_phrase(line, first, end=colon, language=language)
    if subject is None or subject.last >= colon or line.lower[subject.last] not in language.prepositions:
        return None
    plain = all(word not in BREAKS for word in line.words[subject.last : colon])
    return subject if plain and language.inverts and is_somebody(line, subject, language) else None


def _by_comma(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """A headline of a name, a comma and marks."""
    at = next(iter(line.marks_between(first, last)), first)
    if at - first < 2 or at + 2 < last or line.words[at - 1] != ",":
        return []
    subject = phrase_before(line, at - 1, floor=first, language=language)
    if subject is None or not line.words[subject.last - 1][0].isupper() or not is_somebody(line, subject, language):
        return []
    if subject.first > first and line.words[subject.first - 1] != ":":
        return []
    return [Report(subject.first, at, Phrase(at - 1, at), subject, "label", at, "colon", SPEECH)]


def _trailing_name(line: Line, phrase: Phrase | None, language: Language) -> Phrase | None:
    """The full name that completes a phrase which is no office itself (`the last word of Anna Berg: …`)."""
    if phrase is None or any(language.is_role(word) for word in line.lower[phrase.first : phrase.last]):
        return phrase
    start = phrase.last
    while start > phrase.first and line.words[start - 1][0].isupper():
        start -= 1
    told = any(
        word.endswith(language.report_nouns) for word in line.lower[phrase.first : start] if language.report_nouns
    )
    complete = start > phrase.first and line.lower[start - 1] in language.linkers and phrase.last - start > 1 - told
    return Phrase(start, phrase.last) if complete else phrase


def by_parenthesis(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """The body that brackets at the end of a sentence credit: `Dix blessés à Lyon (police)`."""
    if ")" not in line.words[last - 2 : last] or last - first < SHORTEST_CLAUSE:
        return []
    close = last - 1 if line.words[last - 1] == ")" else last - 2
    if close - first < SHORTEST_CLAUSE:
        return []
    opening = next(
        (at for at in range(close - 1, max(first, close - WIDEST_BRACKET), -1) if line.words[at] == "("), None
    )
    if opening is None or language.bodies.isdisjoint(line.lower[opening + 1 : close]):
        return []
    subject = Phrase(opening + 1, close)
    return [Report(opening, close, Phrase(opening, opening), subject, "source", -1, "", SPEECH)]


def by_dash(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """The one whom a headline without a full stop credits behind a dash: `Росія готує новий наступ — ISW`."""
    dash = next(
        (at for at in range(last - 2, max(first, last - WIDEST_BRACKET), -1) if line.words[at] in LONG_DASHES), first
    )
    if dash - first < FEWEST_SAID or line.words[last - 1] in TERMINATORS:
        return []
    subject = Phrase(dash + 1, last)
    whole = noun_phrase(line, dash + 1, end=last, language=language) == subject or line.classes[dash + 1] & MARKED
    if not whole or not (line.classes[dash + 1] & MARKED or is_somebody(line, subject, language)):
        return []
    return [Report(dash + 1, last, Phrase(dash, dash + 1), subject, "right", -1, "", SPEECH)]


def read_label(line: Line, first: int, last: int) -> Report | None:
    """The capitals before a colon at the head of a line (`Marchal: …`), whoever or whatever they name."""
    head = line.words[first : min(last, first + LONGEST_LABEL)]
    colon = first + head.index(":") if ":" in head else first
    if (
        colon == first
        or colon + SHORTEST_CLAUSE >= last
        or not all(word[0].isupper() for word in line.words[first:colon])
    ):
        return None
    return Report(first, colon + 1, Phrase(colon, colon + 1), Phrase(first, colon), "label", colon + 1, "colon", SPEECH)
