"""Posts and players of other platforms inside a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborNode

from scraper.model import Embed

# The platform by a word of the host name; the first that fits.
HOSTS = (
    ("twitter.com", "x"), ("x.com", "x"), ("t.me", "telegram"), ("telegram.org", "telegram"), ("telegram.me", "telegram"),
    ("youtube.com", "youtube"), ("youtube-nocookie.com", "youtube"), ("youtu.be", "youtube"), ("instagram.com", "instagram"),
    ("facebook.com", "facebook"), ("fb.watch", "facebook"), ("tiktok.com", "tiktok"), ("bsky.app", "bluesky"), ("threads.net", "threads"),
    ("threads.com", "threads"), ("dailymotion.com", "dailymotion"), ("vimeo.com", "vimeo"), ("truthsocial.com", "truthsocial"),
    ("reddit.com", "reddit"), ("linkedin.com", "linkedin"), ("vk.com", "vk"), ("soundcloud.com", "soundcloud"), ("spotify.com", "spotify"),
    ("datawrapper.de", "datawrapper"), ("dwcdn.net", "datawrapper"), ("flourish.studio", "flourish"), ("infogram.com", "infogram"),
    ("google.com/maps", "map"), ("mastodon", "mastodon"),
)  # fmt: skip
# Class names the platforms' own embedding code uses.
CLASSES = {
    "twitter-tweet": "x", "twitter-video": "x", "instagram-media": "instagram", "tiktok-embed": "tiktok", "bluesky-embed": "bluesky",
    "fb-post": "facebook", "fb-video": "facebook", "text-post-media": "threads", "reddit-card": "reddit", "reddit-embed-bq": "reddit",
    "mastodon-embed": "mastodon", "telegram-post": "telegram", "truthsocial-embed": "truthsocial",
}  # fmt: skip
# AMP elements and the attribute that holds the post's id, with the address it makes.
AMP = {
    "amp-twitter": ("x", "data-tweetid", "https://x.com/i/status/{}"),
    "amp-youtube": ("youtube", "data-videoid", "https://www.youtube.com/watch?v={}"),
    "amp-instagram": ("instagram", "data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-facebook": ("facebook", "data-href", "{}"),
    "amp-tiktok": ("tiktok", "data-src", "{}"),
    "amp-dailymotion": ("dailymotion", "data-videoid", "https://www.dailymotion.com/video/{}"),
}
FRAMES = {"iframe", "amp-iframe", "embed"}
PLAYER = re.compile(r"/embed/([\w-]{6,20})")
STATUS = re.compile(r"(?:twitter|x)\.com/(?:#!/)?(\w{1,20})/status(?:es)?/(\d+)")
# "— Name (@handle) January 11, 2023", the signature under a quoted post.
SIGNATURE = re.compile(r"[—–-]\s*([^—–(]{1,80}?)\s*\((@\w{1,30})\)")


def kind_of(url: str) -> str:
    """The platform of an address in one word, `other` where it is none we know."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "other"
    host = (parts.hostname or "").removeprefix("www.") + parts.path[:5]
    return next((kind for name, kind in HOSTS if _fits(host, name)), "other")


def _fits(host: str, name: str) -> bool:
    return host.startswith((name + "/", name)) or f".{name}" in host


@lru_cache(maxsize=1024)
def class_kind(names: str) -> str | None:
    """The platform that one of the class names stands for."""
    return next((CLASSES[name] for name in names.split() if name in CLASSES), None)


def of_quote(node: LexborNode, *, kind: str) -> Embed:
    """The embed that a platform's `<blockquote>` makes, with address, author and text as far as they stand there."""
    attributes = node.attributes
    links = [href for link in node.css("a[href]") if (href := link.attrs.get("href"))]
    url = next(
        (
            attributes[name]
            for name in ("cite", "data-instgrm-permalink", "data-href", "data-bluesky-uri", "data-text-post-permalink")
            if attributes.get(name)
        ),
        None,
    )
    url = url or next(
        (link for link in reversed(links) if kind_of(link) == kind and ("/status" in link or kind != "x")), None
    )
    text = " ".join(node.text(separator=" ").split())
    signed = SIGNATURE.search(text)
    return Embed(kind=kind, url=_clean(url, kind), author=_author(signed, url), text=text or None)


def of_frame(attributes: Mapping[str, str | None]) -> Embed | None:
    """The embed of an `<iframe>`, null for frames without an address (advertising, trackers)."""
    source = attributes.get("src") or attributes.get("data-src") or attributes.get("data-lazy-src") or ""
    if source.startswith("//"):
        source = "https:" + source
    if not source.startswith("http"):
        return None
    kind = kind_of(source)
    if kind == "youtube" and (video := PLAYER.search(source)):
        source = f"https://www.youtube.com/watch?v={video[1]}"
    elif kind == "facebook" and (href := parse_qs(urlsplit(source).query).get("href")):
        source = href[0]
    return Embed(kind=kind, url=source)


def of_amp(node: LexborNode) -> Embed | None:
    """The embed of an AMP element."""
    kind, name, template = AMP[node.tag or ""]
    value = node.attrs.get(name)
    return Embed(kind=kind, url=template.format(value)) if value else None


def of_link(url: str, *, text: str | None = None, author: str | None = None) -> Embed:
    """The embed that an address alone tells of, as payloads give it."""
    return Embed(kind=kind_of(url), url=url, author=author or _author(None, url), text=text)


def _author(signed: re.Match[str] | None, url: str | None) -> str | None:
    if signed:
        return f"{signed[1]} ({signed[2]})"
    status = STATUS.search(url or "")
    return f"@{status[1]}" if status and status[1] != "i" else None


def _clean(url: str | None, kind: str) -> str | None:
    """The address without the tracking that embedding code adds."""
    return url.split("?")[0] if url and kind in {"x", "instagram", "tiktok", "bluesky"} else url
