"""How things stand: what the archive holds, how the watches fare, and what is amiss."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from scraper.model import ArchiveStatus, Value, Watch, WatchState
from scraper.pipeline.clock import utc_now
from scraper.pipeline.due import due_at, is_due
from scraper.repository import open_archive


class Standing(Value, frozen=True, kw_only=True):
    """A watch and how it fared so far; `state` is null before its first pass."""

    watch: Watch
    is_due: bool
    due_at: datetime | None
    state: WatchState | None = None


class Account(Value, frozen=True, kw_only=True):
    """The archive, the watches of the configuration, and whether sites are told whom to write to."""

    archive: ArchiveStatus
    standings: tuple[Standing, ...]
    contact: str | None


def account(
    watches: Sequence[Watch], *, archive: str, contact: str | None, now: Callable[[], datetime] = utc_now
) -> Account:
    """How things stand now. Raises ArchiveError where there is no archive yet."""
    with open_archive(archive, create=False, read_only=True) as opened:
        held = opened.status()
    states = {state.name: state for state in held.watches}
    found = tuple(_standing(watch, state=states.get(watch.name), now=now()) for watch in watches)
    return Account(archive=held, standings=found, contact=contact)


def standings(watches: Sequence[Watch], *, archive: str, now: Callable[[], datetime] = utc_now) -> tuple[Standing, ...]:
    """How the watches fare; all are due where there is no archive yet."""
    if "://" not in archive and not Path(archive).exists():
        return tuple(_standing(watch, state=None, now=now()) for watch in watches)
    return account(watches, archive=archive, contact=None, now=now).standings


def _standing(watch: Watch, *, state: WatchState | None, now: datetime) -> Standing:
    checked = None if state is None else state.checked_at
    return Standing(
        watch=watch,
        state=state,
        due_at=None if checked is None else due_at(watch, checked_at=checked),
        is_due=is_due(watch, state=state, now=now),
    )
