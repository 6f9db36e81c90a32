"""Questions to an archive, with a name or in SQL. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from scraper.model import Table
from scraper.queries import names, run_query
from scraper.sources import same_person, speaker_key


def ask(question: str, *, archive: str, params: Mapping[str, str], timeout: float) -> Table:
    """The answer to a named question or to one SELECT, within so many seconds. Raises QueryError.

    SQL may use `same_person(speaker, 'Zelensky')` and `speaker_key(speaker)`, which know spellings and scripts.
    """
    return run_query(archive, question, params=params, timeout=timeout, functions=FUNCTIONS)


def questions() -> Table:
    """The named questions, with what they answer and the parameters they take."""
    return Table(
        columns=("name", "answers", "parameters"),
        rows=tuple((query.name, query.help, " ".join(one.name for one in query.parameters)) for query in names()),
    )


def _same_person(one: object, other: object) -> int:
    return int(one is not None and other is not None and same_person(str(one), str(other)))


def _speaker_key(name: object) -> str | None:
    return None if name is None else speaker_key(str(name))


FUNCTIONS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {"same_person": _same_person, "speaker_key": _speaker_key}
)
