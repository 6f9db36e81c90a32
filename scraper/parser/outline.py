"""Lines split into updates: which of them open one, what belongs to it, and what kind of page that makes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scraper.parser.clocks import Clock, read_clock
from scraper.parser.draft import Stamp
from scraper.parser.lines import Item, Line, Outline


def split_lines(
    lines: Sequence[Line], *, language: str | None, page_day: date | None, title: str | None = None, url: str = ""
) -> Outline:
    """The updates that lines hold, in page order, and the kind of page with the evidence for it.

    `page_day` is the day near which dates without a year lie: the page's own where it is known, else the fetch's.
    """
    clocks = [read_clock(line.text, language=language) for line in lines]
    starts = [n for n, clock in enumerate(clocks) if clock]
    if len(starts) < 2:
        return Outline((), "article", f"{len(starts)} lines begin with a clock", intro=tuple(range(len(lines))))
    items = tuple(
        _item(lines, clocks[start], start=start, end=end, page_day=page_day)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    )
    return Outline(items, "liveblog", f"{len(starts)} lines begin with a clock", intro=tuple(range(starts[0])))


def _item(lines: Sequence[Line], clock: Clock | None, *, start: int, end: int, page_day: date | None) -> Item:
    assert clock is not None  # starts are where clocks stand
    rest = lines[start].text[clock.end :].strip()
    day = clock.date.near(page_day) if clock.date and page_day else None
    stamp = Stamp(basis="text", clock=clock.time, day=day, zone=clock.zone, text=lines[start].text[:40])
    return Item(rest or None, "", tuple(range(start + 1, end)), stamp, (start, end))
