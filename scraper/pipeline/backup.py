"""A copy of the whole archive."""

from __future__ import annotations

from pathlib import Path

from scraper.pipeline.new_file import new_file
from scraper.repository import back_up, database_path


def back_up_archive(archive: str, *, target: Path, replace: bool, revision: str | None = None) -> int:
    """Copy the archive to a file while others go on with it, and give the copy's size in bytes.

    With a `revision` the copy has the schema of an older version.
    """
    source = database_path(archive)
    with new_file(target, replace=replace, source=source) as part:
        back_up(source, target=part, name=target, revision=revision)
    return target.stat().st_size
