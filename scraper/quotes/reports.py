"""Reporting clauses: `S said that`, `, a déclaré S`, `according to S` — found by their cue, read by word order."""

from __future__ import annotations

from typing import NamedTuple

from scraper.quotes.language import SPEECH, Cue, Language
from scraper.quotes.phrases import Phrase, is_circumstance, noun_phrase, phrase_after, phrase_before, skip_circumstances
from scraper.quotes.words import BREAKS, MARK, TERMINATORS, Line

REACH = 24
OBJECT_REACH = 9
SHORTEST_CLAUSE = 3
CONTROL_REACH = 4


class Report(NamedTuple):
    """One reporting clause, as ranges of words.

    `cue` is the verb group or the preposition, `first:last` the whole clause with its subject and circumstances.
    `shape` says how the subject was found: `left`, `right`, `enclitic`, `shared` (with another verb), `relative`,
    `none`, `source` (a preposition) or `label` (`S: …`). `opens` is where the reported words start when they follow,
    else -1, and `link` what opens them: `that`, `colon`, `mark`, `object` (a mark inside the verb's object),
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


class Opening(NamedTuple):
    """Where the reported words start after a verb, and what opens them."""

    at: int
    link: str


NOTHING = Opening(-1, "")


def read_reports(line: Line, first: int, last: int, *, language: Language) -> list[Report]:
    """The reporting clauses of one sentence, in order, those inside reported words left out."""
    found: list[Report] = []
    for at in range(first, last):
        lower = line.lower[at]
        if lower in language.cues:
            report = _by_verb(line, at, first, last, found, language)
        elif lower in language.sources:
            report = _by_source(line, at, first, last, language)
        elif lower in language.sources_after:
            report = _by_postposition(line, at, first, language)
        else:
            continue
        if report is not None and not (found and _is_nested(line, report, found[-1], language)):
            found.append(report)
    return found


# --- by preposition ---------------------------------------------------------------------------------------------------


def _by_source(line: Line, at: int, first: int, last: int, language: Language) -> Report | None:
    for rest in language.sources[line.lower[at]]:
        after = at + 1 + len(rest)
        if tuple(line.lower[at + 1 : after]) == rest:
            break
    else:
        return None
    if rest and line.lower[after - 1] in language.not_in_phrase and after < last and line.words[after] == ",":
        return None
    subject = noun_phrase(line, after, end=last, language=language)
    if subject is None or any(word in language.not_sources for word in line.lower[subject.first : subject.first + 2]):
        return None
    return Report(at, subject.last, Phrase(at, after), subject, "source", -1, "", SPEECH)


def _by_postposition(line: Line, at: int, first: int, language: Language) -> Report | None:
    subject = phrase_before(line, at, floor=first, language=language)
    return subject and Report(subject.first, at + 1, Phrase(at, at + 1), subject, "source", -1, "", SPEECH)


# --- by verb ----------------------------------------------------------------------------------------------------------


def _by_verb(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    cue = language.cues[line.lower[at]]
    start = _group_start(line, at, first, language)
    hanging = _hanging_pronoun(line, start, at)
    if hanging is None and not _reports(line, cue, start, at, first, language):
        return None
    after = _group_end(line, at, last, language)
    opening = _opening(line, after, last, cue, language)
    if hanging is not None:
        return _clause(line, start, after, Phrase(hanging, hanging + 1), "enclitic", opening, cue, last, language)
    subject, shape, opening = _subject(line, cue, start, after, first, last, opening, language)
    if subject is None and shape == "none" and not opening.link:
        return None
    if subject is None and found and shape == "shared":
        subject = found[-1].subject
    if not opening.link and cue.tier != SPEECH and not _may_be_incise(line, start, after, subject, first, last):
        return None
    return _clause(line, start, after, subject, shape, opening, cue, last, language)


def _group_start(line: Line, at: int, first: int, language: Language) -> int:
    start = at
    while start > first:
        word = line.lower[start - 1]
        ly = len(word) > 4 and bool(language.adverb_endings) and word.endswith(language.adverb_endings)
        if word in language.verb_group or start - 1 in line.enclitics or ly:
            start -= 1
        else:
            break
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
    group = line.lower[start:at]
    passive = any(word in language.passives for word in group)
    helped = any(word in language.auxiliaries for word in group)
    before = line.lower[at - 1] if at > first else ""
    if before in language.determiners or before in language.possessives or line.words[at][0].isupper() and at > first:
        inverted = at - 2 >= first and line.lower[at - 2] in language.subordinators and line.words[at][0].islower()
        return inverted and before in language.verb_group
    if passive and not helped:
        return cue.gerund or bool(set(group) & {"s'", "se"})
    if cue.gerund:
        return True
    if cue.infinitive and (not cue.finite or before in language.infinitive_markers):
        return _is_controlled(line, at, first, language)
    return cue.finite or (cue.participle and helped)


def _is_controlled(line: Line, at: int, first: int, language: Language) -> bool:
    """Whether an infinitive speaks for a subject: after a verb that hands it on, or at the head of the sentence."""
    if at - first <= 2 and line.lower[at - 1] in language.infinitive_markers:
        return True
    return any(word in language.controls for word in line.lower[max(first, at - CONTROL_REACH) : at])


def _opening(line: Line, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """What follows the verb: the first complementizer, colon or mark, over addressees and circumstances."""
    for at in range(after, min(last, after + REACH)):
        word, lower = line.words[at], line.lower[at]
        if word == MARK:
            return Opening(at, "mark")
        if word == ":":
            return Opening(at + 1, "colon")
        if word in TERMINATORS and line.lower[at - 1] not in language.abbreviations or word == ";":
            break
        if word == "," and not _comma_leads_on(line, at, last, language):
            break
        if lower in language.complementizers and (at == after or _may_be_addressee(line, after, at, language)):
            return Opening(at + 1, "that")
        if lower in language.questions and at == after:
            return Opening(at, "that")
        if cue.takes_infinitive and at - after < OBJECT_REACH and _infinitive_at(line, at, last, language):
            marked = lower in language.infinitive_markers and language.infinitive_endings
            return Opening(at + 1 if marked else at, "infinitive")
        if at > after + 1 and lower in language.auxiliaries or lower in language.relatives and at > after:
            break
    return NOTHING


def _comma_leads_on(line: Line, comma: int, last: int, language: Language) -> bool:
    for at in range(comma + 1, min(last, comma + 9)):
        word, lower = line.words[at], line.lower[at]
        if word == MARK or lower in language.complementizers:
            return True
        if word in TERMINATORS or lower in language.auxiliaries:
            return False
    return False


def _may_be_addressee(line: Line, after: int, at: int, language: Language) -> bool:
    return at - after <= OBJECT_REACH or all(is_circumstance(word, language) for word in line.lower[after:at])


def _infinitive_at(line: Line, at: int, last: int, language: Language) -> bool:
    following = line.lower[at + 1] if at + 1 < last else ""
    if not language.infinitive_endings:
        return line.lower[at] in language.infinitive_markers and following.isalpha()
    target = following if line.lower[at] in language.infinitive_markers else line.lower[at]
    return len(target) > 3 and target.endswith(language.infinitive_endings) and target not in language.determiners


def _subject(
    line: Line, cue: Cue, start: int, after: int, first: int, last: int, opening: Opening, language: Language
) -> tuple[Phrase | None, str, Opening]:
    """Who speaks, how that was found, and the opening, which a subject after the verb may shift or close."""
    before = line.words[start - 1] if start > first else ""
    lower = line.lower[start - 1] if start > first else ""
    if (
        cue.gerund
        and lower not in language.pronouns
        and not any(w in language.passives for w in line.lower[start : after - 1])
    ):
        return None, "shared", opening
    if lower in language.relatives and lower in language.pronouns:
        antecedent = start - 2 if start - 2 >= first and line.words[start - 2] == "," else start - 1
        return phrase_before(line, antecedent, floor=first, language=language), "relative", opening
    free = not before or before == MARK or (before in BREAKS and before != ",") or lower in language.subordinators
    after_mark = before == "," and (start - 2 < first or line.lower[start - 2] == MARK)
    if (
        free
        or after_mark
        or (before == "," and not opening.link)
        or before == ","
        and opening.link == "mark"
        and language.inverts
    ):
        right = phrase_after(line, after, end=_subject_limit(opening, last), language=language)
        if right is not None and (free or after_mark or language.inverts):
            return right, "right", opening
    if lower in language.conjunctions:
        return None, "shared", opening
    left = phrase_before(line, start, floor=first, language=language)
    if left is not None:
        return left, "left", _bare(line, after, last, cue, opening, language)
    if language.inverts:
        right = phrase_after(line, after, end=_subject_limit(opening, last), language=language)
        if right is not None:
            return right, "right", opening
    return None, "none", opening


def _subject_limit(opening: Opening, last: int) -> int:
    return opening.at if opening.at >= 0 else last


def _bare(line: Line, after: int, last: int, cue: Cue, opening: Opening, language: Language) -> Opening:
    """The clause that follows without a complementizer, in a language that allows it."""
    if not language.zero_complement or opening.link not in ("", "mark") or cue.gerund:
        return opening
    end = opening.at if opening.link == "mark" else last
    stop = next((i for i in range(after, end) if line.words[i] in TERMINATORS or line.words[i] in ";:"), end)
    if stop - after < SHORTEST_CLAUSE or line.words[after] == "," or line.lower[after] in language.prepositions:
        return opening
    if any(word in language.verbs or word in language.auxiliaries for word in line.lower[after + 1 : stop]):
        return Opening(after, "bare")
    return opening


def _may_be_incise(line: Line, start: int, after: int, subject: Phrase | None, first: int, last: int) -> bool:
    """Whether a verb that needs marks or an incise has one: it, or its subject, stands right after a comma or a mark."""
    head = min(start, subject.first) if subject else start
    if head == first:
        return False
    tail = max(after, subject.last if subject else 0)
    closed = tail >= last or line.words[tail] in BREAKS or line.words[tail] in TERMINATORS or line.words[tail] == MARK
    before = line.words[head - 1]
    return before == MARK or (before == "," and (closed or line.lower[head - 2] == MARK))


def _clause(
    line: Line,
    start: int,
    after: int,
    subject: Phrase | None,
    shape: str,
    opening: Opening,
    cue: Cue,
    last: int,
    language: Language,
) -> Report:
    first = min(start, subject.first) if subject and shape == "left" else start
    end = after
    if subject and shape == "right":
        end = max(end, subject.last)
    if opening.at >= 0:
        end = max(end, min(opening.at, last))
    else:
        end = skip_circumstances(line, end, end=last, language=language)
    return Report(first, end, Phrase(start, after), subject, shape, opening.at, opening.link, cue.tier)


def _is_nested(line: Line, report: Report, outer: Report, language: Language) -> bool:
    """Whether a report stands inside the words another one reports: only the outermost counts."""
    if outer.opens < 0 or outer.link in ("mark", "colon") or report.first < outer.opens:
        return False
    before = line.words[report.first - 1]
    lower = line.lower[report.first - 1]
    if report.shape == "shared" or lower in language.conjunctions or before == ";" or before == MARK:
        return False
    return not (before == "," and report.shape in ("enclitic", "right", "left") and not report.link)
