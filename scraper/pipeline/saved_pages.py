"""Pages saved on disk: a folder with `page.html`, `page.json` or `page.txt` and `request.json`, or a bare file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import BinaryIO

import msgspec

from scraper.errors import LiveblogError, UnreadablePage, UsageError
from scraper.model import Fetch, Page, Problem, Snapshot, Value
from scraper.pipeline.read_page import read_page
from scraper.pipeline.report import problem_of
from scraper.pipeline.request import Request, given_request, read_request

STDIN = "-"
REQUEST = "request.json"
CONTENT_TYPES = {"page.html": "text/html", "page.json": "application/json", "page.txt": "text/plain"}
UNKNOWN = "a bare file needs --url and --fetched-at, which say what page it is and from when"
BARE_TYPES = {".txt": "text/plain", ".json": "application/json"}


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
            final_url=self.request.final_url or self.request.url,
            fetched_at=self.request.fetched_at,
            status=self.request.status,
            headers=self.request.headers or ((("content-type", kind),) if kind else ()),
            content=self.content,
        )

    def fetch(self) -> Fetch:
        """The fetch that it once was."""
        snapshot = self.snapshot()
        return Fetch(
            url=snapshot.url,
            final_url=snapshot.final_url,
            fetched_at=snapshot.fetched_at,
            outcome="fetched",
            status=snapshot.status,
            elapsed_ms=self.request.elapsed_ms,
            redirects=self.request.redirects,
            robots=self.request.robots,
            snapshot=snapshot,
        )


def locate(
    paths: Iterable[str], *, url: str | None, fetched_at: str | None, unknown: str = UNKNOWN
) -> tuple[Place, ...]:
    """The saved pages that the paths name, a directory standing for every page folder in and below it.

    Raises UsageError where a bare file comes without `url` and `fetched_at`, saying `unknown`, or where one of these is
    impossible. A path that leads nowhere is a place too: reading it says what is wrong, and the others still go through.
    """
    given = given_request(url=url, fetched_at=fetched_at)
    return tuple(place for path in paths for place in _places(path, given=given, unknown=unknown))


def request_of(place: Place) -> Request:
    """What is known of the fetch that brought the page. Raises UnreadablePage, naming the path."""
    return place.request or _request_in(Path(place.path))


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


def _places(path: str, *, given: Request | None, unknown: str) -> Iterator[Place]:
    mode = None if path == STDIN else _mode(Path(path))
    if path != STDIN and mode is None:
        yield Place(path=path)
    elif mode is not None and S_ISDIR(mode):
        yield from [Place(path=str(folder)) for folder in _folders(Path(path))] or [Place(path=path)]
    elif given is None:
        raise UsageError(unknown, where=path)
    else:
        kind = BARE_TYPES.get(Path(path).suffix.lower())
        yield Place(path=path, request=msgspec.structs.replace(given, content_type=kind))


def _mode(path: Path) -> int | None:
    """What a path leads to, as stat tells it; null where that is nothing."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):  # not there, not to be reached, or no path at all
        return None


def _folders(directory: Path) -> list[Path]:
    return sorted(request.parent for request in directory.rglob(REQUEST) if _is_saved_page(request.parent))


def _is_saved_page(folder: Path) -> bool:
    return (folder / REQUEST).is_file() and any((folder / name).is_file() for name in CONTENT_TYPES)


def _page_file(folder: Path) -> Path:
    return next(folder / name for name in CONTENT_TYPES if (folder / name).is_file())


def _request_in(folder: Path) -> Request:
    if _mode(folder) is None:
        raise UnreadablePage("no such file or folder", where=str(folder))
    if not _is_saved_page(folder):
        missing = f"no saved page in it: page.html, page.json or page.txt beside {REQUEST}"
        raise UnreadablePage(missing, where=str(folder))
    request = read_request(folder / REQUEST)
    if request.content_type:
        return request
    return msgspec.structs.replace(request, content_type=CONTENT_TYPES[_page_file(folder).name])


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadablePage(f"cannot be read ({error.strerror})", where=str(path)) from error
