"""The clock that the use cases take unless they are given another."""

from __future__ import annotations

from datetime import UTC, datetime


def utc_now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)
