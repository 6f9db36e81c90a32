"""The quotes of a text, and of a page text by text."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from scraper.composed import composed
from scraper.model import Field, Quote
from scraper.quotes.confidence import confidence_of
from scraper.quotes.drafts import Draft
from scraper.quotes.lexis.loading import load_language
from scraper.quotes.lexis.signs import MARK
from scraper.quotes.reading import Reading
from scraper.quotes.speakers.memory import Memory


def find_quotes(text: str, *, language: str, context: str = "") -> tuple[Quote, ...]:
    """Every quote of a text, in order, each with its speaker where one can be told.

    `context` is the text of the same page before `text`: names are introduced there. An unknown language code gives
    what marks alone can tell. Offsets and `text` are those of the text as given; names, mentions and cues have their
    accents in their letters (Unicode NFC). Never raises; linear in the length of the text.
    """
    reader = PageReader(language)
    reader.learn(context)
    return reader.read(text)


class PageReader:
    """Reads the texts of one page in order and remembers who was named.

    The same answers as `find_quotes` with all earlier texts as `context`, without reading them again.
    """

    def __init__(self, language: str) -> None:
        self._language = load_language(language)
        self._memory = Memory(self._language)
        self._ahead = ""

    def learn(self, text: str) -> None:
        """Remember the names of a text without looking for quotes in it, or before that is done."""
        self._memory.learn(straight(composed(text)[0]))
        self._ahead = text

    def read(self, text: str, *, field: Field = "body") -> tuple[Quote, ...]:
        """The quotes of the next text of the page, which is then part of what the page has said."""
        whole, places = composed(text)
        flat = straight(whole)
        if text != self._ahead:
            self._memory.learn(flat)
        drafts = Reading(whole, flat, language=self._language, memory=self._memory).drafts()
        second = self._language.verb_second
        ordered = sorted(drafts, key=attrgetter("spans"))
        return tuple(_quote(draft, text, field, places=places, verb_second=second) for draft in ordered)


def straight(text: str) -> str:
    """The text with straight apostrophes, and free of the sign for marked words, every character at its place."""
    return text.replace("’", "'").replace("ʼ", "'").replace(MARK, "\ufffd")


def _quote(draft: Draft, text: str, field: Field, *, places: Sequence[int], verb_second: bool) -> Quote:
    spans = tuple((places[start], places[end]) for start, end in draft.spans)
    sure = confidence_of(draft.pattern, draft.speaker, verb_second=verb_second) if draft.speaker.name else 0.0
    return Quote(
        text=" ".join(text[start:end] for start, end in spans),
        start=spans[0][0],
        end=spans[-1][1],
        spans=spans,
        kind=draft.kind,
        field=field,
        speaker=draft.speaker.name and straight(draft.speaker.name),
        mention=draft.speaker.mention,
        cue=draft.cue,
        confidence=sure,
    )
