"""What the strategies found of a page, before times and languages are settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

import msgspec

from scraper.model import PageKind, Problem
from scraper.parser.draft import PageFacts
from scraper.parser.merging.update import Update


class Findings(msgspec.Struct, kw_only=True):
    """The kind of page, its updates, its facts, and the strategies that contributed.

    `lead` is the text before the updates, `summary` the editor's points among it, `zone` the one that the page states
    for the updates' clocks.
    """

    kind: PageKind
    updates: Sequence[Update]
    facts: PageFacts
    strategies: tuple[str, ...]
    problems: list[Problem]
    lead: str = ""
    summary: tuple[str, ...] = ()
    zone: tzinfo | None = None
