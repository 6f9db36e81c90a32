"""What a reporting clause is: where it stands, who speaks in it, and what its words open."""

from __future__ import annotations

import msgspec

from scraper.quotes.speakers.phrases import Phrase

SHORTEST_CLAUSE = 3
LONGEST_LABEL = 14


class Report(msgspec.Struct, frozen=True, gc=False):
    """One reporting clause, as ranges of words.

    `cue` is the verb group or the preposition, `first:last` the whole clause with its subject and circumstances.
    `shape` says how the subject was found: `left`, `right`, `enclitic`, `shared` (with another verb), `relative`,
    `none`, `source` (a preposition), `view` (one that attributes only before somebody: `Pour le maire, …`), `noun` (whose
    claim it is), `label` (`S: …`), `mood` (the verb alone says so), `passive` (nobody is named) or `resumed` (of the
    sentence before: `Das sagte S`). `opens` is where the reported words start when they follow, else -1, and `link`
    what opens them: `that`, `colon`, `mark`, `object` (a mark somewhere in the verb's object),
    `infinitive`, `bare`, `topic` (a noun phrase), or nothing.
    """

    first: int
    last: int
    cue: Phrase
    subject: Phrase | None
    shape: str
    opens: int
    link: str
    tier: int
    relays: bool = False


class Opening(msgspec.Struct, frozen=True, gc=False):
    """Where the reported words start after a verb, and what opens them."""

    at: int
    link: str


class Subject(msgspec.Struct, frozen=True, gc=False):
    """Who speaks, and how that was found."""

    phrase: Phrase | None
    shape: str


CLAUSES = frozenset(("that", "infinitive", "bare"))
NOTHING = Opening(-1, "")
