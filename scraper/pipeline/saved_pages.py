"""Pages saved on disk: a folder with `page.html`, `page.json` or `page.txt` and `request.json`, or a bare file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import msgspec

from scraper.errors import LiveblogError, UnreadablePage, UsageError
from scraper.model import Page, Problem, Snapshot, Value
from scraper.pipeline.read_page import read_page
from scraper.pipeline.report import problem_of

STDIN = "-"
REQUEST = "request.json"
CONTENT_TYPES = {"page.html": "text/html", "page.json": "application/json", "page.txt": "text/plain"}
BARE_TYPES = {".txt": "text/plain", ".json": "application/json"}
SCHEMES = {"http", "https"}


class Request(Value, frozen=True, kw_only=True):
    """What `request.json` says: where and when the page was had, and the Content-Type header as received."""

    url: str
    fetched_at: datetime
    content_type: str | None = None


class Place(Value, frozen=True, kw_only=True):
    """Where a saved page lies. `request` is what the command line says of a bare file, null for a folder."""

    path: str
    request: Request | None = None


class SavedPage(Value, frozen=True, kw_only=True):
    """A saved page, read."""

    path: str
    request: Request
    content: bytes

    def snapshot(self) -> Snapshot:
        """The page as the fetch that it once was."""
        kind = self.request.content_type
        return Snapshot(
            url=self.request.url,
            final_url=self.request.url,
            fetched_at=self.request.fetched_at,
            status=200,
            headers=(("content-type", kind),) if kind else (),
            content=self.content,
        )


def locate(paths: Iterable[str], *, url: str | None, fetched_at: str | None) -> tuple[Place, ...]:
    """The saved pages that the paths name, a directory standing for every page folder in and below it.

    Raises UsageError where a bare file comes without `url` and `fetched_at`, or where one of these is impossible.
    A path that leads nowhere is a place too: reading it says what is wrong, and the others still go through.
    """
    given = _given(url=url, fetched_at=fetched_at)
    return tuple(place for path in paths for place in _places(path, given=given))


def request_of(place: Place) -> Request:
    """What is known of the fetch that brought the page. Raises UnreadablePage, naming the path."""
    return place.request or _read_request(Path(place.path))


def read(place: Place, *, stdin: BinaryIO) -> SavedPage:
    """The page that lies there. Raises UnreadablePage, naming the path."""
    request = request_of(place)
    if place.path == STDIN:
        return SavedPage(path=place.path, request=request, content=stdin.read())
    file = Path(place.path) if place.request else _page_file(Path(place.path))
    return SavedPage(path=place.path, request=request, content=_bytes(file))


def parse_saved(places: Iterable[Place], *, stdin: BinaryIO) -> Iterator[Page | Problem]:
    """What each page says, or the problem that kept it from being read; the others still go through."""
    for place in places:
        try:
            yield read_page(read(place, stdin=stdin).snapshot())
        except LiveblogError as error:
            yield problem_of(error, where=place.path)


def instant(text: str, *, where: str) -> datetime:
    """An aware instant from ISO 8601 text. Raises UsageError, saying what is missing."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"{text!r} is no ISO 8601 time; write one like 2024-11-05T14:02:00+01:00", where=where
        ) from error
    if moment.tzinfo is None:
        raise UsageError(f"{text!r} has no time zone; end it with one, such as +01:00 or Z", where=where)
    return moment


def web_address(url: str, *, where: str) -> str:
    """The address itself, if it is one of the web. Raises UsageError."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise UsageError(f"{url!r} is no web address ({error})", where=where) from error
    if parts.scheme.lower() not in SCHEMES or not parts.hostname:
        raise UsageError(f"{url!r} is no web address; write one that starts with https:// or http://", where=where)
    return url


def _given(*, url: str | None, fetched_at: str | None) -> Request | None:
    address = None if url is None else web_address(url, where="--url")
    moment = None if fetched_at is None else instant(fetched_at, where="--fetched-at")
    return Request(url=address, fetched_at=moment) if address and moment else None


def _places(path: str, *, given: Request | None) -> Iterator[Place]:
    if path != STDIN and (Path(path).is_dir() or not Path(path).exists()):
        yield from [Place(path=str(folder)) for folder in _folders(Path(path))] or [Place(path=path)]
        return
    if given is None:
        raise UsageError(
            "a bare file needs --url and --fetched-at, which say what page it is and from when", where=path
        )
    yield Place(
        path=path, request=msgspec.structs.replace(given, content_type=BARE_TYPES.get(Path(path).suffix.lower()))
    )


def _folders(directory: Path) -> list[Path]:
    return sorted(request.parent for request in directory.rglob(REQUEST) if _is_saved_page(request.parent))


def _is_saved_page(folder: Path) -> bool:
    return (folder / REQUEST).is_file() and any((folder / name).is_file() for name in CONTENT_TYPES)


def _page_file(folder: Path) -> Path:
    return next(folder / name for name in CONTENT_TYPES if (folder / name).is_file())


def _read_request(folder: Path) -> Request:
    if not folder.exists():
        raise UnreadablePage("no such file or folder", where=str(folder))
    if not _is_saved_page(folder):
        raise UnreadablePage(
            f"no saved page in it: page.html, page.json or page.txt beside {REQUEST}", where=str(folder)
        )
    path = folder / REQUEST
    try:
        request = msgspec.json.decode(_bytes(path), type=Request)
        web_address(request.url, where="url")
    except (msgspec.MsgspecError, UsageError, UnicodeDecodeError) as error:
        raise UnreadablePage(str(error), where=str(path)) from error
    if request.fetched_at.tzinfo is None:
        raise UnreadablePage("fetched_at has no time zone; end it with one, such as +01:00 or Z", where=str(path))
    if request.content_type:
        return request
    return msgspec.structs.replace(request, content_type=CONTENT_TYPES[_page_file(folder).name])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadablePage(f"cannot be read ({error.strerror})", where=str(path)) from error
