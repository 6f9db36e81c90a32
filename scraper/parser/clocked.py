"""Updates that marks open: where each one's headline and text stand, decided for the whole page at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from scraper.parser.calendars import Calendar
from scraper.parser.line_sorts import day_heading, sort_of
from scraper.parser.lines import Item, Line
from scraper.parser.marks import Mark, stamp_of
from scraper.parser.titles import (
    byline,
    capitals_end,
    ends_sentence,
    glued_at,
    is_name,
    is_sentence,
    is_title,
    word_count,
)

MOST = 0.6
"""Share of a page's updates that must show a habit before it is taken for the page's."""
_SIGNED = re.compile(r"\s\(([^()]{4,40})\)\.?$")
DROPPED = frozenset({"read_also", "share", "credit", "separator", "summary", "related"})


class Habits(msgspec.Struct, frozen=True, kw_only=True):
    """How a page writes its updates.

    `title` is where a headline stands: in the line "before" the mark, in the one "after" it, or at the head of the
    text that the mark closes ("closing"). `has_rubric`: a topic label stands between clock and headline. `is_glued`:
    headlines run into the text of their line. `is_titled`: most updates have a headline at all. `is_signed`: their text
    ends in the reporter's name, in brackets. `is_named`: the reporter's name stands in a line of its own under the clock.
    """

    title: str = "after"
    has_rubric: bool = False
    is_glued: bool = False
    is_titled: bool = True
    is_signed: bool = False
    is_named: bool = False


def items_of(
    marks: Sequence[Mark],
    lines: Sequence[Line],
    *,
    words: Calendar,
    own: Calendar,
    near: date | None,
    stray: frozenset[int] = frozenset(),
) -> tuple[tuple[Item, ...], int]:
    """The updates that `marks` open, and the first line that belongs to them.

    `stray` lines hold nothing but clocks that are no update's (a video's length): they are no text either.
    """
    bylines = {n: names for n, line in enumerate(lines) if (names := byline(line.text, words=words)) is not None}
    text = _texts(lines, words=words, own=own) - stray - set(bylines)
    habits = _habits(marks, lines, text, words)
    bounds = _bounds(marks, lines, text, habits)
    days = _days(marks, lines, text, own)
    items = []
    for mark, (first, last) in zip(marks, bounds, strict=True):
        body = [n for n in range(first, last) if n in text and n != mark.line]
        stamp = stamp_of(mark, near=near, text=lines[mark.line].text)
        day = days.get(mark.line)
        if stamp and day and stamp.day is None and near:
            stamp = msgspec.structs.replace(stamp, day=day.near(near))
        item = _item(mark, lines, body, habits, words)
        span = (min(first, mark.line), max(last, mark.line + 1))
        named = tuple(name for n in range(*span) for name in bylines.get(n, ()))
        items.append(msgspec.structs.replace(item, stamp=stamp, span=span, authors=(*named, *item.authors)))
    return tuple(items), min((first for first, _ in bounds), default=0)


def _texts(lines: Sequence[Line], *, words: Calendar, own: Calendar) -> set[int]:
    """The lines that are text of some update: no furniture, no day headings, nothing from "related" on."""
    kept: set[int] = set()
    skip_next = False
    for number, line in enumerate(lines):
        sort = sort_of(line.text, words=words)
        if skip_next and is_title(line.text):
            skip_next = False
            continue
        skip_next = sort == "read_also" and word_count(line.text) <= 4
        if sort not in DROPPED and day_heading(line.text, words=own) is None:
            kept.add(number)
    return kept


def _habits(marks: Sequence[Mark], lines: Sequence[Line], text: set[int], words: Calendar) -> Habits:
    alone = [mark for mark in marks if mark.is_alone]
    if 2 * len(alone) < len(marks):
        said = [_words(mark, lines) for mark in marks if not mark.is_alone]
        return Habits(
            is_glued=_glue_share(said, words) >= MOST,
            is_titled=_share(is_title(text) for text in said) >= MOST,
            is_signed=_share(_signature(text) is not None for text in said) >= MOST,
        )
    starts = {mark.line for mark in marks}
    befores = [_line_before(mark.line, starts, text) for mark in alone]
    afters = [_line_after(mark.line, starts, text, len(lines)) for mark in alone]
    before = sum(n is not None and _opens(n, lines) for n in befores) / len(alone)
    after = sum(n is not None and is_title(lines[n].text) for n in afters) / len(alone)
    title = "after"
    if before >= MOST and (before > after or afters[-1] is None or any(mark.authors for mark in alone)):
        title = "before"
    elif afters[-1] is None and befores[0] is not None and after >= MOST:
        title = "closing"
    return Habits(
        title=title,
        has_rubric=title == "after" and _rubric_share(alone, lines, text, starts) >= 0.5,
        is_named=title == "after" and _named_share([lines[n].text for n in afters if n is not None]) >= MOST,
        is_titled=max(before, after) >= MOST,
    )


def _named_share(firsts: Sequence[str]) -> float:
    """The share of updates that a name opens; headlines of capital words look like names, but none comes back."""
    names = [text for text in firsts if is_name(text) and word_count(text) <= 3]
    return len(names) / len(firsts) if len(set(names)) < len(names) else 0.0


def _opens(number: int, lines: Sequence[Line]) -> bool:
    """Whether a line is a headline that nothing unfinished stands before."""
    fresh = (
        number == 0
        or lines[number].gap
        or ends_sentence(lines[number - 1].text)
        or not is_title(lines[number - 1].text)
    )
    return is_title(lines[number].text) and fresh


def _line_before(number: int, starts: set[int], text: set[int]) -> int | None:
    number -= 1
    while number >= 0 and number not in text and number not in starts:
        number -= 1
    return number if number in text and number not in starts else None


def _line_after(number: int, starts: set[int], text: set[int], count: int) -> int | None:
    number += 1
    while number < count and number not in text and number not in starts:
        number += 1
    return number if number in text and number not in starts else None


def _rubric_share(alone: Sequence[Mark], lines: Sequence[Line], text: set[int], starts: set[int]) -> float:
    shown = 0
    for mark in alone:
        first = _line_after(mark.line, starts, text, len(lines))
        second = None if first is None else _line_after(first, starts, text, len(lines))
        third = None if second is None else _line_after(second, starts, text, len(lines))
        if first is not None and second is not None:
            shown += _is_rubric(lines[first].text, lines[second].text, has_body=third is not None)
    return shown / len(alone)


def _is_rubric(first: str, second: str, *, has_body: bool) -> bool:
    """Whether a line is a topic label over the headline: a word or three, and the next line is a headline itself."""
    return has_body and word_count(first) <= 3 and len(first) <= 30 and is_title(second) and len(second) > len(first)


def _glue_share(said: Sequence[str], words: Calendar) -> float:
    long = [text for text in said if len(text) > 60 and ends_sentence(text)]
    return _share(glued_at(text, words=words) is not None for text in long)


def _share(shown: Iterable[bool]) -> float:
    flags = list(shown)
    return sum(flags) / len(flags) if flags else 0.0


def _signature(text: str) -> re.Match[str] | None:
    """The name in brackets that closes an update: "… (Carla Dias)"."""
    match = _SIGNED.search(text[-60:])
    return match if match and is_name(match[1]) else None


def _words(mark: Mark, lines: Sequence[Line]) -> str:
    return lines[mark.line].text[mark.text : mark.end].strip()


def _bounds(marks: Sequence[Mark], lines: Sequence[Line], text: set[int], habits: Habits) -> list[tuple[int, int]]:
    """The lines of each update, first and one past last, the mark's own apart."""
    if habits.title == "closing":
        return _closing_bounds(marks, lines, text)
    starts = {mark.line for mark in marks}
    firsts = [mark.line for mark in marks]
    if habits.title == "before":
        befores = [_line_before(mark.line, starts, text) if mark.is_alone else None for mark in marks]
        firsts = [
            line if n is None or not is_title(lines[n].text) else n for n, line in zip(befores, firsts, strict=True)
        ]
    lasts = [*firsts[1:], len(lines)]
    return [(first, max(last, first)) for first, last in zip(firsts, lasts, strict=True)]


def _closing_bounds(marks: Sequence[Mark], lines: Sequence[Line], text: set[int]) -> list[tuple[int, int]]:
    """Each update runs from past the mark before it to its own; the first from its headline."""
    first = marks[0].line - 1
    while first > 0 and not (first in text and _opens(first, lines) and first < marks[0].line - 1):
        first -= 1
    starts = [first, *(mark.line + 1 for mark in marks[:-1])]
    return [(start, mark.line) for start, mark in zip(starts, marks, strict=True)]


def _days(marks: Sequence[Mark], lines: Sequence[Line], text: set[int], own: Calendar) -> dict[int, object]:
    """By line of a mark, the day that a heading over it or a line under it states."""
    starts = {mark.line: mark for mark in marks}
    days: dict[int, object] = {}
    pending = None
    for number in range(len(lines)):
        if number in starts:
            if pending is not None:
                days[number], pending = pending, None
        elif number not in text and (found := day_heading(lines[number].text, words=own)):
            if number - 1 in starts and starts[number - 1].is_alone:
                days[number - 1] = found
            elif not (found.is_complete and number <= 1):
                pending = found
    return days


def _item(mark: Mark, lines: Sequence[Line], body: list[int], habits: Habits, words: Calendar) -> Item:
    if mark.is_alone or habits.title != "after":
        return _under(mark, lines, body, habits)
    said = _words(mark, lines)
    authors = mark.authors
    if habits.is_signed and (signed := _signature(said)):
        said, authors = said[: -len(signed[0])].rstrip(), (signed[1],)
    headline, first = _parted(mark, said, lines, body, habits, words)
    return Item(headline or None, first, tuple(body), None, (0, 0), authors)


def _under(mark: Mark, lines: Sequence[Line], body: list[int], habits: Habits) -> Item:
    """An update whose mark stands alone: its headline is the first of its lines, if that is one."""
    authors = list(mark.authors)
    rest = list(body)
    if habits.has_rubric and len(rest) >= 2 and _is_rubric(lines[rest[0]].text, lines[rest[1]].text, has_body=True):
        rest.pop(0)
    if habits.is_named and len(rest) > 1 and is_name(lines[rest[0]].text):
        authors.append(lines[rest.pop(0)].text)
    headline = None
    if rest and (
        is_title(lines[rest[0]].text) or (habits.is_titled and len(rest) > 1 and is_sentence(lines[rest[0]].text))
    ):
        headline = lines[rest.pop(0)].text
    if headline and rest and is_name(lines[rest[0]].text) and len(rest) > 1:
        authors.append(lines[rest.pop(0)].text)
    return Item(headline, "", tuple(rest), None, (0, 0), tuple(authors))


def _parted(
    mark: Mark, said: str, lines: Sequence[Line], body: list[int], habits: Habits, words: Calendar
) -> tuple[str | None, str]:
    """The words beside a clock, parted into headline and text."""
    line = lines[mark.line]
    if mark.form[1] == "ticker" and "++" in said:
        head, _, rest = said.partition("++")
        return head.strip(" +"), rest.strip(" +")
    if line.rank:
        return said, ""
    if mark.text < line.lead < mark.end:
        return line.text[mark.text : line.lead].strip(" :–—-|"), line.text[line.lead : mark.end].strip(" :–—|")
    if (cut := capitals_end(said)) is not None:
        return said[:cut].strip(" -–—:|."), said[cut:].strip(" -–—:|")
    if is_title(said):
        return said, ""
    if habits.is_glued:
        cut = glued_at(said, words=words) or glued_at(said, words=words, is_sure=True)
        return (said[:cut].strip(), said[cut:]) if cut else (None, said)
    if habits.is_titled and body and is_sentence(said):
        return said, ""
    return None, said
