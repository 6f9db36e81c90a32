"""Words to find in an archive."""

from __future__ import annotations

from scraper.model import Hit
from scraper.repository import open_archive
from scraper.sources import same_person


def find(
    words: str, *, archive: str, speaker: str | None, source: str | None, limit: int
) -> tuple[tuple[Hit, ...], tuple[str, ...]]:
    """The updates that hold all the words, the best first, and the other names that were taken for the speaker's.

    A speaker is found under every spelling and script that may well be the same person's. Raises UsageError where
    nothing is asked for.
    """
    with open_archive(archive, create=False, read_only=True) as opened:
        also = _other_names(speaker, opened.speakers()) if speaker else ()
        return opened.search(words, speaker=speaker, also=also, source=source, limit=limit), also


def _other_names(speaker: str, known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(name for name in known if name != speaker and same_person(speaker, name)))
