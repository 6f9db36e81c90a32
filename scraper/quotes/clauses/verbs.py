"""Reporting clauses with a verb: `S said that`, `, a déclaré S`, `dit-il`."""

from __future__ import annotations

from msgspec.structs import replace

from scraper.quotes.clauses.clause import CLAUSES, NOTHING, Opening, Report, Subject
from scraper.quotes.clauses.hearsay import by_hearsay
from scraper.quotes.clauses.openings import bare_clause, find_opening, marked_object
from scraper.quotes.clauses.placed import needs_nobody, placed_subject
from scraper.quotes.clauses.quotatives import Quotative, find_quotative
from scraper.quotes.clauses.reported_objects import find_object
from scraper.quotes.clauses.resumption import past_object, past_pointer, resumes, resumes_first
from scraper.quotes.clauses.second_verbs import by_second_verb
from scraper.quotes.clauses.subjects import find_subject, follows_mark, goes_without, is_dative, shared_subject
from scraper.quotes.clauses.verb_clauses import may_be_incise, verb_clause
from scraper.quotes.clauses.verb_groups import (
    can_report,
    controlled_start,
    group_end,
    group_start,
    hanging_pronoun,
    only_describes,
)
from scraper.quotes.lexis.classes import PASSIVE, PRONOUN, QUOTATIVE, REFLEXIVE
from scraper.quotes.lexis.inflection import FRAGMENT, SPEECH, Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line


def by_verb(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    """The reporting clause of a verb, if this form of it reports here."""
    cue = language.cues[line.lower[at]]
    if language.verb_second:
        return by_second_verb(line, at, first, last, found, language)
    if cue.particles and line.lower[at + 1 : at + 2] not in [[particle] for particle in cue.particles]:
        return None
    start = group_start(line, at, first)
    if start > first and line.classes[start - 1] & QUOTATIVE:
        quotative = find_quotative(line, cue, start, at, first=first, last=last, language=language)
        if quotative is not None:
            return _as_source(line, quotative, start, last, language)
    return _by_order(line, cue, start, at, first, last, found, language)


def _by_order(
    line: Line, cue: Cue, start: int, at: int, first: int, last: int, found: list[Report], language: Language
) -> Report | None:
    """The clause of the verb group `start:at` whose subject its place beside the verb shows."""
    hanging = hanging_pronoun(line, start, at) if language.enclitics else None
    if hanging is None and not can_report(line, cue, start, at, first, language):
        return by_hearsay(line, cue, start, group_end(line, at, last), first, last, language)
    if cue.infinitive and start == at:
        start = controlled_start(line, at, first, language)
    after = group_end(line, at, last) + bool(cue.particles)
    after = past_pointer(line, after, last, language) if start == first else after
    opening = find_opening(line, after, last, cue, language)
    group = Phrase(start, after)
    if hanging is not None:
        enclitic = Subject(Phrase(hanging, hanging + 1), "enclitic")
        subject = placed_subject(line, group, at, enclitic, opening, first, last, language) or enclitic
        return verb_clause(line, start, after, subject, opening, cue, last, language)
    subject = _subject(line, cue, group, at, _subject_floor(line, first, start, found), last, opening, language)
    if cue.intends and not (opening.link and subject.phrase and not _governs(line, subject.phrase, first, language)):
        return None
    if not follows_mark(line, subject, first):
        opening = bare_clause(line, after, last, cue, subject, opening, language)
    if _only_describes(line, cue, start, at, subject, opening):
        return None
    if subject.phrase is None:
        if _has_no_speaker(line, cue, group, at, first, subject, opening, language):
            return None
        subject = shared_subject(line, first, start, found, subject, language)
    settled = (subject, opening) if opening.link else _settled(line, cue, group, subject, first, last, language)
    if settled is None:
        return None
    subject, opening = settled
    report = verb_clause(line, start, after, subject, opening, cue, last, language)
    return replace(report, first=first) if resumes_first(line, first, start, subject, language) else report


def _subject(
    line: Line, cue: Cue, group: Phrase, at: int, floor: int, last: int, opening: Opening, language: Language
) -> Subject:
    """Who speaks by the place beside the verb, unless that is its object, or only the body they speak in is told."""
    subject = find_subject(line, cue, group.first, group.last, floor, last, opening, language)
    subject = _without_object(line, group, at, subject, language)
    return placed_subject(line, group, at, subject, opening, floor, last, language) or subject


def _only_describes(line: Line, cue: Cue, start: int, at: int, subject: Subject, opening: Opening) -> bool:
    """Whether a gerund belongs to the noun before it, or opens nothing and is no progressive."""
    if subject.shape == "left" and opening.link == "mark" and only_describes(line, cue, start, at):
        return True
    return cue.gerund and not cue.finite and not opening.link and not line.classes_between(start, at) & PASSIVE


def _has_no_speaker(
    line: Line, cue: Cue, group: Phrase, at: int, first: int, subject: Subject, opening: Opening, language: Language
) -> bool:
    """Whether a verb without a subject speaks for nobody, rather than for whoever another clause names."""
    alone = subject.shape == "none" and not goes_without(line, first, group.first, opening, language)
    names = cue.tier == FRAGMENT and needs_nobody(line, group, at, language)
    return alone or names or _is_impersonal(line, group.first, group.last, opening)


def _governs(line: Line, phrase: Phrase, first: int, language: Language) -> bool:
    """Whether what looks like a subject holds a verb, so that the word behind it is its object: `announced plans to`."""
    if any(line.lower[at] in language.cues and line.words[at][0].islower() for at in range(phrase.first, phrase.last)):
        return True
    if phrase.last - phrase.first > 1 and line.lower[phrase.last - 1].endswith(language.preterite_endings or "\0"):
        return True
    before = line.lower[phrase.first - 1] if phrase.first > first else ""
    return before in language.verb_group or before in language.infinitive_markers


def _without_object(line: Line, group: Phrase, at: int, subject: Subject, language: Language) -> Subject:
    """A subject, or nobody where a plural by itself has only its object before it: `Операцію | назвали «…»`."""
    if subject.shape != "left" or not is_dative(line, subject.phrase, language):
        return subject
    return Subject(None, "none") if needs_nobody(line, group, at, language) else subject


def _is_main_clause(line: Line, subject: Subject, first: int, language: Language) -> bool:
    """Whether a noun and its verb behind a comma are what the sentence says, where an incise has its verb first."""
    phrase = subject.phrase
    if subject.shape != "left" or phrase is None or not language.inverts or language.bare_nouns:
        return False
    return phrase.first > first and line.words[phrase.first - 1] == "," and not line.classes[phrase.first] & PRONOUN


def _settled(
    line: Line, cue: Cue, group: Phrase, subject: Subject, first: int, last: int, language: Language
) -> tuple[Subject, Opening] | None:
    """Subject and opening of a verb with no clause behind it: it resumes, has a topic, is an incise, or a mark follows."""
    start, after = group.first, group.last
    if resumes(line, start, after, first, subject, language):
        return replace(subject, shape="resumed"), NOTHING
    denies = not language.negations.isdisjoint(line.lower[start:after])
    topic = find_object(line, after, last, cue, subject, language) if cue.topics and not denies else NOTHING
    if topic.link:
        return subject, topic
    if cue.tier != SPEECH and _is_main_clause(line, subject, first, language):
        opening = marked_object(line, after, last, subject)
        return (subject, opening) if opening.link else None
    if cue.tier == SPEECH or may_be_incise(line, start, after, subject.phrase, first, last, language):
        return subject, NOTHING
    opening = NOTHING if cue.particles else marked_object(line, after, last, subject)
    return (subject, opening) if opening.link else None


def _subject_floor(line: Line, first: int, start: int, found: list[Report]) -> int:
    """Where the subject of a verb may start: behind the verb whose clause this one goes on, and behind an object."""
    floor = found[-1].cue.last if found and found[-1].link in CLAUSES and found[-1].shape != "relative" else first
    return min(max(floor, past_object(line, first, start)), start)


def _is_impersonal(line: Line, start: int, after: int, opening: Opening) -> bool:
    """Whether a reflexive verb without subject opens its clause at once, so that nobody speaks: `se teme que`."""
    at_once = opening.link == "that" and opening.at == after + 1
    return at_once and line.classes_between(start, after) & REFLEXIVE != 0


def _as_source(line: Line, quotative: Quotative, start: int, last: int, language: Language) -> Report:
    """The report of an attribution that covers its sentence as a preposition does."""
    head, after, subject = quotative.first, quotative.after, quotative.subject
    end = skip_circumstances(line, subject.last if subject else after, end=last, language=language)
    return Report(head, end, Phrase(start, after), subject, "source", -1, "", SPEECH)
