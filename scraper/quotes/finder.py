"""The quotes of a text, read paragraph by paragraph with a memory of the page."""

from __future__ import annotations

import re
from typing import NamedTuple

from scraper.model import Field, Quote, QuoteKind
from scraper.quotes.attribution import Link, follows_on, link_marks, reported_clauses
from scraper.quotes.confidence import confidence_of
from scraper.quotes.coreference import Turns
from scraper.quotes.incises import find_incise
from scraper.quotes.language import Language, load_language
from scraper.quotes.marks import Marked, find_marked
from scraper.quotes.memory import Memory
from scraper.quotes.reports import Report, read_reports
from scraper.quotes.sentences import LONG, Shape, is_title, shape_of
from scraper.quotes.speakers import Speaker
from scraper.quotes.words import MARK, Line, read_line, sentences

PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
NEXT_WORDS = re.compile(r"\w+")
Span = tuple[int, int]


def find_quotes(text: str, *, language: str, context: str = "") -> tuple[Quote, ...]:
    """Every quote of a text, in order, each with its speaker where one can be told.

    `context` is the text of the same page before `text`: names are introduced there. An unknown language code gives
    what marks alone can tell.
    """
    reader = PageReader(language)
    reader.learn(context)
    return reader.read(text)


class PageReader:
    """Reads the texts of one page in order and remembers who was named; linear over the page."""

    def __init__(self, language: str) -> None:
        self._language = load_language(language)
        self._memory = Memory(self._language)

    def learn(self, text: str) -> None:
        """Remember the names of a text without looking for quotes in it."""
        self._memory.learn(straight(text))

    def read(self, text: str, *, field: Field = "body") -> tuple[Quote, ...]:
        """The quotes of the next text of the page, which is then part of what the page has said."""
        flat = straight(text)
        self._memory.learn(flat)
        drafts = _Reading(text, flat, self._language, self._memory).drafts()
        return tuple(_quote(draft, text, field) for draft in sorted(drafts, key=lambda draft: draft.spans))


def straight(text: str) -> str:
    """The text with straight apostrophes, every character at its place."""
    return text.replace("’", "'").replace("ʼ", "'")


class Draft(NamedTuple):
    """A quote in the making; `pattern` names the rule that found its speaker."""

    spans: tuple[Span, ...]
    kind: QuoteKind
    speaker: Speaker
    cue: str | None
    pattern: str


class Sentence(NamedTuple):
    """A range of words, the reporting clauses in it, and the marks in it."""

    first: int
    last: int
    reports: list[Report]
    marks: list[int]


def _quote(draft: Draft, text: str, field: Field) -> Quote:
    return Quote(
        text=" ".join(text[start:end] for start, end in draft.spans),
        start=draft.spans[0][0],
        end=draft.spans[-1][1],
        spans=draft.spans,
        kind=draft.kind,
        field=field,
        speaker=draft.speaker.name,
        mention=draft.speaker.mention,
        cue=draft.cue,
        confidence=confidence_of(draft.pattern, draft.speaker) if draft.speaker.name else 0.0,
    )


class _Reading:
    """One pass over one text: whose turn it is, and what has been found."""

    def __init__(self, text: str, flat: str, language: Language, memory: Memory) -> None:
        self.text, self.flat, self.language = text, flat, language
        self.turns = Turns(text, language, memory)
        self.found: list[Draft] = []
        self.announced = ""
        self.chain: Report | None = None
        self.last_report: Report | None = None
        self.unclosed = False
        self.floating = False

    def drafts(self) -> list[Draft]:
        for paragraph in PARAGRAPH.finditer(self.flat):
            self._read_paragraph(paragraph.start(), paragraph.end())
        return self.found

    def _read_paragraph(self, start: int, end: int) -> None:
        marked = self._heard(find_marked(self.flat, start=start, end=end), end)
        line = read_line(self.flat, start=start, end=end, marked=marked, language=self.language)
        if not line.words:
            return
        self.turns.next_paragraph()
        self.chain = None
        if self.announced and self._take_block(line, start, end):
            return
        self.floating = len(marked) == 1 and not any(word[0].isalnum() for word in line.words)
        for sentence in self._sentences(line):
            self._read_sentence(line, sentence)
        self.unclosed = bool(marked) and not marked[-1].closed
        self.announced = "first" if line.words[-1] == ":" and self.turns.is_open else ""

    def _heard(self, marked: list[Marked], end: int) -> list[Marked]:
        """Marked stretches without a first one that only closes, unless a reporting clause follows it."""
        if not marked or marked[0].opened:
            return marked
        after = [
            word.lower() for word in NEXT_WORDS.findall(self.flat, marked[0].right, min(end, marked[0].right + 60))
        ]
        speaks = any(word in self.language.cues or word in self.language.auxiliaries for word in after[:5])
        return marked if speaks or not after else marked[1:]

    # --- blocks without marks -----------------------------------------------------------------------------------------

    def _take_block(self, line: Line, start: int, end: int) -> bool:
        """A paragraph announced as somebody's words, set as a block instead of in marks; whether this is one."""
        goes_on, self.announced = self.announced == "again", ""
        if (line.marks and line.marked[0].opened and line.marks[0] == 0) or (goes_on and not self._is_spoken(line)):
            return False
        if line.marks and not line.marked[0].opened:
            return False
        span = (line.starts[0], start + len(self.flat[start:end].rstrip()))
        if goes_on and self.found:
            previous = self.found[-1]
            self.found[-1] = previous._replace(spans=(*previous.spans, span))
        else:
            self.found.append(Draft((span,), "direct", self.turns.carried(), None, "block"))
        self.announced = "again"
        return True

    def _is_spoken(self, line: Line) -> bool:
        """Whether a paragraph speaks in the first person, as a quotation that runs on does."""
        pronouns = self.language.pronouns
        return any(pronouns.get(word) == "1" for word in line.lower)

    # --- sentences ----------------------------------------------------------------------------------------------------

    def _sentences(self, line: Line) -> list[Sentence]:
        """The sentences of a paragraph, a reporting clause that only follows its quotation joined to it."""
        found: list[Sentence] = []
        for first, last in sentences(line, self.flat, language=self.language):
            reports = read_reports(line, first, last, language=self.language)
            marks = line.marks_between(first, last)
            before = found[-1] if found else None
            silent = before is not None and before.marks[-1:] == [first - 1] and not before.reports
            if before and silent and not marks and follows_on(line, first, last, reports):
                found[-1] = Sentence(before.first, last, reports, before.marks)
                continue
            if before and before.reports and marks and self._is_tail(line, first, last):
                found[-1] = Sentence(before.first, last, before.reports, [*before.marks, *marks])
                continue
            found.append(Sentence(first, last, reports, marks))
        return found

    def _is_tail(self, line: Line, first: int, last: int) -> bool:
        """Whether a sentence is nothing but marked words in lower case: the end of the one before, cut off by a slip."""
        if line.words[first] != MARK or any(word[0].isalnum() for word in line.words[first + 1 : last] if word != MARK):
            return False
        return self.flat[line.marked_at(first).start].islower()

    def _read_sentence(self, line: Line, sentence: Sentence) -> None:
        first, last, reports, marks = sentence
        self.turns.next_sentence(line, first, last)
        if not reports and not marks:
            return
        linked = {link.at: link for link in link_marks(line, marks, reports, language=self.language)}
        if self.chain is not None and marks and marks[0] == first and first not in linked:
            linked[first] = Link(first, self.chain, "chain")
        taken = {at for at in marks if self._take_mark(line, at, linked.get(at))}
        ends = [
            link.report
            for link in linked.values()
            if link.relation in ("after", "chain") and link.report.last >= last - 1
        ]
        self.chain = ends[-1] if ends else None
        for report, pieces in reported_clauses(line, first, last, reports, taken=taken, language=self.language):
            if not self.turns.is_first_person(line, report.subject):
                spans = tuple((line.starts[piece.first], line.ends[piece.last - 1]) for piece in pieces)
                self._add(line, spans, "indirect", report, f"indirect {report.shape}")
        if reports:
            self.turns.hold(line, reports[-1].subject, opens=reports[-1].link == "colon")

    def _take_mark(self, line: Line, at: int, link: Link | None) -> bool:
        """Take a marked stretch as a quote, if it is one."""
        marked = line.marked_at(at)
        shape = shape_of(self.flat[marked.start : marked.end], language=self.language)
        if link is not None:
            if self._is_title(line, at, link, shape):
                return False
            self._take_linked(line, at, link, marked, shape)
            return True
        if self._take_incise(marked):
            return True
        if self._stands_alone(line, at, shape):
            self._take_carried(line, at, marked, shape)
            return True
        return False

    def _is_title(self, line: Line, at: int, link: Link, shape: Shape) -> bool:
        """Whether words in marks name something: capitals throughout, and nothing that sets them off as speech."""
        if link.relation == "source" and shape.length <= 2:
            return not any(abs(edge - at) <= 2 for edge in (link.report.first, link.report.last))
        if not shape.title or link.relation == "chain" or line.words[at - 1 : at] == [":"] or shape.stopped:
            return False
        return not is_title([word for word in line.words if word[0].isalpha()])

    def _take_linked(self, line: Line, at: int, link: Link, marked: Marked, shape: Shape) -> None:
        span = (marked.start, marked.end)
        previous = self.found[-1] if self.found else None
        if link.relation != "after" and self.last_report is link.report and previous and self._joins(at, link):
            self.found[-1] = previous._replace(spans=(*previous.spans, span))
            return
        self._add(line, (span,), _kind(shape, link), link.report, f"{link.relation} {link.report.shape}")
        self.last_report = link.report if link.relation == "after" else None

    def _joins(self, at: int, link: Link) -> bool:
        """Whether a stretch goes on with the quotation that its report interrupted."""
        chained = link.relation == "chain" and self.language.chains
        return chained or (link.report.opens == at and link.report.link == "mark")

    def _take_incise(self, marked: Marked) -> bool:
        incise = find_incise(self.flat, marked.start, marked.end, language=self.language)
        if incise is None:
            return False
        self._add(incise.line, incise.pieces, "direct", incise.report, f"incise {incise.report.shape}")
        return True

    def _stands_alone(self, line: Line, at: int, shape: Shape) -> bool:
        """Whether words in marks are speech although no clause says so: long enough, and a sentence."""
        if self.floating:
            return shape.length > 1 and not shape.title
        return shape.length >= LONG and (shape.capital or shape.sentence) and not shape.title

    def _take_carried(self, line: Line, at: int, marked: Marked, shape: Shape) -> None:
        span = (marked.start, marked.end)
        if self.unclosed and line.marks[0] == at and at == 0 and self.found and self.found[-1].kind == "direct":
            previous = self.found[-1]
            self.found[-1] = previous._replace(spans=(*previous.spans, span))
            self.unclosed = False
            return
        kind: QuoteKind = "direct" if shape.sentence or shape.capital else "mixed"
        floating = "floating" if self.floating else "carried"
        self.found.append(Draft((span,), kind, self.turns.carried(), None, floating))

    def _add(self, line: Line, spans: tuple[Span, ...], kind: QuoteKind, report: Report, pattern: str) -> None:
        speaker = self.turns.speaker(line, report.subject)
        cue = self.text[line.starts[report.cue.first] : line.ends[report.cue.last - 1]]
        self.found.append(Draft(spans, kind, speaker, cue, pattern))
        self.turns.take(speaker)


def _kind(shape: Shape, link: Link) -> QuoteKind:
    if shape.sentence or (shape.capital and shape.length > 1 and link.report.link not in ("that", "object")):
        return "direct"
    return "mixed"
