"""Which of the places where an update may open really do, and whether together they make a live blog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scraper.parser.clock_days import DAY, Reading, walk
from scraper.parser.marks import Mark

MINOR = 4
"""A form that stands less than once for this many of the most usual one must fit into its order, mark by mark."""
OFF = 180
"""Minutes out of order from which a clock of a minor form, or a video's duration, is no update's."""
DISORDER = 0.4
"""Share of steps against the page's order from which its clocks tell no story: half would be chance."""


def chosen_marks(marks: Sequence[Mark]) -> list[Mark]:
    """The marks that open updates: those of the usual forms, and of the others those that keep the order."""
    counts = Counter(_make(mark) for mark in marks if mark.clock)
    if not counts:
        return [mark for mark in marks if mark.ago or mark.form[1:2] == ("ticker",)]
    most = max(counts.values())
    usual = {make for make, count in counts.items() if count * MINOR >= most and (count > 1 or most == 1)}
    kept = [mark for mark in marks if mark.clock is None or _make(mark) in usual]
    minor = [mark for mark in marks if mark.clock and _make(mark) not in usual and _may_mix(mark, kept)]
    merged = sorted([*kept, *minor], key=lambda mark: (mark.line, mark.text))
    fitting = [mark for n, mark in enumerate(merged) if mark not in minor or _fits(merged, n, kept)]
    return _without_durations(_without_page_stamp(_without_updates(fitting)))


def doubt(marks: Sequence[Mark], *, words: Sequence[int], is_live: bool) -> str | None:
    """Why the marks make no live blog, in a few words; null where they do. `words` counts each update's words."""
    clocks = [mark.minute for mark in marks if mark.minute is not None]
    count = len(clocks)
    if len(marks) < 2:
        return f"{len(marks)} lines begin with a time"
    if count >= 3 and len(set(clocks)) * 2 <= count:
        return f"{count} clocks, but only {len(set(clocks))} different ones: a listing"
    if count >= 4 and _disorder(clocks) > DISORDER:
        return f"{count} clocks in no order"
    if sorted(words)[len(words) // 2] <= 3:
        return f"{len(marks)} times with hardly a word beside them"
    if is_live:
        return None
    if count == 2 and len(marks) == 2 and (clocks[0] == clocks[1] or min(words) < 12):
        return "2 clocks alone"
    if count >= 5 and all(clock % 5 == 0 for clock in clocks) and max(words) <= 25 and clocks == sorted(clocks):
        return f"{count} round clocks without text: a programme"
    return None


def _make(mark: Mark) -> tuple[str, ...]:
    """What tells one form from another: where it stands, and bullets; "h", ":" and "." mix on one page."""
    place, where, style, extra = mark.form
    return (place, where, "m" if style == "m" else "", extra, "labelled" if mark.is_labelled else "")


def _may_mix(mark: Mark, kept: Sequence[Mark]) -> bool:
    """Whether a rare form may be one of the page's own: neither bullets nor a 12-hour clock turn up by themselves."""
    forms = {other.form for other in kept}
    bullets, halves = {form[3] for form in forms}, {form[2] == "m" for form in forms}
    return mark.form[3] in bullets and (mark.form[2] == "m") in halves


def _fits(merged: Sequence[Mark], index: int, kept: Sequence[Mark]) -> bool:
    """Whether a mark lies between its neighbours of the usual forms, in either direction round the dial."""
    before = next((mark.minute for mark in reversed(merged[:index]) if mark in kept and mark.clock), None)
    after = next((mark.minute for mark in merged[index + 1 :] if mark in kept and mark.clock), None)
    minute = merged[index].minute
    if minute is None or before is None or after is None:
        return False
    return _between(before, minute, after)


def _between(before: int, minute: int, after: int) -> bool:
    falling = (before - minute) % DAY + (minute - after) % DAY == (before - after) % DAY
    rising = (minute - before) % DAY + (after - minute) % DAY == (after - before) % DAY
    return (falling and (before - after) % DAY < DAY // 2) or (rising and (after - before) % DAY < DAY // 2)


def _without_updates(marks: list[Mark]) -> list[Mark]:
    """Without the labelled clocks ("Updated at 17.42 BST") that follow plain ones, or one another, in one update."""
    plain = sum(mark.clock is not None and not mark.is_labelled for mark in marks)
    if plain * MINOR >= len(marks) and plain >= 2:
        return [mark for n, mark in enumerate(marks) if not (mark.is_labelled and mark.is_alone and n)]
    return [mark for n, mark in enumerate(marks) if not (n and mark.is_labelled and _touch(marks[n - 1], mark))]


def _touch(one: Mark, other: Mark) -> bool:
    return one.is_alone and other.is_alone and one.line + 1 == other.line and one.is_labelled


def _without_page_stamp(marks: list[Mark]) -> list[Mark]:
    """Without a first mark that is the page's own: with words or a date beside it that the others lack."""
    if len(marks) < 3 or marks[0].clock is None:
        return marks
    first, rest = marks[0], marks[1:]
    labelled = sum(mark.is_labelled for mark in rest)
    dated = sum(mark.clock is not None and mark.clock.date is not None for mark in rest)
    odd_label = first.is_labelled and labelled * MINOR < len(rest)
    odd_date = first.clock is not None and first.clock.date is not None and dated * MINOR < len(rest)
    return rest if odd_label or odd_date else marks


def _without_durations(marks: list[Mark]) -> list[Mark]:
    """Without lone clocks far out of their neighbours' order, or in the first hour of a day that is not theirs."""
    return [mark for n, mark in enumerate(marks) if not _is_duration(marks, n)]


def _is_duration(marks: Sequence[Mark], index: int) -> bool:
    mark = marks[index]
    if not mark.is_alone or mark.minute is None or mark.minute >= OFF or mark.form[2] != ":":
        return False
    around = [other.minute for other in (*marks[max(0, index - 1) : index], *marks[index + 1 : index + 2])]
    return len(around) == 2 and all(other is not None and _apart(other, mark.minute) > OFF for other in around)


def _apart(one: int, other: int) -> int:
    return min((one - other) % DAY, (other - one) % DAY)


def _disorder(clocks: Sequence[int]) -> float:
    """The share of steps that run against the page's order or over midnight."""
    steps = walk([Reading(clock) for clock in clocks])
    sign = -1 if steps.is_newest_first else 1
    against = sum(
        (b - a) * sign < 0 or steps.offsets[n] != steps.offsets[n + 1]
        for n, (a, b) in enumerate(zip(clocks, clocks[1:], strict=False))
    )
    return against / (len(clocks) - 1)
