"""Which of the places where an update may open really do, and whether together they make a live blog."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scraper.parser.clock_days import DAY, Reading, walk
from scraper.parser.draft import Stamp
from scraper.parser.lines import Item, Line
from scraper.parser.marks import Mark

MINOR = 4
"""A form that stands less than once for this many of the most usual one must fit into its order, mark by mark."""
OFF = 180
"""Minutes out of order from which a lone clock in a night's first hours is a video's length."""
DISORDER = 0.4
"""Share of steps against the page's order from which its clocks tell no story: half would be chance."""
FEW_WORDS = 3
"""Words beside a clock up to which the usual update is a table's row: a country, a team."""
ROUND, ROUND_SHORT, SHORT_WORDS = 5, 3, 10
"""So many round clocks, rising, are a programme or a day retold (chance: one in five each); fewer, if so short."""
AHEAD = 0.8
"""Share of clocks later than the page's own time from which they announce rather than report."""

_COUNTED = re.compile(r"\W{0,3}(?:\d{1,2}:)?(?:2[4-9]|[3-9]\d):[0-5]\d(?![\d:])")

Make = tuple[str, ...]


def chosen_marks(marks: Sequence[Mark]) -> list[Mark]:
    """The marks that open updates: those of the usual forms, and of the others those that keep the order."""
    if sum(mark.clock is not None and not mark.is_prose for mark in marks) >= 2:
        marks = [mark for mark in marks if not mark.is_prose]
    counts = Counter(_make(mark) for mark in marks if mark.clock)
    most = max(counts.values(), default=0)
    usual = {make for make, count in counts.items() if count * MINOR >= most and (count > 1 or most == 1)}
    fitting = _fitting(marks, usual)
    return _without_durations(_without_page_stamp(_without_corrections(fitting)))


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
    return None if is_live else _doubt_unannounced(marks, items, words, [_minute(stamp) for stamp in clocked])


def is_ahead(items: Sequence[Item], page: Stamp | None) -> bool:
    """Whether the clocks rise and lie after the page's own: what is to come rather than what was."""
    if page is None or page.clock is None:
        return False
    clocks = [item.stamp.clock for item in items if item.stamp is not None and item.stamp.clock is not None]
    later = sum(clock > page.clock for clock in clocks)
    return len(clocks) >= 2 and clocks == sorted(clocks) and later >= AHEAD * len(clocks)


def is_counted(lines: Sequence[Line]) -> bool:
    """Whether marks of minutes and seconds stand among the lines: 34:10 is no time of day, nor then is 12:05."""
    return sum(_COUNTED.match(line.text) is not None for line in lines) >= 2


def _doubt_unannounced(
    marks: Sequence[Mark], items: Sequence[Item], words: Sequence[int], clocks: Sequence[int]
) -> str | None:
    """What is doubted only on a page that does not call itself live."""
    if len(words) == 2 and (len(set(clocks)) < 2 or min(words) < 4 * FEW_WORDS):
        return "2 times alone"
    is_rising = list(clocks) == sorted(clocks)
    enough = ROUND_SHORT if max(words) <= SHORT_WORDS else ROUND
    if is_rising and len(clocks) >= enough and all(clock % 5 == 0 for clock in clocks):
        return f"{len(clocks)} round clocks one after the other: a programme"
    if is_rising and len(clocks) >= 3 and clocks[0] == 0:
        return f"{len(clocks)} clocks counted from 00:00: the marks of a recording"
    if all(mark.is_prose for mark in marks):
        return f"{len(marks)} clocks inside sentences: a story told by the hour"
    if not any(item.body or item.first for item in items) and not any(mark.form[1] == "ticker" for mark in marks):
        return f"{len(items)} headlines without a text: links to other pages"
    return None


def _make(mark: Mark) -> Make:
    """What tells one form from another: where it stands, and bullets; "h", ":" and "." mix on one page."""
    place, where, style, extra = mark.form
    return (place, where, "m" if style == "m" else "", extra, "labelled" if mark.is_labelled else "")


def _fitting(marks: Sequence[Mark], usual: set[Make]) -> list[Mark]:
    """The marks of the usual forms, and those others that lie between their neighbours, either way round the dial."""
    mixes = {(make[2], make[3]) for make in usual}
    is_ticker = not usual or any(make[1] == "ticker" for make in usual)
    after = _next_minutes(marks, usual)
    kept: list[Mark] = []
    before: int | None = None
    for mark, later in zip(marks, after, strict=True):
        if mark.clock is None:
            if mark.ago or is_ticker:
                kept.append(mark)
        elif _make(mark) in usual:
            kept.append(mark)
            before = mark.minute
        elif not mark.is_labelled and _make(mark)[2:4] in mixes and _between(before, mark.minute, later):
            kept.append(mark)
    return kept


def _next_minutes(marks: Sequence[Mark], usual: set[Make]) -> list[int | None]:
    after: list[int | None] = []
    last: int | None = None
    for mark in reversed(marks):
        after.append(last)
        if mark.clock and _make(mark) in usual:
            last = mark.minute
    return after[::-1]


def _between(before: int | None, minute: int | None, after: int | None) -> bool:
    if before is None or minute is None or after is None:
        return False
    fall, rise = (before - after) % DAY, (after - before) % DAY
    is_falling = (before - minute) % DAY + (minute - after) % DAY == fall
    is_rising = (minute - before) % DAY + (after - minute) % DAY == rise
    return (is_falling and fall < DAY // 2) or (is_rising and rise < DAY // 2)


def _without_corrections(marks: list[Mark]) -> list[Mark]:
    """Without the labelled clocks ("Updated at 17.42 BST") that follow plain ones, or one another, in one update."""
    plain = sum(mark.clock is not None and not mark.is_labelled for mark in marks)
    if plain >= 2 and plain * MINOR >= len(marks):
        return [mark for n, mark in enumerate(marks) if not (n and mark.is_labelled and mark.is_alone)]
    return marks[:1] + [
        mark for above, mark in pairwise(marks) if not (_is_label(above, mark) and _is_label(mark, mark))
    ]


def _is_label(mark: Mark, below: Mark) -> bool:
    return mark.is_labelled and mark.is_alone and below.line - mark.line <= 1


def _without_page_stamp(marks: list[Mark]) -> list[Mark]:
    """Without a first mark that is the page's own: with words or a date beside it that the others lack."""
    if len(marks) < 3 or marks[0].clock is None:
        return marks
    first, rest = marks[0], marks[1:]
    labelled = sum(mark.is_labelled for mark in rest)
    dated = sum(mark.clock is not None and mark.clock.date is not None for mark in rest)
    is_odd = (first.is_labelled and labelled * MINOR < len(rest)) or (
        marks[0].clock.date is not None and dated * MINOR < len(rest)
    )
    return rest if is_odd else marks


def _without_durations(marks: list[Mark]) -> list[Mark]:
    """Without lone clocks in a night's first hours, far from both their neighbours: the lengths of videos."""
    return [
        mark
        for n, mark in enumerate(marks)
        if not _is_duration(mark, around=(*marks[max(0, n - 1) : n], *marks[n + 1 : n + 2]))
    ]


def _is_duration(mark: Mark, *, around: Sequence[Mark]) -> bool:
    minutes = [other.minute for other in around if other.minute is not None]
    if mark.minute is None or not _is_bare(mark) or len(minutes) < len(around) or not minutes:
        return False
    is_far = all(min((minute - mark.minute) % DAY, (mark.minute - minute) % DAY) > OFF for minute in minutes)
    if len(minutes) == 2:
        return is_far and not _between(minutes[0], mark.minute, minutes[1])
    return is_far and around[0].form[2] != ":"


def _is_bare(mark: Mark) -> bool:
    """Whether a mark is nothing but digits that may as well be minutes and seconds: 00:44."""
    clock = mark.clock
    if clock is None or not mark.is_alone or clock.hour * 60 >= OFF or clock.mark != ":":
        return False
    return clock.date is None and clock.zone is None and clock.meridiem is None and not clock.word


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
