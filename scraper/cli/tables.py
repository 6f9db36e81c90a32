"""A table as text: aligned columns or records to read, JSON, JSON lines, CSV, Markdown."""

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
READABLE = 20  # columns; a longer cell that gets fewer is not worth reading
WIDE = {"W", "F"}  # East Asian widths that take two columns (Unicode, annex 11)


def to_read(table: Table, *, width: int | None) -> str:
    """The table for a reader: aligned while its columns stay readable, else a record for each row."""
    floors = [min(size, READABLE) for size in _natural(_cells(table))]
    fits = width is None or sum(floors) + len(GAP) * (len(floors) - 1) <= width
    return aligned(table, width=width) if fits else records(table, width=width)


def aligned(table: Table, *, width: int | None) -> str:
    """Columns in line, at most `width` columns of the terminal in all: longer cells go on below."""
    rows = _cells(table)
    widths = _fit(_natural(rows), width=width)
    rows.insert(1, ["-" * size for size in widths])
    return "\n".join(line for row in rows for line in _lines(row, widths=widths))


def records(table: Table, *, width: int | None) -> str:
    """A paragraph for each row, a line or more for each of its cells that holds anything."""
    names, *rows = _cells(table)
    label = max(map(columns_of, names), default=0)
    room = max((width or sys.maxsize) - label - len(GAP), READABLE)
    return "\n\n".join("\n".join(_record(names, row, widths=(label, room))) for row in rows)


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
    "table": lambda table: to_read(table, width=terminal_width()),
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "markdown": as_markdown,
}


def printed(table: Table, *, form: str = "table") -> str:
    """The table in the format of this name."""
    return FORMATS[form](table)


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


def _cells(table: Table) -> list[list[str]]:
    return [[one_line(_plain(cell)) for cell in row] for row in (table.columns, *table.rows)]


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


def _natural(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(columns_of, column)) for column in zip(*rows, strict=True)]


def _fit(natural: list[int], *, width: int | None) -> list[int]:
    """Column widths that add up to the width: the widest give way first, none below what can be read."""
    if width is None:
        return natural
    room = width - len(GAP) * (len(natural) - 1)
    cap = min(max(natural, default=0), width)
    while cap > READABLE and sum(min(size, cap) for size in natural) > room:
        cap -= 1
    return [min(size, cap) for size in natural]


def _record(names: Sequence[str], row: Sequence[str], *, widths: tuple[int, int]) -> list[str]:
    return [line for name, cell in zip(names, row, strict=True) if cell for line in _lines((name, cell), widths=widths)]


def _lines(row: Sequence[str], *, widths: Sequence[int]) -> list[str]:
    """The lines of a row, each cell split to its width."""
    cells = [_split(cell, width=size) for cell, size in zip(row, widths, strict=True)]
    return [
        GAP.join(
            _pad(cell[at] if at < len(cell) else "", size) for cell, size in zip(cells, widths, strict=True)
        ).rstrip()
        for at in range(max(map(len, cells), default=0))
    ]


def _split(cell: str, *, width: int) -> list[str]:
    """The cell's text in lines of so many columns; where wide characters would stick out, of half as many characters."""
    for characters in (width, max(width // 2, 1)):
        lines = textwrap.wrap(cell, width=characters, break_on_hyphens=False) or [""]
        if all(columns_of(line) <= width for line in lines):
            break
    return lines


def _pad(text: str, width: int) -> str:
    return text + " " * (width - columns_of(text))
