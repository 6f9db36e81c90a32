"""How sure an attribution is, measured."""

from __future__ import annotations

from scraper.quotes.speakers import Speaker

DEFAULT = 0.5
MEASURED: dict[str, float] = {}


def confidence_of(pattern: str, speaker: Speaker) -> float:
    """The share of right speakers among the attributions that the same rule made on the training texts."""
    return MEASURED.get(f"{pattern} {speaker.form}", DEFAULT)
