"""Updates in the state that a page's program starts from, whatever the program: __NEXT_DATA__, __NUXT__ and their like.

The state of a page that is drawn by the reader's browser holds what the tree does not show yet. No format is known here:
the posts are found by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from scraper.parser.document import Document
from scraper.parser.draft import Reading
from scraper.parser.strategies.json_text import read_json
from scraper.parser.strategies.payloads import Source, values_in_script
from scraper.parser.strategies.posts import Posts, drafts_of, find_posts

STRATEGY = "payload"
# A moment as a value in JSON, also in JSON inside a string; a state with posts has several. Each of the two patterns
# begins with a digit of its own, which is what makes a search through a megabyte quick.
MOMENT = re.compile(r"20\d\d-[01]\d-[0-3]\dT[0-2]\d:")
EPOCH = re.compile(r"1[0-9]{9}(?:\d{3})?\b")
BEFORE_EPOCH = frozenset(':, \n"')
# How Next.js streams a page's data: rows in strings, pushed one after the other, a row often cut in two.
STREAM = "self.__next_f.push("
# A row is a name and JSON up to the line's end, or a text of so many bytes; what begins with other letters is code.
ROW = re.compile(rb"([0-9a-f]{1,6}):(?:(?=[\[{])|T([0-9a-f]{1,6}),)")
DEEPEST_ROW = 60
# Where the data of islands stands.
ATTRIBUTE = re.compile(rb"""(?:data-[a-z-]{2,30}|props|state|posts|entries)=["']\s?[\[{]""")
ATTRIBUTES = (
    "[data-page], [data-props], [data-state], [data-json], [data-posts], [data-entries], [data-initial-state], [data-config],"
    " [data-react-props], [data-content], [props], [state], [posts], [entries]"
)
FEWEST = 2
DEEPEST = 6
MOST_VALUES = 100_000
"""Values of a flat state that are made whole: its members may name each other over and over."""


def read(document: Document) -> Reading:
    """The posts of the page's state; a reading without drafts where it has none."""
    source = Source(url=document.url, absolute=document.absolute)
    scripts = document.css("script:not([src])")
    texts = [script.text() or "" for script in scripts if "ld+json" not in (script.attributes.get("type") or "")]
    values = (value for text in texts if _holds_moments(text) for value in values_in_script(text))
    found = (read_value(value, source) for value in chain(values, _streamed(texts), _in_attributes(document)))
    return next(filter(None, found), Reading(strategy=STRATEGY))


def read_value(value: object, source: Source) -> Reading | None:
    """The reading of a decoded state, null where it holds no posts."""
    wholes = _Flat(value).lists() if isinstance(value, list) else ()
    found = (posts for one in (value, *wholes) if (posts := find_posts(one, url=source.url)) is not None)
    best: Posts | None = max(found, key=lambda posts: posts.length, default=None)
    if best is None:
        return None
    return Reading(strategy=STRATEGY, drafts=tuple(drafts_of(best, absolute=source.absolute, strategy=STRATEGY)))


def _streamed(texts: Sequence[str]) -> Iterator[object]:
    """The values in the rows that scripts push, with the texts of other rows put where they name them."""
    pushed = [value for text in texts if text.startswith(STREAM) for value in values_in_script(text)]
    stream = "".join(part for one in pushed if isinstance(one, list) for part in one if isinstance(part, str))
    if not _holds_moments(stream):
        return
    rows, named = _rows(stream.encode("utf-8", "replace"))
    for row in rows:
        value, _ = read_json(row.decode("utf-8", "replace"), where="state")
        yield _with_texts(value, named)


def _rows(stream: bytes) -> tuple[list[bytes], dict[str, str]]:
    """The rows of a stream that hold JSON, and by its name the text of each row that holds text of so many bytes."""
    rows: list[bytes] = []
    texts: dict[str, str] = {}
    place = 0
    while place < len(stream):
        head = ROW.match(stream, place)
        if head is not None and head[2]:
            place = head.end() + int(head[2], 16)
            texts[f"${head[1].decode()}"] = stream[head.end() : place].decode("utf-8", "replace")
            continue
        end = stream.find(b"\n", place) + 1 or len(stream)
        if head is not None:
            rows.append(stream[head.end() : end])
        place = end
    return rows, texts


def _with_texts(value: object, texts: Mapping[str, str], depth: int = 0) -> object:
    """A value with the names of texts replaced by these."""
    if not texts or depth > DEEPEST_ROW:
        return value
    if isinstance(value, dict):
        return {name: _with_texts(inner, texts, depth + 1) for name, inner in value.items()}
    if isinstance(value, list):
        return [_with_texts(inner, texts, depth + 1) for inner in value]
    return texts.get(value, value) if isinstance(value, str) and value.startswith("$") else value


def _in_attributes(document: Document) -> Iterator[object]:
    """The values of attributes that hold data, as islands of a page and its one element are given it."""
    if ATTRIBUTE.search(document.markup) is None:
        return
    for node in document.css(ATTRIBUTES):
        for text in node.attributes.values():
            if text and text.lstrip()[:1] in {"{", "["} and _holds_moments(text):
                yield read_json(text, where="state")[0]


def _holds_moments(text: str) -> bool:
    """Whether a script holds as many moments as two posts would."""
    epochs = (found for found in EPOCH.finditer(text, 1) if text[found.start() - 1] in BEFORE_EPOCH)
    return sum(1 for _ in islice(chain(MOMENT.finditer(text), epochs), FEWEST)) == FEWEST


class _Flat:
    """A flat state, whose objects hold places in it instead of values, as Nuxt writes it."""

    def __init__(self, values: list[object]) -> None:
        self.values = values
        self.left = MOST_VALUES

    def lists(self) -> Iterator[list[object]]:
        """Its lists of objects, each made whole."""
        for one in self.values:
            if isinstance(one, list) and sum(isinstance(self._value(place), dict) for place in one) >= FEWEST:
                yield [self._whole(place) for place in one]

    def _value(self, place: object) -> object:
        """What stands at a place; null where there is no such place."""
        is_place = isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(self.values)
        return self.values[place] if is_place and isinstance(place, int) else None

    def _whole(self, place: object, depth: int = 0) -> object:
        """The value at a place with the places in it made whole, down to a few levels and so many values in all."""
        self.left -= 1
        value = self._value(place)
        if depth > DEEPEST or self.left < 0:
            return None
        if isinstance(value, dict):
            return {name: self._whole(inner, depth + 1) for name, inner in value.items()}
        if not isinstance(value, list):
            return value
        if value and isinstance(value[0], str):  # ["Date", "2025-…"], ["Reactive", 7]
            return value[-1] if isinstance(value[-1], str) else self._whole(value[-1], depth + 1)
        return [self._whole(inner, depth + 1) for inner in value]
