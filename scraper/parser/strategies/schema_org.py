"""The vocabulary of schema.org as pages use it: types, names and texts in all the shapes they take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

Node: TypeAlias = Mapping[str, object]
ARTICLES = {
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "WebPage",
    "VideoObject",
    "SportsEvent",
}
POSTINGS = {"BlogPosting", "LiveBlogPosting", "Article", "NewsArticle", "ReportageNewsArticle", "SocialMediaPosting"}


def types(node: Node) -> tuple[str, ...]:
    """The type names of a node without their prefix or address."""
    names = (name for name in many(node.get("@type")) if isinstance(name, str))
    return tuple(name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names)


def many(value: object) -> list[object]:
    """A value as a list: none, one, a list, or a JSON-LD `@list`."""
    if value is None:
        return []
    if isinstance(value, dict) and ("@list" in value or "@set" in value):
        value = value.get("@list") or value.get("@set")
    return list(value) if isinstance(value, list) else [value]


def text(value: object) -> str | None:
    """The text of a value that may be a string, a number, a list, or an object such as `{"@type": "Text"}`."""
    for one in many(value):
        if isinstance(one, str) and one.strip():
            return one
        if isinstance(one, int | float) and not isinstance(one, bool):
            return str(one)
        if isinstance(one, dict):
            for name in ("@value", "text", "textValue", "name", "articleBody", "#text", "value"):
                if isinstance(inner := one.get(name), str) and inner.strip():
                    return inner
    return None


def address(value: object) -> str | None:
    """The address of a value that may be a string or an object with `@id` or `url`."""
    for one in many(value):
        if isinstance(one, str) and one.strip():
            return one.strip()
        if isinstance(one, dict):
            for name in ("url", "@id", "contentUrl"):
                if isinstance(inner := one.get(name), str) and inner.strip():
                    return inner.strip()
    return None


def names(value: object) -> Iterator[str]:
    """The names of persons or organisations in a value."""
    for one in many(value):
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            for name in many(one.get("name")):
                if isinstance(name, str):
                    yield name


def fragment_of(url: str | None) -> str | None:
    """The fragment of an address, which is what tells one update of a page from another."""
    return (url or "").partition("#")[2] or None
