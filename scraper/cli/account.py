"""How things stand, told in a screenful."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from scraper.cli.safe import one_line
from scraper.cli.say import counted
from scraper.model import Table

if TYPE_CHECKING:
    from scraper.model import ArchiveStatus, WatchState
    from scraper.pipeline.status import Account, Standing

SIZES = ((10**9, "GB"), (10**6, "MB"), (10**3, "kB"))
NEVER = "never"
NO_CONTACT = "none: sites are told the project's address; set contact under [fetch] in liveblog.toml"
LABEL = 14  # columns


def account_lines(found: Account) -> Iterator[str]:
    """The archive, the last requests, the watches, and what is amiss, a line each."""
    told = (*_archive(found.archive), *_watches(found), ("contact", found.contact or NO_CONTACT))
    yield from (f"{label:<{LABEL}}{one_line(text)}" for label, text in told)


def watch_table(standings: tuple[Standing, ...]) -> Table:
    """The watches, what they follow, and when each is due."""
    columns = ("name", "every", "due", "last pass", "found", "follows")
    return Table(columns=columns, rows=tuple(_row(standing) for standing in standings))


def _archive(held: ArchiveStatus) -> Iterator[tuple[str, str]]:
    yield "archive", f"{held.location}, {size(held.bytes)}"
    contents = ((held.blogs, "blog"), (held.segments, "segment"), (held.quotes, "quote"))
    yield "holds", ", ".join(counted(number, noun) for number, noun in contents)
    packed = f"{size(held.snapshot_bytes)} packed to {size(held.packed_bytes)}"
    yield "snapshots", f"{held.snapshots} from {counted(held.captures, 'capture')}, {packed}"
    if held.counting_blogs:
        counting = f"{counted(held.counting_blogs, 'blog')} that count{'s' * (held.counting_blogs == 1)} its updates"
        yield "complete", f"{held.held} of {held.declared} held, {held.missing} known to be missing, in {counting}"
    yield "last run", moment(max((state.checked_at for state in held.watches), default=None))
    yield "last fetch", moment(held.last_fetch)
    yield "last success", moment(held.last_success)
    failure = f"{held.last_failed_url}: {held.last_problem}" if held.last_failed_url else None
    yield "last failure", _with_problem(held.last_failure, failure)


def _watches(found: Account) -> Iterator[tuple[str, str]]:
    yield "watches", str(len(found.standings) or "none; `liveblog init` writes a configuration to fill in")
    yield from (("", f"{standing.watch.name}: {_fared(standing)}") for standing in found.standings)


def _fared(standing: Standing) -> str:
    state = standing.state
    if state is None:
        return "no pass yet"
    told = f"last success {moment(state.succeeded_at)}, last failure {_with_problem(state.failed_at, state.problem)}"
    found = _found(state)
    return f"{told}; {found}" if found else told


def _found(state: WatchState | None) -> str:
    """What the feed of a watch listed at its last pass; nothing where it has none, or it could not be had."""
    if state is None or state.listed is None:
        return ""
    return f"feed read, {state.matching or 'nothing'} of {counted(state.listed, 'page')} matched"


def _with_problem(at: datetime | None, problem: str | None) -> str:
    return f"{moment(at)}: {problem}" if at and problem else moment(at)


def _row(standing: Standing) -> tuple[str, ...]:
    watch, state = standing.watch, standing.state
    due = "now" if standing.is_due else moment(standing.due_at)
    last = moment(state.checked_at if state else None)
    return (watch.name, interval(watch.every), due, last, _found(state), watch.follows)


def moment(at: datetime | None) -> str:
    """An instant to the minute, in UTC."""
    return NEVER if at is None else f"{at:%Y-%m-%d %H:%M}Z"


def interval(seconds: float) -> str:
    """A duration as the configuration writes it."""
    for unit, name in ((86400, "d"), (3600, "h"), (60, "m")):
        if seconds % unit == 0:
            return f"{seconds / unit:g}{name}"
    return f"{seconds:g}s"


def size(count: int) -> str:
    """A number of bytes in the largest unit that it fills."""
    return next((f"{count / unit:.1f} {name}" for unit, name in SIZES if count >= unit), f"{count} B")
