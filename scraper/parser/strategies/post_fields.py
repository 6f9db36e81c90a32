"""The fields of posts in data of no known format, told by their names and by what they hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec

from scraper.parser.strategies.post_parts import length_of, paragraphs, read_moment

# What the names of fields say, in the languages programmers use; they are compared without case and underscores.
TITLES = re.compile(
    r"(?:^|post|entry|item|article|update|display|short)(?:title|headline|head|heading|hed|titre|titular|titulo|titolo|titel|ueberschrift|kop|tytul|subject)(?:text|plain|html)?$"
)
AUTHORS = re.compile(
    r"(?:^|post)(?:authors?|bylines?|contributors?|creators?|writers?|reporters?|auteurs?|autor(?:es)?|firma|autore)(?:names?)?$"
)
IDS = re.compile(r"^(?:id|uid|uuid|guid|key|urn)$|(?:post|entry|item|update|block|message|event|node)(?:id|uid|uuid)$")
UPDATED = re.compile(r"modif|updat|edit|revis|aktualis|chang")
NEVER = re.compile(r"expir|until|delet|embargo|schedul|start|end")
PUBLISHED = re.compile(r"publi|posted|first|display|creat|fecha|datum")
PINNED = re.compile(r"(?:pinned|sticky)$")
KEY_EVENT = re.compile(r"^(?:is)?(?:keyevent|keymoment|highlight(?:ed)?|important|major)$")
NO_LETTER = re.compile(r"[\W_]+")


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """The names under which posts of one make keep their parts."""

    time: str
    body: str
    title: str = ""
    updated: str = ""
    author: str = ""
    key: str = ""
    pinned: str = ""
    key_event: str = ""


def time_field(sample: Sequence[Mapping[str, object]]) -> str:
    """The field with the time of publication, by what it holds first and by its name among several; "" for none."""
    counted = Counter(name for one in sample for name, value in one.items() if read_moment(value) is not None)
    told = [name for name in counted if not NEVER.search(bare(name))]

    def fitness(name: str) -> tuple[bool, bool, int]:
        return not UPDATED.search(bare(name)), bool(PUBLISHED.search(bare(name))), counted[name]

    return max(told, key=fitness, default="")


def body_field(sample: Sequence[Mapping[str, object]]) -> str:
    """The field with the text, which is the one that holds most; "" for none."""
    sums: Counter[str] = Counter()
    for one in sample:
        sums.update({name: length_of(value) for name, value in one.items() if not TITLES.search(bare(name))})
    return next((name for name, length in sums.most_common(1) if length), "")


def fields_of(sample: Sequence[Mapping[str, object]], *, time: str, body: str) -> Fields:
    """The fields of a make; where several names would do, the first that most have."""
    names = Counter(name for one in sample for name in one if name not in {time, body})

    def named(pattern: re.Pattern[str], fits: Callable[[str], bool] = bool) -> str:
        found = (name for name in names if pattern.search(bare(name)) and fits(name))
        return max(found, key=names.__getitem__, default="")

    return Fields(
        time=time,
        body=body,
        title=named(TITLES, lambda name: any(paragraphs(one.get(name)) for one in sample)),
        updated=named(UPDATED, lambda name: any(read_moment(one.get(name)) for one in sample)),
        author=named(AUTHORS),
        key=named(IDS, lambda name: _tells_apart(name, sample)),
        pinned=named(PINNED),
        key_event=named(KEY_EVENT),
    )


def bare(name: str) -> str:
    """The name of a field as it is compared, without case and marks."""
    return NO_LETTER.sub("", name).casefold()


def _tells_apart(name: str, sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether a field holds an id: another short one in each post."""
    values = {value for one in sample if isinstance(value := one.get(name), str | int) and value is not True}
    return len(values) == len(sample)
