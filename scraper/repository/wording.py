"""What counts as the same words: a segment's text as compared, its digest, and how far two texts agree."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Set as AbstractSet
from hashlib import blake2b
from heapq import nsmallest
from itertools import pairwise
from zlib import crc32

import msgspec

from scraper.model import Segment

SLIP = 2  # a word that changes by so many letters is a typing error put right …
SLIP_LENGTH = 5  # … if it is so long; among short words every letter tells
ENTITY_START = "&"
SKETCH = 8  # pairs; of two texts with likeness 0.6, all but one in some thousand share one


def plain(text: str | None) -> str:
    """The text as compared: entities decoded, NFC, runs of white space (no-break spaces too) one space."""
    if not text:
        return ""
    decoded = html.unescape(text) if ENTITY_START in text else text
    return " ".join((decoded if decoded.isascii() else unicodedata.normalize("NFC", decoded)).split())


def text_digest(headline: str | None, body: str) -> str:
    """BLAKE2b-128 of the words of a segment, in hexadecimal; equal where no reader would see an edit."""
    return _digest(f"{plain(headline)}\0{plain(body)}".encode(errors="surrogatepass"))


def detail_digest(segment: Segment) -> str:
    """BLAKE2b-128 of what hangs on a text: its quotes, sources, links, embeds and images."""
    details = (segment.quotes, segment.sources, segment.links, segment.embeds, segment.images)
    return _digest(msgspec.json.encode(details))


def is_minor(before: str, after: str) -> bool:
    """Whether two texts differ in punctuation, case or spacing alone, or by one slip of the pen."""
    old, new = _letters(before), _letters(after)
    return old == new or (_apostrophes(before) == _apostrophes(after) and _is_slip(old, new))


def shingles(text: str) -> frozenset[str]:
    """The pairs of neighbouring words of a text, in lower case; of one word, the word."""
    words = plain(text).casefold().split()
    return frozenset(map(" ".join, pairwise(words))) or frozenset(words)


def sketch(words: AbstractSet[str]) -> list[str]:
    """A few of the pairs, drawn by hash: texts that hold most pairs in common share some of these (bottom-k)."""
    return nsmallest(SKETCH, words, key=lambda pair: crc32(pair.encode(errors="surrogatepass")))


def overlap(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """The share of the smaller set that the other holds too, 0 to 1: a text that grew still holds its beginning."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def likeness(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """The share of all pairs that both hold (Jaccard), 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _letters(text: str) -> list[str]:
    """The words in lower case, letters and digits only."""
    words = ("".join(filter(str.isalnum, word)) for word in plain(text).casefold().split())
    return [word for word in words if word]


def _is_slip(old: list[str], new: list[str]) -> bool:
    """Whether one longer word differs by a few letters after its first: prefixes and numbers change the meaning."""
    if len(old) != len(new):
        return False
    pairs = [(was, now) for was, now in zip(old, new, strict=True) if was != now]
    if len(pairs) != 1 or not "".join(pairs[0]).isalpha() or min(map(len, pairs[0])) < SLIP_LENGTH:
        return False
    return pairs[0][0][0] == pairs[0][1][0] and _distance(*pairs[0]) <= SLIP


def _apostrophes(text: str) -> int:
    """How many there are: one more or less may be a negation (is, isn't)."""
    return text.count("'") + text.count("\u2019")


def _distance(old: str, new: str) -> int:
    """The length of what is left when common beginning and end are taken off: an upper bound of the edit distance."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    return max(len(old), len(new)) - start - end


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
