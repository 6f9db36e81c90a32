"""Which of the places where an update may open really do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from scraper.parser.lines.marks import LABEL, Mark
from scraper.parser.times.clock_days import DAY, Reading, walk
from scraper.parser.times.clocks import SHORTEST_LABEL

MINOR = 4
"""A form that stands less than once for this many of the most usual one must fit into its order, mark by mark."""
OFF = 180
"""Minutes out of order from which a lone clock in a night's first hours is a video's length."""
Make = tuple[str, ...]


def chosen_marks(marks: Sequence[Mark]) -> list[Mark]:
    """The marks that open updates: those of the usual forms, and of the others those that keep the order."""
    marks = _once(_without_contents(_without_lists(marks)))
    if sum(mark.clock is not None and not mark.is_prose for mark in marks) >= 2:
        marks = [mark for mark in marks if not mark.is_prose]
    counts = Counter(_make(mark) for mark in marks if mark.clock)
    most = max(counts.values(), default=0)
    usual = {make for make, count in counts.items() if count * MINOR >= most and (count > 1 or most == 1)}
    fitting = _fitting(marks, usual)
    return _without_durations(_without_page_stamp(_without_corrections(fitting)))


def _without_lists(marks: Sequence[Mark]) -> list[Mark]:
    """Without times told backwards that stand line on line: what is left of a list of key moments."""
    bare = {mark.line for mark in marks if mark.ago is not None and not mark.authors}
    return [mark for mark in marks if mark.line not in bare or not {mark.line - 1, mark.line + 1} & bare]


def _without_contents(marks: Sequence[Mark]) -> list[Mark]:
    """Without a list of headlines line on line at the top, whose clocks stand alone over the updates below."""
    rows = 1 if marks and not marks[0].is_alone else 0
    while 0 < rows < len(marks) and not marks[rows].is_alone and marks[rows].line == marks[rows - 1].line + 1:
        rows += 1
    below = {mark.minute for mark in marks[rows:] if mark.is_alone and mark.minute is not None}
    again = sum(mark.minute in below for mark in marks[:rows])
    return list(marks[rows:] if rows >= 2 and 2 * again >= rows and len(below) >= 2 else marks)


def _once(marks: Sequence[Mark]) -> list[Mark]:
    """Each stamp once: of two lines that hold one clock, `3 May 2025 - 18:42` over `(18:42 GMT)`, the second goes.

    What it alone knows, the zone, goes with the first.
    """
    kept: list[Mark] = []
    for mark in marks:
        above = kept[-1] if kept else None
        if above is not None and _is_echo(mark, above) and above.clock is None:
            kept[-1] = mark
        elif above is None or not _is_echo(above, mark):
            kept.append(mark)
        elif above.clock and mark.clock and above.clock.zone is None:
            clock = msgspec.structs.replace(above.clock, zone=mark.clock.zone)
            kept[-1] = msgspec.structs.replace(above, clock=clock)
    return kept


def _is_echo(above: Mark, mark: Mark) -> bool:
    """Whether a lone stamp in a line beside a clock's says the same: the clock again, or how long ago that was."""
    if above.minute is None or above.is_labelled or not (above.is_alone and mark.is_alone):
        return False
    is_again = mark.minute == above.minute and _is_told_otherwise(above, mark)
    return (is_again or mark.ago is not None) and abs(mark.line - above.line) == 1


def _is_told_otherwise(above: Mark, mark: Mark) -> bool:
    """Whether of two equal clocks one is told with more than the other, `11.53pm GMT` over `23:53`, or both alike."""
    if mark.clock is None or above.clock is None:
        return False
    return (
        mark.clock == above.clock
        or mark.clock.zone is not None
        or above.clock.zone is not None
        or above.clock.meridiem != mark.clock.meridiem
    )


def _make(mark: Mark) -> Make:
    """What tells one form from another: where it stands, and bullets; "h", ":" and "." mix on one page."""
    place, where, style, extra = mark.form
    return (place, where, "m" if style == "m" else "", extra, "labelled" if mark.is_labelled else "")


def _fitting(marks: Sequence[Mark], usual: set[Make]) -> list[Mark]:
    """The marks of the usual forms, and those others that lie between their neighbours, either way round the dial."""
    mixes = {(make[2], make[3]) for make in usual}
    is_ticker = not usual or any(make[1] == "ticker" for make in usual)
    after = _next_minutes(marks, usual)
    sign = _sign([mark.minute for mark in marks if mark.minute is not None and _make(mark) in usual])
    kept: list[Mark] = []
    before: int | None = None
    are_labelled = sum(mark.clock is not None and mark.clock.start >= SHORTEST_LABEL for mark in marks) >= 2
    for mark, later in zip(marks, after, strict=True):
        make = _make(mark)
        if mark.form[1] == LABEL:
            fits = before is not None and (later is None or are_labelled)
        elif mark.clock is None:
            fits = mark.ago is not None or is_ticker
        else:
            fits = make in usual or (make[2:4] in mixes and _keeps_order(mark, before, later, sign=sign))
        if fits:
            kept.append(mark)
        if make in usual and mark.clock:
            before = mark.minute
    return kept


def _sign(minutes: Sequence[int]) -> int:
    """-1 where the clocks of a page fall, 1 where they rise."""
    return -1 if walk([Reading(minute) for minute in minutes]).is_newest_first else 1


def _keeps_order(mark: Mark, before: int | None, after: int | None, *, sign: int) -> bool:
    """Whether a mark of a rare form goes with its neighbours of the usual ones: between them, or on from one."""
    if mark.is_labelled or mark.minute is None:
        return False
    if before is not None and after is not None:
        return _between(before, mark.minute, after)
    if mark.is_alone or (before is None and after is None):
        return False
    step = mark.minute - before if before is not None else (after or 0) - mark.minute
    return 0 <= step * sign <= OFF


def _next_minutes(marks: Sequence[Mark], usual: set[Make]) -> list[int | None]:
    after: list[int | None] = []
    last: int | None = None
    for mark in reversed(marks):
        after.append(last)
        if mark.clock and _make(mark) in usual:
            last = mark.minute
    return after[::-1]


def _between(before: int, minute: int, after: int) -> bool:
    """Whether a clock lies between two others, either way round the dial, that are less than half of it apart."""
    fall, rise = (before - after) % DAY, (after - before) % DAY
    is_falling = (before - minute) % DAY + (minute - after) % DAY == fall
    is_rising = (minute - before) % DAY + (after - minute) % DAY == rise
    return (is_falling and fall < DAY // 2) or (is_rising and rise < DAY // 2)


def _without_corrections(marks: list[Mark]) -> list[Mark]:
    """Without the labelled clocks ("Updated at 17.42 BST") that follow plain ones, or one another, in one update."""
    plain = sum(not mark.is_labelled and (mark.clock is not None or mark.ago is not None) for mark in marks)
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
    is_unsigned = first.is_alone and not first.authors and all(mark.authors for mark in rest)
    return rest if is_odd or is_unsigned else marks


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
