"""Updates that marks open: the headline, text, day and authors of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from scraper.parser.draft import Stamp
from scraper.parser.lines.glue import dash_in, glued_at, joined_at
from scraper.parser.lines.habits import MOST, Habits, habits_of, has_rubric, is_label_beside, is_topic, signature
from scraper.parser.lines.line import Item
from scraper.parser.lines.line_sorts import day_heading
from scraper.parser.lines.marks import Mark, stamp_of
from scraper.parser.lines.sheet import Sheet
from scraper.parser.lines.titles import capitals_end, ends_sentence, is_name, is_sentence, is_title, is_title_beside
from scraper.parser.times.calendars import Calendar
from scraper.parser.times.days import PartialDate

HEADING_WITHIN = 4
"""Lines under a clock among which a heading marked up as one may stand: a rubric, an author and a date come before."""
SHORT = 60
"""Characters of a line that may stand between a clock and its heading."""

_TRIM = " :–—-|"


def items_of(sheet: Sheet, *, own: Calendar, near: date | None) -> tuple[tuple[Item, ...], int]:
    """The updates that the marks of `sheet` open, and the first line that belongs to them."""
    habits = habits_of(sheet)
    bounds = _bounds(sheet, habits)
    days = _days(sheet, own)
    items = tuple(
        _placed(mark, span, sheet, habits, stamp=_stamp(mark, sheet, days.get(mark.line), near))
        for mark, span in zip(sheet.marks, bounds, strict=True)
    )
    return _signed(items, sheet), min((first for first, _ in bounds), default=0)


def _signed(items: tuple[Item, ...], sheet: Sheet) -> tuple[Item, ...]:
    """The updates with their authors where most have a name, and not each another, in the line under the headline."""
    under = {id(item): sheet.line(item.body[0]) for item in items if item.headline and len(item.body) > 1}
    names = {place: line for place, line in under.items() if is_name(line)}
    if len(names) < MOST * len(items) or len(set(names.values())) == len(names):
        return items
    return tuple(
        msgspec.structs.replace(item, body=item.body[1:], authors=(*item.authors, names[id(item)]))
        if id(item) in names
        else item
        for item in items
    )


def _placed(mark: Mark, bounds: tuple[int, int], sheet: Sheet, habits: Habits, *, stamp: Stamp | None) -> Item:
    body = [n for n in range(*bounds) if n in sheet.text and n != mark.line]
    item = _under(mark, sheet, body, habits) if mark.is_alone else _beside(mark, sheet, body, habits)
    span = (min(bounds[0], mark.line), max(bounds[1], mark.line + 1))
    named = tuple(name for n in range(*span) for name in sheet.bylines.get(n, ()))
    return msgspec.structs.replace(item, stamp=stamp, span=span, authors=(*named, *item.authors))


def _stamp(mark: Mark, sheet: Sheet, day: PartialDate | None, near: date | None) -> Stamp | None:
    stamp = stamp_of(mark, near=near, text=sheet.line(mark.line))
    if day is None or near is None or (stamp is not None and stamp.day is not None):
        return stamp
    if stamp is None:
        return Stamp(basis="text", precision="day", day=day.near(near))
    return msgspec.structs.replace(stamp, day=day.near(near))


def _bounds(sheet: Sheet, habits: Habits) -> list[tuple[int, int]]:
    """The lines of each update, first and one past last, the mark's own apart."""
    if habits.title == "closing":
        return _closing_bounds(sheet)
    firsts = [_first_line(mark, sheet, habits) for mark in sheet.marks]
    lasts = [*firsts[1:], len(sheet.lines)]
    return [(first, max(last, first)) for first, last in zip(firsts, lasts, strict=True)]


def _first_line(mark: Mark, sheet: Sheet, habits: Habits) -> int:
    """The line of the headline over a mark where the page writes them so; a closed one needs a text above it."""
    above = sheet.before[mark.line] if habits.title == "before" else None
    if above is None:
        return mark.line
    if not mark.is_alone:
        return above if is_title(sheet.line(above)) else mark.line
    is_closed = is_sentence(sheet.line(above)) and sheet.before[above] is not None
    return above if is_title(sheet.line(above)) or is_closed else mark.line


def _closing_bounds(sheet: Sheet) -> list[tuple[int, int]]:
    """Each update runs from past the mark before it to its own; the first from the headline nearest above."""
    end = sheet.marks[0].line
    first = next((n for n in range(end - 2, -1, -1) if n in sheet.text and sheet.opens(n)), 0)
    while first < end - 2 and first + 1 in sheet.text and is_title(sheet.line(first + 1)):
        first += 1  # of several short lines the last stands over the text
    starts = [first, *(mark.line + 1 for mark in sheet.marks[:-1])]
    return [(start, mark.line) for start, mark in zip(starts, sheet.marks, strict=True)]


def _days(sheet: Sheet, own: Calendar) -> dict[int, PartialDate]:
    """By line of a mark, the day that a heading over it or a line under it states.

    A heading counts for the first mark below it, the others follow from their order; where no mark has a time, for all
    of them. A complete date at the very top is the page's own.
    """
    is_timeless = not any(mark.clock or mark.ago for mark in sheet.marks)
    marks = {mark.line: mark for mark in sheet.marks}
    days: dict[int, PartialDate] = {}
    pending: PartialDate | None = None
    for number in range(len(sheet.lines)):
        if number in marks:
            if pending is not None:
                days[number], pending = pending, pending if is_timeless else None
        elif number not in sheet.text and (found := day_heading(sheet.line(number), words=own)):
            above = marks.get(number - 1)
            if above is not None and above.is_alone:
                days[number - 1] = found
            elif not (found.is_complete and number <= 1):
                pending = found
    return days


def _under(mark: Mark, sheet: Sheet, body: Sequence[int], habits: Habits) -> Item:
    """An update whose mark stands alone: its headline is the first of its lines, if that is one."""
    rest, authors = list(body), list(mark.authors)
    if heading := _heading_of(rest, sheet):
        authors += [sheet.line(number) for number in rest[:heading] if is_name(sheet.line(number))]
        rest = rest[heading:]
    elif rest and (habits.has_rubric or is_topic(sheet.line(rest[0]), habits)) and has_rubric(mark, sheet):
        rest.pop(0)
    if habits.is_named and len(rest) > 1 and is_name(sheet.line(rest[0])):
        authors.append(sheet.line(rest.pop(0)))
    headline = None
    if rest and (is_title(sheet.line(rest[0])) or sheet.is_heading(rest[0]) or _is_closed_title(rest, sheet, habits)):
        headline = sheet.line(rest.pop(0))
    if headline and len(rest) > 1 and is_name(sheet.line(rest[0])):
        authors.append(sheet.line(rest.pop(0)))
    return Item(headline, "", tuple(rest), None, (0, 0), tuple(authors))


def _heading_of(rest: Sequence[int], sheet: Sheet) -> int:
    """How many short lines (a rubric, a name, a date) stand between the clock and the heading marked up as one."""
    for place, number in enumerate(rest[:HEADING_WITHIN]):
        if sheet.is_heading(number):
            return place
        if len(sheet.line(number)) > SHORT or ends_sentence(sheet.line(number)):
            return 0
    return 0


def _is_closed_title(rest: Sequence[int], sheet: Sheet, habits: Habits) -> bool:
    """Whether a line that ends with a full stop or begins small is a headline: on a page of them, over a longer text."""
    if not habits.is_titled or len(rest) < 2:
        return False
    first, second = sheet.line(rest[0]), sheet.line(rest[1])
    return (is_sentence(first) or is_title_beside(first)) and len(second) > len(first)


def _beside(mark: Mark, sheet: Sheet, body: Sequence[int], habits: Habits) -> Item:
    """An update whose words begin in the mark's own line."""
    said, authors = sheet.said(mark), mark.authors
    if body and body[0] < mark.line:
        return Item(sheet.line(body[0]), said, tuple(body[1:]), None, (0, 0), authors)
    if habits.has_rubric and is_label_beside(mark, sheet):
        item = _under(mark, sheet, body, msgspec.structs.replace(habits, has_rubric=False))
        return msgspec.structs.replace(item, authors=(said, *item.authors)) if is_name(said) else item
    if habits.is_signed and (signed := signature(said)):
        said, authors = said[: -len(signed[0])].rstrip(), (signed[1],)
    headline, first = _marked(mark, sheet, said) or _parted(said, sheet, habits, has_body=bool(body))
    return Item(headline or None, first, tuple(body), None, (0, 0), authors)


def _marked(mark: Mark, sheet: Sheet, said: str) -> tuple[str | None, str] | None:
    """Headline and text where marks on the page part them: plus signs, a heading, bold type, capitals."""
    line = sheet.lines[mark.line]
    if mark.form[1] == "ticker" and "++" in said:
        head, _, rest = said.partition("++")
        return head.strip(" +"), rest.strip(" +")
    if line.rank:
        return said, ""
    if mark.text < line.lead < mark.end:
        return line.text[mark.text : line.lead].strip(_TRIM), line.text[line.lead : mark.end].strip(_TRIM)
    if (cut := capitals_end(said)) is not None:
        return said[:cut].strip(_TRIM + "."), said[cut:].strip(_TRIM)
    return None


def _parted(said: str, sheet: Sheet, habits: Habits, *, has_body: bool) -> tuple[str | None, str]:
    """Headline and text by how the words run and what the page's habits are."""
    if is_title_beside(said):
        return said, ""
    if habits.is_dashed and (dash := dash_in(said)):
        return said[: dash.start()], said[dash.end() :]
    if habits.is_joined and (cut := joined_at(said)) is not None:
        return said[:cut].strip(_TRIM), said[cut:]
    if habits.glue is not None:
        cut = glued_at(said, words=sheet.words, common=habits.common, floor=habits.glue)
        if cut is not None:
            return said[:cut].strip(_TRIM), said[cut:]
    if habits.is_titled and has_body and is_sentence(said):
        return said, ""
    return None, said
