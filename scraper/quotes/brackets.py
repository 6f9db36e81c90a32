"""The verb bracket: clauses whose finite verb comes second and whose particle or participle comes last.

`Die Polizei hat am Montag mitgeteilt, …`, `Am Montag teilte die Polizei mit, …`, `wie die Polizei mitteilte`: the place
of the finite verb says where the subject stands, before it or after it, and the comma behind the bracket what is said.
"""

from __future__ import annotations

from typing import NamedTuple

from scraper.quotes.language import Cue, Language
from scraper.quotes.left_phrases import phrase_before
from scraper.quotes.phrases import Phrase, is_circumstance, noun_phrase, skip_circumstances
from scraper.quotes.words import BREAKS, MARK, TERMINATORS, Line, is_abbreviation

WIDEST = 30
CLAUSES_SKIPPED = 3
SHORTEST_CLAUSE = 3
CLOSING = BREAKS | TERMINATORS
GLUED = frozenset("-–")
# pronouns that after a finite verb can only be its subject; those of the feminine and the plural may be objects too
NOMINATIVE = frozenset(("ms", "s", "1"))


class Bracket(NamedTuple):
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
        bracket = _ordered(line, helper, at, first, last, language) if cue.participle else None
        return bracket and bracket._replace(is_passive=_is_passive(line, helper, at, last, language))
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
            if following in CLOSING or following == MARK or following.lower() in language.conjunctions:
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
    opener = line.lower[field]
    ends = finite + 1 >= last or line.words[finite + 1] in CLOSING or line.lower[finite + 1] == MARK
    relative = opener in language.relatives and field > first and line.words[field - 1] == ","
    if field < finite and ends and (opener in language.subordinators or relative):
        return Bracket(field, finite, max(close, finite), "last")
    return Bracket(field, finite, close, "first" if field == finite else "second")


def _field(line: Line, finite: int, first: int, language: Language) -> int:
    """Where the clause of a finite verb starts: after a break or a conjunction that follows another clause."""
    start = finite
    while start > first and not _parts(line, start - 1, first, language):
        start -= 1
    return start


def _parts(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether a word parts clauses; a marked name inside a noun phrase does not, nor the hyphen that hangs on one."""
    word = line.words[at]
    if word == MARK:
        return at not in line.names or at == first or line.words[at - 1] in CLOSING
    if word in GLUED and at > first and line.lower[at - 1] == MARK:
        return False
    if word in BREAKS or ends_clause(line, at, language):
        return True
    return line.lower[at] in language.conjunctions and _is_clause(line, first, at, language)


def ends_clause(line: Line, at: int, language: Language) -> bool:
    """Whether a stop is one, not part of a number, an address or a shortened word."""
    if line.words[at] not in TERMINATORS:
        return False
    glued = at + 1 < len(line.words) and line.starts[at + 1] == line.ends[at] and line.words[at + 1].isalnum()
    return not glued and not is_abbreviation(line, at, language)


def _is_clause(line: Line, first: int, end: int, language: Language) -> bool:
    """Whether the words before a conjunction hold a finite verb since the last break."""
    for i in range(end - 1, first - 1, -1):
        if is_finite(line, i, language):
            return True
        if line.words[i] in ",;:":
            break
    return False


def is_finite(line: Line, at: int, language: Language) -> bool:
    """Whether a word is a finite verb as far as tables and the words beside it tell."""
    lower = line.lower[at]
    if lower in language.auxiliaries or lower in language.passives or lower in language.verbs:
        return True
    cue = language.cues.get(lower)
    return (cue is not None and cue.finite and line.words[at][0].islower()) or is_conjunctive(line, at, language)


def follows_condition(line: Line, bracket: Bracket, first: int, language: Language) -> bool:
    """Whether a verb in front only follows the subordinate clause that opens its sentence: `Wenn …, sagte er nichts`."""
    opens = line.lower[first] in language.subordinators and line.lower[first] not in language.quotatives
    return (
        bracket.order == "first"
        and opens
        and line.words[bracket.field - 1] == ","
        and "," not in line.words[first : bracket.field - 1]
    )


def resumes(line: Line, bracket: Bracket, first: int, language: Language) -> bool:
    """Whether a clause says who said what stands before it: `Das sagte S`."""
    return bracket.field == first and bracket.finite == first + 1 and line.lower[first] in language.objects


# --- the subject ------------------------------------------------------------------------------------------------------


def bracket_subject(
    line: Line, bracket: Bracket, first: int, end: int, *, language: Language
) -> tuple[Phrase | None, str]:
    """Who the subject of a bracket is, and how it was found: `left`, `right`, `relative`, `shared` or `none`."""
    if bracket.order == "last":
        return _of_last(line, bracket, first, language)
    if bracket.order == "first":
        return _of_first(line, bracket, first, end, language)
    start = bracket.field
    while start < bracket.finite and line.lower[start] in language.conjunctions:
        start += 1
    left = (
        None
        if _is_front(line, start, bracket.finite, language)
        else whole_phrase(line, start, bracket.finite, language)
    )
    if left is not None:
        return left, "left"
    right = subject_after(line, bracket.finite + 1, _field_end(bracket, end), language=language)
    return (right, "right") if right is not None else (None, "shared" if start == bracket.finite else "none")


def _field_end(bracket: Bracket, end: int) -> int:
    return bracket.close if bracket.close > bracket.finite else end


def _of_last(line: Line, bracket: Bracket, first: int, language: Language) -> tuple[Phrase | None, str]:
    if line.lower[bracket.field] in language.subordinators:
        subject = subject_after(line, bracket.field + 1, bracket.finite, language=language)
        return subject, "left" if subject else "none"
    return phrase_before(line, bracket.field - 1, floor=first, language=language), "relative"


def _of_first(line: Line, bracket: Bracket, first: int, end: int, language: Language) -> tuple[Phrase | None, str]:
    before = bracket.finite - 1
    if before >= first and line.lower[before] in language.conjunctions:
        return None, "shared"
    if before > first and line.words[before] == "," and line.lower[before - 1] != MARK:
        named = _interposed(line, before, first, language)
        if named is not None:
            return named, "left"
    right = subject_after(line, bracket.finite + 1, _field_end(bracket, end), language=language)
    return (right, "right") if right is not None else (None, "none")


def _interposed(line: Line, comma: int, first: int, language: Language) -> Phrase | None:
    """The subject at the head of a sentence whose apposition or relative clause ends right before the verb."""
    start = first
    while start < comma and (line.lower[start] in language.conjunctions or is_circumstance(line, start, language)):
        start += 1
    phrase = whole_phrase(line, start, comma, language)
    if phrase is None:
        return None
    set_off = phrase.last < comma and line.words[phrase.last] in {",", "("}
    return phrase if set_off or "," in line.words[phrase.first : phrase.last] else None


def _is_front(line: Line, start: int, finite: int, language: Language) -> bool:
    """Whether something else than the subject stands before the verb: a circumstance, an object, what was said."""
    if start >= finite:
        return True
    lower = line.lower[start]
    following = line.lower[finite + 1 : finite + 2]
    if following and following[0] not in language.clitics and language.pronouns.get(following[0]) in NOMINATIVE:
        return True
    if lower in language.objects:
        return start + 1 == finite or is_circumstance(line, start + 1, language)
    return (
        lower in language.prepositions
        or lower in language.noun_sources
        or lower in language.sources
        or lower in language.obliques
        or lower in language.subordinators
        or is_circumstance(line, start, language)
    )


def whole_phrase(line: Line, start: int, end: int, language: Language) -> Phrase | None:
    """The noun phrase at a place, with the marked name that completes it: `die Zeitung „…“`."""
    phrase = noun_phrase(line, start, end=end, language=language, bare=True)
    at = phrase.last if phrase else start + 1
    if phrase is None and not (line.lower[start] in language.determiners and at < end and at in line.names):
        return None
    if at < end and at in line.names:
        at += 1
        if at + 1 < end and line.words[at] in GLUED:
            at += 2
    return Phrase(start, at)


def subject_after(line: Line, at: int, end: int, *, language: Language) -> Phrase | None:
    """The noun phrase after a finite verb, over reflexives, circumstances and objects that cannot be the subject."""
    while at < end:
        clear = skip_circumstances(line, at, end=end, language=language)
        if clear < end and line.lower[clear] in language.clitics:
            clear += 1
        elif clear < end and line.lower[clear] in language.obliques:
            oblique = whole_phrase(line, clear, end, language)
            clear = oblique.last if oblique else clear + 1
        if clear == at:
            break
        at = clear
    return whole_phrase(line, at, end, language) if at < end else None


# --- what is said -----------------------------------------------------------------------------------------------------


def bracket_opening(line: Line, after: int, last: int, cue: Cue, language: Language) -> tuple[int, str]:
    """Where the reported words start behind a bracket, and what opens them; -1 and nothing where none do."""
    at, skipped = after, 0
    while at < min(last, after + WIDEST):
        word, lower = line.words[at], line.lower[at]
        if word == ":":
            return at + 1, "colon"
        if lower == MARK and line.words[at - 1] in ",:":
            return at, "mark"
        if lower in language.complementizers:
            return at + 1, "that"
        if word == ";" or ends_clause(line, at, language):
            break
        if word == ",":
            end = clause_end(line, at + 1, last, language)
            link = _clause_link(line, at + 1, end, last, cue, language)
            if link:
                return (at + 2 if link == "that" else at + 1), link
            skipped += 1
            if skipped > CLAUSES_SKIPPED or line.lower[at + 1] == MARK:
                return (at + 1, "mark") if line.lower[at + 1] == MARK else (-1, "")
            at = end
            continue
        if lower in language.conjunctions and at + 1 < last and is_finite(line, at + 1, language):
            break
        at += 1
    return -1, ""


def source_clause(line: Line, start: int, at: int, language: Language) -> int:
    """Where the clause around a source starts: behind the last comma where a subordinate clause follows it."""
    for i in range(at - 1, start, -1):
        if line.words[i] == ",":
            opens = line.lower[i + 1] in language.relatives or line.lower[i + 1] in language.subordinators
            return i + 1 if opens else start
    return start


def clause_end(line: Line, at: int, last: int, language: Language) -> int:
    """The next comma or the end of the sentence."""
    for i in range(at, last):
        if line.words[i] in ",;" or ends_clause(line, i, language):
            return i
    return last


def _clause_link(line: Line, at: int, end: int, last: int, cue: Cue, language: Language) -> str:
    """What the clause behind a comma is to the verb before it: `that`, `bare`, `infinitive`, or nothing to it."""
    if at >= end:
        return ""
    lower = line.lower[at]
    if lower in language.complementizers:
        return "that"
    if lower in language.questions:
        return "bare"
    if cue.takes_infinitive and _is_infinitive(line, at, end, language):
        return "infinitive"
    if end - at < SHORTEST_CLAUSE and end >= last:
        return ""
    if not cue.bare or lower in language.subordinators or lower in language.conjunctions:
        return ""
    relative = lower in language.relatives
    ceiling = end - 1 if relative else end
    if any(is_conjunctive(line, i, language) for i in range(at, ceiling)):
        return "bare"
    return "bare" if not relative and any(is_finite(line, i, language) for i in range(at + 1, end)) else ""


def _is_infinitive(line: Line, at: int, end: int, language: Language) -> bool:
    """Whether a clause ends in an infinitive with its marker: `Tankstellen zu zwingen`, `vom Amt zurückzutreten`."""
    return any(
        line.lower[i].endswith(language.infinitive_endings)
        and (line.lower[i - 1] in language.infinitive_markers or _holds_marker(line.lower[i], language))
        for i in range(at + 1, end)
    )


def _holds_marker(word: str, language: Language) -> bool:
    return any(0 < word.find(marker, 2) < len(word) - 4 for marker in language.infinitive_markers)


def is_conjunctive(line: Line, at: int, language: Language) -> bool:
    """Whether a finite verb has the mood of reported words: a form of the tables, or an ending right after a noun."""
    lower = line.lower[at]
    if lower in language.conjunctives or lower in language.conditionals:
        return True
    if not at or not language.conjunctive_endings or not lower.endswith(language.conjunctive_endings):
        return False
    if lower.endswith(language.preterite_endings) or not line.words[at][0].islower() or len(lower) <= SHORTEST_CLAUSE:
        return False
    if line.lower[at - 1] in language.pronouns:
        return True
    named = line.words[at - 1][0].isupper() and not _is_function(line.lower[at - 1], language)
    return named and not _is_function(lower, language)


def _is_function(word: str, language: Language) -> bool:
    tables = (
        language.determiners,
        language.possessives,
        language.prepositions,
        language.adverbs,
        language.time_words,
        language.auxiliaries,
        language.conjunctions,
        language.subordinators,
        language.verbs,
    )
    return any(word in table for table in tables)


def find_mood(line: Line, first: int, last: int, language: Language) -> int | None:
    """The verb whose mood alone says that a sentence is somebody else's words: `Die Gefahr sei vorüber`."""
    subordinate = line.lower[first] in language.subordinators
    for at in range(first + 1, last):
        if line.words[at] == "," and not subordinate:
            return None
        subordinate = subordinate and line.words[at] != ","
        if is_conjunctive(line, at, language):
            return at
    return None
