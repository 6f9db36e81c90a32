"""One HTTP exchange: a request out, an answer or a Failed back. Redirects, retries and pauses are others' work."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import httpcore
import httpx
import msgspec

from scraper.fetcher import guard
from scraper.fetcher.connect import guarded_pool
from scraper.fetcher.decoding import Chain
from scraper.fetcher.failure import Refused
from scraper.fetcher.identity import request_headers
from scraper.fetcher.trouble import TROUBLES, failure_of
from scraper.model import FetchPolicy

NO_PAGES = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/gzip")
NOT_MODIFIED = 304
HTTPS = 443  # any port will do to look up a name

Cookies = httpx.Cookies


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server said. Headers are as received, each octet a character, so that they can go back verbatim."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes = b""

    def header(self, name: str) -> str | None:
        """The value of a header by its name in lower case, the first where several stand."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Demand(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: at most so many decoded bytes, the rest cut off where `cut`, else the whole refused."""

    url: str
    headers: Mapping[str, str]
    limit: int
    cut: bool = False


class _GuardedTransport(httpx.AsyncHTTPTransport):
    """The library's transport around a pool of our own, for which its constructor has no parameter."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool


class Client:
    """Sends requests as the policy says, over connections that pass the address guard.

    It speaks to the transport itself: the library's own client would follow the environment, keep cookies from one
    page to the next, and decode bodies without a bound.
    """

    def __init__(self, policy: FetchPolicy, *, resolver: guard.Resolver) -> None:
        self._policy = policy
        self._resolver = resolver
        self._headers = request_headers(policy)
        trust = httpx.create_ssl_context(trust_env=False)
        self._transport = _GuardedTransport(guarded_pool(policy, resolver=resolver, trust=trust))
        read = policy.read_timeout
        self._timeouts = {"connect": policy.connect_timeout, "read": read, "write": read, "pool": None}

    async def aclose(self) -> None:
        """Close all connections."""
        await self._transport.aclose()

    async def ask(self, demand: Demand, *, cookies: Cookies) -> Answer:
        """The answer to one request, whatever its status; the body is read for successes only. Raises Failed."""
        try:
            async with asyncio.timeout(self._policy.total_timeout):
                return await self._exchange(demand, cookies)
        except TROUBLES as error:
            raise failure_of(error, url=demand.url, policy=self._policy) from error

    async def _exchange(self, demand: Demand, cookies: Cookies) -> Answer:
        request = self._request(demand)
        cookies.set_cookie_header(request)
        if self._policy.proxy is not None and not self._policy.allow_private:
            await guard.check_proxied(request.url.host, request.url.port or HTTPS, resolver=self._resolver)
        response = await self._transport.handle_async_request(request)
        try:
            response.request = request
            cookies.extract_cookies(response)
            return await _answer(response, demand)
        finally:
            await response.aclose()

    def _request(self, demand: Demand) -> httpx.Request:
        headers = {**self._headers, **demand.headers}
        encoded = [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
        return httpx.Request("GET", demand.url, headers=encoded, extensions={"timeout": self._timeouts})


async def _answer(response: httpx.Response, demand: Demand) -> Answer:
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)
    answer = Answer(url=demand.url, status=response.status_code, headers=headers)
    if not response.is_success and response.status_code != NOT_MODIFIED:
        return answer
    if not demand.cut:
        _check_headers(answer, demand)
    return msgspec.structs.replace(answer, content=await _body(response, demand))


def _check_headers(answer: Answer, demand: Demand) -> None:
    """Refuse what need not be read to be refused."""
    content_type = (answer.header("content-type") or "").strip().lower()
    if content_type.startswith(NO_PAGES):
        message = f"is {content_type.partition(';')[0]}, no page; give the address of a page"
        raise Refused("not-a-page", message, where=demand.url, status=answer.status)
    length = answer.header("content-length") or ""
    if length.isascii() and length.isdigit() and float(length) > demand.limit:
        raise _too_large(demand, answer.status)


async def _body(response: httpx.Response, demand: Demand) -> bytes:
    chain = Chain(response.headers.get("content-encoding"))
    content = bytearray()
    async for data in response.aiter_raw():
        for piece in chain.feed(data):
            content += piece
            if len(content) > demand.limit:
                if demand.cut:
                    return bytes(content[: demand.limit])
                raise _too_large(demand, response.status_code)
    chain.finish()
    return bytes(content)


def _too_large(demand: Demand, status: int) -> Refused:
    message = f"is larger than {demand.limit:,} bytes; raise max_bytes under [fetch] to keep it"
    return Refused("too-large", message, where=demand.url, status=status)
