"""Quotation marks: which of them open, which close, and what they hold.

Pairing runs per paragraph, so a stray mark spoils one paragraph and never the page. All conventions are read at once;
where a glyph can do both (`"`, German `“`, reversed guillemets), the spaces around it and what is open decide.
"""

from __future__ import annotations

import re

import msgspec

# one set of first characters, told apart behind them: so the search runs through plain text at once
DOUBLE = re.compile("[«»“”„‟\"`'](?:(?<=[«»“”„‟\"])|(?<=`)`|(?<=')')")
GLYPHS = re.compile("[«»“”„‟\"]|``|''|(?<!\\w)[‘‚'](?=\\w)|[’‘](?!\\w)|(?<=[^\\s\\w])'(?!\\w)|(?<=\\w)'(?!\\w)")
OPENING_SINGLES = ("‘", "‚", " '", "\u00a0'")
CLOSING_SINGLE = re.compile("[’'‘](?!\\w)")
SPACES = " \t\r\n\u00a0\u202f\u2009\u200a\u2002\u2003\u200b"
CLOSERS = {
    "«": "»",
    "»": "«»",
    "“": '”"',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    '"': '"”',
    "''": ("''",),
    "``": ("''", '"'),
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
}
SINGLES = frozenset("‘’‚'")
CLOSES_ONLY = frozenset("»”’")
MINIMUM_UNCLOSED_WORDS = 2
LONGEST_SINGLE = 400
NEVER_FIRST = frozenset(">.,;:!?)]/")


class Marked(msgspec.Struct, frozen=True, gc=False):
    """What stands between two marks: the words at `start:end`, the marks and inner spaces from `left` to `right`.

    `opened` or `closed` is false where the text lacks that mark; the words then run to the edge of the paragraph.
    """

    left: int
    start: int
    end: int
    right: int
    opened: bool = True
    closed: bool = True


def find_marked(text: str, *, start: int = 0, end: int | None = None) -> list[Marked]:
    """The outermost marked stretches of one paragraph, in order. Linear in the number of marks."""
    end = len(text) if end is None else end
    found: list[Marked] = []
    opener, position, depth = "", start, 0
    for match in _glyphs(text, start, end).finditer(text, start, end):
        glyph, at = match[0], match.start()
        if not opener:
            if _opens(text, glyph, at, match.end(), end):
                opener, position, depth = glyph, at, 0
            elif not found and at > start and _closes_what_never_opened(text, glyph, at, match.end(), end):
                found.append(_trimmed(text, start, start, at, match.end(), opened=False))
        elif glyph in CLOSERS[opener] and (glyph != opener or _closes(text, at, match.end(), end)):
            if depth and glyph != opener:
                depth -= 1
                continue
            found.append(_trimmed(text, position, position + len(opener), at, match.end()))
            opener = ""
        elif glyph == opener and glyph in "«„":
            depth += 1
        elif glyph == opener == "“":
            position = at
    if opener and opener not in SINGLES:
        found += _unclosed(text, position, len(opener), end)
    return [marked for marked in found if marked.end > marked.start] if found else found


def _glyphs(text: str, start: int, end: int) -> re.Pattern[str]:
    """The marks to look for: single ones only where one stands before a word, for most of them are apostrophes."""
    for sign in OPENING_SINGLES:
        if text.find(sign, start, end) >= 0:
            return GLYPHS
    return GLYPHS if text.startswith("'", start) else DOUBLE


def _opens(text: str, glyph: str, at: int, after: int, end: int) -> bool:
    if glyph in SINGLES:
        free = (at == 0 or not text[at - 1].isalnum()) and text[after : after + 1].isalnum()
        return free and glyph != "’" and _closes_alone(text, after, end)
    if glyph in "«“„‟" or glyph == "``":
        return True
    if (at and text[at - 1] == "=") or (after < end and text[after] in NEVER_FIRST):
        return False
    glued = after < end and (text[after].isalnum() if glyph in CLOSES_ONLY else text[after] not in SPACES)
    free = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ".,!?…=")
    return glued and free if glyph in CLOSES_ONLY else free or glued


def _closes_what_never_opened(text: str, glyph: str, at: int, after: int, end: int) -> bool:
    """Whether the paragraph's first mark closes words that began with it; a straight one only if it is alone."""
    if glyph == '"':
        return not text[at - 1].isdigit() and text[after : after + 1] != ">" and text.find('"', after, end) < 0
    return glyph in "»”"


def _closes_alone(text: str, after: int, end: int) -> bool:
    """Whether a single mark has its closing one, with no double mark between: elsewhere it is an apostrophe."""
    close = CLOSING_SINGLE.search(text, after, min(end, after + LONGEST_SINGLE))
    return close is not None and not any(mark in text[after : close.start()] for mark in '«“„"')


def _closes(text: str, at: int, after: int, end: int) -> bool:
    """Whether a mark that could do both closes here: it does unless it stands free before a word."""
    return text[at - 1] not in SPACES or after >= end or not text[after].isalnum()


def _unclosed(text: str, position: int, width: int, end: int) -> list[Marked]:
    marked = _trimmed(text, position, position + width, end, end, closed=False)
    return [marked] if text.count(" ", marked.start, marked.end) >= MINIMUM_UNCLOSED_WORDS - 1 else []


def _trimmed(
    text: str, left: int, start: int, end: int, right: int, *, opened: bool = True, closed: bool = True
) -> Marked:
    while start < end and text[start] in SPACES:
        start += 1
    while end > start and text[end - 1] in SPACES:
        end -= 1
    return Marked(left, start, end, right, opened, closed)
