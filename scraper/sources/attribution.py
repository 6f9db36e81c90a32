"""Whom a cue credits: the words before or behind it, by their order alone."""

from __future__ import annotations

import msgspec

from scraper.sources.classes import (
    AGENT,
    AND,
    AUXILIARY,
    COMMA,
    DETERMINERS,
    INDEFINITE,
    LIGHT,
    LOWER,
    MARK,
    NEGATION,
    NEWLINE,
    NOUNLIKE,
    OF,
    PARTICIPLE,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
    REFLEXIVE,
    RELATIVE,
    SKIPPED,
    STOP,
    TIME,
    TRANSITIVE,
    VERB,
)  # fmt: skip
from scraper.sources.clauses import REACH, clause_end, clause_start, opening_bracket
from scraper.sources.phrases import Phrase
from scraper.sources.subjects import Phrases, apposed, named_after, opening_phrases, subject_before, titled_before
from scraper.sources.words import Words

# How many words may stand before the data or words that a phrase is about.
APPROACH = 5
# How many words may stand before a colon for them to be somebody's name or office.
LONGEST_OPENING = 8
SENTENCE_ENDS = ".!?\n"
DASHES = "-–—"
GROUP = AUXILIARY | SKIPPED | NEGATION | PASSIVE | REFLEXIVE


class Reading(msgspec.Struct, frozen=True):
    """Whom a cue credits. `pronoun`: nobody by name, but whoever was spoken of last."""

    phrases: Phrases = ()
    pronoun: bool = False


NOBODY, SOMEBODY = Reading(), Reading(pronoun=True)


def read_after(text: Words, index: int) -> Reading:
    """Whom the words from `index` on name, behind "according to" or "citing"."""
    if index < len(text.words) and text.classes[index] & PRONOUN:
        return SOMEBODY
    end = clause_end(text, index)
    while index < end and text.classes[index] & OF and not text.classes[index] & INDEFINITE:
        index += 1
    light = next((i for i in range(index, min(index + APPROACH, end)) if text.classes[i] & LIGHT), None)
    if light is None:
        return Reading(named_after(text, index))
    return Reading(_owner(text, light + 1, end))


def read_before(text: Words, index: int) -> Reading:
    """Whom the words before `index` name, in front of "zufolge"."""
    return Reading(subject_before(text, index))


def read_verb(text: Words, index: int, *, inverts: bool, quoted: bool) -> Reading:
    """Whose statement the reporting verb at `index` introduces.

    `inverts`: the language lets the subject follow its verb anywhere. `quoted`: the verb stands inside quotation
    marks, where only an incise and what begins right behind the subject (Rome « condamne … ») belong to the writer.
    """
    start, group = _verb_group(text, index)
    before = text.classes[start - 1] if start else STOP | NEWLINE
    if group & NEGATION or not _reports(text, index, group=group, before=before):
        return NOBODY
    if quoted and before & MARK:
        return Reading(subject_before(text, start - 1))
    if quoted:
        incise = before & COMMA or (start and text.words[start - 1] in DASHES)
        return Reading(named_after(text, index + 1)) if incise else NOBODY
    if group & PASSIVE and not group & REFLEXIVE and text.classes[index] & PARTICIPLE:
        return Reading(_agent(text, index + 1))
    if (group | before) & PRONOUN:
        return SOMEBODY
    if before & (STOP | RELATIVE):
        return _at_pause(text, index, start, inverts=inverts)
    if before & AND:
        return _sharing(text, start)
    phrases = subject_before(text, start) or _inverted(text, index)
    after = text.classes[index + 1] if index + 1 < len(text.words) else STOP
    return SOMEBODY if not phrases and after & PRONOUN else Reading(phrases)


def read_colon(text: Words, index: int) -> Reading:
    """Who stands alone before a colon and quotation marks, as headlines have it: Mosca: "…"."""
    start = clause_start(text, index)
    opens = start == 0 or text.words[start - 1] in SENTENCE_ENDS or text.classes[start - 1] & COMMA
    marked = index + 1 < len(text.words) and text.classes[index + 1] & MARK
    phrases = subject_before(text, index) if opens and marked and index - start <= LONGEST_OPENING else ()
    fitting = (phrase for phrase in phrases if phrase.kind in ("person", "institution") and phrase.end == index)
    return Reading(tuple(msgspec.structs.replace(phrase, doubtful=_is_one_word(phrase)) for phrase in fitting))


def _is_one_word(phrase: Phrase) -> bool:
    """Whether only a capital makes it a person's name: Zelensky, but Floods too."""
    return phrase.proper and phrase.kind == "person" and " " not in phrase.name


def _at_pause(text: Words, index: int, start: int, *, inverts: bool) -> Reading:
    """The subject of a verb right behind punctuation: after the verb, or before the commas."""
    before = text.classes[start - 1] if start else NEWLINE
    marked = any(text.classes[i] & MARK for i in range(max(start - 3, 0), start))
    if marked and (phrases := named_after(text, index + 1)):
        return Reading(phrases)
    if text.language.nouns_capitalised and before & COMMA and (titled := titled_before(text, start - 1)):
        return Reading(titled)
    if (inverts or before & NEWLINE) and (phrases := _inverted(text, index)):
        return Reading(phrases)
    end = start - 1 if before & RELATIVE else start
    if before & RELATIVE and not text.classes[end - 1] & COMMA:
        return Reading(subject_before(text, end))
    if end and text.classes[end - 1] & COMMA and (phrases := apposed(text, end - 1)):
        return Reading(phrases)
    return Reading(_inverted(text, index)) if not inverts else SOMEBODY


def _sharing(text: Words, start: int) -> Reading:
    """The subject of a verb that "and" joins to another: the first noun phrase of the clause, or whoever was named."""
    phrases = opening_phrases(text, clause_start(text, start))
    return Reading(phrases) if phrases else SOMEBODY


def _inverted(text: Words, index: int) -> Phrases:
    """The subject behind a verb; a verb with an object of its own has its object there."""
    return () if text.classes[index] & TRANSITIVE else named_after(text, index + 1)


def _verb_group(text: Words, index: int) -> tuple[int, int]:
    """Where auxiliaries, adverbs, clitics and a date before a verb begin, and the classes met there."""
    start, met, classes = index, text.classes[index] & PRONOUN, text.classes
    while start > 0 and index - start < REACH:
        before = classes[start - 1]
        if before & (GROUP | TIME) or text.words[start - 1] == "'":
            met |= before
        elif text.words[start - 1] == ")":
            start = opening_bracket(text, start - 1)
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


def _is_noun(text: Words, index: int, *, before: int) -> bool:
    """Whether a form that may be a noun is one: (a) report, (member) states, reports (are)."""
    after = text.classes[index + 1] if index + 1 < len(text.words) else 0
    lower = index > 0 and text.classes[index - 1] & LOWER
    return bool(lower or before & (DETERMINERS | OF | PREPOSITION) or after & (AUXILIARY | PASSIVE | OF))


def _owner(text: Words, index: int, end: int) -> Phrases:
    """Whose data or words they are: (données) publiées par X, (words) of X."""
    at = next((i for i in range(index, end) if text.classes[i] & (AGENT | OF | PREPOSITION)), None)
    return named_after(text, at + 1) if at is not None else ()


def _agent(text: Words, index: int) -> Phrases:
    """Who stands behind "by" in the clause that follows."""
    end = clause_end(text, index)
    at = next((i for i in range(index, end) if text.classes[i] & AGENT), None)
    return named_after(text, at + 1) if at is not None else ()
