"""What one language contributes: its words by class, read from `languages/<code>.toml` into one dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from scraper.sources.classes import (
    ACCORDING,
    AFTER,
    AUXILIARY,
    BY_NAME,
    COLON,
    COMMA,
    MARK,
    NEGATION,
    NEWLINE,
    PARTICIPLE,
    PRONOUN,
    REPORTING,
    STOP,
    TRANSITIVE,
    VERB,
)
from scraper.sources.gazetteer import PhraseTable, load_gazetteer
from scraper.sources.lexicon import Endings, Lexicon

LANGUAGES = files("scraper.sources.languages")
PUNCTUATION = {
    **dict.fromkeys(".!?…;()[]{}|—–>•-", STOP),
    ",": STOP | COMMA,
    ":": STOP | COLON,
    **dict.fromkeys('«»“”„‹›"', STOP | MARK),
    "\n": STOP | NEWLINE,
}
LONGEST_ABBREVIATION = 3
UNKNOWN = "und"


class _Paradigm(msgspec.Struct, forbid_unknown_fields=True):
    """Verbs that share their endings; `transitive` ones have the hearer or the target as their object."""

    stems: str
    verb: str = ""
    participle: str = ""
    transitive: bool = False


class _File(msgspec.Struct, forbid_unknown_fields=True):
    paradigms: list[_Paradigm] = []
    words: dict[str, str] = {}
    endings: dict[str, str] = {}
    adjectives: str = ""
    according: list[str] = []
    after: list[str] = []
    clitics: list[str] = []
    inverts: bool = True
    head_last: bool = False
    nouns_capitalised: bool = False
    cases: list[str] = []


class Language(msgspec.Struct, frozen=True):
    """One language, ready to read with.

    `lexicon` gives every word its classes; `according` has the phrases that stand before whoever is credited.
    `inverts`: a subject may follow its verb without quotation marks before it. `head_last`: the last noun of a phrase
    says what it is. `nouns_capitalised`: a capital is no sign of a name. `adjectives`: the lexicon tells adjectives,
    so that another word behind a noun is none of its phrase.
    `cases`: endings of names and their nominatives, in languages where complements need no word for "of".
    """

    code: str
    lexicon: Lexicon
    according: PhraseTable[bool]
    inverts: bool
    head_last: bool
    nouns_capitalised: bool
    adjectives: bool
    cases: tuple[tuple[str, str], ...]


def load_language(code: str) -> Language:
    """The language of a code such as `fr` or `pt-BR`; of an unknown code, one that knows the tables of names alone."""
    short = code.strip().lower().replace("_", "-").split("-")[0]
    return _load(short if short in _codes() else UNKNOWN)


@cache
def _codes() -> frozenset[str]:
    """The codes that have a file. Pages may name any other: all of those are one language, or they would fill memory."""
    return frozenset(path.name.removesuffix(".toml") for path in LANGUAGES.iterdir() if path.name.endswith(".toml"))


@cache
def _load(code: str) -> Language:
    path = LANGUAGES.joinpath(f"{code}.toml")
    file = _File() if code == UNKNOWN else msgspec.toml.decode(path.read_bytes(), type=_File)
    phrases = [form for phrase in file.according for form in (phrase, phrase[:1].upper() + phrase[1:])]
    according = PhraseTable(dict.fromkeys(phrases, True))
    adjectives = tuple(file.adjectives.split())
    return Language(
        code=code,
        lexicon=Lexicon(_listed_words(file, according), endings=_endings(file.endings), adjectives=adjectives),
        adjectives=bool(adjectives),
        according=according,
        inverts=file.inverts,
        head_last=file.head_last,
        nouns_capitalised=file.nouns_capitalised,
        cases=_cases(file.cases),
    )


def _listed_words(file: _File, according: PhraseTable[bool]) -> dict[str, int]:
    lexicon = dict(PUNCTUATION)
    for word, classes in (*_inflected(file.paradigms), *_listed(file.words)):
        for form in [word] if classes & NEGATION else _forms(word):  # Theresa May, Will Hale
            lexicon[form] = lexicon.get(form, 0) | classes
    verbs = [word for word, classes in lexicon.items() if classes & (VERB | AUXILIARY)] if file.clitics else []
    for verb in verbs:
        lexicon.update({verb + clitic: lexicon[verb] & (VERB | AUXILIARY) | PRONOUN for clitic in file.clitics})
    for noun in file.words.get("nounlike", "").split():
        lexicon[noun.capitalize()] = lexicon.get(noun.capitalize(), 0) & ~REPORTING
    anchors = [anchor for anchor, _, _ in according.rows()]
    for words, bit in ((anchors, ACCORDING), (file.after, AFTER)):
        for form in {form for word in words for form in _forms(word)}:
            lexicon[form] = lexicon.get(form, 0) | bit
    for word, classes in load_gazetteer().classes.items():
        lexicon[word] = lexicon.get(word, 0) | classes
    return lexicon


def _inflected(paradigms: list[_Paradigm]) -> Iterator[tuple[str, int]]:
    for paradigm in paradigms:
        transitive = TRANSITIVE if paradigm.transitive else 0
        for classes, endings in ((VERB, paradigm.verb), (PARTICIPLE, paradigm.participle)):
            for stem in paradigm.stems.split():
                yield from ((stem + ending.strip("-"), classes | transitive) for ending in endings.split())


def _listed(words: dict[str, str]) -> Iterator[tuple[str, int]]:
    for name, listed in words.items():
        yield from ((word, BY_NAME[name]) for word in listed.split())


def _forms(word: str) -> set[str]:
    """A word as listed, at the head of a sentence and, where it is short, as an abbreviation in capitals."""
    return {
        word,
        word[:1].upper() + word[1:],
        *({word.upper()} if 1 < len(word) <= LONGEST_ABBREVIATION else ()),
    }


def _endings(endings: dict[str, str]) -> Endings:
    pairs = ((ending, BY_NAME[name]) for name, words in endings.items() for ending in words.split())
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _cases(rules: list[str]) -> tuple[tuple[str, str], ...]:
    """Rules such as `ого>ий` as pairs."""
    return tuple((ending, nominative) for ending, _, nominative in (rule.partition(">") for rule in rules))
