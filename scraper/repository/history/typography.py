"""Which edits are minor: typography, a typing error put right, or a line that only says when the text was touched."""

from __future__ import annotations

import re
import unicodedata

from scraper.repository.history.difference import common_start
from scraper.repository.wording import plain

SLIP = 2  # a word that changes by so many letters is a typing error put right …
SLIP_LENGTH = 5  # … if it is so long; among short words every letter tells
WORDS_PER_SLIP = 10  # several errors may be put right at once in a longer text …
MOST_SLIPS = 3  # … but more are a rewriting
STAMP_LENGTH = 60  # characters; a longer line says more than when it was written
# How a line begins that says when a text was touched, in the languages of the blogs read.
TOUCHED = (
    r"(?:last )?(?:updated|modified|edited)|mis[e]? à jour|actualisée?|modifiée?|aktualisiert|zuletzt aktualisiert"
    r"|actualizad[oa]|modificad[oa]|(?:ultimo )?aggiorna(?:to|mento)|(?:última )?atualiza(?:do|ção)"
    r"|bijgewerkt|laatst bijgewerkt|(?:za)?aktualizowano|aktualizacja|aktualizováno|(?:востаннє )?оновлено|обновлено"
)
# Round a figure, what is no part of it; inside, a point or a dash tells 3.5 from 35.
ROUND_A_FIGURE = re.compile(r"^[^\w+−-]+|[^\w%°]+$")
ACCENTS = re.compile("[\u0300-\u036f]")  # of the alphabets whose letters stay readable without
STAMP = re.compile(
    rf"\W*(?:(?:{TOUCHED})\b[^.!?]*\d[^.!?]*\.?|\d\d?\s?[:.h]\s?\d\d(?:\s?(?:uhr|h|hs))?)\W*", re.IGNORECASE
)


def is_minor(before: str, after: str) -> bool:
    """Whether two texts differ by nothing but punctuation, case, spacing, accents, slips of the pen, or a stamp."""
    old, new = _without_stamps(before), _without_stamps(after)
    was, now = _letters(old), _letters(new)
    return _glued(was) == _glued(now) or (_apostrophes(old) == _apostrophes(new) and _are_slips(was, now))


def _without_stamps(text: str) -> str:
    """The text without the lines that only say when it was written or touched."""
    lines = (line for line in text.split("\n") if not (len(line) <= STAMP_LENGTH and STAMP.fullmatch(line)))
    return "\n".join(lines)


def _letters(text: str) -> list[str]:
    """The words in lower case, letters only, accents off, figures whole; a word said twice in a row stands once."""
    folded = ACCENTS.sub("", unicodedata.normalize("NFD", plain(text).casefold()))
    words = [letters for word in folded.split() if (letters := _core(word))]
    return [word for place, word in enumerate(words) if place == 0 or word != words[place - 1] or not word.isalpha()]


def _core(word: str) -> str:
    if any(map(str.isdigit, word)):
        return ROUND_A_FIGURE.sub("", word)
    return "".join(sign for sign in word if unicodedata.category(sign)[0] in "LM")


def _glued(words: list[str]) -> str:
    """The words without the spaces between them, which a typing error may leave out; figures stand apart."""
    return "".join(word if word.isalpha() else f" {word} " for word in words)


def _are_slips(old: list[str], new: list[str]) -> bool:
    """Whether a few longer words differ by a few letters after their first: prefixes and numbers change the meaning."""
    if len(old) != len(new):
        return False
    pairs = [(was, now) for was, now in zip(old, new, strict=True) if was != now]
    return len(pairs) <= min(MOST_SLIPS, 1 + len(old) // WORDS_PER_SLIP) and all(_is_slip(*pair) for pair in pairs)


def _is_slip(was: str, now: str) -> bool:
    if not (was + now).isalpha() or was[0] != now[0] or min(len(was), len(now)) < SLIP_LENGTH:
        return False
    return _distance(was, now) <= SLIP


def _apostrophes(text: str) -> int:
    """How many there are: one more or less may be a negation (is, isn't)."""
    return text.count("'") + text.count("\u2019")


def _distance(old: str, new: str) -> int:
    """The length of what is left when common beginning and end are taken off: an upper bound of the edit distance."""
    start = common_start(old, new)
    end = common_start(old[start:][::-1], new[start:][::-1])
    return max(len(old), len(new)) - start - end
