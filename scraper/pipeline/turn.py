"""Whose turn it is to work on an archive: one `run` at a time, and one writer at a time, on every system."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from filelock import FileLock, Timeout

from scraper.errors import ArchiveError, RunInProgress
from scraper.repository import require_ours

SQLITE_URL = "sqlite:///"


@contextmanager
def sole_run(archive: str) -> Iterator[None]:
    """Holds the archive's run. Raises RunInProgress at once where another process holds it."""
    lock = _lock(archive, name="run.lock")
    if not _take(lock, archive=archive):
        raise RunInProgress("another run is going on", where=archive)
    try:
        yield
    finally:
        lock.release()


@contextmanager
def turn(archive: str, *, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds the right to fetch for and write to the archive. Where it must wait for it, it calls `waiting` first."""
    lock = _lock(archive, name="lock")
    if not _take(lock, archive=archive):
        waiting()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _take(lock: FileLock, *, archive: str) -> bool:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    except OSError as error:
        cure = f"its lock cannot be made ({error.strerror}); give an archive in a folder you may write to"
        raise ArchiveError(cure, where=archive) from error
    return True


def _lock(archive: str, *, name: str) -> FileLock:
    """The lock beside the archive's file, or, for an archive on a server, in this machine's temporary folder."""
    path = archive.removeprefix(SQLITE_URL)
    if "://" not in path:
        if not Path(path).parent.is_dir():  # the lock's library would make the folder, and hide a slip of the pen
            raise ArchiveError("its folder does not exist; make it, or give another path with --archive", where=archive)
        require_ours(path)  # before a lock comes to lie beside it
        return FileLock(f"{path}.{name}")
    digest = blake2b(path.encode(), digest_size=8).hexdigest()
    return FileLock(Path(tempfile.gettempdir()) / f"liveblog-{digest}.{name}")
