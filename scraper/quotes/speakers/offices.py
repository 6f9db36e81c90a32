"""Who holds which office, as the words around their names tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from scraper.quotes.lexis.language import Language

WORD = re.compile(r"[\w-]+'?")
BOUNDARIES = frozenset('.;:!?«»“”"()\n\u2014,')
BOUNDARY = re.compile(f"[{re.escape(''.join(sorted(BOUNDARIES)))}]")
GAPS = " ,\u00a0"
REACH = 80
MOST_NAMESAKES = 20
WORDS_BEFORE_OFFICE = 3
LONGEST_PREPOSITION = 8


class Offices:
    """The offices of a page and who was named with them; the latest of several holders counts."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._holders: dict[str, list[tuple[frozenset[str], str]]] = {}

    def learn(self, text: str, start: int, end: int, *, titles: Sequence[str], name: str) -> None:
        """Remember what stands around a name at `start:end`: before it, in the titles it has, and behind a comma."""
        floor = max(0, start - REACH)
        while start > floor and text[start - 1] in GAPS:
            start -= 1
        nearest = self._nearest(text, floor, start)
        if titles or (nearest and nearest[-1] not in self._language.linkers and not self._acts(nearest[-1])):
            self._learn([*nearest, *titles], name)
        if text.startswith(", ", end) and not self._is_placed(text[floor:start], titles):
            stop = BOUNDARY.search(text, end + 2, end + REACH)
            after = WORD.findall(text[end + 2 : stop.start() if stop else end + REACH].lower())
            if self._describes(after) and any(self._language.is_role(word) for word in after[:4]):
                self._learn(after, name)

    def holder(self, description: Iterable[str]) -> str | None:
        """Who holds an office described by these lower-case words, if the page has said so; the latest first."""
        words = self.content(description)
        return self._holder(words) or next(filter(None, map(self._holder, self._called_otherwise(words))), None)

    def _called_otherwise(self, words: Sequence[str]) -> Iterator[list[str]]:
        """The same office by its other names: `chef du gouvernement` for `Premier ministre`."""
        for epithet, office in self._language.epithets:
            if epithet <= frozenset(words):
                yield [*office, *(word for word in words if word not in epithet)]

    def _holder(self, words: Sequence[str]) -> str | None:
        head = next((word for word in words if self._language.is_role(word)), None)
        if head is None:
            return None
        wanted = frozenset(words)
        return next((name for office, name in reversed(self._holders.get(head, [])) if wanted <= office), None)

    def content(self, words: Iterable[str]) -> list[str]:
        """The words that say something: no determiners, possessives or linkers."""
        small = self._language.small_words
        return [word.removesuffix("'") for word in words if word not in small]

    def _learn(self, words: Sequence[str], name: str) -> None:
        heads = [i for i, word in enumerate(words) if self._language.is_role(word)]
        if not heads:
            return
        office = frozenset(self.content(words[max(0, heads[0] - WORDS_BEFORE_OFFICE) :]))
        for i in heads:
            known = self._holders.setdefault(words[i], [])
            if not known or known[-1] != (office, name):
                known.append((office, name))
                del known[:-MOST_NAMESAKES]

    def _nearest(self, text: str, floor: int, end: int) -> list[str]:
        """The last words before a place, in lower case, that may be one noun phrase; mostly there are none."""
        stops = self._language.clause_words
        last = text.rfind(" ", floor, end) + 1
        if end == floor or text[end - 1] in BOUNDARIES or text[max(last, floor) : end].lower() in stops:
            return []
        words = WORD.findall(BOUNDARY.split(text[floor:end])[-1].lower())
        for i in range(len(words) - 1, -1, -1):
            if words[i] in stops:
                return words[i + 1 :]
        return words

    def _acts(self, word: str) -> bool:
        """Whether the word before a name is a verb, so that the name is its object: `the reporter asked | S`."""
        cue = self._language.cues.get(word)
        return cue is not None and cue.finite and not self._language.is_role(word)

    def _is_placed(self, before: str, titles: Sequence[str]) -> bool:
        """Whether a name is a place by the preposition before it, so that what follows it describes another."""
        last = [*before[-LONGEST_PREPOSITION:].split(), *titles][-1:]
        return last != [] and last[0].lower() in self._language.prepositions

    def _describes(self, words: Sequence[str]) -> bool:
        """Whether words behind a name may say who it is: not who else says so (`…, secondo il ministro`)."""
        tables = self._language.sources, self._language.clause_words
        return bool(words) and not any(words[0] in table for table in tables)
