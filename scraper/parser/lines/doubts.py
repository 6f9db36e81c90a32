"""What speaks against a live blog: clocks that list, announce, count or retell instead of reporting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from scraper.parser.draft import Stamp
from scraper.parser.lines.line import Item, Line
from scraper.parser.lines.marks import Mark
from scraper.parser.lines.sheet import Sheet
from scraper.parser.lines.titles import ends_sentence, word_count
from scraper.parser.times.clock_days import Reading, walk

DISORDER = 0.4
"""Share of steps against the page's order from which its clocks tell no story: half would be chance."""
FEW_WORDS = 3
"""Words beside a clock up to which the usual update is a table's row: a country, a team."""
ROUND, ROUND_SHORT, SHORT_WORDS = 5, 3, 10
"""So many round clocks, rising, are a programme or a day retold (chance: one in five each); fewer, if so short or
whole and half hours."""
MOSTLY = 0.7
"""Share of updates that are headlines alone from which they are links to other pages."""
CUTS = 3
"""Clocks at least that a recording shows."""
AHEAD = 0.8
"""Share of clocks later than the page's own time from which they announce rather than report."""

ROWS = 0.9
"""Share of updates that are bare rows of a table from which on they are all the page has."""
CELLS = " | "
"""What parts the cells of a row."""
ONE_DAY = timedelta(days=1)
"""By which the day may be another one where the page is written."""

_COUNTED = re.compile(r"\W{0,3}(?:00?:)?(?:2[4-9]|[3-9]\d):[0-5]\d(?![\d:])")


def doubt(marks: Sequence[Mark], items: Sequence[Item], *, words: Sequence[int], is_live: bool) -> str | None:
    """Why updates opened by these marks make no live blog, in a few words; null where they do.

    `words` counts each update's words; `is_live` says that the page calls itself live.
    """
    if len(items) < 2:
        return f"{len(items)} lines begin with a time"
    clocked = [item.stamp for item in items if item.stamp is not None and item.stamp.clock is not None]
    moments = {(stamp.day, stamp.clock) for stamp in clocked}
    if len(clocked) >= 3 and len(moments) * 2 <= len(clocked):
        return f"{len(clocked)} clocks, but only {len(moments)} different ones: a listing"
    if len(clocked) >= 4 and _disorder(clocked) > DISORDER:
        return f"{len(clocked)} clocks in no order"
    if sorted(words)[len(words) // 2] <= FEW_WORDS:
        return f"{len(items)} times with hardly a word beside them"
    if sum(_is_row(item) for item in items) >= ROWS * len(items):
        return f"{len(items)} rows of a table without a sentence: a board"
    return None if is_live else _doubt_unannounced(marks, items, words, [_minute(stamp) for stamp in clocked])


def _is_row(item: Item) -> bool:
    """Whether an update is nothing but cells that hold no sentence."""
    said = f"{item.headline or ''} {item.first}".strip()
    return not item.body and CELLS in said and not ends_sentence(said)


def is_ahead(items: Sequence[Item], page: Stamp | None) -> bool:
    """Whether the clocks rise and lie after the page's own: what is to come rather than what was."""
    if page is None or page.clock is None:
        return False
    clocks = [item.stamp.clock for item in items if item.stamp is not None and item.stamp.clock is not None]
    later = sum(clock > page.clock for clock in clocks)
    return len(clocks) >= 2 and clocks == sorted(clocks) and later >= AHEAD * len(clocks)


def is_rising(items: Sequence[Item]) -> bool:
    """Whether the clocks of a page run from the day's first to its last."""
    clocks = [item.stamp.clock for item in items if item.stamp is not None and item.stamp.clock is not None]
    return clocks == sorted(clocks)


def are_to_come(items: Sequence[Item], today: date | None) -> bool:
    """Whether all days stated come after the page was fetched, and not just elsewhere on earth."""
    days = [item.stamp.day for item in items if item.stamp is not None and item.stamp.day is not None]
    return today is not None and len(days) >= 2 and min(days) > today and max(days) > today + ONE_DAY


def is_counted(lines: Sequence[Line]) -> bool:
    """Whether marks of minutes and seconds stand among the lines: 34:10 is no time of day, nor then is 12:05."""
    return sum(_COUNTED.match(line.text) is not None for line in lines) >= 2


def is_cut(sheet: Sheet) -> bool:
    """Whether clocks cut running sentences, as those of a recording's minutes do: what follows begins small."""
    alone = [mark for mark in sheet.marks if mark.is_alone]
    return len(alone) >= CUTS and sum(_cuts(mark, sheet) for mark in alone) > len(alone) // 2


def _cuts(mark: Mark, sheet: Sheet) -> bool:
    above, below = sheet.before[mark.line], sheet.after[mark.line]
    if above is None or below is None or ends_sentence(sheet.line(above)):
        return False
    return sheet.line(below)[0].islower()


def _doubt_unannounced(
    marks: Sequence[Mark], items: Sequence[Item], words: Sequence[int], clocks: Sequence[int]
) -> str | None:
    """What is doubted only on a page that does not call itself live."""
    if len(words) == 2 and (len(set(clocks)) < 2 or min(words) < 4 * FEW_WORDS):
        return "2 times alone"
    is_rising = list(clocks) == sorted(clocks)
    are_hours = all(clock % 30 == 0 for clock in clocks)
    enough = ROUND_SHORT if are_hours or max(words) <= SHORT_WORDS else ROUND
    if is_rising and len(clocks) >= enough and all(clock % 5 == 0 for clock in clocks):
        return f"{len(clocks)} round clocks one after the other: a programme"
    if is_rising and len(clocks) >= 3 and clocks[0] == 0:
        return f"{len(clocks)} clocks counted from 00:00: the marks of a recording"
    if all(mark.is_prose for mark in marks):
        return f"{len(marks)} clocks inside sentences: a story told by the hour"
    bare = sum(
        not item.first and size - word_count(item.headline or "") <= FEW_WORDS
        for item, size in zip(items, words, strict=True)
    )
    if bare > MOSTLY * len(items) and not any(mark.form[1] == "ticker" for mark in marks):
        return f"{bare} of {len(items)} headlines without a text: links to other pages"
    return None


def _disorder(stamps: Sequence[Stamp]) -> float:
    """The share of steps that run against the page's order or over midnight, where no stated day explains them."""
    clocks = [_minute(stamp) for stamp in stamps]
    steps = walk([Reading(clock) for clock in clocks])
    sign = -1 if steps.is_newest_first else 1
    turned = [a != b for a, b in pairwise(steps.offsets)]
    against = [(b - a) * sign < 0 for a, b in pairwise(clocks)]
    unexplained = [stamp.day is None for stamp in stamps[1:]]
    steps_off = sum((one or other) and bare for one, other, bare in zip(turned, against, unexplained, strict=True))
    return steps_off / (len(clocks) - 1)


def _minute(stamp: Stamp) -> int:
    assert stamp.clock is not None  # only stamps with clocks are asked
    return stamp.clock.hour * 60 + stamp.clock.minute
