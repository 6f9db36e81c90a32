"""What a line is that belongs to no update: summary heads, read-also, credits, share bars, separators, day headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from scraper.parser.calendars import Calendar, calendar, fold
from scraper.parser.days import PartialDate, day_at
from scraper.parser.lines import Line

Sort = Literal["summary", "read_also", "disclaimer", "credit", "share", "related", "separator", "bullet"]

SHORT = 40
"""Characters up to which a line that opens with a share or related word is only that."""
LONGEST_CREDIT = 120
"""Characters up to which a line may be a picture's credit."""
LONG = 250
"""Characters beyond which a line is a paragraph, whatever its first words are."""

_SEPARATOR = re.compile(r"[\s*•·.=_—–#~-]{1,12}$")
_BULLET = re.compile(r"\s*[•·▪■●►‣◦*–—-]\s*(?=\S)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MARKS = re.compile(r"[\W_]*")
_CREDIT = re.compile(
    r"\(?(?:©|photos? ?:|[^.]{0,60}(?:/|\()(?:AFP|AP|Getty|Reuters|EPA|EFE|ANSA|dpa|PAP|MaxPPP)[^.]{0,30}$)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:le|the|el|la|am|il|les|ce)\s", re.IGNORECASE)
_TAIL = re.compile(r"[\s:.,–—|*-]*$")


def sort_of(text: str, *, words: Calendar) -> Sort | None:
    """The sort of a line, or null where it is text."""
    if _SEPARATOR.match(text):
        return "separator"
    if len(text) > LONG:
        return None
    word = _WORD.search(text)
    if word is None or fold(word[0]) not in _first_words(words.language):
        return "credit" if _is_agency_credit(text) else None
    folded = fold(text[word.start() :])
    patterns = _patterns(words.language)
    if patterns["read_also"].match(folded):
        return "read_also"
    if patterns["related"].match(folded) and len(text) <= SHORT:
        return "related"
    if patterns["summary"].match(folded) and len(text) <= 2 * SHORT:
        return "summary"
    if (bar := patterns["share"].match(folded)) and len(folded) - bar.end() <= 12 and len(text) <= SHORT:
        return "share"
    if _is_credit(text, folded, patterns["credit"]):
        return "credit"
    if patterns["disclaimer"].match(folded):
        return "disclaimer"
    return None


def is_bullet(text: str) -> bool:
    """Whether a line opens with the mark of a list."""
    return _BULLET.match(text) is not None


def repeats(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that say again what the line above them says, as captions do that are saved twice."""
    return frozenset(n for n, (above, line) in enumerate(pairwise(lines), 1) if above.text == line.text)


def day_heading(text: str, *, words: Calendar) -> PartialDate | None:
    """The date that a line consists of: "Samstag, 4. April", "MAY 24:"; null where the line holds more."""
    if len(text) > SHORT:
        return None
    head = _MARKS.match(text)
    start = head.end() if head else 0
    if article := _OPENING.match(text, start):
        start = article.end()
    found = day_at(text, start=start, calendar=words)
    return found[0] if found and _TAIL.match(text, found[1]) else None


def _is_credit(text: str, folded: str, pattern: re.Pattern[str]) -> bool:
    match = pattern.match(folded) if len(text) <= LONGEST_CREDIT else None
    return _is_agency_credit(text) or (
        match is not None and folded[match.end() :].lstrip()[:1] in {":", "©", "/", "|", "("}
    )


def _is_agency_credit(text: str) -> bool:
    """Whether a line is a photographer's name with an agency, or opens with the sign of rights."""
    return len(text) <= LONGEST_CREDIT and ("©" in text or "/" in text or "(" in text) and bool(_CREDIT.match(text))


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    heads = calendar(language).heads
    return {sort: re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?!\w)") for sort, phrases in heads.items()}


@cache
def _first_words(language: str) -> frozenset[str]:
    """The words that any head begins with: most lines begin with none of them."""
    phrases = (phrase for phrases in calendar(language).heads.values() for phrase in phrases)
    return frozenset(match[0] for phrase in phrases if (match := _WORD.search(phrase)))
