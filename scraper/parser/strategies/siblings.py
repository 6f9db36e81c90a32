"""Siblings of one shape that each hold a time and a text of their own, found without knowing any name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
from selectolax.lexbor import LexborNode

from scraper.parser.content.blocks import clean
from scraper.parser.document import Document
from scraper.parser.strategies.cards import are_cards
from scraper.parser.strategies.entry_times import LONGEST_STAMP, is_stamp_text

TIMED = "time, amp-timeago, [datetime]"
# What holds a count of seconds or milliseconds, or a date; the attributes before it that are named for a time, as all
# elements may have them or as those of the page's own making do. Of their names the first few are looked at.
MOMENT = re.compile(rb"=[\"']?(?:1\d{9}|20\d\d-)")
MARK = re.compile(
    rb"(?:\s|^)(data-(?:ts|[a-z-]*?(?:time|date|posted|publish|created)[a-z-]*)|(?:published|created|posted)(?:-at)?|timestamp|pubdate)$",
    re.IGNORECASE,
)
LONGEST_MARK = 66
MOST_MARKS = 8
NAMED_TIMED = "[class*=time i], [class*=date i], [class*=hour i], [class*=heure i], [class*=hora i], [class*=clock i], [class*=stamp i]"
OUTSIDE_TAGS = {"aside", "nav", "footer", "form"}
OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:comment\w*|sidebar|related|teasers?|most\w*|recirc\w*|recommend\w*|widgets?|menu|nav|footer|breadcrumb|aside|latest-?news|newsfeed)(?:$|[\s_-])",
    re.IGNORECASE,
)
# A short text with a clock in it that is all the text between two tags.
CLOCK = r"[(\[]?(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d"
CLOCK_ALONE = re.compile(rf"\s*(?:\S{{1,14}}\s){{0,5}}{CLOCK}(?:\s?\S{{1,12}}+){{0,6}}+\s*$")
CLOCK_DIGITS = re.compile(r"\d\s?[:.h]\s?[0-5]\d")  # asked before the pattern, for speed
LONGEST_CLOCK = 45
PROSE = {"p", "strong", "b", "em", "i", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style"}
FEWEST = 2
DEEPEST = 60
CONTENDERS = 6
# Of groups that hold about the same text, days or the updates in them, the one of more parts is meant.
NEARLY = 0.7
# Characters of its own text (times and links aside) that the middle entry of a blog has at the least.
SHORTEST_BODY = 40
WHOLE_BODY = 200
RUNNING = 1.25  # paragraphs for each timed one from which on the others are parts of updates
MOST_WRAPPERS = 3


class Group(msgspec.Struct):
    """Siblings that look like updates: the nodes in document order and the length of their text without links."""

    nodes: list[LexborNode]
    length: int


def find_group(document: Document, *, is_thorough: bool = True) -> Group | None:
    """The group of siblings that most looks like a live blog; null where none does.

    Only a thorough search looks beyond the elements for times, at attributes, class names and texts.
    """
    group = _best_group(document.css(TIMED), is_thorough=is_thorough)
    if group is None and is_thorough:
        group = _best_group(_marked(document) + _named(document), is_thorough=True)
    if group is None and is_thorough:
        group = _best_group(_bare(document), is_thorough=True)
    return group


def _best_group(timed: Sequence[LexborNode], *, is_thorough: bool) -> Group | None:
    """Of the groups that timed nodes make, the one with most text of its own."""
    fans: dict[int, dict[int, LexborNode]] = {}
    parents: dict[int, LexborNode] = {}
    for node in timed:
        _climb(node, fans, parents)
    contenders = sorted((number for number in fans if len(fans[number]) >= FEWEST), key=lambda one: -len(fans[one]))
    groups = [
        group
        for number in contenders[:CONTENDERS]
        if (group := _group(parents[number], list(fans[number].values()), fans, is_thorough=is_thorough))
    ]
    longest = max((group.length for group in groups), default=0)
    return max((group for group in groups if group.length >= NEARLY * longest), key=_count, default=None)


def _count(group: Group) -> int:
    return len(group.nodes)


def _marks(markup: bytes) -> set[str]:
    """The names of the attributes that hold times. Few values begin like one, so that the names are looked at behind them."""
    places = (found.start() for found in MOMENT.finditer(markup))
    found = (MARK.search(markup[max(0, place - LONGEST_MARK) : place]) for place in places)
    return {match[1].decode("ascii").lower() for match in found if match}


def _marked(document: Document) -> list[LexborNode]:
    """The nodes with an attribute of their own for the time, whatever the site calls it."""
    names = sorted(_marks(document.markup), key=lambda name: (name.startswith("data-"), name))
    selector = ", ".join(f"[{name}]" for name in names[:MOST_MARKS])
    return document.css(selector) if selector else []


def _bare(document: Document) -> list[LexborNode]:
    """Elements whose whole text is a clock, for pages whose class names say nothing."""
    root = document.tree.body
    nodes = root.traverse(include_text=True, skip_empty=True) if root is not None else ()
    clocks = (node.parent for node in nodes if (text := node.text_content) is not None and _is_clock(text))
    return [parent for parent in clocks if parent is not None and parent.tag not in PROSE]


def _is_clock(text: str) -> bool:
    return (
        len(text) <= 2 * LONGEST_CLOCK
        and CLOCK_DIGITS.search(text) is not None
        and len(text.strip()) <= LONGEST_CLOCK
        and CLOCK_ALONE.match(text) is not None
    )


def _named(document: Document) -> list[LexborNode]:
    return [
        node
        for node in document.css(NAMED_TIMED)
        if len(text := node.text()) <= 2 * LONGEST_STAMP and is_stamp_text(clean(text))
    ]


def _climb(node: LexborNode, fans: dict[int, dict[int, LexborNode]], parents: dict[int, LexborNode]) -> None:
    """Note each ancestor's child on the way to a timed node; a way already walked ends the climb."""
    for _ in range(DEEPEST):
        parent = node.parent
        if parent is None or parent.tag in {"html", None}:
            return
        fan = fans.setdefault(parent.mem_id, {})
        if node.mem_id in fan:
            return
        fan[node.mem_id] = node
        parents[parent.mem_id] = parent
        node = parent


def _group(
    parent: LexborNode, children: list[LexborNode], fans: dict[int, dict[int, LexborNode]], *, is_thorough: bool
) -> Group | None:
    """The children of one shape, if they pass for updates, together with those under other parents (a day each)."""
    shape, _ = Counter(_shape(child) for child in children).most_common(1)[0]
    nodes = [child for child in children if _shape(child) == shape]
    if len(nodes) < FEWEST or _is_outside(parent) or (shape[0] == "p" and _is_running(parent, nodes)):
        return None
    lengths = sorted(_own_length(node) for node in nodes)
    middle = lengths[len(lengths) // 2]
    # On a page that calls itself live, whole texts under linked headings are updates with a page of their own.
    is_whole = is_thorough and middle >= WHOLE_BODY
    if middle < SHORTEST_BODY or (not is_whole and are_cards(nodes)):
        return None
    nodes = [_inner(node) for node in _everywhere(shape, nodes, fans)]
    return Group(nodes=nodes, length=sum(map(_own_length, nodes)))


def _is_running(parent: LexborNode, nodes: Sequence[LexborNode]) -> bool:
    """Whether timed paragraphs stand among others that belong to them: running text, which its clocks split."""
    return sum(child.tag == "p" for child in parent.iter()) > RUNNING * len(nodes)


def _inner(node: LexborNode) -> LexborNode:
    """What a mere wrapper wraps: the only element in it, and so on down to one with an id."""
    inner = node
    for _ in range(MOST_WRAPPERS):
        if inner.id or (only := _only_child(inner)) is None:
            break
        inner = only
    return inner if inner.id else node


def _only_child(node: LexborNode) -> LexborNode | None:
    children = [child for child in node.iter() if child.is_element_node]
    return children[0] if len(children) == 1 else None


def _everywhere(
    shape: tuple[str, str], nodes: list[LexborNode], fans: dict[int, dict[int, LexborNode]]
) -> list[LexborNode]:
    """All timed nodes of a shape that stand under a parent of the kind; nodes inside others are not among them."""
    if not shape[1]:
        return nodes
    found = {node.mem_id: node for node in nodes}
    for fan in fans.values():
        for number, node in fan.items():
            if number not in found and _shape(node) == shape and not _is_outside(node):
                found[number] = node
    return list(found.values()) if len(found) > len(nodes) else nodes


def _shape(node: LexborNode) -> tuple[str, str]:
    """What siblings of one kind share: the tag and the first class name."""
    names = (node.attributes.get("class") or "").split()
    return node.tag or "", names[0] if names else ""


def _is_outside(node: LexborNode) -> bool:
    """Whether a node stands in a side column, a comment section or the like."""
    here: LexborNode | None = node
    for _ in range(DEEPEST):
        if here is None or here.tag in {"body", "html"}:
            return False
        attributes = here.attributes
        if here.tag in OUTSIDE_TAGS or OUTSIDE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        here = here.parent
    return False


def _own_length(node: LexborNode) -> int:
    """How long a node's text is without its links."""
    return len(clean(node.text())) - sum(len(clean(link.text())) for link in node.css("a"))
