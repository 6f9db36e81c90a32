"""Lines split into updates: which of them open one, what belongs to it, and what kind of page that makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from scraper.parser.announcements import announced, proclaimed
from scraper.parser.draft import Stamp
from scraper.parser.lines.clocked import items_of
from scraper.parser.lines.doubts import are_to_come, doubt, is_ahead, is_counted, is_cut, is_rising
from scraper.parser.lines.line import Item, Line, Outline
from scraper.parser.lines.mark_choice import chosen_marks
from scraper.parser.lines.marks import Mark, find_marks
from scraper.parser.lines.points import items_in_points
from scraper.parser.lines.sheet import Sheet, sheet_of
from scraper.parser.lines.subheads import items_without_clocks
from scraper.parser.lines.titles import ends_sentence, is_title, word_count
from scraper.parser.times.calendars import Calendar, calendar, fold, languages, own_words
from scraper.parser.times.dates import find_day, read_stamp, read_url_day

TOP = 4
"""Lines at a page's head that may name what it is and when it was published."""
READ = 300
"""Characters of such a line that are read."""
RECENT = 2
"""Days before the fetch within which a date in a page's head is taken for the page's own."""

PLAIN, SET_APART = (6, 2.5), (3, 3.5)
"""Updates at least, and paragraphs each at most, that prove a roundup in text: plain headlines, and ones set apart."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)?\d\d(?!\d)")


class _Setting(msgspec.Struct, frozen=True):
    """What is known of the page around its lines. `said` is the sort of page it announces itself to be, or ""."""

    language: str | None
    words: Calendar
    own: Calendar
    near: date | None
    title: str | None
    url: str
    said: str


def split_lines(
    lines: Sequence[Line],
    *,
    language: str | None,
    page_day: date | None,
    title: str | None = None,
    url: str = "",
    today: date | None = None,
) -> Outline:
    """The updates that lines hold, in page order, and the kind of page with the evidence for it.

    `page_day` is the day near which dates without a year lie: the page's own where it is known, else the fetch's, which
    is `today`.
    """
    words = calendar(language)
    code = (language or "").split("-")[0]
    own = own_words(code) if code in languages() else words
    said = _announced(lines, title=title, url=url, language=language)
    setting = _Setting(language, words, own, page_day, title, url, said)
    found = find_marks(lines, language=language)
    marks = chosen_marks(found)
    stray = frozenset(mark.line for mark in found if mark.is_alone) - {mark.line for mark in marks}
    sheet = sheet_of(lines, marks, words=words, own=own, stray=stray)
    items, first = items_of(sheet, own=own, near=page_day) if marks else ((), 0)
    are_titled = 2 * sum(item.headline is not None for item in items) > len(items)
    if are_titled and (introduced := _introduced(sheet, first, language)):
        items, first = (introduced, *items), introduced.span[0]
    items = _told_once(items, lines)
    sizes = [_size(item, lines) for item in items]
    why = doubt(marks, items, words=sizes, is_live=said in {"live", "roundup"})
    if marks and (is_counted(lines) or is_cut(sheet)):
        why = "marks of minutes, or of minutes and seconds: a recording"
    stamp = _page_stamp(lines[:first], setting)
    if not said and is_ahead(items, stamp):
        why = "clocks later than the page itself: a programme"
    if not said and announced(_top(lines, title), "retold", language=language) and is_rising(items):
        why = "a day told again by the hour"
    if are_to_come(items, today):
        why = "days yet to come: a programme"
    if why:
        return _without_clocks(lines, marks, setting, why=why)
    if not any(mark.clock or mark.ago for mark in marks):
        return Outline(items, "roundup", f"{len(items)} headlines between plus signs", stamp, tuple(range(first)))
    return Outline(items, "liveblog", f"{len(items)} updates open with a time", stamp, tuple(range(first)))


def _introduced(sheet: Sheet, first: int, language: str | None) -> Item | None:
    """The update without a clock that stands between a line that leads into the ticker, "… here live:", and its clocks."""
    leads = [
        n for n in range(first) if sheet.line(n).endswith(":") and announced(sheet.line(n), "live", language=language)
    ]
    body = [n for n in range(leads[-1] + 1, first) if n in sheet.text] if leads else []
    if len(body) < 2 or not is_title(sheet.line(body[0])) or not ends_sentence(sheet.line(body[1])):
        return None
    return Item(sheet.line(body[0]), "", tuple(body[1:]), None, (body[0], first))


def _told_once(items: tuple[Item, ...], lines: Sequence[Line]) -> tuple[Item, ...]:
    """The updates without those that a later one tells again: rows of a list of key events, and pinned copies.

    Where updates have clocks, a headline alone that only says how long ago it was is such a row too.
    """
    kept: list[Item] = []
    told: set[tuple[object, ...]] = set()
    clocked = sum(bool(item.stamp and item.stamp.clock and (item.first or item.body)) for item in items)
    for item in reversed(items):
        clock, headline = item.stamp.clock if item.stamp else None, fold(item.headline or "")
        text = (item.first, *(lines[n].text for n in item.body))
        is_row = bool(headline) and not any(text) and ((clock, headline) in told or (clock is None and clocked >= 2))
        is_bare = clock is None and not headline and not any(text) and clocked + len(kept) >= 2
        is_again = (clock, headline, *text) in told or is_row or is_bare
        if not is_again or item.stamp is None:
            kept.append(item)
            told |= {(clock, headline), (clock, headline, *text)}
    return tuple(reversed(kept))


def _without_clocks(lines: Sequence[Line], marks: Sequence[Mark], setting: _Setting, *, why: str) -> Outline:
    """The page by its headlines alone; lines that begin with clocks nobody believes are none."""
    listed = frozenset(mark.line for mark in marks)
    items, first, is_set_apart = items_without_clocks(
        lines, words=setting.words, title=setting.title, url=setting.url, listed=listed
    )
    are_headings = any(lines[item.span[0]].rank for item in items)
    refusal = _refusal(items, setting, proof=None if are_headings else SET_APART if is_set_apart else PLAIN)
    stamp = _page_stamp(lines[: min(first, 2 * TOP)], setting)
    if refusal and setting.said == "roundup" and (points := items_in_points(lines, words=setting.words)):
        above = tuple(range(points[0].span[0]))
        return Outline(points, "roundup", f"{why}; a roundup of {len(points)} points", stamp, above)
    if refusal:
        return Outline((), "article", f"{why}; {refusal}", stamp, tuple(range(len(lines))))
    return Outline(items, "roundup", f"{why}; {len(items)} headlines between paragraphs", stamp, tuple(range(first)))


def _refusal(items: Sequence[Item], setting: _Setting, *, proof: tuple[int, float] | None) -> str | None:
    """Why headlines between paragraphs make no roundup; null where they do.

    A page that calls itself a roundup is one; one that says "live" has short updates, and several. Where a page says
    neither, headings are an article's; saved text may still show so many updates, of so few paragraphs, that they are
    the `proof`.
    """
    count = len(items)
    if count < 2:
        return f"{count} headlines between paragraphs"
    if 2 * sum(bool(item.body or item.first) for item in items) <= count:
        return f"{count} headlines, hardly any with a text"
    headlines = [item.headline or "" for item in items]
    asked = sum(headline.rstrip(' »”"').endswith("?") for headline in headlines)
    if 2 * asked > count:
        return f"{asked} of {count} headlines are questions: an interview or a guide"
    guiding = sum(announced(headline, "guide", language=setting.language) == "guide" for headline in headlines)
    if setting.said == "guide" or guiding >= 2:
        return "the page tells where or when to watch"
    paragraphs = sum(len(item.body) + bool(item.first) for item in items) / count
    is_live = setting.said == "live" and count >= 3 and paragraphs <= 8
    own = items[0].span[0] > 0  # a headline in the first line is as like to be the page's title
    is_shown = proof is not None and count >= proof[0] + (not own) and paragraphs <= proof[1]
    if setting.said == "roundup" or is_live or is_shown:
        return None
    return f"{count} sub-headings of an article, {paragraphs:.0f} paragraphs each"


def _top(lines: Sequence[Line], title: str | None) -> str:
    """The page's title, or the line that stands for it."""
    return title or (lines[0].text[:READ] if lines else "")


def _announced(lines: Sequence[Line], *, title: str | None, url: str, language: str | None) -> str:
    """What a page's title and address announce, or its first lines where no title is known; "" for nothing.

    In the first lines of saved text everyday words stand too: there the page has to say it for sure.
    """
    top = [title] if title else [line.text[:READ] for line in lines[:TOP]]
    path = url.partition("://")[2].partition("/")[2]
    said = announced(" ".join((path, *top)), "guide", "roundup", "live", language=language)
    if said in {"", "guide"} or title or any(line.rank for line in lines):
        return said
    return proclaimed(top, url=url, language=language)


def _page_stamp(lines: Sequence[Line], setting: _Setting) -> Stamp | None:
    """The day that the page's address or its head states, with the clock where one stands beside it."""
    named = read_url_day(setting.url)
    known = named or setting.near
    dated = [] if known is None else [(line, *found) for line in lines if (found := _full_date(line, setting.words))]
    for line, day, is_own in sorted(dated, key=lambda row: not _is_recent(row[1], known)):
        if day == named or (named is None and (is_own or _is_recent(day, known))):
            return _stamp_in(line, day, setting)
    return None if named is None else Stamp(basis="page", precision="day", day=named, text=setting.url)


def _full_date(line: Line, words: Calendar) -> tuple[date, bool] | None:
    """The complete date in a line, and whether it looks like the page's own: with its weekday, or alone there."""
    found = find_day(line.text[:READ], words=words) if _YEAR.search(line.text, 0, READ) else None
    if found is None or not found[0].is_complete:
        return None
    day = found[0].near(date.max)
    is_own = found[0].weekday is not None or len(line.text) <= 2 * found[1] <= READ // 2
    return None if day is None else (day, is_own)


def _is_recent(day: date, known: date | None) -> bool:
    return known is not None and 0 <= (known - day).days <= RECENT


def _stamp_in(line: Line, day: date, setting: _Setting) -> Stamp | None:
    if len(line.text) <= READ // 2 and setting.near is not None:
        return read_stamp(line.text, language=setting.language, near=setting.near)
    return Stamp(basis="page", precision="day", day=day, text=line.text[:40])


def _size(item: Item, lines: Sequence[Line]) -> int:
    """How many words an update has."""
    return word_count(item.headline or "") + word_count(item.first) + sum(word_count(lines[n].text) for n in item.body)
