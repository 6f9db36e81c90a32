"""Questions to an archive, with a name or in SQL. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping

from scraper.model import Table
from scraper.queries import names, run_query


def ask(question: str, *, archive: str, params: Mapping[str, str], timeout: float) -> Table:
    """The answer to a named question or to one SELECT, within so many seconds. Raises QueryError."""
    return run_query(archive, question, params=params, timeout=timeout)


def questions() -> Table:
    """The named questions, with what they answer and the parameters they take."""
    return Table(
        columns=("name", "answers", "parameters"),
        rows=tuple((query.name, query.help, " ".join(one.name for one in query.parameters)) for query in names()),
    )
