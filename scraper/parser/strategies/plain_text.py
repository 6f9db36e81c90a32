"""Plain text saved from a page, read into drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from scraper.parser.draft import Draft, PageFacts, Reading
from scraper.parser.lines.line import Item, Line, Outline
from scraper.parser.lines.outline import split_lines
from scraper.parser.lines.subheads import HEAD_IN_DASHES, head_in_dashes

STRATEGY = "plain_text"

_INNER_TICKER = re.compile(r"(?<=[^\s+])\s+(?=\+{2,4}\s?\d\d?[:.]\d\d\b[^+]{12,200}\+{2,4})")
_RUN_TOGETHER = re.compile(r"([^\W\d_]{3,12}) ?([0-3]\d),? ?(20\d\d)([0-2]\d[:.][0-5]\d)")
"""A date and a clock from boxes side by side, which lost what parted them: `November02202321:06`."""
_INNER_HEAD = re.compile(rf"(?:^|(?<=[.!?»”\"…)])\s)({HEAD_IN_DASHES.pattern})(?=\s|$)")


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold something, each with whether a blank one stood before it."""
    lines: list[Line] = []
    gap = False
    for raw in text.splitlines():
        line = " ".join(raw.split())
        if line:
            indent = len(raw) - len(raw.lstrip())
            lines.extend(Line(part, gap=gap, indent=indent) for part in _parts(line))
        gap = not line
    return tuple(lines)


def _parts(line: str) -> Iterator[str]:
    """A line, cut at the headlines between dashes or plus signs inside it; a stamp whose parts touch, parted."""
    if stamp := _RUN_TOGETHER.fullmatch(line):
        yield "{} {}, {} {}".format(*stamp.groups())
        return
    if "++" in line and len(pieces := _INNER_TICKER.split(line)) > 1:
        yield from pieces
        return
    position = 0
    for match in _INNER_HEAD.finditer(line):
        if head_in_dashes(match[1]):
            yield from filter(None, (line[position : match.start()].strip(), match[1]))
            position = match.end()
    if rest := line[position:].strip():
        yield rest


def read_text(
    text: str, *, language: str | None, page_day: date | None, url: str = "", today: date | None = None
) -> tuple[Reading, Outline]:
    """What plain text holds: its updates as drafts, or none where it is an article; and the outline they come from."""
    lines = lines_of(text)
    outline = split_lines(lines, language=language, page_day=page_day, url=url, today=today)
    drafts = tuple(_draft(item, lines) for item in outline.items)
    return Reading(strategy=STRATEGY, drafts=drafts, facts=PageFacts(published=outline.page_stamp)), outline


def _draft(item: Item, lines: Sequence[Line]) -> Draft:
    paragraphs = [item.first, *(lines[index].text for index in item.body)]
    return Draft(
        strategy=STRATEGY,
        headline=item.headline,
        body="\n\n".join(filter(None, paragraphs)),
        stamps=(item.stamp,) if item.stamp else (),
        authors=item.authors,
    )
