"""A folder with a page as it came and what is known of the request, which every command takes for a saved page."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from scraper.model import Exchange

# By the type that the server named; what calls itself nothing of these is read as HTML, as the archive did.
NAMES = {"application/json": "page.json", "text/plain": "page.txt"}
UNSAFE = re.compile(r"[^a-z0-9.]+")
LONGEST_NAME = 80  # characters; file systems take some 250 bytes


def write_page(root: Path, exchange: Exchange, *, content: bytes) -> Path:
    """Write the page under `root`, in a folder named after its host, time, number and address; gives that folder.

    The number keeps pages of one instant in the order in which they came.
    """
    name = f"{exchange.at:%Y-%m-%dT%H%M%SZ}-{exchange.fetch_id:06}-{_slug(exchange.url)}"
    folder = root / _host(exchange.url) / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _page_name(exchange)).write_bytes(content)
    (folder / "request.json").write_bytes(msgspec.json.format(msgspec.json.encode(_request(exchange))) + b"\n")
    return folder


def _request(exchange: Exchange) -> dict[str, object]:
    return {
        "url": exchange.url,
        "fetched_at": exchange.at,
        "content_type": _content_type(exchange),
        "origin": "real",
        "final_url": exchange.final_url,
        "status": exchange.status,
        "headers": exchange.headers,
        "redirects": exchange.redirects,
        "elapsed_ms": exchange.elapsed_ms,
        "robots": exchange.robots,
    }


def _content_type(exchange: Exchange) -> str | None:
    return next((value for name, value in exchange.headers if name.lower() == "content-type"), None)


def _page_name(exchange: Exchange) -> str:
    return NAMES.get((_content_type(exchange) or "").partition(";")[0].strip().lower(), "page.html")


def _host(url: str) -> str:
    return _safe(urlsplit(url).netloc) or "unknown"


def _slug(url: str) -> str:
    parts = urlsplit(url)
    return _safe(f"{parts.path} {parts.query}")[:LONGEST_NAME].strip("-.") or "index"


def _safe(text: str) -> str:
    return UNSAFE.sub("-", text.lower()).strip("-.")
