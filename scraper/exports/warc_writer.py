"""WARC 1.1 files (ISO 28500:2017): what the archive received, so that other web archives can read it.

Bytes that came once are one response record; each time they came again is a revisit record that refers to it. What was
measured beside the exchange stands in a metadata record. A request record stands where the archive itself asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.exports.digests import labelled
from scraper.exports.http_message import compose_request, compose_response
from scraper.model import Exchange, Value

VERSION = "WARC/1.1"
PROFILE = "http://netpreserve.org/warc/1.1/revisit/"
FIELDS = "application/warc-fields"
HTTP = "application/http; msgtype="
AS_IT_STANDS = "warcinfo"  # the type of which the library writes the block as it is, and adds no digest of its own
ABOUT = {
    "format": "WARC File Format 1.1",
    "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    "robots": "obey",
    "description": (
        "Captures of live blogs. Bodies are without their content and transfer codings; the headers that spoke of those "
        "are named X-Archive-Orig-. Requests are given by their first line and host, redirects by status and target."
    ),
}


class _Original(Value, frozen=True, kw_only=True):
    """A response record that revisits refer to."""

    record_id: str
    url: str
    date: str
    digest: str


class WarcWriter:
    """Writes exchanges to a file, one gzip member a record where it is to be compressed."""

    def __init__(self, file: BinaryIO, *, compress: bool) -> None:
        self._writer = WARCWriter(file, gzip=compress, warc_version=VERSION)
        self._originals: dict[int, _Original] = {}

    def write_about(self, *, name: str, software: str, at: datetime) -> None:
        """The record that says what this file is."""
        block = _fields({"software": software, **ABOUT})
        headers = {"WARC-Filename": name, "Content-Type": FIELDS}
        self._write("warcinfo", block, headers, record_id=_record_id("warcinfo", name, at), date=_date(at))

    def has(self, exchange: Exchange) -> bool:
        """Whether the bytes of an exchange stand in the file already."""
        return exchange.snapshot_id in self._originals

    def write(self, exchange: Exchange, *, content: bytes | None) -> None:
        """The records of an exchange. Its bytes are needed where the file has not got them."""
        self._write_redirects(exchange)
        record_id = _record_id("response", exchange.fetch_id, exchange.final_url, exchange.at)
        if exchange.was_asked:
            concurrent = {"WARC-Concurrent-To": record_id}
            request = {**concurrent, "Content-Type": f"{HTTP}request", "WARC-Payload-Digest": labelled(b"")}
            self._write_part("request", compose_request(exchange.final_url), request, of=exchange)
            self._write_part("metadata", _fields(_facts(exchange)), {**concurrent, "Content-Type": FIELDS}, of=exchange)
        if exchange.is_304 or self.has(exchange):
            self._write_revisit(exchange, content, record_id=record_id)
        else:
            self._write_response(exchange, content or b"", record_id=record_id)

    def _write_redirects(self, exchange: Exchange) -> None:
        targets = [*(redirect.url for redirect in exchange.redirects[1:]), exchange.final_url]
        for redirect, target in zip(exchange.redirects, targets, strict=False):
            block = compose_response(redirect.status, [("Location", target), ("Content-Length", "0")], body=b"")
            headers = {"Content-Type": f"{HTTP}response", "WARC-Payload-Digest": labelled(b"")}
            self._write_part("response", block, headers, of=exchange, url=redirect.url)

    def _write_response(self, exchange: Exchange, content: bytes, *, record_id: str) -> None:
        digest, url, date = labelled(content), _wire(exchange.final_url), _date(exchange.at)
        block = compose_response(exchange.status, exchange.headers, body=content)
        headers = {"WARC-Target-URI": url, "WARC-Payload-Digest": digest, "Content-Type": f"{HTTP}response"}
        self._write("response", block, headers, record_id=record_id, date=date)
        self._originals[exchange.snapshot_id] = _Original(record_id=record_id, url=url, date=date, digest=digest)

    def _write_revisit(self, exchange: Exchange, content: bytes | None, *, record_id: str) -> None:
        headers = {"WARC-Target-URI": _wire(exchange.final_url), "Content-Type": f"{HTTP}response"}
        headers["WARC-Profile"] = PROFILE + ("server-not-modified" if exchange.is_304 else "identical-payload-digest")
        if original := self._originals.get(exchange.snapshot_id):
            headers |= {
                "WARC-Refers-To": original.record_id,
                "WARC-Refers-To-Target-URI": original.url,
                "WARC-Refers-To-Date": original.date,
            }
        headers["WARC-Payload-Digest"] = original.digest if original else labelled(content or b"")
        block = compose_response(exchange.status, exchange.headers, body=None)
        self._write("revisit", block, headers, record_id=record_id, date=_date(exchange.at))

    def _write_part(
        self, kind: str, block: bytes, headers: Mapping[str, str], *, of: Exchange, url: str | None = None
    ) -> None:
        """A record beside the one that holds an exchange's answer."""
        target = _wire(url or of.final_url)
        record_id = _record_id(f"{kind} beside", of.fetch_id, target, of.at)
        self._write(kind, block, {"WARC-Target-URI": target, **headers}, record_id=record_id, date=_date(of.at))

    def _write(self, kind: str, block: bytes, headers: Mapping[str, str], *, record_id: str, date: str) -> None:
        """A record of ready octets: the library itself would write headers that are not ASCII otherwise than they came."""
        named = {"WARC-Type": kind, "WARC-Record-ID": record_id, "WARC-Date": date, **headers}
        named["WARC-Block-Digest"] = labelled(block)
        head = StatusAndHeaders("", list(named.items()), protocol=VERSION)
        self._writer.write_record(
            ArcWarcRecord("warc", AS_IT_STANDS, head, BytesIO(block), None, named["Content-Type"], len(block))
        )


def _facts(exchange: Exchange) -> dict[str, str]:
    """What was measured beside the exchange, under the names that WARC has for it where it has any."""
    via = {"via": _wire(exchange.url)} if exchange.redirects else {}
    return {"fetchTimeMs": str(exchange.elapsed_ms), "robots": exchange.robots or "", **via}


def _fields(facts: Mapping[str, str]) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in facts.items()).encode()


def _date(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _wire(url: str) -> str:
    return url.partition("#")[0]


def _record_id(*facts: object) -> str:
    """The same for the same record of the same archive, so that two exports of it are alike."""
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(map(str, facts)))}>"
