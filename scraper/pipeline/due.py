"""When a watch is due."""

from __future__ import annotations

from datetime import datetime, timedelta

from scraper.model import Watch

EARLY = 0.9  # of `every`: a watch is due a little early, so that cron's jitter skips nothing


def is_due(watch: Watch, *, checked_at: datetime | None, now: datetime) -> bool:
    """Whether a watch is due; a pass that lies in the future was dated by a wrong clock and counts for nothing."""
    return checked_at is None or checked_at > now or due_at(watch, checked_at=checked_at) <= now


def due_at(watch: Watch, *, checked_at: datetime) -> datetime:
    """When a watch is due again."""
    return checked_at + timedelta(seconds=watch.every * EARLY)
