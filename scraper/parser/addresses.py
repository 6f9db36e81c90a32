"""The parts of addresses as pages and callers give them: any text may stand where an address should."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """The host of an address in lower case; "" for what is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""


def path_of(url: str) -> str:
    """The path of an address, as it is written; "" for what is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
