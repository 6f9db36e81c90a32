"""What the program says to its user: results on stdout, messages on stderr, and the exit code of a batch."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer

from scraper.cli.safe import one_line
from scraper.errors import LiveblogError

if TYPE_CHECKING:
    from scraper.model import Changes, EventKind, Problem
    from scraper.pipeline.report import Report

SOME_FAILED = 1
# What a capture brought, in the order in which one wants to know it.
VERBS: dict[EventKind, str] = {
    "appeared": "new",
    "edited": "edited",
    "removed": "removed",
    "restored": "restored",
    "pinned": "pinned",
    "moved": "moved",
}
NOTHING_CAME = {"failed", "refused"}
UNSTORED = {"not_modified": "unchanged (HTTP 304)", "unchanged": "unchanged"}


def result(text: str) -> None:
    """Text on stdout, already harmless; it is there at once, whoever reads. Raises LiveblogError where it cannot be."""
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_stdout()
        raise LiveblogError(
            f"cannot be written ({error.strerror}); make room or send it elsewhere", where="stdout"
        ) from error


def forget_stdout() -> None:
    """Sends what is still buffered nowhere, so that the interpreter's last flush does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def message(text: str) -> None:
    """A line on stderr, introduced by the program's name."""
    sys.stderr.write(f"liveblog: {one_line(text)}\n")


def problem(defect: Problem) -> None:
    """A problem on stderr: where, then what and the cure."""
    message(f"{defect.where}: {defect.message}" if defect.where else defect.message)


def report(found: Report) -> None:
    """What became of a page: on stdout as far as it went well, on stderr as far as it did not."""
    if found.outcome not in NOTHING_CAME:
        result(one_line(f"{found.where}: {outcome(found)}"))
    if found.problem is not None and found.is_kept:
        result(one_line(f"{found.where}: {found.problem.message}"))
    failure(found)


def failure(found: Report) -> None:
    """What went wrong with a page, if anything did."""
    if found.problem is not None and found.failed:
        problem(found.problem)


def waiting() -> None:
    """Says that another process has its turn on the archive."""
    message("waiting for another liveblog command to finish with this archive")


def finish(*, failed: bool, dry_run: bool = False) -> None:
    """Ends a command whose work is done: with 1 where some of it failed."""
    if dry_run:
        message("dry run: nothing was written")
    if failed:
        raise typer.Exit(SOME_FAILED)


def outcome(found: Report) -> str:
    """What became of a page that could be had, in a few words."""
    if found.changes is None:
        return UNSTORED.get(found.outcome, found.outcome)
    if found.kind == "article":
        return f"an article, no live blog in it; {'stored as one' if found.changes.events else 'unchanged'}"
    return f"{found.kind} of {counted(found.changes.segment_count, 'update')}: {changed(found.changes)}"


def changed(changes: Changes) -> str:
    """What a capture brought, such as `2 new, 1 edited`; `unchanged` where it brought nothing."""
    counts = ((changes.count(kind), verb) for kind, verb in VERBS.items())
    return ", ".join(f"{count} {verb}" for count, verb in counts if count) or "unchanged"


def counted(number: int, noun: str) -> str:
    """A number and its noun, in the plural where it must be."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
