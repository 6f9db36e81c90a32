"""Reporting clauses with a verb: `S said that`, `, a déclaré S`, `« … », ronchonne S`."""

from __future__ import annotations

from scraper.quotes.bracket_openings import bracket_opening
from scraper.quotes.bracket_subjects import (
    bracket_subject,
    credited_text,
    has_object_word,
    is_impersonal,
    quoted_object,
    subject_after,
)
from scraper.quotes.brackets import Bracket, find_bracket, follows_condition, heads_sentence, resumes
from scraper.quotes.clauses import CLAUSES, NOTHING, Opening, Report, Subject
from scraper.quotes.language import FRAGMENT, SPEECH, WEAK, Cue, Language
from scraper.quotes.openings import bare_clause, find_opening, marked_object
from scraper.quotes.phrases import Phrase, noun_phrase, skip_circumstances
from scraper.quotes.quotatives import Quotative, find_quotative
from scraper.quotes.subjects import find_subject, follows_mark, goes_without, shared_subject
from scraper.quotes.verb_groups import (
    can_report,
    controlled_start,
    group_end,
    group_start,
    hanging_pronoun,
    only_describes,
)
from scraper.quotes.words import BREAKS, DASHES, MARK, TERMINATORS, Line


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
        subject = start + 1 if _may_be_verb(line, start, language) else last
        phrase = noun_phrase(line, subject, end=last, language=language) if subject < last else None
        return _behind_mark(line, start, start + 1, phrase, "right", last, language)
    phrase = noun_phrase(line, start, end=last, language=language)
    if phrase is None or phrase.last >= last or not _may_be_verb(line, phrase.last, language):
        return None
    return _behind_mark(line, phrase.last, phrase.last + 1, phrase, "left", last, language)


def _second_unknown(line: Line, verb: int, last: int, language: Language) -> Report | None:
    """The same where the verb comes second: `„…“, zeigt sich S zuversichtlich`; an adjective is no verb."""
    word = line.lower[verb]
    describes = word.endswith(language.adjective_endings) if language.adjective_endings else False
    preterite = word.endswith(language.preterite_endings) if language.preterite_endings else False
    if line.words[verb - 1] != "," or (describes and not preterite) or not _may_be_verb(line, verb, language):
        return None
    phrase = subject_after(line, verb + 1, last, language=language)
    return phrase and Report(verb, phrase.last, Phrase(verb, verb + 1), phrase, "right", -1, "", WEAK)


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
        return _by_bracket(line, at, first, last, found, language)
    start = group_start(line, at, first, language)
    quotative = find_quotative(line, cue, start, at, first=first, last=last, language=language)
    if quotative is not None:
        return _as_source(line, quotative, start, last, language)
    return _by_order(line, cue, start, at, first, last, found, language)


def _by_order(
    line: Line, cue: Cue, start: int, at: int, first: int, last: int, found: list[Report], language: Language
) -> Report | None:
    """The clause of the verb group `start:at` whose subject its place beside the verb shows."""
    hanging = hanging_pronoun(line, start, at, language)
    if hanging is None and not can_report(line, cue, start, at, first, language):
        return None
    start = controlled_start(line, cue, start, at, first, language)
    after = group_end(line, at, last, language)
    opening = find_opening(line, after, last, cue, language)
    if hanging is not None:
        return _clause(
            line, start, after, Subject(Phrase(hanging, hanging + 1), "enclitic"), opening, cue, last, language
        )
    floor = found[-1].cue.last if found and found[-1].link in CLAUSES and found[-1].shape != "relative" else first
    floor = max(floor, _past_object(line, first, start, language))
    subject = find_subject(line, cue, start, after, max(first, min(floor, start)), last, opening, language)
    if not follows_mark(line, subject, first):
        opening = bare_clause(line, after, last, cue, subject, opening, language)
    if subject.shape == "left" and opening.link == "mark" and only_describes(line, cue, start, at, language):
        return None
    if cue.gerund and not cue.finite and not opening.link and language.passives.isdisjoint(line.lower[start:at]):
        return None
    if subject.phrase is None:
        if subject.shape == "none" and not goes_without(line, first, start, opening, language):
            return None
        subject = shared_subject(line, first, start, found, subject, language)
    if not opening.link and language.objects and _resumes(line, start, at, first, subject, language):
        subject = subject._replace(shape="resumed")
    elif (
        not opening.link
        and cue.tier != SPEECH
        and not _may_be_incise(line, start, after, subject.phrase, first, last, language)
    ):
        opening = marked_object(line, after, last, subject)
        if not opening.link:
            return None
    report = _clause(line, start, after, subject, opening, cue, last, language)
    ahead = subject.shape == "resumed" and _past_object(line, first, start, language) == start
    return report._replace(first=first) if ahead else report


def _as_source(line: Line, quotative: Quotative, start: int, last: int, language: Language) -> Report:
    """The report of an attribution that covers its sentence as a preposition does."""
    head, after, subject = quotative
    end = skip_circumstances(line, subject.last if subject else after, end=last, language=language)
    return Report(head, end, Phrase(start, after), subject, "source", -1, "", SPEECH)


def _resumes(line: Line, start: int, at: int, first: int, subject: Subject, language: Language) -> bool:
    """Whether a clause at the head of its sentence says who said what stands before it: `Lo ha detto S`."""
    if subject.shape not in ("right", "none"):
        return False
    if _past_object(line, first, start, language) == start > first:
        return True
    heads = start == first or line.lower[start - 2 : start] == [MARK, ":"]
    return heads and not language.objects.isdisjoint(line.lower[start:at])


def _past_object(line: Line, first: int, end: int, language: Language) -> int:
    """Where a sentence goes on behind what stands for the sentence before it (`Про це`, `To`); its start without."""
    at = first + (line.lower[first] in language.prepositions)
    return at + 1 if at < end and line.lower[at] in language.objects else first


def _by_bracket(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    """A reporting clause of a language whose finite verb comes second."""
    cue = language.cues[line.lower[at]]
    bracket = find_bracket(line, at, first, last, cue, language)
    if bracket is None or (line.lower[at] in language.impersonals and not has_object_word(line, bracket, language)):
        return None
    opening = Opening(*bracket_opening(line, max(bracket.close, bracket.finite) + 1, last, cue, language))
    if not opening.link and heads_sentence(line, bracket, first, last, language):
        opening = Opening(max(bracket.close, bracket.finite) + 2, "bare")
    end = opening.at if opening.at >= 0 else last
    subject = Subject(*bracket_subject(line, bracket, first, end, language=language))
    quotes = line.lower[at] in language.quoting
    if bracket.is_passive and not quotes:
        return _passive(at, bracket, opening, cue)
    if quotes and not bracket.is_passive and (quoted := quoted_object(line, bracket, end, language)):
        subject = Subject(quoted, "left")
    if is_impersonal(line, bracket, subject.phrase, language):
        credited = credited_text(line, bracket, last, language)
        subject = Subject(credited, "right" if credited else "passive")
    elif subject.phrase is None:
        subject = shared_subject(line, first, bracket.field, found, subject, language)
        if subject.phrase is None and not opening.link and subject.shape != "shared":
            return None
    if bracket.order == "last" and not opening.link and line.lower[bracket.field] not in language.quotatives:
        return None
    after = at + 1 if bracket.order == "last" else bracket.finite + 1
    if not opening.link and resumes(line, bracket, first, language) and cue.tier != FRAGMENT:
        subject = subject._replace(shape="resumed")
    elif not opening.link and not _speaks_alone(line, bracket, subject, first, last, cue, language):
        opening = _inside(line, bracket, last, subject)
        if not opening.link:
            return None
    report = _clause(line, bracket.finite, after, subject, opening, cue, last, language)
    close = bracket.close + (subject.shape == "passive" and report.opens < 0)
    head = bracket.field if bracket.order == "last" or subject.shape == "resumed" else report.first
    return report._replace(first=min(report.first, head), last=max(report.last, close + 1), cue=Phrase(at, at + 1))


def _passive(at: int, bracket: Bracket, opening: Opening, cue: Cue) -> Report | None:
    """What was said without a word on who said it: `es wurde berichtet, dass`."""
    if opening.link not in CLAUSES:
        return None
    return Report(bracket.field, opening.at, Phrase(at, at + 1), None, "passive", *opening, cue.tier)


def _speaks_alone(
    line: Line, bracket: Bracket, subject: Subject, first: int, last: int, cue: Cue, language: Language
) -> bool:
    """Whether a verb that opens nothing follows what it reports: `…, sagte S`, `…, wie S mitteilte`."""
    if bracket.order == "last":
        return True
    if follows_condition(line, bracket, first, language):
        return False
    start = bracket.field if line.lower[bracket.field] in language.incise_sources else bracket.finite
    close = bracket.close + (subject.shape == "passive")
    return cue.tier != FRAGMENT and _may_be_incise(line, start, close + 1, subject.phrase, first, last, language)


def _inside(line: Line, bracket: Bracket, last: int, subject: Subject) -> Opening:
    """Marked words in the object of a verb that has a subject: `nannte den Vorwurf „…“`, `sprach von „…“`."""
    start = max(bracket.finite, subject.phrase.last - 1 if subject.phrase else 0)
    front = bracket.order == "first" and bracket.finite > 0 and line.lower[bracket.finite - 1] == MARK
    if front and subject.shape == "right":
        return Opening(bracket.finite - 1, "object")
    marks = line.marks_between(start + 1, last)
    return Opening(marks[0], "object") if marks else NOTHING


def _may_be_incise(
    line: Line, start: int, after: int, subject: Phrase | None, first: int, last: int, language: Language
) -> bool:
    """Whether a verb that needs marks or an incise has one: it, or its subject, stands right after a comma or a mark."""
    head = min(start, subject.first) if subject else start
    if head == first:
        return False
    tail = skip_circumstances(line, max(after, subject.last if subject else 0), end=last, language=language)
    closed = tail >= last or line.words[tail] in BREAKS or line.words[tail] in TERMINATORS or line.words[tail] == MARK
    if line.lower[head - 1] in language.subordinators and head - 1 > first:
        head -= 1
    if line.words[head - 1] in DASHES and head - 1 > first:
        head -= 1
    before = line.words[head - 1]
    return before == MARK or (before == "," and (closed or line.lower[head - 2] == MARK))


def _clause(
    line: Line, start: int, after: int, subject: Subject, opening: Opening, cue: Cue, last: int, language: Language
) -> Report:
    phrase, shape = subject
    first = min(start, phrase.first) if phrase and shape == "left" else start
    if first and shape in ("right", "left") and line.lower[first - 1] in language.subordinators:
        first -= 1
    end = max(after, phrase.last) if phrase and shape == "right" else after
    if opening.at >= 0:
        end = max(end, min(opening.at, last))
    else:
        end = skip_circumstances(line, end, end=last, language=language)
    return Report(first, end, Phrase(start, after), phrase, shape, *opening, cue.tier, cue.relays)
