"""The word lists of a grammar as tables for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scraper.quotes.lexis.grammar import Grammar

Headed = Mapping[str, tuple[tuple[str, ...], ...]]
Anchored = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]


def declined(table: Mapping[str, str], declensions: Mapping[str, str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What a table says of each of its words in every case, and the nominative of each form that is none itself."""
    known = by_word(table)
    forms: dict[str, str] = {}
    for word in known:
        ending = max((ending for ending in declensions if word.endswith(ending)), key=len, default=None)
        if ending is not None:
            forms.update((word.removesuffix(ending) + case, word) for case in declensions[ending].split())
    nominatives = {form: word for form, word in forms.items() if form not in known}
    return {**{form: known[word] for form, word in nominatives.items()}, **known}, nominatives


def genitive_endings(grammar: Grammar) -> tuple[tuple[str, str], ...]:
    """Endings of the genitive with those of the nominative, the longest first."""
    return longest_first((cases.split()[0], ending) for ending, cases in grammar.declensions.items())


def changed_ending(ending: str) -> tuple[str, str]:
    """An ending and what stands for it, from `ending>instead`."""
    before, _, after = ending.partition(">")
    return before, after


def longest_first(endings: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Pairs of endings with the longest first, so that the first fit is the best."""
    return tuple(sorted(endings, key=lambda pair: len(pair[0]), reverse=True))


def by_word(table: Mapping[str, str]) -> Mapping[str, str]:
    """What a table of word lists says of each word."""
    return {word: key for key, words in table.items() for word in words.split()}


def anchored(lines: str) -> Anchored:
    """Phrases keyed by their longest word, the rarest to meet, with what stands before and after it."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for line in lines.strip().splitlines():
        words = tuple(line.replace("'", "' ").split())
        anchor = max(range(len(words)), key=lambda i: len(words[i]))
        found.setdefault(words[anchor], []).append((words[:anchor], words[anchor + 1 :]))
    return {anchor: tuple(sorted(around, key=lambda pair: -len(pair[0] + pair[1]))) for anchor, around in found.items()}


def headed(lines: str) -> Headed:
    """Phrases keyed by their first word, the longest first, so that the first fit is the best."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines.strip().splitlines():
        first, *rest = line.replace("'", "' ").split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


def renamed(lines: str) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Words and those that may stand for them, from lines `words > others`."""
    pairs = (line.split(">") for line in lines.strip().splitlines())
    return tuple((frozenset(words.split()), tuple(others.split())) for words, others in pairs)
