"""Commands that ask the archive: `query`, `search`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, settings
from scraper.errors import UsageError

MOST_HITS = 100_000


class TableFormat(StrEnum):
    """The forms in which a table is printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    markdown = "markdown"


FormatOption = Annotated[TableFormat, typer.Option("--format", help="How to print the rows.")]


def query(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(metavar='NAME|"SELECT ..."', help="Without it: the names.")] = None,
    *,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="K=V", help="A value for :K; repeatable.")
    ] = None,
    form: FormatOption = TableFormat.table,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", min=0.001, help="The longest to wait.")
    ] = 10.0,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Ask a question that has a name, or one in SQL. Nothing can be written."""
    from scraper.cli.tables import printed
    from scraper.pipeline.query import ask, questions

    if question is None:
        say.result(printed(questions(), form=form))
        return
    location = settings(context, archive=archive, config=config).archive
    answer = ask(question, archive=location, params=_params(param or []), timeout=timeout)
    say.result(printed(answer, form=form))


def search(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help='All must occur; "a phrase" and begin* work too.')
    ] = None,
    *,
    speaker: Annotated[str | None, typer.Option("--speaker", help="Only updates that quote this one.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Only updates that credit this one.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=MOST_HITS, help="At most so many.")] = 20,
    form: Annotated[TableFormat | None, typer.Option("--format", help="How to print them.  [default: to read]")] = None,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Find updates by their words, the best first."""
    from scraper.cli.hits import hits_as_table, hits_as_text
    from scraper.cli.tables import printed
    from scraper.pipeline.search import find

    location = settings(context, archive=archive, config=config).archive
    found, also = find(" ".join(words or ()), archive=location, speaker=speaker, source=source, limit=limit)
    if also:
        say.message(f"also as {', '.join(also)}")
    say.result(printed(hits_as_table(found), form=form) if form else hits_as_text(found))


def _params(pairs: list[str]) -> dict[str, str]:
    """`k=v` pairs as a mapping. Raises UsageError where a pair is none."""
    for pair in pairs:
        if pair.find("=") < 1:
            raise UsageError(f"{pair!r} is no parameter; write NAME=VALUE", where="--param")
    return dict(pair.split("=", 1) for pair in pairs)
