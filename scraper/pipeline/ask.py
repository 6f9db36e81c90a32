"""Questions to an archive: named ones, SQL, and words to find. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping

from scraper.model import Hit, Table
from scraper.queries import names, run_query
from scraper.repository import open_archive


def ask(question: str, *, archive: str, params: Mapping[str, str], timeout: float) -> Table:
    """The answer to a named question or to one SELECT, within so many seconds. Raises QueryError."""
    return run_query(archive, question, params=params, timeout=timeout)


def questions() -> Table:
    """The named questions, with what they answer and the parameters they take."""
    return Table(
        columns=("name", "answers", "parameters"),
        rows=tuple((query.name, query.help, " ".join(one.name for one in query.parameters)) for query in names()),
    )


def find(words: str, *, archive: str, speaker: str | None, source: str | None, limit: int) -> tuple[Hit, ...]:
    """The updates that hold all the words, the best first. Raises UsageError where nothing is asked for."""
    with open_archive(archive, create=False, read_only=True) as opened:
        return opened.search(words, speaker=speaker, source=source, limit=limit)
