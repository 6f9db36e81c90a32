"""Updates without a clock: headlines between longer paragraphs, in capitals, numbered, between dashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scraper.parser.calendars import Calendar, fold
from scraper.parser.line_sorts import is_bullet, sort_of
from scraper.parser.lines import Item, Line
from scraper.parser.titles import ends_sentence, is_capitals, is_name, is_title, word_count

PARAGRAPH = 60
"""Characters from which a line that ends as a sentence is text rather than a caption."""

_NUMBERED = re.compile(r"(\d{1,2})\s?[.)/–-]\s+(?=\S)")
HEAD_IN_DASHES = re.compile(r"[-–—]\s([^\s–—-][^–—]{2,100}?)\s[-–—]")
"""A headline as agencies set it into running text."""
_SLUG = re.compile(r"[^\W_]{4,}")
DROPPED = frozenset({"read_also", "share", "credit", "separator", "disclaimer"})


def items_without_clocks(
    lines: Sequence[Line], *, words: Calendar, title: str | None, url: str, listed: frozenset[int] = frozenset()
) -> tuple[tuple[Item, ...], int]:
    """The updates that headlines open, and the first line that belongs to them.

    Lines in `listed` begin with clocks that tell no story (a listing's); they are no headlines.
    """
    end = _end(lines, words)
    kept = [n for n in range(end) if sort_of(lines[n].text, words=words) not in DROPPED]
    heads = [n for n in _heads(lines, kept, words, title=title, url=url) if n not in listed]
    items: list[Item] = []
    for start, stop in pairwise([*heads, end]):
        body = [n for n in kept if start < n < stop]
        items.append(_item(lines, start, stop, body))
    return tuple(items), heads[0] if heads else len(lines)


def _end(lines: Sequence[Line], words: Calendar) -> int:
    """Where the page's own text stops and its links to others begin."""
    for number in range(len(lines) - 1, len(lines) // 2, -1):
        if sort_of(lines[number].text, words=words) == "related":
            return number
    return len(lines)


def _item(lines: Sequence[Line], start: int, stop: int, body: list[int]) -> Item:
    authors: list[str] = []
    while len(body) > 1 and is_name(lines[body[0]].text) and not ends_sentence(lines[body[0]].text):
        authors.append(lines[body.pop(0)].text)
    text = lines[start].text
    return Item(head_in_dashes(text) or text, "", tuple(body), None, (start, stop), tuple(authors))


def _heads(lines: Sequence[Line], kept: list[int], words: Calendar, *, title: str | None, url: str) -> list[int]:
    ranked = Counter(lines[n].rank for n in kept if lines[n].rank and lines[n].text != title)
    if ranked:
        level = min(ranked, key=lambda rank: (-ranked[rank], rank))
        return [n for n in kept if lines[n].rank == level and _is_head(lines[n].text, words)]
    for rule in (_between_dashes, _numbered, _in_capitals, _after_separators):
        if len(found := rule(lines, kept)) >= 2 and len(found) * 8 >= len(kept):
            return found
    found = [n for place, n in enumerate(kept) if _is_headline(lines, kept, place, words)]
    return [n for n in found if not _is_page_title(lines[n].text, n, title=title, url=url)]


def _is_head(text: str, words: Calendar) -> bool:
    return sort_of(text, words=words) not in {"summary", "read_also", "related", "share"}


def _numbered(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """Lines that count up from one."""
    found: list[int] = []
    for n in kept:
        match = _NUMBERED.match(lines[n].text)
        if match and int(match[1]) == len(found) + 1 and len(lines[n].text) <= 180:
            found.append(n)
    return found


def _in_capitals(lines: Sequence[Line], kept: list[int]) -> list[int]:
    found = [n for n in kept if is_capitals(lines[n].text) and len(lines[n].text) <= 180]
    return [n for n in found if n + 1 in kept and not is_capitals(lines[n + 1].text)]


def _after_separators(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """The first lines of blocks between lone dashes."""
    after = [n for n in kept if n > 0 and not lines[n - 1].text.strip("-–—*_ ")]
    return [*kept[:1], *after] if after and is_title(lines[kept[0]].text) else after


def _between_dashes(lines: Sequence[Line], kept: list[int]) -> list[int]:
    return [n for n in kept if head_in_dashes(lines[n].text)]


def head_in_dashes(text: str) -> str | None:
    """The headline of a line that is one between dashes; null where it is none."""
    match = HEAD_IN_DASHES.fullmatch(text)
    return match[1] if match and not match[1][0].islower() else None


def _is_headline(lines: Sequence[Line], kept: list[int], place: int, words: Calendar) -> bool:
    text = lines[kept[place]].text
    if not is_title(text) or is_bullet(text) or word_count(text) < 2 or not _is_head(text, words):
        return False
    if place + 1 >= len(kept):
        return False
    before = lines[kept[place - 1]].text if place else ""
    if before and is_title(before) and not ends_sentence(before) and len(before) < PARAGRAPH * 3:
        return False  # the line above opened this update already
    ahead = [lines[n].text for n in kept[place + 1 : place + 4]]
    return any(_is_text(line, than=text) for line in ahead)


def _is_text(line: str, *, than: str) -> bool:
    return len(line) > max(PARAGRAPH, len(than) // 2) and (ends_sentence(line) or len(line) > 2 * len(than))


def _is_page_title(text: str, number: int, *, title: str | None, url: str) -> bool:
    """Whether a line is the page's own headline: the one stated, or the words of its address."""
    if title and fold(text) == fold(title):
        return True
    if number > 2:
        return False
    named = set(_SLUG.findall(fold(text)))
    slug = set(_SLUG.findall(fold(url.rpartition("://")[2].partition("/")[2])))
    return len(named & slug) >= 3 and 2 * len(named & slug) >= len(named)
