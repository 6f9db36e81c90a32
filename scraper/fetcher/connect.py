"""The connection pool whose every connection passes the address guard."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

import httpcore

from scraper.errors import ConfigurationError
from scraper.fetcher import guard
from scraper.model import FetchPolicy

MAX_CONNECTIONS = 8  # the pool looks through all of them for every request
KEEP_ALIVE = 30.0  # seconds
MAX_TRIED = 3  # addresses of one host, so that each gets a fair share of the time
PROXY_PORTS = {"http": 80, "https": 443}


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections to checked addresses only; the host's name goes on into Host and SNI untouched."""

    def __init__(self, *, resolver: guard.Resolver, allow_private: bool) -> None:
        self._lookup = guard.resolved if allow_private else guard.checked
        self._resolver = resolver
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address of the host that answers."""
        addresses = (await self._lookup(host, port, resolver=self._resolver))[:MAX_TRIED]
        share = None if timeout is None else timeout / len(addresses)
        for address in addresses[:-1]:
            try:
                return await self._network.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._network.connect_tcp(addresses[-1], port, share, local_address, socket_options)


def guarded_pool(
    policy: FetchPolicy, *, resolver: guard.Resolver, trust: ssl.SSLContext
) -> httpcore.AsyncConnectionPool:
    """The pool for a policy. Connections to its proxy are not guarded: the configuration vouches for it."""
    allow_private = policy.allow_private or policy.proxy is not None
    return httpcore.AsyncConnectionPool(
        ssl_context=trust,
        proxy=None if policy.proxy is None else _proxy(policy.proxy),
        max_connections=MAX_CONNECTIONS,
        keepalive_expiry=KEEP_ALIVE,
        network_backend=GuardedBackend(resolver=resolver, allow_private=allow_private),
    )


def _proxy(url: str) -> httpcore.Proxy:
    parts = urlsplit(url)
    try:
        usual = PROXY_PORTS[parts.scheme]
        port = parts.port or usual
        host = (parts.hostname or "").encode("ascii")
    except (ValueError, KeyError):
        host = b""
    if not host:
        raise ConfigurationError("is no proxy; write http://host:port or https://host:port", where="[fetch] proxy")
    login = None if parts.username is None else (unquote(parts.username), unquote(parts.password or ""))
    return httpcore.Proxy(httpcore.URL(scheme=parts.scheme, host=host, port=port, target="/"), auth=login)
