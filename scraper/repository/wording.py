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
