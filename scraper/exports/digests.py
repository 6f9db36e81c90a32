"""Labelled digests as WARC has them, such as `sha1:` and the digest in base 32."""

from __future__ import annotations

import hashlib
from base64 import b16decode, b32decode, b32encode
from binascii import Error

LABEL = "sha1"  # no proof against forgery, but the one that all tools know; the archive's own digest is BLAKE2b
KNOWN = frozenset({"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s"})


def labelled(content: bytes) -> str:
    """The digest of bytes with its label."""
    return f"{LABEL}:{b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode('ascii')}"


def is_digest(claimed: str, content: bytes) -> bool:
    """Whether bytes have a digest, in base 32 or 16; also where it is of a kind that cannot be proven here."""
    label, _, value = claimed.strip().partition(":")
    name = label.lower().replace("-", "")
    if name not in KNOWN:
        return True
    return hashlib.new(name, content, usedforsecurity=False).digest() in _readings(value.strip())


def _readings(value: str) -> list[bytes]:
    """What the letters may stand for."""
    found = []
    for decode in (b32decode, b16decode):
        try:
            found.append(decode(value.upper()))
        except (Error, ValueError):
            continue
    return found
