"""Content codings undone piece by piece, so that a few bytes can never grow into more memory than one piece.

The client library's own decoders return all that one network read expands to: 64 KiB of gzip may be 66 MB, of Brotli
far more. Here a piece is bounded, and whoever collects the pieces can stop.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli

PIECE = 65536
GZIP_WINDOW, RAW_WINDOW, ZLIB_WINDOW = 31, -15, 15  # how zlib is told the container (zlib manual, inflateInit2)
GZIP_MAGIC = b"\x1f\x8b"
MAX_CODINGS = 2  # servers apply one; a chain is somebody's mistake or a trap


class CannotDecode(ValueError):
    """The body is not in the coding its header names, or ends too early."""


class Decoder(Protocol):
    """One coding being undone."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that more data yields, each of a bounded size. Raises CannotDecode."""

    def finish(self) -> None:
        """Raise CannotDecode where the data ended too early."""


class Gzip:
    """gzip, several members in a row included (RFC 1952); what follows the last one is ignored, as browsers do."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(GZIP_WINDOW)
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that more data yields."""
        while data:
            if self._zlib.eof:
                if not GZIP_MAGIC.startswith(data[:2]):
                    return
                self._zlib = zlib.decompressobj(GZIP_WINDOW)
            self._begun = True
            yield from _inflate(self._zlib, data)
            data = self._zlib.unused_data

    def finish(self) -> None:
        """Raise CannotDecode where the data ended too early."""
        if self._begun and not self._zlib.eof:
            raise CannotDecode("the gzip data end too early")


class Deflate:
    """deflate: zlib data (RFC 9110, 8.4.1.2), or bare deflate data as some servers send."""

    def __init__(self) -> None:
        self._head = b""
        self._zlib: zlib._Decompress | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that more data yields."""
        if self._zlib is None:
            self._head += data
            if len(self._head) < 2:
                return
            data = self._head
            self._zlib = zlib.decompressobj(ZLIB_WINDOW if _is_zlib(data) else RAW_WINDOW)
        yield from _inflate(self._zlib, data)

    def finish(self) -> None:
        """Raise CannotDecode where the data ended too early."""
        if self._head and (self._zlib is None or not self._zlib.eof):
            raise CannotDecode("the deflate data end too early")


class Brotli:
    """Brotli (RFC 7932)."""

    def __init__(self) -> None:
        self._brotli = brotli.Decompressor()
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that more data yields."""
        self._begun = self._begun or bool(data)
        try:
            while not self._brotli.is_finished():
                # More may come out without more going in: the decoder says so only by giving a piece.
                piece = self._brotli.process(data, output_buffer_limit=PIECE)
                data = b""
                if piece:
                    yield piece
                elif self._brotli.can_accept_more_data():
                    return
        except brotli.error as error:
            raise CannotDecode("the body is no Brotli data") from error

    def finish(self) -> None:
        """Raise CannotDecode where the data ended too early."""
        if self._begun and not self._brotli.is_finished():
            raise CannotDecode("the Brotli data end too early")


CODINGS: dict[str, Callable[[], Decoder]] = {"gzip": Gzip, "x-gzip": Gzip, "deflate": Deflate, "br": Brotli}
UNASKED = {"zstd", "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip"}


class Chain:
    """All codings of a body undone, the last one applied first; a body without any passes through.

    Labels that name no coding ("none", "utf-8") are ignored, as browsers do. Raises CannotDecode for codings that were
    not asked for.
    """

    def __init__(self, header: str | None) -> None:
        labels = [label.strip().lower() for label in (header or "").split(",")]
        if unasked := UNASKED.intersection(labels):
            raise CannotDecode(f"the body came in {min(unasked)}, which was not asked for")
        self._decoders = [CODINGS[label]() for label in reversed(labels) if label in CODINGS]
        if len(self._decoders) > MAX_CODINGS:
            raise CannotDecode(f"the body is encoded {len(self._decoders)} times over")

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The decoded pieces that more data yields."""
        return self._through(data, 0)

    def finish(self) -> None:
        """Raise CannotDecode where the data ended too early."""
        for decoder in self._decoders:
            decoder.finish()

    def _through(self, data: bytes, stage: int) -> Iterator[bytes]:
        if stage == len(self._decoders):
            yield data
            return
        for piece in self._decoders[stage].feed(data):
            yield from self._through(piece, stage + 1)


def _inflate(inflater: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    full = True
    try:
        while not inflater.eof and (data or full):  # a full piece may leave output behind with no input left
            piece = inflater.decompress(data, PIECE)
            data, full = inflater.unconsumed_tail, len(piece) == PIECE
            if piece:
                yield piece
    except zlib.error as error:
        raise CannotDecode("the body is no gzip or deflate data, or is damaged") from error


def _is_zlib(head: bytes) -> bool:
    return head[0] & 0x0F == 8 and int.from_bytes(head[:2], "big") % 31 == 0
