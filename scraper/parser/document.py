"""One page in memory: its tree, built once and only when asked for, and what all strategies share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from itertools import chain
from urllib.parse import urljoin

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from scraper.model import Problem
from scraper.parser.content.authors import split_byline
from scraper.parser.language import language_code
from scraper.parser.strategies import schema_org
from scraper.parser.strategies.json_text import read_json

NO_ADDRESS = ("javascript:", "data:", "mailto:", "tel:", "about:", "blob:")
# Properties by which a page names what it is about.
ABOUT = ("mainEntity", "mainEntityOfPage", "subjectOf")
ABSOLUTE = ("https://", "http://")


class Document:
    """An HTML page as UTF-8 bytes, with the address and the time of its capture.

    `near` is the day of the capture, against which dates without a year are read.
    """

    def __init__(self, markup: bytes, *, url: str, fetched_at: datetime) -> None:
        self.markup = markup
        self.url = url
        self.fetched_at = fetched_at
        self.problems: list[Problem] = []

    @property
    def near(self) -> date:
        """The day of the capture."""
        return self.fetched_at.date()

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The tree of the page."""
        return LexborHTMLParser(self.markup, options=LexborDocumentOptions.WO_EVENTS)  # events are for scripts

    @cached_property
    def head(self) -> LexborNode:
        """The head of the page, where facts stand; the whole tree where a broken page has its facts in the body."""
        head, root = self.tree.head, self.tree.root
        assert root is not None  # Lexbor makes a root for whatever it is given
        return head if head is not None and head.css_first("meta[property], meta[name]") is not None else root

    def css(self, selector: str) -> list[LexborNode]:
        """All nodes that a selector finds, in document order."""
        return self.tree.css(selector)

    def first(self, selector: str) -> LexborNode | None:
        """The first node that a selector finds."""
        return self.tree.css_first(selector)

    def absolute(self, href: str | None) -> str | None:
        """An address as it stands in the page, made absolute; null where it is none."""
        if not href or href.startswith(NO_ADDRESS):
            return None
        if href.startswith(ABSOLUTE):
            return href.strip()
        try:
            return urljoin(self.base, href.strip())
        except ValueError:
            return None

    @cached_property
    def base(self) -> str:
        """What relative addresses are relative to."""
        node = self.head.css_first("base[href]")
        try:
            return urljoin(self.url, (node.attrs.get("href") if node else None) or "")
        except ValueError:
            return self.url

    @cached_property
    def meta(self) -> dict[str, str]:
        """The `<meta>` facts by lower-case name or property, the first of each name."""
        found: dict[str, str] = {}
        # Where updates carry microdata, an `itemprop` is theirs and not the page's.
        for node in self.head.css("meta[content]"):
            attributes = node.attributes
            name = (
                attributes.get("property")
                or attributes.get("name")
                or (None if self.has_marked_updates else attributes.get("itemprop"))
            )
            content = attributes.get("content")
            if name and content:
                found.setdefault(name.lower(), content.strip())
        return found

    @cached_property
    def has_marked_updates(self) -> bool:
        """Whether microdata marks the updates of a live blog."""
        return b"liveBlogUpdate" in self.markup and self.first("[itemprop~=liveBlogUpdate]") is not None

    @cached_property
    def locale(self) -> str | None:
        """The language and region the markup states, such as `en-us`; the region may be missing."""
        node = self.tree.root
        stated = (node.attrs.get("lang") or node.attrs.get("xml:lang")) if node else None
        stated = stated or self.meta.get("og:locale") or self.meta.get("content-language") or self.meta.get("language")
        return (stated or "").strip().replace("_", "-").lower() or None

    @cached_property
    def language(self) -> str | None:
        """The language the markup states, as a two-letter code."""
        return language_code(self.locale)

    @cached_property
    def known_authors(self) -> frozenset[str]:
        """The names of authors that JSON-LD tells, case folded: what stands alone in the page under one is a byline."""
        names = {name for node in self.json_ld for name in self._authors_in(node)}
        return frozenset(name.casefold() for raw in names for name in split_byline(raw))

    def _authors_in(self, node: schema_org.Node) -> Iterator[str]:
        """The authors that an object names, and those of the updates in it."""
        updates = (one for one in schema_org.many(node.get("liveBlogUpdate")) if isinstance(one, dict))
        for one in chain((node,), updates):
            for author in schema_org.many(one.get("author")):
                yield from schema_org.names(self.referred(author) if isinstance(author, dict) else author)

    def referred(self, node: schema_org.Node) -> schema_org.Node:
        """The object of the page's JSON-LD that a node names by its `@id` and nothing else; else the node itself."""
        name = node.get("@id")
        return self._named.get(name, node) if len(node) == 1 and isinstance(name, str) else node

    @cached_property
    def _named(self) -> dict[str, schema_org.Node]:
        """The objects that others may refer to, by their `@id`."""
        named = ((node.get("@id"), node) for node in self.json_ld if len(node) > 1)
        return {name: node for name, node in named if isinstance(name, str)}

    @cached_property
    def json_ld(self) -> tuple[dict[str, object], ...]:
        """Every object of the page's JSON-LD, the graph's members included, in the order they stand."""
        found: list[dict[str, object]] = []
        scripts = (node for node in self.css("script") if _is_json_ld(node))
        for number, script in enumerate(scripts, 1):
            value, problems = read_json(script.text() or "", where=f"JSON-LD block {number}")
            self.problems.extend(problems)
            found.extend(_objects(value))
        return tuple(found)


def _is_json_ld(script: LexborNode) -> bool:
    """Whether a script is JSON-LD; asked here, for the selector with its `i` costs six times as much."""
    kind = script.attributes.get("type")
    return kind is not None and "ld+json" in kind.lower()


def _objects(value: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD block: itself, the members of its lists and of its graph, and the live blog it is about."""
    waiting = [value]
    while waiting:  # the next one stands last
        current = waiting.pop()
        if isinstance(current, list):
            waiting.extend(reversed(current))
        elif isinstance(current, dict):
            yield current
            if isinstance(graph := current.get("@graph"), list | dict):
                waiting.append(graph)
            about = (current.get(name) for name in reversed(ABOUT))
            waiting.extend(one for one in about if isinstance(one, dict) and "liveBlogUpdate" in one)
