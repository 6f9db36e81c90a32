"""The options that several commands share, and the settings that they, the environment and the file decide."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.errors import UsageError

if TYPE_CHECKING:
    from scraper.config import Settings
    from scraper.model import Selection

ArchiveOption = Annotated[
    str | None, typer.Option("--archive", metavar="PATH-OR-URL", help="The archive. [default: archive.db here]")
]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", metavar="PATH", help="The configuration. [default: liveblog.toml here]")
]
UrlOption = Annotated[str | None, typer.Option("--url", metavar="URL", help="Where a bare file was fetched from.")]
FetchedAtOption = Annotated[
    str | None, typer.Option("--fetched-at", metavar="TIME", help="When, in ISO 8601 with its zone.")
]


def settings(context: typer.Context, *, archive: str | None, config: Path | None) -> Settings:
    """The settings that hold here. An option after the command wins over the same one before it."""
    import msgspec

    from scraper.config import read_settings

    before = context.find_root().params
    found = read_settings(os.environ, directory=Path(), path=config or before.get("config"))
    chosen = archive or before.get("archive")
    return msgspec.structs.replace(found, archive=chosen) if chosen else found


def chosen(
    *, blog: str | None, publisher: str | None, since: str | None, until: str | None, read_by: str | None = None
) -> Selection:
    """The blogs that the options of a command mean. Raises UsageError where one names no instant."""
    from scraper.model import Selection

    return Selection(
        blog=blog,
        publisher=publisher,
        since=moment(since, option="--since", at=time.min),
        until=moment(until, option="--until", at=time.max),
        read_by=read_by,
    )


def moment(text: str | None, *, option: str, at: time) -> datetime | None:
    """The instant that an option names; a day alone is one of UTC, from its beginning or to its end."""
    if text is None:
        return None
    try:
        instant = datetime.fromisoformat(text) if len(text) > len("2024-11-05") else None
        found = instant or datetime.combine(date.fromisoformat(text), at, UTC)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise UsageError(f"{text!r} is no day like 2024-11-05 and no time with its zone", where=option)
    return found
