"""Updates in the state that a page's program starts from, whatever the program: __NEXT_DATA__, __NUXT__ and their like.

The state of a page that is drawn by the reader's browser holds what the tree does not show yet. No format is known here:
the posts are found by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from scraper.parser.document import Document
from scraper.parser.draft import Reading
from scraper.parser.strategies.flat_state import FlatState
from scraper.parser.strategies.json_text import read_json
from scraper.parser.strategies.payloads import Source, values_in_script
from scraper.parser.strategies.posts import Posts, drafts_of, find_posts
from scraper.parser.strategies.streamed_state import stream_of, values_in

STRATEGY = "payload"
# A moment as a value in JSON, also in JSON inside a string; a state with posts has several. Each of the two patterns
# begins with a digit of its own, which is what makes a search through a megabyte quick.
MOMENT = re.compile(r"20\d\d-[01]\d-[0-3]\dT[0-2]\d:")
EPOCH = re.compile(r"1[0-9]{9}(?:\d{3})?\b")
BEFORE_EPOCH = frozenset(':, \n"')
# Where the data of islands stands: few values begin like data, so that the names are looked at behind them.
DATA = re.compile(rb"""=["']\s?[\[{]""")
NAME_OF_DATA = re.compile(rb"(?:data-[a-z-]{2,30}|props|state|posts|entries)\Z")
LONGEST_NAME = 35
ATTRIBUTES = (
    "[data-page], [data-props], [data-state], [data-json], [data-posts], [data-entries], [data-initial-state], [data-config],"
    " [data-react-props], [data-content], [props], [state], [posts], [entries]"
)
FEWEST = 2


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
    wholes = FlatState(value).lists() if isinstance(value, list) else ()
    found = (posts for one in (value, *wholes) if (posts := find_posts(one, url=source.url)) is not None)
    best: Posts | None = max(found, key=lambda posts: posts.length, default=None)
    if best is None:
        return None
    return Reading(strategy=STRATEGY, drafts=tuple(drafts_of(best, absolute=source.absolute, strategy=STRATEGY)))


def _streamed(texts: Sequence[str]) -> Iterator[object]:
    """The values in the rows that scripts push."""
    stream = stream_of(texts)
    return values_in(stream) if _holds_moments(stream) else iter(())


def _in_attributes(document: Document) -> Iterator[object]:
    """The values of attributes that hold data, as islands of a page and its one element are given it."""
    if not _has_data_in_attributes(document.markup):
        return
    for node in document.css(ATTRIBUTES):
        for text in node.attributes.values():
            if text and text.lstrip()[:1] in {"{", "["} and _holds_moments(text):
                yield read_json(text, where="state")[0]


def _has_data_in_attributes(markup: bytes) -> bool:
    """Whether an attribute of a name that islands use begins like JSON."""
    places = (found.start() for found in DATA.finditer(markup))
    return any(NAME_OF_DATA.search(markup, max(0, place - LONGEST_NAME), place) for place in places)


def _holds_moments(text: str) -> bool:
    """Whether a script holds as many moments as two posts would."""
    epochs = (found for found in EPOCH.finditer(text, 1) if text[found.start() - 1] in BEFORE_EPOCH)
    return sum(1 for _ in islice(chain(MOMENT.finditer(text), epochs), FEWEST)) == FEWEST
