"""Updates that stand in elements of their own: those of a known layout, and those that structure alone shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec
from selectolax.lexbor import LexborNode

from scraper.parser.document import Document
from scraper.parser.draft import Draft, Reading, Stamp
from scraper.parser.kind import Weight, are_updates
from scraper.parser.strategies.entry import STRATEGY, read_entry
from scraper.parser.strategies.entry_days import day_over
from scraper.parser.strategies.entry_doubts import doubt, doubted
from scraper.parser.strategies.entry_habits import headed, signed
from scraper.parser.strategies.layout import Layout, on_page
from scraper.parser.strategies.siblings import Group, find_group

# So many updates take longer to be asked for a part each than the page takes to be asked for it.
MANY = 15


def read(document: Document, *, is_named: bool) -> Reading:
    """The updates that structure alone shows; `is_named` says that title or address call the page live."""
    group = find_group(document, is_thorough=is_named)
    if group is None:
        return Reading(strategy=STRATEGY)
    drafts = signed(tuple(read_nodes(group.nodes, document)))
    drafts = signed(headed(drafts))  # the name stands over the headline or under it
    if not are_updates(drafts, weight=_weight(group, document), is_named=is_named):
        return Reading(strategy=STRATEGY)
    if why := doubt(drafts, document, is_named=is_named):
        return Reading(strategy=STRATEGY, problems=(doubted(why),))
    return Reading(strategy=STRATEGY, drafts=drafts)


def _weight(group: Group, document: Document) -> Weight:
    """How a group's text stands to the page's other paragraphs."""
    inside = {paragraph.mem_id for node in group.nodes for paragraph in node.css("p")}
    outside = before = 0
    has_begun = False
    for paragraph in document.css("p"):
        if paragraph.mem_id in inside:
            has_begun = True
        else:
            length = len(paragraph.text())
            outside += length
            before += 0 if has_begun else length
    total = group.length + outside
    return Weight(share=group.length / total if total else 0.0, before=before if inside else 0, length=group.length)


def read_layout(nodes: Sequence[LexborNode], document: Document, *, layout: Layout, strategy: str) -> tuple[Draft, ...]:
    """The updates that the nodes of a known layout hold."""
    keys = _key_events(document, layout)
    nodes = _outermost(nodes)
    if len(nodes) >= MANY:
        layout = on_page(layout, document)
    drafts = read_nodes(nodes, document, layout=layout, strategy=strategy)
    return tuple(_flagged(draft, keys) for draft in drafts)


def read_nodes(
    nodes: Sequence[LexborNode], document: Document, *, layout: Layout | None = None, strategy: str = STRATEGY
) -> Iterator[Draft]:
    """The drafts of entry nodes; clocks without a day take it from the day heading above them."""
    day: Stamp | None = None
    for node in nodes:
        draft = read_entry(node, document, layout=layout, strategy=strategy)
        if draft.stamps and not any(map(_has_day, draft.stamps)):
            day = day_over(node, document) or day
            draft = msgspec.structs.replace(draft, stamps=(*draft.stamps, day)) if day else draft
        if draft.body or draft.headline or draft.embeds or draft.images:
            yield draft


def _has_day(stamp: Stamp) -> bool:
    return stamp.instant is not None or stamp.day is not None or stamp.ago is not None


def _outermost(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """The nodes that stand in no other of them, each once: one that fits two selectors of a list is found twice."""
    by_id = {node.mem_id: node for node in nodes}
    return [node for node in by_id.values() if not _has_ancestor(node, by_id.keys())]


def _has_ancestor(node: LexborNode, taken: Collection[int]) -> bool:
    here = node.parent
    while here is not None:
        if here.mem_id in taken:
            return True
        here = here.parent
    return False


def _key_events(document: Document, layout: Layout) -> set[str]:
    """The ids that the page's list of key events points to."""
    if not layout.key_list:
        return set()
    found: set[str] = set()
    for link in document.css(layout.key_list):
        attributes = link.attributes
        href = attributes.get("href") or ""
        found.update(
            one for one in (attributes.get("data-id"), href.rpartition("#")[2] if "#" in href else None) if one
        )
    return found


def _flagged(draft: Draft, keys: set[str]) -> Draft:
    return msgspec.structs.replace(draft, is_key_event=True) if draft.key in keys else draft
