"""One paragraph as words: read once, with each marked stretch as a single word.

So the rules see `S said MARK` whatever the length of the quotation, and never look inside it by accident.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from scraper.quotes.language import Language
from scraper.quotes.marks import Marked

# a word with its hyphens and its elision, a number with its stops, initials with theirs; else one sign. The rare tails
# are tried behind one look at the next character, and no word is tried again shorter: that saves a quarter
_TAILS = r"(?:(?<=\d)(?:[.,]\d+)+|(?<=\b[^\W\d_])(?:\.[^\W\d_])+\.)?"
TOKEN = re.compile(rf"(\w++(?:(?=[.,'-]){_TAILS}(?:-\w++)*+(?:'(?=\w))?)?+|[^\w\s])")
HELD = re.compile(rf"(\w++(?:(?=[.,'-]){_TAILS}(?:['-]\w++)*+)?+|[^\w\s])")
MARK = "\ufffc"
LONGEST_SENTENCE = 300
LONGEST_ORDINAL = 2
LONGEST_NAME = 7
TERMINATORS = frozenset(".!?…")
ENDS = TERMINATORS | {MARK}
CLOSING_BRACKETS = frozenset(")]")
DASHES = frozenset("–—-")
BREAKS = frozenset(',;:()[]–—-•/|«»“”„"')


class Line(NamedTuple):
    """The words of a paragraph: as written, in lower case, and where they stand in the text.

    `marks` lists the positions at which `lower` holds MARK, one for each of `marked`; `enclitics` the positions of
    pronouns that hang on the verb before them; `names`, where the verb comes second, the marks that hold a name.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    marked: Sequence[Marked]
    marks: list[int]
    enclitics: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()

    def marked_at(self, at: int) -> Marked:
        """The marked stretch that stands as a word at a position."""
        return self.marked[bisect_left(self.marks, at)]

    def marks_between(self, first: int, last: int) -> list[int]:
        """The positions of the marked stretches in a range of words."""
        marks = self.marks
        return marks and marks[bisect_left(marks, first) : bisect_left(marks, last)]


def read_line(text: str, *, start: int, end: int, marked: Sequence[Marked], language: Language) -> Line:
    """The words of `text[start:end]`, whose apostrophes must be straight already."""
    token = HELD if language.apostrophes else TOKEN
    # what stands between words, a word, what stands between, a word …: cut and measured without a step of Python a word
    pieces: list[str] = []
    lengths: list[int] = [start]
    marks: list[int] = []
    for mark in marked:
        before = token.split(text[start : mark.left])
        lengths += [*map(len, before), mark.right - mark.left]
        pieces += [*before, MARK]
        marks.append(len(pieces) // 2 - 1)
        start = mark.right
    rest = token.split(text[start:end])
    pieces += rest
    lengths += map(len, rest)
    edges = list(accumulate(lengths))
    words = pieces[1::2]
    line = Line(words, list(map(str.lower, words)), edges[1:-1:2], edges[2::2], marked, marks)
    if language.brackets and marks:
        line = line._replace(
            names=frozenset(at for at, mark in zip(marks, marked, strict=True) if _is_name(text, mark))
        )
    return _split_enclitics(line, language) if language.enclitics and text.find("-", edges[0], end) >= 0 else line


def _is_name(text: str, mark: Marked) -> bool:
    """Whether marked words begin with a capital or a number, are few, and do not end like a sentence."""
    begins = text[mark.start].isupper() or text[mark.start].isdigit()
    few = text.count(" ", mark.start, mark.end) < LONGEST_NAME
    return begins and few and text[mark.end - 1] not in TERMINATORS and text[mark.end - 1] != ","


def _split_enclitics(line: Line, language: Language) -> Line:
    """`a-t-il` as `a` and `il`, so that the verb is found among the verbs and the pronoun among the pronouns."""
    hanging = [i for i, word in enumerate(line.lower) if "-" in word and word.rpartition("-")[2] in language.enclitics]
    for i in reversed(hanging):
        stem, _, tail = line.words[i].rpartition("-")
        stem = stem.removesuffix("-t").removesuffix("-T")
        line.words[i : i + 1] = [stem, tail]
        line.lower[i : i + 1] = [stem.lower(), tail.lower()]
        line.starts.insert(i + 1, line.ends[i] - len(tail))
        line.ends.insert(i, line.starts[i] + len(stem))
    if not hanging:
        return line
    shifted = [at + sum(i < at for i in hanging) for at in line.marks]
    return line._replace(marks=shifted, enclitics=frozenset(i + n + 1 for n, i in enumerate(hanging)))


def sentences(line: Line, text: str, *, language: Language) -> Iterator[tuple[int, int]]:
    """Ranges of words that make one sentence. A mark whose words end the sentence ends it too, unless more follows."""
    first = 0
    for i in [i for i, word in enumerate(line.words) if word[-1] in ENDS]:
        while i - first > LONGEST_SENTENCE:
            yield first, first + LONGEST_SENTENCE
            first += LONGEST_SENTENCE
        if _ends_at(line, i, text, language):
            yield first, i + 1
            first = i + 1
    for start in range(first, len(line.words), LONGEST_SENTENCE):
        yield start, min(len(line.words), start + LONGEST_SENTENCE)


def _ends_at(line: Line, i: int, text: str, language: Language) -> bool:
    """Whether a stop, a marked stretch or a shortened word ends the sentence."""
    word = line.words[i]
    if word in TERMINATORS:
        return _ends_sentence(line, i, language)
    return _mark_ends(line, i, text) if word == MARK else _starts_anew(line, i + 1, language)


def _ends_sentence(line: Line, i: int, language: Language) -> bool:
    if i + 1 == len(line.words):
        return True
    following = line.words[i + 1]
    if following in TERMINATORS or following in CLOSING_BRACKETS:
        return False
    if line.starts[i + 1] == line.ends[i] and following != MARK:
        return False
    if is_abbreviation(line, i, language):
        return False
    return following == MARK or not following[0].islower()


def _starts_anew(line: Line, at: int, language: Language) -> bool:
    """Whether a word after a shortened one (`the U.S. He …`) can only begin a sentence."""
    if at >= len(line.words) or not line.words[at][0].isupper():
        return False
    word = line.lower[at]
    return word in language.pronouns or word in language.small_words or word in language.subordinators


def is_abbreviation(line: Line, i: int, language: Language) -> bool:
    """Whether the stop at a position belongs to a shortened word or an initial, not to the sentence."""
    if line.words[i] != "." or not i:
        return False
    before = line.words[i - 1]
    if language.ordinal_stops and before.isdigit() and len(before) <= LONGEST_ORDINAL and i + 1 < len(line.words):
        return True
    return line.lower[i - 1] in language.abbreviations or (len(before) == 1 and before.isupper())


def _mark_ends(line: Line, i: int, text: str) -> bool:
    marked = line.marked_at(i)
    last, following = text[marked.end - 1], line.words[i + 1 : i + 2]
    if not following or last not in TERMINATORS:
        return False
    word = following[0]
    return word == MARK or (word[0].isupper() and last in ".…")
