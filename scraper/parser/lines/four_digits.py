"""Clocks of four digits and nothing else at the head of lines: 0640 Text, 2306: text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from scraper.parser.lines.line import Line
from scraper.parser.times.clock_days import DAY
from scraper.parser.times.clocks import Clock

LEAST = 4
"""Lines from which numbers of four digits may be a page's way to write clocks."""
NEARLY_ALL = 0.9
"""Share of them that are clocks: of years two in five are none, 1986 and 1999."""
STEP = 90
"""Minutes between two updates, usually at most; years stand further apart, or in no order."""
YEARS = range(1800, 2100)
"""Numbers that may as well be years."""

_HEAD = re.compile(r"(\d\d)(\d\d)(?!\d)(?=\s?[:–—-]\s|:?\s?[^\W\d_]|\s[\"'“‘«(@#])[\s:–—-]*")


def four_digit_clocks(lines: Sequence[Line]) -> Mapping[int, Clock]:
    """The clocks by the number of their line; empty where such numbers are years or of no order."""
    found = {number: match for number, line in enumerate(lines) if (match := _HEAD.match(line.text))}
    values = {number: int(match[0][:4]) for number, match in found.items()}
    clocks = {number: value for number, value in values.items() if value < 2400 and value % 100 < 60}
    if len(clocks) < max(LEAST, NEARLY_ALL * len(values)) or not _is_in_order(list(clocks.values())):
        return {}
    if 2 * sum(value in YEARS for value in clocks.values()) > len(clocks):
        return {}
    return {number: _clock(found[number]) for number in clocks}


def _is_in_order(values: Sequence[int]) -> bool:
    """Whether the clocks run one way, at the pace of updates."""
    minutes = [value // 100 * 60 + value % 100 for value in values]
    rises = sorted((later - minute) % DAY for minute, later in pairwise(minutes))
    falls = sorted((minute - later) % DAY for minute, later in pairwise(minutes))
    return any(steps[len(steps) * 3 // 4] <= STEP for steps in (rises, falls))


def _clock(match: re.Match[str]) -> Clock:
    return Clock(hour=int(match[1]), minute=int(match[2]), end=match.end(), mark="")
