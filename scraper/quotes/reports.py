"""Reporting clauses: `S said that`, `, a déclaré S`, `according to S` — found by their cue, read by word order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scraper.quotes.brackets import (
    Bracket,
    bracket_opening,
    bracket_subject,
    find_bracket,
    find_mood,
    follows_condition,
    resumes,
    whole_phrase,
)
from scraper.quotes.language import FRAGMENT, SPEECH, WEAK, Cue, Language
from scraper.quotes.phrases import Phrase, is_manner, noun_phrase, phrase_after, phrase_before, skip_circumstances
from scraper.quotes.words import BREAKS, MARK, TERMINATORS, Line, is_abbreviation

REACH = 24
OBJECT_REACH = 9
SHORTEST_CLAUSE = 3
CONTROL_REACH = 4
LONGEST_SOURCE = 24
LONGEST_LABEL = 14
NOUN_REACH = 6


class Report(NamedTuple):
    """One reporting clause, as ranges of words.

    `cue` is the verb group or the preposition, `first:last` the whole clause with its subject and circumstances.
    `shape` says how the subject was found: `left`, `right`, `enclitic`, `shared` (with another verb), `relative`,
    `none`, `source` (a preposition), `label` (`S: …`), `mood` (the verb alone says so), `passive` (nobody is named) or
    `resumed` (of the sentence before: `Das sagte S`). `opens` is where the reported words start when they follow,
    else -1, and `link` what opens them: `that`, `colon`, `mark`, `object` (a mark somewhere in the verb's object),
    `infinitive`, `bare`, or nothing.
    """

    first: int
    last: int
    cue: Phrase
    subject: Phrase | None
    shape: str
    opens: int
    link: str
    tier: int
    relays: bool = False


class Opening(NamedTuple):
    """Where the reported words start after a verb, and what opens them."""

    at: int
    link: str


class Subject(NamedTuple):
    """Who speaks, and how that was found."""

    phrase: Phrase | None
    shape: str


CLAUSES = frozenset(("that", "infinitive", "bare"))
NOTHING = Opening(-1, "")


def read_reports(line: Line, first: int, last: int, *, language: Language) -> list[Report]:
    """The reporting clauses of one sentence, in order, those inside reported words left out."""
    found: list[Report] = []
    cues, sources, after = language.cues, language.sources, language.sources_after
    for at in [at for at in range(first, last) if line.lower[at] in language.triggers]:
        lower = line.lower[at]
        if lower in cues:
            report = _by_verb(line, at, first, last, found, language)
        elif lower in sources:
            report = _by_source(line, at, first, last, language)
        elif lower in after:
            report = _by_postposition(line, at, first, language)
        elif lower in language.noun_sources:
            report = _by_noun_source(line, at, first, last, language)
        elif lower in language.resumptives:
            report = Report(at, at + 1, Phrase(at, at + 1), None, "none", at + 1, "that", SPEECH)
        elif (
            lower in language.incise_sources
            and at > first
            and (line.words[at - 1] == "," or line.lower[at - 1] == MARK)
        ):
            report = _by_source(line, at, first, last, language)
        else:
            continue
        if report is not None and not (found and _is_nested(line, report, found[-1], first, language)):
            found.append(report)
    if not found:
        return _by_head(line, first, last, language) or _by_mood(line, first, last, language)
    return _outermost(line, found, last)


def _outermost(line: Line, found: list[Report], last: int) -> list[Report]:
    """The reports without those that an incise at the end of the sentence reports in its turn."""
    relay = [found[-1]] if len(found) > 1 and found[-1].relays and found[-1].opens < 0 else []
    inner = found[:-1] if relay else found
    final = inner[-1] if len(inner) > 1 else None
    if final is None or final.opens >= 0 or final.shape not in ("left", "right", "enclitic", "source"):
        return found
    ends = final.last >= last or line.words[final.last] in TERMINATORS or line.words[final.last] == ","
    if not ends or line.words[final.first - 1] != "," or MARK in line.lower[found[0].first : final.first]:
        return found
    return [final, *relay]


# --- without a verb ---------------------------------------------------------------------------------------------------


def _by_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    lower = line.lower[at]
    after = _phrase_end(line, at, language.sources.get(lower) or language.incise_sources[lower])
    if after is None:
        return None
    if after < last and line.lower[after] in language.relatives and line.lower[after] in language.pronouns:
        return Report(at, after + 1, Phrase(at, after), Phrase(after, after + 1), "source", after + 1, "that", SPEECH)
    if language.brackets:
        subject = whole_phrase(line, after, last, language)
    else:
        subject = noun_phrase(line, after, end=last, language=language, bare=True)
    if subject is None or not language.not_sources.isdisjoint(line.lower[subject.first : subject.first + 2]):
        return None
    end = subject.last
    apart = not language.brackets and (at - first <= 1 or line.words[at - 1] == ",")
    if apart and line.words[end - 1][0].islower() and line.lower[subject.first] not in language.pronouns:
        end = _source_end(line, end, last, language)
    return Report(at, end, Phrase(at, after), Phrase(subject.first, end), "source", -1, "", SPEECH)


def _phrase_end(line: Line, at: int, rests: Sequence[tuple[str, ...]]) -> int | None:
    """Where a phrase that starts at a word ends, if one of its continuations stands there."""
    for rest in rests:
        if tuple(line.lower[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest)
    return None


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


def _by_postposition(line: Line, at: int, first: int, language: Language) -> Report | None:
    if at == first or line.words[at - 1] in BREAKS:
        return None
    subject = _described(line, at, first, language)
    return Report(subject.first, at + 1, Phrase(at, at + 1), subject, "source", -1, "", SPEECH)


def _by_noun_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    """`nach Angaben der Polizei`, `ihrer Meinung nach`: a preposition that attributes with such a noun only."""
    if at > first and _is_report_noun(line, at - 1, language):
        return _by_postposition(line, at, first, language)
    noun = next((i for i in range(at + 1, min(last, at + NOUN_REACH)) if line.words[i][0].isupper()), None)
    if noun is None or not _is_report_noun(line, noun, language):
        return None
    holder = noun + 1 + (noun + 1 < last and line.lower[noun + 1] in language.linkers)
    subject = None
    if holder > noun + 1 or (holder < last and line.lower[holder] in language.genitives):
        subject = whole_phrase(line, holder, last, language)
    if subject is None:
        return Report(at, noun + 1, Phrase(at, at + 1), Phrase(at + 1, noun + 1), "source", -1, "", SPEECH)
    return Report(at, subject.last, Phrase(at, noun + 1), subject, "source", -1, "", SPEECH)


def _is_report_noun(line: Line, at: int, language: Language) -> bool:
    return line.words[at][0].isupper() and line.lower[at].endswith(language.report_nouns)


def _described(line: Line, end: int, first: int, language: Language) -> Phrase:
    """The noun right before a postposition with the words that belong to it."""
    start = end - 1
    while start > first and noun_phrase(line, start - 1, end=end, language=language, bare=True) == (start - 1, end):
        start -= 1
    return Phrase(start, end)


def _by_head(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """A sentence whose only cue is its head: `S: MARK`, `pour S, … MARK`."""
    if not line.marks:
        return []
    if line.lower[first] in language.weak_sources:
        after = _phrase_end(line, first, language.weak_sources[line.lower[first]])
        subject = after and noun_phrase(line, after, end=last, language=language)
        if after and subject and subject.last < last and _is_somebody(line, subject, language):
            closes = line.words[subject.last] == "," or line.words[subject.last] == MARK
            return (
                [Report(first, subject.last, Phrase(first, after), subject, "source", -1, "", SPEECH)] if closes else []
            )
    colon = next(
        (at for at in range(first + 1, last - 1) if line.words[at] == ":" and line.words[at + 1] == MARK), None
    )
    if colon is None or not (language.cues or all(word[0].isupper() for word in line.words[first:colon])):
        return []
    subject = _trailing_name(line, phrase_before(line, colon, floor=first, language=language), language)
    if subject is None or not _is_somebody(line, subject, language):
        subject = phrase_after(line, first, end=colon, language=language)
    if subject is None or not _is_somebody(line, subject, language):
        return []
    return [Report(subject.first, colon + 1, Phrase(colon, colon + 1), subject, "label", colon + 1, "colon", SPEECH)]


def _trailing_name(line: Line, phrase: Phrase | None, language: Language) -> Phrase | None:
    """The full name that completes a phrase which is no office itself (`the last word of Anna Berg: …`)."""
    if phrase is None or any(language.is_role(word) for word in line.lower[phrase.first : phrase.last]):
        return phrase
    start = phrase.last
    while start > phrase.first and line.words[start - 1][0].isupper():
        start -= 1
    complete = start > phrase.first and line.lower[start - 1] in language.linkers and phrase.last - start > 1
    return Phrase(start, phrase.last) if complete else phrase


def read_unknown_verb(line: Line, at: int, last: int, *, language: Language) -> Report | None:
    """The clause right behind a quotation whose verb is in no list (`“…,” she sobbed`, `« … », ronchonne Paul`)."""
    start = at + 1
    while start < last and line.words[start] in BREAKS:
        start += 1
    if start + 1 >= last or not language.cues:
        return None
    if language.inverts:
        subject = start + 1 if _may_be_verb(line, start, language) else last
        phrase = noun_phrase(line, subject, end=last, language=language) if subject < last else None
        return _behind_mark(line, start, start + 1, phrase, "right", last, language)
    phrase = noun_phrase(line, start, end=last, language=language)
    if phrase is None or phrase.last >= last or not _may_be_verb(line, phrase.last, language):
        return None
    return _behind_mark(line, phrase.last, phrase.last + 1, phrase, "left", last, language)


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


def _by_mood(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """A sentence that only its mood shows to go on with what somebody said."""
    at = find_mood(line, first, last, language) if language.conjunctives else None
    if at is None:
        return []
    tier = WEAK if line.lower[at] in language.conditionals else SPEECH
    return [Report(first, first, Phrase(at, at + 1), None, "mood", first, "bare", tier)]


def read_label(line: Line, first: int, last: int) -> Report | None:
    """The capitals before a colon at the head of a line (`Marchal: …`), whoever or whatever they name."""
    colon = next((at for at in range(first, min(last, first + LONGEST_LABEL)) if line.words[at] == ":"), first)
    if (
        colon == first
        or colon + SHORTEST_CLAUSE >= last
        or not all(word[0].isupper() for word in line.words[first:colon])
    ):
        return None
    return Report(first, colon + 1, Phrase(colon, colon + 1), Phrase(first, colon), "label", colon + 1, "colon", SPEECH)


def _is_somebody(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether a phrase is a person or a body as far as its words show: a pronoun, an office or a name at its end."""
    words = line.lower[phrase.first : phrase.last]
    if any(language.is_role(word) or word in language.titles or word in language.anonymous for word in words):
        return True
    if words[0] in language.pronouns:
        return language.pronouns[words[0]] not in ("1", "r")
    return not language.capital_nouns and line.words[phrase.last - 1][0].isupper() and len(words) <= LONGEST_LABEL


# --- by verb ----------------------------------------------------------------------------------------------------------


def _by_verb(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    cue = language.cues[line.lower[at]]
    if language.brackets:
        return _by_bracket(line, at, first, last, found, language)
    start = _group_start(line, at, first, language)
    hanging = _hanging_pronoun(line, start, at)
    if hanging is None and not _reports(line, cue, start, at, first, language):
        return None
    start = _controlled_start(line, cue, start, at, first, language)
    after = _group_end(line, at, last, language)
    opening = _opening(line, after, last, cue, language)
    if hanging is not None:
        return _clause(
            line, start, after, Subject(Phrase(hanging, hanging + 1), "enclitic"), opening, cue, last, language
        )
    floor = found[-1].cue.last if found and found[-1].link in CLAUSES and found[-1].shape != "relative" else first
    subject = _subject(line, cue, start, after, max(first, min(floor, start)), last, opening, language)
    if not _follows_mark(line, subject, first):
        opening = _bare(line, after, last, cue, subject, opening, language)
    if subject.shape == "left" and opening.link == "mark" and _describes(line, cue, start, at, language):
        return None
    if subject.phrase is None:
        if subject.shape == "none" and not _goes_without(line, first, start, opening, language):
            return None
        if cue.gerund and not opening.link:
            return None
        subject = _shared(line, first, start, found, subject, language)
    if (
        not opening.link
        and cue.tier != SPEECH
        and not _may_be_incise(line, start, after, subject.phrase, first, last, language)
    ):
        opening = _object(line, after, last, subject)
        if not opening.link:
            return None
    return _clause(line, start, after, subject, opening, cue, last, language)


def _by_bracket(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    """A reporting clause of a language whose finite verb comes second."""
    cue = language.cues[line.lower[at]]
    bracket = find_bracket(line, at, first, last, cue, language)
    if bracket is None:
        return None
    opening = Opening(*bracket_opening(line, max(bracket.close, bracket.finite) + 1, last, cue, language))
    end = opening.at if opening.at >= 0 else last
    subject = Subject(*bracket_subject(line, bracket, first, end, language=language))
    if bracket.is_passive:
        return _passive(at, bracket, opening, cue)
    if subject.phrase is not None and line.lower[subject.phrase.first] in language.objects:
        subject = Subject(None, "none")
    elif subject.phrase is None:
        subject = _shared(line, first, bracket.field, found, subject, language)
        if subject.phrase is None and not opening.link:
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
    head = bracket.field if bracket.order == "last" or subject.shape == "resumed" else report.first
    return report._replace(
        first=min(report.first, head), last=max(report.last, bracket.close + 1), cue=Phrase(at, at + 1)
    )


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
    return cue.tier != FRAGMENT and _may_be_incise(
        line, bracket.finite, bracket.close + 1, subject.phrase, first, last, language
    )


def _inside(line: Line, bracket: Bracket, last: int, subject: Subject) -> Opening:
    """Marked words in the object of a verb that has a subject: `nannte den Vorwurf „…“`, `sprach von „…“`."""
    start = max(bracket.finite, subject.phrase.last - 1 if subject.phrase else 0)
    marks = line.marks_between(start + 1, last)
    return Opening(marks[0], "object") if marks else NOTHING


def _describes(line: Line, cue: Cue, start: int, at: int, language: Language) -> bool:
    """Whether a gerund right behind a noun only describes it: `les annonces relevant de « … »`."""
    progressive = not language.passives.isdisjoint(line.lower[start:at])
    return cue.gerund and not cue.finite and cue.tier != SPEECH and not progressive


def _group_start(line: Line, at: int, first: int, language: Language) -> int:
    start = at
    while start > first and (
        line.lower[start - 1] in language.verb_group
        or start - 1 in line.enclitics
        or is_manner(line, start - 1, language)
    ):
        start -= 1
    return start


def _group_end(line: Line, at: int, last: int, language: Language) -> int:
    after = at + 1
    while after < last and (line.lower[after] in language.adverbs or after in line.enclitics):
        after += 1
    return after


def _hanging_pronoun(line: Line, start: int, at: int) -> int | None:
    return next((i for i in range(start, at + 2) if i in line.enclitics), None) if line.enclitics else None


def _reports(line: Line, cue: Cue, start: int, at: int, first: int, language: Language) -> bool:
    """Whether this form, in this verb group, has a subject that speaks: no passive, no noun, no bare participle."""
    before = line.lower[at - 1] if at > first else ""
    if _is_noun(line, cue, before, at, first, language):
        return False
    group = line.lower[start:at]
    helped = not language.auxiliaries.isdisjoint(group)
    if not cue.gerund and _is_passive(group, language):
        return False
    if not helped and not language.passives.isdisjoint(group):
        return cue.gerund or not language.reflexives.isdisjoint(group)
    if cue.gerund:
        return True
    if cue.infinitive and (not cue.finite or before in language.infinitive_markers):
        return _is_controlled(line, at, first, language)
    return cue.finite or (cue.participle and helped)


def _is_passive(group: Sequence[str], language: Language) -> bool:
    """Whether the word that helps the verb most nearly makes it a passive, and no reflexive says otherwise."""
    endings = language.adverb_endings or ("\0",)
    nearest = next(
        (word for word in reversed(group) if word not in language.adverbs and not word.endswith(endings)), ""
    )
    return nearest in language.passives and language.reflexives.isdisjoint(group)


def _is_noun(line: Line, cue: Cue, before: str, at: int, first: int, language: Language) -> bool:
    if line.words[at][0].isupper() and at > first and line.lower[at - 1] != MARK:
        return True
    if before in language.determiners or before in language.possessives:
        if before not in language.clitics:
            return True
        following = line.lower[at + 1] if at + 1 < len(line.lower) else ""
        inverted = at - 2 >= first and line.lower[at - 2] in language.subordinators
        return not (
            inverted
            or following in language.complementizers
            or language.auxiliaries.issuperset(line.lower[at - 2 : at - 1])
        )
    if cue.gerund or before in language.clitics or (cue.infinitive and before in language.infinitive_markers):
        return False
    return before in language.prepositions or before in language.linkers


def _is_controlled(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether an infinitive speaks for a subject: after a verb that hands it on, or at the head of the sentence."""
    if at - first <= 2 and line.lower[at - 1] in language.infinitive_markers:
        return True
    return not language.controls.isdisjoint(line.lower[max(first, at - CONTROL_REACH) : at])


def _controlled_start(line: Line, cue: Cue, start: int, at: int, first: int, language: Language) -> int:
    """Where the verb group starts when another verb hands its subject on to this infinitive."""
    if not cue.infinitive or start < at:
        return start
    for i in range(at - 1, max(first, at - CONTROL_REACH) - 1, -1):
        if line.lower[i] in language.controls:
            return _group_start(line, i, first, language)
    return start


def _opening(line: Line, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """What follows the verb: the first complementizer, colon or mark, over addressees and circumstances."""
    clear = skip_circumstances(line, after, end=last, language=language) if cue.takes_infinitive else after
    for at in range(after, min(last, after + REACH)):
        word, lower = line.words[at], line.lower[at]
        if word == MARK:
            later = _after_title(line, at, last, language)
            return Opening(at, "mark") if later is None else Opening(later, "that")
        if word == ":":
            return Opening(at + 1, "colon")
        if lower in language.complementizers and at - after <= OBJECT_REACH:
            return Opening(at + 1, "that")
        if lower in language.questions and at == after:
            return Opening(at, "that")
        if (cue.takes_infinitive or cue.urges) and at - after < OBJECT_REACH:
            opening = _infinitive(line, at, clear, last, cue, language)
            if opening.link:
                return opening
        if _stops(line, at, after, last, cue, language):
            break
    return NOTHING


def _after_title(line: Line, at: int, last: int, language: Language) -> int | None:
    """Where the clause starts behind a marked name that belongs to the addressee (`told the paper's “…” that`)."""
    if line.lower[at - 1] not in language.linkers:
        return None
    return next((i + 1 for i in range(at + 1, min(last, at + 4)) if line.lower[i] in language.complementizers), None)


def _stops(line: Line, at: int, after: int, last: int, cue: Cue, language: Language) -> bool:
    """Whether a word ends the search for what the verb opens."""
    word, lower = line.words[at], line.lower[at]
    if word == ",":
        return not _comma_leads_on(line, at, last, language)
    if word in TERMINATORS:
        return not is_abbreviation(line, at, language)
    if word == ";":
        return True
    if lower in language.conjunctions and at + 1 < last:
        return line.lower[at + 1] in language.cues or line.lower[at + 1] in language.verb_group
    return at > after and cue.tier != SPEECH and (lower in language.auxiliaries or lower in language.relatives)


def _comma_leads_on(line: Line, comma: int, last: int, language: Language) -> bool:
    for at in range(comma + 1, min(last, comma + OBJECT_REACH)):
        word, lower = line.words[at], line.lower[at]
        if word == MARK or lower in language.complementizers:
            return True
        if word in TERMINATORS or lower in language.auxiliaries:
            return False
    return False


def _infinitive(line: Line, at: int, clear: int, last: int, cue: Cue, language: Language) -> Opening:
    """An infinitive that says what was promised, claimed or asked for."""
    lower = line.lower[at]
    marker = lower in language.infinitive_markers
    if at > clear and not (cue.urges and marker):
        return NOTHING
    target = line.lower[at + 1] if marker and at + 1 < last else lower
    if not language.infinitive_endings:
        return Opening(at, "infinitive") if marker and target.isalpha() else NOTHING
    if (
        len(target) < 4
        or not target.endswith(language.infinitive_endings)
        or target in language.not_in_phrase - language.auxiliaries - language.passives
    ):
        return NOTHING
    return Opening(at + marker, "infinitive")


def _subject(
    line: Line, cue: Cue, start: int, after: int, first: int, last: int, opening: Opening, language: Language
) -> Subject:
    """The subject by its place: after the verb behind a mark or comma, before it elsewhere."""
    word = line.words[start - 1] if start > first else ""
    lower = line.lower[start - 1] if start > first else ""
    if cue.gerund and _is_loose_gerund(line, start, after, word, language):
        return Subject(None, "shared")
    if lower in language.relatives and lower in language.pronouns:
        antecedent = start - 2 if start - 2 >= first and line.words[start - 2] == "," else start - 1
        return Subject(phrase_before(line, antecedent, floor=first, language=language), "relative")
    free = not word or word == MARK or (word in BREAKS and word != ",") or lower in language.subordinators
    after_mark = word == "," and (start - 2 < first or line.lower[start - 2] == MARK)
    loose = word == "," and language.inverts and opening.link in ("", "mark")
    if free or after_mark or loose:
        right = _right_subject(line, after, last, opening, language, bare=word == MARK or after_mark)
        if right is not None:
            return right
    if lower in language.conjunctions:
        return Subject(None, "shared")
    left = phrase_before(line, start, floor=first, language=language)
    if left is not None:
        return Subject(left, "left")
    right = _right_subject(line, after, last, opening, language) if language.inverts else None
    return right or Subject(None, "none")


def _is_loose_gerund(line: Line, start: int, after: int, word: str, language: Language) -> bool:
    """Whether a gerund stands apart from its subject, rather than in a progressive or right behind a noun."""
    if not language.passives.isdisjoint(line.lower[start : after - 1]):
        return False
    return (
        not word
        or word in BREAKS
        or word == MARK
        or line.lower[start - 1] in language.conjunctions | language.prepositions | language.clitics
    )


def _right_subject(
    line: Line, after: int, last: int, opening: Opening, language: Language, *, bare: bool = False
) -> Subject | None:
    end = opening.at if opening.at >= 0 else last
    right = phrase_after(line, after, end=end, language=language)
    if right is None and after < end and bare:
        right = noun_phrase(line, after, end=end, language=language, bare=True)
        if right is not None and not _is_somebody(line, right, language):
            right = None
    return Subject(right, "right") if right is not None else None


def _goes_without(line: Line, first: int, start: int, opening: Opening, language: Language) -> bool:
    """Whether a verb may stand without any subject: an infinitive at the head, or where pronouns are dropped."""
    if not opening.link and not language.drops_pronoun:
        return False
    return language.drops_pronoun or (start > first and line.lower[start - 1] in language.infinitive_markers)


def _shared(line: Line, first: int, start: int, found: list[Report], subject: Subject, language: Language) -> Subject:
    """The subject that another verb of the sentence gives to this one."""
    if subject.shape != "shared":
        return subject
    if found and found[-1].shape != "source":
        return Subject(found[-1].subject, "shared")
    floor = found[-1].last if found else first
    while floor < start and (line.words[floor] in BREAKS or line.lower[floor] in language.conjunctions):
        floor += 1
    return Subject(phrase_after(line, floor, end=start, language=language), "shared")


def _bare(
    line: Line, after: int, last: int, cue: Cue, subject: Subject, opening: Opening, language: Language
) -> Opening:
    """The clause that follows without a complementizer, in a language that allows it."""
    if not cue.bare or opening.link not in ("", "mark", "colon"):
        return opening
    if subject.shape not in ("left", "shared", "relative"):
        return opening
    end = opening.at if opening.link else last
    after = skip_circumstances(line, after, end=end, language=language)
    stop = next((i for i in range(after, end) if line.words[i] in TERMINATORS or line.words[i] in ";:"), end)
    if stop - after < SHORTEST_CLAUSE or line.words[after] == "," or _cannot_open(line, after, language):
        return opening
    if cue.urges:
        after = _past_addressee(line, after, stop, language)
    words = line.lower[after + 1 : stop]
    sure = cue.tier == SPEECH and opening.link == ""
    if sure or line.lower[after] in language.pronouns:
        return Opening(after, "bare")
    return (
        opening
        if language.verbs.isdisjoint(words) and language.auxiliaries.isdisjoint(words)
        else Opening(after, "bare")
    )


def _follows_mark(line: Line, subject: Subject, first: int) -> bool:
    """Whether a subject stands right behind the quotation it speaks, so that nothing more is reported."""
    start = subject.phrase.first if subject.phrase else first
    return MARK in line.lower[max(first, start - 2) : start]


def _past_addressee(line: Line, after: int, stop: int, language: Language) -> int:
    """Where the clause starts behind whom it was told to, if a subject of its own stands there."""
    addressee = noun_phrase(line, after, end=stop, language=language)
    if addressee is None or addressee.last + SHORTEST_CLAUSE > stop:
        return after
    word, lower = line.words[addressee.last], line.lower[addressee.last]
    starts = lower in language.pronouns or lower in language.determiners or lower in language.possessives
    return addressee.last if starts or word[0].isupper() else after


def _cannot_open(line: Line, at: int, language: Language) -> bool:
    word, following = line.lower[at], line.lower[at + 1] if at + 1 < len(line.lower) else ""
    if word in language.prepositions:
        return following not in language.adverbs
    return word in language.subordinators or word in language.conjunctions


def _object(line: Line, after: int, last: int, subject: Subject) -> Opening:
    """A mark further on in the sentence of a verb that has a subject of its own."""
    if subject.phrase is None or subject.shape == "right":
        return NOTHING
    marks = line.marks_between(after, last)
    return Opening(marks[0], "object") if marks else NOTHING


def _may_be_incise(
    line: Line, start: int, after: int, subject: Phrase | None, first: int, last: int, language: Language
) -> bool:
    """Whether a verb that needs marks or an incise has one: it, or its subject, stands right after a comma or a mark."""
    head = min(start, subject.first) if subject else start
    if head == first:
        return False
    tail = max(after, subject.last if subject else 0)
    closed = tail >= last or line.words[tail] in BREAKS or line.words[tail] in TERMINATORS or line.words[tail] == MARK
    if line.lower[head - 1] in language.subordinators and head - 1 > first:
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


def _is_nested(line: Line, report: Report, outer: Report, first: int, language: Language) -> bool:
    """Whether a report stands inside the words another one reports: only the outermost counts."""
    if outer.shape == "source" and outer.first - first <= 1 and report.tier != SPEECH and report.link in CLAUSES:
        return True
    if outer.opens < 0 or outer.link in ("mark", "colon", "object") or report.first < outer.opens:
        return False
    before = line.words[report.first - 1]
    lower = line.lower[report.first - 1]
    if report.shape == "shared" or lower in language.conjunctions or before == ";" or before == MARK:
        return False
    return not (before == "," and report.shape in ("enclitic", "right", "left") and not report.link)
