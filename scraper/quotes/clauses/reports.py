"""The reporting clauses of a sentence, each found by its cue and read by word order; only the outermost count."""

from __future__ import annotations

from msgspec.structs import replace

from scraper.quotes.clauses.attitudes import by_attitude
from scraper.quotes.clauses.claims import by_claim
from scraper.quotes.clauses.clause import CLAUSES, Report
from scraper.quotes.clauses.credits import by_incise_source, by_source
from scraper.quotes.clauses.labels import by_dash, by_head, by_parenthesis
from scraper.quotes.clauses.moods import by_mood
from scraper.quotes.clauses.noun_credits import by_noun_source, by_postposition
from scraper.quotes.clauses.owned_claims import by_owned_claim
from scraper.quotes.clauses.verbs import by_verb
from scraper.quotes.clauses.weak_credits import by_known_source
from scraper.quotes.lexis.classes import PREPOSITION
from scraper.quotes.lexis.inflection import FRAGMENT, SPEECH
from scraper.quotes.lexis.language import Language
from scraper.quotes.lexis.signs import MARK, TERMINATORS
from scraper.quotes.speakers.phrases import Phrase
from scraper.quotes.words import Line

APART = frozenset(",—–―")
AT_ONCE = frozenset(("", "mark"))


def read_reports(line: Line, first: int, last: int, *, language: Language) -> list[Report]:
    """The reporting clauses of one sentence, in order, those inside reported words left out."""
    found: list[Report] = []
    for at in line.triggers_between(first, last):
        report = _report_at(line, at, first, last, found, language)
        if report is None:
            continue
        if found and found[-1].opens == report.opens >= 0:
            owned = report.subject is not None and report.shape != "noun"
            found[-1] = report if owned else _about_claim(line, found[-1], report)
        elif not (found and _is_nested(line, report, found[-1], first, language)):
            found.append(report)
    if not found:
        return _without_cue(line, first, last, language)
    return _outermost(line, found, last) if len(found) > 1 else found


def _without_cue(line: Line, first: int, last: int, language: Language) -> list[Report]:
    """The clause of a sentence that only its head, its end or its mood shows to be somebody's words."""
    heads = by_head if line.marks else by_known_source
    found = heads(line, first, last, language)
    if not found and language.bodies:
        found = by_parenthesis(line, first, last, language)
    if not found and language.dash_credits:
        found = by_dash(line, first, last, language)
    if not found and language.conjunctives:
        found = by_mood(line, first, last, language)
    return found


def _about_claim(line: Line, report: Report, claim: Report) -> Report:
    """A report whose object is a claim of nobody's: its noun is part of what is said (`denied | rumours that …`)."""
    opens = report.cue.last
    if claim.shape != "passive" or line.classes_between(opens, claim.first) & PREPOSITION:
        return report
    return replace(report, opens=opens, last=opens)


def _report_at(line: Line, at: int, first: int, last: int, found: list[Report], language: Language) -> Report | None:
    """The report that the word at a place gives away, as what it may be in turn."""
    lower = line.lower[at]
    if lower in language.sources and (report := by_source(line, at, first, last, language)) is not None:
        return report
    claims = by_owned_claim if language.verb_second or language.bare_nouns else by_claim
    claim = claims(line, at, first, last, language) if lower in language.claims else None
    if lower in language.cues and not (claim and claim.subject):
        return by_verb(line, at, first, last, found, language) or claim
    if lower in language.claims:
        return claim
    if lower in language.attitudes:
        return by_attitude(line, at, first, last, language)
    if lower in language.sources_after:
        return by_postposition(line, at, first, language)
    if lower in language.noun_sources:
        return by_noun_source(line, at, first, last, language)
    if lower in language.resumptives:
        return Report(at, at + 1, Phrase(at, at + 1), None, "none", at + 1, "that", SPEECH)
    return by_incise_source(line, at, first, last, language) if lower in language.incise_sources else None


def _outermost(line: Line, found: list[Report], last: int) -> list[Report]:
    """The reports without those that an incise at the end of the sentence reports in its turn."""
    relay = [found[-1]] if found[-1].relays and found[-1].opens < 0 else []
    inner = found[:-1] if relay else found
    final = inner[-1] if len(inner) > 1 else None
    if (
        final is None
        or final.opens >= 0
        or final.tier == FRAGMENT
        or final.shape not in ("left", "right", "enclitic", "source")
    ):
        return found
    ends = final.last >= last or line.words[final.last] in TERMINATORS or line.words[final.last] == ","
    if inner[0].shape == "noun":
        return inner[:-1]
    if not ends or line.words[final.first - 1] != "," or MARK in line.lower[found[0].first : final.first]:
        return found
    if line.words[final.last : final.last + 1] == [","] and inner[0].tier == SPEECH and inner[0].link in CLAUSES:
        return found
    return [final, *relay]


def _is_nested(line: Line, report: Report, outer: Report, first: int, language: Language) -> bool:
    """Whether a report stands inside the words another one reports: only the outermost counts."""
    if outer.shape == "source" and outer.first - first <= 1 and report.tier != SPEECH and report.link in CLAUSES:
        return True
    if outer.opens < 0 and outer.shape == "left" and outer.tier == SPEECH and report.first < outer.first:
        return True
    if outer.opens < 0 or outer.link in ("mark", "colon", "object", "topic") or report.first < outer.opens:
        return False
    before = line.words[report.first - 1]
    lower = line.lower[report.first - 1]
    if before == MARK and outer.link == "that" and outer.opens == report.first - 1 and not language.inverts:
        return True
    if report.shape == "shared" or lower in language.conjunctions or before == ";" or before == MARK:
        return False
    return not (before in APART and report.shape in ("enclitic", "right", "left") and report.link in AT_ONCE)
