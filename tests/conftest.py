"""A real HTTP server on loopback whose answers each test writes down."""

import gc
import threading
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


@dataclass
class Reply:
    """One answer. `pause` is slept before it, `drip` between its bytes of body; `promised` is a Content-Length that lies."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0
    drip: float = 0.0
    promised: int | None = None


@dataclass
class Asked:
    """One request as it arrived; header names in lower case, `at` in seconds of the monotonic clock."""

    path: str
    headers: dict[str, str]
    at: float


class Server:
    """Answers a path with the replies written for it, one after the other, the last one ever after; else with 404."""

    def __init__(self):
        self.requests = []
        self.most_at_once = 0
        self._replies = defaultdict(list)
        self._in_flight = 0
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._http.block_on_close = False
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def port(self):
        return self._http.server_port

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def reply(self, path, body=b"", *, status=200, headers=None, **rest):
        """Add an answer for a path, and return the path's whole URL."""
        content = body.encode() if isinstance(body, str) else body
        self._replies[path].append(
            Reply(content, status, headers or {"Content-Type": "text/html; charset=utf-8"}, **rest)
        )
        return self.url + path

    def forget(self, path):
        """Drop all answers for a path."""
        self._replies.pop(path, None)

    def asked(self, path):
        """The requests for one path."""
        return [request for request in self.requests if request.path == path]

    def close(self):
        self._http.shutdown()
        self._http.server_close()

    def _next(self, asked):
        with self._lock:
            self.requests.append(asked)
            waiting = self._replies.get(asked.path)
            if not waiting:
                return Reply(b"nothing here", 404, {"Content-Type": "text/plain"})
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    def _count(self, change):
        with self._lock:
            self._in_flight += change
            self.most_at_once = max(self.most_at_once, self._in_flight)

    def _handler(server):  # noqa: N805 - the handler below has a self of its own
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # a small body would wait 40 ms for the headers to be acknowledged

            def handle(self):
                with suppress(ConnectionError):  # a client may leave at any moment
                    super().handle()

            def do_GET(self):
                server._count(1)
                try:
                    headers = {name.lower(): value for name, value in self.headers.items()}
                    self._send(server._next(Asked(self.path, headers, time.monotonic())))
                except ConnectionError:
                    self.close_connection = True
                finally:
                    server._count(-1)

            def _send(self, reply):
                time.sleep(reply.pause)
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if reply.status != 304:
                    self.send_header(
                        "Content-Length", str(len(reply.body) if reply.promised is None else reply.promised)
                    )
                self.end_headers()
                if reply.drip:
                    for byte in reply.body:
                        self.wfile.write(bytes([byte]))
                        time.sleep(reply.drip)
                else:
                    self.wfile.write(reply.body)
                self.close_connection = self.close_connection or reply.promised is not None

            def log_message(self, *_):
                pass

        return Handler


@pytest.fixture
def server():
    """A loopback server: `url = server.reply("/page", "<p>…", headers={…})`, then `server.requests`."""
    running = Server()
    yield running
    running.close()


@pytest.fixture
def no_garbage_collection():
    """For measures of growth: what a collection costs depends on all the tests before, not on the work measured."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
