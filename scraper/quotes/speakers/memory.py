"""Who has been named on a page, so that a short name, an office or an acronym can be told by its full name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scraper.quotes.lexis.language import Language
from scraper.quotes.speakers.names import NAME, PARTICLES, UPPER, name_key, read_run, without_elision
from scraper.quotes.speakers.offices import Offices

ACRONYM = re.compile(rf"\(([{UPPER}][{UPPER}&-]{{1,9}})\)")
ACRONYM_REACH = 90
# the words around a name say who bears it the first times, not the hundredth
MOST_MEETINGS = 4
LONGEST_LINKER = 8


class Memory:
    """The names of a page, in the order they came; learning is linear in the text."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._full: dict[str, str] = {}
        self._met: dict[str, int] = {}
        self._offices = Offices(language)

    def learn(self, text: str) -> None:
        """Remember the names, offices and acronyms of a text whose apostrophes are straight."""
        for match in NAME.finditer(text):
            name = match[0]
            times = self._met.get(name, 0)
            if times < MOST_MEETINGS:
                self._met[name] = times + 1
                self._learn_name(text, name, *match.span())
        for match in ACRONYM.finditer(text) if "(" in text else ():
            self._learn_acronym(match[1], text[max(0, match.start() - ACRONYM_REACH) : match.start()])

    def full_name(self, name: str) -> str:
        """The longest form the page has of a name."""
        words = [word for word in name.split() if word.lower() not in PARTICLES]
        if len(words) > 1 and not self._language.case_endings:
            return name
        full = self._full.get(name_key(words[-1], self._language)) if words else None
        if full and self._language.nominatives:
            return self._declined(full, name)
        return full if full and (len(full) > len(name) or self._language.case_endings) else name

    def _declined(self, full: str, name: str) -> str:
        """A name completed from a full form that may stand in another case; a name of several words is full itself."""
        given, *others = full.split()
        if " " in name or len(others) != 1:
            return name
        return f"{self._language.nominatives.get(given.lower(), given).title()} {name}"

    def knows(self, name: str) -> bool:
        """Whether the page has a fuller form of a name, or the name starts like a person's."""
        words = name.split()
        given = bool(words) and words[0].lower() in self._language.given_names
        return bool(words) and name_key(words[-1], self._language) in self._full and (len(words) == 1 or given)

    def holder(self, description: Iterable[str]) -> str | None:
        """Who holds an office described by these lower-case words, if the page has said so; the latest first."""
        return self._offices.holder(description)

    def content(self, words: Iterable[str]) -> list[str]:
        """The words that say something: no determiners, possessives or linkers."""
        return self._offices.content(words)

    def _is_fuller(self, name: str, known: str) -> bool:
        """Whether a form of a name is better than the known one: more of it, or nearer to the nominative."""
        words, before = name.count(" "), known.count(" ") if known else -1
        if words != before or not self._language.case_endings:
            return len(name) > len(known)
        declined, before = (form.partition(" ")[0].lower() in self._language.nominatives for form in (name, known))
        return len(name) < len(known) if declined == before else before

    def _learn_name(self, text: str, capitals: str, start: int, end: int) -> None:
        run = read_run(capitals, self._language)
        if run.inner is not None and self._completes(text, start):
            run = run.inner
        if not run.name:
            return
        if run.is_full and self._is_fuller(run.name, self._full.get(run.key, "")):
            self._full[run.key] = run.name
        self._offices.learn(text, start, end, titles=run.titles, name=self._full.get(run.key, run.name))

    def _completes(self, text: str, start: int) -> bool:
        """Whether capitals complete what stands before them: `ministro degli | Esteri`, `Secretary of | State`."""
        before = text[max(0, start - LONGEST_LINKER) : start].split()[-1:]
        return bool(before) and (
            before[0].lower().rpartition("'")[0] + "'" in self._language.linkers
            or before[0].lower() in self._language.small_words
        )

    def _learn_acronym(self, acronym: str, before: str) -> None:
        """`Institut Paris Région (IPR)`: the nearest words before whose initials spell it."""
        words = before.rpartition("\n")[2].split()
        initials = ""
        for i in range(len(words) - 1, -1, -1):
            word = words[i].rpartition("'")[2]
            if word.lower() not in self._language.linkers and word.lower() not in self._language.determiners:
                initials = word[:1].upper() + initials
            if initials == acronym and word[:1].isupper():
                self._full[name_key(acronym, self._language)] = " ".join(
                    [without_elision(words[i], self._language), *words[i + 1 :]]
                )
                return
            if len(initials) >= len(acronym):
                return
