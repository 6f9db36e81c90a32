"""Whose turn it is to speak: pronouns, offices and silent speakers told by what went before in the same text.

Nothing here crosses the border of a text: a segment never takes its speaker from another.
"""

from __future__ import annotations

from collections import deque

from msgspec.structs import replace

from scraper.quotes.lexis.classes import CLITIC, DETERMINER
from scraper.quotes.lexis.declension import Case
from scraper.quotes.lexis.language import NAMELESS, Language
from scraper.quotes.speakers.circumstances import main_clause, phrase_after
from scraper.quotes.speakers.memory import Memory
from scraper.quotes.speakers.mention import NOBODY, Speaker, read_speaker
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.speakers.topics import without_verb
from scraper.quotes.words import Line

SENTENCES_BACK = 5
PARAGRAPHS_CARRIED = 1
MOST_NAMESAKES = 20


class Turns:
    """The turns of one text, kept while it is read from top to bottom."""

    def __init__(self, text: str, language: Language, memory: Memory) -> None:
        self._text, self._language, self._memory = text, language, memory
        self._turn: Speaker = NOBODY
        self._turn_paragraph = 0
        self._turn_sentence = 0
        self._paragraph = 0
        self._told = 0
        # only the latest sentences: to keep all of a long text costs a third of its time in the garbage collector
        self._latest: deque[tuple[Line, int, int]] = deque(maxlen=SENTENCES_BACK)
        self._subjects: dict[int, Speaker] = {}
        self._nominal: dict[str, list[tuple[frozenset[str], Speaker]]] = {}
        self.is_open = False

    def next_paragraph(self) -> None:
        """A new paragraph begins."""
        self._paragraph += 1

    def next_sentence(self, line: Line, first: int, last: int) -> None:
        """A new sentence begins."""
        self._latest.append((line, first, last))
        self._told += 1
        self.is_open = False

    def take(self, speaker: Speaker) -> None:
        """Somebody has spoken."""
        if speaker.name is not None:
            self._turn = speaker
            self._turn_paragraph = self._paragraph
            self._turn_sentence = self._told

    def hold(self, line: Line, subject: Phrase | None, *, opens: bool, surely: bool) -> None:
        """Somebody is about to speak: the next words without a speaker are theirs; `surely`, even without marks."""
        self.is_open = opens and surely
        if subject is not None and opens:
            self.take(self.speaker(line, subject))

    def knows(self, line: Line, subject: Phrase | None) -> bool:
        """Whether a phrase is a name that the page has."""
        return subject is not None and self._memory.knows(" ".join(line.words[subject.first : subject.last]))

    def labelled(self, label: str) -> Speaker:
        """The speaker whom a transcript names in capitals."""
        return Speaker(label, self._memory.full_name(label.title()), "name", "", "s")

    def carried(self) -> Speaker:
        """Who goes on speaking where the sentence names nobody."""
        if self._turn.name and self._paragraph - self._turn_paragraph <= PARAGRAPHS_CARRIED:
            self._turn_paragraph = self._paragraph
            return replace(self._turn, mention=None)
        topic = self._topic("", "") if self._language.cues else None
        return replace(topic, mention=None, form="topic") if topic else NOBODY

    def going_on(self) -> Speaker:
        """Whose words a sentence in the mood of reported speech is: of who spoke just now, else of the topic before."""
        topic = self._topic("", "", skip=1) if self.is_old() else None
        return replace(topic, mention=None, form="topic") if topic else self.carried()

    def is_first_person(self, line: Line, subject: Phrase | None) -> bool:
        """Whether a clause is the writer's own."""
        return subject is not None and self._language.pronouns.get(line.lower[subject.first]) == "1"

    def speaker(self, line: Line, subject: Phrase | None, *, case: Case = "") -> Speaker:
        """The speaker a phrase stands for; the one before where there is no phrase."""
        if subject is None:
            return self.carried()
        speaker = read_speaker(line, subject, text=self._text, memory=self._memory, language=self._language, case=case)
        if speaker.form == "pronoun":
            return self._of_pronoun(speaker)
        if speaker.form == "nominal":
            return self._of_office(line, subject, speaker)
        return speaker

    def _of_pronoun(self, speaker: Speaker) -> Speaker:
        if speaker.number == NAMELESS:
            return speaker
        recent = self._likely(speaker, back=2)
        if recent and recent.form == "name" and self.is_old():
            return replace(recent, mention=speaker.mention, form="topic")
        if self._turn.name and _agrees(self._turn, speaker.gender, speaker.number):
            return replace(self._turn, mention=speaker.mention, form="pronoun")
        topic = self._likely(speaker, back=SENTENCES_BACK)
        return replace(topic, mention=speaker.mention, form="topic") if topic else speaker

    def is_old(self) -> bool:
        """Whether at least one sentence has passed in which nobody spoke."""
        return self._turn.name is None or self._turn_sentence < self._told - 1

    def _of_office(self, line: Line, subject: Phrase, speaker: Speaker) -> Speaker:
        words = line.lower[subject.first : subject.last]
        if holder := self._memory.holder(words):
            return replace(speaker, name=holder)
        content = self._memory.content(words)
        known = self._nominal.get(content[0] if content else "", [])
        wanted = frozenset(content)
        for described, earlier in reversed(known):
            if wanted <= described:
                return replace(speaker, name=earlier.name)
        if self._is_shorter(content):
            return replace(speaker, name=self._turn.name)
        if self._points_back(line, subject, content):
            known_one = self._turn if self._turn.name else self._topic(speaker.gender, "s", back=2, skip=1)
            if known_one and known_one.form != "nominal" and _agrees(known_one, speaker.gender, speaker.number):
                return replace(speaker, name=known_one.name, form="topic")
        if content:
            for word in content:
                known = self._nominal.setdefault(word, [])
                known.append((wanted, speaker))
                del known[:-MOST_NAMESAKES]
        return speaker

    def _is_shorter(self, content: list[str]) -> bool:
        """Whether a description is a shorter one of who has just spoken: `les ministres`, of the G7."""
        fuller = self._memory.content((self._turn.name or "").lower().split()) if content else []
        return fuller[:1] == content[:1] and set(content) < set(fuller)

    def _points_back(self, line: Line, subject: Phrase, content: list[str]) -> bool:
        """Whether a bare office (`the doctor`, `cette source`) can only be somebody who has just spoken."""
        language = self._language
        known = len(content) == 1 and (language.is_role(content[0]) or content[0] in language.anonymous)
        return known and line.lower[subject.first] in language.definites

    def _likely(self, pronoun: Speaker, *, back: int) -> Speaker | None:
        """Whom a pronoun may mean: the topic, or a person whose given name fits the gender better."""
        topic = self._topic(pronoun.gender, pronoun.number, back=back)
        if pronoun.gender and (topic is None or not topic.gender):
            return self._named(pronoun.gender) or topic
        return topic

    def _named(self, gender: str) -> Speaker | None:
        """The last person of the latest sentences whose given name tells the gender."""
        given = self._language.given_names
        for line, first, last in [*self._latest][:-3:-1]:
            for at in range(last - 2, first - 1, -1):
                if (
                    given.get(line.lower[at]) == gender
                    and line.words[at][0].isupper()
                    and line.words[at + 1][0].isupper()
                ):
                    name = self._memory.full_name(f"{line.words[at]} {line.words[at + 1]}".removesuffix("'"))
                    return Speaker(None, name, "name", gender, "s")
        return None

    def _topic(self, gender: str, number: str, *, back: int = SENTENCES_BACK, skip: int = 0) -> Speaker | None:
        """The subject of the latest sentence whose subject may be meant."""
        for at in range(self._told - skip - 1, max(0, self._told - back) - 1, -1):
            if at not in self._subjects:
                self._subjects[at] = self._subject(*self._latest[at - self._told])
            speaker = self._subjects[at]
            if speaker.name and _agrees(speaker, gender, number):
                return speaker
        return None

    def _subject(self, line: Line, first: int, last: int) -> Speaker:
        """The first noun phrase of a sentence as a speaker, if it may be the subject."""
        start = main_clause(line, first, last=last, language=self._language)
        phrase = phrase_after(line, start, end=last, language=self._language)
        if phrase is None or not self._may_be_topic(line, phrase, first):
            return NOBODY
        phrase = without_verb(line, phrase, last, language=self._language)
        speaker = read_speaker(line, phrase, text=self._text, memory=self._memory, language=self._language)
        if speaker.form == "nominal":
            holder = self._memory.holder(line.lower[phrase.first : phrase.last])
            speaker = replace(speaker, name=holder or speaker.name)
        return speaker

    def _may_be_topic(self, line: Line, phrase: Phrase, first: int) -> bool:
        """Whether the first noun phrase of a sentence may be its subject: no object in front, no verb without subject."""
        language, words = self._language, line.lower[phrase.first : phrase.last]
        if line.classes[phrase.first] & (CLITIC | DETERMINER) == CLITIC:
            return False
        if words[0] in language.obliques or words[0] in language.resumptives or self._is_verb(line, phrase.first):
            return False
        if words[-1] in language.claims:
            return False
        if not language.drops_pronoun or phrase.first > first:
            return True
        if language.bare_nouns and self._is_verb(line, phrase.last) and not _ends_dative(line, phrase, language):
            return True
        named = any(word[0].isupper() for word in line.words[phrase.first + 1 : phrase.last])
        if not language.bare_nouns:
            named |= words[0] in language.small_words or self._is_name_before_verb(line, phrase)
        return named or any(language.is_role(word) for word in words) or self.knows(line, phrase)

    def _is_verb(self, line: Line, at: int) -> bool:
        cue = self._language.cues.get(line.lower[at]) if at < len(line.lower) else None
        return cue is not None and cue.finite and line.words[at][0].islower()

    def _is_name_before_verb(self, line: Line, phrase: Phrase) -> bool:
        """Whether the only word of a phrase at the head of a sentence is a name: no verb, and no adverb behind it."""
        language, after = self._language, line.lower[phrase.last : phrase.last + 1]
        if phrase.last - phrase.first > 1 or not after or not after[0][0].isalpha():
            return False
        small = language.small_words, language.prepositions, language.adverbs, language.conjunctions, language.pronouns
        verbs = language.cues, language.verbs
        word = line.lower[phrase.first]
        return not any(word in table for table in verbs) and not any(after[0] in table for table in small)


def _ends_dative(line: Line, phrase: Phrase, language: Language) -> bool:
    return bool(language.datives) and line.lower[phrase.first].endswith(language.datives)


def _agrees(speaker: Speaker, gender: str, number: str) -> bool:
    fits = not gender or not speaker.gender or gender == speaker.gender
    return fits and (not number or not speaker.number or number == speaker.number)
