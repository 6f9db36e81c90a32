"""The quotes of a text in the making."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from scraper.model import QuoteKind
from scraper.quotes.speakers.mention import Speaker

MOST_SPANS = 60
CLOSEST = 4
Span = tuple[int, int]


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A quote in the making; `pattern` names the rule that found its speaker."""

    spans: tuple[Span, ...]
    kind: QuoteKind
    speaker: Speaker
    cue: str | None
    pattern: str


class Drafts(list[Draft]):
    """The quotes of a text found so far, of which one may still grow."""

    def grow(self, span: Span, *, number: int = -1) -> bool:
        """Add a piece to a quote found before, the latest unless told, if there is one that may grow."""
        if not self or len(self[number].spans) >= MOST_SPANS:
            return False
        self[number] = replace(self[number], spans=(*self[number].spans, span))
        return True

    def run_on(self, spans: tuple[Span, ...], *, text: str) -> bool:
        """Let the latest quote, if its mood told it, run on over what follows it without a word between."""
        if not self or self[-1].pattern != "indirect mood":
            return False
        (start, _), (_, end) = self[-1].spans[0], self[-1].spans[-1]
        between = text[end : spans[0][0]]
        if len(between) > CLOSEST or any(char.isalnum() or char in "\n\r" for char in between):
            return False
        self[-1] = replace(self[-1], spans=((start, spans[-1][1]),))
        return True
