"""Updates that are the points of a list: `• The bridge is open again. Cars may pass since noon, …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scraper.parser.lines.line import Item, Line
from scraper.parser.lines.line_sorts import is_bullet, sort_of
from scraper.parser.lines.titles import ends_sentence
from scraper.parser.times.calendars import Calendar

FEWEST = 3
"""Points from which on a list may be the whole of a roundup."""
SENTENCE = 40
"""Characters from which a point that ends as a sentence does is told rather than listed."""
MOST = 0.6
"""Share of the text from the first point on that stands in points where they are what the page is made of."""

_BULLET = re.compile(r"[\s•·▪■●►‣◦*–—-]*")


def items_in_points(lines: Sequence[Line], *, words: Calendar) -> tuple[Item, ...]:
    """The points of a page made of them, each an update without a headline; none where it is made of anything else."""
    points = [n for n, line in enumerate(lines) if _is_told(line.text)]
    if len(points) < FEWEST:
        return ()
    told = sum(len(lines[n].text) for n in points)
    if told < MOST * sum(len(line.text) for line in lines[points[0] :]):
        return ()
    spans = pairwise([*points, len(lines)])
    return tuple(
        Item(None, _bare(lines[start].text), _below(lines, start, stop, words), None, (start, stop))
        for start, stop in spans
    )


def _is_told(text: str) -> bool:
    return is_bullet(text) and len(text) >= SENTENCE and ends_sentence(text)


def _bare(text: str) -> str:
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def _below(lines: Sequence[Line], start: int, stop: int, words: Calendar) -> tuple[int, ...]:
    """The lines under a point that are text too."""
    return tuple(n for n in range(start + 1, stop) if sort_of(lines[n].text, words=words) is None)
