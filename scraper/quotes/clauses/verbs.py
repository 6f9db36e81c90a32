"""Reporting clauses with a verb: `S said that`, `, a déclaré S`, `« … », ronchonne S`."""

from __future__ import annotations

from msgspec.structs import replace

from scraper.quotes.clauses.bracket_subjects import subject_after
from scraper.quotes.clauses.clause import CLAUSES, NOTHING, Opening, Report, Subject
from scraper.quotes.clauses.hearsay import by_hearsay
from scraper.quotes.clauses.openings import bare_clause, find_opening, marked_object
from scraper.quotes.clauses.placed import needs_nobody, placed_subject
from scraper.quotes.clauses.quotatives import Quotative, find_quotative
from scraper.quotes.clauses.reported_objects import find_object
from scraper.quotes.clauses.second_verbs import by_bracket
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
from scraper.quotes.lexis.classes import HANGING, OBJECT, PASSIVE, PREPOSITION, PRONOUN, QUOTATIVE, REFLEXIVE
from scraper.quotes.lexis.language import FRAGMENT, SPEECH, WEAK, Cue, Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

LONGEST_CLEFT = 8


def read_unknown_verb(line: Line, at: int, last: int, *, language: Language) -> Report | None:
    """The clause right behind a quotation whose verb is in no list (`“…,” she sobbed`, `« … », ronchonne Paul`)."""
    start = at + 1
    while start < last and line.words[start] in BREAKS:
        start += 1
    if start + 1 >= last or not language.cues:
        return None
    if language.brackets:
        return _second_unknown(line, start, last, language)
    if language.inverts:
        return _inverted_unknown(line, start, last, language)
    phrase = noun_phrase(line, start, end=last, language=language)
    verb = _behind_helpers(line, phrase.last, last, language) if phrase and phrase.last < last else last
    if phrase is None or verb >= last or not _may_be_verb(line, verb, language):
        return None
    return _behind_mark(line, phrase.last, verb + 1, phrase, "left", last, language)


def _inverted_unknown(line: Line, start: int, last: int, language: Language) -> Report | None:
    """The same where the subject follows: `« … », s'est esclaffé Paul`, `se désole-t-elle`."""
    verb = _behind_helpers(line, start, last, language)
    if verb + 1 >= last or not _may_be_verb(line, verb, language):
        return None
    hanging = hanging_pronoun(line, start, verb)
    if hanging is not None:
        return _behind_mark(line, start, verb + 1, Phrase(hanging, hanging + 1), "enclitic", last, language)
    phrase = noun_phrase(line, verb + 1, end=last, language=language)
    return _behind_mark(line, start, verb + 1, phrase, "right", last, language)


def _behind_helpers(line: Line, start: int, last: int, language: Language) -> int:
    """Where a verb stands behind its auxiliary and the pronouns that hang on it, if it is no passive."""
    at, reflexive = start, line.lower[start] in language.reflexives
    while at < last and (
        line.classes[at] & HANGING
        or line.lower[at] in language.auxiliaries
        or line.lower[at] in language.reflexives
        or (reflexive and line.lower[at] in language.passives)
    ):
        at += 1
    return at


def _second_unknown(line: Line, verb: int, last: int, language: Language) -> Report | None:
    """The same where the verb comes second: `„…“, zeigt sich S zuversichtlich`; an adjective is no verb."""
    word = line.lower[verb]
    describes = word.endswith(language.adjective_endings) if language.adjective_endings else False
    preterite = word.endswith(language.preterite_endings) if language.preterite_endings else False
    if line.words[verb - 1] != "," or (describes and not preterite) or not _may_be_verb(line, verb, language):
        return None
    phrase = subject_after(line, verb + 1, last, language=language)
    if phrase is None:
        return None
    return Report(verb, phrase.last, Phrase(verb, verb + 1), phrase, "right", -1, "", WEAK)


def _behind_mark(
    line: Line, verb: int, after: int, phrase: Phrase | None, shape: str, last: int, language: Language
) -> Report | None:
    if phrase is None:
        return None
    end = skip_circumstances(line, max(after, phrase.last), end=last, language=language)
    if end < last and line.words[end] not in BREAKS and line.words[end] not in TERMINATORS:
        return None
    return Report(min(verb, phrase.first), end, Phrase(verb, after), phrase, shape, -1, "", WEAK)


def _may_be_verb(line: Line, at: int, language: Language) -> bool:
    word = line.words[at]
    if not word.isalpha() or not word[0].islower():
        return False
    lower = line.lower[at]
    tables = (
        language.not_in_phrase,
        language.small_words,
        language.conjunctions,
        language.time_words,
        language.adverbs,
    )
    return not any(lower in table for table in tables) and not language.is_role(lower)


def by_verb(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    """The reporting clause of a verb, if this form of it reports here."""
    cue = language.cues[line.lower[at]]
    if language.brackets:
        return by_bracket(line, at, first, last, found, language)
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
    after = _past_pointer(line, after, last, language) if start == first else after
    opening = find_opening(line, after, last, cue, language)
    if hanging is not None:
        subject = Subject(Phrase(hanging, hanging + 1), "enclitic")
        placed = placed_subject(line, Phrase(start, after), at, subject, opening, first, last, language)
        return verb_clause(line, start, after, placed or subject, opening, cue, last, language)
    floor = _subject_floor(line, first, start, found)
    subject = find_subject(line, cue, start, after, floor, last, opening, language)
    subject = _without_object(line, Phrase(start, after), at, subject, language)
    subject = placed_subject(line, Phrase(start, after), at, subject, opening, floor, last, language) or subject
    if cue.intends and not (opening.link and subject.phrase and not _governs(line, subject.phrase, first, language)):
        return None
    if not follows_mark(line, subject, first):
        opening = bare_clause(line, after, last, cue, subject, opening, language)
    if subject.shape == "left" and opening.link == "mark" and only_describes(line, cue, start, at):
        return None
    if cue.gerund and not cue.finite and not opening.link and not line.classes_between(start, at) & PASSIVE:
        return None
    if subject.phrase is None:
        alone = subject.shape == "none" and not goes_without(line, first, start, opening, language)
        names = cue.tier == FRAGMENT and needs_nobody(line, Phrase(start, after), at, language)
        if alone or names or _is_impersonal(line, start, after, opening):
            return None
        subject = shared_subject(line, first, start, found, subject, language)
    if not opening.link:
        settled = _settled(line, cue, start, after, subject, first, last, language)
        if settled is None:
            return None
        subject, opening = settled
    report = verb_clause(line, start, after, subject, opening, cue, last, language)
    return replace(report, first=first) if _resumes_first(line, first, start, subject, language) else report


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
    line: Line, cue: Cue, start: int, after: int, subject: Subject, first: int, last: int, language: Language
) -> tuple[Subject, Opening] | None:
    """Subject and opening of a verb with no clause behind it: it resumes, has a topic, is an incise, or a mark follows."""
    if _resumes(line, start, after, first, subject, language):
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
    return min(max(floor, _past_object(line, first, start)), start)


def _resumes_first(line: Line, first: int, start: int, subject: Subject, language: Language) -> bool:
    """Whether a clause that resumes the sentence before it takes in all that stands ahead of its verb."""
    if subject.shape != "resumed":
        return False
    return _past_object(line, first, start) == start or _is_cleft(line, first, start, subject, language)


def _is_cleft(line: Line, first: int, start: int, subject: Subject, language: Language) -> bool:
    """Whether a sentence only says who said what stands before it: `C'est ce qu'a annoncé S`."""
    head = min(start, subject.phrase.first) if subject.phrase else start
    if line.lower[first] not in language.clefts or not 2 < head - first < LONGEST_CLEFT:
        return False
    at = head - 1 - (line.lower[head - 1] in language.complementizers)
    return line.lower[at] in language.clefts and language.adverbs.isdisjoint(line.lower[first:at])


def _is_impersonal(line: Line, start: int, after: int, opening: Opening) -> bool:
    """Whether a reflexive verb without subject opens its clause at once, so that nobody speaks: `se teme que`."""
    at_once = opening.link == "that" and opening.at == after + 1
    return at_once and line.classes_between(start, after) & REFLEXIVE != 0


def _as_source(line: Line, quotative: Quotative, start: int, last: int, language: Language) -> Report:
    """The report of an attribution that covers its sentence as a preposition does."""
    head, after, subject = quotative.first, quotative.after, quotative.subject
    end = skip_circumstances(line, subject.last if subject else after, end=last, language=language)
    return Report(head, end, Phrase(start, after), subject, "source", -1, "", SPEECH)


def _resumes(line: Line, start: int, after: int, first: int, subject: Subject, language: Language) -> bool:
    """Whether a clause at the head of its sentence says who said what stands before it: `Lo ha detto S`."""
    if _is_cleft(line, first, start, subject, language):
        return True
    if not language.objects or subject.shape not in ("right", "none"):
        return False
    if _past_object(line, first, start) == start > first:
        return True
    heads = start == first or line.lower[start - 2 : start] == [MARK, ":"]
    return heads and line.classes_between(start, after) & OBJECT != 0


def _past_pointer(line: Line, after: int, last: int, language: Language) -> int:
    """Where the subject may start behind a verb at the head of its sentence: `Poinformował o tym S`."""
    ahead = _past_object(line, after, last) if after < last else after
    return after if line.lower[ahead - 1] in language.clitics else ahead


def _past_object(line: Line, first: int, end: int) -> int:
    """Where a sentence goes on behind what stands for the sentence before it (`Про це`, `To`); its start without."""
    at = first + 1 if line.classes[first] & PREPOSITION else first
    return at + 1 if at < end and line.classes[at] & OBJECT else first
