"""Reporting clauses that a preposition or its like makes: `selon S`, `S zufolge`, `nach Angaben von S`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from scraper.quotes.clauses.bracket_subjects import is_oblique, subject_after, whole_phrase
from scraper.quotes.clauses.clause import SHORTEST_CLAUSE, Report
from scraper.quotes.clauses.moods import is_finite
from scraper.quotes.clauses.quotatives import opens_quotative
from scraper.quotes.clauses.subjects import is_somebody
from scraper.quotes.lexis.classes import ANONYMOUS, LINKER, MARKED, SMALL, VERB_GROUP, WORD
from scraper.quotes.lexis.language import SPEECH, Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.adverbs import is_date_word
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line, is_abbreviation

LONGEST_SOURCE = 24
LONGEST_POINTER = 3
NOUN_REACH = 6


def by_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The clause of a preposition that names who says so: `selon S`, `according to S`."""
    if language.genitive_endings and (report := _by_possessive(line, at, first, language)):
        return report
    phrase = _source_phrase(line, at, first, language)
    if phrase is None:
        return None
    at, after = phrase.first, phrase.last
    if after >= last:
        return None
    if line.lower[after] in language.relatives and line.lower[after] in language.pronouns:
        if line.lower[after] in language.complementizers:
            return None
        return Report(at, after + 1, Phrase(at, after), Phrase(after, after + 1), "source", after + 1, "that", SPEECH)
    if line.lower[at] in language.incise_sources and not language.brackets:
        after = skip_circumstances(line, after, end=last, language=language)
    if _is_ordinal(line, at, after, first, language) or opens_quotative(line, at, after, language=language):
        return None
    subject = _source_subject(line, after, last, language, heads=at == first)
    if subject is None:
        return None
    end = subject.last
    apart = not language.brackets and (at - first <= 1 or line.words[at - 1] == ",")
    if apart and line.words[end - 1][0].islower() and line.lower[subject.first] not in language.pronouns:
        end = _source_end(line, end, last, language)
    report = Report(at, end, Phrase(at, after), Phrase(subject.first, end), "source", -1, "", SPEECH)
    return replace(report, first=first, shape="resumed") if _points_back(line, first, at, language) else report


def _points_back(line: Line, first: int, at: int, language: Language) -> bool:
    """Whether a source is all that a sentence says of the one before: `That's | according to S`."""
    if not first < at <= first + LONGEST_POINTER or line.lower[first] not in language.clefts:
        return False
    return all(line.classes[i] & VERB_GROUP for i in range(first + 1, at))


def _source_subject(line: Line, at: int, last: int, language: Language, *, heads: bool) -> Phrase | None:
    """Whom a preposition names as the source, if anybody; `heads` where it opens the sentence."""
    if language.brackets:
        subject = whole_phrase(line, at, last, language)
    else:
        subject = noun_phrase(line, at, end=last, language=language, bare=True)
    if subject is None or not language.not_sources.isdisjoint(line.lower[subject.first : subject.first + 2]):
        return None
    subject = _holder(line, subject, last, language) or subject
    if heads and language.brackets and not language.capital_nouns:
        subject = _before_verb(line, subject, last, language)
    return _declined_name(line, subject, language)


def _by_possessive(line: Line, at: int, first: int, language: Language) -> Report | None:
    """A source whose holder is a possessive inside or before the phrase: `за його словами`, `jego zdaniem`."""
    holder = at - 1
    if holder < first or line.lower[holder] not in language.possessives:
        return None
    for lead, rest in language.sources.get(line.lower[at], ()):
        start, after = holder - len(lead), at + 1 + len(rest)
        if start >= first and tuple(line.lower[start:holder]) == lead and tuple(line.lower[at + 1 : after]) == rest:
            return Report(start, after, Phrase(start, after), Phrase(holder, at), "source", -1, "", SPEECH)
    return None


def _source_phrase(line: Line, at: int, first: int, language: Language) -> Phrase | None:
    """The whole phrase around the word that gives it away."""
    lower = line.lower
    for lead, rest in language.sources.get(lower[at], ()):
        start, after = at - len(lead), at + 1 + len(rest)
        if start >= first and tuple(lower[start:at]) == lead and tuple(lower[at + 1 : after]) == rest:
            return Phrase(start, after)
    end = _phrase_end(line, at, language.incise_sources.get(lower[at], ()))
    if end is not None and language.capital_nouns and not _may_be_named(line, end, language):
        return None
    return None if end is None else Phrase(at, end)


def _before_verb(line: Line, subject: Phrase, last: int, language: Language) -> Phrase:
    """A source without the verb that must follow it where it heads its sentence: `Volgens de politie | raakten drie`."""
    end = subject.last
    lone = (
        line.classes[subject.first] & ANONYMOUS and subject.first + 1 < end and line.classes[subject.first + 1] & SMALL
    )
    if lone and not line.classes[subject.first + 1] & LINKER:
        return Phrase(subject.first, subject.first + 1)
    ends = end >= last or line.words[end] in BREAKS or line.words[end] in TERMINATORS or line.lower[end] == MARK
    if (
        ends
        or end - subject.first < SHORTEST_CLAUSE
        or line.words[end - 1][0].isupper()
        or is_finite(line, end, language)
    ):
        return subject
    return Phrase(subject.first, end - 1)


def _may_be_named(line: Line, at: int, language: Language) -> bool:
    """Whether somebody may follow where every noun has a capital: not `so schätzen die Forscher`."""
    word, lower = line.words[at : at + 1], line.lower[at : at + 1]
    tables = language.determiners, language.possessives, language.pronouns
    return bool(word) and (word[0][0].isupper() or any(lower[0] in table for table in tables))


def _declined_name(line: Line, phrase: Phrase, language: Language) -> Phrase:
    """A phrase that starts as a name without the small words behind it, where no article tells a new phrase."""
    if not language.genitive_endings or not line.words[phrase.first][0].isupper():
        return phrase
    ends = (at for at in range(phrase.first + 1, phrase.last) if line.words[at][0].islower())
    return Phrase(phrase.first, next(ends, phrase.last))


def _phrase_end(line: Line, at: int, rests: Sequence[tuple[str, ...]]) -> int | None:
    """Where a phrase that starts at a word ends, if one of its continuations stands there."""
    for rest in rests:
        if tuple(line.lower[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest)
    return None


def _is_ordinal(line: Line, at: int, after: int, first: int, language: Language) -> bool:
    """Whether a preposition is an ordinal or a noun here, because of the word before it: `il secondo`, `no segundo`."""
    before = line.lower[at - 1] if at > first and after == at + 1 else ""
    tables = language.determiners, language.possessives, language.prepositions, language.linkers
    return before not in language.relatives and any(before in table for table in tables)


def _source_end(line: Line, end: int, last: int, language: Language) -> int:
    """Where a source set apart by commas ends: all that stands before the next one describes it."""
    for at in range(end, min(last, end + LONGEST_SOURCE)):
        if line.words[at] == "," or (line.words[at] in TERMINATORS and not is_abbreviation(line, at, language)):
            return at
        if line.words[at] in BREAKS or line.words[at] in TERMINATORS or line.words[at] == MARK:
            break
        if (
            line.lower[at] in language.pronouns
            or line.lower[at] in language.auxiliaries
            or line.lower[at] in language.verbs
        ):
            break
    return end


def by_weak_source(line: Line, first: int, last: int, language: Language) -> list[Report] | None:
    """The clause of a phrase that attributes only at the head (`pour S, …`); None where none with a name stands there."""
    rests = language.weak_sources.get(line.lower[first])
    after = _phrase_end(line, first, rests) if rests else None
    subject = noun_phrase(line, after, end=last, language=language) if after else None
    if after is None or subject is None or subject.last >= last or not is_somebody(line, subject, language):
        return None
    lower = line.lower[subject.last]
    closes = lower in (",", MARK) or (lower in language.verb_group and lower not in language.small_words)
    return [Report(first, subject.last, Phrase(first, after), subject, "source", -1, "", SPEECH)] if closes else []


def by_known_source(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """The same without marks, where an office or a given name shows that somebody thinks: `Pour le maire, c'est fini`."""
    if language.brackets or line.lower[first] not in language.weak_sources:
        return []
    found = by_weak_source(line, first, last, language) or []
    subject = found[0].subject if found else None
    if subject is None or line.words[subject.last] != "," or last - subject.last < SHORTEST_CLAUSE:
        return []
    words = line.lower[subject.first : subject.last]
    several = words[0] in language.plurals
    known = any(language.is_role(word) or word in language.titles or word in language.given_names for word in words)
    return [replace(found[0], shape="view")] if known and not several else []


def by_trailing_source(line: Line, first: int, last: int, language: Language) -> Report | None:
    """The clause of such a phrase behind marks that end the sentence: `Grève : « … » pour le ministre des Transports`."""
    marks = line.marks_between(first, last)
    at = marks[-1] + 1 if marks else last
    rests = language.weak_sources.get(line.lower[at]) if at < last else None
    after = _phrase_end(line, at, rests) if rests else None
    subject = noun_phrase(line, after, end=last, language=language) if after else None
    if after is None or subject is None or not (subject.last >= last or line.words[subject.last] in TERMINATORS):
        return None
    words = line.lower[subject.first : subject.last]
    known = any(language.is_role(word) or word in language.titles or word in language.given_names for word in words)
    return Report(at, subject.last, Phrase(at, after), subject, "source", -1, "", SPEECH) if known else None


def by_incise_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """The clause of `…, così S`, or of a sentence that is nothing else: `Così S.`."""
    if at > first:
        apart = line.words[at - 1] == "," or MARK in (line.lower[at - 1], line.lower[at - 2])
        return by_source(line, at, first, last, language) if apart else None
    report = by_source(line, at, first, last, language)
    return (
        replace(report, shape="resumed")
        if report is not None and _is_alone(line, report.last, last, language)
        else None
    )


def _is_alone(line: Line, at: int, last: int, language: Language) -> bool:
    """Whether a sentence ends at a place, or only says there when or where: `Così S, a margine del vertice`."""
    if at + 1 < last and line.words[at] == "," and line.lower[at + 1] in language.prepositions:
        rest = line.lower[at + 1 : last]
        return language.verbs.isdisjoint(rest) and language.auxiliaries.isdisjoint(rest) and MARK not in rest
    return at >= last or line.words[at] in TERMINATORS


def by_postposition(line: Line, at: int, first: int, language: Language) -> Report | None:
    """The clause of a word behind the name of who says so: `S zufolge`."""
    if at == first or not line.classes[at - 1] & (WORD | MARKED):
        return None
    subject = _described(line, at, first, language)
    return Report(subject.first, at + 1, Phrase(at, at + 1), subject, "source", -1, "", SPEECH)


def by_noun_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """`nach Angaben der Polizei`, `ihrer Meinung nach`: a preposition that attributes with such a noun only."""
    if at > first and _is_report_noun(line, at - 1, language):
        return by_postposition(line, at, first, language)
    noun = next((i for i in range(at + 1, min(last, at + NOUN_REACH)) if _may_be_noun(line, i, language)), None)
    if noun is None or not _is_report_noun(line, noun, language):
        return None
    if not language.own_words.isdisjoint(line.lower[at + 1 : noun]):
        return _of_topic(line, at, noun, first, last, language)
    subject = _held_by(line, noun, last, language)
    if subject is None:
        return Report(at, noun + 1, Phrase(at, at + 1), Phrase(at + 1, noun + 1), "source", -1, "", SPEECH)
    return Report(at, subject.last, Phrase(at, noun + 1), subject, "source", -1, "", SPEECH)


def _of_topic(line: Line, at: int, noun: int, first: int, last: int, language: Language) -> Report:
    """The clause of words that are those of whom the sentence is about: `Nach eigenen Angaben hat die Firma …`."""
    subject = None
    if at == first:
        subject = subject_after(line, noun + 2, last, language=language)
    elif not is_oblique(line, first, language):
        subject = whole_phrase(line, first, at, language)
    return Report(at, noun + 1, Phrase(at, noun + 1), subject, "source", -1, "", SPEECH)


def _holder(line: Line, phrase: Phrase, last: int, language: Language) -> Phrase | None:
    """Whose words a source stands for if it is a noun of saying: `so die Einschätzung von S`, `laut Angaben der S`."""
    noun = next((i for i in range(phrase.first, phrase.last) if _is_report_noun(line, i, language)), None)
    return None if noun is None or noun > phrase.first + 2 else _held_by(line, noun, last, language)


def _held_by(line: Line, noun: int, last: int, language: Language) -> Phrase | None:
    """Whom a noun belongs to, behind `von` or in the genitive; a date is nobody."""
    at = noun + 1
    linked = at < last and line.lower[at] in language.linkers
    if at >= last or (linked and is_date_word(line, at + 1, last)):
        return None
    return whole_phrase(line, at + linked, last, language) if linked or line.lower[at] in language.genitives else None


def _is_report_noun(line: Line, at: int, language: Language) -> bool:
    named = line.words[at][0].isupper() or not language.capital_nouns
    return named and bool(language.report_nouns) and line.lower[at].endswith(language.report_nouns)


def _may_be_noun(line: Line, at: int, language: Language) -> bool:
    """Whether a word is a noun, by its capital, or where nouns have none one for what is said."""
    return line.words[at][0].isupper() if language.capital_nouns else _is_report_noun(line, at, language)


def _described(line: Line, end: int, first: int, language: Language) -> Phrase:
    """The noun right before a postposition with the words that belong to it."""
    start = end - 1
    while start > first and noun_phrase(line, start - 1, end=end, language=language, bare=True) == Phrase(
        start - 1, end
    ):
        start -= 1
        if line.lower[start] in language.determiners or line.lower[start] in language.possessives:
            break
    return Phrase(start, end)
