"""What the page says of itself outside its updates: title, publisher, dates, address, whether it goes on."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from scraper.parser.addresses import host_of, path_of
from scraper.parser.content.blocks import clean
from scraper.parser.content.fragment import plain
from scraper.parser.document import Document
from scraper.parser.draft import PageFacts, Reading, Stamp
from scraper.parser.times.dates import read_iso, read_stamp

STRATEGY = "meta"
TITLE = ("og:title", "twitter:title")
DESCRIPTION = ("og:description", "description", "twitter:description")
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
    "publish-date",
    "dcterms.created",
    "article.published",
    "publication_date",
    "cxenseparse:recs:publishtime",
)
MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
    "article.updated",
)
SITE = ("og:site_name", "application-name", "publisher", "twitter:site")
# " | Publisher", " - Publisher": what a <title> adds to the headline.
SITE_TAIL = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
URL_DAY = re.compile(r"/(20\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?=[/_-])", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Links to the page with older updates.
NEXT = "a[rel~=next][href], a[class*=load-more][href], a[class*=loadmore][href], a[class*=older][href]"
VISIBLE_DATES = "h1 ~ time, header time[datetime], [itemprop=datePublished], time[pubdate], time[datetime]"
BYLINE_DATES = "[class*=date], [class*=publi], [class*=stamp], [class*=time]"


def read(document: Document) -> Reading:
    """The page's facts from `<meta>`, `<title>`, `<h1>` and the canonical link."""
    meta = document.meta
    canonical = document.head.css_first('link[rel="canonical"][href]')
    facts = PageFacts(
        canonical_url=document.absolute(canonical.attrs.get("href") if canonical else meta.get("og:url")),
        publisher=_first(meta, SITE),
        title=_title(document),
        description=plain(_first(meta, DESCRIPTION) or "") or None,
        language=document.language,
        published=_meta_stamp(document, PUBLISHED) or url_day(document.url),
        locale=document.locale,
        modified=_meta_stamp(document, MODIFIED),
    )
    return Reading(strategy=STRATEGY, facts=facts)


def next_url(document: Document) -> str | None:
    """The address of the page that goes on with older updates; a fact of live blogs, so not asked of every page."""
    following = document.head.css_first('link[rel="next"][href]') or document.first(NEXT)
    return document.absolute(following.attrs.get("href")) if following else None


def visible_date(document: Document) -> Stamp | None:
    """The first date that the page shows, for pages whose markup states none."""
    for node in document.css(VISIBLE_DATES)[:5]:
        attributes = node.attributes
        stamp = read_iso(attributes.get("datetime") or attributes.get("content") or "", basis="time-element")
        if stamp := stamp or _text_date(node, document):
            return stamp
    for node in document.css(BYLINE_DATES)[:20]:
        if stamp := _text_date(node, document):
            return stamp
    return None


def url_day(url: str) -> Stamp | None:
    """The day that the path of an address names: `/2024/11/05/`, `/2024-11-05-`, `/2024/nov/05/`; null where none."""
    found = URL_DAY.search(path_of(url))
    if not found:
        return None
    month = found[2].lower()
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month) if month.isdigit() else 0
    return read_iso(f"{found[1]}-{number:02}-{int(found[3]):02}", basis="page")


def publisher_of(url: str) -> str | None:
    """The host without `www.`, the last resort for a publisher's name."""
    return host_of(url).removeprefix("www.") or None


def _text_date(node: LexborNode, document: Document) -> Stamp | None:
    text = clean(node.text(separator=" "))
    stamp = read_stamp(text, language=document.language, near=document.near) if 4 < len(text) < 120 else None
    return stamp if stamp and (stamp.day or stamp.instant) else None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _title(document: Document) -> str | None:
    """The headline: of the page's one `<h1>`, else as it is shared, else the `<title>` without the site's name."""
    headings = [text for node in document.css("h1")[:4] if (text := clean(node.text(separator=" ")))]
    shared = plain(_first(document.meta, TITLE) or "")
    title = document.head.css_first("title")
    named = plain(title.text()) if title else ""
    if len(headings) == 1 and len(headings[0]) > 10:
        return headings[0]
    return shared or SITE_TAIL.sub("", named) or (headings[0] if headings else None)


def _meta_stamp(document: Document, names: tuple[str, ...]) -> Stamp | None:
    for name in names:
        if (value := document.meta.get(name)) and (stamp := _read(value, document)):
            return stamp
    return None


def _read(value: str, document: Document) -> Stamp | None:
    return read_iso(value, basis="page") or (
        read_stamp(value, language=document.language, near=document.near) if len(value) < 80 else None
    )
