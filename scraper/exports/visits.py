"""The visits that a WARC file tells of: each a page as it came, or as it came once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from scraper.errors import UnreadablePage
from scraper.exports.digests import is_digest
from scraper.exports.http_message import Response, parse_response
from scraper.exports.warc_reader import Record, read_record, read_records
from scraper.model import Problem, Redirect, RobotsDecision, Value

OURS = "liveblog-archive"
PAGES = {"text/html", "application/xhtml+xml"}
REDIRECTS = {301, 302, 303, 307, 308}
FULL = {200, 203}
DECISIONS = get_args(RobotsDecision)


class Visit(Value, frozen=True, kw_only=True):
    """One answer. `body_at` is where in the file the record with its bytes begins, null where the file has none."""

    path: str
    offset: int
    url: str
    final_url: str
    at: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    redirects: tuple[Redirect, ...] = ()
    elapsed_ms: int = 0
    robots: RobotsDecision | None = None
    body_at: int | None = None

    @property
    def where(self) -> str:
        """The file and the place in it."""
        return f"{self.path}:{self.offset}"


def read_visits(path: Path) -> Iterator[Visit | Problem]:
    """The visits to pages in a file's order, and a problem for each record that is damaged or refers to nothing."""
    reading = _Reading(path)
    for record in read_records(path):
        if isinstance(record, Problem):
            yield record
            continue
        try:
            found = reading.read(record)
        except UnreadablePage as error:
            yield Problem(code="damaged-record", message=error.message, where=f"{path}:{record.offset}")
            continue
        if found is not None:
            yield found


def read_body(visit: Visit) -> Response:
    """The response whose body a visit saw, as it is in the file. Raises UnreadablePage."""
    if visit.body_at is None:
        raise UnreadablePage("the file has not got the bytes that this visit found again", where=visit.where)
    return parse_response(read_record(Path(visit.path), visit.body_at).block)


class _Reading:
    """What was read so far of one file, so that what comes can refer to it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_ours = False
        self._places: dict[str, int] = {}  # of bodies, by record id, by URL and date, and by digest
        self._measured: dict[str, Mapping[str, str]] = {}
        self._ways: dict[str, tuple[str, tuple[Redirect, ...]]] = {}  # by where they lead: where they began

    def read(self, record: Record) -> Visit | None:
        """What a record tells; null where it tells of no page. Raises UnreadablePage."""
        if record.kind == "warcinfo":
            self._is_ours = _fields(record.block).get("software", "").startswith(OURS)
        elif record.kind == "metadata":
            self._measured[record.headers.get("warc-concurrent-to", "")] = _fields(record.block)
        elif record.kind in {"response", "revisit"} and _url(record).startswith(("http://", "https://")):
            return self._answer(record)
        return None

    def _answer(self, record: Record) -> Visit | None:
        response = parse_response(record.block) if record.block else Response(status=200)  # a revisit may be bare
        if record.kind == "response":
            _check_payload(record, response)
        if response.status in REDIRECTS:
            self._pass_on(_url(record), response)
            return None
        return self._visit(record, response) if self._is_page(record, response) else None

    def _is_page(self, record: Record, response: Response) -> bool:
        """Whether an answer is a page: other archives hold pictures, scripts and styles as well."""
        if record.kind == "revisit":
            return self._body_of(record) is not None or self._is_ours
        kind = (response.header("content-type") or "").partition(";")[0].strip().lower()
        return response.status in FULL and (self._is_ours or kind in PAGES)

    def _pass_on(self, url: str, response: Response) -> None:
        target = response.header("location")
        start, before = self._ways.pop(url, (url, ()))
        if target:
            self._ways[target] = (start, (*before, Redirect(url=url, status=response.status)))

    def _visit(self, record: Record, response: Response) -> Visit:
        final_url = _url(record)
        url, redirects = self._ways.pop(final_url, (final_url, ()))
        measured = self._measured.pop(record.record_id, {})
        body_at = record.offset if record.kind == "response" else self._body_of(record)
        if record.kind == "response":
            self._places.update(dict.fromkeys(_names(record), record.offset))
        return Visit(
            path=str(self._path),
            offset=record.offset,
            url=url,
            final_url=final_url,
            at=_moment(record),
            status=response.status,
            headers=response.headers,
            redirects=redirects,
            elapsed_ms=_number(measured.get("fetchTimeMs", "")),
            robots=next((known for known in DECISIONS if known == measured.get("robots")), None),
            body_at=body_at,
        )

    def _body_of(self, record: Record) -> int | None:
        """Where the bytes are that a revisit found again."""
        headers = record.headers
        named = (
            headers.get("warc-refers-to", ""),
            f"{headers.get('warc-refers-to-target-uri')} {headers.get('warc-refers-to-date')}",
            headers.get("warc-payload-digest", ""),
        )
        return next((self._places[name] for name in named if name in self._places), None)


def _names(record: Record) -> Iterator[str]:
    """By what a revisit may call the record."""
    yield record.record_id
    yield f"{_url(record)} {record.headers.get('warc-date')}"
    if digest := record.headers.get("warc-payload-digest"):
        yield digest


def _check_payload(record: Record, response: Response) -> None:
    """Raises UnreadablePage where the body is not what its digest says, taken with its chunks or without them."""
    claimed = record.headers.get("warc-payload-digest")
    if claimed and not is_digest(claimed, response.body) and not is_digest(claimed, response.raw_body):
        raise UnreadablePage("the body is not what its digest says; it was left out")


def _url(record: Record) -> str:
    return record.headers.get("warc-target-uri", "").strip("<>")  # some tools wrote it in angle brackets


def _moment(record: Record) -> datetime:
    try:
        moment = datetime.fromisoformat(record.headers.get("warc-date", ""))
    except ValueError as error:
        raise UnreadablePage("has no date") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _fields(block: bytes) -> dict[str, str]:
    lines = block.decode("utf-8", errors="replace").splitlines()
    pairs = (line.partition(":") for line in lines)
    return {name.strip(): value.strip() for name, found, value in pairs if found}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0
