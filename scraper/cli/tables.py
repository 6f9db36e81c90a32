"""A table as text: aligned columns, JSON, JSON lines, CSV, Markdown. One function a format, found by its name."""

from __future__ import annotations

import csv
import io
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from scraper.cli.safe import for_csv, for_json, for_markdown, one_line
from scraper.model import Table

GAP = "  "
NARROWEST = 6  # columns; below that a cell says nothing
CUT = "..."
WIDE = {"W", "F"}  # East Asian widths that take two columns (Unicode, annex 11)


def aligned(table: Table, *, width: int | None = None, wrap: bool = False) -> str:
    """Columns in line, at most `width` columns in all: longer cells are cut, or go on below where `wrap` is asked."""
    rows = [
        [one_line(name) for name in table.columns],
        *([one_line(_plain(cell)) for cell in row] for row in table.rows),
    ]
    widths = _fit([max(map(columns_of, column)) for column in zip(*rows, strict=True)], width=width)
    rows.insert(1, ["-" * size for size in widths])
    return "\n".join(line for row in rows for line in _lines(row, widths=widths, wrap=wrap))


def as_json(table: Table) -> str:
    """A list of objects, one a row."""
    return for_json(msgspec.json.format(msgspec.json.encode(_objects(table)), indent=2).decode())


def as_jsonl(table: Table) -> str:
    """One object a line."""
    return "\n".join(for_json(msgspec.json.encode(row).decode()) for row in _objects(table))


def as_csv(table: Table) -> str:
    """Comma-separated values (RFC 4180, lines ended by LF) in which no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([for_csv(name) for name in table.columns])
    writer.writerows([for_csv(cell) if isinstance(cell, str) else _plain(cell) for cell in row] for row in table.rows)
    return out.getvalue().removesuffix("\n")


def as_markdown(table: Table) -> str:
    """A Markdown table."""
    rows = [table.columns, ("---",) * len(table.columns), *table.rows]
    return "\n".join("| " + " | ".join(for_markdown(_plain(cell)) for cell in row) + " |" for row in rows)


FORMATS: dict[str, Callable[[Table], str]] = {
    "table": aligned,
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "markdown": as_markdown,
}


def printed(table: Table, *, form: str = "table") -> str:
    """The table in one of the formats. Aligned columns are cut to the terminal, and to nothing where there is none."""
    return aligned(table, width=terminal_width()) if form == "table" else FORMATS[form](table)


def terminal_width() -> int | None:
    """The width to keep to, in columns: what COLUMNS says, else the terminal; null where stdout is neither."""
    if os.environ.get("COLUMNS", "").isdigit() or sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    return None


def columns_of(text: str) -> int:
    """How many columns of a terminal a line takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in WIDE) for sign in text)


def shorten(text: str, *, width: int) -> str:
    """The text within so many columns, its end replaced by dots where it is longer."""
    if columns_of(text) <= width:
        return text
    while columns_of(text) > max(width - len(CUT), 0):
        text = text[: max(width - len(CUT), 0)] if len(text) > width else text[:-1]
    return (text.rstrip() + CUT)[:width]


def _plain(cell: Any) -> str:  # noqa: ANN401 - whatever a database returns
    if cell is None:
        return ""
    return cell.hex() if isinstance(cell, bytes) else str(cell)


def _objects(table: Table) -> list[dict[str, Any]]:
    names = _distinct(table.columns)
    return [
        {name: cell.hex() if isinstance(cell, bytes) else cell for name, cell in zip(names, row, strict=True)}
        for row in table.rows
    ]


def _distinct(names: Sequence[str]) -> list[str]:
    """Names of which none is lost as a key: the second `text` becomes `text_2`."""
    seen: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in seen:
            number += 1
            candidate = f"{name}_{number}"
        seen.append(candidate)
    return seen


def _fit(natural: list[int], *, width: int | None) -> list[int]:
    """Column widths that add up to the width: the widest give way first, none below the narrowest."""
    if width is None:
        return natural
    room = width - len(GAP) * (len(natural) - 1)
    cap = min(max(natural, default=0), width)
    while cap > NARROWEST and sum(min(size, cap) for size in natural) > room:
        cap -= 1
    return [min(size, cap) for size in natural]


def _lines(row: Sequence[str], *, widths: Sequence[int], wrap: bool) -> list[str]:
    cells = [
        _split(cell, width=size) if wrap else [shorten(cell, width=size)]
        for cell, size in zip(row, widths, strict=True)
    ]
    height = max((len(cell) for cell in cells), default=0)
    return [
        GAP.join(
            _pad(cell[at] if at < len(cell) else "", size) for cell, size in zip(cells, widths, strict=True)
        ).rstrip()
        for at in range(height)
    ]


def _split(cell: str, *, width: int) -> list[str]:
    return [shorten(line, width=width) for line in textwrap.wrap(cell, width=max(width, 1))] or [""]


def _pad(text: str, width: int) -> str:
    return text + " " * (width - columns_of(text))
