"""Which blog a page belongs to, and what the archive knows of the blog as a whole.

A blog is its canonical URL without the fragment: the publisher's own where it stays on the site and names a page,
else the URL that answered. Any URL it was met under finds it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from sqlalchemy import Connection, Row, bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from scraper.model import BlogState, Page
from scraper.repository.schema import address
from scraper.repository.schema import blog as table

# What campaigns, mailings and social networks append to a link; no page is told apart by it.
TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|at_\w+|xtor|cmpid|ns_\w+|CMP|ref_src)")
FRONTS = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
DEFAULT_PORTS = {"http": 80, "https": 443}
# Made once: every poll asks these.
MET_UNDER = select(table).join(address, address.c.blog_id == table.c.id).where(address.c.url == bindparam("url"))
SEEN = bindparam("at", type_=table.c.last_seen.type)
SEE = update(table).where(table.c.id == bindparam("blog"), table.c.last_seen < SEEN).values(last_seen=SEEN)


def canonical_url(url: str) -> str:
    """The URL under which a page is known: host in lower case, no default port, fragment or tracking parameters.

    What is no URL is known as it stands.
    """
    try:
        parts, authority = urlsplit(url.strip()), _authority(url)
    except ValueError:
        return url.strip()
    query = urlencode(
        [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(pair[0])]
    )
    return urlunsplit((parts.scheme.lower(), authority, parts.path or "/", query, ""))


def blog_url(page: Page) -> str:
    """The URL that identifies the page's blog."""
    if page.canonical_url and _is_credible(page.canonical_url, page.url):
        return canonical_url(page.canonical_url)
    return canonical_url(page.url)


def find_blog(connection: Connection, url: str) -> Row[Any] | None:
    """The blog that was met under a URL, given in any spelling."""
    return connection.execute(MET_UNDER, {"url": canonical_url(url)}).first()


def read_blog(connection: Connection, blog_id: int) -> Row[Any] | None:
    """A blog by its id."""
    return connection.execute(select(table).where(table.c.id == blog_id)).first()


def changed_since(connection: Connection, at: datetime) -> Sequence[Row[Any]]:
    """The blogs that changed at an instant or after it, the last changed first."""
    query = select(table).where(table.c.last_changed >= at).order_by(table.c.last_changed.desc(), table.c.id)
    return connection.execute(query).all()


def state_of(blog: Row[Any]) -> BlogState:
    """How a blog stands."""
    return BlogState(
        url=blog.url, title=blog.title, kind=blog.kind, is_live=blog.is_live, last_changed=blog.last_changed
    )


def find_page_blog(connection: Connection, page: Page) -> Row[Any] | None:
    """The blog a page belongs to.

    A page without a credible canonical URL may be known by its address; and so may a blog that had none till now.
    """
    url, here = blog_url(page), canonical_url(page.url)
    if (found := connection.execute(select(table).where(table.c.url == url)).first()) is not None:
        return found
    met = find_blog(connection, here)
    return met if met is not None and here in {url, met.url} else None


def settle_url(connection: Connection, blog: Row[Any], page: Page) -> None:
    """Give a blog that was known by its address the canonical URL that it has now."""
    url = blog_url(page)
    if blog.url == canonical_url(page.url) != url:
        connection.execute(update(table).where(table.c.id == blog.id).values(url=url))


def add_blog(connection: Connection, page: Page, *, at: datetime) -> int:
    """A new blog, first seen now."""
    values = {**_facts(page), "url": blog_url(page), "first_seen": at, "last_seen": at, "last_changed": at}
    blog_id: int = connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    return blog_id


def update_blog(connection: Connection, blog_id: int, page: Page, *, at: datetime, changed: bool) -> None:
    """What the newest capture says of the blog; a fact that it does not state stays as it was known."""
    values = {name: value for name, value in _facts(page).items() if value is not None}
    times = {"last_seen": at, "last_changed": at} if changed else {"last_seen": at}
    connection.execute(update(table).where(table.c.id == blog_id).values(**values, **times))


def see_blog(connection: Connection, blog_id: int, *, at: datetime) -> None:
    """The blog stood there unchanged."""
    connection.execute(SEE, {"blog": blog_id, "at": at})


def date_back(connection: Connection, blog_id: int, *, at: datetime) -> None:
    """The blog was there already."""
    connection.execute(update(table).where(table.c.id == blog_id, table.c.first_seen > at).values(first_seen=at))


def add_addresses(connection: Connection, blog_id: int, urls: Iterable[str]) -> None:
    """Remember URLs under which the blog was met; a URL that now shows another blog follows it."""
    rows = [{"url": url, "blog_id": blog_id} for url in {canonical_url(url) for url in urls}]
    statement = upsert(address)
    moved = statement.on_conflict_do_update(index_elements=["url"], set_={"blog_id": statement.excluded.blog_id})
    connection.execute(moved, rows)


def _facts(page: Page) -> dict[str, Any]:
    names = ("publisher", "title", "description", "language", "kind", "time_zone", "published_at", "modified_at")
    more = ("coverage_start", "coverage_end", "is_live", "declared_count")
    return {name: getattr(page, name) for name in names + more}


def _authority(url: str) -> str:
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").rstrip(".")
    return host if parts.port in (None, DEFAULT_PORTS.get(parts.scheme.lower())) else f"{host}:{parts.port}"


def _is_credible(claimed: str, url: str) -> bool:
    """A canonical URL counts on its own site, and not where it names the site's front page for a page below."""
    try:
        there, here = urlsplit(canonical_url(claimed)), urlsplit(canonical_url(url))
    except ValueError:
        return False
    if there.scheme not in DEFAULT_PORTS or not _is_same_site(there.hostname or "", here.hostname or ""):
        return False
    return there.path != "/" or here.path == "/" or bool(there.query)


def _is_same_site(one: str, other: str) -> bool:
    """Whether two hosts are one but for their fronts, or one lies below the other (edition.example, www.example)."""
    one, other = FRONTS.sub("", one), FRONTS.sub("", other)
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
