"""A state that scripts push row after row, as Next.js streams a page's data: a row is often cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from scraper.parser.strategies.json_text import read_json
from scraper.parser.strategies.payloads import values_in_script

STREAM = "self.__next_f.push("
# A row is a name and JSON up to the line's end, or a text of so many bytes; what begins with other letters is code.
ROW = re.compile(rb"([0-9a-f]{1,6}):(?:(?=[\[{])|T([0-9a-f]{1,6}),)")
DEEPEST = 60
MOST_TEXT = 10_000_000
"""Characters of texts that are put where rows name them: rows may name one long text over and over."""


def stream_of(scripts: Iterable[str]) -> str:
    """The stream that scripts push; "" where none does."""
    pushed = [value for script in scripts if script.startswith(STREAM) for value in values_in_script(script)]
    return "".join(part for one in pushed if isinstance(one, list) for part in one if isinstance(part, str))


def values_in(stream: str) -> Iterator[object]:
    """The values of a stream's rows, with the texts of other rows put where they name them."""
    rows, named = _rows(stream.encode("utf-8", "replace"))
    texts = _Texts(named)
    for row in rows:
        value, _ = read_json(row.decode("utf-8", "replace"), where="state")
        yield texts.put_into(value) if named else value


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


class _Texts:
    """Texts by the names that stand for them, and how many more characters of them are put in."""

    def __init__(self, named: Mapping[str, str]) -> None:
        self.named = named
        self.left = MOST_TEXT

    def put_into(self, value: object, depth: int = 0) -> object:
        """A value with the names of texts in it replaced by these."""
        if depth > DEEPEST:
            return value
        if isinstance(value, dict):
            return {name: self.put_into(inner, depth + 1) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.put_into(inner, depth + 1) for inner in value]
        text = self.named.get(value) if isinstance(value, str) and value.startswith("$") else None
        if text is None:
            return value
        self.left -= len(text)
        return text if self.left >= 0 else value
