"""From the bytes of a feed to the links it lists: RSS, Atom, a news sitemap, JSON Feed, or a section page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from html.entities import html5
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element, ParseError

import msgspec
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from scraper.errors import UnreadablePage, UsageError
from scraper.model import FeedItem
from scraper.parser.decode import decode
from scraper.parser.document import Document

PROLOGUE = 4096  # bytes within which the root element begins, after declaration, stylesheets and comments
ROOT = re.compile(rb"<(?:\w+:)?(rss|rdf|feed|urlset|sitemapindex|html)\b|<!doctype\s+(html)\b", re.IGNORECASE)
DECLARATION = re.compile(rb"^\s*<\?xml[^>]*\?>")
NAMED_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30};)")
CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r"})  # no XML may hold them, many feeds do

ENTRIES = frozenset({"item", "entry", "url"})  # as RSS, Atom and sitemaps call them
ANNEXES = frozenset({"news"})  # children whose own children describe the page: <news:news>
ADDRESSES = ("origLink", "link", "loc", "guid")  # the first one that is a web address counts
DATES = ("pubDate", "published", "publication_date", "issued", "date", "updated", "modified", "lastmod")
# The zones that RFC 822 does not know and European feeds name all the same, in minutes east of Greenwich.
ZONES = {"WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180}
LETTERS = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "'", "\u00a0": " ", "\u202f": " "})
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
WORST_CLOCK = timedelta(days=1)  # a date further ahead than this is a mistake rather than a wrong zone


def read_feed(
    content: bytes, *, url: str, fetched_at: datetime, content_type: str | None = None
) -> tuple[FeedItem, ...]:
    """The links of a feed or a section page: absolute, each once, in their order, dates in UTC.

    A date well after `fetched_at` is left out. Raises UnreadablePage where it is a broken feed or no text at all.
    """
    if fetched_at.tzinfo is None:
        raise UsageError("fetched_at has no time zone; give an aware datetime", where=url)
    markup = decode(content, content_type=content_type).markup
    head = markup[:PROLOGUE].lstrip()
    if head.startswith(b"{"):
        found = _json_feed(markup, url)
    elif _is_xml(head):
        found = _xml_feed(markup, url)
    else:
        found = _section_page(Document(markup, url=url, fetched_at=fetched_at))
    return tuple(_sound(found, url=url, latest=fetched_at + WORST_CLOCK))


def _is_xml(head: bytes) -> bool:
    """Whether the first root element is one of a feed; an unknown one counts where an XML declaration precedes it."""
    root = ROOT.search(head)
    return head.startswith(b"<?xml") if root is None else b"html" not in (root[1] or root[2]).lower()


def matching(items: Iterable[FeedItem], *, pattern: str) -> tuple[FeedItem, ...]:
    """The items whose title or URL a regular expression matches somewhere, case and accents folded.

    Raises UsageError where the pattern is no regular expression.
    """
    try:
        wanted = re.compile(_folded(pattern), re.IGNORECASE)
    except re.error as error:
        raise UsageError(f"is no regular expression ({error})", where=f"match {pattern!r}") from error
    return tuple(item for item in items if any(map(wanted.search, _searched(item))))


def _searched(item: FeedItem) -> Iterator[str]:
    yield _folded(item.title or "")
    yield _folded(item.url)
    yield _folded(unquote(item.url))


def _folded(text: str) -> str:
    """Text without accents. Its case is left to the regular expression: lowering a pattern would change its classes."""
    decomposed = unicodedata.normalize("NFD", text.translate(LETTERS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


# --- one reader a format: each yields items as they stand -------------------------------------------------------------


def _xml_feed(markup: bytes, url: str) -> Iterator[FeedItem]:
    root = _parse(markup, url)
    if _local(root) == "sitemapindex":
        first = next((element.text for element in root.iter() if _local(element) == "loc"), None)
        raise UnreadablePage(f"lists other sitemaps, not pages; use one of them, such as {first}", where=url)
    base = _joined(url, root.get("{http://www.w3.org/XML/1998/namespace}base", ""))
    for entry in root.iter():
        if _local(entry) in ENTRIES and len(entry):
            yield _entry(entry, base)


def _parse(markup: bytes, url: str) -> Element:
    clean = NAMED_ENTITY.sub(_character, DECLARATION.sub(b"", markup, count=1)).translate(None, CONTROLS)
    try:
        root: Element = fromstring(clean.strip())
    except ParseError as error:
        raise UnreadablePage(
            f"is broken XML ({error}); open it in a browser, or watch the section page", where=url
        ) from error
    except DefusedXmlException as error:
        raise UnreadablePage("declares entities, which no honest feed does; it is not read", where=url) from error
    return root


def _character(entity: re.Match[bytes]) -> bytes:
    """A named entity of HTML, which XML does not know and feeds contain, as its character."""
    character = html5.get(entity[1].decode("ascii"))
    return entity[0] if character is None or character in "<&>\"'" else character.encode()


def _entry(entry: Element, base: str) -> FeedItem:
    fields = _fields(entry)
    addresses = (fields[name] for name in ADDRESSES if name in fields)
    address = next((address for address in addresses if _is_relative_or_web(address)), "")
    stated = next((fields[name] for name in DATES if name in fields), None)
    return FeedItem(url=_joined(base, address), title=_plain(fields.get("title")), published_at=_instant(stated))


def _fields(entry: Element) -> dict[str, str]:
    """The texts of an entry by local name; its own vocabulary goes before extensions such as media:title."""
    space = _space(entry)
    children = sorted(entry, key=lambda child: _space(child) != space)
    children += [grandchild for child in entry if _local(child) in ANNEXES for grandchild in child]
    fields: dict[str, str] = {}
    for child in children:
        text = _address(child) if _local(child) == "link" else "".join(child.itertext())
        if text and text.strip():
            fields.setdefault(_local(child), text.strip())
    return fields


def _address(link: Element) -> str | None:
    """What a link element points to: its text in RSS, its `href` in Atom, where only the alternate is the page."""
    if link.get("href") is None:
        return link.text
    return link.get("href") if link.get("rel", "alternate") == "alternate" else None


def _json_feed(markup: bytes, url: str) -> Iterator[FeedItem]:
    try:
        feed = msgspec.json.decode(markup, type=_JsonFeed)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UnreadablePage(f"is no JSON Feed ({error}); give a feed or a section page", where=url) from error
    for item in feed.items:
        yield FeedItem(
            url=item.url or item.external_url or "", title=item.title, published_at=_instant(item.date_published)
        )


class _JsonItem(msgspec.Struct):
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    date_published: str | None = None


class _JsonFeed(msgspec.Struct):
    """JSON Feed 1.1 (jsonfeed.org), the part that lists links."""

    items: list[_JsonItem]


def _section_page(page: Document) -> Iterator[FeedItem]:
    for anchor in page.css("a[href]"):
        label = anchor.text(separator=" ") or ""
        title = label.strip() or anchor.attributes.get("aria-label") or anchor.attributes.get("title")
        address = page.absolute(anchor.attributes.get("href"))
        if title and address:
            yield FeedItem(url=address, title=" ".join(title.split()))


# --- what all formats share -------------------------------------------------------------------------------------------


def _sound(items: Iterable[FeedItem], *, url: str, latest: datetime) -> Iterator[FeedItem]:
    """The items that lead to other pages, each once, with the longest of its titles and no date after the latest."""
    kept: dict[str, FeedItem] = {}
    for item in items:
        if (address := _absolute(item.url, url)) is None:
            continue
        before = kept.get(address, item)
        title = max(before.title, item.title, key=lambda text: len(text or ""))
        date = before.published_at or item.published_at
        kept[address] = FeedItem(
            url=address, title=title or None, published_at=date if date and date <= latest else None
        )
    return iter(kept.values())


def _absolute(address: str, base: str) -> str | None:
    """A web address without its fragment; null where it is none, or the feed's own."""
    try:
        whole = urldefrag(_joined(base, address)).url
        is_web = urlsplit(whole).scheme in {"http", "https"} and urlsplit(whole).hostname
    except ValueError:
        return None
    return whole if is_web and whole != urldefrag(base).url else None


def _joined(base: str, address: str) -> str:
    """An address made absolute; empty where it cannot be one."""
    try:
        return urljoin(base, address.strip()) if address.strip() else ""
    except ValueError:
        return ""


def _is_relative_or_web(address: str) -> bool:
    return ":" not in address.partition("/")[0] or address.lower().startswith(("http:", "https:"))


def _plain(title: str | None) -> str | None:
    """A title without the markup and the entities that feeds wrap it in."""
    if title is None:
        return None
    return " ".join(unescape(TAG.sub("", title)).split()) or None


def _instant(stated: str | None) -> datetime | None:
    """An RFC 822 or ISO 8601 date in UTC, which is also what a date without a zone is taken for; null for any other."""
    for read in (datetime.fromisoformat, _rfc822):
        try:
            moment = read((stated or "").strip())
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
    return None


def _rfc822(stated: str) -> datetime:
    clock, _, zone = stated.rpartition(" ")
    if (minutes := ZONES.get(zone.upper())) is not None:
        return parsedate_to_datetime(f"{clock} +0000") - timedelta(minutes=minutes)
    return parsedate_to_datetime(stated)


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _space(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[0] if isinstance(tag, str) else ""
