"""A word-level difference of two texts, to be read: `the [-old-] {+new+} words`.

Words are compared by Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations", 1986), whose cost
grows with the number of differences; beyond a bound the texts are told as exchanged, so that the cost stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

WORD = re.compile(r"\n\n|\S+")
PARAGRAPH = "\n\n"
MOST_DIFFERENCES = 400  # words; two texts further apart have little to do with each other
CONTEXT = 8  # unchanged words told on either side of a change
GAP = "…"


class Change(NamedTuple):
    """A stretch of two texts: the words that stood there and those that stand there now, equal where nothing changed."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing changed here."""
        return self.old == self.new


def word_difference(before: str, after: str) -> str:
    """What changed between two texts, with a few unchanged words around; empty where they have the same words."""
    changes = compare(WORD.findall(before), WORD.findall(after))
    if all(change.is_none for change in changes):
        return ""
    last = len(changes) - 1
    told = (_told(change, is_first=place == 0, is_last=place == last) for place, change in enumerate(changes))
    return _joined(word for words in told for word in words)


def compare(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Two lists of words as stretches in turn equal and changed."""
    start = common_start(old, new)
    end = common_start(old[start:][::-1], new[start:][::-1])
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    changes = [
        _equal(old[:start]),
        *_stretches(middle_old, middle_new, _matches(middle_old, middle_new)),
        _equal(old[len(old) - end :]),
    ]
    return _without_crumbs([change for change in changes if change.old or change.new])


def _equal(words: Sequence[str]) -> Change:
    return Change(tuple(words), tuple(words))


def common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two lists begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _stretches(old: Sequence[str], new: Sequence[str], matches: Sequence[tuple[int, int, int]]) -> Iterator[Change]:
    """The changed and the equal stretches, given the equal ones as places in both and a length."""
    x = y = 0
    for at_old, at_new, length in (*matches, (len(old), len(new), 0)):
        yield Change(tuple(old[x:at_old]), tuple(new[y:at_new]))
        yield _equal(old[at_old : at_old + length])
        x, y = at_old + length, at_new + length


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """The equal stretches on a shortest way from one list to the other; none where that is too long."""
    if not old or not new:
        return []
    trace: list[dict[int, int]] = []
    furthest = {1: 0}
    for differences in range(min(len(old) + len(new), MOST_DIFFERENCES) + 1):
        trace.append(dict(furthest))
        for diagonal in range(-differences, differences + 1, 2):
            x = _step(furthest, diagonal, differences)
            x += _common_from(old, new, x, x - diagonal)
            furthest[diagonal] = x
            if x >= len(old) and x - diagonal >= len(new):
                return _walk_back(trace, len(old), len(new))
    return []


def _step(furthest: dict[int, int], diagonal: int, differences: int) -> int:
    """How far in the old list a way gets that takes one more word out or in."""
    is_down = _comes_down(furthest, diagonal, differences)
    return furthest[diagonal + 1] if is_down else furthest[diagonal - 1] + 1


def _comes_down(furthest: dict[int, int], diagonal: int, differences: int) -> bool:
    """Whether the best way to a diagonal puts a word in; else it takes one out."""
    return diagonal == -differences or (diagonal != differences and furthest[diagonal - 1] < furthest[diagonal + 1])


def _common_from(old: Sequence[str], new: Sequence[str], x: int, y: int) -> int:
    length = 0
    while x + length < len(old) and y + length < len(new) and old[x + length] == new[y + length]:
        length += 1
    return length


def _walk_back(trace: Sequence[dict[int, int]], x: int, y: int) -> list[tuple[int, int, int]]:
    """The equal stretches on the way that reached the ends of both lists."""
    found = []
    for differences in range(len(trace) - 1, -1, -1):
        diagonal = x - y
        furthest = trace[differences]
        middle = _step(furthest, diagonal, differences) if differences else 0
        if length := x - middle:
            found.append((middle, middle - diagonal, length))
        is_down = _comes_down(furthest, diagonal, differences)
        x, y = (middle, middle - diagonal - 1) if is_down else (middle - 1, middle - diagonal)
    return found[::-1]


def _without_crumbs(changes: Sequence[Change]) -> list[Change]:
    """The changes with equal words between two larger changes taken into them: a lone "the" is no landmark."""
    kept: list[Change] = []
    for place, change in enumerate(changes):
        following = changes[place + 1] if place + 1 < len(changes) else None
        is_crumb = (
            change.is_none and following is not None and bool(kept) and _is_crumb(change, beside=(kept[-1], following))
        )
        if kept and (is_crumb or not (change.is_none or kept[-1].is_none)):
            kept[-1] = Change(kept[-1].old + change.old, kept[-1].new + change.new)
        else:
            kept.append(change)
    return kept


def _is_crumb(equal: Change, *, beside: tuple[Change, Change]) -> bool:
    return PARAGRAPH not in equal.old and all(len(equal.old) < max(len(one.old), len(one.new)) for one in beside)


def _told(change: Change, *, is_first: bool, is_last: bool) -> Iterator[str]:
    if change.is_none:
        yield from _abridged(change.old, is_first=is_first, is_last=is_last)
        return
    if change.old:
        yield f"[-{_joined(change.old)}-]"
    if change.new:
        yield f"{{+{_joined(change.new)}+}}"


def _abridged(words: Sequence[str], *, is_first: bool, is_last: bool) -> Iterator[str]:
    """The unchanged words next to a change, and a gap for the others."""
    before = 0 if is_first else CONTEXT
    after = 0 if is_last else CONTEXT
    if len(words) <= before + after + 1:
        yield from words
        return
    yield from words[:before]
    yield GAP
    yield from words[len(words) - after :]


def _joined(words: Sequence[str] | Iterator[str]) -> str:
    """Words with spaces between them, but none beside a new paragraph."""
    return " ".join(words).replace(f" {PARAGRAPH}", PARAGRAPH).replace(f"{PARAGRAPH} ", PARAGRAPH)
