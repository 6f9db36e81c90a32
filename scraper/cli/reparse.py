"""The command `reparse`: saved pages stored, or the archive's own captures read again."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, FetchedAtOption, UrlOption, chosen, settings
from scraper.cli.safe import one_line
from scraper.errors import UsageError

if TYPE_CHECKING:
    from scraper.model import Difference, Rebuild, Selection
    from scraper.pipeline.reparse import Revision

NOUNS = {"segment": "update", "quote": "quote", "speaker": "speaker", "source": "source"}
SIGNS = {"added": "+", "lost": "-", "changed": "~"}
EXCERPT = 100  # characters of a text before and after


def reparse(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="Saved pages, or folders of them.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="What the archive holds, in place of PATHs.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    blog: Annotated[
        str | None, typer.Option(metavar="ID-OR-URL", help="Of --all, this blog (or a part of its URL).")
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Of --all, the blogs of this publisher.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="TIME", help="Of --all, blogs captured since then.")] = None,
    until: Annotated[str | None, typer.Option(metavar="TIME", help="Of --all, blogs captured until then.")] = None,
    read_by: Annotated[
        str | None, typer.Option("--read-by", metavar="VERSION", help="Of --all, blogs read by this parser.")
    ] = None,
    max_loss: Annotated[
        float, typer.Option("--max-loss", metavar="PERCENT", min=0, max=100, help="Of a blog; more is not written.")
    ] = 5.0,
    afresh: Annotated[bool, typer.Option("--afresh", help="Do not go on where a pass was interrupted.")] = False,
    url: UrlOption = None,
    fetched_at: FetchedAtOption = None,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Read saved pages, or the archive's own, and store what they say.

    With PATHs the pages are stored as if each had been fetched when it was saved. With --all every capture in the
    archive is read again with today's parser; what it reads otherwise is kept as the parser's doing, not as an edit.
    """
    is_chosen = any(option is not None for option in (blog, publisher, since, until, read_by))
    if everything == bool(paths) or (is_chosen and not everything):
        raise UsageError("give either the PATHs of saved pages or --all, and with that which blogs", where="reparse")
    location = settings(context, archive=archive, config=config).archive
    if not everything:
        _store(paths or [], archive=location, dry_run=dry_run, url=url, fetched_at=fetched_at)
        return
    selection = chosen(blog=blog, publisher=publisher, since=since, until=until, read_by=read_by)
    _read_again(location, selection, dry_run=dry_run, most_loss=max_loss / 100, afresh=afresh)


def _read_again(archive: str, selection: Selection, *, dry_run: bool, most_loss: float, afresh: bool) -> None:
    from scraper.pipeline.reparse import Pass, reparse_archive

    revisions = reparse_archive(
        archive,
        how=Pass(selection=selection, dry_run=dry_run, most_loss=most_loss, afresh=afresh),
        report=_reviewed if dry_run else _told,
        resuming=lambda done: say.message(f"going on behind {say.counted(done, 'blog')} that an earlier pass has done"),
        waiting=say.waiting,
    )
    if rebuilds := [revision.rebuild for revision in revisions if revision.rebuild and revision.rebuild.differences]:
        _summarise(rebuilds)
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


def _told(found: Revision) -> None:
    """What another reading of a blog changed, in a line."""
    if found.late is not None:
        updates = say.counted(found.late.segment_count, "update")
        say.result(one_line(f"{found.blog_url}: a page that could not be read before, with {updates}"))
    elif found.rebuild is not None:
        say.result(one_line(f"{found.blog_url}: {_counts(found.rebuild)}"))
    if found.problem is not None:
        say.problem(found.problem)


def _reviewed(found: Revision) -> None:
    """The same, and under it every single thing that would change."""
    _told(found)
    for difference in found.rebuild.differences if found.rebuild else ():
        say.result("  " + one_line(_difference(difference)))


def _counts(rebuild: Rebuild) -> str:
    told = [f"{say.counted(count, NOUNS[of])} {how}" for (of, how), count in rebuild.counts().items() if count]
    return f"{say.counted(rebuild.segment_count, 'update')}: {', '.join(told) or 'all as before'}"


def _difference(difference: Difference) -> str:
    texts = [_excerpt(text) for text in (difference.before, difference.after) if text is not None]
    where = f"{SIGNS[difference.how]} {difference.of} of segment {difference.segment_id}"
    return f"{where}: {' => '.join(texts)}"


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"


def _summarise(rebuilds: list[Rebuild]) -> None:
    """A row for each publisher, and in it what would change anywhere."""
    from scraper.cli.tables import printed
    from scraper.model import SHIFTS, Table

    sums: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for rebuild in rebuilds:
        sums[rebuild.publisher or ""].update(rebuild.counts())
    sorts = [sort for sort in SHIFTS if any(counts[sort] for counts in sums.values())]
    columns = ("publisher", *(f"{NOUNS[of]}s {how}" for of, how in sorts))
    rows = tuple((name, *(sums[name][sort] for sort in sorts)) for name in sorted(sums))
    say.result(printed(Table(columns=columns, rows=rows)))
