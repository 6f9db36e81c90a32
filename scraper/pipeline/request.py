"""What is said of the fetch that brought a saved page: where, when, and of what type it came."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from scraper.errors import UnreadablePage, UsageError
from scraper.model import Redirect, RobotsDecision, Value

SCHEMES = {"http", "https"}
WEB_YEARS = range(1991, 9999)  # from the first page on; the last year that datetime knows leaves no room for zones


class Request(Value, frozen=True, kw_only=True):
    """Where and when a page was had, and the Content-Type header as received.

    A page that an archive exported tells the rest too: where it was found in the end, and all that came with it.
    """

    url: str
    fetched_at: datetime
    content_type: str | None = None
    final_url: str | None = None
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    redirects: tuple[Redirect, ...] = ()
    elapsed_ms: int = 0
    robots: RobotsDecision | None = None


def given_request(*, url: str | None, fetched_at: str | None) -> Request | None:
    """What the command line says; null where it says too little. Raises UsageError where it says what cannot be."""
    address = None if url is None else _web_address(url, where="--url")
    moment = None if fetched_at is None else _instant(fetched_at, where="--fetched-at")
    return Request(url=address, fetched_at=moment) if address and moment else None


def read_request(path: Path) -> Request:
    """What a `request.json` says. Raises UnreadablePage, naming the file and what is wrong in it."""
    try:
        request = msgspec.json.decode(path.read_bytes(), type=Request)
        _web_address(request.url, where="url")
    except OSError as error:
        raise UnreadablePage(f"cannot be read ({error.strerror})", where=str(path)) from error
    except (msgspec.MsgspecError, UsageError, UnicodeDecodeError) as error:
        raise UnreadablePage(str(error), where=str(path)) from error
    if complaint := _complaint(request.fetched_at):
        raise UnreadablePage(f"fetched_at {complaint}", where=str(path))
    return request


def _instant(text: str, *, where: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        cure = "write one like 2024-11-05T14:02:00+01:00"
        raise UsageError(f"{text!r} is no ISO 8601 time; {cure}", where=where) from error
    if complaint := _complaint(moment):
        raise UsageError(f"{text!r} {complaint}", where=where)
    return moment


def _web_address(url: str, *, where: str) -> str:
    try:
        url.encode()  # bytes of an argument that are no UTF-8 come as half surrogate pairs
        parts = urlsplit(url)
    except ValueError as error:
        raise UsageError(f"{url!r} is no web address ({error})", where=where) from error
    if parts.scheme.lower() not in SCHEMES or not parts.hostname:
        raise UsageError(f"{url!r} is no web address; write one that starts with https:// or http://", where=where)
    return url


def _complaint(moment: datetime) -> str | None:
    """Why a page cannot have been fetched at a time; null where it can."""
    if moment.tzinfo is None:
        return "has no time zone; end it with one, such as +01:00 or Z"
    return None if moment.year in WEB_YEARS else "lies outside the age of the web; write the year of the fetch"
