"""Clocks in brackets behind headlines: `Dyke holds (07.50 Uhr)`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from scraper.parser.lines.line import Line
from scraper.parser.lines.titles import is_title
from scraper.parser.times.clocks import Clock, clock_within, read_clock

LEAST = 3
"""Headlines with a clock behind them from which a page may write them so: fewer name when something begins."""

_TAIL = re.compile(r"[^\s.:]\s\((?=[^()]{0,12}\d)[^()]{3,24}\)$")


def bracket_clocks(lines: Sequence[Line], *, language: str | None) -> Mapping[int, Clock]:
    """The clocks by the number of the line that they close, `end` where the headline ends; empty where few stand so.

    Each has a text under it, and they fall: a programme has line under line, or runs on through the day.
    """
    found: dict[int, Clock] = {}
    for number, line in enumerate(lines[:-1]):
        tail = _TAIL.search(line.text) if line.text.endswith(")") else None
        if tail is None or is_title(lines[number + 1].text) or not is_title(line.text[: tail.start() + 1]):
            continue
        clock = _bracketed(line.text, tail.start() + 3, language=language)
        if clock is not None and read_clock(line.text, language=language) is None:  # "Updated (21:00)" is a stamp
            found[number] = clock
    minutes = [clock.hour * 60 + clock.minute for clock in found.values()]
    falls = sum(later < minute for minute, later in pairwise(minutes))
    return found if len(found) >= LEAST and 2 * falls > len(minutes) else {}


def _bracketed(text: str, start: int, *, language: str | None) -> Clock | None:
    """The exact clock that, with its word and zone, fills the brackets."""
    clock = clock_within(text, language=language, start=start)
    is_whole = clock is not None and clock.is_exact and clock.start == start and text[clock.end :].strip() == ")"
    return clock if is_whole else None
