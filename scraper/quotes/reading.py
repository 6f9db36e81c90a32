"""One pass over one text, top to bottom: what is quoted, and whose turn it is."""

from __future__ import annotations

import re

from msgspec.structs import replace

from scraper.model import QuoteKind
from scraper.quotes.clauses.clause import Report
from scraper.quotes.clauses.incises import find_incise
from scraper.quotes.clauses.links import Link, link_marks
from scraper.quotes.clauses.noun_credits import own_words
from scraper.quotes.clauses.placed import governs
from scraper.quotes.clauses.reported_clauses import reported_clauses
from scraper.quotes.clauses.unknown_verbs import read_unknown_verb
from scraper.quotes.drafts import Draft, Drafts, Span
from scraper.quotes.lexis.declension import Case
from scraper.quotes.lexis.inflection import SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import DASHES
from scraper.quotes.marked.dialogue import find_spoken
from scraper.quotes.marked.marks import Marked, find_marked
from scraper.quotes.marked.shapes import Shape, kind_of, shape_of, stands_alone
from scraper.quotes.sentences import Sentence, read_sentences
from scraper.quotes.speakers.coreference import Turns
from scraper.quotes.speakers.memory import Memory
from scraper.quotes.speakers.mention import NOBODY, Speaker
from scraper.quotes.speakers.names import UPPER
from scraper.quotes.words import Line, read_line

LINE_ENDS = "\r\u2028\u2029"
NEXT_WORDS = re.compile(r"\w+")
LABEL = re.compile(rf"([{UPPER}][{UPPER}.' -]{{1,30}}): *")
NEXT_REACH = 60


class Reading:
    """The pass. Its state is what the next words may refer to: an announcement, an open mark, a clause just passed."""

    def __init__(self, text: str, flat: str, *, language: Language, memory: Memory) -> None:
        self._text, self._flat, self._language = text, flat, language
        self._turns = Turns(text, language, memory)
        self._found = Drafts()
        self._block: str = ""
        self._chain: Report | None = None
        self._interrupted: tuple[Report, int] | None = None
        self._unclosed = False
        self._floating = False
        self._is_heading = True

    def drafts(self) -> list[Draft]:
        """All that is quoted in the text, in no strict order."""
        start = 0
        for paragraph in _in_lines(self._flat):
            end = start + len(paragraph)
            if paragraph:
                self._read_paragraph(start, end)
            start = end + 1
        return self._found

    def _read_paragraph(self, start: int, end: int) -> None:
        marked = self._heard(find_marked(self._flat, start=start, end=end), end)
        if self._language.dialogue_dashes:
            marked = find_spoken(self._flat, start=start, end=end, marked=marked, language=self._language)
        line = read_line(self._flat, start=start, end=end, marked=marked, language=self._language)
        if not line.words:
            return
        self._turns.next_paragraph()
        self._chain = None
        if self._block and self._take_block(line, start, end):
            return
        self._floating = len(marked) == 1 and _is_bare(line)
        knows = self._turns.knows if self._is_heading else None
        for sentence in read_sentences(line, self._flat, language=self._language, knows=knows):
            self._turns.next_sentence(line, sentence.first, sentence.last)
            if sentence.reports or sentence.marks:
                self._read_sentence(line, sentence)
            else:
                self._chain = None
        self._is_heading = False
        self._unclosed = bool(marked) and not marked[-1].closed
        self._block = "first" if line.words[-1] == ":" and self._turns.is_open else ""

    def _heard(self, marked: list[Marked], end: int) -> list[Marked]:
        """Marked stretches without a first one that only closes, unless a reporting clause follows it."""
        if not marked or marked[0].opened:
            return marked
        right = marked[0].right
        after = [word.lower() for word in NEXT_WORDS.findall(self._flat, right, min(end, right + NEXT_REACH))]
        speaks = any(word in self._language.cues or word in self._language.auxiliaries for word in after[:5])
        return marked if speaks or not after else marked[1:]

    def _take_block(self, line: Line, start: int, end: int) -> bool:
        """A paragraph announced as somebody's words, set as a block instead of in marks; whether this is one."""
        goes_on, self._block = self._block == "next", ""
        marked_first = bool(line.marks) and (line.marks[0] == 0 or not line.marked[0].opened)
        if marked_first or (goes_on and not self._is_spoken(line)):
            return False
        span = (line.span(0, 1)[0], start + len(self._flat[start:end].rstrip()))
        if not goes_on or not self._found.grow(span):
            self._found.append(Draft((span,), "direct", self._turns.carried(), None, "block"))
        self._block = "next"
        return True

    def _is_spoken(self, line: Line) -> bool:
        """Whether a paragraph speaks in the first person, as a quotation that runs on does."""
        return any(self._language.pronouns.get(word) == "1" for word in line.lower)

    def _read_sentence(self, line: Line, sentence: Sentence) -> None:
        first, last, reports, marks = sentence.first, sentence.last, sentence.reports, sentence.marks
        if reports and reports[0].shape == "mood" and reports[0].tier != SPEECH and self._turns.is_old():
            reports.clear()
        if not reports and not marks:
            self._chain = None
            return
        taken = self._take_marks(line, sentence)
        for report, pieces in reported_clauses(line, first, last, reports, taken=taken, language=self._language):
            if not self._turns.is_first_person(line, report.subject):
                spans = tuple(line.span(piece.first, piece.last) for piece in pieces)
                self._add(line, spans, "indirect", report, f"indirect {report.shape}")
        if reports:
            last_one = reports[-1]
            opens = last_one.link == "colon" or last_one.shape == "resumed"
            self._turns.hold(line, last_one.subject, opens=opens, surely=last_one.tier == SPEECH)

    def _take_marks(self, line: Line, sentence: Sentence) -> set[int]:
        """Take the marked stretches of a sentence that are quotes; which ones these are."""
        if not sentence.marks:
            self._chain = None
            return set()
        links = self._links(line, sentence)
        return {at for at in sentence.marks if self._take_mark(line, at, sentence, links.get(at))}

    def _links(self, line: Line, sentence: Sentence) -> dict[int, Link]:
        """The report of each marked stretch; a first one without any goes on with the quotation just closed."""
        first, reports, marks = sentence.first, sentence.reports, sentence.marks
        links = {link.at: link for link in link_marks(line, marks, reports)}
        if self._chain is not None and marks[:1] == [first] and first not in links:
            links[first] = Link(first, self._chain, "chain")
        ends = links.get(marks[-1])
        self._chain = (
            ends.report
            if ends and ends.relation in ("after", "chain") and reports[-1:] in ([], [ends.report])
            else None
        )
        return links

    def _take_mark(self, line: Line, at: int, sentence: Sentence, link: Link | None) -> bool:
        """Take a marked stretch as a quote, if it is one."""
        marked = line.marked_at(at)
        shape = shape_of(self._flat[marked.start : marked.end], language=self._language)
        if link is None:
            link = self._by_unknown_verb(line, at, sentence, shape)
        if link is not None:
            return self._take_linked(line, link, marked, shape)
        if self._take_incise(marked) or self._take_labelled(marked):
            return True
        if not stands_alone(shape, floating=self._floating, language=self._language):
            return False
        self._take_carried(at, marked, shape)
        return True

    def _by_unknown_verb(self, line: Line, at: int, sentence: Sentence, shape: Shape) -> Link | None:
        """The clause behind a sentence in marks that ends with a comma or a cry, whatever its verb."""
        comma = line.words[at + 1 : at + 2] == [","]
        if at != sentence.first or not (comma or shape.ended) or shape.length <= 1 or shape.title:
            return None
        report = read_unknown_verb(line, at, sentence.last, language=self._language)
        return None if report is None else Link(at, report, "after")

    def _take_linked(self, line: Line, link: Link, marked: Marked, shape: Shape) -> bool:
        if link.names(line, shape, language=self._language):
            return False
        span = (marked.start, marked.end)
        report, number = self._interrupted or (None, -1)
        goes_on = link.relation != "after" and report is link.report and link.joins(self._language)
        if goes_on and self._found.grow(span, number=number):
            return True
        kind = kind_of(shape, link.opener(line, language=self._language), language=self._language)
        self._add(line, (span,), kind, link.report, f"{link.relation} {link.report.shape}")
        self._interrupted = (link.report, len(self._found) - 1) if link.relation == "after" else None
        return True

    def _take_incise(self, marked: Marked) -> bool:
        incise = find_incise(self._flat, marked.start, marked.end, language=self._language)
        if incise is None:
            return False
        self._add(incise.line, incise.pieces, "direct", incise.report, f"incise {incise.report.shape}")
        return True

    def _take_labelled(self, marked: Marked) -> bool:
        """A turn of a transcript, whose speaker stands in capitals inside the marks (`“VANE: We are ready.”`)."""
        label = LABEL.match(self._flat, marked.start, marked.end)
        if label is None or label.end() >= marked.end:
            return False
        speaker = self._turns.labelled(self._text[marked.start : label.end(1)])
        self._found.append(Draft(((label.end(), marked.end),), "direct", speaker, None, "before label"))
        self._turns.take(speaker)
        return True

    def _take_carried(self, at: int, marked: Marked, shape: Shape) -> None:
        """Words whose speaker the sentence does not name; behind an open mark they are one quotation with it."""
        span = (marked.start, marked.end)
        if self._unclosed and at == 0 and self._found and self._found[-1].kind == "direct" and self._found.grow(span):
            self._unclosed = False
            return
        pattern = "floating" if self._floating else "carried"
        kind = kind_of(shape, "", language=self._language)
        self._found.append(Draft((span,), kind, self._turns.carried(), None, pattern))

    def _add(self, line: Line, spans: tuple[Span, ...], kind: QuoteKind, report: Report, pattern: str) -> None:
        speaker = self._speaker(line, report)
        if kind == "indirect" and report.link == "colon" and speaker is NOBODY and report.subject is None:
            return
        cue = self._text[slice(*line.span(report.cue.first, report.cue.last))]
        runs_on = report.shape == "mood" and kind == "indirect" and self._found.run_on(spans, text=self._flat)
        if not runs_on:
            self._found.append(Draft(spans, kind, speaker, cue or None, pattern))
        self._turns.take(speaker)

    def _speaker(self, line: Line, report: Report) -> Speaker:
        if report.shape == "passive":
            return NOBODY
        if report.shape == "mood":
            return self._turns.going_on()
        speaker = self._turns.speaker(line, report.subject, case=_case(line, report, self._language))
        own = own_words(line, report, self._language)
        return replace(speaker, mention=self._text[slice(*line.span(own.first, own.last))]) if own else speaker


def _case(line: Line, report: Report, language: Language) -> Case:
    """What governs the case of a subject: whatever names a source, except a verb (`як каже S`), or `у (МЗС заявили)`."""
    if report.shape == "source":
        return "genitive" if language.cues.keys().isdisjoint(line.lower[report.cue.first : report.cue.last]) else ""
    if report.shape == "noun":
        return "genitive"
    return "local" if report.subject is not None and governs(line, report.subject, language) else ""


def _in_lines(text: str) -> list[str]:
    """The lines of a text, whatever ends them; a search with one pattern for all the ends takes three times as long."""
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    return text.split("\n")


def _is_bare(line: Line) -> bool:
    """Whether a paragraph is nothing but marked words; dashes around them make a sub-heading."""
    return not any(word[0].isalnum() for word in line.words) and DASHES.isdisjoint(line.words[1:])
