"""Who has been named on a page, so that a short name, an office or an acronym can be told by its full name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scraper.quotes.language import Language

UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
# what stands inside a family name without a capital, in any language
PARTICLES = frozenset(
    (
        "de",
        "du",
        "di",
        "da",
        "del",
        "della",
        "dos",
        "das",
        "von",
        "van",
        "der",
        "den",
        "ter",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "la",
        "le",
        "y",
        "zu",
    )
)
_PARTICLE = "|".join(sorted(PARTICLES))
# words are taken whole: most capitals open a sentence, not a name, and to try each of those again shorter costs a third
NAME = re.compile(
    rf"[{UPPER}][\w'-]*+(?:\.(?<!\w{{4}}\.)(?=[ \u00a0][{UPPER}]))?"
    rf"(?:[ \u00a0](?:(?=[a-z])(?:{_PARTICLE})[ \u00a0]){{0,2}}[{UPPER}][\w'-]*+(?:\.(?<!\w{{4}}\.))?){{1,5}}"
)
ACRONYM = re.compile(rf"\(([{UPPER}][{UPPER}&-]{{1,9}})\)")
WORD = re.compile(r"[\w-]+'?")
BOUNDARIES = frozenset('.;:!?«»“”"()\n\u2014,')
BOUNDARY = re.compile(f"[{re.escape(''.join(sorted(BOUNDARIES)))}]")
OFFICE_REACH = 80
ACRONYM_REACH = 90
MOST_NAMESAKES = 20
# the words around a name say who bears it the first times, not the hundredth
MOST_MEETINGS = 4
WORDS_BEFORE_OFFICE = 3
LONGEST_LINKER = 8
LONGEST_ACRONYM = 4
SHORTEST_STEM = 3


class Memory:
    """The names of a page, in the order they came; learning is linear in the text."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._full: dict[str, str] = {}
        self._met: dict[str, int] = {}
        self._offices: dict[str, list[tuple[frozenset[str], str]]] = {}

    def learn(self, text: str) -> None:
        """Remember the names, offices and acronyms of a text whose apostrophes are straight."""
        for match in NAME.finditer(text):
            name = match[0]
            times = self._met.get(name, 0)
            if times < MOST_MEETINGS:
                self._met[name] = times + 1
                self._learn_name(text, match.start(), match.end(), name.split())
        for match in ACRONYM.finditer(text):
            self._learn_acronym(match[1], text[max(0, match.start() - ACRONYM_REACH) : match.start()])

    def full_name(self, name: str) -> str:
        """The longest form the page has of a name."""
        words = [word for word in name.split() if word.lower() not in PARTICLES]
        if len(words) > 1 and not self._language.case_endings:
            return name
        full = self._full.get(self._key(words[-1])) if words else None
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
        return bool(words) and self._key(words[-1]) in self._full and (len(words) == 1 or given)

    def holder(self, description: Iterable[str]) -> str | None:
        """Who holds an office described by these lower-case words, if the page has said so; the latest first."""
        words = self.content(description)
        head = next((word for word in words if self._language.is_role(word)), None)
        if head is None:
            return None
        wanted = frozenset(words)
        return next((name for office, name in reversed(self._offices.get(head, [])) if wanted <= office), None)

    def content(self, words: Iterable[str]) -> list[str]:
        """The words that say something: no determiners, possessives or linkers."""
        small = self._language.small_words
        return [word.removesuffix("'") for word in words if word not in small]

    def _key(self, word: str) -> str:
        """A last name as it is compared: in lower case and, where names are declined, without the case ending."""
        word = word.lower()
        for ending, instead in self._language.case_endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                return word.removesuffix(ending) + instead
        return word

    def _is_fuller(self, name: str, known: str) -> bool:
        """Whether a form of a name is better than the known one: more of it, or nearer to the nominative."""
        words, before = name.count(" "), known.count(" ") if known else -1
        if words != before or not self._language.case_endings:
            return len(name) > len(known)
        declined, before = (form.partition(" ")[0].lower() in self._language.nominatives for form in (name, known))
        return len(name) < len(known) if declined == before else before

    def _learn_name(self, text: str, start: int, end: int, words: list[str]) -> None:
        if text.find("'", start, end) >= 0:
            words = [self._without_elision(word) for word in words]
        skipped = 0
        while skipped < len(words) and (
            self._is_opener(words[skipped].lower()) or self._is_acronym_before(words, skipped)
        ):
            skipped += 1
        declined = bool(self._language.nominatives)
        if declined or (skipped == 0 and (len(words[0]) <= LONGEST_ACRONYM or self._completes(text, start))):
            skipped += given_name(words[skipped:], language=self._language)
        own = words[skipped:]
        if not own or (skipped == 0 and len(own) < 2):
            return
        name = " ".join(own).removesuffix("'s").removesuffix("'").removesuffix(".")
        key = self._key(name.rpartition(" ")[2])
        if len(own) >= 2 and self._is_fuller(name, self._full.get(key, "")):
            self._full[key] = name
        self._learn_offices(text, start, end, words[:skipped], self._full.get(key, name))

    def _completes(self, text: str, start: int) -> bool:
        """Whether capitals complete what stands before them: `ministro degli | Esteri`, `Secretary of | State`."""
        before = text[max(0, start - LONGEST_LINKER) : start].split()[-1:]
        return bool(before) and (
            before[0].lower().rpartition("'")[0] + "'" in self._language.linkers
            or before[0].lower() in self._language.small_words
        )

    def _without_elision(self, word: str) -> str:
        """`L'Institut` as `Institut`: a capital may hide behind an elided determiner."""
        head, mark, tail = word.partition("'")
        small = f"{head.lower()}'"
        elided = bool(tail) and (small in self._language.determiners or small in self._language.linkers)
        return tail if mark and elided else word

    @staticmethod
    def _is_acronym_before(words: Sequence[str], at: int) -> bool:
        """Whether a word is an acronym that only ran into the full name after it (`AFP Jeanne Aubry`)."""
        return len(words) - at >= 3 and words[at].isupper() and len(words[at]) > 1 and not words[at + 1].isupper()

    def _is_opener(self, word: str) -> bool:
        """Whether a capitalised word before a name is no part of it: a title, an office, the start of a sentence."""
        return word in self._language.name_openers or self._language.is_role(word)

    def _learn_offices(self, text: str, start: int, end: int, titles: Sequence[str], name: str) -> None:
        before = text[max(0, start - OFFICE_REACH) : start].rstrip(" ,\u00a0")
        nearest = self._nearest(before)
        if titles or (nearest and nearest[-1] not in self._language.linkers):
            self._learn_office([*nearest, *(title.lower() for title in titles)], name)
        if text.startswith(", ", end) and not self._is_placed(before, titles):
            stop = BOUNDARY.search(text, end + 2, end + OFFICE_REACH)
            after = WORD.findall(text[end + 2 : stop.start() if stop else end + OFFICE_REACH].lower())
            if self._describes(after) and any(self._language.is_role(word) for word in after[:4]):
                self._learn_office(after, name)

    def _is_placed(self, before: str, titles: Sequence[str]) -> bool:
        """Whether a name is a place by the preposition before it, so that what follows it describes another."""
        last = [*before[-LONGEST_LINKER:].split(), *titles][-1:]
        return last != [] and last[0].lower() in self._language.prepositions

    def _describes(self, words: Sequence[str]) -> bool:
        """Whether words behind a name may say who it is: not who else says so (`…, secondo il ministro`)."""
        tables = self._language.sources, self._language.clause_words
        return bool(words) and not any(words[0] in table for table in tables)

    def _nearest(self, before: str) -> list[str]:
        """The last words of a text, in lower case, that may be one noun phrase; mostly there are none."""
        stops = self._language.clause_words
        if before[-1:] in BOUNDARIES or before.rpartition(" ")[2].lower() in stops:
            return []
        words = WORD.findall(BOUNDARY.split(before)[-1].lower())
        for i in range(len(words) - 1, -1, -1):
            if words[i] in stops:
                return words[i + 1 :]
        return words

    def _learn_office(self, words: Sequence[str], name: str) -> None:
        heads = [i for i, word in enumerate(words) if self._language.is_role(word)]
        if not heads:
            return
        office = frozenset(self.content(words[max(0, heads[0] - WORDS_BEFORE_OFFICE) :]))
        for i in heads:
            known = self._offices.setdefault(words[i], [])
            if not known or known[-1] != (office, name):
                known.append((office, name))
                del known[:-MOST_NAMESAKES]

    def _learn_acronym(self, acronym: str, before: str) -> None:
        """`Institut Paris Région (IPR)`: the nearest words before whose initials spell it."""
        words = before.rpartition("\n")[2].split()
        initials = ""
        for i in range(len(words) - 1, -1, -1):
            word = words[i].rpartition("'")[2]
            if word.lower() not in self._language.linkers and word.lower() not in self._language.determiners:
                initials = word[:1].upper() + initials
            if initials == acronym and word[:1].isupper():
                self._full[self._key(acronym)] = " ".join([self._without_elision(words[i]), *words[i + 1 :]])
                return
            if len(initials) >= len(acronym):
                return


def given_name(words: Sequence[str], *, language: Language) -> int:
    """Where a name starts in capitals that begin with something else (`Esteri Antonio Tajani`), 0 where that is unsure."""
    places = next((at for at, word in enumerate(words) if word.lower() not in language.places), 0)
    if places:
        return places
    if len(words) < 3 or words[0].lower() in language.given_names:
        return 0
    return next((at for at in range(1, len(words) - 1) if words[at].lower() in language.given_names), 0)
