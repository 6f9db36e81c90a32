"""What kind of page this is, decided on evidence."""

from __future__ import annotations

import msgspec

from scraper.model import PageKind


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of page and the evidence for it in a sentence."""

    kind: PageKind
    evidence: str
