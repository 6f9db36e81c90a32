"""Headers of a request as what differs from those of the snapshot that it brought: most come the same every time.

A header is a number where it stood at that place of the snapshot's headers, else its name and value.
"""

from __future__ import annotations

from collections.abc import Sequence

Header = tuple[str, str]


def fold(headers: Sequence[Header], *, base: Sequence[Header]) -> list[int | Header]:
    """The headers, with a number for each that is the same in `base`."""
    places = {header: place for place, header in reversed(list(enumerate(base)))}
    return [places.get(header, header) for header in headers]


def unfold(folded: Sequence[int | Sequence[str]], *, base: Sequence[Header]) -> tuple[Header, ...]:
    """The headers as they came."""
    return tuple(base[item] if isinstance(item, int) else (item[0], item[1]) for item in folded)
