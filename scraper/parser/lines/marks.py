"""Places in lines where an update may open: at a clock, at plus signs, at a time told backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import msgspec

from scraper.parser.draft import Stamp
from scraper.parser.lines.bracket_clocks import bracket_clocks
from scraper.parser.lines.four_digits import four_digit_clocks
from scraper.parser.lines.line import Line
from scraper.parser.lines.line_sorts import is_bullet, sort_of
from scraper.parser.lines.titles import is_name
from scraper.parser.times.calendars import Calendar, accented, calendar, fold
from scraper.parser.times.clocks import REACH, SHORTEST_LABEL, Clock, clock_within, read_clock
from scraper.parser.times.dates import read_ago

RUN_TOGETHER = 160
"""Characters from which a line may hold several updates in a row."""

BADGE = 16
"""Characters of the longest label in capitals that pages stick to a stamp."""

LABEL = "label"
"""The form of marks that are words without a clock."""

_INNER = re.compile(r"\d\d?\s?[:.hH]\s?[0-5]\d(?!\d)")
_ENDS = frozenset('.!?»”"…)+')
_PLUS = re.compile(r"\s*\+{2,4}\s*")
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"[^\W\d_][^\d_]{4,50}(?=\d)")
_AROUND = " ,|•·–—-"
_BYLINE = re.compile(r"(?:by|par|von|di|por|door)\s+", re.IGNORECASE)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A place where an update may open.

    Its words run from `text` to `end` in line `line`. `form` groups marks of one make. `is_alone`: nothing but the
    stamp stands in the line; `is_labelled`: words stand before it ("Publié à", "At"); `is_prose`: those and what
    follows are one sentence ("At 16:45, engineers found …"). `authors` are the names that stand beside it there.
    """

    line: int
    text: int
    end: int
    form: tuple[str, ...]
    clock: Clock | None = None
    ago: Stamp | None = None
    is_alone: bool = False
    is_labelled: bool = False
    is_prose: bool = False
    authors: tuple[str, ...] = ()

    @property
    def minute(self) -> int | None:
        """The clock in minutes of the day; null without one."""
        return None if self.clock is None else self.clock.hour * 60 + self.clock.minute


def find_marks(lines: Sequence[Line], *, language: str | None) -> list[Mark]:
    """Every place where an update may open, in order."""
    words = calendar(language)
    bare = four_digit_clocks(lines)
    behind = bracket_clocks(lines, language=language)
    found: list[Mark] = []
    for number, line in enumerate(lines):
        if number in bare:
            found.append(_clocked(line, number, bare[number], words))
        elif number in behind:
            found.append(_behind(line, number, behind[number]))
        else:
            found.extend(_in_line(line, number, language, words))
    return found


def _in_line(line: Line, number: int, language: str | None, words: Calendar) -> Iterator[Mark]:
    text = line.text
    clock = read_clock(text, language=language)
    cuts = [0] if clock else []
    if len(text) >= RUN_TOGETHER:
        starts = (match.start() for match in _INNER.finditer(text, 2))
        cuts += [start for start in starts if text[start - 1].isspace() and text[start - 2] in _ENDS]
    if len(cuts) > 1 or (clock is None and len(cuts) >= 2):
        yield from _several(line, number, cuts, language)
    elif clock:
        yield _clocked(line, number, clock, words)
    elif len(text) <= REACH and (signed := _signed(line, number, language)):
        yield signed
    elif text.find(":", 0, REACH // 2) > 0 and (label := _label(words.language).match(text)):
        if label.end() == len(text) or label[0].isupper():
            yield _labelled(number, text, label.end())
    elif text.startswith("++"):
        yield _ticker(text, number, language)
    elif len(text) <= REACH and (ago := read_ago(text, words=words)):
        if (stamp := _clock_beside(text, ago, language)) and stamp.is_exact:
            yield _alone(number, text, ("text", "alone", "m" if stamp.meridiem else stamp.mark, ""), clock=stamp)
        elif authors := _signing(text, ago):
            mark = _alone(number, text, ("text", "ago", "", ""), ago=ago)
            yield msgspec.structs.replace(mark, authors=authors)
        elif 2 * len(ago.text) >= len(text):
            yield _alone(number, text, ("text", "ago", "", ""), ago=ago)


def _labelled(number: int, text: str, end: int) -> Mark:
    """A label without a clock, `UPDATE:`, which opens an update where the page's others have labels too."""
    is_alone = end == len(text)
    return Mark(line=number, text=end, end=len(text), form=("text", LABEL, "", ""), is_alone=is_alone)


@cache
def _label(language: str) -> re.Pattern[str]:
    loose = "|".join(accented(phrase) for phrase in calendar(language).before if len(phrase) >= SHORTEST_LABEL)
    return re.compile(rf"(?:{loose})\s?:\s*" if loose else r"(?!)", re.IGNORECASE)


def _signing(text: str, ago: Stamp) -> tuple[str, ...]:
    """Who stands before a time told backwards: `Ann Author | 3 minutes ago`."""
    if not fold(text).endswith(ago.text):
        return ()
    name = text[: len(text) - len(ago.text)].rstrip()
    is_parted = name[-1:] in {"|", "•", "·", ",", "‧"}
    name = name.strip(f"{_AROUND}‧")
    return (name,) if is_parted and (is_name(name) or (name.isalpha() and name[0].isupper())) else ()


def _clock_beside(text: str, ago: Stamp, language: str | None) -> Clock | None:
    """The clock in a line that tells a time backwards too; the two may touch: `4m ago12.50 BST`."""
    touching = read_clock(text[len(ago.text) :], language=language) if fold(text).startswith(ago.text) else None
    return touching or clock_within(text, language=language)


def _clocked(line: Line, number: int, clock: Clock, words: Calendar) -> Mark:
    rest = line.text[clock.end :].strip(" +")
    is_glued = line.text[clock.end : clock.end + 1].isalpha() and not clock.separator
    is_badge = is_glued and _is_badge(rest)
    authors = () if is_badge else (rest,) if is_glued and is_name(rest) else _authors(clock, rest)
    is_alone = not rest or bool(authors) or is_badge or _is_idle(rest, words)
    return Mark(
        line=number,
        text=len(line.text) if is_alone else clock.end,
        end=len(line.text),
        form=_form(line, clock, is_alone=is_alone),
        clock=clock,
        is_alone=is_alone,
        is_labelled=clock.is_labelled,
        is_prose=clock.is_labelled and not is_alone and (clock.separator.startswith(",") or rest[:1].islower()),
        authors=authors,
    )


def _behind(line: Line, number: int, clock: Clock) -> Mark:
    """A headline with its clock in brackets behind it."""
    end = line.text.rindex("(")
    return Mark(line=number, text=0, end=end, form=("text", "behind", clock.mark, ""), clock=clock)


def _signed(line: Line, number: int, language: str | None) -> Mark | None:
    """A line that is a reporter's name and a stamp with its date, which often touch: `Ann Author3 May 2025 18:42`."""
    name, digits = _NAME.match(line.text), _DIGIT.search(line.text)
    if name is None or digits is None or not is_name(name[0].strip(_AROUND)):
        return None
    clock = read_clock(line.text[digits.start() :], language=language)
    if clock is None or clock.date is None or digits.start() + clock.end < len(line.text):
        return None
    mark = _alone(number, line.text, _form(line, clock, is_alone=True), clock=clock)
    return msgspec.structs.replace(mark, authors=(name[0].strip(_AROUND),))


def _is_badge(rest: str) -> bool:
    """Whether a label in capitals is stuck to a stamp: `18:42KEY EVENT`."""
    return len(rest) <= BADGE and rest == rest.upper() and rest.replace(" ", "").isalpha()


def _is_idle(rest: str, words: Calendar) -> bool:
    """Whether the words beside a stamp are no update's: a share button, the time of a correction."""
    if len(rest) > REACH // 2:
        return False
    clock = read_clock(rest, language=words.language)
    is_correction = clock is not None and clock.start > 1 and clock.end >= len(rest)
    return is_correction or sort_of(rest, words=words) == "share"


def _alone(
    number: int, text: str, form: tuple[str, ...], *, clock: Clock | None = None, ago: Stamp | None = None
) -> Mark:
    return Mark(line=number, text=len(text), end=len(text), form=form, clock=clock, ago=ago, is_alone=True)


def _authors(clock: Clock, rest: str) -> tuple[str, ...]:
    """The names that stand beside a stamp: `20:10 , Ann Author`."""
    byline = _BYLINE.match(rest)
    name = rest[byline.end() :] if byline else rest
    return (name,) if (byline or "," in clock.separator) and is_name(name) else ()


def _form(line: Line, clock: Clock, *, is_alone: bool) -> tuple[str, ...]:
    place = "heading" if line.rank else "bold" if line.lead >= clock.end - 3 else "text"
    where = "ticker" if clock.is_ticker else "alone" if is_alone else "inline"
    return (place, where, "m" if clock.meridiem else clock.mark, "bullet" if is_bullet(line.text) else "")


def _several(line: Line, number: int, cuts: list[int], language: str | None) -> Iterator[Mark]:
    """The updates of a line that holds several: each runs to the next clock that a sentence's end stands before."""
    found = [(cut, clock) for cut in cuts if (clock := read_clock(line.text[cut : cut + 4 * REACH], language=language))]
    ends = [cut for cut, _ in found[1:]] + [len(line.text)]
    for (cut, clock), end in zip(found, ends, strict=True):
        form = (*_form(line, clock, is_alone=False)[:3], "")
        yield Mark(line=number, text=cut + clock.end, end=end, form=form, clock=clock)


def _ticker(text: str, number: int, language: str | None) -> Mark:
    """A headline between plus signs, with the clock at its end or none."""
    opening = _PLUS.match(text)
    clock = clock_within(text, language=language, start=max(0, len(text) - 20)) if len(text) < 200 else None
    return Mark(
        line=number, text=opening.end() if opening else 0, end=len(text), form=("text", "ticker", "", ""), clock=clock
    )


def stamp_of(mark: Mark, *, near: date | None, text: str) -> Stamp | None:
    """What a mark states of its time, a date beside it completed from `near`."""
    clock = mark.clock
    if clock is None:
        return mark.ago
    day = clock.date.near(near) if clock.date and near else None
    return Stamp(
        basis="text",
        precision="minute" if clock.second is None else "second",
        clock=clock.time,
        day=day,
        zone=clock.zone,
        text=text[:REACH],
    )
