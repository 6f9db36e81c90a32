"""Names of authors out of bylines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from scraper.parser.content.fragment import plain

# "By", "Par", "Von" … before the names, and what joins two of them.
BY = re.compile(r"^\W*(?:by|from|par|von|por|di|a cura di|door|autor(?:ka)?|text|автор|тext)\s*:?\s+", re.IGNORECASE)
# "CNN's", whose house stands before the name.
HOUSE = re.compile(r"^[A-Z]{2,6}['’]s\s+")
JOINT = re.compile(r"\s*(?:,|;|\||/|\s(?:and|et|und|y|e|en|i|та|и|with|avec|mit)\s)\s*")
# What follows the name in a byline: an agency in brackets, a place, a role, a handle.
TAIL = re.compile(
    r"\s*(?:\((?:[^()]{0,60})\)|@\w{1,30}|\bin\s[A-Z][\w ]{1,40}|\bà\s[A-Z][\w ]{1,40}|[|•·–—]\s.*|\s-\s.*)$"
)
NO_NAME = re.compile(
    r"https?:|@.+\.\w|^\W*$|\d{4}|^(?:admin|redaction|staff|null|none|undefined|unknown)$", re.IGNORECASE
)
LONGEST = 60
MOST = 8


def authors_of(names: Iterable[str]) -> tuple[str, ...]:
    """The names in a list of bylines, in order and each once; addresses, dates and placeholders are no names."""
    found: dict[str, None] = {}
    for raw in names:
        for name in split_byline(raw):
            found.setdefault(name)
    return tuple(found)[:MOST]


@lru_cache(maxsize=1024)
def split_byline(raw: str) -> tuple[str, ...]:
    """The names in one byline; bylines recur from update to update."""
    line = BY.sub("", plain(raw[:400]))
    if "://" in line or len(JOINT.split(line)) > MOST:
        return ()
    parts = (HOUSE.sub("", TAIL.sub("", part)).strip(" .,:;-–—|") for part in JOINT.split(line))
    return tuple(part for part in parts if 1 < len(part) <= LONGEST and not NO_NAME.search(part))
