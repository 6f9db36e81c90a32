"""What went wrong in one exchange, in our own words: the library's exceptions, and the guard's, as a Failed."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator

import httpx

from scraper.fetcher.decoding import CannotDecode
from scraper.fetcher.failure import Failed, Refused
from scraper.fetcher.guard import NotPublic, NotResolved
from scraper.model import FetchPolicy

# OSError: a broken TLS record passes through the library as it is, and a TimeoutError is one as well.
TROUBLES = (OSError, CannotDecode, NotPublic, NotResolved, httpx.HTTPError, httpx.InvalidURL)
BAD_REQUESTS = (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError)
CURE_PRIVATE = "set allow_private = true under [fetch] if that is what you want"


def failure_of(error: Exception, *, url: str, policy: FetchPolicy) -> Failed:
    """The Failed that says what one of the TROUBLES means for a URL, and whether another try may help."""
    match error:
        case NotPublic():
            return Refused("private-address", f"{error}; {CURE_PRIVATE}", where=url)
        case NotResolved():
            message = f"{error.host} cannot be resolved ({error.reason}); check the name and the network"
            return Failed("dns", message, where=url, again=error.passing)
        case CannotDecode():
            return Failed("undecodable", f"{error}; try again later, or tell the site", where=url)
        case TimeoutError() | httpx.TimeoutException():
            return _too_slow(error, url=url, policy=policy)
        case _ if isinstance(error, BAD_REQUESTS):
            return Refused("bad-url", f"cannot be asked for ({error}); check the address", where=url)
        case _:
            return _broken(error, url)


def _too_slow(error: Exception, *, url: str, policy: FetchPolicy) -> Failed:
    """A timeout; the one for the whole request is final, for a server that drips will drip again."""
    if isinstance(error, TimeoutError):
        message = f"not complete after {policy.total_timeout:g} s; the server is too slow, try again later"
        return Failed("timeout", message, where=url)
    if isinstance(error, httpx.ConnectTimeout):
        message = f"no connection after {policy.connect_timeout:g} s; check the network or try again later"
    else:
        message = f"nothing came for {policy.read_timeout:g} s; the server is too slow, try again later"
    return Failed("timeout", message, where=url, again=True)


def _broken(error: Exception, url: str) -> Failed:
    causes = tuple(_causes(error))
    if distrust := next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None):
        message = f"its certificate cannot be trusted ({distrust.verify_message}); check the address, or tell the site"
        return Failed("tls", message, where=url)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Failed("tls", f"no secure connection ({error}); try again later", where=url, again=True)
    if isinstance(error, httpx.ProxyError):
        return Failed("proxy", f"the proxy would not ({error}); check proxy under [fetch]", where=url, again=True)
    if isinstance(error, httpx.ConnectError):
        reason = next(
            (os.strerror(cause.errno) for cause in causes if isinstance(cause, OSError) and cause.errno), error
        )
        return Failed(
            "connect", f"no connection ({reason}); check the network or try again later", where=url, again=True
        )
    return Failed(
        "broken-off",
        f"the answer broke off ({str(error) or 'the connection was lost'}); try again later",
        where=url,
        again=True,
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what caused it, down to the first."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
