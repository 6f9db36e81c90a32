"""Which words are a headline: how a line ends and begins, and where one stuck to its text comes off."""

from __future__ import annotations

import re
from functools import cache

from scraper.parser.times.calendars import Calendar, calendar

LONGEST = 180
"""Characters of a line that may still be a headline; real ones of eighty sites stay below."""

_CLOSERS = " \t»”\"'’)]*_"
_CREDITED = re.compile(r"(?<=[.!?…»”\"])\s\([^()]{2,30}\)$")
"""Whose report it is, behind the last sentence: "… bleibt geschlossen. (dpa)"."""
_INNER_END = re.compile(r"[.!?…]\s+([^\W\d_])")
_FIRST = re.compile(r"[«“„\"'‘(\[¿¡#➤▶\s]*(?:(?P<digit>\d)|(?P<letter>[^\W\d_]))")
_SIGNATURE = re.compile(r"[—–-]\s.{0,80}\(@")
_SIGNED = re.compile(r"[—–-]\s?[A-Z][\w&.]{1,20}(?: News)?['’]s\s+")  # -ABC's Jane Carter, under a text
_WORD = re.compile(r"[^\W\d_]+")
_AND = re.compile(r",|;|\s(?:and|und|et|y|e|i|en|та|и|&)\s")
_RUN = re.compile(r"\S+\s*")
_PART = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*$")
_DASHES = frozenset({"- ", "– ", "— "})
DESK = 5
"""Words at most of a desk's name in a byline: "- di Redazione Sky TG24"."""
_PARTICLES = frozenset(
    {"de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "el", "bin", "al", "y", "e", "and", "und", "et", "i", "та", "и", "&"}
)  # fmt: skip
"""Small words inside names, and between two of them."""


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, closing quotation marks and brackets aside."""
    return _last_sign(text) in {".", "!", "?", "…", ";"}


def _last_sign(text: str) -> str:
    """The last character of a line but for closing marks and the agency in brackets behind its last sentence."""
    credit = _CREDITED.search(text, max(0, len(text) - 40)) if text.endswith(")") else None
    return text[: credit.start() if credit else None].rstrip(_CLOSERS)[-1:]


def is_title(text: str) -> bool:
    """Whether a line may be a headline: short, begun like a sentence, not ended like one but for "?" and "!"."""
    if not 3 <= len(text) <= LONGEST or is_signature(text):
        return False
    first = _FIRST.match(text)
    if first is None or (first["letter"] and first["letter"].islower() and first.end() == 1 and not _is_brand(text)):
        return False
    last = _last_sign(text)
    if last in {"?", "!"}:
        return not _has_inner_end(text)
    return last not in {".", "…", ";", ",", ":", ""}


def is_title_beside(text: str) -> bool:
    """Whether words beside a clock may be a headline, which begins small after a colon in some languages."""
    return is_title(text[:1].upper() + text[1:])


def _has_inner_end(text: str) -> bool:
    """Whether a sentence ends inside a line and another begins."""
    return any(match[1].isupper() for match in _INNER_END.finditer(text))


def _is_brand(text: str) -> bool:
    """Names such as eBay and iPhone begin small."""
    return text[1:2].isupper()


def is_signature(text: str) -> bool:
    """Whether a line is the foot of an embedded post: "— Nom (@compte) January 11, 2023"."""
    return _SIGNATURE.match(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a line is one short sentence with its full stop: a headline on pages that close theirs."""
    return len(text) <= 140 and ends_sentence(text) and not _has_inner_end(text)


def is_capitals(text: str) -> bool:
    """Whether a line of at least two words is all in capitals."""
    words = _WORD.findall(text)
    return len(words) >= 2 and sum(map(len, words)) >= 8 and text == text.upper() and text != text.lower()


def is_name(text: str) -> bool:
    """Whether a line is only the name of one or two people, as under a headline."""
    parts = text.split()
    if not 2 <= len(parts) <= 6 or len(text) > 60 or ends_sentence(text) or is_capitals(text):
        return False
    known = [part for part in parts if part not in _PARTICLES]
    if any(part.endswith(("'s", "’s")) for part in parts):
        return False  # "Women's World Cup" belongs to somebody, and is nobody
    return parts[0] in known and len(known) >= 2 and all(part[0].isupper() and _PART.match(part) for part in known)


def byline(text: str, *, words: Calendar) -> tuple[str, ...] | None:
    """The names in a byline ("By Ann Author"), none in one of a place ("Reporting from Kyiv"); null for other lines."""
    if len(text) > 80:
        return None
    person, place = _openers(words.language)
    if text[:2] in _DASHES and (match := person.match(text, 2)):
        names = _names_in(text[match.end() :])
        return names if not ends_sentence(text) and all(map(_is_desk, names)) else None
    if signed := _SIGNED.match(text):
        names = _names_in(text[signed.end() :])
        return names if names and all(map(is_name, names)) else None
    if match := place.match(text):
        return () if text[match.end() : match.end() + 1].isupper() and not ends_sentence(text) else None
    if not (match := person.match(text)):
        return None
    names = _names_in(text[match.end() :])
    return names if names and all(is_name(name) or _is_agency(name) for name in names) else None


def _names_in(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in _AND.split(text.strip(" ,.;|")))


def _is_desk(name: str) -> bool:
    """Whether words behind a dash and "by" name a reporter or a desk: "Redazione Sky TG24"."""
    return 2 <= word_count(name) <= DESK and all(part[0].isupper() for part in name.split())


def _is_agency(text: str) -> bool:
    return text.isalpha() and text.isupper() and 2 <= len(text) <= 8


@cache
def _openers(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = calendar(language)
    person, place = (
        "|".join(map(re.escape, phrases)).replace("'", "['’]") for phrases in (words.bylines, words.datelines)
    )
    return (
        re.compile(rf"(?:{person})\s*:?\s+(?:[^\W\d_][\w&.]*['’]s\s+)?", re.IGNORECASE),
        re.compile(rf"(?:{place})\s+", re.IGNORECASE),
    )


def word_count(text: str) -> int:
    """How many words a line has."""
    return len(text.split())


def capitals_end(text: str) -> int | None:
    """Where the text begins after a headline in capitals at the head of a line; null where none stands there.

    A word or two and a dash are the place that a report comes from rather than a headline: "PORTO NOVO – …".
    """
    end = 0
    for token in _RUN.finditer(text, 0, 2 * LONGEST):
        if token[0] != token[0].upper():
            break
        end = token.end()
    run = text[:end].rstrip()
    if end >= len(text):
        return None
    while (last := run.rpartition(" "))[1] and len(last[2].strip("'’")) == 1 and last[2][0].isalpha():
        run = last[0]  # "I soldati", "L' Aquila": the one capital opens the sentence
    dashed = run[-1:] in {"-", "–", "—"}
    run = run.rstrip(" -–—:|.")
    if dashed and (word_count(run) <= 2 or "(" in run):
        return None
    return len(run) if is_capitals(run) else None
