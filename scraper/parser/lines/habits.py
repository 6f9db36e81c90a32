"""How a page writes its updates, decided once from all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from scraper.parser.lines.glue import glue_floor, is_dashed, is_joined, may_be_glued, words_on
from scraper.parser.lines.marks import Mark
from scraper.parser.lines.sheet import Sheet
from scraper.parser.lines.titles import ends_sentence, is_name, is_sentence, is_title, is_title_beside, word_count

MOST = 0.6
"""Share of a page's updates that must show a habit before it is taken for the page's."""
NEARLY_ALL = 0.9
"""The same for a habit that single updates show by chance."""
CLEARLY = 0.8
"""The same for headlines over the clocks where hardly any stand under them."""
SOME = 0.25
"""The same for headlines over some clocks, on a page that has hardly any beside or under them."""
HEADLINE = 3
"""Words of such a headline at least."""
HALF = 0.5
"""The same for topic labels, which some updates always lack."""

_SIGNED = re.compile(r"\s\(([^()]{4,40})\)\.?$")

Place = Literal["before", "after", "closing"]


class Habits(msgspec.Struct, frozen=True, kw_only=True):
    """How a page writes its updates.

    `title` is where a headline stands: in the line "before" the mark, in the one "after" it (or beside it), or at the
    head of the text that the mark closes ("closing"). `is_titled`: most updates have one. `has_rubric`: a topic label
    stands between clock and headline, under the clock or beside it; `labels` are those that come back. `is_named`: the
    reporter's name has a line of its own under the clock; `is_signed`: it closes the text, in brackets. `glue` is how
    weak a sign may be that a headline runs into its text, null where none does; `is_joined`: many touch theirs;
    `is_dashed`: a dash parts the two; `common` are the words as the page writes them.
    """

    title: Place = "after"
    is_titled: bool = True
    has_rubric: bool = False
    labels: frozenset[str] = frozenset()
    is_named: bool = False
    is_signed: bool = False
    glue: int | None = None
    is_joined: bool = False
    is_dashed: bool = False
    common: frozenset[str] = frozenset()


def habits_of(sheet: Sheet) -> Habits:
    """The habits of a page whose updates open at the marks of `sheet`."""
    alone = [mark for mark in sheet.marks if mark.is_alone]
    return _of_alone(alone, sheet) if 2 * len(alone) >= len(sheet.marks) else _of_inline(sheet)


def _of_inline(sheet: Sheet) -> Habits:
    inline = [mark for mark in sheet.marks if not mark.is_alone]
    said = [sheet.said(mark) for mark in inline]
    common = words_on(sheet.lines) if any(may_be_glued(text) for text in said) else frozenset()
    closed = _share(
        is_sentence(text) and sheet.after[mark.line] is not None for text, mark in zip(said, inline, strict=True)
    )
    titled = _share(is_title_beside(text) for text in said)
    return Habits(
        title="before" if titled <= 1 - CLEARLY and _are_headed(inline, sheet) else "after",
        is_titled=titled >= MOST or titled + closed >= NEARLY_ALL,
        has_rubric=_share(is_label_beside(mark, sheet) for mark in inline) >= MOST,
        is_signed=_share(signature(text) is not None for text in said) >= MOST,
        glue=glue_floor(said, words=sheet.words, common=common),
        is_joined=is_joined(said),
        is_dashed=is_dashed(said),
        common=common,
    )


def _are_headed(inline: Sequence[Mark], sheet: Sheet) -> bool:
    """Whether the headlines stand in lines over the clocks that the texts begin with."""
    above = [sheet.before[mark.line] for mark in inline]
    marked = _share(n is not None and sheet.is_heading(n) and is_title(sheet.line(n)) for n in above)
    titles = [sheet.line(n) if n is not None and is_title(sheet.line(n)) else "" for n in above]
    few = sum(word_count(title) >= HEADLINE for title in titles[1:])  # over the first clock the page's title may stand
    return marked >= CLEARLY or _share(map(bool, titles)) >= NEARLY_ALL or few >= max(2, SOME * len(titles))


def _of_alone(alone: Sequence[Mark], sheet: Sheet) -> Habits:
    befores = [sheet.before[mark.line] for mark in alone]
    afters = [sheet.after[mark.line] for mark in alone]
    before = _share(number is not None and sheet.opens(number) for number in befores)
    after = _share(number is not None and is_title(sheet.line(number)) for number in afters)
    closed = _share(number is not None and _is_closed(number, sheet) for number in afters)
    above = _share(number is not None and is_title(sheet.line(number)) for number in befores)
    place: Place = "after"
    is_over = above >= CLEARLY and after <= 1 - CLEARLY
    if is_over or (before >= MOST and (before > after or afters[-1] is None or any(mark.authors for mark in alone))):
        place = "before"
    elif afters[-1] is None and befores[0] is not None and (after >= MOST or _are_closing(alone, sheet)):
        place = "closing"
    firsts = [sheet.line(number) for number in afters if number is not None] if place == "after" else []
    is_named = _named_share(firsts) >= MOST
    return Habits(
        title=place,
        is_titled=max(before, after) >= MOST or (place == "after" and after + closed >= NEARLY_ALL),
        has_rubric=place == "after" and not is_named and _share(has_rubric(mark, sheet) for mark in alone) >= HALF,
        labels=_labels(firsts) if not is_named else frozenset(),
        is_named=is_named,
    )


def _are_closing(alone: Sequence[Mark], sheet: Sheet) -> bool:
    """Whether the text ends with a stamp, and all stamps are complete, as where each signs the text above it."""
    is_last = alone[-1].line == len(sheet.lines) - 1
    return is_last and all(mark.clock is not None and mark.clock.date is not None for mark in alone)


def _is_closed(number: int, sheet: Sheet) -> bool:
    """Whether a line is a short sentence over a longer text: a headline, on pages that close theirs."""
    below = sheet.after[number]
    return below is not None and is_sentence(sheet.line(number)) and len(sheet.line(below)) > len(sheet.line(number))


def is_label_beside(mark: Mark, sheet: Sheet) -> bool:
    """Whether a topic label, a word or three, stands beside a clock, and the headline in the line below."""
    below = sheet.after[mark.line]
    label = sheet.said(mark)
    if below is None or sheet.after[below] is None or word_count(label) > 3:
        return False
    return is_title(sheet.line(below)) and len(sheet.line(below)) > len(label)


def has_rubric(mark: Mark, sheet: Sheet) -> bool:
    """Whether a topic label, a word or three, stands over an update's headline and text."""
    first = sheet.after[mark.line]
    second = None if first is None else sheet.after[first]
    if first is None or second is None or sheet.after[second] is None:
        return False
    label, headline = sheet.line(first), sheet.line(second)
    return word_count(label) <= 3 and len(label) <= 30 and is_title(headline) and len(headline) > len(label)


def is_topic(text: str, habits: Habits) -> bool:
    """Whether a line is a topic label: one that comes back, or a word or two on a page of headlines ("Alert")."""
    if text in habits.labels:
        return True
    return habits.is_titled and word_count(text) <= 2 and not ends_sentence(text) and not is_name(text)


def signature(text: str) -> re.Match[str] | None:
    """The name in brackets that closes an update: "… (Carla Dias)"."""
    match = _SIGNED.search(text[-60:])
    return match if match and is_name(match[1]) else None


def _named_share(firsts: Sequence[str]) -> float:
    """The share of updates that a name opens; headlines of capital words look like names, but none comes back."""
    names = [text for text in firsts if is_name(text) and word_count(text) <= 3]
    return len(names) / len(firsts) if len(set(names)) < len(names) else 0.0


def _labels(firsts: Sequence[str]) -> frozenset[str]:
    """The short lines that open more than one update: topic labels, whether or not all updates have one."""
    return frozenset(text for text, count in Counter(firsts).items() if count > 1 and word_count(text) <= 2)


def _share(shown: Iterable[bool]) -> float:
    flags = list(shown)
    return sum(flags) / len(flags) if flags else 0.0
