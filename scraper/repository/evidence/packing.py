"""How the bytes of snapshots are packed: on their own, or as what differs from an earlier snapshot.

A live blog is fetched again and again with one more post: against the page of before, 310 kB become 400 bytes, where
Zstandard alone leaves 58 kB. Which earlier snapshot that is, and how long such a chain may grow, is told in `chain`.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from scraper.errors import ArchiveError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

WHOLE = "zstd"
DIFFERENCE = "zstd-difference"
LEVEL = 10  # a 310 kB page to 18.5 % in 3 ms, a difference in 1 ms; level 15 takes four times as long for 0.1 % less
WORTH = 0.05  # of the bytes: a difference beyond is weighed against the page packed on its own
SMALLEST = 64  # bytes of a base; Zstandard takes none of fewer than eight
LARGEST = 1 << 26  # bytes of both together that a reader's window may span without being asked for more memory


class Packed(NamedTuple):
    """Packed bytes and how to unpack them."""

    codec: str
    content: bytes


def pack(content: bytes, *, base: bytes | None) -> Packed:
    """The bytes packed, as the difference from `base` where that is given and the smaller way."""
    if base is None or len(base) < SMALLEST or len(base) + len(content) > LARGEST:
        return _whole(content)
    difference = Packed(DIFFERENCE, _difference(content, base))
    if len(difference.content) <= WORTH * len(content):
        return difference
    return min(_whole(content), difference, key=lambda packed: len(packed.content))


def unpack(packed: Packed, *, base: bytes | None) -> bytes:
    """The bytes as they were; `base` is what they were packed against. Raises ArchiveError."""
    try:
        if packed.codec == WHOLE:
            return zstd.decompress(packed.content)
        if packed.codec == DIFFERENCE and base is not None:
            return zstd.decompress(packed.content, zstd_dict=_prefix(base))
    except zstd.ZstdError as error:
        raise ArchiveError(f"damaged ({error})") from error
    raise ArchiveError(f"packed as {packed.codec!r}, which this version cannot read; upgrade liveblog")


def _whole(content: bytes) -> Packed:
    return Packed(WHOLE, zstd.compress(content, level=LEVEL))


def _difference(content: bytes, base: bytes) -> bytes:
    window = (len(base) + len(content)).bit_length()
    options: dict[int, int] = {
        zstd.CompressionParameter.compression_level: LEVEL,
        zstd.CompressionParameter.window_log: max(window, zstd.CompressionParameter.window_log.bounds()[0]),
    }
    return zstd.compress(content, options=options, zstd_dict=_prefix(base))


def _prefix(base: bytes) -> tuple[zstd.ZstdDict, int]:
    return zstd.ZstdDict(base, is_raw=True).as_prefix
