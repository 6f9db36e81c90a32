"""A copy of the whole archive."""

from __future__ import annotations

from pathlib import Path

from scraper.repository import back_up


def back_up_archive(archive: str, *, target: Path, replace: bool) -> int:
    """Copy the archive to a file while others go on with it, and give the copy's size in bytes."""
    return back_up(archive, target=target, replace=replace)
