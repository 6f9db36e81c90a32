"""The named questions: every `.sql` file of this folder, found by looking.

A file begins with comment lines: the first is its help, and each line `-- name = default` or `-- name` after it
declares a parameter, with its default or without one; `-- name: time` one that must be an instant. The rest is one
SELECT over the public views.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.resources import files
from operator import attrgetter

from scraper.errors import UsageError
from scraper.model import Value

PARAMETER = re.compile(r"--\s*(?P<name>\w+)(?::\s*(?P<kind>time))?(?:\s*=\s*(?P<default>.*))?")
SUFFIX = ".sql"


class Parameter(Value, frozen=True, kw_only=True):
    """A parameter of a question; without a default it must be given."""

    name: str
    default: str | None = None
    is_time: bool = False

    def taken(self, value: str) -> str:
        """A value as the question takes it, a time as the views write it. Raises UsageError where it is none."""
        return _instant(value, name=self.name) if self.is_time else value


class NamedQuery(Value, frozen=True, kw_only=True):
    """A question: its name, what it answers, its parameters, its SQL."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    sql: str


def names() -> tuple[NamedQuery, ...]:
    """All questions by name."""
    entries = (entry for entry in files(__package__).iterdir() if entry.name.endswith(SUFFIX))
    return tuple(
        read_query(entry.name, entry.read_text(encoding="utf-8")) for entry in sorted(entries, key=attrgetter("name"))
    )


def find(name: str) -> NamedQuery:
    """The question of this name; raises UsageError naming those there are."""
    entry = files(__package__) / f"{name}{SUFFIX}"
    if not re.fullmatch(r"[\w-]+", name) or not entry.is_file():
        known = ", ".join(query.name for query in names())
        raise UsageError(f"there is no question {name!r}; ask one of {known}, or write SQL that begins with SELECT")
    return read_query(entry.name, entry.read_text(encoding="utf-8"))


def read_query(file_name: str, text: str) -> NamedQuery:
    """The question that a file holds."""
    lines = text.splitlines()
    heading = lines[: next(index for index, line in enumerate(lines) if not line.startswith("--"))]
    matches = [PARAMETER.fullmatch(line.rstrip()) for line in heading[1:]]
    return NamedQuery(
        name=file_name.removesuffix(SUFFIX),
        help=heading[0].lstrip("- "),
        parameters=tuple(
            Parameter(name=found["name"], default=found["default"], is_time=found["kind"] is not None)
            for found in matches
            if found
        ),
        sql=text,
    )


def _instant(value: str, *, name: str) -> str:
    """An instant in UTC, to the second; one without a zone is in UTC already."""
    try:
        moment = datetime.fromisoformat(value)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError) as error:
        cure = "write one like 2026-03-10T09:40+01:00, or a day"
        raise UsageError(f"{value!r} is no time; {cure}", where=name) from error
