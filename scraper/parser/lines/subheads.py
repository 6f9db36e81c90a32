"""Updates without a clock: headlines between longer paragraphs, in capitals, numbered, between dashes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from scraper.parser.announcements import announced
from scraper.parser.lines.line import Item, Line
from scraper.parser.lines.line_sorts import is_bullet, repeats, sort_of
from scraper.parser.lines.titles import (
    LONGEST,
    byline,
    ends_sentence,
    is_capitals,
    is_name,
    is_signature,
    is_title,
    word_count,
)
from scraper.parser.times.calendars import Calendar, fold

PARAGRAPH = 60
"""Characters from which a line that ends as a sentence is text rather than a caption."""
RUBRIC = 3
"""Words up to which a line over a longer headline is a topic, a score, the caption of what stood before."""
ONE_IN = 8
"""A way of marking headlines is the page's where it marks two lines, and one in so many."""
UPDATED = "Updated"
"""What some pages put under a text they have changed, its time lost in saving."""
HEADS = 0.75
"""Share of a page's outer bullets with a text below them from which on they are headlines."""
FEWEST_CLOSED = 2
"""Updates after names, or after buttons to share, from which on those close a page's updates."""
FEWEST_LEADS = 3
"""Lines beginning in bold from which on that is how a page marks its headlines."""
DROPPED = frozenset({"read_also", "share", "credit", "separator", "consent"})

HEAD_IN_DASHES = re.compile(r"[-–—]\s([^\s–—-][^–—]{2,100}?)\s[-–—]")
"""A headline as agencies set it into running text."""
_NUMBERED = re.compile(r"(\d{1,2})\s?[.)/–-]\s+(?=\S)")
_ROW = re.compile(r"[^:]{1,60}[:–—-]\s?[\d.,]+\s?%?")
"""A table's row: `Blues: 331`."""
_LOST = re.compile(r":\s+(?=\S)")
"""What is left of a line that began with a clock, where saving the page lost it: `: The bridge is open again.`"""
_BULLET = re.compile(r"[•·▪■●►‣◦*–—-]\s*")
_AROUND = " –—-|:"
_SLUG = re.compile(r"[^\W_]{4,}")


def items_without_clocks(
    lines: Sequence[Line], *, words: Calendar, title: str | None, url: str, listed: frozenset[int] = frozenset()
) -> tuple[tuple[Item, ...], int, bool]:
    """The updates that headlines open, the first line that belongs to them, and whether the page sets them apart.

    Dashes, capitals, rules between blocks and headlines in bold that run into their text do, as agencies and roundups
    use them; sub-headings of articles have none.
    Lines in `listed` begin with clocks that tell no story (a listing's); they are no headlines.
    """
    end = _end(lines, words)
    bylines = {n: names for n in range(end) if (names := byline(lines[n].text, words=words)) is not None}
    idle = repeats(lines) | bylines.keys()
    updated = {n for n in range(end) if lines[n].text == UPDATED}
    idle |= updated
    kept = [n for n in range(end) if n not in idle and sort_of(lines[n].text, words=words) not in DROPPED]
    buttons = [n for n in range(end) if is_bullet(lines[n].text) and sort_of(lines[n].text, words=words) == "share"]
    closed = _after_closers(lines, kept, sorted(bylines)) or _after_closers(lines, kept, buttons)
    opening, is_set_apart = (closed, False) if closed else _heads(lines, kept, words)
    heads = [n for n in opening if n not in listed and not _is_page_title(lines[n].text, n, title=title, url=url)]
    spans = pairwise([*heads, end])
    items = [
        _item(lines, (start, stop), _between(kept, start + 1, stop), bylines, some_untitled=bool(updated))
        for start, stop in spans
    ]
    return tuple(_unnumbered(items)), heads[0] if heads else len(lines), is_set_apart


def _between(kept: list[int], first: int, end: int) -> list[int]:
    return kept[bisect_left(kept, first) : bisect_left(kept, end)]


def _unnumbered(items: list[Item]) -> list[Item]:
    """The updates with their headlines bare of the numbers that count them, up or down."""
    counts = [_NUMBERED.match(item.headline or "") for item in items]
    numbers = [int(match[1]) for match in counts if match]
    steps = {after - before for before, after in pairwise(numbers)}
    if len(numbers) < len(items) or steps not in ({1}, {-1}):
        return items
    return [
        msgspec.structs.replace(item, headline=(item.headline or "")[match.end() :])
        for item, match in zip(items, counts, strict=True)
        if match
    ]


def head_in_dashes(text: str) -> str | None:
    """The headline of a line that is one between dashes; null where it is none."""
    match = HEAD_IN_DASHES.fullmatch(text)
    return match[1] if match and not match[1][0].islower() else None


def _end(lines: Sequence[Line], words: Calendar) -> int:
    """Where the page's own text stops and its links to others begin."""
    half = range(len(lines) // 2 + 1, len(lines))
    return next((n for n in half if sort_of(lines[n].text, words=words) == "related"), len(lines))


def _item(
    lines: Sequence[Line],
    span: tuple[int, int],
    body: list[int],
    bylines: Mapping[int, tuple[str, ...]],
    *,
    some_untitled: bool,
) -> Item:
    """The update of a span of lines; `some_untitled` says that a sentence at its head is no headline."""
    text = lines[span[0]].text
    authors = [name for n in range(*span) for name in bylines.get(n, ())]
    if parted := _lead_and_text(lines[span[0]]):
        return Item(*parted, tuple(body), None, span, tuple(authors))
    if lost := _LOST.match(text):
        return Item(None, text[lost.end() :], tuple(body), None, span, tuple(authors))
    text = text[bullet.end() :] if body and (bullet := _BULLET.match(text)) and not head_in_dashes(text) else text
    is_bare = some_untitled or text != lines[span[0]].text or (bool(body) and len(lines[body[0]].text) < len(text))
    if len(text) > LONGEST or (is_bare and not is_title(text) and not head_in_dashes(text)):
        return Item(None, text, tuple(body), None, span, tuple(authors))
    while len(body) > 1 and is_name(lines[body[0]].text):
        authors.append(lines[body.pop(0)].text)
    return Item(head_in_dashes(text) or text, "", tuple(body), None, span, tuple(authors))


def _heads(lines: Sequence[Line], kept: list[int], words: Calendar) -> tuple[list[int], bool]:
    """The lines that open updates, by the first way of marking headlines that the page uses; and if it is clear."""
    level, leads = _level(lines, kept, words), _in_lead(lines, kept)
    if len(leads) > sum(lines[n].rank == level for n in kept if level):
        return leads, True
    if level:
        return [n for n in kept if lines[n].rank == level and not _is_section(lines[n].text, words)], False
    if len(closed := _after_updated(lines, kept)) >= 3 and len(closed) * ONE_IN >= len(kept):
        return sorted({*closed, *(n for n in _over_paragraphs(lines, kept, words) if n > closed[0])}), True
    for rule in (_after_lost_clocks, _between_dashes, _numbered, _bulleted, _in_capitals, _after_separators):
        if len(found := rule(lines, kept)) >= 2 and len(found) * ONE_IN >= len(kept):
            return found, rule not in (_numbered, _bulleted)
    return _over_paragraphs(lines, kept, words), False


def _in_lead(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """The lines that begin with a headline in bold and go on with its text: `<p><strong>Ferry runs.</strong> It …`."""
    found = [n for n in kept if _lead_and_text(lines[n])]
    names = sum(is_name(lines[n].text[: lines[n].lead].strip(_AROUND + ".")) for n in found)
    return found if len(found) >= FEWEST_LEADS and 2 * names < len(found) else []


def _lead_and_text(line: Line) -> tuple[str, str] | None:
    """The headline in bold that a line begins with, and the text after it; null where it holds no such thing."""
    if line.rank or not 0 < line.lead < len(line.text):
        return None
    head, text = line.text[: line.lead].strip(_AROUND), line.text[line.lead :].strip(_AROUND)
    return (head, text) if word_count(head) >= 2 and is_title(head.rstrip(".")) and len(text) > PARAGRAPH // 2 else None


def _level(lines: Sequence[Line], kept: list[int], words: Calendar) -> int:
    """The rank of heading that stands most often, bold lines only where no real one stands twice; 0 without any."""
    ranks = Counter(lines[n].rank for n in kept if lines[n].rank and not _is_section(lines[n].text, words))
    real = {rank: count for rank, count in ranks.items() if rank <= 6 and count >= 2}
    return min(real or ranks, key=lambda rank: (-ranks[rank], rank), default=0)


def _is_section(text: str, words: Calendar) -> bool:
    return sort_of(text, words=words) in {"summary", "read_also", "related", "share", "disclaimer"}


def _between_dashes(lines: Sequence[Line], kept: list[int]) -> list[int]:
    return [n for n in kept if head_in_dashes(lines[n].text)]


def _numbered(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """Lines that count up from one."""
    found: list[int] = []
    for n in kept:
        match = _NUMBERED.match(lines[n].text)
        if match and int(match[1]) == len(found) + 1 and is_title(lines[n].text[match.end() :]):
            found.append(n)
    return found


def _after_updated(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """The first lines of updates on a page that closes some with the word "Updated", its time lost in saving."""
    closed = [n for n, line in enumerate(lines) if line.text == UPDATED]
    first = [
        n for n in kept if closed and n < closed[0] and len(lines[n].text) > PARAGRAPH and ends_sentence(lines[n].text)
    ][:1]
    after = {kept[place] for n in closed if (place := bisect_left(kept, n)) < len(kept)}
    return [*first, *sorted(after.difference(first))]


def _after_closers(lines: Sequence[Line], kept: list[int], closers: list[int]) -> list[int]:
    """The headlines of updates on a page where who wrote it, or a button to share it, closes each: the lines after."""
    after = sorted({kept[place] for n in closers if (place := bisect_left(kept, n)) < len(kept)})
    heads = [n for n in after if len(lines[n].text) < PARAGRAPH or is_title(lines[n].text)]
    if len(after) < FEWEST_CLOSED or len(heads) < HEADS * len(after):
        return []
    above = [n for n in kept if n < closers[0] and is_title(lines[n].text)]
    return sorted({*above[-1:], *heads})


def _after_lost_clocks(lines: Sequence[Line], kept: list[int]) -> list[int]:
    return [n for n in kept if _LOST.match(lines[n].text)]


def _bulleted(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """The bullets that stand furthest out, where nearly each has its text below it, further in and no bullet."""
    outer = min((lines[n].indent for n in kept if is_bullet(lines[n].text)), default=0)
    bullets = [n for n in kept if lines[n].indent == outer and is_bullet(lines[n].text)]
    below = dict(pairwise(kept))
    found = [
        n
        for n in bullets
        if n in below and not is_bullet(lines[below[n]].text) and lines[below[n]].indent >= lines[n].indent
    ]
    return bullets if len(found) >= max(3, HEADS * len(bullets)) else []


def _in_capitals(lines: Sequence[Line], kept: list[int]) -> list[int]:
    return [n for n, after in pairwise(kept) if _is_shouted(lines[n].text) and not _is_shouted(lines[after].text)]


def _is_shouted(text: str) -> bool:
    return len(text) <= LONGEST and is_capitals(text)


def _after_separators(lines: Sequence[Line], kept: list[int]) -> list[int]:
    """The first lines of blocks between lone dashes."""
    after = [n for n in kept if n > 0 and not lines[n - 1].text.strip("-–—*_ ")]
    first = kept[:1] if after and kept[0] != after[0] and is_title(lines[kept[0]].text) else []
    return [*first, *after]


def _over_paragraphs(lines: Sequence[Line], kept: list[int], words: Calendar) -> list[int]:
    """Of each run of short lines over a longer text, the one that is the headline."""
    found: list[int] = []
    run: list[int] = []
    for n in kept:
        text = lines[n].text
        if is_title(text) and not is_bullet(text) and not _ROW.fullmatch(text):
            run.append(n)
            continue
        if run and _is_text(text, than=lines[run[-1]].text) and not is_signature(text):
            found.extend(_headline_of(run, lines, words, is_top=run[0] == kept[0]))
        run = []
    return found


def _headline_of(run: list[int], lines: Sequence[Line], words: Calendar, *, is_top: bool) -> list[int]:
    """The headline among short lines: the first, but the last where a summary's points or a rubric stand before it."""
    texts = [lines[n].text for n in run]
    summed = any(sort_of(text, words=words) == "summary" for text in texts)
    rubric = len(run) == 2 and word_count(texts[0]) <= RUBRIC < word_count(texts[1]) and not is_name(texts[1])
    titled = is_top and (len(run) > 2 or (run[0] == 0 and _says_what_the_page_is(texts[0], words)))
    chosen = len(run) - 1 if summed or rubric or titled else 0
    is_fit = word_count(texts[chosen]) >= 2 and not _is_section(texts[chosen], words)
    return [run[chosen]] if is_fit else []


def _says_what_the_page_is(text: str, words: Calendar) -> bool:
    """Whether a line announces the page as its title does: "EN DIRECT - …", "… : le point sur la situation"."""
    return announced(text, "live", "roundup", language=words.language) != ""


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
