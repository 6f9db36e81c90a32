"""What a reporting verb opens: a clause behind `that`, a colon, a mark, an infinitive, or nothing at all."""

from __future__ import annotations

from scraper.quotes.clauses.clause import NOTHING, SHORTEST_CLAUSE, Opening, Subject
from scraper.quotes.clauses.infinitives import infinitive_at, intended, of_others
from scraper.quotes.lexis.classes import (
    AUXILIARY,
    CAPITAL,
    COMPLEMENTIZER,
    CONJUNCTION,
    CUE,
    DETERMINER,
    HINGE,
    LINKER,
    MARKED,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SIGN,
    SMALL,
    STOP,
    SUBORDINATOR,
    VERB,
    VERB_GROUP,
)
from scraper.quotes.lexis.inflection import SPEECH, Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import TERMINATORS
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.phrases import noun_phrase
from scraper.quotes.words import Line, is_abbreviation

REACH = 24
OBJECT_REACH = 9
QUOTED_REACH = 5  # words of a verb group between the quotation before it and its subject
PIVOTAL = HINGE | SIGN
CLOSERS = TERMINATORS | frozenset(";:")


def find_opening(line: Line, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """What follows the verb: the first complementizer, colon or mark, over addressees and circumstances."""
    if cue.intends:
        clear = skip_circumstances(line, after, end=last, language=language)
        return intended(line, clear, last, cue, language)
    if cue.urges and after < last and line.lower[after] in cue.topics:
        demanded = intended(line, after + 1, last, cue, language)
        if demanded.link:
            return demanded
    opening = _first_hinge(line, after, last, cue, language)
    return opening if opening.link else of_others(line, after, last, cue, language)


def _first_hinge(line: Line, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """The first word or sign behind a verb that opens what is said."""
    clear = skip_circumstances(line, after, end=last, language=language) if cue.takes_infinitive else after
    awaits_infinitive = cue.takes_infinitive or cue.urges
    for at, classes in enumerate(line.classes[after : min(last, after + REACH)], after):
        if not (classes & PIVOTAL or awaits_infinitive):
            continue
        if classes & MARKED:
            later = _after_title(line, at, last, language)
            return Opening(at, "mark") if later is None else Opening(later, "that")
        if line.words[at] == ":":
            return Opening(at + 1, "colon")
        if classes & COMPLEMENTIZER and (
            (cue.urges and cue.bare) or at - after <= OBJECT_REACH or line.words[at - 1] == ","
        ):
            return _behind_complementizer(line, at, after, last, cue, language)
        if line.lower[at] in language.questions and (at == after or _follows_addressee(line, after, at, cue, language)):
            return Opening(at, "that")
        if awaits_infinitive and at - after < OBJECT_REACH:
            opening = infinitive_at(line, at, clear, last, cue, language)
            if opening.link:
                return opening
        if classes & PIVOTAL and _stops(line, at, after, last, cue, language):
            break
    return NOTHING


def _follows_addressee(line: Line, after: int, at: int, cue: Cue, language: Language) -> bool:
    """Whether a question starts right behind whom it was put to: `asked the minister | how …`."""
    if not cue.urges or line.classes[at] & RELATIVE:
        return False
    addressee = noun_phrase(line, after, end=at, language=language, bare=True)
    return addressee is not None and addressee.last == at


def _behind_complementizer(line: Line, at: int, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """What a complementizer opens, unless it is a subject, or relates to a word of what is said already."""
    if _heads_clause(line, at, after, last, cue, language):
        return Opening(at, "bare") if at == after else NOTHING
    return NOTHING if _is_inside_clause(line, after, at, cue, language) else Opening(at + 1, "that")


def _heads_clause(line: Line, at: int, after: int, last: int, cue: Cue, language: Language) -> bool:
    """Whether a complementizer is a subject itself: `said that was wrong`, `said the demands that come with it …`."""
    if not language.zero_complement or at + 1 >= last or not line.classes[at] & DETERMINER:
        return False
    following = line.classes[at + 1]
    if at > after and following & SMALL and line.lower[at + 1].endswith(language.preterite_endings or "\0"):
        return True
    if at == after and not following & PASSIVE and cue.tier != SPEECH:
        return False
    return following & VERB != 0 and (at > after or following & (PASSIVE | AUXILIARY) != 0)


def _is_inside_clause(line: Line, after: int, at: int, cue: Cue, language: Language) -> bool:
    """Whether what is said began before a complementizer, without one: `said officials have a video that shows it`."""
    if not cue.bare or not language.zero_complement:
        return False
    between = line.classes_between(after, at)
    if between & RELATIVE or (at - after == 1 and between & PASSIVE):
        return False
    return between & (VERB | AUXILIARY) != 0


def _after_title(line: Line, at: int, last: int, language: Language) -> int | None:
    """Where the clause starts behind a marked name that belongs to the addressee (`told the paper's “…” that`)."""
    if line.lower[at - 1] not in language.linkers:
        return None
    return next((i + 1 for i in range(at + 1, min(last, at + 4)) if line.lower[i] in language.complementizers), None)


def _stops(line: Line, at: int, after: int, last: int, cue: Cue, language: Language) -> bool:
    """Whether a word ends the search for what the verb opens."""
    word, classes = line.words[at], line.classes[at]
    if word == ",":
        return _relates(line, at, after, last) or not _comma_leads_on(line, at, last, language)
    if classes & STOP:
        return not is_abbreviation(line, at, language)
    if word == ";":
        return True
    if classes & CONJUNCTION and at + 1 < last:
        return line.classes[at + 1] & (CUE | VERB_GROUP) != 0
    return at > after and cue.tier != SPEECH and classes & (AUXILIARY | RELATIVE) != 0


def _relates(line: Line, comma: int, after: int, last: int) -> bool:
    """Whether what follows a comma only describes the subject before it (`ha dicho la alcaldesa, que …`)."""
    follows = comma + 1 < last and line.classes[comma + 1] & RELATIVE != 0
    if not follows or comma <= after:
        return False
    apposed = line.classes[comma - 1] & CAPITAL and line.classes_between(max(0, after - QUOTED_REACH), after) & MARKED
    return apposed != 0 or "," not in line.words[after:comma]


def _comma_leads_on(line: Line, comma: int, last: int, language: Language) -> bool:
    for at, classes in enumerate(line.classes[comma + 1 : min(last, comma + OBJECT_REACH)], comma + 1):
        if classes & COMPLEMENTIZER:
            return not (language.zero_complement and line.classes_between(comma + 1, at) & VERB)
        if classes & MARKED:
            return True
        if classes & (STOP | AUXILIARY) or (classes & CUE and language.cues[line.lower[at]].gerund):
            return False
    return False


def bare_clause(
    line: Line, after: int, last: int, cue: Cue, subject: Subject, opening: Opening, language: Language
) -> Opening:
    """The clause that follows without a complementizer, in a language that allows it."""
    if not cue.bare or opening.link not in ("", "mark", "colon"):
        return opening
    if subject.shape not in ("left", "shared", "relative"):
        return opening
    end = opening.at if opening.link else last
    start, after = after, skip_circumstances(line, after, end=end, language=language)
    if after > start and line.lower[after - 1] in language.subjects:
        after -= 1
    closers = (
        i
        for i, classes in enumerate(line.classes[after:end], after)
        if classes & SIGN and line.words[i] in CLOSERS and not is_abbreviation(line, i, language)
    )
    stop = next(closers, end)
    if stop - after < SHORTEST_CLAUSE or line.words[after] == ",":
        return opening
    if _cannot_open(line, after, language) and not _is_gap(line, after, subject):
        return opening
    if cue.urges:
        after = _past_addressee(line, after, stop, language)
    sure = cue.tier == SPEECH and opening.link == "" and not cue.urges
    sure = sure or line.classes[after] & PRONOUN != 0 or _is_gap(line, after, subject)
    holds_verb = sure or _holds_verb(line, after + 1, _before_comment(line, after, stop))
    return Opening(after, "bare") if holds_verb else opening


def _before_comment(line: Line, first: int, last: int) -> int:
    """Where a relative clause behind a comma begins, which only comments on a noun: `the report, which …`."""
    commas = (at for at in range(first, last - 1) if line.words[at] == ",")
    return next((at for at in commas if line.classes[at + 1] & RELATIVE), last)


def _holds_verb(line: Line, first: int, last: int) -> bool:
    """Whether a finite verb stands among words; the `s` of a genitive is none."""
    return any(
        classes & (VERB | AUXILIARY)
        and not (classes & LINKER and line.words[at - 1].endswith("'") and not line.classes[at - 1] & PRONOUN)
        for at, classes in enumerate(line.classes[first:last], first)
    )


def _is_gap(line: Line, at: int, subject: Subject) -> bool:
    """Whether a clause lacks its subject because a relative has it: `a debt, which he said | was paid`."""
    if subject.phrase is None or not subject.phrase.first or not line.classes[at] & (VERB | AUXILIARY):
        return False
    return line.classes[subject.phrase.first - 1] & RELATIVE != 0


def _past_addressee(line: Line, after: int, stop: int, language: Language) -> int:
    """Where the clause starts behind whom it was told to, if a subject of its own stands there."""
    addressee = noun_phrase(line, after, end=stop, language=language)
    if addressee is None or addressee.last + SHORTEST_CLAUSE > stop:
        return after
    word, lower = line.words[addressee.last], line.lower[addressee.last]
    starts = lower in language.pronouns or lower in language.determiners or lower in language.possessives
    return addressee.last if starts or word[0].isupper() else after


def _cannot_open(line: Line, at: int, language: Language) -> bool:
    classes = line.classes[at]
    following = line.lower[at + 1] if at + 1 < len(line.lower) else ""
    if classes & PREPOSITION:
        counts = line.lower[at] in language.approximations and (
            following[:1].isdigit() or following in language.quantities
        )
        return following not in language.adverbs and not counts
    copula = classes & PASSIVE and classes & VERB
    return classes & (SUBORDINATOR | CONJUNCTION) != 0 or copula != 0


def marked_object(line: Line, after: int, last: int, subject: Subject) -> Opening:
    """A mark further on in the sentence of a verb that has a subject of its own."""
    if subject.phrase is None or subject.shape == "right":
        return NOTHING
    marks = line.marks_between(after, last)
    return Opening(marks[0], "object") if marks else NOTHING
