"""One fetch on its way from URL to URL."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import SplitResult, urljoin, urlsplit

from scraper.fetcher.client import Answer, Cookies
from scraper.fetcher.failure import Failed, Refused
from scraper.model import Redirect, RobotsDecision

LOGIN = re.compile(r"//[^/?#]*@")  # not to be repeated in a message
PORTS = {"http": 80, "https": 443}
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Journey:
    """Where a fetch started, where it stands, and what it has gathered: cookies live as long as one fetch.

    `headers` are those of the last answer, `robots` is what robots.txt said of the URL where it stands.
    """

    def __init__(self, start: str, *, limit: int, most: int, cut: bool = False) -> None:
        self.start = start
        self.url = start
        self.limit = limit
        self.cut = cut
        self.cookies = Cookies()
        self.headers: tuple[tuple[str, str], ...] = ()
        self.redirects: list[Redirect] = []
        self.robots: RobotsDecision | None = None
        self._most = most
        self._status: int | None = None
        self._spent = 0.0
        self._seen: set[tuple[str, frozenset[tuple[str, str | None]]]] = set()

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Count the time spent inside."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._spent += time.perf_counter() - began

    @property
    def elapsed_ms(self) -> int:
        """The milliseconds counted so far."""
        return round(self._spent * 1000)

    def step(self, url: str) -> None:
        """Stand at the next URL. Raises Failed where there are too many or they lead in a circle.

        A URL may come twice where a cookie was set in between: that is how some sites ask for consent.
        """
        self.url = url
        here = (url, frozenset((cookie.name, cookie.value) for cookie in self.cookies.jar))
        if here in self._seen:
            raise self._astray("redirect-loop", "redirects in a circle; see in a browser where it leads")
        if len(self._seen) > self._most:
            raise self._astray("too-many-redirects", f"redirects more than {self._most} times; check the address")
        self._seen.add(here)

    def onward(self, answer: Answer) -> str | None:
        """The absolute URL an answer redirects to, null where it is the end of the way."""
        if answer.status not in REDIRECTS:
            return None
        self._status = answer.status
        # Headers come as octets; a Location that is not ASCII is UTF-8 on every server that sends one.
        location = (answer.header("location") or "").strip().encode("latin-1").decode("utf-8", errors="replace")
        try:
            target = urljoin(self.url, location)
        except ValueError:
            location = ""
        if not location:
            raise self._astray("bad-redirect", "redirects without saying where to; tell the site")
        self.redirects.append(Redirect(url=self.url, status=answer.status))
        return target

    def _astray(self, code: str, message: str) -> Failed:
        return Failed(code, message, where=self.url, status=self._status)


def admissible(url: str) -> str:
    """A URL that may be asked for: host in lower case, no fragment, no needless port. Raises Refused for any other."""
    try:
        parts = urlsplit(url.strip())
        complaint = _complaint(parts)
    except ValueError as error:
        complaint = f"is no URL ({error})"
    if complaint:
        message = f"{complaint}; give a full address such as https://www.example.org/page"
        raise Refused("bad-url", message, where=LOGIN.sub("//", url))
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    netloc = host if parts.port in {None, PORTS[parts.scheme]} else f"{host}:{parts.port}"
    return parts._replace(netloc=netloc, path=parts.path or "/", fragment="").geturl()


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL: what one robots.txt speaks for."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _complaint(parts: SplitResult) -> str | None:
    if parts.scheme not in PORTS:
        return f"scheme {parts.scheme!r} is not fetched, only http and https" if parts.scheme else "is no full URL"
    if not parts.hostname:
        return "names no host"
    if parts.username is not None or parts.password is not None:
        return "carries a user name or password, which would end up in the archive"
    return None if parts.port is None or parts.port > 0 else "names port 0"
