"""Pages that come from elsewhere than the web: from folders of saved pages, and from WARC files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from scraper.errors import LiveblogError, UnreadablePage
from scraper.exports.visits import Visit, read_body, read_visits
from scraper.fetcher.decoding import CannotDecode, Chain
from scraper.model import Fetch, FetchPolicy, Outcome, Problem, Snapshot
from scraper.pipeline.report import problem_of
from scraper.pipeline.saved_pages import Place, read, request_of

NOT_MODIFIED = 304
MAX_BYTES = FetchPolicy().max_bytes  # decoded; as of a page from the web


class Arrival(Protocol):
    """A page that was had once. Its bytes are read when it is its turn."""

    @property
    def where(self) -> str:
        """Where it lies."""

    @property
    def url(self) -> str:
        """What was asked for."""

    @property
    def at(self) -> datetime:
        """When."""

    def fetch(self) -> Fetch:
        """The fetch that it once was. Raises UnreadablePage."""


class SavedArrival:
    """A saved page. Raises UnreadablePage where nothing is known of its fetch."""

    def __init__(self, place: Place, *, stdin: BinaryIO) -> None:
        self._place = place
        self._stdin = stdin
        self.where = place.path
        request = request_of(place)
        self.url, self.at = request.url, request.fetched_at

    def fetch(self) -> Fetch:
        """The fetch that it once was."""
        return read(self._place, stdin=self._stdin).fetch()


class VisitArrival:
    """A visit that a WARC file tells of."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.where, self.url, self.at = visit.where, visit.url, visit.at

    def fetch(self) -> Fetch:
        """The fetch that it once was; without a snapshot where the file has not got the bytes that it found again."""
        visit = self._visit
        is_304 = visit.status == NOT_MODIFIED
        outcome: Outcome = "not_modified" if is_304 else "fetched"
        return Fetch(
            url=visit.url,
            final_url=visit.final_url,
            fetched_at=visit.at,
            outcome=outcome,
            status=visit.status,
            elapsed_ms=visit.elapsed_ms,
            headers=visit.headers,
            redirects=visit.redirects,
            robots=visit.robots,
            snapshot=None if is_304 and visit.body_at is None else _snapshot(visit),
        )


def saved_arrivals(places: Iterable[Place], *, stdin: BinaryIO) -> Iterator[Arrival | Problem]:
    """The saved pages at these places, and a problem for each of which nobody can tell what was fetched when."""
    for place in places:
        try:
            yield SavedArrival(place, stdin=stdin)
        except LiveblogError as error:
            yield problem_of(error, where=place.path)


def warc_arrivals(path: Path) -> Iterator[Arrival | Problem]:
    """The visits that a WARC file tells of, and a problem for each damaged record."""
    for visit in read_visits(path):
        yield visit if isinstance(visit, Problem) else VisitArrival(visit)


def _snapshot(visit: Visit) -> Snapshot:
    response = read_body(visit)
    return Snapshot(
        url=visit.url,
        final_url=visit.final_url,
        fetched_at=visit.at,
        status=response.status,
        headers=visit.headers if visit.status == response.status else response.headers,
        content=_decoded(response.body, response.coding, where=visit.where),
    )


def _decoded(body: bytes, coding: str | None, *, where: str) -> bytes:
    """The body without its content codings, as the archive keeps pages. Raises UnreadablePage."""
    content = bytearray()
    try:
        chain = Chain(coding)
        for piece in chain.feed(body):
            content += piece
            if len(content) > MAX_BYTES:
                raise UnreadablePage(f"is larger than {MAX_BYTES:,} bytes", where=where)
        chain.finish()
    except CannotDecode as error:
        raise UnreadablePage(f"cannot be decoded ({error})", where=where) from error
    return bytes(content)
