"""Whom a segment's links and embeds credit, by the domains of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from scraper.model import Embed, Link, Source
from scraper.sources.gazetteer import Known, load_domains

# Platforms as the parser names them, where it has no address to show.
EMBEDS = {
    "x": "x.com", "twitter": "x.com", "telegram": "t.me", "youtube": "youtube.com", "instagram": "instagram.com",
    "facebook": "facebook.com", "tiktok": "tiktok.com", "bluesky": "bsky.app", "reddit": "reddit.com",
    "truthsocial": "truthsocial.com", "mastodon": "mastodon.social", "threads": "threads.net", "linkedin": "linkedin.com",
}  # fmt: skip
# Second-level labels under which names are registered in many countries: example.co.uk, example.com.ua.
SHARED_SUFFIXES = frozenset(["ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "net", "nom", "or", "org"])


def sources_of_links(links: Iterable[Link], embeds: Iterable[Embed], *, page_url: str) -> tuple[Source, ...]:
    """The known media, bodies and platforms that links and embeds lead to, once each, with the first address.

    Links within the page's own site are no sources; sharing buttons are, and so belong out of `links`.
    """
    own = site_of(page_url)
    found: dict[str, Source] = {}
    for known, url in _addresses(links, embeds, own):
        found.setdefault(known.name, Source(name=known.name, kind=known.kind, url=url))
    return tuple(found.values())


def known_site(url: str) -> Known | None:
    """Who is behind an address: the entry of its host or of the nearest domain above it."""
    return _known_host(_host(url))


def site_of(url: str) -> str:
    """The registrable part of an address's host: `bbc.co.uk` of `https://www.bbc.co.uk/news`."""
    return _site(_host(url))


def _known_host(host: str) -> Known | None:
    """The entry of a host or of the nearest domain above it."""
    domains = load_domains()
    while host not in domains:
        _, dot, host = host.partition(".")
        if not dot:
            return None
    return domains[host]


def _site(host: str) -> str:
    labels = host.split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SHARED_SUFFIXES
    return ".".join(labels[-3:] if short else labels[-2:])


def _addresses(links: Iterable[Link], embeds: Iterable[Embed], own: str) -> Iterator[tuple[Known, str | None]]:
    for link in links:
        host = _host(link.url)
        if _site(host) != own and (known := _known_host(host)):
            yield known, link.url
    for embed in embeds:
        place = embed.url or f"https://{EMBEDS.get(embed.kind, '')}/"
        known = known_site(place) or known_site(f"https://{EMBEDS.get(embed.kind, '')}/")
        if known and site_of(place) != own:
            yield known, embed.url


def _host(url: str) -> str:
    """The host of an address in lower case; empty where the address is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
