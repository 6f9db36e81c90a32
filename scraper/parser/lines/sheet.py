"""A page's lines told apart: text of updates, places where they open, who wrote, and what belongs to none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from scraper.parser.lines.line import Line
from scraper.parser.lines.line_sorts import day_heading, repeats, sort_of
from scraper.parser.lines.marks import Mark
from scraper.parser.lines.titles import byline, is_title, word_count
from scraper.parser.times.calendars import Calendar

DROPPED = frozenset({"read_also", "share", "credit", "separator", "summary", "related", "consent"})


class Sheet(msgspec.Struct, frozen=True):
    """Lines with what each is.

    `text` holds the numbers of the lines that are some update's text, `bylines` the names of those that say who
    wrote. `before` and `after` give, for each line, the nearest line of text with no mark between, or null.
    """

    lines: Sequence[Line]
    marks: Sequence[Mark]
    words: Calendar
    text: frozenset[int]
    bylines: Mapping[int, tuple[str, ...]]
    before: Sequence[int | None]
    after: Sequence[int | None]

    def said(self, mark: Mark) -> str:
        """The words that stand in the mark's own line."""
        return self.lines[mark.line].text[mark.text : mark.end].strip()

    def line(self, number: int) -> str:
        """The text of a line."""
        return self.lines[number].text

    def is_heading(self, number: int) -> bool:
        """Whether a line is marked up as a heading, or wholly bold."""
        return self.lines[number].rank > 0

    def opens(self, number: int) -> bool:
        """Whether a line is a headline that nothing unfinished stands before."""
        above = number - 1
        fresh = number == 0 or self.lines[number].gap or above not in self.text or not is_title(self.line(above))
        return fresh and is_title(self.line(number))


def sheet_of(
    lines: Sequence[Line], marks: Sequence[Mark], *, words: Calendar, own: Calendar, stray: Collection[int]
) -> Sheet:
    """The lines told apart; `stray` ones hold nothing but clocks that are no update's (a video's length)."""
    bylines = {n: names for n, line in enumerate(lines) if (names := byline(line.text, words=words)) is not None}
    starts = {mark.line for mark in marks}
    under = {mark.line + 1 for mark in marks if mark.is_alone}
    text = (
        _texts(lines, words=words, own=own, last=max(starts, default=0), under=under)
        - set(stray)
        - set(bylines)
        - repeats(lines)
    )
    plain = text - starts
    forth = _nearest(range(len(lines)), plain, starts)
    back = _nearest(range(len(lines) - 1, -1, -1), plain, starts)[::-1]
    return Sheet(lines, marks, words, frozenset(text), bylines, forth, back)


def _nearest(order: range, plain: set[int], starts: set[int]) -> list[int | None]:
    """For each line in this order, the last line of text passed before it since the last mark."""
    seen: list[int | None] = []
    last: int | None = None
    for number in order:
        seen.append(last)
        if number in starts:
            last = None
        elif number in plain:
            last = number
    return seen


def _texts(lines: Sequence[Line], *, words: Calendar, own: Calendar, last: int, under: set[int]) -> set[int]:
    """The lines that are neither furniture nor day headings; a link that follows a bare "Read also:" goes with it.

    Past the last mark, in line `last`, the links to other pages end the text. In lines `under` a clock alone, what
    reads like a summary's head is an update's own headline.
    """
    kept: set[int] = set()
    is_link = False
    for number, line in enumerate(lines):
        sort = sort_of(line.text, words=words)
        if sort == "related" and number > last:
            break
        is_dropped = sort in DROPPED and not (sort == "summary" and number in under)
        if not is_dropped and day_heading(line.text, words=own) is None and not (is_link and is_title(line.text)):
            kept.add(number)
        is_link = sort == "read_also" and word_count(line.text) <= 4 and ":" not in line.text[:-1]
    return kept
