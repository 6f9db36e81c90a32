"""What sites send in place of a page: a wall for consent, a test for robots, a denial, an error with a status of success.

A wall has few words of its own, no date or clock, and says what it is: by its address, by a vendor's mark, or in words. A page
that holds more text, or states when it was published, is taken for what it seems; most are told by that alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec
from selectolax.lexbor import LexborNode

from scraper.model import Page, Problem
from scraper.parser.addresses import host_of, path_of
from scraper.parser.content.blocks import Block
from scraper.parser.document import Document
from scraper.parser.page_facts import MODIFIED, PUBLISHED
from scraper.parser.times.calendars import fold

MOST_TEXT = 6000  # characters of all text; the longest walls for consent explain a dozen purposes
FEW_WORDS = 1500  # characters; denials and tests say less
NO_WORDS = 250  # characters; a page that is drawn by a script shows its name and no more
LEAST_ABOUT = 0.5  # of the characters, in lines that speak of consent …
MOST_BESIDE = 0.2  # … and in long lines of something else: buttons, menus and names are short
LONG_LINE = 80
SCRIPT = "needs-javascript"
PART = re.compile(r"\s+[|–—·-]\s+|\s*[|–—·:]\s+")  # between the parts of a title
DATES = frozenset({*PUBLISHED, *MODIFIED})
DATED = "time[datetime], [itemprop=datePublished], [itemprop=articleBody]"
CLOCK_LINE = re.compile(r"\W{0,3}\d\d?\s?[:.h]\s?\d\d\b")  # an update stands there, if in a layout not known
SILENT = {"script", "style", "template", "svg", "head", "iframe"}
INLINE = {"a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"}


class Sort(msgspec.Struct, frozen=True):
    """A sort of wall: its code, and what tells it."""

    code: str
    says: str
    addresses: tuple[re.Pattern[str], ...] = ()
    titles: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    marks: tuple[tuple[bytes, str], ...] = ()


class Words(msgspec.Struct, frozen=True):
    """The words of a page: its visible lines, and what it says where scripts do not run; both folded."""

    lines: tuple[str, ...]
    unscripted: str

    @property
    def length(self) -> int:
        """How many characters are visible."""
        return sum(map(len, self.lines))

    @property
    def text(self) -> str:
        """The visible lines in one."""
        return " ".join(self.lines)


def read(document: Document, blocks: Sequence[Block], *, title: str | None) -> Problem | None:
    """The problem of a page that is a wall; null for every other. `blocks` are those of its main container."""
    if sum(len(block.text) for block in blocks) > MOST_TEXT or _is_dated(document):
        return None
    words = _words(document)
    if words is None or any(map(CLOCK_LINE.match, words.lines)):
        return None
    names = _names(document, title)
    for sort in sorts():
        if (evidence := _evidence(sort, document, words, names)) is not None:
            return Problem(code=sort.code, message=f"{sort.says} ({evidence})", where=document.url)
    return None


def wall_of(page: Page) -> Problem | None:
    """The problem of a page that was found to be a wall; null for every other."""
    return next(filter(is_wall, page.problems), None)


def is_wall(problem: Problem) -> bool:
    """Whether a problem is that something came in place of a page."""
    return any(problem.code == sort.code for sort in sorts())


def _evidence(sort: Sort, document: Document, words: Words, names: frozenset[str]) -> str | None:
    """What tells that a page is a wall of this sort, in a few words; null where nothing does."""
    place = _place(document.url)
    if any(address.search(place) for address in sort.addresses):
        return "by its address"
    if found := names & sort.titles:
        return f"titled “{min(found)}”"
    if words.length <= FEW_WORDS and (vendor := _vendor(sort, document)):
        return f"by {vendor}"
    most = NO_WORDS if sort.code == SCRIPT else FEW_WORDS
    said = f"{words.text} {words.unscripted}" if sort.code == SCRIPT else words.text
    if words.length <= most and (phrase := next((one for one in sort.phrases if one in said), None)):
        return f"it says “{phrase}”"
    return "most of its lines are about that" if sort.words and _speaks_of(sort, words) else None


def _vendor(sort: Sort, document: Document) -> str | None:
    return next((vendor for mark, vendor in sort.marks if mark in document.markup), None)


def _speaks_of(sort: Sort, words: Words) -> bool:
    """Whether most of the text stands in lines that hold one of the sort's words, and little in other long ones."""
    others = [line for line in words.lines if not any(word in line for word in sort.words)]
    about = words.length - sum(map(len, others))
    beside = sum(len(line) for line in others if len(line) > LONG_LINE)
    return words.length > 0 and about >= LEAST_ABOUT * words.length and beside <= MOST_BESIDE * words.length


def _is_dated(document: Document) -> bool:
    """Whether the page states when it was published, or marks an article: then it is one."""
    if not DATES.isdisjoint(document.meta) or document.first(DATED) is not None:
        return True
    return any("datePublished" in node or "liveBlogUpdate" in node for node in document.json_ld)


def _names(document: Document, title: str | None) -> frozenset[str]:
    """Title and first heading, whole and in parts, folded."""
    heading, named = document.first("h1"), document.head.css_first("title")
    texts = (title, *(node.text(separator=" ") for node in (heading, named) if node is not None))
    folded = [_plain(text) for text in texts if text]
    return frozenset(part.strip() for text in folded for part in (text, *PART.split(text)))


def _words(document: Document) -> Words | None:
    """The words of a page; null for one that has more than any wall."""
    body = document.tree.body
    lines: dict[int, list[str]] = {}
    unscripted: list[str] = []
    length = 0
    for node, is_unscripted in _texts(body) if body is not None else ():
        text = _plain(node.text(deep=False))
        if is_unscripted:
            unscripted.append(text)
        elif text:
            lines.setdefault(_line_of(node), []).append(text)
            length += len(text)
        if length > MOST_TEXT:
            return None
    return Words(tuple(" ".join(parts) for parts in lines.values()), " ".join(unscripted))


def _texts(node: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """The pieces of text below a node, each with whether it is shown only where scripts do not run."""
    waiting = [(node, False)]
    while waiting:
        current, is_unscripted = waiting.pop()
        if current.tag == "-text":
            yield current, is_unscripted
        elif current.tag not in SILENT:
            below = is_unscripted or current.tag == "noscript"
            waiting.extend((child, below) for child in reversed(list(current.iter(include_text=True))))


def _line_of(node: LexborNode) -> int:
    """The identity of the nearest element above a piece of text that makes a line of its own."""
    parent = node.parent
    while parent is not None and parent.tag in INLINE and parent.parent is not None:
        parent = parent.parent
    return 0 if parent is None else int(parent.mem_id)


def _place(url: str) -> str:
    """Host and path of an address, without www."""
    return f"{host_of(url).removeprefix('www.')}{path_of(url)}"


def _plain(text: str | None) -> str:
    return fold(" ".join((text or "").split()))


@cache
def sorts() -> tuple[Sort, ...]:
    """The sorts of walls, as the table beside this module lists them."""
    table = msgspec.toml.decode(files(__package__).joinpath("walls.toml").read_bytes())
    return tuple(_sort(code, entry) for code, entry in table.items())


def _sort(code: str, entry: dict[str, object]) -> Sort:
    raw = msgspec.convert(entry, _Entry)
    return Sort(
        code=code,
        says=raw.says,
        addresses=tuple(re.compile(pattern) for pattern in raw.addresses),
        titles=frozenset(map(_plain, raw.titles)),
        phrases=tuple(map(_plain, raw.phrases)),
        words=tuple(map(_plain, raw.words)),
        marks=tuple((mark.encode(), vendor) for vendor, marks in raw.marks.items() for mark in marks),
    )


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    """A sort of wall as the table writes it."""

    says: str
    addresses: list[str] = []
    titles: list[str] = []
    phrases: list[str] = []
    words: list[str] = []
    marks: dict[str, list[str]] = {}
