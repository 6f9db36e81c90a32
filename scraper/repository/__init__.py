"""The archive: everything that was fetched and read, in one database."""

from __future__ import annotations

from scraper.repository.archive import Archive, open_archive
from scraper.repository.database import database_path, is_writable
from scraper.repository.evidence.backup import back_up
from scraper.repository.migrating import is_older, require_archive, require_ours
from scraper.repository.rehearsal import open_copy
from scraper.repository.unit_of_work import UnitOfWork

__all__ = [
    "Archive",
    "UnitOfWork",
    "back_up",
    "database_path",
    "is_older",
    "is_writable",
    "open_archive",
    "open_copy",
    "require_archive",
    "require_ours",
]
