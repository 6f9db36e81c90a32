"""Commands about pages: `fetch`, `parse`, `reparse`."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, FetchedAtOption, UrlOption, settings
from scraper.errors import UsageError


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


def reparse(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Saved pages, or folders of them.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="What the archive holds, in place of PATHs.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    url: UrlOption = None,
    fetched_at: FetchedAtOption = None,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Read saved pages, or the archive's own, and store what they say.

    With PATHs the pages are stored as if each had been fetched when it was saved. With --all every capture in the
    archive is read again with today's parser.
    """
    if everything == bool(paths):
        raise UsageError("give either the PATHs of saved pages or --all", where="reparse")
    location = settings(context, archive=archive, config=config).archive
    if everything:
        _read_archive_again(location, dry_run=dry_run)
    else:
        _store(paths or [], archive=location, dry_run=dry_run, url=url, fetched_at=fetched_at)


def _read_archive_again(archive: str, *, dry_run: bool) -> None:
    from scraper.pipeline.reparse import reparse_archive

    revisions = reparse_archive(archive, dry_run=dry_run, report=say.revision, waiting=say.waiting)
    say.finish(failed=any(revision.problem for revision in revisions), dry_run=dry_run)


def _store(paths: list[str], *, archive: str, dry_run: bool, url: str | None, fetched_at: str | None) -> None:
    from scraper.pipeline.saved_pages import locate
    from scraper.pipeline.store_saved import store_saved

    reports = store_saved(
        locate(paths, url=url, fetched_at=fetched_at),
        archive=archive,
        stdin=sys.stdin.buffer,
        dry_run=dry_run,
        report=say.report,
        waiting=say.waiting,
    )
    say.finish(failed=any(report.failed for report in reports), dry_run=dry_run)
