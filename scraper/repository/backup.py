"""A copy of the whole archive, taken while others read it and write to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from scraper.errors import ArchiveError, UsageError
from scraper.repository.database import BUSY_TIMEOUT, database_path, told_plainly


def back_up(location: str, *, target: Path, replace: bool = False) -> int:
    """Copy an archive to a file, as it stands at one moment, and give the copy's size in bytes.

    The copy is proven before it takes its name, and is one file, whole on its own. Raises UsageError where the name is
    taken and is not to be replaced.
    """
    source = database_path(location)
    if not source.is_file():
        raise ArchiveError("there is no archive here; `liveblog fetch URL` or `liveblog run` makes one", where=location)
    _check_target(source, target, replace=replace)
    part = target.with_name(f"{target.name}.part")
    try:
        with told_plainly(str(target)):
            _copy(source, part)
        part.replace(target)
    except OSError as error:
        raise ArchiveError(f"cannot be written ({error.strerror})", where=str(target)) from error
    finally:
        for rest in (part, Path(f"{part}-journal")):
            with suppress(OSError):
                rest.unlink(missing_ok=True)
    return target.stat().st_size


def _check_target(source: Path, target: Path, *, replace: bool) -> None:
    if not target.parent.is_dir():
        raise UsageError("its folder does not exist; make it, or give another path", where=str(target))
    if target.exists() and (target.samefile(source) or not replace):
        cure = "give another path" if target.samefile(source) else "give another path, or --replace"
        raise UsageError(f"exists already and was left as it is; {cure}", where=str(target))


def _copy(source: Path, part: Path) -> None:
    """Copies the pages in one step: in WAL mode it reads one moment, whatever others write meanwhile."""
    part.unlink(missing_ok=True)
    address = f"file:{quote(str(source.absolute()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as here, closing(sqlite3.connect(part)) as there:
        here.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        here.backup(there)
        there.execute("PRAGMA journal_mode = DELETE")  # no second file beside it
        if (told := there.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise ArchiveError(f"the archive is damaged ({told}); `liveblog check` says how", where=str(source))
