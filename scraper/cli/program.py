"""The program as a whole: its commands, and how an error, an interrupt or a closed pipe ends it."""

from __future__ import annotations

import re
import sys
from io import StringIO, TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from scraper import __version__
from scraper.cli import asking, demo, keeping, pages, reparse, watching
from scraper.cli.options import ArchiveOption, ConfigOption
from scraper.cli.say import forget_stdout, message
from scraper.errors import LiveblogError, RunInProgress

COMMENT = re.compile(r"--(?:\s|[^\n=]*\n)")  # of SQL: no option has white space in its name
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
HELP = "Archive news live blogs: every dated update, who said what, and every later edit or removal."


class Program(TyperGroup):
    """The group of all commands. What a command raises on purpose ends in one line and an exit code."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:  # noqa: ANN401 - as below
        """The command and its arguments: SQL that begins with a comment is one of them, not an option."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command, [f" {one}" if COMMENT.match(one) else one for one in rest]

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer keeps the type of its context to itself
        """Runs the command that the arguments name."""
        try:
            outcome = super().invoke(ctx)
            sys.stdout.flush()
        except RunInProgress as error:
            raise typer.Exit(error.exit_code) from error
        except LiveblogError as error:
            message(str(error))
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            message("interrupted; what was finished is kept")
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:
            forget_stdout()
            raise typer.Exit(1) from error
        return outcome


app = typer.Typer(
    cls=Program,
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def print_version(asked: bool) -> None:  # noqa: FBT001 - Typer passes a callback its option's value
    """Prints the version and ends the program, where that was asked."""
    if asked:
        sys.stdout.write(f"liveblog {__version__}\n")
        raise typer.Exit


@app.callback()
def program(
    *,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=print_version, is_eager=True)
    ] = False,
) -> None:
    """Takes the options that may stand before a command; `options.settings` reads them from the context."""


for handler in (
    demo.demo,
    pages.fetch,
    watching.run,
    pages.parse,
    reparse.reparse,
    asking.query,
    asking.search,
    watching.status,
    watching.watches,
    watching.init,
    keeping.backup,
    keeping.check,
    keeping.export,
):
    app.command()(handler)
app.command("import")(keeping.import_)  # a word of Python


def main() -> None:
    """Runs the command that the process's arguments name, and ends the process."""
    sys.stdout = sys.stdout or StringIO()  # a stream that was closed before is None
    sys.stderr = sys.stderr or StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may know less than Unicode
    app()
