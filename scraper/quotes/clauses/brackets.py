"""The verb bracket: clauses whose finite verb comes second and whose particle or participle comes last.

`Die Polizei hat am Montag mitgeteilt, …`, `Am Montag teilte die Polizei mit, …`, `wie die Polizei mitteilte`: the place
of the finite verb says where the subject stands, before it or after it, and the comma behind the bracket what is said.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from scraper.quotes.clauses.moods import is_finite
from scraper.quotes.lexis.classes import GLUED, NAMING
from scraper.quotes.lexis.inflection import Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.words import Line, is_abbreviation

WIDEST = 30
WIDEST_ASIDE = 12
CLOSING = BREAKS | TERMINATORS
HYPHENS = frozenset("-–")


class Bracket(msgspec.Struct, frozen=True, gc=False):
    """The verbs of one clause that starts at `field`: the finite one and what closes the bracket, maybe the same.

    `order` is `first`, `second` or `last`, the place of the finite verb.
    """

    field: int
    finite: int
    close: int
    order: str
    is_passive: bool = False


def find_bracket(line: Line, at: int, first: int, last: int, cue: Cue, language: Language) -> Bracket | None:
    """The bracket of the clause in which a verb reports; nothing where it is passive, a noun or no finite verb."""
    if _is_attribute(line, at, first, language):
        return None
    if cue.particles and line.lower[at - 1] not in cue.particles:
        close = _particle(line, at, last, cue.particles, language) if cue.finite else None
        return None if close is None else _ordered(line, at, close, first, last, language)
    helper = _helper(line, at, first, language) if cue.participle or cue.infinitive else -1
    if helper >= 0:
        reports = cue.participle or line.lower[helper] in language.controls
        bracket = _ordered(line, helper, at, first, last, language) if reports else None
        return bracket and replace(bracket, is_passive=_is_passive(line, helper, at, last, language))
    following = line.lower[at + 1] if at + 1 < last else ""
    if cue.participle and following in language.auxiliaries:
        return _ordered(line, at + 1, at + 1, first, last, language)
    if not cue.finite or following in language.passives or line.lower[at - 1] in language.infinitive_markers:
        return None
    return _ordered(line, at, at, first, last, language)


def _is_attribute(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether a form stands between a determiner and its noun (`die angekündigte Reform`) or is a noun itself."""
    if line.words[at][0].isupper() and at > first and line.lower[at - 1] != MARK and line.words[at - 1] != ":":
        return True
    before = line.lower[at - 1] if at > first else ""
    if at - 1 == first and before in language.objects:
        return False
    describes = before in language.determiners or before in language.possessives or before in language.prepositions
    return describes and at + 1 < len(line.words) and line.words[at + 1][0].isupper()


def _particle(line: Line, at: int, last: int, particles: frozenset[str], language: Language) -> int | None:
    """Where the particle of a verb closes its clause."""
    for i in range(at + 1, min(last, at + WIDEST)):
        if line.lower[i] in particles:
            following = line.words[i + 1] if i + 1 < last else "."
            if following in CLOSING or following == MARK or following.lower() in language.complementizers:
                return i
            if following.lower() in language.conjunctions:
                return i
        if ends_clause(line, i, language):
            break
    return None


def _helper(line: Line, at: int, first: int, language: Language) -> int:
    """The auxiliary of the clause that a participle or infinitive closes; -1 where there is none."""
    for i in range(at - 1, max(first, at - WIDEST) - 1, -1):
        if line.lower[i] in language.auxiliaries or line.lower[i] in language.passives:
            return i
        if line.words[i] in ",;:":
            break
    return -1


def _is_passive(line: Line, helper: int, at: int, last: int, language: Language) -> bool:
    following = line.lower[at + 1] if at + 1 < last else ""
    return line.lower[helper] in language.passives or following in language.passives


def _ordered(line: Line, finite: int, close: int, first: int, last: int, language: Language) -> Bracket:
    field = _field(line, finite, first, language)
    if field == finite and field > first and line.words[field - 1] == ",":
        field = _interrupted(line, finite, first, language)
    opener = line.lower[field]
    ends = finite + 1 >= last or line.words[finite + 1] in CLOSING or line.lower[finite + 1] == MARK
    relative = opener in language.relatives and field > first and line.words[field - 1] == ","
    if field < finite and ends and (opener in language.subordinators or relative):
        return Bracket(field, finite, max(close, finite), "last")
    if field + 1 < finite and ends and line.lower[field + 1] in language.subordinators:
        return Bracket(field + 1, finite, max(close, finite), "last")
    return Bracket(field, finite, close, "first" if field == finite else "second")


def _interrupted(line: Line, finite: int, first: int, language: Language) -> int:
    """Where a subordinate clause starts that an apposition parts from its verb: `Wie der Chef, Uwe Lindner, sagte, …`."""
    for start in range(finite - 2, first - 1, -1):
        opens = line.lower[start] in language.subordinators and (start == first or line.words[start - 1] == ",")
        if opens:
            return start if "," in line.words[start : finite - 1] else finite
        if line.words[start] in ";:" or line.lower[start] == MARK or is_finite(line, start, language):
            break
    return finite


def _field(line: Line, finite: int, first: int, language: Language) -> int:
    """Where the clause of a finite verb starts: after a break or a conjunction that follows another clause."""
    if finite > first and line.lower[finite - 1] in language.conjunctions:
        return finite
    start = _before_aside(line, finite, first)
    while start > first and not _parts(line, start - 1, first, language):
        start -= 1
    return start


def _before_aside(line: Line, at: int, first: int) -> int:
    """Where an aside in brackets starts that ends right before a word: `Uwe Lindner (CDU) | sagte`."""
    if at <= first or line.words[at - 1] != ")":
        return at
    opening = (i for i in range(at - 2, max(first, at - WIDEST_ASIDE), -1) if line.words[i] == "(")
    return next(opening, at)


def _parts(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether a word parts clauses; a marked name inside a noun phrase does not, nor the hyphen that hangs on one."""
    word = line.words[at]
    if word == MARK:
        return not line.classes[at] & NAMING or at == first or line.words[at - 1] in CLOSING
    if word in HYPHENS and at > first and line.lower[at - 1] == MARK:
        return False
    if word in BREAKS or ends_clause(line, at, language):
        return True
    return line.lower[at] in language.conjunctions and _is_clause(line, first, at, language)


def ends_clause(line: Line, at: int, language: Language) -> bool:
    """Whether a stop is one, not part of a number, an address or a shortened word."""
    if line.words[at] not in TERMINATORS:
        return False
    glued = at + 1 < len(line.words) and line.classes[at + 1] & GLUED and line.words[at + 1].isalnum()
    return not glued and not is_abbreviation(line, at, language)


def _is_clause(line: Line, first: int, end: int, language: Language) -> bool:
    """Whether the words before a conjunction hold a finite verb since the last break."""
    for i in range(end - 1, first - 1, -1):
        if is_finite(line, i, language):
            return True
        if line.words[i] in ",;:":
            break
    return False


def follows_condition(line: Line, bracket: Bracket, first: int, language: Language) -> bool:
    """Whether a verb in front only follows the subordinate clause that opens its sentence: `Wenn …, sagte er nichts`."""
    opens = line.lower[first] in language.subordinators and line.lower[first] not in language.quotatives
    return (
        bracket.order == "first"
        and opens
        and line.words[bracket.field - 1] == ","
        and "," not in line.words[first : bracket.field - 1]
    )


def heads_sentence(line: Line, bracket: Bracket, first: int, last: int, language: Language) -> bool:
    """Whether a clause opens its sentence and says who says the rest: `Wie S mitteilte, …`."""
    after = max(bracket.close, bracket.finite) + 1
    opens = bracket.order == "last" and bracket.field - first <= 1 and line.lower[bracket.field] in language.quotatives
    return opens and after + 1 < last and line.words[after] == ","


def resumes(line: Line, bracket: Bracket, first: int, language: Language) -> bool:
    """Whether a clause says who said what stands before it: `Das sagte S`."""
    return bracket.field == first and bracket.finite == first + 1 and line.lower[first] in language.objects


def source_clause(line: Line, start: int, at: int, language: Language) -> int:
    """Where the clause around a source starts: behind the last comma where a subordinate clause follows it."""
    for i in range(at - 1, start, -1):
        if line.words[i] == ",":
            opens = line.lower[i + 1] in language.relatives or line.lower[i + 1] in language.subordinators
            return i + 1 if opens else start
    return start
