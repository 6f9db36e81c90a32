"""A flat state, whose objects hold places in it instead of values, as Nuxt and devalue write it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

FEWEST = 2
DEEPEST = 6
MOST_VALUES, MOST_TEXT = 100_000, 10_000_000
"""Values and characters that are made whole: members may name each other, and one long text, over and over."""


class FlatState:
    """The values of a flat state, and how many more of them are made whole."""

    def __init__(self, values: Sequence[object]) -> None:
        self.values = values
        self.values_left, self.text_left = MOST_VALUES, MOST_TEXT

    def lists(self) -> Iterator[list[object]]:
        """Its lists of objects, each made whole."""
        for one in self.values:
            if isinstance(one, list) and sum(isinstance(self._value(place), dict) for place in one) >= FEWEST:
                yield [self._whole(place) for place in one]

    def _value(self, place: object) -> object:
        """What stands at a place; null where there is no such place."""
        is_place = isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(self.values)
        return self.values[place] if is_place and isinstance(place, int) else None

    def _whole(self, place: object, depth: int = 0) -> object:
        """The value at a place with the places in it made whole, down to a few levels and so many values in all."""
        self.values_left -= 1
        value = self._value(place)
        if isinstance(value, str):
            self.text_left -= len(value)
        if depth > DEEPEST or self.values_left < 0 or self.text_left < 0:
            return None
        if isinstance(value, dict):
            return {name: self._whole(inner, depth + 1) for name, inner in value.items()}
        if not isinstance(value, list):
            return value
        if value and isinstance(value[0], str):  # ["Date", "2025-…"], ["Reactive", 7]
            return value[-1] if isinstance(value[-1], str) else self._whole(value[-1], depth + 1)
        return [self._whole(inner, depth + 1) for inner in value]
