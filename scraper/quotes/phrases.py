"""Noun phrases read from word order: who stands before a verb, and who after it.

No tagger: a phrase runs until a word that cannot be part of one (a preposition that links nothing, a verb, a relative).
"""

from __future__ import annotations

from typing import NamedTuple

from scraper.quotes.language import SPEECH, Language
from scraper.quotes.memory import PARTICLES
from scraper.quotes.words import BREAKS, MARK, TERMINATORS, Line, is_abbreviation

LONGEST = 40
WIDEST_INTERPOSITION = 45
LONGEST_ASIDE = 6
WIDEST_BRACKET = 14
DEEPEST = 4
LONGEST_NAME = 3


class Phrase(NamedTuple):
    """The words `first:last` of a line."""

    first: int
    last: int


def phrase_after(line: Line, at: int, *, end: int, language: Language) -> Phrase | None:
    """The noun phrase that starts at a word, or after the circumstances (time, place, addressee) that stand there."""
    first = skip_circumstances(line, at, end=end, language=language)
    if first > at and first + 1 < end and line.words[first] == "," and line.words[first + 1][0].isupper():
        first += 1
    return noun_phrase(line, first, end=end, language=language)


def skip_circumstances(line: Line, at: int, *, end: int, language: Language) -> int:
    """The first word that is neither adverb nor time nor inside a prepositional phrase."""
    while at < end:
        word = line.lower[at]
        linked = word in language.linkers and at + 1 < end and line.lower[at + 1] in language.time_words
        if word in language.prepositions or linked:
            contracted = word in language.determiners
            inner = noun_phrase(line, at + 1, end=end, language=language, bare=contracted)
            if inner is None:
                return at + 1 if at + 1 < end and line.lower[at + 1] in language.time_words else at
            at = _name_inside(line, inner, end)
        elif is_circumstance(line, at, language) or (
            word in language.determiners and _is_date(line, at, end, language)
        ):
            at += 1
        else:
            break
    return at


def _name_inside(line: Line, inner: Phrase, end: int) -> int:
    """Where a speaker's name starts that ran into the addressee before it (`à l'AFP Jeanne Aubry`), else the end."""
    capitals = inner.last
    while capitals > inner.first and line.words[capitals - 1][0].isupper():
        capitals -= 1
    closed = inner.last >= end or line.words[inner.last] in BREAKS or line.words[inner.last] in TERMINATORS
    return inner.last - 2 if closed and inner.last - capitals >= LONGEST_NAME else inner.last


def is_circumstance(line: Line, at: int, language: Language) -> bool:
    """Whether a word only says when or how."""
    word = line.lower[at]
    if word[0].isdigit():
        around = line.lower[max(0, at - 1) : at + 2]
        return any(near in language.time_words or near in language.prepositions for near in around)
    return word in language.time_words or word in language.adverbs or is_manner(line, at, language)


def is_manner(line: Line, at: int, language: Language) -> bool:
    """Whether a word ends like an adverb and stands where no noun would."""
    word = line.lower[at]
    if (
        not language.adverb_endings
        or not word.endswith(language.adverb_endings)
        or (line.words[at][0].isupper() and at)
    ):
        return False
    before = line.lower[at - 1] if at else ""
    return not any(before in table for table in (language.determiners, language.possessives, language.linkers))


def _is_date(line: Line, at: int, end: int, language: Language) -> bool:
    following = line.lower[at + 1] if at + 1 < end else ""
    return bool(following) and (following[0].isdigit() or following in language.time_words)


def noun_phrase(line: Line, first: int, *, end: int, language: Language, bare: bool = False) -> Phrase | None:
    """The noun phrase that starts exactly here, with a name set off by one comma after a role; else nothing.

    `bare` allows a common noun without determiner to start it.
    """
    if first >= end or not _may_start(line, first, language, bare=bare):
        return None
    if line.lower[first] in language.pronouns:
        return Phrase(first, first + 1)
    at, ceiling, after_comma = first, min(end, first + LONGEST), False
    while at < ceiling:
        word = line.words[at]
        if word in BREAKS or word in TERMINATORS or word == MARK:
            if is_abbreviation(line, at, language):
                at += 1
                continue
            if word == "," and not after_comma and _name_follows(line, first, at, ceiling, language, closed=bare):
                after_comma = True
                at += 1
                continue
            break
        if at > first and _name_is_complete(line, first, at, language):
            break
        if at > first and not _continues(line, at, ceiling, language, after_comma=after_comma):
            break
        at += 1
    while at > first and (line.lower[at - 1] in language.linkers or line.words[at - 1] == ","):
        at -= 1
    return Phrase(first, at) if _has_head(line, first, at, language) else None


def _may_start(line: Line, at: int, language: Language, *, bare: bool) -> bool:
    word, lower = line.words[at], line.lower[at]
    if word == MARK or not word[0].isalnum():
        return False
    if lower in language.pronouns:
        return language.pronouns[lower] != "r"
    if lower in language.prepositions and word.islower():
        return False
    if lower in language.determiners or lower in language.possessives or lower in language.anonymous:
        return True
    if lower in language.not_in_phrase or lower in language.conjunctions or lower in language.linkers:
        return False
    return bare or language.bare_nouns or word[0].isupper() or lower in language.titles or language.is_role(lower)


def _name_is_complete(line: Line, first: int, at: int, language: Language) -> bool:
    """Whether a name has just ended: a small word after capitals goes on only if it is an office or a linker."""
    lower = line.lower[at]
    if not line.words[at][0].islower() or not line.words[at - 1][0].isupper() or language.capital_nouns:
        return False
    if lower in PARTICLES:
        return False
    if (
        lower in language.linkers
        or lower in language.conjunctions
        or language.is_role(lower)
        or lower in language.anonymous
    ):
        return False
    if line.lower[first] in language.determiners or line.lower[first] in language.possessives:
        return line.words[at - 2][0].isupper() and at - 2 > first
    return at - first > 1 or line.lower[first] not in language.determiners


def _continues(line: Line, at: int, end: int, language: Language, *, after_comma: bool) -> bool:
    word, lower, before = line.words[at], line.lower[at], line.lower[at - 1]
    capital = word[0].isupper()
    if lower in language.linkers:
        return True
    if _is_particle(line, at, end):
        return True
    if lower in language.clitics and lower not in language.determiners:
        return False
    if lower in language.genitives and _is_noun(line, at - 1, end, language):
        return True
    if lower in language.determiners or lower in language.possessives:
        return before in language.linkers or before in language.determiners or before in language.conjunctions
    if lower in language.conjunctions:
        return at + 1 < end and line.words[at - 1][0].isupper() and line.words[at + 1][0].isupper()
    if language.capital_nouns and not capital and _is_noun(line, at - 1, end, language):
        return False
    if lower in language.not_in_phrase and not (
        capital and line.words[at - 1][0].isupper() and lower not in language.pronouns
    ):
        return False
    if lower in language.time_words and not capital:
        return False
    if lower in language.time_words and capital and not line.words[at - 1][0].isupper():
        return False
    if after_comma and not capital and before not in language.linkers:
        return False
    cue = language.cues.get(lower)
    return not (
        cue is not None
        and cue.finite
        and not capital
        and before not in language.linkers
        and before not in language.determiners
    )


def _is_noun(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a word is a noun where nouns have capitals; at the head of a sentence an adjective may have one too."""
    lower = line.lower[at]
    if not line.words[at][0].isupper() or lower in language.determiners or lower in language.possessives:
        return False
    described = at + 2 < end and line.words[at + 1][0].islower() and line.words[at + 2][0].isupper()
    opens = at == 0 or line.words[at - 1] in TERMINATORS
    agrees = lower.endswith(language.adjective_endings) and line.lower[at + 1].endswith(language.adjective_endings)
    return not (opens and described and agrees)


def _is_particle(line: Line, at: int, end: int) -> bool:
    """Whether a small word stands inside a name: `Ursula von der Leyen`."""
    if line.lower[at] not in PARTICLES or at + 1 >= end:
        return False
    before, after = line.words[at - 1], line.words[at + 1]
    return (before[0].isupper() or before in PARTICLES) and (after[0].isupper() or after in PARTICLES)


def _name_follows(line: Line, first: int, comma: int, end: int, language: Language, *, closed: bool) -> bool:
    """Whether a comma sets off the name of whom the words before describe; `closed` asks for the second comma."""
    at = comma + 1
    if at >= end or not line.words[at][0].isupper() or line.lower[at] in language.not_in_phrase:
        return False
    if line.lower[at] in language.determiners or line.lower[at] in language.possessives:
        return False
    while at < end and (
        line.words[at][0].isupper() or line.lower[at] in language.linkers or _is_particle(line, at, end)
    ):
        at += 1
    set_off = at >= end or line.words[at] == "," or line.words[at] in TERMINATORS
    if any(language.is_role(word) for word in line.lower[first:comma]):
        return set_off or not closed
    described = line.lower[first] in language.determiners or line.lower[first] in language.possessives
    return set_off and at - comma > 2 and described and line.words[comma - 1][0].islower()


def _has_head(line: Line, first: int, last: int, language: Language) -> bool:
    empty = language.determiners | language.possessives | language.linkers
    return any(word not in empty and word[0].isalpha() for word in line.lower[first:last])


def phrase_before(line: Line, at: int, *, floor: int, language: Language, depth: int = 0) -> Phrase | None:
    """The noun phrase that ends right before a word, over an interposed clause between commas where one stands there."""
    if at <= floor or depth > DEEPEST:
        return None
    depth += 1
    if line.words[at - 1] == ")":
        opening = next((i for i in range(at - 2, max(floor, at - WIDEST_BRACKET), -1) if line.words[i] == "("), None)
        return None if opening is None else phrase_before(line, opening, floor=floor, language=language, depth=depth)
    if line.words[at - 1] == ",":
        return _before_interposition(line, at - 1, floor=floor, language=language, depth=depth)
    first = _clause_start(line, at, floor=floor, language=language)
    trimmed = _without_circumstances(line, first, at, language=language)
    if trimmed is None:
        aside = first > floor and line.words[first - 1] == "," and at - first <= LONGEST_ASIDE
        return _before_interposition(line, first - 1, floor=floor, language=language, depth=depth) if aside else None
    return _with_role(line, trimmed, floor=floor, language=language)


def _before_interposition(line: Line, comma: int, *, floor: int, language: Language, depth: int) -> Phrase | None:
    opening = _opening_comma(line, comma, floor=floor, language=language)
    if opening is None:
        return phrase_before(line, comma, floor=floor, language=language, depth=depth)
    outer = phrase_before(line, opening, floor=floor, language=language, depth=depth)
    if outer is None:
        return phrase_before(line, comma, floor=floor, language=language, depth=depth)
    inner = line.words[opening + 1]
    is_name = inner[0].isupper() and line.lower[opening + 1] not in language.determiners
    if is_name and any(language.is_role(word) for word in line.lower[outer.first : outer.last]):
        return Phrase(outer.first, comma)
    return outer


def _opening_comma(line: Line, comma: int, *, floor: int, language: Language) -> int | None:
    """The comma that opens what closes at `comma`: one before a relative pronoun, else the nearest."""
    nearest = None
    for i in range(comma - 1, max(floor, comma - WIDEST_INTERPOSITION) - 1, -1):
        word = line.words[i]
        if (word in TERMINATORS and not is_abbreviation(line, i, language)) or word == MARK or word == ";":
            break
        if word == ",":
            if line.lower[i + 1] in language.relatives:
                return i
            nearest = i if nearest is None else nearest
    return nearest


def _clause_start(line: Line, at: int, *, floor: int, language: Language) -> int:
    first = at
    while first > floor:
        word, lower = line.words[first - 1], line.lower[first - 1]
        if word in BREAKS or word == MARK or (word in TERMINATORS and not is_abbreviation(line, first - 1, language)):
            break
        if lower in language.linkers:
            first -= 1
            continue
        if lower in language.pronouns:
            return first - 1 if first == at and language.pronouns[lower] != "r" else first
        if lower in language.subordinators or lower in language.complementizers or lower in language.relatives:
            break
        if lower in language.conjunctions and not _joins(line, first - 1, floor=floor, language=language):
            break
        if lower in language.auxiliaries or lower in language.verbs or _is_finite(line, first - 1, language):
            break
        first -= 1
    return first


def _joins(line: Line, i: int, *, floor: int, language: Language) -> bool:
    """Whether a conjunction joins two parts of one phrase rather than two clauses: a phrase ends right before it."""
    start = i
    while start > floor and line.words[start - 1] not in BREAKS and line.lower[start - 1] not in language.not_in_phrase:
        start -= 1
    while start < i and (is_circumstance(line, start, language) or line.lower[start] in language.conjunctions):
        start += 1
    before = noun_phrase(line, start, end=i, language=language, bare=True)
    return before is not None and before.last == i and line.lower[before.first] not in language.pronouns


def _is_finite(line: Line, at: int, language: Language) -> bool:
    cue = language.cues.get(line.lower[at])
    if cue is None or line.words[at][0].isupper():
        return False
    before = line.lower[at - 1] if at else ""
    if cue.participle and before in language.auxiliaries:
        return True
    if not cue.finite or (cue.participle and cue.tier != SPEECH):
        return False
    return not any(before in table for table in (language.determiners, language.possessives, language.linkers))


def _without_circumstances(line: Line, first: int, last: int, *, language: Language) -> Phrase | None:
    """What is left of a clause's start when conjunctions, adverbs, times and prepositional phrases are taken off."""
    while first < last:
        lower = line.lower[first]
        if lower in language.pronouns:
            break
        linker = lower in language.linkers and line.words[first][0].islower()
        if lower in language.conjunctions or linker or is_circumstance(line, first, language):
            first += 1
        elif lower in language.prepositions:
            inner = noun_phrase(line, first + 1, end=last, language=language)
            if inner is None or inner.last >= last:
                return _last_name(line, first + 1, last, language)
            first = inner.last
        else:
            break
    return Phrase(first, last) if first < last and _has_head(line, first, last, language) else None


def _last_name(line: Line, first: int, last: int, language: Language) -> Phrase | None:
    """The last run of capitals or the last determiner inside a prepositional phrase that swallowed the subject."""
    for i in range(last - 1, first, -1):
        before = line.lower[i - 1]
        starts = line.words[i][0].isupper() or line.lower[i] in language.determiners
        joined = line.words[i - 1][0].isupper() or before in language.linkers or before in language.determiners
        if starts and not joined and before not in language.prepositions:
            return Phrase(i, last)
    return None


def _with_role(line: Line, phrase: Phrase, *, floor: int, language: Language) -> Phrase:
    """`the head of the Commission, Ursula von der Leyen` as one: a bare name takes the role set off before it."""
    first = phrase.first
    if first - 1 <= floor or line.words[first - 1] != "," or not line.words[first][0].isupper():
        return phrase
    if line.lower[first] in language.determiners or line.lower[first] in language.possessives:
        return phrase
    start = _clause_start(line, first - 1, floor=floor, language=language)
    role = _without_circumstances(line, start, first - 1, language=language)
    if role and any(language.is_role(word) for word in line.lower[role.first : min(role.last, role.first + 6)]):
        return Phrase(role.first, phrase.last)
    return phrase
