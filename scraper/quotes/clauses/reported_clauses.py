"""What a sentence reports without marks: the clauses, and where each of them starts and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from scraper.quotes.clauses.brackets import source_clause
from scraper.quotes.clauses.clause import CLAUSES, Report
from scraper.quotes.clauses.clause_ends import clause_end
from scraper.quotes.clauses.reported_objects import object_end
from scraper.quotes.lexis.classes import BREAK, COMPLEMENTIZER, CONJUNCTION, RELATIVE, STOP
from scraper.quotes.lexis.inflection import FRAGMENT
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import DASHES
from scraper.quotes.marked.shapes import is_finite_form
from scraper.quotes.speakers.asides import describes, past_description
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

ASIDES = DASHES | frozenset("()")
SHORTEST_INDIRECT = 3
SHORTEST_PLACE = 3
LONGEST_DATELINE = 14
SHORTEST_OBJECT = 4  # fewer words name a thing rather than tell what was said of it
EDGES = BREAK | STOP | CONJUNCTION
LONGEST_CIRCUMSTANCE = 7


def reported_clauses(
    line: Line, first: int, last: int, reports: Sequence[Report], *, taken: AbstractSet[int], language: Language
) -> Iterator[tuple[Report, tuple[Phrase, ...]]]:
    """The clauses of a sentence that are reported without marks, each with its report, in one or two pieces.

    A clause that holds one of the marked stretches `taken` as speech is given by that stretch alone.
    """
    for number, report in enumerate(reports):
        if report.relays and number:
            continue
        following = reports[number + 1].first if number + 1 < len(reports) else last
        pieces = _pieces(line, first, last, report, reports[:number], following, language)
        if not pieces:
            continue
        trimmed = tuple(piece for start, end in pieces if (piece := _trimmed(line, start, end)) is not None)
        words = sum(piece.last - piece.first for piece in trimmed)
        if words >= SHORTEST_INDIRECT - (language.bare_nouns or language.drops_pronoun) and taken.isdisjoint(
            range(trimmed[0].first, trimmed[-1].last)
        ):
            yield report, trimmed


def _past_dateline(line: Line, first: int, last: int) -> int:
    """Where a report begins behind the place and the agency at its head: `SELBY, May 4 (UPI) — | The port …`."""
    if not line.words[first].isupper() or len(line.words[first]) < SHORTEST_PLACE:
        return first
    reach = range(first + 1, min(last, first + LONGEST_DATELINE))
    return next((at + 1 for at in reach if line.words[at] in DASHES and line.words[at - 1] == ")"), first)


def _pieces(
    line: Line, first: int, last: int, report: Report, earlier: Sequence[Report], following: int, language: Language
) -> list[tuple[int, int]]:
    if report.link in CLAUSES:
        said = (report.opens, _said_end(line, report, first, following, language))
        of_whom = report.shape == "passive" and report.link == "infinitive" and report.first < report.cue.first
        return [(report.first, report.cue.first), said] if of_whom and not language.verb_second else [said]
    if report.link == "topic":
        end = object_end(line, report.opens, following, language=language)
        return [(report.opens, end)] if end - report.opens >= SHORTEST_OBJECT else []
    if report.link == "colon" and report.opens < last:
        return [(report.opens, following)]
    if report.link and not (report.link == "colon" and report.opens >= last):
        return []
    if report.shape == "resumed":
        return [(first, report.first)]
    start = max((other.last for other in earlier if other.shape != "source"), default=_past_dateline(line, first, last))
    if report.shape in ("source", "view"):
        return _around_source(line, start, following, report, language)
    if (
        report.first == first
        and line.lower[first] in language.subordinators
        and line.words[report.last : report.last + 1] == [","]
    ):
        return [(report.last + 1, following)]
    return _around_incise(line, start, first, last, report, earlier, following, language)


def _around_incise(
    line: Line,
    start: int,
    first: int,
    last: int,
    report: Report,
    earlier: Sequence[Report],
    following: int,
    language: Language,
) -> list[tuple[int, int]]:
    """What stands before and behind a clause that a comma or a dash sets off: `The port, | said S, | is closed`."""
    if report.tier == FRAGMENT or report.first == first or line.words[report.first - 1] not in {",", "–", "—", "-"}:
        return []
    if report.shape not in ("enclitic", "right", "left", "passive") or not _ends(line, report.last, last, language):
        return []
    if not _may_be_clause(line, start, report.first, language):
        return []
    described = report.shape == "right" and not language.inverts
    tail = [] if described else _tail(line, report.last, following, language)
    reported = any(other.opens >= 0 and other.link in CLAUSES for other in earlier)
    return tail if reported else [(start, report.first - 1), *tail]


def _said_end(line: Line, report: Report, first: int, following: int, language: Language) -> int:
    """Where a reported clause ends: that of a noun which opens its sentence ends with the comma before the main verb."""
    stop = clause_end(line, report, first, following, language=language)
    heads = report.shape == "noun" and report.first - first <= 1
    return next((at for at in range(report.opens, stop) if heads and line.words[at] == ","), stop)


def _may_be_clause(line: Line, first: int, last: int, language: Language) -> bool:
    """Whether a sentence starts with something said, not with the occasion: `Asked about it, …`, `In a tweet, …`."""
    if first >= last:
        return False
    word = line.lower[first]
    cue = language.cues.get(word)
    if cue is not None and (cue.gerund or cue.participle):
        return False
    if word not in language.prepositions or not language.conjunctives.isdisjoint(line.lower[first:last]):
        return True
    return any(is_finite_form(word, language) for word in line.lower[first:last])


def _ends(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a clause ends at a place, or goes on with what else its subject does: `riferisce S | citando fonti`."""
    if _closes(line, at, last):
        return True
    cue = language.cues.get(line.lower[at])
    return cue is not None and cue.gerund and not cue.finite


def _closes(line: Line, at: int, last: int) -> bool:
    return at >= last or line.classes[at] & (BREAK | STOP) != 0


def _around_source(line: Line, start: int, last: int, report: Report, language: Language) -> list[tuple[int, int]]:
    """What a source covers: the clause around it, or the aside between dashes or brackets in which it stands."""
    aside = _open_aside(line, start, report.first)
    if aside is not None and aside < report.first - 1:
        start = aside + 1
        last = next((i for i in range(report.last, last) if line.words[i] in ASIDES), last)
    rest = past_description(line, report.last, last, language)
    inside = (
        language.bare_nouns and rest < last and line.words[report.first - 1] != "," and not _closes(line, rest, last)
    )
    if inside and report.first > start:  # `Evakuace podle něj začne v noci`: the source stands between subject and verb
        return [(start, report.first), (rest, last)]
    if report.first - start <= 1:
        return [(rest, last)]
    if language.verb_second:
        return [(source_clause(line, start, report.first, language), report.first), (rest, last)]
    if line.classes[report.first - 1] & (RELATIVE | COMPLEMENTIZER):
        return [(rest, last)]
    return [(start, report.first), *_tail(line, rest, last, language)]


def _open_aside(line: Line, start: int, end: int) -> int | None:
    """The bracket or dash before a place that nothing has closed."""
    opened: int | None = None
    for at in range(start, end):
        word = line.words[at]
        if word == ")" or (opened is not None and word in DASHES and word == line.words[opened]):
            opened = None
        elif word in ASIDES:
            opened = at
    return opened


def _tail(line: Line, at: int, last: int, language: Language) -> list[tuple[int, int]]:
    """What is said behind a report that stands inside: not the place or the time of the report itself."""
    if at + 1 >= last or line.words[at] != "," or _relates(line, at + 1, language):
        return []
    if not language.zero_complement and describes(line, at + 1, last, language):
        return []
    goes_on = last - at > LONGEST_CIRCUMSTANCE or _may_be_clause(line, at + 1, last, language)
    return [(at + 1, last)] if goes_on else []


def _relates(line: Line, at: int, language: Language) -> bool:
    """Whether a relative pronoun only goes on about the speaker: `, rapporte la préfecture, qui évoque …`."""
    return language.pronouns.get(line.lower[at]) == "r" and not line.classes[at] & COMPLEMENTIZER


def _trimmed(line: Line, first: int, last: int) -> Phrase | None:
    """A piece without the punctuation and conjunctions at its ends."""
    while first < last and line.classes[first] & EDGES:
        first += 1
    while last > first and line.classes[last - 1] & EDGES and not _closes_bracket(line, first, last - 1):
        last -= 1
    return Phrase(first, last) if last > first else None


def _closes_bracket(line: Line, first: int, at: int) -> bool:
    """Whether a bracket closes one that the piece opens: it is part of the piece."""
    return line.words[at] == ")" and "(" in line.words[first:at]
