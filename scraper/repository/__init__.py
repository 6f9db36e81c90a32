"""The archive: everything that was fetched and read, in one database."""

from __future__ import annotations

from scraper.repository.archive import Archive, open_archive
from scraper.repository.database import database_path
from scraper.repository.evidence.backup import back_up
from scraper.repository.unit_of_work import UnitOfWork

__all__ = ["Archive", "UnitOfWork", "back_up", "database_path", "open_archive"]
