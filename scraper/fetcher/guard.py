"""Which addresses may be asked: only those that anybody on the internet can reach.

A page or a redirect must not make this program talk to the machine it runs on, to its network, or to the metadata
service of its cloud. Names are resolved once, every answer is checked, and the connection goes to a checked answer, so
that a name cannot change its mind between the check and the connection.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from itertools import zip_longest

Address = IPv4Address | IPv6Address
Resolver = Callable[[str, int], Awaitable[tuple[str, ...]]]

GLOBAL_UNICAST = IPv6Network("2000::/3")  # all of IPv6 that is handed out (RFC 4291, 2.4)
NAT64 = IPv6Network("64:ff9b::/96")  # the last four bytes are an IPv4 address (RFC 6052)
# Special-purpose blocks of the IANA registries that the standard library of some supported Python versions lets pass:
# protocol assignments, the old 6to4 relays and 6to4 itself, documentation.
SPECIAL = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "2002::/16", "3fff::/20")))
ISATAP = {0x00005EFE, 0x02005EFE}  # interface identifiers that tunnel to an IPv4 address (RFC 5214, 6.1)
LOW_32 = 0xFFFF_FFFF
LOCAL_ZONES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa")


class NotPublic(Exception):
    """A host that must not be asked; `reason` completes the sentence that its name begins."""

    def __init__(self, host: str, *, reason: str) -> None:
        super().__init__(f"{host} {reason}")
        self.host = host
        self.reason = reason


class NotResolved(Exception):
    """A name that leads nowhere; `passing` where the resolver itself calls it a passing trouble."""

    def __init__(self, host: str, *, reason: str, passing: bool = False) -> None:
        super().__init__(f"{host}: {reason}")
        self.host = host
        self.reason = reason
        self.passing = passing


async def resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host as the system finds them, each once, IPv4 and IPv6 in turn, so that a few are of both.

    Raises OSError, or UnicodeError where the name cannot be one.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = dict.fromkeys(str(place[0]) for *_, place in found)
    older = (address for address in addresses if ":" not in address)
    newer = (address for address in addresses if ":" in address)
    return tuple(address for pair in zip_longest(older, newer) for address in pair if address is not None)


def is_public(address: str) -> bool:
    """Whether an address is globally routable; an IPv4 address inside an IPv6 one is judged for itself."""
    ip = ip_address(address.partition("%")[0])
    return _is_routable(ip if isinstance(ip, IPv4Address) else _carried(ip) or ip)


async def resolved(host: str, port: int, *, resolver: Resolver) -> tuple[str, ...]:
    """The addresses of a host, at least one. Raises NotResolved where the name leads nowhere."""
    try:
        addresses = await resolver(host, port)
    except UnicodeError as error:  # the name cannot even be put into a question
        raise NotResolved(host, reason="not a host name") from error
    except OSError as error:
        passing = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise NotResolved(host, reason=error.strerror or "no answer", passing=passing) from error
    if not addresses:
        raise NotResolved(host, reason="no address")
    return addresses


async def checked(host: str, port: int, *, resolver: Resolver) -> tuple[str, ...]:
    """The addresses of a host, none of them private.

    Raises NotPublic where even one is, for nobody can tell which one a later connection would take, and NotResolved.
    """
    addresses = await resolved(host, port, resolver=resolver)
    if private := next((address for address in addresses if not is_public(address)), None):
        raise NotPublic(host, reason=_not_public(private, host))
    return addresses


async def check_proxied(host: str, port: int, *, resolver: Resolver) -> None:
    """Raise NotPublic where a proxy would be asked for a private target.

    A network behind a proxy often resolves no outside names: a name unknown here is left to the proxy, unless it can
    only be a local one. The proxy resolves for itself what it is asked for, so that its own rules must do the rest.
    """
    name = host.rstrip(".").lower()
    if f".{name}".endswith(LOCAL_ZONES) or not {".", ":"} & set(name):
        raise NotPublic(host, reason="is a name of the local network")
    with contextlib.suppress(NotResolved):
        await checked(host, port, resolver=resolver)


def _not_public(address: str, host: str) -> str:
    return "is not a public address" if address == host else f"leads to {address}, which is not a public address"


def _is_routable(ip: Address) -> bool:
    if ip.is_multicast or not ip.is_global or any(ip in block for block in SPECIAL):
        return False
    return isinstance(ip, IPv4Address) or (ip in GLOBAL_UNICAST and (int(ip) >> 32) & LOW_32 not in ISATAP)


def _carried(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address leads to, mapped or translated."""
    return IPv4Address(int(ip) & LOW_32) if ip in NAT64 else ip.ipv4_mapped
