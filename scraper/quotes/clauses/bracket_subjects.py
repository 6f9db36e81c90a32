"""Who speaks in a clause whose finite verb comes second: the place of the verb says where the subject stands."""

from __future__ import annotations

from scraper.quotes.clauses.brackets import HYPHENS, Bracket
from scraper.quotes.lexis.classes import CAPITAL, DETERMINER, NAMING, ROLE
from scraper.quotes.lexis.language import NAMELESS, Language
from scraper.quotes.lexis.signs import MARK
from scraper.quotes.speakers.adverbs import is_circumstance
from scraper.quotes.speakers.circumstances import skip_circumstances
from scraper.quotes.speakers.left_phrases import phrase_before
from scraper.quotes.speakers.phrases import Phrase, noun_phrase
from scraper.quotes.words import Line

# pronouns that after a finite verb can only be its subject; those of the feminine and the plural may be objects too
NOMINATIVE = frozenset(("ms", "s", "0", "1"))


def bracket_subject(
    line: Line, bracket: Bracket, first: int, end: int, *, language: Language
) -> tuple[Phrase | None, str]:
    """Who the subject of a bracket is, and how it was found: `left`, `right`, `relative`, `shared` or `none`."""
    if bracket.order == "last":
        return _of_last(line, bracket, first, language)
    if bracket.order == "first":
        return _of_first(line, bracket, first, end, language)
    start = _focused(line, bracket.field, bracket.finite, language)
    left = (
        None
        if _is_front(line, start, bracket.finite, language)
        else whole_phrase(line, start, bracket.finite, language)
    )
    if left is not None:
        return left, "left"
    right = subject_after(line, bracket.finite + 1, _field_end(bracket, end), language=language)
    return (right, "right") if right is not None else (None, "shared" if start == bracket.finite else "none")


def _focused(line: Line, start: int, finite: int, language: Language) -> int:
    """Where a subject starts behind a conjunction or an adverb that belongs to it: `Auch die Ministerin sagte`."""
    at = start
    while at < finite and (line.lower[at] in language.conjunctions or is_circumstance(line, at)):
        at += 1
    if at < finite and (line.lower[at] in language.determiners or line.words[at][0].isupper()):
        return at
    return start + (line.lower[start] in language.conjunctions and start < finite)


def _field_end(bracket: Bracket, end: int) -> int:
    return bracket.close if bracket.close > bracket.finite else end


def _of_last(line: Line, bracket: Bracket, first: int, language: Language) -> tuple[Phrase | None, str]:
    if line.lower[bracket.field] in language.subordinators:
        subject = subject_after(line, bracket.field + 1, bracket.finite, language=language)
        return subject, "left" if subject else "none"
    return phrase_before(line, bracket.field - 1, floor=first, language=language), "relative"


def _of_first(line: Line, bracket: Bracket, first: int, end: int, language: Language) -> tuple[Phrase | None, str]:
    before = bracket.finite - 1
    if before >= first and line.lower[before] in language.conjunctions:
        return None, "shared"
    interrupts = before > first and line.words[before] == "," and line.lower[before - 1] != MARK
    if interrupts and not _precedes_pronoun(line, bracket.finite, language):
        named = _interposed(line, before, first, language)
        if named is not None:
            return named, "left"
    right = subject_after(line, bracket.finite + 1, _field_end(bracket, end), language=language)
    return (right, "right") if right is not None else (None, "none")


def _interposed(line: Line, comma: int, first: int, language: Language) -> Phrase | None:
    """The subject at the head of a sentence whose apposition or relative clause ends right before the verb."""
    start = first
    while start < comma and (line.lower[start] in language.conjunctions or is_circumstance(line, start)):
        start += 1
    phrase = None if is_oblique(line, start, language) else whole_phrase(line, start, comma, language)
    if phrase is None or "," in line.words[phrase.first : phrase.last]:
        return phrase
    after = skip_circumstances(line, phrase.last, end=comma, language=language)
    if after < comma and line.words[after] == ",":
        named = any(language.is_role(word) for word in line.lower[phrase.first : phrase.last])
        return Phrase(start, comma) if named and _is_name(line, after + 1, comma, language) else phrase
    return phrase if after < comma and line.words[after] == "(" else None


def _is_name(line: Line, first: int, end: int, language: Language) -> bool:
    """Whether nothing but a name stands between two commas."""
    phrase = noun_phrase(line, first, end=end, language=language)
    return phrase == Phrase(first, end) and line.lower[first] not in language.determiners


def _is_front(line: Line, start: int, finite: int, language: Language) -> bool:
    """Whether something else than the subject stands before the verb: a circumstance, an object, what was said."""
    if start >= finite:
        return True
    lower = line.lower[start]
    if _precedes_pronoun(line, finite, language):
        return True
    if line.lower[finite - 1] in language.time_words:
        return True
    if lower in language.objects:
        return start + 1 == finite or is_circumstance(line, start + 1)
    return (
        lower in language.prepositions
        or lower in language.noun_sources
        or lower in language.sources
        or lower in language.resumptives
        or is_oblique(line, start, language)
        or lower in language.subordinators
        or is_circumstance(line, start)
    )


def _precedes_pronoun(line: Line, finite: int, language: Language) -> bool:
    """Whether a pronoun that can only be the subject stands right after the verb."""
    following = line.lower[finite + 1] if finite + 1 < len(line.lower) else ""
    return following not in language.clitics and language.pronouns.get(following) in NOMINATIVE


def quoted_object(line: Line, bracket: Bracket, end: int, language: Language) -> Phrase | None:
    """Whom a clause quotes when its object speaks: `zitiert einen Augenzeugen mit den Worten`."""
    at = skip_circumstances(line, bracket.finite + 1, end=end, language=language)
    return whole_phrase(line, at, end, language) if at < end else None


def whole_phrase(line: Line, start: int, end: int, language: Language) -> Phrase | None:
    """The noun phrase at a place, with the marked name that completes it: `die Zeitung „…“`."""
    phrase = noun_phrase(line, start, end=end, language=language, bare=True)
    at = phrase.last if phrase else start + 1
    if phrase is None and not (at < end and line.classes[at] & NAMING and line.lower[start] in language.determiners):
        return None
    if at < end and line.classes[at] & NAMING:
        if phrase is not None and _is_told(line, phrase, language):
            return Phrase(start, at - 1)
        at += 1
        if at + 1 < end and line.words[at] in HYPHENS:
            at += 2
    return Phrase(start, at)


def _is_told(line: Line, phrase: Phrase, language: Language) -> bool:
    """Whether a determiner behind a bare name belongs to the paper spoken to: `sagte Söder | der „Bild“`."""
    last = phrase.last - 1
    dative = last > phrase.first and line.lower[last] in language.genitives
    return (
        dative and line.classes[phrase.first] & (CAPITAL | DETERMINER) == CAPITAL and not line.classes[last - 1] & ROLE
    )


def has_object_word(line: Line, bracket: Bracket, language: Language) -> bool:
    """Whether the unstressed word for what is said stands right beside the verb: `heißt es`, but not `das heißt`."""
    start = bracket.field if bracket.order == "last" else max(bracket.field, bracket.finite - 1)
    near = line.lower[start : bracket.finite + 2]
    return any(word in language.objects and word in language.clitics for word in near)


def is_impersonal(line: Line, bracket: Bracket, phrase: Phrase | None, language: Language) -> bool:
    """Whether the only subject of a verb is a word for what is said, and nobody: `heißt es`, `zegt men`."""
    if phrase is None:
        return bracket.order != "last" and not language.objects.isdisjoint(
            line.lower[bracket.finite + 1 : bracket.finite + 2]
        )
    word = line.lower[phrase.first]
    return phrase.last - phrase.first == 1 and (word in language.objects or language.pronouns.get(word) == NAMELESS)


def credited_text(line: Line, bracket: Bracket, last: int, language: Language) -> Phrase | None:
    """Where something is said without anybody who says it: `In der Erklärung heißt es`, `hieß es aus der Partei`."""
    head = bracket.field + (line.lower[bracket.field] in language.quotatives)
    for at, end in ((head, bracket.finite), (bracket.finite + 2, last)):
        if at < end and line.lower[at] in language.prepositions:
            return whole_phrase(line, at + 1, end, language)
    return None


def is_oblique(line: Line, at: int, language: Language) -> bool:
    """Whether a phrase begins in a case that no subject has: `dem Sprecher`, `der Süddeutschen Zeitung`."""
    lower = line.lower[at]
    if lower in language.obliques:
        return True
    ending = language.oblique_pairs.get(lower)
    if ending is None or at + 2 >= len(line.words):
        return False
    return line.words[at + 1].endswith(ending) and _describes(line, at + 1, language)


def _describes(line: Line, at: int, language: Language) -> bool:
    """Whether a word is an adjective: in lower case before a noun, or the capital one of a name of two words."""
    if not line.words[at + 1][0].isupper() or line.words[at + 1] == MARK:
        return False
    return line.words[at][0].islower() or not language.is_role(line.lower[at])


def subject_after(line: Line, at: int, end: int, *, language: Language) -> Phrase | None:
    """The noun phrase after a finite verb, over reflexives, circumstances and objects that cannot be the subject."""
    while at < end:
        clear = skip_circumstances(line, at, end=end, language=language)
        if clear < end and line.lower[clear] in language.clitics:
            clear += 1
        elif clear < end and is_oblique(line, clear, language):
            oblique = whole_phrase(line, clear, end, language)
            clear = oblique.last if oblique else clear + 1
        if clear == at:
            break
        at = clear
    return whole_phrase(line, at, end, language) if at < end else None
