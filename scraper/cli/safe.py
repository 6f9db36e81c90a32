"""Text from pages made harmless for the place it goes to: a terminal, a spreadsheet, a Markdown table, JSON.

Pages are written by strangers: an escape sequence can repaint a terminal, a bidi override can turn a sentence
round, and a cell that starts like a formula runs in a spreadsheet.
"""

from __future__ import annotations

import re

# A whole ANSI sequence (ECMA-48: CSI, and OSC up to its terminator), so that no "[31m" is left standing.
ANSI = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)")
# C0 but tab and line feed, DEL, C1, the bidi marks, embeddings, overrides and isolates, tag characters, lone surrogates.
CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[^\S\u00a0\u202f]+")  # all but those that keep a French quotation mark at its word
# What spreadsheets take for the start of a formula (OWASP, CSV injection), full-width forms included.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MARKDOWN = str.maketrans({"\\": "\\\\", "|": "\\|", "<": "&lt;", "`": "\\`", "\n": "<br>"})


def clean(text: str) -> str:
    """The text without control characters; its lines stay lines."""
    return CONTROLS.sub("", LINE_ENDS.sub("\n", ANSI.sub("", text)))


def one_line(text: str) -> str:
    """The text on one line, every run of white space one space, without control characters."""
    return SPACES.sub(" ", clean(text)).strip()


def for_csv(text: str) -> str:
    """The text as a spreadsheet may hold it: no control characters, and an apostrophe before what looks a formula."""
    guarded = f"'{text}" if text.startswith(FORMULA_STARTS) else text
    cleaned = clean(guarded)
    return f"'{cleaned}" if cleaned.startswith(FORMULA_STARTS) else cleaned


def for_markdown(text: str) -> str:
    """The text as one cell of a Markdown table."""
    return clean(text).strip().translate(MARKDOWN)


def for_json(document: str) -> str:
    """A JSON document that says the same with its control and bidi characters written as escapes."""
    return CONTROLS.sub(_escape, document)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
