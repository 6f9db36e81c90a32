"""JSON as pages really write it: decoded, and repaired where it is damaged."""

from __future__ import annotations

import html
import json
import re

import msgspec

from scraper.model import Problem

# One token of damaged JSON: a string (cut off or not), a comment, a bracket or comma, or anything else.
TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*+"?|//[^\n]*|/\*.*?(?:\*/|\Z)|<!--|-->|<!\[CDATA\[|\]\]>|[{}\[\],:]|[^\s"{}\[\],:/<>\]-]++|\S',
    re.DOTALL,
)
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
BAD_ESCAPE = re.compile(r'\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])|\\(u?)')
SURROGATE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
WORDS = {"true", "false", "null"}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
CLOSES = {"{": "}", "[": "]"}


def read_json(text: str, *, where: str) -> tuple[object, tuple[Problem, ...]]:
    """The value of a JSON text, with a problem where it had to be repaired or could not be read (then null)."""
    text = text.strip().lstrip("\ufeff")
    if not text:
        return None, ()
    try:
        return msgspec.json.decode(text), ()
    except RecursionError:
        return None, (Problem(code="json-too-deep", message="nested too deeply to be read", where=where),)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        value, note = _read_damaged(text), str(error)
    if value is None:
        return None, (Problem(code="json-unreadable", message=f"no valid JSON and beyond repair: {note}", where=where),)
    return value, (Problem(code="json-repaired", message=f"no valid JSON, repaired: {note}", where=where),)


def _read_damaged(text: str) -> object:
    """The value of a text after repair, or null."""
    if text.startswith(("{&quot;", "[{&quot;", "{&#34;")):
        text = html.unescape(text)
    for repaired in (repair(text), repair(_escape_inner_quotes(text))):
        try:
            return msgspec.json.decode(repaired)
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            continue
    try:
        value: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def repair(text: str) -> str:
    """The text without comments and trailing commas, control characters escaped, and what was cut off closed."""
    out: list[str] = []
    open_brackets: list[str] = []
    for found in TOKEN.finditer(text):
        piece = found[0]
        if piece[0] == '"':
            out.append(_string(piece))
        elif piece in CLOSES:
            open_brackets.append(piece)
            out.append(piece)
        elif piece in "}]":
            if open_brackets and CLOSES[open_brackets[-1]] == piece:
                open_brackets.pop()
                _drop_comma(out)
                out.append(piece)
        elif piece == "," or piece == ":" or piece in WORDS or NUMBER.fullmatch(piece):
            out.append(piece)
        if not open_brackets and out and piece in "}]":
            break
    return "".join(_closed(out, open_brackets))


def _closed(out: list[str], open_brackets: list[str]) -> list[str]:
    """The tokens with every open bracket closed; a key that lost its value gets null."""
    _drop_comma(out)
    if open_brackets and out and out[-1] == ":":
        out.append("null")
    elif open_brackets and open_brackets[-1] == "{" and out and out[-1][0] == '"' and len(out) > 1 and out[-2] in "{,":
        out.append(":null")
    return out + [CLOSES[bracket] for bracket in reversed(open_brackets)]


def _drop_comma(out: list[str]) -> None:
    while out and out[-1] == ",":
        out.pop()


def _string(token: str) -> str:
    """A string token that JSON accepts."""
    inner = token[1:-1] if len(token) > 1 and token.endswith('"') and not _is_escaped(token) else token[1:]
    inner = BAD_ESCAPE.sub(
        lambda found: found[0] if len(found[0]) > 2 or found[1] is None else "\\\\" + found[1], inner
    )
    inner = SURROGATE.sub(lambda found: found[0] if len(found[0]) > 6 else "\\ufffd", inner)
    return '"' + CONTROL.sub(lambda found: ESCAPES.get(found[0], " "), inner) + '"'


def _is_escaped(token: str) -> bool:
    """Whether the last quotation mark of a token is an escaped one, that is, the string was cut off right there."""
    body = token[1:-1]
    return (len(body) - len(body.rstrip("\\"))) % 2 == 1


# A mark ends a string where a comma, colon or bracket follows; else it is a quotation mark nobody escaped.
INNER_QUOTE = re.compile(r'(?<![\\{\[,:\s])"(?!\s*[,:}\]])|(?<=[\w.!?] )"(?!\s*[,:}\]])|(?<=[\w] )"(?=[\w])')


def _escape_inner_quotes(text: str) -> str:
    return INNER_QUOTE.sub('\\\\"', text)
