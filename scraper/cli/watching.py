"""Commands about the standing orders: `run`, `status`, `watches`, `init`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli import say
from scraper.cli.options import ArchiveOption, ConfigOption, settings
from scraper.errors import RunInProgress, UsageError

if TYPE_CHECKING:
    from scraper.pipeline.poll import Idle

TEMPLATE = "template.toml"
NOTHING_DUE = (
    "no page to fetch now; `liveblog watches` tells when each watch is due, `liveblog fetch URL` waits for none"
)
NO_WATCHES = "there is nothing to watch; add a [[watch]] to liveblog.toml (`liveblog init` writes one)"


def run(
    context: typer.Context,
    *,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="A line for each page, not for failures only; or why there is none.")
    ] = False,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Follow all watches that are due, once. Made for cron: silent when all is well."""
    from scraper.pipeline.poll import poll

    idle: list[Idle] = []
    chosen = settings(context, archive=archive, config=config)
    report = say.report if verbose else say.failure
    try:
        reports = poll(chosen.watches, archive=chosen.archive, policy=chosen.fetch, report=report, idle=idle.append)
    except RunInProgress as error:
        if verbose:  # else in silence: cron would send the words by mail
            say.message(str(error))
        raise
    if verbose:
        _say_why(idle, any_page=bool(reports))
    say.finish(failed=any(found.failed for found in reports))


def status(context: typer.Context, *, archive: ArchiveOption = None, config: ConfigOption = None) -> None:
    """Say what the archive holds, how watches fare, what is amiss."""
    from scraper.cli.account import account_lines
    from scraper.pipeline.status import account

    chosen = settings(context, archive=archive, config=config)
    found = account(chosen.watches, archive=chosen.archive, contact=chosen.fetch.contact)
    say.result("\n".join(account_lines(found)))


def watches(context: typer.Context, *, archive: ArchiveOption = None, config: ConfigOption = None) -> None:
    """List the watches, and when each is due."""
    from scraper.cli.account import watch_table
    from scraper.cli.tables import printed
    from scraper.pipeline.status import standings

    chosen = settings(context, archive=archive, config=config)
    if not chosen.watches:
        say.message(NO_WATCHES)
        return
    say.result(printed(watch_table(standings(chosen.watches, archive=chosen.archive))))


def init(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The file to write.")] = Path("liveblog.toml"),
) -> None:
    """Write a configuration with every setting explained. An existing file is left alone."""
    try:
        with path.open("xb") as file:
            file.write(files("scraper.cli").joinpath(TEMPLATE).read_bytes())
    except FileExistsError as error:
        raise UsageError("exists already and was left as it is", where=str(path)) from error
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror}); give another path", where=str(path)) from error
    say.result(f"{path}: written; fill in a contact and a [[watch]], then try: liveblog run -v")


def _say_why(idle: list[Idle], *, any_page: bool) -> None:
    """Why watches led to no page: a pattern that is wrong would else go unseen for ever."""
    for found in idle:
        counts = f"lists {say.counted(found.listed, 'page')}, of which {found.matching} match {found.watch.match!r}"
        tail = " and none still changes" if found.matching else ""
        say.message(f"{found.watch.name}: no page to fetch: {found.watch.feed} {counts}{tail}")
    if not (idle or any_page):
        say.message(NOTHING_DUE)
