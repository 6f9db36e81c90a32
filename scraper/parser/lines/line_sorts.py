"""What a line is that belongs to no update: summary heads, read-also, credits, share bars, separators, day headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from scraper.parser.lines.line import Line
from scraper.parser.times.calendars import Calendar, calendar, fold
from scraper.parser.times.days import PartialDate, day_at

Sort = Literal["summary", "read_also", "disclaimer", "credit", "share", "related", "separator", "consent"]

SHORT = 48
"""Characters up to which a line that opens with a share or related word may be only that."""
ABOUT = frozenset({"about", "acerca", "o", "over", "sobre", "uber", "о", "об", "про"})
"""Words, folded, that lead from the head of a summary to its subject."""
LONGEST_CREDIT = 120
"""Characters up to which a line may be a picture's credit."""
SHORTEST_DAY = 5
"""Letters from which a word alone may be a day: "mardi" and "lunes", but neither "Mer" nor "Sun"."""
LONGEST_SEPARATOR = 12
LONG = 250
"""Characters beyond which a line is a paragraph, whatever its first words are."""

_PLATFORMS = "bluesky email facebook linkedin mail pinterest reddit telegram twitter whatsapp x"
_LINKING = "article artikel auf by en na no on op per story su sur this via"
_WHERE_TO = frozenset(f"{_PLATFORMS} {_LINKING}".split())
_SEPARATOR = re.compile(rf"[\s*•·.=_—–#~-]{{1,{LONGEST_SEPARATOR}}}$")
_BULLET = re.compile(r"\s*[•·▪■●►‣◦*–—-]\s*(?=\S)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MARKS = re.compile(r"[\W_]*")
_CREDIT = re.compile(
    r"\(?(?:[^.]{0,100}©|photos? ?:|.{0,90}\((?:photo|foto|image ?:|picture ?:|pic ?:|bild ?:)[^)]{0,40}\)$"
    r"|[^.]{0,60}(?:/|\(|:\s?)(?:photos? |fotos? )?(?:AFP|AP|Getty|Reuters|EPA|EFE|ANSA|dpa|PAP|MaxPPP)[^.]{0,30}$)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"[^©]{0,200}©\s?[^.©]{2,60}$"
    r"|.{0,200}[^.!?…»”\"\s]\s\((?:[^()]{0,30}[\s/])?(?:AFP|AP|Getty|[Rr]euters|REUTERS|EPA|EFE|ANSA|dpa|PAP|ANP|Lusa|LUSA)"
    r"(?:[\s/][^()]{0,40})?\)$"
    r"|.{0,200}\s(?:[Pp]hotograph|[Pp]hoto|PHOTO|Foto|FOTO|Picture|Pic|Credit|Bild): ?"
    r"(?:[A-Z]{2,6}|[A-ZÀ-Þ@][^\s.:/]*[\s/]+[A-ZÀ-Þ][^.:]{1,50})$"
)
"""What a picture shows, with whose it is behind it; "…, said the mayor. (dpa)" is an agency's text."""
_CREDITED = re.compile(r"\s\((?:image|photo|picture|pic|foto|bild) ?:[^)]{0,40}\)", re.IGNORECASE)
_OPENING = re.compile(r"(?:le|the|el|la|am|il|les|ce)\s", re.IGNORECASE)
_TAIL = re.compile(r"[\s:.,–—|*-]*$")


def sort_of(text: str, *, words: Calendar) -> Sort | None:
    """The sort of a line, or null where it is text."""
    if len(text) <= LONGEST_SEPARATOR + 1 and _SEPARATOR.match(text):
        return "separator"
    if len(text) > LONG:
        return None
    word = _WORD.search(text)
    if word is None or fold(word[0]) not in _first_words(words.language):
        return "credit" if _is_agency_credit(text) else None
    folded = fold(text[word.start() :])
    for sort, pattern in _patterns(words.language).items():
        if (match := pattern.match(folded)) and _RULES[sort](text, match[0], folded[match.end() :].strip()):
            return sort
    return "credit" if _is_agency_credit(text) else None


def _is_link(text: str, _: str, rest: str) -> bool:
    """A link to another page is no sentence; "Lees ook:" may be followed by anything."""
    return not rest or rest[0] in ":|»>–—-" or not text.rstrip().endswith((".", "…"))


def _is_summary(text: str, phrase: str, rest: str) -> bool:
    """A summary's head says little more: "Key points from today"; a single word must stand alone.

    One that goes on with what it is about is a headline: "What we know about the dam".
    """
    if rest.partition(" ")[0] in ABOUT:
        return False
    return not rest or (rest[0] in ":–—(-" and len(text) <= 2 * SHORT) or (" " in phrase and len(rest) <= SHORT // 2)


def _is_bar(text: str, _: str, rest: str) -> bool:
    """A button names at most where to: "Partager sur Facebook", "Commentaires (12)"."""
    return len(text) <= SHORT and all(word in _WHERE_TO for word in _WORD.findall(rest))


def _is_short(text: str, _: str, __: str) -> bool:
    return len(text) <= SHORT


def _is_credit(text: str, phrase: str, rest: str) -> bool:
    return len(text) <= LONGEST_CREDIT and (phrase[-1] == ":" or rest[:1] in {":", "©", "/", "|", "("})


def _is_any(_: str, __: str, ___: str) -> bool:
    return True


_RULES: dict[Sort, Callable[[str, str, str], bool]] = {
    "read_also": _is_link,
    "related": _is_short,
    "summary": _is_summary,
    "share": _is_bar,
    "credit": _is_credit,
    "disclaimer": _is_any,
    "consent": _is_any,
}
"""What a line must be beside opening with a head's words: given the line, those words, and what follows them."""


def is_bullet(text: str) -> bool:
    """Whether a line opens with the mark of a list."""
    return _BULLET.match(text) is not None


def repeats(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that say again what the line above them says, as captions do that are saved twice.

    Of a caption without and with whose picture it is, "Selby quay" over "Selby quay (Image: Ann Author)", it is the first.
    """
    pairs = list(enumerate(pairwise(lines), 1))
    again = {n for n, (above, line) in pairs if above.text == line.text}
    bare = {
        n - 1
        for n, (above, line) in pairs
        if _CREDITED.fullmatch(line.text, len(above.text)) and line.text.startswith(above.text)
    }
    return frozenset(again | bare)


def day_heading(text: str, *, words: Calendar) -> PartialDate | None:
    """The date that a line consists of: "Samstag, 4. April", "MAY 24:"; null where the line holds more."""
    if len(text) > SHORT:
        return None
    head = _MARKS.match(text)
    start = head.end() if head else 0
    if article := _OPENING.match(text, start):
        start = article.end()
    found = day_at(text, start=start, calendar=words)
    if found is None or not _TAIL.match(text, found[1]):
        return None
    is_word = found[0].weekday is not None and found[0].month is None and found[1] - start < SHORTEST_DAY
    return None if is_word else found[0]


def _is_agency_credit(text: str) -> bool:
    """Whether a line is a photographer's name with an agency, or a caption with the sign of rights or an agency."""
    if ("©" in text or text.endswith(")") or ":" in text) and _CAPTION.match(text):
        return True
    if len(text) > LONGEST_CREDIT or not ("(" in text or ":" in text or "/" in text or "©" in text):
        return False
    return _CREDIT.match(text) is not None


@cache
def _patterns(language: str) -> dict[Sort, re.Pattern[str]]:
    heads = calendar(language).heads
    return {
        sort: re.compile(rf"(?:{'|'.join(map(re.escape, heads[sort]))})(?!\w)") for sort in _RULES if heads.get(sort)
    }


@cache
def _first_words(language: str) -> frozenset[str]:
    """The words that any head begins with: most lines begin with none of them."""
    phrases = (phrase for phrases in calendar(language).heads.values() for phrase in phrases)
    return frozenset(match[0] for phrase in phrases if (match := _WORD.search(phrase)))
