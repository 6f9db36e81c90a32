"""How the bytes of snapshots are packed: on their own, or as what differs from an earlier snapshot of the same URL.

A live blog is fetched again and again with one more post: against the page of before, 244 kB become 600 bytes, where
Zstandard alone leaves 41 kB; over a hundred such fetches 2.4 % remain. A difference is always one from a whole
snapshot, so that reading back takes two steps and no chain can break.
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
LEVEL = 10  # 15.9 % of a 323 kB page at some 5 ms; gzip 6 leaves 19 %
WORTH = 0.02  # of the bytes; beyond, a new whole costs less than ever larger differences from an old one
SMALLEST = 64  # bytes of a base; Zstandard takes none of fewer than eight
LARGEST = 1 << 26  # bytes of both together that a reader's window may span without being asked for more memory


class Packed(NamedTuple):
    """Packed bytes and how to unpack them."""

    codec: str
    content: bytes


def pack(content: bytes, *, base: bytes | None) -> Packed:
    """The bytes packed, as a difference from `base` where that is given and much smaller."""
    if base is not None and len(base) >= SMALLEST and len(base) + len(content) <= LARGEST:
        difference = _difference(content, base)
        if len(difference) <= WORTH * len(content):
            return Packed(DIFFERENCE, difference)
    return Packed(WHOLE, zstd.compress(content, level=LEVEL))


def unpack(packed: Packed, *, base: bytes | None) -> bytes:
    """The bytes as they were; `base` is what they were packed against. Raises ArchiveError."""
    try:
        if packed.codec == WHOLE:
            return zstd.decompress(packed.content)
        if packed.codec == DIFFERENCE and base is not None:
            return zstd.decompress(packed.content, zstd_dict=_prefix(base))
    except zstd.ZstdError as error:
        raise ArchiveError(f"damaged ({error}); restore a backup") from error
    raise ArchiveError(f"packed as {packed.codec!r}, which this version cannot read; upgrade liveblog")


def _difference(content: bytes, base: bytes) -> bytes:
    window = (len(base) + len(content)).bit_length()
    options: dict[int, int] = {
        zstd.CompressionParameter.compression_level: LEVEL,
        zstd.CompressionParameter.window_log: max(window, zstd.CompressionParameter.window_log.bounds()[0]),
    }
    return zstd.compress(content, options=options, zstd_dict=_prefix(base))


def _prefix(base: bytes) -> tuple[zstd.ZstdDict, int]:
    return zstd.ZstdDict(base, is_raw=True).as_prefix
