"""Which words are a headline: how a line ends and begins, and where one stuck to its text comes off."""

from __future__ import annotations

import re
from functools import cache

from scraper.parser.calendars import Calendar, fold

LONGEST = 180
"""Characters of a line that may still be a headline; real ones of eighty sites stay below."""

_CLOSERS = " \t»”\"'’)]*_"
_INNER_END = re.compile(r"[.!?…]\s+(?=[^\W\d_a-z])")
_FIRST = re.compile(r"[«“„\"'‘(\[¿¡#\s]*(?:(?P<digit>\d)|(?P<letter>[^\W\d_]))")
_SIGNATURE = re.compile(r"[—–-]\s.{0,80}\(@")
_WORD = re.compile(r"[^\W\d_]+")
_AND = re.compile(r",|;|\s(?:and|und|et|y|e|i|en|та|и|&)\s")
_GLUE = re.compile(r"(?<=[^\W_]|[»”\"’)%!?])\s+(?:[«“„\"]\s?)?([^\W\d_]+)(?=(?:['’]|\s+)[«“„\"]?\s?([^\W_]+))")
_CAPITALS = re.compile(r"(?:[^\sa-zà-öø-ÿа-яёіїєґąćęłńóśźż]+\s+)+")
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w'’.-]*|d[eiau]|van|von|der|den|la|le|el|bin|al|y|e)(?:\s(?:[^\W\d_a-z][\w'’.-]*|d[eiau]|van|von|der|den|la|le|el|bin|al|y|e|and|und|et|&)){1,5}$"
)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and brackets aside."""
    return text.rstrip(_CLOSERS)[-1:] in {".", "!", "?", "…", ";"}


def is_title(text: str) -> bool:
    """Whether a line may be a headline: short, begun like a sentence and not ended like one; "?" and "!" are allowed."""
    if not 3 <= len(text) <= LONGEST or _SIGNATURE.match(text):
        return False
    first = _FIRST.match(text)
    if first is None or (first["letter"] and first["letter"].islower() and first.end() == 1 and not _is_brand(text)):
        return False
    last = text.rstrip(_CLOSERS)[-1:]
    if last in {"?", "!"}:
        return not _INNER_END.search(text.rstrip(_CLOSERS + "?!"))
    return last not in {".", "…", ";", ",", ":", ""}


def _is_brand(text: str) -> bool:
    """Names such as eBay and iPhone begin small."""
    return text[1:2].isupper()


def is_sentence(text: str) -> bool:
    """Whether a line is one short sentence with its full stop: a headline on pages that close theirs."""
    return len(text) <= 140 and ends_sentence(text) and not _INNER_END.search(text)


def is_capitals(text: str) -> bool:
    """Whether a line of at least two words is all in capitals."""
    words = _WORD.findall(text)
    return len(words) >= 2 and sum(map(len, words)) >= 8 and text == text.upper() and text != text.lower()


def is_name(text: str) -> bool:
    """Whether a line is only the name of one or two people, as under a headline."""
    return len(text) <= 60 and _NAME.match(text) is not None and not is_capitals(text)


def byline(text: str, *, words: Calendar) -> tuple[str, ...] | None:
    """The names of a line that says who wrote ("By Ann Author"), or none ("Reporting from Kyiv"); null if it is none."""
    if len(text) > 80:
        return None
    opened, placed = _openers(words.bylines), _openers(words.datelines)
    if match := placed.match(text):
        return () if text[match.end() : match.end() + 1].isupper() and not ends_sentence(text) else None
    if not (match := opened.match(text)):
        return None
    names = [name.strip() for name in _AND.split(text[match.end() :].strip(" ,.;|"))]
    return tuple(names) if names and all(is_name(name) for name in names) else None


@cache
def _openers(phrases: tuple[str, ...]) -> re.Pattern[str]:
    loose = "|".join(map(re.escape, phrases)).replace("'", "['’]")
    return re.compile(rf"(?:{loose})\s*:?\s+(?:[^\W\d_][\w&.]*['’]s\s+)?", re.IGNORECASE)


def word_count(text: str) -> int:
    """How many words a line has."""
    return len(text.split())


def glued_at(text: str, *, words: Calendar, is_sure: bool = False) -> int | None:
    """Where the text begins that a headline runs into without any mark; null where nothing shows it.

    Shown by a word that only opens sentences in capitals ("Depuis", "Der") after a word that ends none. Before a name
    it may be part of one ("Le Havre"), unless `is_sure` says that the page writes all its headlines so.
    """
    if not ends_sentence(text):
        return None
    for match in _GLUE.finditer(text, 8, LONGEST + 20):
        opener = match[1]
        if not opener[0].isupper() or fold(opener) not in words.starters or opener.isupper() and len(opener) > 1:
            continue
        position = match.end() - len(match[0].lstrip())
        plain = words.nouns_are_capital or not match[2].istitle() or is_sure
        if plain and word_count(text[:position]) >= 2 and len(text) - position >= 20:
            return position
    return None


def capitals_end(text: str) -> int | None:
    """Where the text begins after a headline in capitals at the head of a line; null where none stands there.

    A word or two and a dash are the place that a report comes from rather than a headline: "PORTO NOVO – …".
    """
    match = _CAPITALS.match(text)
    if match is None or match.end() >= len(text):
        return None
    run = match[0].rstrip()
    while (last := run.rpartition(" "))[1] and len(last[2].strip("'’")) == 1 and last[2][0].isalpha():
        run = last[0]  # "I soldati", "L' Aquila": the one capital opens the sentence
    dashed = run[-1:] in {"-", "–", "—"}
    run = run.rstrip(" -–—:|.")
    if dashed and word_count(run) <= 2:
        return None
    return len(match[0]) - len(match[0][len(run) :]) if is_capitals(run) else None
