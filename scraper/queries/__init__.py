"""Questions to the archive: one `.sql` file each, or the reader's own SQL; nothing here can write."""

from __future__ import annotations

from scraper.queries.catalogue import NamedQuery, names
from scraper.queries.run import run_query

__all__ = ["NamedQuery", "names", "run_query"]
