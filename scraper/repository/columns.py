"""Column types that keep a promise: instants are aware and UTC, days stay days, lists are JSON.

Instants are stored as the very text the public views promise (`2024-11-05T13:02:00Z`): it sorts, it can be indexed,
and no driver drops its offset on the way.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import msgspec
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


def to_text(moment: datetime | date) -> str:
    """`2024-11-05T13:02:00Z` for an aware instant, `2024-11-05` for a day; fractions of a second are cut off."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone; the archive stores aware instants only")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def from_text(text: str) -> datetime | date:
    """The instant (aware, UTC) or the day that a text of the archive says."""
    return datetime.fromisoformat(text) if len(text) > len("YYYY-MM-DD") else date.fromisoformat(text)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant; naive ones are refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text to store."""
        return None if value is None else to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The instant in UTC."""
        return None if value is None else datetime.fromisoformat(value)


class Moment(TypeDecorator["datetime | date"]):
    """An instant, or a day where no more is known."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text to store."""
        return None if value is None else to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | date | None:  # noqa: ARG002
        """The instant in UTC, or the day."""
        return None if value is None else from_text(value)


class Json(TypeDecorator[Any]):
    """A value of JSON types as text, readable to SQL's JSON functions and to LIKE."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The JSON text to store."""
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002
        """The value in plain JSON types."""
        return None if value is None else msgspec.json.decode(value)
