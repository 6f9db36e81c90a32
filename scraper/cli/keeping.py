"""Commands that keep an archive sound, and exchange it: `check`, `backup`, `export`, `import`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, chosen, settings
from scraper.cli.safe import one_line
from scraper.errors import UsageError

if TYPE_CHECKING:
    from scraper.model import ArchiveStatus, Damage, Problem
    from scraper.pipeline.check import Examination


class ExportForm(StrEnum):
    """The forms in which `export` writes what was received."""

    warc = "warc"
    pages = "pages"


def check(
    context: typer.Context,
    *,
    repair: Annotated[bool, typer.Option("--repair", help="Mend what can be mended.")] = False,
    copy: Annotated[
        str | None, typer.Option("--from", metavar="BACKUP", help="Where to take damaged bytes from.")
    ] = None,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Say whether the archive is sound: the digest of each snapshot, references, views, the full-text index."""
    from scraper.pipeline.check import examine

    if copy is not None and not repair:
        raise UsageError("goes with --repair", where="--from")
    location = settings(context, archive=archive, config=config).archive
    found = examine(location, repair=repair, copy=copy, waiting=say.waiting)
    for damage in found.damages:
        say.result(one_line(_told(damage)))
    say.result(one_line(f"{location}: {_verdict(found)}"))
    say.finish(failed=not found.is_sound)


def backup(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The copy.")],
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of an older one.")] = False,
    revision: Annotated[
        str | None, typer.Option("--schema", metavar="NUMBER", help="For an older version, such as 0003.")
    ] = None,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Copy the whole archive to a file, even while a run is going on."""
    from scraper.cli.account import size
    from scraper.pipeline.backup import back_up_archive

    location = settings(context, archive=archive, config=config).archive
    written = back_up_archive(location, target=path, replace=replace, revision=revision)
    say.result(one_line(f"{path}: a copy of {location}, {size(written)}"))


def export(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A name in .warc or .warc.gz, or a folder to make.")],
    *,
    form: Annotated[ExportForm | None, typer.Option("--format", help="What to write.  [default: by the name]")] = None,
    blog: Annotated[
        str | None, typer.Option(metavar="ID-OR-URL", help="Only this blog; a part of its URL will do.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Only the blogs of this publisher.")] = None,
    since: Annotated[str | None, typer.Option(metavar="TIME", help="Only what was fetched since then.")] = None,
    until: Annotated[str | None, typer.Option(metavar="TIME", help="Only what was fetched until then.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of what is there.")] = False,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Write what was received: a WARC file for other web archives, or a folder of saved pages."""
    from scraper.pipeline.export import Order, export_archive

    selection = chosen(blog=blog, publisher=publisher, since=since, until=until)
    order = Order(target=path, selection=selection, form=form.value if form else None, replace=replace)
    location = settings(context, archive=archive, config=config).archive
    broken: list[Problem] = []
    written = export_archive(location, order, report=broken.append)
    for problem in broken:
        say.problem(problem)
    kind = "a folder of " if path.is_dir() else ""
    say.result(one_line(f"{path}: {kind}{say.counted(written, 'page')}"))
    say.finish(failed=bool(broken))


def import_(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="WARC files, saved pages, or folders of these.")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would come, and write nothing.")] = False,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Store what WARC files and saved pages hold, as if each page had been fetched when it was."""
    from scraper.pipeline.import_files import import_files

    location = settings(context, archive=archive, config=config).archive
    reports = import_files(
        paths, archive=location, stdin=sys.stdin.buffer, dry_run=dry_run, report=say.report, waiting=say.waiting
    )
    say.finish(failed=any(report.failed for report in reports), dry_run=dry_run)


def _told(damage: Damage) -> str:
    told = f"{damage.where}: {damage.message}" if damage.where else damage.message
    return f"mended: {told}" if damage.is_mended else told


def _verdict(found: Examination) -> str:
    wrong = sum(not damage.is_mended for damage in found.damages)
    return f"{_contents(found.archive)}{f'{wrong} wrong' if wrong else 'all sound'}"


def _contents(held: ArchiveStatus | None) -> str:
    if held is None:
        return ""
    return f"{say.counted(held.snapshots, 'snapshot')} and {say.counted(held.segments, 'segment')}, "
