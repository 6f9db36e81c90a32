"""Who is credited at a cue: the noun phrase before or after it, by the order of the words alone."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from scraper.sources.classes import (
    AGENT, AND, AUXILIARY, BREAK, CITING, COMMA, DETERMINERS, HEAD, INDEFINITE, LIGHT, MARK, NAME, NEGATION, NEWLINE, NOUNLIKE, OF,
    PARTICIPLE, PASSIVE, PREPOSITION, PRONOUN, REFLEXIVE, RELATIVE, SKIPPED, STOP, TIME, TITLE, TRANSITIVE, VERB,
)  # fmt: skip
from scraper.sources.marks import is_quoted
from scraper.sources.phrases import Phrase, known_at, read_phrase
from scraper.sources.tokens import Words

# How far from its cue a phrase is looked for, in words, and over how many commas and sentences.
REACH, SEGMENTS, SENTENCES, APPROACH = 40, 4, 6, 5
CLAUSE = BREAK | RELATIVE | CITING
CUTS = PREPOSITION | AND | TIME | AUXILIARY | PASSIVE | NEGATION | VERB | PRONOUN
DASHES = "-–—"
GROUP = AUXILIARY | SKIPPED | NEGATION | PASSIVE | REFLEXIVE
Phrases = tuple[Phrase, ...]


class Reading(msgspec.Struct, frozen=True):
    """Whom a cue credits. `pronoun`: nobody by name, but whoever was spoken of last."""

    phrases: Phrases = ()
    pronoun: bool = False


class _Chunk(msgspec.Struct, frozen=True):
    """The words of one noun phrase; `governed` by a preposition; `joined` by "and" to the chunk before."""

    start: int
    end: int
    governed: bool
    joined: bool


NOBODY, SOMEBODY = Reading(), Reading(pronoun=True)


def read_after(text: Words, index: int) -> Reading:
    """Whom the words from `index` on name, behind "according to" or "citing"."""
    if index < len(text.words) and text.classes[index] & PRONOUN:
        return SOMEBODY
    end = _clause_end(text, index)
    while index < end and text.classes[index] & OF and not text.classes[index] & INDEFINITE:
        index += 1
    light = next((i for i in range(index, min(index + APPROACH, end)) if text.classes[i] & LIGHT), None)
    if light is None:
        return Reading(_named_after(text, index))
    return Reading(_owner(text, light + 1, end))


def read_before(text: Words, index: int) -> Reading:
    """Whom the words before `index` name, in front of "zufolge"."""
    return Reading(_subject_before(text, index))


def read_verb(text: Words, index: int, *, inverts: bool, quoted: bool) -> Reading:
    """Whose statement the reporting verb at `index` introduces.

    `inverts`: the language lets the subject follow its verb anywhere. `quoted`: the verb stands inside quotation
    marks, where only an incise belongs to the writer.
    """
    start, group = _verb_group(text, index)
    before = text.classes[start - 1] if start else STOP | NEWLINE
    if group & NEGATION or not _reports(text, index, group=group, before=before):
        return NOBODY
    if quoted:
        incise = before & COMMA or (start and text.words[start - 1] in DASHES)
        return Reading(_named_after(text, index + 1)) if incise else NOBODY
    if group & PASSIVE and not group & REFLEXIVE and text.classes[index] & PARTICIPLE:
        return Reading(_agent(text, index + 1))
    if (group | before) & PRONOUN:
        return SOMEBODY
    if before & (STOP | RELATIVE):
        return _at_pause(text, index, start, inverts=inverts)
    if before & AND:
        return _sharing(text, start)
    return Reading(_subject_before(text, start) or _inverted(text, index))


def _at_pause(text: Words, index: int, start: int, *, inverts: bool) -> Reading:
    """The subject of a verb right behind punctuation: after the verb, or before the commas."""
    before = text.classes[start - 1] if start else NEWLINE
    marked = any(text.classes[i] & MARK for i in range(max(start - 2, 0), start))
    if marked and (phrases := _named_after(text, index + 1)):
        return Reading(phrases)
    if (inverts or before & NEWLINE) and (phrases := _inverted(text, index)):
        return Reading(phrases)
    end = start - 1 if before & RELATIVE else start
    if before & RELATIVE and not text.classes[end - 1] & COMMA:
        return Reading(_subject_before(text, end))
    if end and text.classes[end - 1] & COMMA and (phrases := _apposed(text, end - 1)):
        return Reading(phrases)
    return Reading(_inverted(text, index)) if not inverts else SOMEBODY


def _sharing(text: Words, start: int) -> Reading:
    """The subject of a verb that "and" joins to another: the first noun phrase of the clause, or whoever was named."""
    phrases = _opening_phrases(text, _clause_start(text, start))
    return Reading(phrases) if phrases else SOMEBODY


def _opening_phrases(text: Words, start: int) -> Phrases:
    """The subject a clause begins with; where nouns come last, its verb is the first word that nothing is known of."""
    end = _clause_end(text, start)
    if text.language.head_last:
        end = next((i for i in range(start, end) if not text.classes[i] and text.words[i].islower()), end)
    return _named_after(text, start, end)


def _inverted(text: Words, index: int) -> Phrases:
    """The subject behind a verb; a verb with an object of its own has its object there."""
    return () if text.classes[index] & TRANSITIVE else _named_after(text, index + 1)


def _verb_group(text: Words, index: int) -> tuple[int, int]:
    """Where auxiliaries, adverbs, clitics and a date before a verb begin, and the classes met there."""
    start, met, classes = index, text.classes[index] & PRONOUN, text.classes
    while start > 0 and index - start < REACH:
        before = classes[start - 1]
        if before & (GROUP | TIME) or text.words[start - 1] == "'":
            met |= before
        elif text.words[start - 1] == ")":
            start = _opening(text, start - 1)
            continue
        elif not (before & PREPOSITION and start < index and classes[start] & TIME):
            break
        start -= 1
    return start, met


def _reports(text: Words, index: int, *, group: int, before: int) -> bool:
    """Whether a form is the finite verb of its clause, rather than a noun, an infinitive or a bare participle."""
    classes = text.classes[index]
    if not classes & VERB and not group & (AUXILIARY | PASSIVE):
        return False
    if classes & NOUNLIKE and _is_noun(text, index, before=before | group & DETERMINERS):
        return False
    return not before & PREPOSITION or bool(classes & PARTICIPLE)


def antecedents(text: Words, index: int) -> Iterator[Phrase]:
    """The persons and bodies that the sentences before `index` begin with, the nearest first, quotations left out."""
    for start in _sentence_starts(text, index):
        for phrase in _opening_phrases(text, start):
            if phrase.kind in ("person", "institution") and phrase.end < index:
                yield phrase


def _sentence_starts(text: Words, index: int) -> Iterator[int]:
    """Where the writer's own sentences before a word begin, the nearest first."""
    for i in range(index, max(index - SENTENCES * REACH, -1), -1):
        before = text.words[i - 1] if i else "\n"
        if before in ".!?\n" and (before == "\n" or _stops(text, i - 1)) and not is_quoted(text, i):
            yield i


def _is_noun(text: Words, index: int, *, before: int) -> bool:
    """Whether a form that may be a noun is one: (a) report, (member) states, reports (are)."""
    after = text.classes[index + 1] if index + 1 < len(text.words) else 0
    lower = index > 0 and not text.classes[index - 1] and text.words[index - 1].islower()
    return lower or bool(before & (DETERMINERS | OF | PREPOSITION)) or bool(after & (AUXILIARY | PASSIVE | OF))


def _owner(text: Words, index: int, end: int) -> Phrases:
    """Whose data or words they are: (données) publiées par X, (words) of X."""
    at = next((i for i in range(index, end) if text.classes[i] & (AGENT | OF | PREPOSITION)), None)
    return _named_after(text, at + 1) if at is not None else ()


def _agent(text: Words, index: int) -> Phrases:
    """Who stands behind "by" in the clause that follows."""
    end = _clause_end(text, index)
    at = next((i for i in range(index, end) if text.classes[i] & AGENT), None)
    return _named_after(text, at + 1) if at is not None else ()


def _subject_before(text: Words, end: int) -> Phrases:
    """The subject that ends before `end`: the last noun phrase of its clause that no preposition governs."""
    while end > 0 and text.words[end - 1] == ")":
        end = _opening(text, end - 1)
    chunks = [chunk for chunk in _chunks(text, _clause_start(text, end), end) if not chunk.governed]
    found: list[Phrase] = []
    for chunk in reversed(chunks):
        if phrase := read_phrase(text, chunk.start, chunk.end):
            found.append(phrase)
        if found and not chunk.joined:
            break
    return tuple(reversed(found))


def _named_after(text: Words, index: int, end: int | None = None) -> Phrases:
    """The first noun phrase behind a cue that no preposition governs, with what "and" joins to it."""
    found: list[Phrase] = []
    for chunk in _chunks(text, index, _clause_end(text, index) if end is None else end):
        if chunk.governed or (found and not chunk.joined):
            if found:
                break
            continue
        phrase = read_phrase(text, chunk.start, chunk.end)
        if phrase is None:
            break
        found.append(_with_apposition(text, phrase))
    return tuple(found)


def _with_apposition(text: Words, phrase: Phrase) -> Phrase:
    """The name behind a comma in the place of the description before it: le PDG, Pekka Lundmark."""
    if phrase.proper or phrase.kind not in ("person", "anonymous") or phrase.end >= len(text.words):
        return phrase
    if not text.classes[phrase.end] & COMMA:
        return phrase
    start = phrase.end + 1
    name = _bare_name(text, start, _clause_end(text, start))
    return msgspec.structs.replace(name, kind="person", role=phrase.name) if name else phrase


def _apposed(text: Words, comma: int) -> Phrases:
    """The subject of a verb behind a comma: a bare name there, or what the last commas have put an aside to."""
    end = comma
    for _ in range(SEGMENTS):
        start = _clause_start(text, end, through=CLAUSE)
        name = _bare_name(text, start, end)
        if name:
            return (_with_role(text, name, start),)
        if start == 0 or not text.classes[start - 1] & COMMA:
            break
        end = start - 1
        subject = _subject_before(text, end)
        if subject and _reaches(text, subject[-1].end, end) and not _bare_name(text, _clause_start(text, end), end):
            return subject
    return ()


def _with_role(text: Words, name: Phrase, start: int) -> Phrase:
    """A bare name as a person's where a person's description stands before it: son ministre, Roustem Oumerov."""
    if start < 2 or not text.classes[start - 1] & COMMA or not (before := _subject_before(text, start - 1)):
        return name
    described = before[-1]
    if described.proper or described.kind not in ("person", "anonymous"):
        return name
    return msgspec.structs.replace(name, kind="person", role=described.name)


def _reaches(text: Words, end: int, stop: int) -> bool:
    """Whether nothing but an aside in brackets stands between a phrase and a comma."""
    return end == stop or text.words[end] == "("


def _bare_name(text: Words, start: int, end: int) -> Phrase | None:
    """The name that is all there is between two words, titles and brackets aside."""
    while end > start and text.words[end - 1] == ")":
        end = max(_opening(text, end - 1), start)
    while start < end and (text.classes[start] & TITLE or text.words[start] == "."):
        start += 1
    phrase = read_phrase(text, start, end) if start < end else None
    return phrase if phrase and phrase.proper and phrase.start == start and phrase.end == end else None


def _chunks(text: Words, start: int, end: int) -> Iterator[_Chunk]:
    """The noun phrases between two words, as prepositions, conjunctions, dates and determiners part them."""
    classes, begin, governed, joined, i = text.classes, start, False, False, start
    while i < end:
        here = classes[i]
        cut = here & CUTS and not here & (OF | HEAD | NOUNLIKE)
        if cut or (i > begin and _begins_phrase(text, i)) or here & CITING:
            if begin < i:
                yield _Chunk(begin, i, governed, joined)
            joined = bool(here & AND)
            governed = bool(here & PREPOSITION) or (joined and governed)
            begin = i + 1 if cut else i
        elif governed and here & NAME and (stop := _medium_end(text, i)):
            yield _Chunk(begin, stop, governed, joined)
            begin, governed, joined, i = stop, False, False, stop - 1
        i += 1
    if begin < end:
        yield _Chunk(begin, end, governed, joined)


def _begins_phrase(text: Words, index: int) -> bool:
    """Whether a determiner opens a new phrase, rather than standing behind "of" or another determiner."""
    if not text.classes[index] & DETERMINERS or text.classes[index] & OF:
        return False
    return not text.classes[index - 1] & (DETERMINERS | OF) and text.words[index - 1] != "'"


def _medium_end(text: Words, index: int) -> int:
    """Where a medium's or an agency's name ends that was told something: à l'AFP | Jean Dupont."""
    known = known_at(text, index)
    return known.end if known and known.known and known.known.kind in ("agency", "media") else 0


def _clause_end(text: Words, index: int) -> int:
    """Where the clause around `index` ends: at punctuation, or before a word that begins another."""
    stop = min(index + REACH, len(text.words))
    return next((i for i in range(index, stop) if text.classes[i] & CLAUSE or _stops(text, i)), stop)


def _clause_start(text: Words, end: int, *, through: int = 0) -> int:
    """Where the clause that ends before `end` begins; words of the classes `through` do not begin another."""
    i, first = end, max(end - REACH, 0)
    while i > first:
        before = text.classes[i - 1]
        if text.words[i - 1] == ")":
            i = _opening(text, i - 1)
        elif before & CLAUSE & ~through or _stops(text, i - 1):
            break
        else:
            i -= 1
    return i


def _opening(text: Words, closing: int) -> int:
    """The index of the bracket that a closing one belongs to, or of the closing one itself."""
    first = max(closing - REACH, 0)
    return next((i for i in range(closing - 1, first - 1, -1) if text.words[i] == "("), closing)


def _stops(text: Words, index: int) -> bool:
    """Whether punctuation parts what it stands between: the full stop of Mr. and of J. does not."""
    if not text.classes[index] & STOP:
        return False
    if text.words[index] != "." or index == 0:
        return True
    before = text.words[index - 1]
    return not (text.classes[index - 1] & TITLE or (len(before) == 1 and before.isupper()) or "." in before)
