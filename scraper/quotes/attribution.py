"""Which reporting clause each marked stretch belongs to, and which clauses are reported without marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from scraper.quotes.asides import past_description
from scraper.quotes.brackets import source_clause
from scraper.quotes.classes import BREAK, COMPLEMENTIZER, CONJUNCTION, RELATIVE, STOP
from scraper.quotes.clause_ends import clause_end
from scraper.quotes.clauses import CLAUSES, Report
from scraper.quotes.language import FRAGMENT, Language
from scraper.quotes.phrases import Phrase
from scraper.quotes.reported_objects import object_end
from scraper.quotes.shapes import Shape, is_finite, is_title
from scraper.quotes.signs import BREAKS, DASHES, TERMINATORS
from scraper.quotes.words import Line

ADJACENT = 3
ASIDES = DASHES | frozenset("()")
SHORTEST_FROM_AFAR = 2
LONGEST_TERM = 4
FRAGMENT_REACH = 8
SHORTEST_INDIRECT = 3
SHORTEST_OBJECT = 4  # fewer words name a thing rather than tell what was said of it
EDGES = BREAK | STOP | CONJUNCTION
LONGEST_CIRCUMSTANCE = 7


class Link(msgspec.Struct, frozen=True, gc=False):
    """A marked stretch, the `at`-th word of its line, and the report it belongs to.

    `relation`: the report stands `before`, `after`, or is one that another stretch already has (`chain`), or covers
    the whole sentence (`source`).
    """

    at: int
    report: Report
    relation: str

    def joins(self, language: Language) -> bool:
        """Whether the stretch goes on with the quotation that its report interrupted."""
        if self.relation == "chain":
            return language.chains
        return self.report.opens == self.at and self.report.link == "mark"

    def opener(self, line: Line, *, language: Language) -> str:
        """What opens the stretch: the link of its report, or `clause` or `head` for all or the start of a clause."""
        if self.relation != "before" or self.report.link != "that" or self.report.opens != self.at:
            return self.report.link
        return "clause" if self._ends_clause(line, language) else "head"

    def _ends_clause(self, line: Line, language: Language) -> bool:
        following, beyond = line.lower[self.at + 1 : self.at + 2], line.lower[self.at + 2 : self.at + 3]
        if not following or following[0] in TERMINATORS:
            return True
        openers = language.verb_group, language.cues, language.complementizers
        goes_on = bool(beyond) and any(beyond[0] in table for table in openers)
        return following[0] in language.conjunctions and goes_on

    def names(self, line: Line, shape: Shape, *, language: Language) -> bool:
        """Whether the marked words name something rather than report words."""
        return (
            (
                (shape.length < LONGEST_TERM or shape.capital or language.capital_nouns)
                and self._follows_namer(line, language)
            )
            or self._is_term(line, shape, language)
            or self._is_nickname(line, shape)
            or self._completes_noun(line, shape, language)
            or self._is_capitalised(line, shape, language)
        )

    def _follows_namer(self, line: Line, language: Language) -> bool:
        """Whether the word before the mark makes it a title or a term: `the film “…”`, `dit « … »`."""
        at = self.at
        while at > 1 and (line.lower[at - 1] in language.determiners or line.lower[at - 1] in language.subordinators):
            at -= 1
        if (line.lower[at - 1] if at else "") not in language.false_friends:
            return False
        cue = self.report.cue
        if not cue.first <= at - 1 < cue.last:
            return True
        return self.report.tier == FRAGMENT or (cue.first > 0 and line.words[cue.first - 1] == ",")

    def _is_term(self, line: Line, shape: Shape, language: Language) -> bool:
        """Whether few words far from the report, or hung on a noun, are a term of the writer's."""
        first, last = self.report.first, self.report.last
        if shape.length <= SHORTEST_FROM_AFAR:
            linked = self.at > 0 and line.lower[self.at - 1] in language.linkers and self.report.tier != FRAGMENT
            if self.relation == "source":
                return not any(abs(edge - self.at) <= ADJACENT for edge in (first, last))
            if linked and ((shape.length == 1 and shape.capital) or first - self.at > ADJACENT):
                return True
        runs_on = self.report.shape == "left" and first == self.at + 1
        return shape.length < LONGEST_TERM and self.relation == "after" and not shape.ended and runs_on

    def _is_nickname(self, line: Line, shape: Shape) -> bool:
        """Whether the words stand inside a name: `Owen “Skipper” Marsh`."""
        around = line.words[self.at - 1 : self.at] + line.words[self.at + 1 : self.at + 2]
        few = shape.capital and shape.length <= SHORTEST_FROM_AFAR
        return few and len(around) == 2 and all(word.istitle() for word in around)

    def _is_capitalised(self, line: Line, shape: Shape, language: Language) -> bool:
        """Whether the words look like a title where the words around them do not."""
        introduced = self.relation == "chain" or line.words[self.at - 1 : self.at] == [":"]
        before = line.lower[self.at - 1] if self.at else ""
        governed = before in language.linkers or before in language.prepositions
        introduced |= self.relation == "after" and self.report.link == "mark" and not governed
        if language.capital_nouns or not shape.title or shape.cried or introduced:
            return False
        return not is_title([word for word in line.words if word[0].isalpha()])

    def _completes_noun(self, line: Line, shape: Shape, language: Language) -> bool:
        """Whether a noun right before the mark is named by it, where nouns have capitals: `Magazin „…“`, `Film „…“`."""
        if not language.capital_nouns or not shape.capital or shape.ended or not self.at:
            return False
        alone = shape.proper or (self.relation == "chain" and shape.length == 1)
        if alone and self.report.tier != FRAGMENT and line.lower[self.at - 1] in language.determiners:
            return True
        return line.words[self.at - 1][0].isupper() and not line.lower[self.at - 1].endswith(language.report_nouns)


def link_marks(line: Line, marks: Sequence[int], reports: Sequence[Report]) -> Iterator[Link]:
    """The report of every marked stretch of a sentence that has one."""
    for at in marks:
        link = _link(line, at, reports)
        if link is not None and not _is_in_subject(at, reports):
            yield link


def _is_in_subject(at: int, reports: Sequence[Report]) -> bool:
    return any(report.subject is not None and report.subject.first <= at < report.subject.last for report in reports)


def _link(line: Line, at: int, reports: Sequence[Report]) -> Link | None:
    before = after = chain = source = None
    for report in reports:
        if report.shape == "source":
            source = source or report
        elif 0 <= report.opens <= at:
            if report.link != "object" or at - report.opens <= FRAGMENT_REACH:
                before = report
        elif report.first > at and after is None:
            after = report
        elif report.opens < 0 and report.last <= at:
            chain = report
    adjacent = after is not None and _adjacent(line, at, after.first)
    if after is not None and adjacent and (before is None or (after.opens < 0 and not after.relays)):
        return Link(at, after, "after")
    if before is not None and (after is None or before.link != "object" or not adjacent):
        return Link(at, before, "before")
    if source is not None:
        return Link(at, source, "source")
    if after is not None and after.opens < 0 and after.tier != FRAGMENT:
        return Link(at, after, "after")
    return Link(at, chain, "chain") if chain is not None else None


def _adjacent(line: Line, at: int, first: int) -> bool:
    return first - at <= ADJACENT and all(line.words[i] in BREAKS or line.words[i] == "." for i in range(at + 1, first))


def follows_on(line: Line, first: int, last: int, reports: Sequence[Report]) -> bool:
    """Whether a sentence is nothing but a reporting clause, so that it belongs to the quotation before it."""
    if len(reports) != 1:
        return False
    report = reports[0]
    if report.opens >= 0 or report.shape not in ("left", "right", "enclitic"):
        return False
    return report.first - first <= 1 and (report.last >= last or line.words[report.last] in TERMINATORS)


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
        if words >= SHORTEST_INDIRECT - language.bare_nouns and taken.isdisjoint(
            range(trimmed[0].first, trimmed[-1].last)
        ):
            yield report, trimmed


def _pieces(
    line: Line, first: int, last: int, report: Report, earlier: Sequence[Report], following: int, language: Language
) -> list[tuple[int, int]]:
    if report.link in CLAUSES:
        said = (report.opens, _said_end(line, report, first, following, language))
        of_whom = report.shape == "passive" and report.link == "infinitive" and report.first < report.cue.first
        return [(report.first, report.cue.first), said] if of_whom and not language.brackets else [said]
    if report.link == "topic":
        end = object_end(line, report.opens, following, language=language)
        return [(report.opens, end)] if end - report.opens >= SHORTEST_OBJECT else []
    if report.link == "colon" and report.opens < last:
        return [(report.opens, following)]
    if report.link and not (report.link == "colon" and report.opens >= last):
        return []
    if report.shape == "resumed":
        return [(first, report.first)]
    start = max((other.last for other in earlier if other.shape != "source"), default=first)
    if report.shape == "source":
        return _around_source(line, start, following, report, language)
    if (
        report.first == first
        and line.lower[first] in language.subordinators
        and line.words[report.last : report.last + 1] == [","]
    ):
        return [(report.last + 1, following)]
    if report.tier == FRAGMENT or report.first == first or line.words[report.first - 1] not in {",", "–", "—", "-"}:
        return []
    if report.shape not in ("enclitic", "right", "left", "passive") or not _closes(line, report.last, last):
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
    return any(is_finite(word, language) for word in line.lower[first:last])


def _closes(line: Line, at: int, last: int) -> bool:
    return at >= last or line.classes[at] & (BREAK | STOP) != 0


def _around_source(line: Line, start: int, last: int, report: Report, language: Language) -> list[tuple[int, int]]:
    """What a source covers: the clause around it, or the aside between dashes or brackets in which it stands."""
    aside = _open_aside(line, start, report.first)
    if aside is not None and aside < report.first - 1:
        start = aside + 1
        last = next((i for i in range(report.last, last) if line.words[i] in ASIDES), last)
    rest = past_description(line, report.last, last, language)
    if report.first - start <= 1:
        return [(rest, last)]
    if language.brackets:
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
    goes_on = last - at > LONGEST_CIRCUMSTANCE or _may_be_clause(line, at + 1, last, language)
    return [(at + 1, last)] if goes_on else []


def _relates(line: Line, at: int, language: Language) -> bool:
    """Whether a relative pronoun only goes on about the speaker: `, rapporte la préfecture, qui évoque …`."""
    return language.pronouns.get(line.lower[at]) == "r" and not line.classes[at] & COMPLEMENTIZER


def _trimmed(line: Line, first: int, last: int) -> Phrase | None:
    """A piece without the punctuation and conjunctions at its ends."""
    while first < last and line.classes[first] & EDGES:
        first += 1
    while last > first and line.classes[last - 1] & EDGES:
        last -= 1
    return Phrase(first, last) if last > first else None
