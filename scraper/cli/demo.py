"""The command `demo`."""

from __future__ import annotations

import shlex
import shutil
import sys
import tempfile
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli import say
from scraper.cli.safe import one_line
from scraper.errors import UsageError

if TYPE_CHECKING:
    from scraper.pipeline.demo.play import Act
    from scraper.pipeline.report import Report

WIDTH = 80  # columns
CAPTION = 24  # columns of the longest caption
INDENT = "  "
PROMPT = "> "
FILE_NAME = "demo.db"
TRIES = ("query who-said-what", "search barrage", "status")


def demo(
    *,
    archive: Annotated[
        str | None, typer.Option("--archive", metavar="PATH", help="A new file. [default: in a new temporary folder]")
    ] = None,
) -> None:
    """Play a small live blog, archive it, and show what SQL sees.

    It is served on this machine and polled over HTTP; nothing leaves it.
    """
    from scraper.cli.tables import aligned
    from scraper.pipeline.demo.performance import perform
    from scraper.pipeline.demo.play import PUBLISHER, TITLE

    place = _new_file(archive)
    say.result(f"{TITLE}\n{PUBLISHER}, polled over HTTP on this machine, by the clock of the story:\n")
    played = perform(place, polled=lambda act, report: say.result(_poll_line(act, report)))
    for answer in played.answers:
        table = aligned(answer.table, width=WIDTH - len(INDENT))
        say.result(f"\n{answer.title}\n{indent(answer.sql, PROMPT)}\n\n{indent(table, INDENT)}")
    say.result(f"\nIt is all in {place}, a new file. Try next:\n")
    for words in TRIES:
        say.result(f"{INDENT}{_program()} {words} --archive {shlex.quote(place)}")
    say.finish(failed=any(report.failed for report in played.reports))


def _new_file(archive: str | None) -> str:
    """Where the demo's archive comes to be: nowhere that anything is yet. Raises UsageError."""
    if archive is None:
        return str(Path(tempfile.mkdtemp(prefix="demo-")) / FILE_NAME)
    if Path(archive).exists():
        raise UsageError("exists already and was left as it is; the demo wants a new file", where=archive)
    return archive


def _poll_line(act: Act, report: Report) -> str:
    what = report.problem.message if report.problem else say.outcome(report)
    return f"{INDENT}{act.at:%H:%M}  {act.caption:<{CAPTION}}  {one_line(what)}"


def _program() -> str:
    """The command as the user can type it: its name where the shell finds this very program by it, else its path."""
    here = Path(sys.argv[0])
    if here.name == "__main__.py":
        return shlex.join([sys.executable, "-m", "scraper"])
    found = shutil.which(here.name)
    return here.name if found and Path(found).resolve() == here.resolve() else shlex.quote(str(here))
