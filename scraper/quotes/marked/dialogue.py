"""Speech set off by dashes: `– Nie ma zgody – powiedział premier. – Protestujemy.` as marked stretches.

A dash at the head of a paragraph or sentence may open a list item as well, so speech counts only where a reporting
verb stands behind one of its dashes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from scraper.quotes.lexis.language import Language
from scraper.quotes.marked.marks import SPACES, Marked

# between spaces, or as in Spanish before the first word and behind the last one of what interrupts (—dice Ana—.)
DASH = re.compile(r"(?<!\S)(?:[–—-](?=[ \u00a0])|[–—](?=[\w¿¡«“\"]))|(?<=\w)[–—](?=[.,;:!?])")
WORD = re.compile(r"\w+")
OPENS_AFTER = frozenset(".!?…:")
REPORT_REACH = 40
WORDS_BEFORE_VERB = 2


def find_spoken(text: str, *, start: int, end: int, marked: Sequence[Marked], language: Language) -> list[Marked]:
    """The marked stretches of a paragraph together with those that only dashes set off, in order."""
    spoken = _spoken(text, start, end, marked, language)
    if not spoken:
        return list(marked)
    lefts = [stretch.left for stretch in spoken]
    kept = [mark for mark in marked if not _inside(mark.left, spoken, lefts)]
    return sorted([*kept, *spoken], key=lambda stretch: stretch.left)


def _spoken(text: str, start: int, end: int, marked: Sequence[Marked], language: Language) -> list[Marked]:
    found: list[Marked] = []
    opened, lefts = -1, [mark.left for mark in marked]
    for dash in DASH.finditer(text, start, end):
        at = dash.start()
        if _inside(at, marked, lefts):
            continue
        if opened < 0 and at > start and text[at - 1] not in SPACES:
            opened = dash.end() if found else -1
        elif opened < 0:
            before = text[start:at].rstrip(SPACES)[-1:] if at - start < REPORT_REACH else text[at - 2 : at].strip()[-1:]
            opened = at if not before or before in OPENS_AFTER or (found and before == ",") else -1
        elif _reports(text, dash.end(), end, language):
            found.append(_stretch(text, opened, at, dash.end()))
            opened = -1
    if found and opened >= 0:
        found.append(_stretch(text, opened, end, end))
    return [stretch for stretch in found if stretch.end > stretch.start]


def _inside(at: int, marked: Sequence[Marked], lefts: Sequence[int]) -> bool:
    before = bisect_right(lefts, at) - 1
    return before >= 0 and at < marked[before].right


def _reports(text: str, at: int, end: int, language: Language) -> bool:
    """Whether a reporting verb stands right behind a dash, small words before it allowed: `– jak dodał S`."""
    for number, match in enumerate(WORD.finditer(text, at, min(end, at + REPORT_REACH))):
        word = match[0].lower()
        cue = language.cues.get(word)
        if cue is not None:
            return cue.finite
        small = word in language.verb_group or word in language.subordinators or word in language.time_words
        if not small or number >= WORDS_BEFORE_VERB:
            return False
    return False


def _stretch(text: str, opened: int, closed: int, right: int) -> Marked:
    first, last = opened + 1, closed
    while first < last and text[first] in SPACES:
        first += 1
    while last > first and (text[last - 1] in SPACES or text[last - 1] == ","):
        last -= 1
    return Marked(opened, first, last, right)
