"""The options that several commands share, and the settings that they, the environment and the file decide."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from scraper.config import Settings

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
