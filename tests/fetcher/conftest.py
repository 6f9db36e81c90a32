"""A fetcher on a clock that the tests turn: sleeping costs nothing and moves the time."""

import asyncio
import contextlib
import shutil
import socket
import ssl
import subprocess
import threading
from datetime import UTC, datetime, timedelta

import pytest

from scraper.fetcher import Fetcher
from scraper.model import FetchPolicy

START = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class Clock:
    """Wall-clock time that passes only while somebody sleeps; `slept` lists for how long."""

    def __init__(self):
        self.time = START
        self.slept = []

    def now(self):
        return self.time

    async def sleep(self, seconds):
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def fetch(clock):
    """Fetches URLs one after the other, with a fetcher of the given policy, and returns the last Fetch."""

    def run(*urls, validators=None, robots=None, pacing=None, resolver=None, **policy):
        settled = FetchPolicy(**{"allow_private": True, "minimum_delay": 0.0, **policy})
        extra = {"resolver": resolver} if resolver else {}

        async def all_of_them():
            async with Fetcher(
                settled, now=clock.now, sleep=clock.sleep, robots=robots, pacing=pacing, **extra
            ) as fetcher:
                for url in urls:
                    last = await fetcher.fetch(url, validators=validators)
            return last

        return asyncio.run(all_of_them())

    return run


class Tls:
    """A TLS server for paper.example that answers everything with one word; `names` are the hosts it was greeted as.

    Nobody vouches for its certificate, `authority`, but itself.
    """

    ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret"

    def __init__(self, folder):
        self.names = []
        self.authority = str(folder / "cert.pem")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
        context.sni_callback = lambda _socket, name, _context: self.names.append(name)
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        with contextlib.suppress(OSError):
            while True:
                plain, _ = self._socket.accept()
                with plain, contextlib.suppress(OSError), self._context.wrap_socket(plain, server_side=True) as secure:
                    secure.recv(4096)
                    secure.sendall(self.ANSWER)

    def close(self):
        self._socket.close()


@pytest.fixture
def tls(tmp_path):
    openssl = shutil.which("openssl")
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=paper.example -addext subjectAltName=DNS:paper.example"
    command = [openssl, *words.split(), "-keyout", "key.pem", "-out", "cert.pem"]
    if openssl is None or subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode:
        pytest.skip("needs an openssl command that makes certificates")
    running = Tls(tmp_path)
    yield running
    running.close()
