"""An HTML page read by every strategy that has something to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from scraper.model import Problem
from scraper.parser import curtailment, page_facts, publishers, walls
from scraper.parser.content.blocks import Block, clean
from scraper.parser.document import Document
from scraper.parser.draft import PageFacts, Reading
from scraper.parser.findings import Findings
from scraper.parser.kind import are_told_live, is_guide, is_named_live, is_named_roundup
from scraper.parser.merging.identity import cores
from scraper.parser.merging.merge import merge, merge_facts
from scraper.parser.merging.update import Update, rank
from scraper.parser.nesting import flatten
from scraper.parser.page_zone import put_clocks_into, zone_of_clocks
from scraper.parser.strategies import app_state, article, entries, headings, json_ld, json_ld_nodes, microdata, payloads
from scraper.parser.strategies.entry_doubts import DOUBTED
from scraper.parser.summary import summary_of

# Of two readings of one blog that share less than this part of the smaller one, only the surer is believed.
OVERLAP = 0.6
# How much of a text's beginning may announce what it is.
OPENING, FIRST_PARAGRAPHS = 300, 3
NOT_LIVE = Problem(
    code="no-updates-found",
    message="title or address call the page live, but no dated updates were found in it",
    where="page",
)


def read_web_page(markup: bytes, *, url: str, fetched_at: datetime) -> Findings:
    """What an HTML page holds."""
    flat, too_deep = flatten(markup)
    document = Document(flat, url=url, fetched_at=fetched_at)
    stated = merge_facts([json_ld.read_facts(document), page_facts.read(document).facts])
    is_named = json_ld_nodes.declares_live_blog(document) or is_named_live(stated.title, url, language=stated.language)
    visible = _visible(document, is_named=is_named)
    shown = {one: len(draft.body) for reading in visible for draft in reading.drafts for one in cores(draft)}
    readings = [*visible, json_ld.read(document, shown=shown)]
    findings = _marked(readings, stated) if _any(visible) else _running(readings, document, stated, is_named=is_named)
    if findings.kind == "liveblog" and findings.facts.next_url is None:
        findings.facts = msgspec.structs.replace(findings.facts, next_url=page_facts.next_url(document))
    if findings.kind != "article":
        findings.summary = summary_of(document, findings.updates)
    if findings.kind == "liveblog":
        findings.zone = zone_of_clocks(findings.updates, document)
        if findings.zone is not None:
            put_clocks_into(findings.zone, findings.updates)
    told = (problem for reading in readings for problem in reading.problems)
    findings.problems[:0] = [*too_deep, *curtailment.read(document, markup), *document.problems, *told]
    return findings


def _dated(stated: PageFacts, document: Document) -> PageFacts:
    """The facts with the publication that the page shows, where markup and address state none or only its day."""
    known = stated.published
    if known is not None and (known.instant or known.clock):
        return stated
    shown = page_facts.visible_date(document)
    if shown is None or (known is not None and not (shown.instant and shown.instant.date() == known.day)):
        return stated
    return msgspec.structs.replace(stated, published=shown)


def _visible(document: Document, *, is_named: bool) -> list[Reading]:
    """What the tree shows: by the site's own layout or by marks, else in known data, or by structure."""
    found = [publishers.read(document, module=publishers.module_for(document.url)), microdata.read(document)]
    if is_named and not _any(found):
        found.append(payloads.read_scripts(document))
    if not _any(found):
        found.append(entries.read(document, is_named=is_named))
    return found


def _any(readings: Sequence[Reading]) -> bool:
    return any(reading.drafts for reading in readings)


def _marked(readings: Sequence[Reading], stated: PageFacts) -> Findings:
    """The findings of a page whose updates are marked as such."""
    ranked = sorted((reading for reading in readings if reading.drafts), key=lambda one: rank(one.strategy))
    facts = merge_facts([*(reading.facts for reading in readings), stated])
    names = tuple(reading.strategy for reading in ranked)
    return Findings(kind="liveblog", updates=merge(ranked), facts=facts, strategies=names, problems=[])


def _running(readings: list[Reading], document: Document, stated: PageFacts, *, is_named: bool) -> Findings:
    """The findings of a page in running text: split by its headings and clocks, else an article."""
    stated = _dated(stated, document)
    blocks = article.main_blocks(document)
    is_doubted = any(problem.code == DOUBTED for reading in readings for problem in reading.problems)
    split = None if is_doubted else _split(blocks, document, stated, is_named=is_named)
    if _any(readings):
        is_same = split is not None and split.kind == "liveblog" and _overlap([*readings, split.reading])
        return _marked([*readings, split.reading] if split and is_same else readings, stated)
    if split is None and is_named:
        split = _wider_split(document, stated)
    if is_named and (split is None or split.kind != "liveblog") and (state := app_state.read(document)).drafts:
        return _marked([*readings, state], stated)
    if split is None or split.kind != "liveblog":
        wall = walls.read(document, blocks, title=stated.title)
        if wall is not None:
            return _article(document, blocks, stated, doubts=[wall])
    if split is not None:
        updates, names = merge([split.reading]), (headings.STRATEGY,)
        return Findings(kind=split.kind, updates=updates, facts=stated, strategies=names, problems=[], lead=split.lead)
    if json_ld_nodes.declares_live_blog(document) or microdata.declares_live_blog(document):
        return _empty_blog(stated)
    return _article(document, blocks, stated, doubts=[NOT_LIVE] if is_named else [])


def _wider_split(document: Document, stated: PageFacts) -> headings.Split | None:
    """The live blog that the main container is only a part of; the widest that is looked at must have its marks."""
    wider = article.wider_containers(document)
    if not wider or not headings.has_marks(article.blocks_in(wider[-1], document), language=stated.language):
        return None
    splits = (_split(article.blocks_in(node, document), document, stated, is_named=True) for node in wider)
    return next((split for split in splits if split is not None and split.kind == "liveblog"), None)


def _article(document: Document, blocks: list[Block], stated: PageFacts, *, doubts: list[Problem]) -> Findings:
    """The findings of a page that is no live blog: all of its text is one update."""
    only = Update(draft=article.read(document, blocks, facts=stated), provenance={})
    return Findings(kind="article", updates=[only], facts=stated, strategies=(article.STRATEGY,), problems=doubts)


def _overlap(readings: Sequence[Reading]) -> bool:
    """Whether two readings tell of the same updates, for the most part."""
    counts = [len(reading.drafts) for reading in readings if reading.drafts]
    return sum(counts) - len(merge(readings)) >= OVERLAP * min(counts)


def _split(blocks: list[Block], document: Document, stated: PageFacts, *, is_named: bool) -> headings.Split | None:
    """The updates of running text; null for an ordinary article.

    Sub-headings alone make a roundup only where title, address or first words announce one: articles have them too.
    """
    title, language = stated.title, stated.language
    if is_guide(title, document.url, language=language) or not headings.may_hold_updates(blocks, is_announced=True):
        return None
    is_announced = is_named or is_named_roundup(title, document.url, _opening(document, stated), language=language)
    if not is_announced and not headings.may_hold_updates(blocks, is_announced=False):
        return None
    day = _day(document, stated)
    found = headings.read(blocks, language=language, title=title, url=document.url, page_day=day)
    if found.kind == "liveblog":
        return found if are_told_live(found.reading.drafts, url=document.url, is_named=is_named) else None
    return found if found.kind == "roundup" and is_announced else None


def _opening(document: Document, stated: PageFacts) -> str:
    """The first words of a page: its description and its first paragraphs, wherever they stand."""
    first = document.css("main p, article p, h1 ~ p")[:FIRST_PARAGRAPHS]
    return " ".join([stated.description or "", *(clean(paragraph.text())[:OPENING] for paragraph in first)])


def _empty_blog(stated: PageFacts) -> Findings:
    """A live blog that has no update yet, or none that this page shows."""
    problem = Problem(
        code="no-updates",
        message="the page declares a live blog but holds no update; fetch it again later",
        where="page",
    )
    return Findings(kind="liveblog", updates=[], facts=stated, strategies=(json_ld.STRATEGY,), problems=[problem])


def _day(document: Document, stated: PageFacts) -> date:
    """The day near which dates without a year lie: the page's own, else the capture's."""
    stamp = stated.published
    if stamp is None:
        return document.near
    return stamp.instant.date() if stamp.instant else stamp.day or document.near
