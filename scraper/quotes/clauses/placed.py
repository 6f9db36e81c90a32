"""Speakers told only by where they speak: `у МЗС заявили`, `au Kremlin, on affirme`, `dalla questura si apprende`."""

from __future__ import annotations

from scraper.quotes.clauses.clause import Opening, Subject
from scraper.quotes.lexis.classes import LINKER, MARKED
from scraper.quotes.lexis.language import NAMELESS, Language
from scraper.quotes.speakers.adverbs import is_circumstance
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

REACH = 9  # words from the preposition to the verb
LONGEST_NAME = 24  # characters between marks


def placed_subject(
    line: Line, group: Phrase, at: int, subject: Subject, opening: Opening, first: int, last: int, language: Language
) -> Subject | None:
    """The body in which nameless people speak, ahead of the verb `at` and its group or right behind it."""
    if not language.within:
        return None
    incise = group.first > first and line.words[group.first - 1] == "," and not opening.link
    if incise and subject.shape == "left" and needs_nobody(line, group, at, language):
        return _behind(line, group.last, last, language)
    if not _is_nameless(line, group, at, subject, language):
        return None
    start = subject.phrase.first if subject.phrase and subject.shape != "enclitic" else group.first
    ahead = _ahead(line, start, first, language)
    return Subject(ahead, "left") if ahead else _behind(line, group.last, last, language)


def _is_nameless(line: Line, group: Phrase, at: int, subject: Subject, language: Language) -> bool:
    """Whether nobody in particular is the subject of a verb: `on`, `si`, or a plural by itself."""
    if subject.phrase is not None:
        alone = subject.phrase.last - subject.phrase.first == 1
        return alone and language.pronouns.get(line.lower[subject.phrase.first]) == NAMELESS
    words = line.lower[group.first : group.last]
    if not language.reflexives.isdisjoint(words) and language.passives.isdisjoint(words):
        return True  # `si apprende`; but `si è detto` is somebody
    return subject.shape == "none" and needs_nobody(line, group, at, language)


def needs_nobody(line: Line, group: Phrase, at: int, language: Language) -> bool:
    """Whether the finite verb of a group has a form that may stand for people without a name."""
    words = line.lower[group.first : group.last]
    finite = next((word for word in words if word in language.auxiliaries), line.lower[at])
    return bool(language.nameless_endings) and finite.endswith(language.nameless_endings)


def _ahead(line: Line, start: int, first: int, language: Language) -> Phrase | None:
    """The body right before the verb, for the time may stand before it: `У вівторок у МЗС заявили`."""
    for at in range(max(first, start - REACH), start):
        body = body_at(line, at, start, language)
        if body is not None and _is_gap(line, body.last, start, language):
            return body
    return None


def _behind(line: Line, after: int, last: int, language: Language) -> Subject | None:
    body = body_at(line, after, last, language)
    return None if body is None else Subject(body, "right")


def governs(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether a preposition that tells where somebody speaks stands right before a phrase."""
    return phrase.first > 0 and line.lower[phrase.first - 1] in language.within


def is_marked_name(line: Line, at: int, language: Language) -> bool:
    """Whether marked words name a body in which people speak: `в «Укренерго» повідомили`."""
    if not line.classes[at] & MARKED or language.capital_nouns:
        return False
    marked = line.marked_at(at)
    governed = at > 0 and line.lower[at - 1] in language.within and not line.classes[at - 1] & LINKER
    return governed and marked.end - marked.start <= LONGEST_NAME


def body_at(line: Line, at: int, end: int, language: Language) -> Phrase | None:
    """The body behind a preposition of place that stands exactly here."""
    for rest in language.within.get(line.lower[at], ()) if at + 1 < end else ():
        opens = at + 1 + len(rest)
        if tuple(line.lower[at + 1 : opens]) == rest:
            if opens < end and is_marked_name(line, opens, language):
                return Phrase(opens, opens + 1)
            phrase = noun_phrase(line, opens, end=end, language=language, bare=True)
            return phrase if phrase is not None and _may_speak(line, phrase, language) else None
    return None


def _may_speak(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether a phrase is a body: a name that opens it or completes an adjective, or one of the nouns for bodies."""
    words = line.lower[phrase.first : phrase.last]
    if not language.not_sources.isdisjoint(words) or not language.time_words.isdisjoint(words):
        return False
    if any(word in table for word in words for table in (language.bodies, language.anonymous, language.roles)):
        return True
    head = next((at for at in range(phrase.first, phrase.last) if line.lower[at] not in language.small_words), None)
    named = head is not None and line.words[head][0].isupper()
    return named or (language.bare_nouns and line.words[phrase.last - 1].isupper())


def _is_gap(line: Line, first: int, last: int, language: Language) -> bool:
    """Whether nothing but a comma, adverbs and the nameless subject part a body from its verb."""
    return all(
        line.words[at] == "," or is_circumstance(line, at) or language.pronouns.get(line.lower[at]) == NAMELESS
        for at in range(first, last)
    )
