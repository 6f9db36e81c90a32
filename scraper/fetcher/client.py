"""One HTTP exchange: a request out, an answer or a Failed back. Redirects, retries and pauses are others' work."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping

import httpcore
import httpx
import msgspec

from scraper.fetcher import guard
from scraper.fetcher.connect import guarded_pool
from scraper.fetcher.decoding import CannotDecode, Chain
from scraper.fetcher.failure import Failed, Refused
from scraper.fetcher.identity import request_headers
from scraper.model import FetchPolicy

PRIVATE_CURE = "set allow_private = true under [fetch] if that is what you want"
NO_PAGES = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/gzip")
BODILESS = 304
ERRORS = 400

Cookies = httpx.Cookies


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a server said. Headers are as received, each octet a character, so that they can go back verbatim."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes = b""

    def header(self, name: str) -> str | None:
        """The value of a header, the first where several stand."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Demand(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: at most so many decoded bytes, the rest cut off where `cut`, else refused."""

    url: str
    headers: Mapping[str, str]
    limit: int
    cut: bool = False


class _GuardedTransport(httpx.AsyncHTTPTransport):
    """The library's transport around a pool of our own; its constructor offers no place for one."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool


class Client:
    """Sends requests as the policy says, over connections that pass the address guard."""

    def __init__(self, policy: FetchPolicy, *, resolver: guard.Resolver) -> None:
        self._policy = policy
        self._resolver = resolver
        self._headers = request_headers(policy)
        self._transport = _GuardedTransport(
            guarded_pool(policy, resolver=resolver, trust=httpx.create_ssl_context(trust_env=False))
        )
        read = policy.read_timeout
        self._timeouts = {"connect": policy.connect_timeout, "read": read, "write": read, "pool": None}

    async def aclose(self) -> None:
        """Close all connections."""
        await self._transport.aclose()

    async def ask(self, demand: Demand, *, cookies: Cookies) -> Answer:
        """The answer to one request; its body is read for successes only. Raises Failed."""
        try:
            async with asyncio.timeout(self._policy.total_timeout):
                return await self._exchange(demand, cookies)
        except TimeoutError as error:
            message = f"not complete after {self._policy.total_timeout:g} s; the server is too slow, try again later"
            raise Failed("timeout", message, where=demand.url) from error
        except CannotDecode as error:
            raise Failed("undecodable", f"{error}; try again, or report it to the site", where=demand.url) from error
        except guard.NotPublic as error:
            message = f"{error}, which is not public; {PRIVATE_CURE}"
            raise Refused("private-address", message, where=demand.url) from error
        except guard.NotResolved as error:
            message = f"{error.host} cannot be resolved ({error.reason}); check the name and the network"
            raise Failed("dns", message, where=demand.url, again=error.passing) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._translated(error, demand.url) from error

    async def _exchange(self, demand: Demand, cookies: Cookies) -> Answer:
        headers = {**self._headers, **demand.headers}
        encoded = [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items()]
        request = httpx.Request("GET", demand.url, headers=encoded, extensions={"timeout": self._timeouts})
        cookies.set_cookie_header(request)
        if self._policy.proxy is not None and not self._policy.allow_private:
            port = request.url.port or (443 if request.url.scheme == "https" else 80)
            await guard.check_proxied(request.url.host, port, resolver=self._resolver)
        response = await self._transport.handle_async_request(request)
        try:
            response.request = request
            cookies.extract_cookies(response)
            return await self._answer(response, demand)
        finally:
            await response.aclose()

    async def _answer(self, response: httpx.Response, demand: Demand) -> Answer:
        pairs = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)
        answer = Answer(url=demand.url, status=response.status_code, headers=pairs)
        if not response.is_success and response.status_code != BODILESS:
            return answer
        if not demand.cut:
            _check_headers(answer, demand)
        return msgspec.structs.replace(answer, content=await _body(response, demand))

    def _translated(self, error: httpx.HTTPError | httpx.InvalidURL, url: str) -> Failed:
        if isinstance(error, httpx.ConnectTimeout):
            message = f"no connection after {self._policy.connect_timeout:g} s; check the network or try again later"
            return Failed("timeout", message, where=url, again=True)
        if isinstance(error, httpx.TimeoutException):
            message = f"nothing came for {self._policy.read_timeout:g} s; the server is too slow, try again later"
            return Failed("timeout", message, where=url, again=True)
        if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | httpx.LocalProtocolError):
            return Refused("bad-url", f"cannot be asked for ({error}); check the address", where=url)
        return _network_failure(error, url)


def _network_failure(error: Exception, url: str) -> Failed:
    causes = tuple(_causes(error))
    if refused := next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None):
        message = (
            f"its certificate is not to be trusted ({refused.verify_message}); check the address, or tell the site"
        )
        return Failed("tls", message, where=url)
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return Failed("tls", f"no secure connection ({error}); try again later", where=url, again=True)
    if isinstance(error, httpx.ConnectError):
        reason = next(
            (cause.strerror for cause in reversed(causes) if isinstance(cause, OSError) and cause.strerror), error
        )
        return Failed(
            "connect", f"no connection ({reason}); check the network or try again later", where=url, again=True
        )
    return Failed("broken-off", f"the answer broke off ({error}); try again later", where=url, again=True)


def _causes(error: BaseException | None) -> list[BaseException]:
    """An error and what caused it, down to the first."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _check_headers(answer: Answer, demand: Demand) -> None:
    """Refuse by its headers what need not be read to be refused."""
    content_type = (answer.header("content-type") or "").strip().lower()
    if content_type.startswith(NO_PAGES):
        message = f"is {content_type.partition(';')[0]}, not a page; watch the page that shows it"
        raise Refused("not-a-page", message, where=demand.url, status=answer.status)
    length = answer.header("content-length") or ""
    if length.isascii() and length.isdigit() and int(length) > demand.limit:
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
