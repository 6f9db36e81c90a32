"""Headlines that run into their text without any mark: `Le pont rouvert Depuis midi, les voitures …`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scraper.parser.lines.line import Line
from scraper.parser.lines.titles import LONGEST, ends_sentence, word_count
from scraper.parser.times.calendars import Calendar, fold

SURE, LIKELY, WEAK = 3, 2, 1
"""A word that only opens sentences; one that the page elsewhere writes small; any capital after a small word."""
TEXT = 20
"""Characters that must follow a headline for them to be its text."""
SHORTEST = 8
"""Characters of the shortest headline that may run into its text."""
FEWEST = 3
"""Texts that must touch their headlines before a page is taken to write so."""
JOINED = 0.4
"""Share of them: a capital inside a word is rare but for a few names."""
LONG = 60
"""Characters from which words beside a clock may hold a headline and a text."""

MOST, NEARLY_ALL, ALL_BUT, SOME, FEW = 0.6, 0.85, 0.95, 0.3, 0.15
MANY = 10
"""Shares of texts with a sign, and how many texts make a share of weak ones certain.

Measured on the public corpus: of plain first paragraphs 11 to 74 % show a weak sign and up to 10 % a likely one, of
those with their headline glued on 80 to 100 % and 30 to 95 %.
"""

_UPPER = "A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻŒŠŽČŘА-ЯЁІЇЄҐ"
_CAPITAL = re.compile(
    rf"(?<=[^\s.,;:–—|/(«“„])\s+(?:[«“„\"]\s?)?([{_UPPER}][^\W\d_]*)(?=(?:['’]|\s+)[«“„\"]?\s?([^\W_]+)|[,-])"
)
_JOIN = re.compile(
    rf"(?<=[^\W_.!?…][.!?…])(?=[{_UPPER}«“„\"])|(?<=[.!?…][.!?…»”\")])(?=[{_UPPER}])"
    rf"|(?<=[^\W_])(?<![{_UPPER}])(?=[{_UPPER}][^\W\d_{_UPPER}])"
)
_DASH = re.compile(rf"\s[-–—]\s(?=[«“„\"'’]?[{_UPPER}])")
_BEFORE = re.compile(r"([^\W\d_]+)['’]?$")


def glue_floor(said: Sequence[str], *, words: Calendar, common: frozenset[str]) -> int | None:
    """How weak a sign may be that a headline runs into its text here; null where the page does not write so.

    Any sign will do where most texts show a good one, or nearly all show one at all; only sure ones where some do.
    """
    found = [_best(text, words=words, common=common)[0] for text in said if may_be_glued(text)]
    if not found:
        return None
    weak, likely, sure = (sum(strength >= floor for strength in found) / len(found) for floor in (WEAK, LIKELY, SURE))
    if likely >= MOST or (weak >= NEARLY_ALL and likely >= FEW) or (weak >= ALL_BUT and len(found) >= MANY):
        return WEAK if len(found) > FEWEST else LIKELY
    return SURE if len(found) >= 3 and sure >= SOME and not words.nouns_are_capital else None


def glued_at(text: str, *, words: Calendar, common: frozenset[str], floor: int) -> int | None:
    """Where the text begins that a headline runs into; null where nothing as strong as `floor` shows it."""
    strength, position = _best(text, words=words, common=common)
    return position if strength >= floor else None


def is_joined(said: Sequence[str]) -> bool:
    """Whether most texts show a headline that touches its text, with no space between: `Bridge open!Cars are …`."""
    long = [text for text in said if len(text) > LONG]
    return len(long) >= FEWEST and sum(joined_at(text) is not None for text in long) >= JOINED * len(long)


def is_dashed(said: Sequence[str]) -> bool:
    """Whether a dash stands between headline and text: `Bridge open again - Since noon, cars are …`."""
    long = [text for text in said if may_be_glued(text)]
    return len(long) >= FEWEST and sum(dash_in(text) is not None for text in long) >= MOST * len(long)


def dash_in(text: str) -> re.Match[str] | None:
    """The dash that a headline of several words stands before; a word or two before it are a place."""
    match = _DASH.search(text, SHORTEST, LONGEST)
    if match is None or word_count(text[: match.start()]) < 3 or len(text) - match.end() < TEXT:
        return None
    head = text[: match.start()]
    return None if head == head.upper() or ends_sentence(head) else match


def joined_at(text: str) -> int | None:
    """Where a capital follows a word or a full stop without a space; null where none does soon."""
    match = _JOIN.search(text, SHORTEST, LONGEST)
    return match.end() if match and len(text) - match.end() >= TEXT else None


def may_be_glued(text: str) -> bool:
    """Whether words beside a clock are long enough for both, and end as a text does."""
    return len(text) > LONG and ends_sentence(text)


def words_on(lines: Iterable[Line]) -> frozenset[str]:
    """The words of a page as they stand between spaces: one that is small somewhere opens a sentence in capitals."""
    return frozenset(" ".join(line.text for line in lines).split())


def _best(text: str, *, words: Calendar, common: frozenset[str]) -> tuple[int, int]:
    """The strongest sign of a headline's end, the first of equals, and where it stands; (0, 0) where there is none."""
    best = (0, 0)
    for match in _CAPITAL.finditer(text, SHORTEST, LONGEST + TEXT):
        position = match.end() - len(match[0].lstrip())
        strength = _strength(match, text[: match.start()], words, common)
        if strength > best[0] and word_count(text[:position]) >= 2 and len(text) - position >= TEXT:
            best = (strength, position)
    return best


def _strength(match: re.Match[str], head: str, words: Calendar, common: frozenset[str]) -> int:
    opener, follower = match[1], match[2] or ""
    before = _BEFORE.search(head[-40:])
    last = before[1] if before else ""
    if opener.isupper() and len(opener) > 1:
        return 0
    opens = fold(opener) in words.starters
    if opens and (words.nouns_are_capital or not follower.istitle()):
        return SURE
    if _is_function_word(last, words):
        return 0
    if opens:
        return LIKELY
    if not last and head[-1:] in {"?", "!"}:
        return WEAK
    if words.nouns_are_capital or (last and not last.islower()):
        return 0
    return LIKELY if opener.lower() in common else WEAK


def _is_function_word(word: str, words: Calendar) -> bool:
    """Whether a headline cannot end here: "diz moradora de | Vale Fundo"."""
    return word.islower() and len(word) <= 4 and fold(word) in words.starters
