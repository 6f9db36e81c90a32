"""How we introduce ourselves to servers."""

from __future__ import annotations

from scraper import __version__
from scraper.errors import ConfigurationError
from scraper.model import FetchPolicy, Validators

PRODUCT = "liveblog-archive"  # also the name that robots.txt may address
PROJECT_ADDRESS = "https://pypi.org/project/liveblog-archive/"
ALWAYS = {
    "Accept": "text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.9,*/*;q=0.5",
    # A language must not be preferred: publishers in several languages would answer in the wrong one.
    "Accept-Language": "*",
    # What the decoding room undoes, and nothing else.
    "Accept-Encoding": "gzip, deflate, br",
}


def user_agent(contact: str | None) -> str:
    """The User-Agent, with an address to complain to. Raises ConfigurationError where a header cannot carry it."""
    address = contact or PROJECT_ADDRESS
    if not (address.isascii() and address.isprintable()):
        raise ConfigurationError(
            "contact must be one line of ASCII, such as mailto:me@example.org", where="[fetch] contact"
        )
    return f"{PRODUCT}/{__version__} (+{address})"


def request_headers(policy: FetchPolicy) -> dict[str, str]:
    """The headers of every request."""
    return {"User-Agent": user_agent(policy.contact), **ALWAYS}


def conditions(validators: Validators | None) -> dict[str, str]:
    """The headers that make a request conditional: what the server sent, sent back as it came."""
    if validators is None:
        return {}
    pairs = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in pairs.items() if value}
