"""Whom and what a text credits: every cue read in order, each source once, under its canonical name."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from scraper.model import Source
from scraper.sources.attribution import NOBODY, Reading, read_after, read_before, read_colon, read_verb
from scraper.sources.classes import (
    ACCORDING,
    ADDRESS,
    AFTER,
    CITING,
    COLON,
    CUES,
    DETERMINERS,
    DOCUMENT,
    HEAD,
    INDEFINITE,
    OUTLET,
    REPORTING,
    SIGN,
    TRIGGERS,
    UNKNOWN,
    WITHIN,
)  # fmt: skip
from scraper.sources.credited import Credited
from scraper.sources.gazetteer import Known, known_name
from scraper.sources.language import Language, load_language
from scraper.sources.links import known_site
from scraper.sources.marks import is_quoted_after
from scraper.sources.memory import Memory, fold
from scraper.sources.parts import is_certain, known_at
from scraper.sources.phrases import Phrase
from scraper.sources.subjects import antecedents
from scraper.sources.words import Words

# How many words may stand between a preposition and the platform or paper it leads to: sur le réseau social Telegram.
APPROACH = 5
SENTENCE = 60
# A text that leaves so many pronouns open names nobody; each search costs what a sentence does.
SEARCHES = 50


def find_sources(text: str, *, language: str, context: str = "") -> tuple[Source, ...]:
    """Everyone and everything a text credits for a statement or information, once each, in order.

    `language` is a code such as `fr`; of an unknown one only the tables of names are used. `context` is the text of
    the same page before this one, where names are introduced. Offsets are code points of `text`.
    """
    reader = SourceReader(language)
    reader.learn(context)
    return reader.read(text)


class SourceReader:
    """Reads a page's texts in order and remembers its names, so that each text is read once.

    `publisher`, a name or a host, is the page's own medium, which is no source.
    """

    def __init__(self, language: str, *, publisher: str | None = None) -> None:
        self._language = load_language(language)
        self._publisher = fold(_canonical(publisher or ""))
        self._memory = Memory(cases=self._language.cases)

    def learn(self, text: str) -> None:
        """Takes note of a text's names without reading its sources: a title, a lead, whatever stands before."""
        self._memory.introduce(Words(text, language=self._language))

    def read(self, text: str) -> tuple[Source, ...]:
        """The sources of the page's next text."""
        words = Words(text, language=self._language)
        self._memory.introduce(words)
        found: dict[str, tuple[str, Phrase]] = {}
        for phrase in self._phrases(words):
            name = self._memory.full_name(phrase.name) if phrase.kind == "person" and phrase.proper else phrase.name
            found.setdefault(fold(name), (name, phrase))
        found.pop(self._publisher, None)
        ordered = sorted(found.values(), key=lambda each: each[1].start)
        return tuple(_source(words, phrase, name=name) for name, phrase in ordered)

    def _phrases(self, words: Words) -> Iterator[Phrase]:
        """The phrases credited, descriptions of somebody already credited left out."""
        credited = Credited()
        searches = SEARCHES
        for index, reading in _readings(words, self._language):
            phrases = reading.phrases
            if reading.pronoun and "person" not in credited.kinds and searches:
                phrases = self._meant(words, index)
                searches -= 1
            for phrase in phrases:
                if phrase.kind in ("agency", "media") and (person := self._memory.namesake(phrase.name)):
                    if not words.classes[index] & REPORTING:
                        continue
                    phrase = msgspec.structs.replace(phrase, name=person, kind="person")
                if phrase.doubtful and not self._memory.knows(phrase.name):
                    continue
                if phrase.pointing and (holder := self._memory.holder(phrase.name)):
                    phrase = msgspec.structs.replace(phrase, name=holder, proper=True)
                elif credited.includes(phrase):
                    continue
                credited.add(phrase)
                yield phrase

    def _meant(self, words: Words, index: int) -> tuple[Phrase, ...]:
        """Whom a pronoun stands for: the nearest sentence's subject that is described or known by a full name."""
        for phrase in antecedents(words, index):
            if not phrase.proper or self._memory.knows(phrase.name):
                return (phrase,)
        return ()


def _source(words: Words, phrase: Phrase, *, name: str) -> Source:
    start, end = words.span(phrase.start, phrase.end)
    return Source(name=name, kind=phrase.kind, mention=words.text[start:end], start=start, end=end)


def _canonical(publisher: str) -> str:
    """A publisher's name as the tables have it, found by name or by host."""
    known = known_name(publisher) or known_site(f"https://{publisher}/")
    return known.name if known else publisher


def _readings(text: Words, language: Language) -> Iterator[tuple[int, Reading]]:
    """What every cue of a text credits, in order."""
    quoted = False
    for index in text.notable:
        classes = text.classes[index]
        if not classes & TRIGGERS:
            continue  # a capital
        if classes & SIGN:
            quoted = is_quoted_after(classes, before=quoted)
        elif (reading := _read(text, index, language=language, quoted=quoted)) is not NOBODY:
            yield index, reading


def _read(text: Words, index: int, *, language: Language, quoted: bool) -> Reading:
    classes = text.classes[index]
    if classes & REPORTING:
        reading = read_verb(text, index, inverts=language.inverts, quoted=quoted)
        if reading is not NOBODY:
            return reading
    if quoted and not classes & OUTLET:
        return NOBODY
    if classes & COLON:
        return read_colon(text, index)
    if classes & ACCORDING and (found := language.according.at(text.words, index)):
        return read_after(text, found[1] - bool(text.classes[found[1] - 1] & HEAD))
    if classes & CITING:
        return read_after(text, index + 1)
    if classes & AFTER:
        return read_before(text, index)
    if classes & OUTLET:
        return _medium(text, index, quoted=quoted)
    return _document(text, index) if classes & DOCUMENT else NOBODY


def _medium(text: Words, index: int, *, quoted: bool) -> Reading:
    """An agency, a medium or a platform that a sentence with a cue mentions."""
    part = known_at(text, index)
    if not part or not (known := part.known) or known.kind == "institution" or _is_inside_name(text, part.start):
        return NOBODY
    if not _is_credited(text, part.start, known=known, quoted=quoted):
        return NOBODY
    return Reading((Phrase(start=part.start, end=part.end, name=known.name, kind=known.kind, proper=True),))


def _is_credited(text: Words, start: int, *, known: Known, quoted: bool) -> bool:
    if known.kind == "social":
        near = APPROACH if not known.common else 1 + text.words[start - 1].islower()
        return any(text.classes[i] & WITHIN for i in range(max(start - near, 0), start))
    if not is_certain(text, start, known):
        return start > 0 and bool(text.classes[start - 1] & ADDRESS)
    return (known.kind == "agency" and not quoted) or _has_cue(text, start)


def _is_inside_name(text: Words, start: int) -> bool:
    """Whether a capitalised word stands right before: Michael Bloomberg."""
    return (
        start > 0
        and text.words[start - 1][0].isupper()
        and bool(text.classes[start - 1] & UNKNOWN)
        and len(text.words[start - 1]) > 1
    )


def _has_cue(text: Words, index: int) -> bool:
    """Whether the sentence around a word reports somebody's words."""
    first, stop = max(index - SENTENCE, 0), min(index + SENTENCE, len(text.words))
    start = next((i for i in range(index, first, -1) if text.words[i] in ".\n"), first)
    end = next((i for i in range(index, stop) if text.words[i] in ".\n"), stop)
    return any(text.classes[i] & CUES for i in range(start, end))


def _document(text: Words, index: int) -> Reading:
    """A document named as the place of a statement: dans un communiqué, in a statement."""
    at = index - 1
    while at >= 0 and text.classes[at] & DETERMINERS and not text.classes[at] & WITHIN:
        at -= 1
    introduced = any(text.classes[i] & INDEFINITE for i in range(max(at, 0), index))
    if at < 0 or not introduced or not text.classes[at] & WITHIN or not _has_cue(text, index):
        return NOBODY
    name = text.words[index]
    return Reading((Phrase(start=index, end=index + 1, name=name.lower(), kind="document"),))
