"""Addresses as the use cases compare them; what a page calls an address may be none."""

from __future__ import annotations

from urllib.parse import urldefrag, urlsplit


def without_fragment(url: str) -> str:
    """The URL that is sent over the wire; what is no URL stays as it is."""
    try:
        return urldefrag(url).url
    except ValueError:  # a bracket that opens no IPv6 address
        return url


def host_of(url: str) -> str | None:
    """The host in lower case; null where the URL names none or is none."""
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
