"""Commands about pages: `fetch`, `parse`."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, FetchedAtOption, UrlOption, settings


class PageFormat(StrEnum):
    """The forms in which `parse` prints a page."""

    json = "json"
    jsonl = "jsonl"
    text = "text"


def fetch(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(metavar="URL", help="The pages.")],
    *,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Fetch pages, parse them and store them."""
    from scraper.pipeline.fetch import fetch_pages

    chosen = settings(context, archive=archive, config=config)
    reports = fetch_pages(urls, archive=chosen.archive, policy=chosen.fetch, report=say.report, waiting=say.waiting)
    say.finish(failed=any(report.failed for report in reports))


def parse(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Saved pages, folders of them, or - for stdin.")],
    *,
    url: UrlOption = None,
    fetched_at: FetchedAtOption = None,
    form: Annotated[PageFormat, typer.Option("--format", help="How to print a page.")] = PageFormat.json,
) -> None:
    """Print what saved pages say, and store nothing."""
    from scraper.cli.reading import PRINTERS
    from scraper.model import Problem
    from scraper.pipeline.saved_pages import locate, parse_saved

    failed = False
    for found in parse_saved(locate(paths, url=url, fetched_at=fetched_at), stdin=sys.stdin.buffer):
        if isinstance(found, Problem):
            failed = True
            say.problem(found)
        else:
            say.result(PRINTERS[form](found))
    say.finish(failed=failed)
