"""The words by which a page announces what it is: "live", "le point sur la situation", "how to watch"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import unquote

from scraper.parser.times.calendars import calendar, fold

STAGE = frozenset(
    {"music", "tv", "show", "shows", "stream", "streaming", "concert", "concerts", "band", "performance", "theatre"}
)
"""What "live" in an address goes with where it is about a stage: live-music-returns."""

NO_LETTER = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"\.\w{2,5}$")
_OPENING, _CLOSING = "-–—|:•(/».", ":.|–—-!,»«)(/•"
"""What stands before and behind words that are set off."""


def announced(text: str, *sorts: str, language: str | None) -> str:
    """The first of some sorts of page (guide, roundup, live) that a text has the words of; "" where it has none.

    The words are those of all languages, the page's own first: a page is often in another than it says.
    """
    spaced = f" {NO_LETTER.sub(' ', fold(text))} "
    words = spaced.split()
    known = calendar(language).language  # one for all languages that have no file
    for sort in sorts:
        phrases = _phrases(known, sort)
        if any(phrase in spaced for word in phrases.keys() & words for phrase in phrases[word]):
            return sort
    return ""


@cache
def _phrases(language: str, sort: str) -> dict[str, list[str]]:
    """The words that announce a sort of page, each as it stands between spaces, by the first of them."""
    phrases: dict[str, list[str]] = {}
    for phrase in calendar(language).titles.get(sort, ()):
        phrases.setdefault(phrase.split()[0], []).append(f" {phrase} ")
    return phrases


def proclaimed(lines: Sequence[str], *, url: str, language: str | None) -> str:
    """Whether a page's first lines or its address say that it is live, or a roundup; "" where neither is sure.

    Words that are also everyday ones count where they are set off only: "LIVE: …", "… – en direct", "/direct-crue".
    """
    known = calendar(language).language
    parts = (_SUFFIX.sub("", part) for part in url.partition("://")[2].split("/")[1:])
    slugs = [NO_LETTER.sub(" ", fold(unquote(part))).strip() for part in parts]
    for sort in ("roundup", "live"):
        named = _named(known, sort)
        told = (_is_set_off(match, line, sort, known) for line in lines for match in named.finditer(fold(line)))
        addressed = (_is_in_address(match, slug, known) for slug in slugs for match in named.finditer(slug))
        if any(told) or any(addressed):
            return sort
    return ""


def _is_set_off(match: re.Match[str], line: str, sort: str, language: str) -> bool:
    if NO_LETTER.sub(" ", match[0]) not in _loose(language):
        return True
    said = line[match.start() : match.end()]
    before, after = match.string[: match.start()].strip(), match.string[match.end() :].strip()
    opens, closes = not after or after[0] in _CLOSING, not before or before[-1] in _OPENING
    is_title = not line.rstrip().endswith(".")
    if sort == "roundup" and is_title and closes:
        return True  # "… : l'essentiel de la journée", "Головне за ніч"
    return (not before and opens) or (is_title and ((opens and (closes or after[:1] == ":")) or said.isupper()))


def _is_in_address(match: re.Match[str], slug: str, language: str) -> bool:
    if match[0] not in _loose(language) or " " in match[0] or match.end() == len(slug):
        return True
    if match[0] != "live":
        return match.start() == 0
    following = slug[match.end() :].split(maxsplit=1)[0]
    return following not in STAGE and following not in calendar("en").starters


@cache
def _loose(language: str) -> frozenset[str]:
    return frozenset(calendar(language).titles.get("loose", ()))


@cache
def _named(language: str, sort: str) -> re.Pattern[str]:
    phrases = sorted(calendar(language).titles.get(sort, ()), key=len, reverse=True)
    spaced = (r"[\W_]{1,3}".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")
