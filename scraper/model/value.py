"""What every value of the model is: frozen, and plain JSON on demand; and a problem, which any of them may carry."""

from __future__ import annotations

from typing import Any

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen value."""

    def to_dict(self) -> dict[str, Any]:
        """The value as plain JSON types, lists for tuples; instants in ISO 8601 with their own offset."""
        plain: dict[str, Any] = _with_lists(msgspec.to_builtins(self))
        return plain


def _with_lists(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return {key: _with_lists(part) for key, part in value.items()}
    return [_with_lists(part) for part in value] if isinstance(value, tuple | list) else value


class Problem(Value, frozen=True, kw_only=True):
    """A defect found on the way, kept as data beside the result: a stable code, a sentence, and where."""

    code: str
    message: str
    where: str | None = None
