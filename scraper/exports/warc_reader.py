"""WARC files as their records, and what is wrong with damaged ones; those behind them are read all the same."""

from __future__ import annotations

import mmap
import re
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from scraper.errors import UnreadablePage
from scraper.exports.digests import is_digest
from scraper.model import Problem, Value

SUFFIXES = (".warc", ".warc.gz")
LARGEST = 200_000_000  # bytes of a block; a page is far smaller, a film is not wanted
GZIP = b"\x1f\x8b\x08"
PLAIN_START = re.compile(rb"(?<=\n)WARC/\d")
GZIP_START = re.compile(re.escape(GZIP))
ONE_MEMBER = "not a multi-member gzip"  # in the library's words
FAULTS = (ArchiveLoadFailed, EOFError, OSError, ValueError, AssertionError, AttributeError, TypeError, zlib.error)


class Record(Value, frozen=True, kw_only=True):
    """A record: its headers by their names in lower case, its block, and where in the file it begins."""

    headers: Mapping[str, str]
    block: bytes
    offset: int

    @property
    def kind(self) -> str:
        """The WARC-Type."""
        return self.headers.get("warc-type", "")

    @property
    def record_id(self) -> str:
        """The WARC-Record-ID."""
        return self.headers.get("warc-record-id", "")


def is_warc(path: Path) -> bool:
    """Whether a file is a WARC by its name."""
    return path.name.lower().endswith(SUFFIXES)


def read_records(path: Path) -> Iterator[Record | Problem]:
    """The records in their order, and a problem for each that is damaged. Raises UnreadablePage where it is no file."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as octets:
            start: int | None = 0
            while start is not None:
                damaged = yield from _records_from(file, start, path=path, size=len(octets))
                start = None if damaged is None else _next_start(octets, max(damaged, start) + 1)
    except FileNotFoundError as error:
        raise UnreadablePage("there is no such file; check the path", where=str(path)) from error
    except OSError as error:
        cure = "check that it is a file, and its owner and mode"
        raise UnreadablePage(f"cannot be read ({error.strerror}); {cure}", where=str(path)) from error
    except ValueError as error:  # an empty file cannot be mapped, and a NUL is in no name
        raise UnreadablePage("is empty, or no file; get it once more", where=str(path)) from error


def read_record(path: Path, offset: int) -> Record:
    """The record that begins at a place of the file. Raises UnreadablePage."""
    try:
        with path.open("rb") as file:
            file.seek(offset)
            return _read(ArchiveIterator(file, no_record_parse=True), offset)
    except (StopIteration, *FAULTS) as error:
        raise UnreadablePage("the record is not there any more", where=f"{path}:{offset}") from error


def _records_from(
    file: BinaryIO, start: int, *, path: Path, size: int
) -> Generator[Record | Problem, None, int | None]:
    """The records from a place on; returns where the first damaged one begins, null at the end of the file."""
    file.seek(start)
    iterator = ArchiveIterator(file, no_record_parse=True)
    while True:
        offset = max(int(iterator.offset), start)  # the library loses count where records share a gzip member
        try:
            yield _read(iterator, offset)
        except StopIteration:
            if offset < size and start != offset:
                yield _damage(path, offset, "it is cut off")
            return None
        except UnreadablePage as error:
            yield _damage(path, offset, error.message)
            return offset
        except FAULTS as error:
            yield _damage(path, offset, _told(str(error)))
            return offset


def _read(iterator: ArchiveIterator, offset: int) -> Record:
    """The next record. What the library only prints is raised, as UnreadablePage."""
    with redirect_stderr(StringIO()) as printed:
        record = next(iterator)
        headers = {name.lower(): value for name, value in record.rec_headers.headers}
        block = record.raw_stream.read(LARGEST)
        iterator.read_to_end()
    if (complaint := _complaint(headers, block)) or printed.getvalue():
        raise UnreadablePage(complaint or _told(printed.getvalue()))
    return Record(headers=headers, block=block, offset=offset)


def _complaint(headers: Mapping[str, str], block: bytes) -> str | None:
    """What is wrong with a record; null where it is sound."""
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdigit()):
        return "it is cut off, or has no length"
    if len(block) < min(int(length), LARGEST):
        return f"it is cut off: {len(block):,} of {int(length):,} bytes are there"
    claimed = headers.get("warc-block-digest")
    if claimed and len(block) < LARGEST and not is_digest(claimed, block):
        return "its block is not what its digest says"
    return None


def _told(message: str) -> str:
    if ONE_MEMBER in message:
        return "the file is one gzip member, where each record must be one; `warcio recompress` makes it so"
    return f"it cannot be read ({' '.join(message.split())[:100]})"


def _damage(path: Path, offset: int, reason: str) -> Problem:
    message = f"a record is damaged: {reason}; the others are read, get the file once more if you can"
    return Problem(code="damaged-record", message=message, where=f"{path}:{offset}")


def _next_start(octets: mmap.mmap, place: int) -> int | None:
    """Where the next record begins, from a place on."""
    if octets[: len(GZIP)] != GZIP:
        return next((found.start() for found in PLAIN_START.finditer(octets, place)), None)
    starts = (found.start() for found in GZIP_START.finditer(octets, place))
    return next((start for start in starts if _begins_record(octets[start : start + 512])), None)


def _begins_record(head: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(head, 16).startswith(b"WARC/")
    except zlib.error:
        return False
