"""HTTP/1.1 messages as the octets that WARC holds, and back.

A body is kept without the codings it was sent in. A header that speaks of them would make readers undo them once more,
so it is kept under a name that says whose it was, as other web archives do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from urllib.parse import urlsplit

from scraper.errors import UnreadablePage
from scraper.model import Value

Header = tuple[str, str]
OF_CODINGS = {"content-encoding", "transfer-encoding", "content-length"}
SET_ASIDE = "X-Archive-Orig-"
LENGTH = "Content-Length"
STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b[^\r\n]*\r?\n")
END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
LINE_END = re.compile(r"\r?\n(?![ \t])")  # a line that begins with white space goes on (RFC 9112, 5.2)
FOLD = re.compile(r"[ \t]*\r?\n[ \t]+")
WHITE = " \t\r\n"
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")
NEWLINES = str.maketrans({"\r": " ", "\n": " "})


class Response(Value, frozen=True, kw_only=True):
    """A response; its headers as received, each octet a character, its body without chunks and as it stands.

    `coding` names the content codings that the body still is in, as a header says it, null where it is in none.
    """

    status: int
    headers: tuple[Header, ...] = ()
    body: bytes = b""
    raw_body: bytes = b""
    coding: str | None = None

    def header(self, name: str) -> str | None:
        """The value of a header by its name in lower case, the first where several stand."""
        return next((value for key, value in self.headers if key.lower() == name), None)


def compose_request(url: str) -> bytes:
    """A request for a URL with the one header that must be."""
    parts = urlsplit(url)
    target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    host = parts.netloc.rpartition("@")[2]
    return f"GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()


def compose_response(status: int, headers: Sequence[Header], *, body: bytes | None) -> bytes:
    """The head of a response, and its body if there is one; headers about codings are set aside."""
    written = list(_set_aside(headers, size=None if body is None else len(body)))
    lines = "".join(f"{name}: {value.translate(NEWLINES)}\r\n" for name, value in written)
    head = f"HTTP/1.1 {status} {_phrase(status)}\r\n{lines}\r\n".encode("latin-1", errors="replace")
    return head + (body or b"")


def parse_response(block: bytes) -> Response:
    """A response from its octets, chunks joined, headers put back that were set aside. Raises UnreadablePage."""
    status = STATUS.match(block)
    end = END_OF_HEADERS.search(block)
    if status is None or end is None:
        raise UnreadablePage("is no HTTP response")
    text = block[status.end() : end.start()].decode("latin-1") if end.start() >= status.end() else ""
    headers = [_header(line) for line in LINE_END.split(text) if ":" in line]
    raw = block[end.end() :]
    body = _without_chunks(headers, raw)
    coding = next((value for name, value in headers if name.lower() == "content-encoding"), None)
    return Response(status=int(status[1]), headers=tuple(_put_back(headers)), body=body, raw_body=raw, coding=coding)


def _set_aside(headers: Sequence[Header], *, size: int | None) -> Iterator[Header]:
    """The headers, those about codings renamed; then the length of the body as it is here, where another was told."""
    is_told_otherwise = any(_is_of_codings(header, size=size) for header in headers)
    for name, value in headers:
        yield (SET_ASIDE + name if _is_of_codings((name, value), size=size) else name), value
    if is_told_otherwise and size is not None:
        yield LENGTH, str(size)


def _is_of_codings(header: Header, *, size: int | None) -> bool:
    name, value = header[0].lower(), header[1].strip()
    return name in OF_CODINGS and not (name == LENGTH.lower() and value == str(size))


def _put_back(headers: Sequence[Header]) -> Iterator[Header]:
    were_aside = any(name.startswith(SET_ASIDE) for name, _ in headers)
    kept = headers[:-1] if were_aside and headers[-1][0] == LENGTH else headers
    yield from ((name.removeprefix(SET_ASIDE), value) for name, value in kept)


def _header(line: str) -> Header:
    name, _, value = line.partition(":")
    return name.strip(WHITE), FOLD.sub(" ", value).strip(WHITE)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _without_chunks(headers: Sequence[Header], body: bytes) -> bytes:
    """The body without chunks. Some tools keep the header and drop the chunks: then it is whole as it stands."""
    is_chunked = any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in headers)
    return b"".join(_chunks(body)) if is_chunked and CHUNK.match(body) else body


def _chunks(body: bytes) -> Iterator[bytes]:
    place = 0
    while chunk := CHUNK.match(body, place):
        size, begin = int(chunk[1], 16), chunk.end()
        if size == 0:
            return
        place = begin + size + 2
        if body[place - 2 : place] != b"\r\n":
            raise UnreadablePage("is in chunks that are cut off or of a wrong size")
        yield body[begin : begin + size]
    raise UnreadablePage("is in chunks that are cut off or of a wrong size")
