"""Commands that keep an archive sound: `check`, `backup`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, settings
from scraper.cli.safe import one_line
from scraper.errors import UsageError

if TYPE_CHECKING:
    from scraper.model import ArchiveStatus, Damage
    from scraper.pipeline.check import Examination


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
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Copy the whole archive to a file, even while a run is going on."""
    from scraper.cli.account import size
    from scraper.pipeline.backup import back_up_archive

    location = settings(context, archive=archive, config=config).archive
    written = back_up_archive(location, target=path, replace=replace)
    say.result(one_line(f"{path}: a copy of {location}, {size(written)}"))


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
