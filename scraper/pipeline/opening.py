"""An archive opened to be worked on: in its turn, and with nothing left behind where there was none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scraper.pipeline.turn import turn
from scraper.repository import (
    Archive,
    database_path,
    is_older,
    is_writable,
    open_archive,
    open_copy,
    require_archive,
)


@contextmanager
def working(archive: str, *, create: bool, upgrade: bool = True, waiting: Callable[[], None]) -> Iterator[Archive]:
    """The archive, in its turn. Raises ArchiveError where there is none, unless it may be made."""
    if not create:
        require_archive(archive)  # before a lock comes to lie beside nothing
    with turn(archive, waiting=waiting), open_archive(archive, create=create, upgrade=upgrade) as opened:
        yield opened


@contextmanager
def rehearsing(archive: str, *, create: bool, upgrade: bool = True, waiting: Callable[[], None]) -> Iterator[Archive]:
    """The archive for work that is taken back: itself in its turn, or a copy where it cannot be written or is older.

    Where there is none, and one might be made, it is a blank one elsewhere.
    """
    if not create:
        require_archive(archive)
    path = database_path(archive)
    if is_writable(path) and path.stat().st_size and not (upgrade and is_older(archive)):
        with working(archive, create=False, upgrade=upgrade, waiting=waiting) as opened:
            yield opened
    else:
        with open_copy(archive, upgrade=upgrade) as opened:
            yield opened
