"""An archive for work of which nothing is to stay, where it could not be done in the archive itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from scraper.errors import ArchiveError
from scraper.repository.archive import Archive, open_archive
from scraper.repository.database import database_path
from scraper.repository.evidence.backup import copy
from scraper.repository.migrating import require_ours


@contextmanager
def open_copy(location: str, *, upgrade: bool = True) -> Iterator[Archive]:
    """A copy of the archive in the machine's temporary folder, gone at the end; a blank one where there is none yet."""
    require_ours(location)
    source = database_path(location)
    with _scratch(location) as folder:
        file = Path(folder) / "archive.db"
        if source.is_file() and source.stat().st_size:
            copy(source, target=file, name=str(file))
        with open_archive(location, upgrade=upgrade, file=file) as opened:
            yield opened


def _scratch(location: str) -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory(prefix="liveblog-")
    except OSError as error:
        cure = "set TMPDIR to a folder that may be written"
        raise ArchiveError(f"cannot be copied to be worked on ({error.strerror}); {cure}", where=location) from error
