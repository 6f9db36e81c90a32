"""Lines split into updates: which of them open one, what belongs to it, and what kind of page that makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from scraper.parser.calendars import Calendar, calendar, fold, languages, own_words
from scraper.parser.clocked import items_of
from scraper.parser.dates import find_day, read_stamp
from scraper.parser.draft import Stamp
from scraper.parser.lines import Item, Line, Outline
from scraper.parser.mark_choice import chosen_marks, doubt
from scraper.parser.marks import find_marks
from scraper.parser.subheads import items_without_clocks
from scraper.parser.titles import word_count

_SPLIT = re.compile(r"[\W_]+")
TOP = 4
"""Lines at a page's head that may name what it is and when it was published."""


def split_lines(
    lines: Sequence[Line], *, language: str | None, page_day: date | None, title: str | None = None, url: str = ""
) -> Outline:
    """The updates that lines hold, in page order, and the kind of page with the evidence for it.

    `page_day` is the day near which dates without a year lie: the page's own where it is known, else the fetch's.
    """
    words = calendar(language)
    code = (language or "").split("-")[0]
    own = own_words(code) if code in languages() else words
    said = _announced(lines, title=title, url=url, words=words)
    marks = chosen_marks(find_marks(lines, language=language))
    why = f"{len(marks)} lines begin with a time"
    if marks:
        items, first = items_of(marks, lines, words=words, own=own, near=page_day)
        why = doubt(marks, words=[_size(item, lines) for item in items], is_live=said in {"live", "roundup"}) or ""
        if not why:
            stamp = _page_stamp(lines[:first], language=language, near=page_day)
            return Outline(items, "liveblog", f"{len(items)} updates open with a time", stamp, tuple(range(first)))
    return _without_clocks(
        lines, words=words, title=title, url=url, said=said, why=why, language=language, near=page_day
    )


def _without_clocks(
    lines: Sequence[Line],
    *,
    words: Calendar,
    title: str | None,
    url: str,
    said: str,
    why: str,
    language: str | None,
    near: date | None,
) -> Outline:
    items, first = items_without_clocks(lines, words=words, title=title, url=url, clocked=clocked)
    refusal = _refusal(items, said=said, words=words)
    stamp = _page_stamp(lines[: min(first, 2 * TOP)], language=language, near=near)
    if refusal:
        return Outline((), "article", f"{why}; {refusal}", stamp, tuple(range(len(lines))))
    return Outline(items, "roundup", f"{why}; {len(items)} headlines between paragraphs", stamp, tuple(range(first)))


def _refusal(items: Sequence[Item], *, said: str, words: Calendar) -> str | None:
    """Why headlines between paragraphs make no roundup; null where they do."""
    count = len(items)
    if count < 2:
        return f"{count} headlines between paragraphs"
    asked = sum((item.headline or "").rstrip(' »”"').endswith("?") for item in items)
    if 2 * asked > count:
        return f"{asked} of {count} headlines are questions: an interview or a guide"
    guides = sum(_says(item.headline or "", "guide", words) for item in items)
    if said == "guide" or guides >= 2:
        return "the page tells where or when to watch"
    paragraphs = sum(len(item.body) + bool(item.first) for item in items) / count
    if said == "roundup" or (said == "live" and paragraphs <= 8):
        return None
    return (
        None
        if count >= 4 and paragraphs <= 3.5
        else f"{count} sub-headings of an article, {paragraphs:.0f} paragraphs each"
    )


def _announced(lines: Sequence[Line], *, title: str | None, url: str, words: Calendar) -> str:
    """What a page's title, address and first lines announce: "guide", "roundup", "live" or nothing."""
    top = " ".join(line.text[:300] for line in lines[:TOP])
    said = " ".join((title or "", url, top))
    return next((sort for sort in ("guide", "roundup", "live") if _says(said, sort, words)), "")


def _says(text: str, sort: str, words: Calendar) -> bool:
    """Whether a text holds one of the words that announce a sort of page."""
    spaced = f" {_SPLIT.sub(' ', fold(text))} "
    return any(f" {_SPLIT.sub(' ', phrase).strip()} " in spaced for phrase in words.titles.get(sort, ()))


def _page_stamp(lines: Sequence[Line], *, language: str | None, near: date | None) -> Stamp | None:
    """The first complete date that a page's head states, with its clock where one stands beside it."""
    if near is None:
        return None
    words = calendar(language)
    for line in lines:
        found = find_day(line.text[:300], words=words)
        if found and found[0].is_complete:
            short = len(line.text) <= 120
            return (
                read_stamp(line.text, language=language, near=near) if short else _day_stamp(found[0].near(near), line)
            )
    return None


def _day_stamp(day: date | None, line: Line) -> Stamp | None:
    return None if day is None else Stamp(basis="page", precision="day", day=day, text=line.text[:40])


def _size(item: Item, lines: Sequence[Line]) -> int:
    return word_count(item.headline or "") + word_count(item.first) + sum(word_count(lines[n].text) for n in item.body)
