"""The quotes of a text, read paragraph by paragraph with a memory of the page."""

from __future__ import annotations

import re
from typing import NamedTuple

from scraper.model import Field, Quote, QuoteKind
from scraper.quotes.attribution import Link, link_marks, reported_clauses
from scraper.quotes.language import Language, load_language
from scraper.quotes.marks import find_marked
from scraper.quotes.memory import Memory
from scraper.quotes.phrases import Phrase
from scraper.quotes.reports import Report, read_reports
from scraper.quotes.sentences import LONG, Shape, shape_of
from scraper.quotes.speakers import NOBODY, Speaker, read_speaker
from scraper.quotes.words import MARK, Line, read_line, sentences

PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")


def find_quotes(text: str, *, language: str, context: str = "") -> tuple[Quote, ...]:
    """Every quote of a text, in order, each with its speaker where one can be told.

    `context` is the text of the same page before `text`: names are introduced there. An unknown language code gives
    what marks alone can tell.
    """
    reader = PageReader(language)
    reader.learn(context)
    return reader.read(text)


class Draft(NamedTuple):
    """A quote in the making."""

    spans: tuple[tuple[int, int], ...]
    kind: QuoteKind
    speaker: Speaker
    cue: str | None
    pattern: str


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
        self.learn(text)
        reading = _Reading(text, straight(text), self._language, self._memory)
        return tuple(_quote(draft, text, field) for draft in sorted(reading.drafts(), key=lambda draft: draft.spans))


def straight(text: str) -> str:
    """The text with straight apostrophes, every character at its place."""
    return text.replace("’", "'").replace("ʼ", "'")


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
        confidence=0.5,
    )


class _Reading:
    """One pass over one text: whose turn it is, and what has been found."""

    def __init__(self, text: str, flat: str, language: Language, memory: Memory) -> None:
        self.text, self.flat, self.language, self.memory = text, flat, language, memory
        self.found: list[Draft] = []
        self.turn: Speaker = NOBODY

    def drafts(self) -> list[Draft]:
        for paragraph in PARAGRAPH.finditer(self.flat):
            self._read_paragraph(paragraph.start(), paragraph.end())
        return self.found

    def _read_paragraph(self, start: int, end: int) -> None:
        marked = find_marked(self.text, start=start, end=end)
        line = read_line(self.flat, start=start, end=end, marked=marked, language=self.language)
        for first, last in sentences(line, self.flat, language=self.language):
            self._read_sentence(line, first, last)

    def _read_sentence(self, line: Line, first: int, last: int) -> None:
        reports = read_reports(line, first, last, language=self.language)
        marks = [at for at in line.marks if first <= at < last]
        if not reports and not marks:
            return
        linked = {link.at: link for link in link_marks(line, marks, reports, language=self.language)}
        for at in marks:
            self._take_mark(line, at, linked.get(at))
        for report, pieces in reported_clauses(line, first, last, reports, language=self.language):
            spans = tuple((line.starts[piece.first], line.ends[piece.last - 1]) for piece in pieces)
            self._add(line, spans, "indirect", report, f"indirect {report.shape} {report.link}")

    def _take_mark(self, line: Line, at: int, link: Link | None) -> None:
        marked = line.marked[line.marks.index(at)]
        shape = shape_of(self.flat[marked.start : marked.end], language=self.language)
        spans = ((marked.start, marked.end),)
        if link is not None:
            self._add(
                line, spans, _kind(shape, link), link.report, f"{link.relation} {link.report.shape} {link.report.link}"
            )
        elif shape.count >= LONG and (shape.capital or shape.sentence) and not shape.title:
            self.found.append(
                Draft(
                    spans,
                    "direct" if shape.sentence or shape.capital else "mixed",
                    self.turn._replace(mention=None),
                    None,
                    "carry",
                )
            )

    def _add(
        self, line: Line, spans: tuple[tuple[int, int], ...], kind: QuoteKind, report: Report, pattern: str
    ) -> None:
        speaker = self._speaker(line, report.subject)
        cue = self.text[line.starts[report.cue.first] : line.ends[report.cue.last - 1]]
        self.found.append(Draft(spans, kind, speaker, cue, pattern))
        self.turn = speaker

    def _speaker(self, line: Line, subject: Phrase | None) -> Speaker:
        if subject is None:
            return self.turn._replace(mention=None)
        speaker = read_speaker(line, subject, text=self.text, memory=self.memory, language=self.language)
        if speaker.form == "pronoun":
            return speaker._replace(name=self.turn.name)
        return speaker


def _kind(shape: Shape, link: Link) -> QuoteKind:
    if shape.sentence or (shape.capital and shape.count > 1 and link.report.link != "that"):
        return "direct"
    return "mixed"
