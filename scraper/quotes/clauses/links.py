"""Which reporting clause each marked stretch belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from scraper.quotes.clauses.clause import Report
from scraper.quotes.lexis.classes import DETERMINER, NAMING, WORD
from scraper.quotes.lexis.inflection import FRAGMENT
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, TERMINATORS
from scraper.quotes.marked.shapes import Shape
from scraper.quotes.words import Line

ADJACENT = 3
SHORTEST_FROM_AFAR = 2
LONGEST_TERM = 4
FRAGMENT_REACH = 8


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
        if self._is_inner_name(line, shape, language):
            return True
        runs_on = self.report.shape == "left" and first == self.at + 1
        return shape.length < LONGEST_TERM and self.relation == "after" and not shape.ended and runs_on

    def _is_inner_name(self, line: Line, shape: Shape, language: Language) -> bool:
        """Whether one or two words with a capital stand inside the writer's own clause: `Операцію назвали «Павутина»`."""
        few = shape.length <= SHORTEST_FROM_AFAR and shape.capital and not shape.ended and not language.capital_nouns
        return few and self.relation == "after" and self.at > 0 and line.classes[self.at - 1] & WORD != 0

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
        return not line.is_title()

    def _completes_noun(self, line: Line, shape: Shape, language: Language) -> bool:
        """Whether a noun right before the mark is named by it, where nouns have capitals: `Magazin „…“`, `Film „…“`."""
        if not language.capital_nouns or not shape.capital or shape.ended or not self.at:
            return False
        paper = self.relation == "chain" and line.classes[self.at] & NAMING != 0
        if paper and line.classes[self.at - 1] & DETERMINER:
            return True  # the paper spoken to: `…, sagte S der „Bild am Sonntag“`
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
