"""The stage: a web server on loopback that shows the act it is at, with robots.txt, ETag and 304, like a real site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from string import Template
from threading import Thread
from typing import Any

from scraper.pipeline.demo.play import PUBLISHER, TITLE, Act, Post

PATH = "/saint-aubin/direct-crue-vesonne"
ROBOTS = b"User-agent: *\nDisallow: /compte/\n"
PAGE = Template("""<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>$title | $publisher</title>
<link rel="canonical" href="$url">
<meta property="og:site_name" content="$publisher">
<meta property="og:title" content="$title">
<script type="application/ld+json">$data</script>
</head>
<body>
<header><a href="/">$publisher</a> <nav><a href="/meteo">Météo</a> <a href="/compte/">Mon compte</a></nav></header>
<main>
<h1>$title</h1>
<section class="live">
$posts
</section>
</main>
<footer>© $publisher</footer>
</body>
</html>
""")
POST = Template("""<article class="live-post" id="$id">
<time datetime="$time">$clock</time>
<h2>$headline</h2>
$paragraphs
<footer>Par <a rel="author" href="/auteurs/">$author</a></footer>
</article>""")


class Stage(ThreadingHTTPServer):
    """A server on a free port of 127.0.0.1. Set `act` to what it shall show."""

    daemon_threads = True

    def __init__(self, act: Act) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.act = act

    @property
    def url(self) -> str:
        """The blog's address."""
        return f"http://127.0.0.1:{self.server_address[1]}{PATH}"


@contextmanager
def open_stage(act: Act) -> Iterator[Stage]:
    """A stage that plays from here to the end of the block."""
    with Stage(act) as stage:
        thread = Thread(target=stage.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield stage
        finally:
            stage.shutdown()
            thread.join()


def render(act: Act, *, url: str) -> bytes:
    """The page of an act, as the site would send it."""
    data = json.dumps(_linked_data(act, url=url), ensure_ascii=False).replace("</", "<\\/")
    posts = "\n".join(_post(post) for post in act.posts)
    page = PAGE.substitute(title=escape(TITLE), publisher=escape(PUBLISHER), url=escape(url), data=data, posts=posts)
    return page.encode()


def _linked_data(act: Act, *, url: str) -> dict[str, Any]:
    first = min(post.at for post in act.posts)
    return {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "url": url,
        "headline": TITLE,
        "inLanguage": "fr-FR",
        "datePublished": first.isoformat(),
        "dateModified": max(post.edited_at or post.at for post in act.posts).isoformat(),
        "coverageStartTime": first.isoformat(),
        "publisher": {"@type": "NewsMediaOrganization", "name": PUBLISHER},
        "liveBlogUpdate": [_update(post, url=url) for post in act.posts],
    }


def _update(post: Post, *, url: str) -> dict[str, Any]:
    return {
        "@type": "BlogPosting",
        "url": f"{url}#{post.id}",
        "headline": post.headline,
        "datePublished": post.at.isoformat(),
        "dateModified": (post.edited_at or post.at).isoformat(),
        "author": {"@type": "Person", "name": post.author},
        "articleBody": "\n\n".join(post.paragraphs),
    }


def _post(post: Post) -> str:
    return POST.substitute(
        id=post.id,
        time=post.at.isoformat(),
        clock=post.at.strftime("%Hh%M"),
        headline=escape(post.headline),
        paragraphs="\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in post.paragraphs),
        author=escape(post.author),
    )


class _Handler(BaseHTTPRequestHandler):
    server: Stage
    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        """Answers until the client leaves, however abruptly."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        if self.path == "/robots.txt":
            self._answer(HTTPStatus.OK, ROBOTS, kind="text/plain; charset=utf-8")
        elif self.path == PATH:
            self._blog()
        else:
            self._answer(HTTPStatus.NOT_FOUND, b"not here\n", kind="text/plain; charset=utf-8")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Says nothing: the demo tells the story itself."""

    def _blog(self) -> None:
        page = render(self.server.act, url=self.server.url)
        etag = f'"{blake2b(page, digest_size=8).hexdigest()}"'
        status = HTTPStatus.NOT_MODIFIED if self.headers.get("If-None-Match") == etag else HTTPStatus.OK
        self._answer(status, page if status == HTTPStatus.OK else b"", kind="text/html; charset=utf-8", etag=etag)

    def _answer(self, status: HTTPStatus, body: bytes, *, kind: str, etag: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if etag:
            self.send_header("ETag", etag)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
