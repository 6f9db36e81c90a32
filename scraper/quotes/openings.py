"""What a reporting verb opens: a clause behind `that`, a colon, a mark, an infinitive, or nothing at all."""

from __future__ import annotations

from scraper.quotes.clauses import NOTHING, SHORTEST_CLAUSE, Opening, Subject
from scraper.quotes.language import SPEECH, Cue, Language
from scraper.quotes.phrases import noun_phrase, skip_circumstances
from scraper.quotes.signs import MARK, TERMINATORS
from scraper.quotes.words import Line, is_abbreviation

REACH = 24
OBJECT_REACH = 9


def find_opening(line: Line, after: int, last: int, cue: Cue, language: Language) -> Opening:
    """What follows the verb: the first complementizer, colon or mark, over addressees and circumstances."""
    clear = skip_circumstances(line, after, end=last, language=language) if cue.takes_infinitive else after
    awaits_infinitive, hinges = cue.takes_infinitive or cue.urges, language.hinges
    for at, lower in enumerate(line.lower[after : min(last, after + REACH)], after):
        if lower not in hinges and lower[0].isalnum() and not awaits_infinitive:
            continue
        word = line.words[at]
        if word == MARK:
            later = _after_title(line, at, last, language)
            return Opening(at, "mark") if later is None else Opening(later, "that")
        if word == ":":
            return Opening(at + 1, "colon")
        if lower in language.complementizers and (at - after <= OBJECT_REACH or line.words[at - 1] == ","):
            return Opening(at + 1, "that")
        if lower in language.questions and at == after:
            return Opening(at, "that")
        if awaits_infinitive and at - after < OBJECT_REACH:
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
        return _relates(line, at, after, last, language) or not _comma_leads_on(line, at, last, language)
    if word in TERMINATORS:
        return not is_abbreviation(line, at, language)
    if word == ";":
        return True
    if lower in language.conjunctions and at + 1 < last:
        return line.lower[at + 1] in language.cues or line.lower[at + 1] in language.verb_group
    return at > after and cue.tier != SPEECH and (lower in language.auxiliaries or lower in language.relatives)


def _relates(line: Line, comma: int, after: int, last: int, language: Language) -> bool:
    """Whether what follows a comma only describes the subject before it (`ha dicho la alcaldesa, que …`)."""
    follows = comma + 1 < last and line.lower[comma + 1] in language.relatives
    return follows and comma > after and "," not in line.words[after:comma]


def _comma_leads_on(line: Line, comma: int, last: int, language: Language) -> bool:
    for at in range(comma + 1, min(last, comma + OBJECT_REACH)):
        word, lower = line.words[at], line.lower[at]
        if word == MARK or lower in language.complementizers:
            return True
        cue = language.cues.get(lower)
        if word in TERMINATORS or lower in language.auxiliaries or (cue is not None and cue.gerund):
            return False
    return False


def _infinitive(line: Line, at: int, clear: int, last: int, cue: Cue, language: Language) -> Opening:
    """An infinitive that says what was promised, claimed or asked for."""
    lower = line.lower[at]
    marker = lower in language.infinitive_markers
    if at != clear and not (cue.urges and marker):
        return NOTHING
    verb = at + marker
    while marker and verb + 1 < last and line.lower[verb] in language.adverbs | language.clitics:
        verb += 1
    target = line.words[verb] if verb < last else lower
    if not language.infinitive_endings:
        return Opening(at, "infinitive") if marker and target.isalpha() else NOTHING
    if (
        len(target) < (3 if target in language.auxiliaries | language.passives else 4)
        or not target[0].islower()
        or not target.endswith(language.infinitive_endings)
        or target in language.not_in_phrase - language.auxiliaries - language.passives
    ):
        return NOTHING
    return Opening(at + marker, "infinitive")


def bare_clause(
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


def marked_object(line: Line, after: int, last: int, subject: Subject) -> Opening:
    """A mark further on in the sentence of a verb that has a subject of its own."""
    if subject.phrase is None or subject.shape == "right":
        return NOTHING
    marks = line.marks_between(after, last)
    return Opening(marks[0], "object") if marks else NOTHING
