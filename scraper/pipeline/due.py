"""When a watch is due."""

from __future__ import annotations

from datetime import datetime, timedelta

from scraper.model import Watch, WatchState

EARLY = 0.9  # of `every`: a watch is due a little early, so that cron's jitter skips nothing


def is_due(watch: Watch, *, state: WatchState | None, now: datetime) -> bool:
    """Whether a watch is due.

    A pass over another address counts for nothing, and so does one that lies in the future: a wrong clock dated it.
    """
    if state is None or state.checked_at > now or state.follows not in {None, watch.follows}:
        return True
    return due_at(watch, checked_at=state.checked_at) <= now


def due_at(watch: Watch, *, checked_at: datetime) -> datetime:
    """When a watch is due again."""
    return checked_at + timedelta(seconds=watch.every * EARLY)
