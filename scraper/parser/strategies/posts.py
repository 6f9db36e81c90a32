"""Posts in data of no known format, told by their shape: many objects of one make, each with a time and a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from statistics import median
from types import MappingProxyType

import msgspec

from scraper.parser.addresses import path_of
from scraper.parser.content.authors import authors_of
from scraper.parser.content.blocks import Absolute, body_text, gather
from scraper.parser.content.fragment import plain
from scraper.parser.draft import Draft
from scraper.parser.strategies.json_text import read_json
from scraper.parser.strategies.post_fields import Fields, bare, body_field, fields_of, time_field
from scraper.parser.strategies.post_parts import blocks_of, length_of, names_of, paragraphs, read_moment

Post = Mapping[str, object]

# Names of fields that hold addresses, compared like those in `post_fields`.
ADDRESSES = re.compile(r"(?:^|canonical|share|web|full|relative)(?:url|uri|href|link|permalink|path)$")
# Names of what a page's data keeps beside its own story.
ELSEWHERE = re.compile(
    r"comment|repl(?:y|ies)|related|recommend|teaser|sidebar|trending|popular|most_?(?:read|viewed|shared)|newsletter|menu|navigation|promo|schedule|playlist|notification",
    re.IGNORECASE,
)
CONTAINERS = (dict, list)
WRAPPERS = ("node", "attributes", "fields", "post", "item")
MOST_AROUND = 6
"""Fields that an object has at the most beside the one it wraps."""
EMPTY: Post = MappingProxyType({})
FEWEST = 2
SHORTEST_BODY = 40
"""Characters of text that the middle post has at the least."""
MOST_VALUES = 200_000
"""Lists and objects that are looked at: some ten times what the data of a page with a thousand posts holds."""
NAMES_KEPT, LONGEST_NAME = 2_048, 80
SHORTEST_JSON = 200
"""Characters of a string from which on it may hold posts as JSON."""
SAMPLE = 24
"""Posts by which the make of a group is told."""


class Posts(msgspec.Struct, frozen=True):
    """Posts of one make, where their parts are, and how many characters their texts have.

    `beside` is the map that they are the values of, by whose names its members refer to each other; empty for a list.
    """

    items: Sequence[Post]
    fields: Fields
    length: int
    beside: Post


def find_posts(value: object, *, url: str) -> Posts | None:
    """Of all posts inside a decoded value those with most text; null where no objects have the shape of posts.

    Objects that lead to other pages than `url` are teasers, and what stands under `related` or `comments` is passed by.
    """
    groups = ((made, beside) for group, beside in _groups(value) for made in _by_make(group))
    found = (posts for made, beside in groups if (posts := _posts_of(made, url=url, beside=beside)) is not None)
    return max(found, key=lambda posts: posts.length, default=None)


def drafts_of(posts: Posts, *, absolute: Absolute, strategy: str) -> Iterator[Draft]:
    """The drafts that posts make, in their order."""
    for item in posts.items:
        draft = _draft(item, posts, absolute=absolute, strategy=strategy)
        if draft.body or draft.headline or draft.embeds or draft.images:
            yield draft


def _groups(value: object) -> Iterator[tuple[Sequence[Post], Post]]:
    """Every list of objects inside a value, and the values of every map from ids to objects, with that map."""
    waiting, seen = [value], 0
    while waiting and seen < MOST_VALUES:
        current, beside = waiting.pop(), EMPTY
        if isinstance(current, dict):
            beside = current
            current = [one for name, one in current.items() if not _is_elsewhere(name[:LONGEST_NAME])]
        if isinstance(current, str):
            current, _ = read_json(current, where="state")
            current = [current]
        inner = [one for one in current if _may_hold_posts(one)] if isinstance(current, list) else []
        seen += len(inner)
        objects = [_unwrapped(one) for one in inner if isinstance(one, dict)]
        if len(objects) >= FEWEST:
            yield objects, beside
        waiting.extend(inner)


def _may_hold_posts(value: object) -> bool:
    """Whether a value is a list, an object, or a string that holds JSON of some length."""
    if isinstance(value, str):
        return len(value) >= SHORTEST_JSON and value[0] in "{["
    return isinstance(value, CONTAINERS)


def _unwrapped(item: Post) -> Post:
    """An object with the parts of the one it wraps: `{"cursor": …, "node": {…}}`, `{"id": …, "attributes": {…}}`."""
    inner = next((inner for name in WRAPPERS if isinstance(inner := item.get(name), dict)), EMPTY)
    return {**item, **inner} if inner and len(item) <= MOST_AROUND else item


def _by_make(group: Sequence[Post]) -> Iterable[Sequence[Post]]:
    """The members of a group by the type they state; all together where they state none."""
    made: dict[str, list[Post]] = {}
    for one in group:
        make = one.get("__typename")
        made.setdefault(make if isinstance(make, str) else "", []).append(one)
    return made.values()


@lru_cache(maxsize=NAMES_KEPT)
def _is_elsewhere(name: str) -> bool:
    """Whether a field holds what is beside the page's own story; fields have few names and stand in every object."""
    return ELSEWHERE.search(name) is not None


def _posts_of(group: Sequence[Post], *, url: str, beside: Post) -> Posts | None:
    """The members of a group that are posts, if they are enough and stand on this page."""
    time = time_field(group[:SAMPLE])
    moments = [read_moment(one.get(time)) for one in group] if time else []
    items = [one for one, moment in zip(group, moments, strict=False) if moment is not None]
    if len(items) < FEWEST or _are_teasers(items, url=url):
        return None
    body = body_field(items[:SAMPLE])
    lengths = [length_of(one.get(body)) for one in items] if body else [0]
    if not body or median(lengths) < SHORTEST_BODY or len({*moments} - {None}) < FEWEST:
        return None
    return Posts(items, fields_of(items[:SAMPLE], time=time, body=body), sum(lengths), beside)


def _are_teasers(items: Sequence[Post], *, url: str) -> bool:
    """Whether most objects have an address that is another page's."""
    here = path_of(url).rstrip("/")
    return 2 * sum(_leads_away(one, here) for one in items) > len(items)


def _leads_away(item: Post, here: str) -> bool:
    addresses = [
        value
        for name, value in item.items()
        if isinstance(value, str) and ADDRESSES.search(bare(name)) and "/" in value
    ]
    return bool(addresses) and not any("#" in one or path_of(one).startswith(here) for one in addresses)


def _draft(item: Post, posts: Posts, *, absolute: Absolute, strategy: str) -> Draft:
    fields = posts.fields
    blocks = blocks_of(item.get(fields.body), absolute=absolute)
    stamp, key = read_moment(item.get(fields.time)), item.get(fields.key)
    links, embeds, images = gather(blocks)
    return Draft(
        strategy=strategy,
        key=str(key) if isinstance(key, str | int) else None,
        headline=plain(" ".join(paragraphs(item.get(fields.title)))) or None,
        body=body_text(blocks),
        stamps=(stamp,) if stamp else (),
        updated=read_moment(item.get(fields.updated)),
        authors=authors_of(names_of(_followed(item.get(fields.author), posts.beside))),
        is_pinned=item.get(fields.pinned) is True,
        is_key_event=item.get(fields.key_event) is True,
        links=links,
        embeds=embeds,
        images=images,
    )


def _followed(value: object, beside: Post) -> object:
    """A value with the references in it (`{"__ref": "Author:9"}`) replaced by what they name."""
    if isinstance(value, list):
        return [_followed(one, beside) for one in value if not isinstance(one, list)]
    reference = value.get("__ref") if isinstance(value, dict) else None
    return beside.get(reference) if isinstance(reference, str) else value
