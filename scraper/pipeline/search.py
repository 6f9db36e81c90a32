"""Words to find in an archive."""

from __future__ import annotations

from scraper.model import Hit
from scraper.repository import open_archive


def find(words: str, *, archive: str, speaker: str | None, source: str | None, limit: int) -> tuple[Hit, ...]:
    """The updates that hold all the words, the best first. Raises UsageError where nothing is asked for."""
    with open_archive(archive, create=False, read_only=True) as opened:
        return opened.search(words, speaker=speaker, source=source, limit=limit)
