"""Whether an archive is sound, and what can be mended of it."""

from __future__ import annotations

from collections.abc import Callable

from scraper.errors import ArchiveError, UsageError
from scraper.model import ArchiveStatus, Damage, Value
from scraper.pipeline.opening import rehearsing, working
from scraper.repository import Archive, database_path, require_archive


class Examination(Value, frozen=True, kw_only=True):
    """What an archive holds, and what is or was wrong with it; the one is null where the other forbids to count."""

    archive: ArchiveStatus | None
    damages: tuple[Damage, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong, or nothing any more."""
        return all(damage.is_mended for damage in self.damages)


def examine(archive: str, *, repair: bool, copy: str | None, waiting: Callable[[], None]) -> Examination:
    """The archive examined, in its turn; with `repair` also mended, damaged bytes from a copy if one is given.

    Raises ArchiveError where there is no archive, or none that can be opened; UsageError where there is no such copy.
    """
    if copy is not None:
        _require_backup(copy)
    opening = working if repair else rehearsing
    with opening(archive, create=False, upgrade=False, waiting=waiting) as opened:
        damages = opened.repair(copy=copy) if repair else opened.check()
        return Examination(archive=_status(opened), damages=damages)


def _require_backup(copy: str) -> None:
    """Refuse a copy that is none, also where nothing is to be taken from it."""
    if not database_path(copy).is_file():
        raise UsageError("there is no such file; give the path of a copy that `liveblog backup` made", where=copy)
    require_archive(copy)


def _status(opened: Archive) -> ArchiveStatus | None:
    try:
        return opened.status()
    except ArchiveError:
        return None
