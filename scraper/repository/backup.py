"""A copy of the whole archive, taken while others read it and write to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from scraper.errors import ArchiveError
from scraper.repository.database import BUSY_TIMEOUT, told_plainly


def back_up(source: Path, *, target: Path, name: Path | None = None) -> None:
    """Copy an archive to a new file as it stands at one moment; the copy is proven, and whole on its own.

    Raises ArchiveError where there is no archive, or the copy, called by its `name` if it has another one yet to get,
    cannot be written or is not sound.
    """
    if not source.is_file():
        raise ArchiveError(
            "there is no archive here; `liveblog fetch URL` or `liveblog run` makes one", where=str(source)
        )
    with told_plainly(str(name or target)):
        _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    """Copies the pages in one step: in WAL mode that reads one moment, whatever others write meanwhile."""
    address = f"file:{quote(str(source.absolute()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as here, closing(sqlite3.connect(target)) as there:
        here.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        here.backup(there)
        there.execute("PRAGMA journal_mode = DELETE")  # no second file beside it
        if (told := there.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise ArchiveError(f"the archive is damaged ({told}); `liveblog check` says how", where=str(source))
