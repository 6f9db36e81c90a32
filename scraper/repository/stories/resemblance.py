"""Whether two texts tell one story in nearly the same words, and how far apart they are.

An agency's copy is cut, added to, re-ordered and put right from paper to paper; an alert is told every night in the
same words of another town. So the words are compared with their figures folded, and what a form is filled in with, its
names, decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from hashlib import blake2b
from heapq import nsmallest
from itertools import groupby, pairwise
from typing import NamedTuple
from zlib import crc32

from scraper.repository.wording import likeness, overlap, plain

Moment = datetime | date | None

# A figure or a word; scripts without spaces (Thai, kana, Chinese characters) count by the character.
BY_CHARACTER = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(rf"\d+(?:[.,:]\d+)*|[{BY_CHARACTER}]|[^\W\d_{BY_CHARACTER}]+")
FIGURE = "0"
NAME = 3  # letters; shorter capitals are articles and initials
STEM = 4  # letters; names that share these are one, declined or spelt otherwise
SKETCH = 8  # of two texts with likeness 0.5 all but one in 250 share one of these (0.5 ** 8)

LIKENESS = 0.45  # of the pairs of words of both
HELD = 0.75  # of the shorter text's pairs that the longer holds: one of them was cut, or added to …
SHORTEST_PART = 12  # … if the shorter has so many: less is a phrase that many stories share …
LEAST_PART = 0.25  # … and if it is so much of the longer: a summary holds sentences of many, and is none of them
ARTICLE = 3  # letters of the longest, or of a preposition
NAMES_IN_COMMON = 0.3  # of all names, where each text has some that the other lacks
CORRECTION = 40  # pairs for each name that may be another in the same place: longer texts have names put right
TELLING = 8  # pairs; what is shorter ("Air raid alert in Kyiv") is told again and again …
AT_ONCE = timedelta(minutes=5)  # … and is the same only at the same time
SAME_COUNT = timedelta(hours=12)  # a toll corrected; what is counted daily differs from day to day


class Story(NamedTuple):
    """A text as compared: its words in lower case, without accents; its names and figures; when it was told.

    `names` are among the words. `pairs` are neighbouring words, figures folded into one; a text of one word has that.
    """

    words: tuple[str, ...]
    names: frozenset[str]
    figures: frozenset[str]
    pairs: frozenset[str]
    moment: Moment


def read_story(headline: str | None, body: str, *, moment: Moment) -> Story:
    """The story that a segment tells."""
    found = WORD.findall(_without_accents(f"{plain(headline)} {plain(body)}"))
    words = tuple(FIGURE if word[0].isdigit() else word.casefold() for word in found)
    return Story(
        words=words,
        names=frozenset(word.casefold() for word in found if len(word) >= NAME and word[0].isupper()),
        figures=frozenset(word for word in found if word[0].isdigit()),
        pairs=frozenset(map(" ".join, pairwise(words))) or frozenset(words),
        moment=moment,
    )


def sketch(story: Story) -> list[int]:
    """Up to eight signed 64-bit hashes, some of which stories of nearly the same words share.

    Bottom-k MinHash (Broder, On the resemblance and containment of documents, 1997): the pairs whose CRC-32 is the
    least, each under its BLAKE2b.
    """
    encoded = (pair.encode(errors="surrogatepass") for pair in story.pairs)
    return [_hash(pair) for pair in nsmallest(SKETCH, encoded, key=crc32)]


def distance(one: Story, other: Story) -> float | None:
    """How far two stories are apart, 0 (the same words) to 1; null where they are two different ones."""
    share = likeness(one.pairs, other.pairs)
    if share < LIKENESS and not _is_part(one, other):
        return None
    is_short = min(len(one.pairs), len(other.pairs)) < TELLING
    if is_short and not _is_near(one.moment, other.moment, within=AT_ONCE):
        return None
    is_counted_anew = bool(one.figures - other.figures) and bool(other.figures - one.figures)
    if is_counted_anew and not _is_near(one.moment, other.moment, within=SAME_COUNT):
        return None
    if _tells_of_others(one, other, is_counted_anew=is_counted_anew):
        return None
    return round(1 - share, 3)


def _tells_of_others(one: Story, other: Story, *, is_counted_anew: bool) -> bool:
    """Whether one text has other names where the other has its own, as a form does that is filled in again."""
    new, lost = one.names.difference(other.words), other.names.difference(one.words)
    if not new or not lost:
        return False
    swapped = _swapped(dict(_places(one, new)), dict(_places(other, lost)))
    corrections = 0 if is_counted_anew else min(len(one.pairs), len(other.pairs)) // CORRECTION
    return swapped > corrections or likeness(one.names, other.names) < NAMES_IN_COMMON


def _places(story: Story, names: frozenset[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """The runs of these names, by the words before and behind; an article before changes with the name."""
    before, run = "", ""
    for is_name, words in groupby((*story.words, ""), key=names.__contains__):
        listed = list(words)
        if is_name:
            run = " ".join(listed)
            continue
        if run:
            yield ("" if len(before) <= ARTICLE else before, listed[0]), run
        before, run = listed[-1], ""


def _swapped(one: dict[tuple[str, str], str], other: dict[tuple[str, str], str]) -> int:
    """In how many places stand different names."""
    return sum(one[place][:STEM] != other[place][:STEM] for place in one.keys() & other.keys())


def _is_part(one: Story, other: Story) -> bool:
    """Whether one text is the other cut short."""
    shorter, longer = sorted((len(one.pairs), len(other.pairs)))
    is_long = shorter >= max(SHORTEST_PART, LEAST_PART * longer)
    return is_long and overlap(one.pairs, other.pairs) >= HELD


def _is_near(one: Moment, other: Moment, *, within: timedelta) -> bool:
    """Whether two moments are so near, or may be: where one is a day, on the same day; where one is not known, yes."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return abs(one - other) <= within
    return one is None or other is None or _day(one) == _day(other)


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _hash(pair: bytes) -> int:
    return int.from_bytes(blake2b(pair, digest_size=8).digest(), signed=True)
