"""Who speaks in a reporting clause, by the place beside the verb."""

from __future__ import annotations

from scraper.quotes.clauses.clause import LONGEST_LABEL, Opening, Report, Subject
from scraper.quotes.lexis.classes import (
    ANONYMOUS,
    BREAK,
    CAPITAL,
    CLITIC,
    CONJUNCTION,
    CUE,
    DETERMINER,
    LINKER,
    MARKED,
    NAMING,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SMALL,
    SUBORDINATOR,
    TITLE,
)
from scraper.quotes.lexis.inflection import FRAGMENT, Cue
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import BREAKS, MARK, TERMINATORS
from scraper.quotes.speakers.circumstances import main_clause, phrase_after, skip_circumstances
from scraper.quotes.speakers.left_phrases import phrase_before
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

ASIDE_ENDS = frozenset(")–—")


def is_somebody(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether a phrase is a person or a body as far as its words show: a pronoun, an office or a name at its end."""
    if line.classes_between(phrase.first, phrase.last) & (ROLE | TITLE | ANONYMOUS):
        return True
    if line.classes[phrase.first] & PRONOUN:
        return language.pronouns[line.lower[phrase.first]] not in ("1", "r")
    if language.capital_nouns:
        return _is_name_label(line, phrase, language)
    return line.classes[phrase.last - 1] & CAPITAL != 0 and phrase.last - phrase.first <= LONGEST_LABEL


def _is_name_label(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether nothing but capitals stands there, and no noun for what is said: `Lindner: …`, not `Motto: …`."""
    last = line.lower[phrase.last - 1]
    if last in language.false_friends or last.endswith(language.report_nouns):
        return False
    capitals = all(classes & CAPITAL for classes in line.classes[phrase.first : phrase.last])
    return capitals and not line.classes[phrase.first] & DETERMINER


def find_subject(
    line: Line, cue: Cue, start: int, after: int, first: int, last: int, opening: Opening, language: Language
) -> Subject:
    """The subject by its place: after the verb behind a mark or comma, before it elsewhere."""
    word = line.words[start - 1] if start > first else ""
    before = line.classes[start - 1] if start > first else 0
    if cue.gerund and _is_loose_gerund(line, start, after, word):
        return Subject(None, "shared")
    if before & RELATIVE and before & PRONOUN:
        antecedent = start - 2 if start - 2 >= first and line.words[start - 2] == "," else start - 1
        return Subject(phrase_before(line, antecedent, floor=first, language=language), "relative")
    ahead = _before_aside(line, start, first, word, language)
    if ahead is not None:
        return ahead
    comma = word == ","
    free = not comma and (not word or before & (MARKED | BREAK | SUBORDINATOR) != 0)
    after_mark = comma and (start - 2 < first or line.classes[start - 2] & MARKED != 0)
    loose = comma and language.inverts and opening.link in ("", "mark")
    if loose and opening.link == "mark" and cue.tier == FRAGMENT:
        loose = MARK in line.lower[first:start]
    if free or after_mark or loose:
        right = _right_subject(line, after, last, opening, language, bare=word == MARK or after_mark)
        if before & NAMING and language.bare_nouns and _is_marked_subject(line, right, opening, language):
            return Subject(Phrase(start - 1, start), "left")
        if right is not None and (free or after_mark or _is_incise(line, start, right, first, last, language)):
            return right
    if before & CONJUNCTION:
        return Subject(None, "shared")
    return _left_subject(line, cue, start, after, first, last, opening, language)


def _left_subject(
    line: Line, cue: Cue, start: int, after: int, first: int, last: int, opening: Opening, language: Language
) -> Subject:
    """The subject before a verb, else the one after it."""
    left = phrase_before(line, start, floor=first, language=language)
    closes = line.words[start - 1] == "," and start > first and cue.finite and not language.inverts and not opening.link
    if closes and (closing := _closing_subject(line, start, after, first, last, left, language)) is not None:
        return closing
    if left is not None and not language.bare_nouns and _is_occasion(line, left, language):
        left = None
    right = _right_subject(line, after, last, opening, language) if language.inverts else None
    if right is not None and is_dative(line, left, language) and not is_dative(line, right.phrase, language):
        return right
    if left is not None:
        return Subject(_without_tail(line, left, language), "left")
    return right or Subject(None, "none")


def _is_marked_subject(line: Line, right: Subject | None, opening: Opening, language: Language) -> bool:
    """Whether a name in marks is the subject of the verb right behind it, since nobody else is: `«Нафтогаз» заявив`."""
    if opening.link == "mark":
        return False
    return right is None or right.phrase is None or not is_somebody(line, right.phrase, language)


def is_dative(line: Line, phrase: Phrase | None, language: Language) -> bool:
    """Whether a lone name ends as in the case of whom is spoken to: `Туску | відповів Орбан`."""
    if phrase is None or not language.datives or phrase.last - phrase.first > 1:
        return False
    return line.lower[phrase.first].endswith(language.datives) and not line.classes[phrase.first] & PRONOUN


def _before_aside(line: Line, start: int, first: int, word: str, language: Language) -> Subject | None:
    """Who stands before the aside that ends right before a verb, where no subject follows its verb."""
    if word not in ASIDE_ENDS or language.inverts:
        return None
    phrase = phrase_before(line, start, floor=first, language=language)
    return None if phrase is None else Subject(phrase, "left")


def _closing_subject(
    line: Line, start: int, after: int, first: int, last: int, left: Phrase | None, language: Language
) -> Subject | None:
    """Who speaks in a clause that closes a statement with its verb first: `The bridge is gone, said Ruth Calloway`."""
    statement = line.lower[first : left.first if left else start - 1]
    if language.verbs.isdisjoint(statement) and language.auxiliaries.isdisjoint(statement):
        return None
    right = phrase_after(line, after, end=last, language=language)
    if right is None or not is_somebody(line, right, language):
        return None
    closed = right.last >= last or line.words[right.last] in BREAKS or line.words[right.last] in TERMINATORS
    return Subject(right, "right") if closed or line.lower[right.last] in language.relatives else None


def _is_occasion(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether words before a verb only say when its silent subject spoke: `Preguntado por la prensa, ha dicho …`."""
    if not line.classes[phrase.first] & CUE:
        return False
    cue = language.cues[line.lower[phrase.first]]
    return (cue.participle or cue.gerund) and not cue.finite


def _is_incise(line: Line, start: int, right: Subject, first: int, last: int, language: Language) -> bool:
    """Whether verb and subject behind a comma report what stands before it, rather than go on with its subject."""
    if right.phrase is None:
        return False
    end = skip_circumstances(line, right.phrase.last, end=last, language=language)
    if end < last and line.words[end] == MARK:
        return False
    left = phrase_before(line, start, floor=first, language=language)
    if left is None or (left.first > first and line.words[left.first - 1] != ","):
        return True
    words = line.lower[left.first : left.last]
    named = len(words) > 1 and all(word[0].isupper() for word in line.words[left.first : left.first + 2])
    interposed = left.last < start - 1 and line.words[left.last] == ","
    return not (
        (named and words[0] not in language.small_words)
        or ((interposed or "," in words) and any(language.is_role(word) for word in words))
    )


def _without_tail(line: Line, phrase: Phrase, language: Language) -> Phrase:
    """A subject without what stands between it and its verb without a comma: circumstances, or `all`."""
    if not language.bare_nouns:
        all_of_them = phrase.last - phrase.first > 1 and line.lower[phrase.last - 1] in language.quantities
        return Phrase(phrase.first, phrase.last - 1) if all_of_them else phrase
    short = noun_phrase(line, phrase.first, end=phrase.last, language=language, bare=True)
    if short is None or (line.classes[short.last - 1] & SMALL and line.classes[phrase.last - 1] & CAPITAL):
        return phrase
    return short


def _is_loose_gerund(line: Line, start: int, after: int, word: str) -> bool:
    """Whether a gerund stands apart from its subject, rather than in a progressive or right behind a noun."""
    if line.classes_between(start, after - 1) & PASSIVE:
        return False
    return not word or line.classes[start - 1] & (BREAK | MARKED | CONJUNCTION | PREPOSITION | CLITIC) != 0


def _right_subject(
    line: Line, after: int, last: int, opening: Opening, language: Language, *, bare: bool = False
) -> Subject | None:
    end = opening.at if opening.at >= 0 else last
    right = phrase_after(line, after, end=end, language=language)
    if right is None and after < end and bare:
        right = noun_phrase(line, after, end=end, language=language, bare=True)
        if right is not None and not is_somebody(line, right, language):
            right = None
    return Subject(right, "right") if right is not None else None


def goes_without(line: Line, first: int, start: int, opening: Opening, language: Language) -> bool:
    """Whether a verb may stand without any subject: an infinitive at the head, or where pronouns are dropped."""
    if not opening.link and not language.drops_pronoun:
        return False
    return language.drops_pronoun or (start > first and line.lower[start - 1] in language.infinitive_markers)


def shared_subject(
    line: Line, first: int, start: int, found: list[Report], subject: Subject, language: Language
) -> Subject:
    """The subject that another verb of the sentence gives to this one."""
    if subject.shape != "shared":
        return subject
    if found and found[-1].shape != "source":
        return Subject(found[-1].subject, "shared")
    floor = found[-1].last if found else first
    while floor < start and line.classes[floor] & (BREAK | CONJUNCTION):
        floor += 1
    floor = main_clause(line, floor, last=start, language=language) if floor < start else floor
    return Subject(phrase_after(line, floor, end=start, language=language), "shared")


def follows_mark(line: Line, subject: Subject, first: int) -> bool:
    """Whether a subject stands right behind the quotation it speaks, so that nothing more is reported.

    Marked words behind a preposition are a name or a piece of the sentence: `In “Harbour Lights,” S said …`.
    """
    start = subject.phrase.first if subject.phrase else first
    mark = next((at for at in range(max(first, start - 2), start) if line.classes[at] & MARKED), None)
    return mark is not None and not (mark and line.classes[mark - 1] & (LINKER | PREPOSITION))
