"""The words by which a page announces what it is: "live", "le point sur la situation", "how to watch"."""

from __future__ import annotations

import re
from functools import cache

from scraper.parser.times.calendars import calendar, fold

NO_LETTER = re.compile(r"[\W_]+")


def announced(text: str, *sorts: str, language: str | None) -> str:
    """The first of some sorts of page (guide, roundup, live) that a text has the words of; "" where it has none.

    The words are those of all languages, the page's own first: a page is often in another than it says.
    """
    spaced = f" {NO_LETTER.sub(' ', fold(text))} "
    words = spaced.split()
    for sort in sorts:
        phrases = _phrases(language, sort)
        if any(phrase in spaced for word in phrases.keys() & words for phrase in phrases[word]):
            return sort
    return ""


@cache
def _phrases(language: str | None, sort: str) -> dict[str, list[str]]:
    """The words that announce a sort of page, each as it stands between spaces, by the first of them."""
    phrases: dict[str, list[str]] = {}
    for phrase in calendar(language).titles.get(sort, ()):
        phrases.setdefault(phrase.split()[0], []).append(f" {phrase} ")
    return phrases
