"""One paragraph as words: read once, with each marked stretch as a single word.

So the rules see `S said MARK` whatever the length of the quotation, and never look inside it by accident.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from scraper.quotes.lexis.classes import ENDING, MARKED, NAMING, NOTABLE, SIGN, TRIGGER
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.lexicon import WIDTH
from scraper.quotes.lexis.signs import DASHES, MARK, TERMINATORS
from scraper.quotes.marked.marks import Marked
from scraper.quotes.marked.shapes import is_title

LONGEST_ORDINAL = 2
LONGEST_NAME = 7


class Line:
    """The words of a paragraph: as written, in lower case, and their classes.

    `marks` lists the positions at which `lower` holds MARK, one for each of `marked`; `stops` those at which a sentence
    may end, `triggers` those of the words that may start a report.
    """

    __slots__ = (
        "_bounds",
        "_places",
        "_steps",
        "_text",
        "_titled",
        "classes",
        "lower",
        "marked",
        "marks",
        "stops",
        "triggers",
        "words",
    )

    def __init__(
        self, flat: list[Any], *, marks: list[int], marked: Sequence[Marked], text: str, bounds: tuple[int, int]
    ) -> None:
        self.words: list[str] = flat[::WIDTH]
        self.lower: list[str] = flat[1::WIDTH]
        classes: list[int] = flat[2::WIDTH]
        self.classes = classes
        self._steps: list[int] = flat[3::WIDTH]
        notable = [at for at, each in enumerate(classes) if each >= NOTABLE]
        self.stops = [at for at in notable if classes[at] & ENDING]
        self.triggers = [at for at in notable if classes[at] & TRIGGER]
        self.marks, self.marked = marks, marked
        self._text, self._bounds = text, bounds
        self._places: list[int] = []
        self._titled: bool | None = None

    def marked_at(self, at: int) -> Marked:
        """The marked stretch that stands as a word at a position."""
        return self.marked[bisect_left(self.marks, at)]

    def marks_between(self, first: int, last: int) -> list[int]:
        """The positions of the marked stretches in a range of words."""
        marks = self.marks
        return marks and marks[bisect_left(marks, first) : bisect_left(marks, last)]

    def triggers_between(self, first: int, last: int) -> list[int]:
        """The positions of the words in a range that may start a report."""
        triggers = self.triggers
        return triggers and triggers[bisect_left(triggers, first) : bisect_left(triggers, last)]

    def classes_between(self, first: int, last: int) -> int:
        """The classes that any of the words `first:last` has."""
        found = 0
        for classes in self.classes[first:last]:
            found |= classes
        return found

    def is_title(self) -> bool:
        """Whether all of it is capitalised as a title is; asked of each of many marks, told once."""
        if self._titled is None:
            self._titled = is_title([word for word in self.words if word[0].isalpha()])
        return self._titled

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words `first:last` stand in the text."""
        places = self._places or self._found_places()
        at = last - 1
        end = self.marked_at(at).right if self.classes[at] & MARKED else places[at] + len(self.words[at])
        return places[first], end

    def _found_places(self) -> list[int]:
        """Where each word starts; asked for only where something is quoted, in half of the paragraphs never."""
        first, (start, end) = 0, self._bounds
        for at, mark in zip(self.marks, self.marked, strict=True):
            self._places += self._places_between(first, at, start, mark.left)
            self._places.append(mark.left)
            first, start = at + 1, mark.right
        self._places += self._places_between(first, len(self.words), start, end)
        return self._places

    def _places_between(self, first: int, last: int, start: int, end: int) -> list[int]:
        """Where the words `first:last` start, which are all that stands in `text[start:end]`."""
        stretch = self._text[start:end]
        start += len(stretch) - len(stretch.lstrip())
        *places, beyond = accumulate(self._steps[first:last], initial=start)
        if beyond == start + len(stretch.strip()) + 1:
            return places
        # more than one space, or spaces of another kind, stand between some of the words
        places = []
        for word in self.words[first:last]:
            places.append(self._text.find(word, start))
            start = places[-1] + len(word)
        return places


def read_line(text: str, *, start: int, end: int, marked: Sequence[Marked], language: Language) -> Line:
    """The words of `text[start:end]`, whose apostrophes must be straight already."""
    lexicon = language.lexicon
    if not marked:
        return Line(lexicon.read(text[start:end]), marks=[], marked=marked, text=text, bounds=(start, end))
    flat: list[Any] = []
    marks: list[int] = []
    at = start
    for mark in marked:
        flat += lexicon.read(text[at : mark.left])
        marks.append(len(flat) // WIDTH)
        naming = NAMING if (language.verb_second or language.bare_nouns) and _is_name(text, mark) else 0
        flat += (MARK, MARK, MARKED | SIGN | ENDING | naming, 0)
        at = mark.right
    flat += lexicon.read(text[at:end])
    return Line(flat, marks=marks, marked=marked, text=text, bounds=(start, end))


def _is_name(text: str, mark: Marked) -> bool:
    """Whether words in marks begin with a capital or a number, are few, and do not end like a sentence."""
    if text[mark.left] in DASHES:
        return False
    begins = text[mark.start].isupper() or text[mark.start].isdigit()
    few = text.count(" ", mark.start, mark.end) < LONGEST_NAME
    return begins and few and text[mark.end - 1] not in TERMINATORS and text[mark.end - 1] != ","


def is_abbreviation(line: Line, i: int, language: Language) -> bool:
    """Whether the stop at a position belongs to a shortened word or an initial, not to the sentence."""
    if line.words[i] != "." or not i:
        return False
    before = line.words[i - 1]
    if language.ordinal_stops and before.isdigit() and len(before) <= LONGEST_ORDINAL and i + 1 < len(line.words):
        return True
    return line.lower[i - 1] in language.abbreviations or (len(before) == 1 and before.isupper())
