"""What a fetch brings back, and what it says when it brings nothing."""

import asyncio
import time
from datetime import UTC, datetime

import certifi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper import __version__
from scraper.errors import ConfigurationError
from scraper.fetcher import Fetcher
from scraper.model import FetchPolicy, Validators


async def loopback(host, port):
    return ("127.0.0.1",)


LATIN = "<p>Réunion à Kyïv</p>".encode()


def test_a_page_comes_back_with_its_bytes_and_its_headers_untouched(server, fetch, clock):
    url = server.reply(
        "/page", LATIN, headers={"Content-Type": "text/html; charset=ISO-8859-1", "X-Cache": "hit", "eTaG": '"1"'}
    )
    found = fetch(url)
    assert (found.outcome, found.status, found.final_url, found.problem) == ("fetched", 200, url, None)
    assert found.snapshot.content == LATIN
    assert found.snapshot.content_type == "text/html; charset=ISO-8859-1"
    assert ("eTaG", '"1"') in found.snapshot.headers
    assert found.snapshot.fetched_at == found.fetched_at == clock.time


def test_every_request_says_who_asks_and_which_codings_it_reads(server, fetch):
    fetch(server.reply("/page"), contact="mailto:desk@paper.example")
    for request in server.requests:
        assert request.headers["user-agent"] == f"liveblog-archive/{__version__} (+mailto:desk@paper.example)"
        assert request.headers["accept-encoding"] == "gzip, deflate, br"
        assert "text/html" in request.headers["accept"]
    assert [request.path for request in server.requests] == ["/robots.txt", "/page"]


def test_without_a_contact_the_project_is_named(server, fetch):
    fetch(server.reply("/page"))
    assert "liveblog-archive/" in server.requests[-1].headers["user-agent"]
    assert "(+http" in server.requests[-1].headers["user-agent"]


@pytest.mark.parametrize("contact", ["me\r\nX-Evil: 1", "rédaction@paper.example"])
def test_a_contact_that_no_header_can_carry_is_a_configuration_error(contact):
    with pytest.raises(ConfigurationError, match="contact"):
        Fetcher(FetchPolicy(contact=contact), now=lambda: None)


def test_validators_go_back_verbatim_and_304_means_not_modified(server, fetch):
    url = server.reply("/page", status=304, headers={"ETag": 'W/"a,b\\"é"'})
    found = fetch(url, validators=Validators(etag='W/"a,b\\"é"', last_modified="Tuesday, 24-Nov-26 11:00:00 GMT"))
    assert (found.outcome, found.status, found.snapshot) == ("not_modified", 304, None)
    (request,) = server.asked("/page")
    assert request.headers["if-none-match"] == 'W/"a,b\\"é"'
    assert request.headers["if-modified-since"] == "Tuesday, 24-Nov-26 11:00:00 GMT"
    assert "if-none-match" not in server.asked("/robots.txt")[0].headers


def test_a_304_that_nobody_asked_for_is_a_failure(server, fetch):
    assert fetch(server.reply("/page", status=304)).problem.code == "http-304"


@pytest.mark.parametrize(("status", "words"), [(404, "no such page"), (410, "gone"), (403, "forbidden"), (418, "418")])
def test_a_page_that_is_not_there_is_a_fact_with_a_status(server, fetch, status, words):
    found = fetch(server.reply("/page", "sorry", status=status))
    assert (found.outcome, found.status, found.snapshot) == ("failed", status, None)
    assert found.problem.code == f"http-{status}"
    assert words in found.problem.message
    assert found.problem.where == server.url + "/page"
    assert len(server.asked("/page")) == 1


@pytest.mark.parametrize("kind", ["image/png", "Video/mp4", "application/pdf", "application/zip; x=y"])
def test_what_is_clearly_no_page_is_refused(server, fetch, kind):
    found = fetch(server.reply("/page", b"\x00", headers={"Content-Type": kind}))
    assert (found.outcome, found.problem.code) == ("refused", "not-a-page")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://paper.example/x",
        "file:///etc/passwd",
        "paper.example/x",
        "http://",
        "https://me:secret@paper.example/",
        "http://[::1",
        "",
        "http://paper.example:99999/",
    ],
)
def test_what_is_no_web_address_is_refused_in_one_line(fetch, url):
    found = fetch(url)
    assert (found.outcome, found.problem.code, found.url) == ("refused", "bad-url", url)
    assert "\n" not in found.problem.message


@pytest.mark.parametrize(
    "url", ["http://a..b/", "http://xn--\x7f/", "http://*.example/\x00", "http://" + "a" * 300 + "/"]
)
def test_a_host_that_cannot_exist_is_no_exception(fetch, url):
    assert fetch(url).outcome in {"refused", "failed"}


def test_a_name_that_leads_nowhere_is_said_so_at_once(fetch, clock):
    found = fetch("https://paper.invalid/live")
    assert (found.outcome, found.problem.code, found.problem.where) == ("failed", "dns", "https://paper.invalid/live")
    assert clock.slept == []


def test_a_closed_port_is_tried_again_and_then_named(server, fetch, clock):
    url = server.url + "/page"
    server.close()
    found = fetch(url, attempts=3)
    assert (found.outcome, found.problem.code) == ("failed", "connect")
    assert "refused" in found.problem.message.lower()
    assert len(clock.slept) == 2


def test_a_body_that_drips_is_cut_off_by_the_whole_timeout(server, fetch):
    url = server.reply("/page", b"x" * 1000, drip=0.02)
    began = time.monotonic()
    found = fetch(url, total_timeout=0.3, read_timeout=5.0)
    assert (found.outcome, found.problem.code) == ("failed", "timeout")
    assert time.monotonic() - began < 3
    assert len(server.asked("/page")) == 1


def test_a_silent_server_runs_into_the_read_timeout(server, fetch):
    url = server.reply("/page", pause=1.0)
    found = fetch(url, read_timeout=0.05, attempts=2)
    assert found.problem.code == "timeout"
    assert len(server.asked("/page")) == 2


def test_a_proxy_in_the_environment_is_ignored(server, fetch, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(server.reply("/page")).outcome == "fetched"


def test_a_proxy_from_the_configuration_is_asked_for_the_whole_url(server, fetch):
    server.reply("http://paper.invalid/live", "through the proxy")
    found = fetch("http://paper.invalid/live", proxy=server.url, allow_private=False)
    assert found.snapshot.content == b"through the proxy"


@pytest.mark.parametrize(
    "target", ["127.0.0.1", "localhost", "intranet", "printer.local", "0x7f.1", "[::ffff:10.0.0.1]"]
)
def test_no_proxy_is_asked_for_a_private_target(server, fetch, target):
    found = fetch(f"http://{target}/admin", proxy=server.url, allow_private=False)
    assert (found.outcome, found.problem.code) == ("refused", "private-address")
    assert server.requests == []


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "proxy.example:3128", "http://:80", "http://proxy:port"])
def test_a_proxy_that_is_none_is_a_configuration_error(proxy):
    with pytest.raises(ConfigurationError, match="proxy"):
        Fetcher(FetchPolicy(proxy=proxy), now=lambda: None)


def test_a_certificate_that_nobody_vouches_for_is_named_and_not_tried_again(fetch, clock, tls):
    found = fetch(f"https://paper.example:{tls.port}/", resolver=loopback)
    assert (found.outcome, found.problem.code) == ("failed", "tls")
    assert "self-signed" in found.problem.message.replace(" ", "-")
    assert clock.slept == []


def test_the_checked_address_is_dialled_and_the_name_still_asked_for(fetch, server):
    server.reply("/page")
    assert fetch(f"http://paper.example:{server.port}/page", resolver=loopback).outcome == "fetched"
    assert server.requests[0].headers["host"] == f"paper.example:{server.port}"


def test_a_secure_page_is_asked_for_by_name_and_its_certificate_checked_for_it(fetch, tls, monkeypatch):
    monkeypatch.setattr(certifi, "where", lambda: tls.authority)
    found = fetch(f"https://paper.example:{tls.port}/", resolver=loopback)
    assert (found.outcome, found.snapshot.content) == ("fetched", b"secret")
    assert set(tls.names) == {"paper.example"}
    assert fetch(f"https://other.example:{tls.port}/", resolver=loopback).problem.code == "tls"


def test_a_cancelled_fetch_leaves_nothing_running(server):
    url = server.reply("/page", b"x" * 1000, drip=0.02)

    async def cancelled():
        async with Fetcher(FetchPolicy(allow_private=True, minimum_delay=0), now=lambda: datetime.now(UTC)) as fetcher:
            task = asyncio.create_task(fetcher.fetch(url))
            while not server.asked("/page"):
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(cancelled()) == set()


def test_a_small_case_works_without_a_socket(httpx_mock, fetch):
    httpx_mock.add_response(url="https://paper.example/robots.txt", status_code=404)
    httpx_mock.add_response(url="https://paper.example/live", text="<p>hi</p>", headers={"ETag": '"7"'})
    found = fetch("https://paper.example/live", allow_private=False)
    assert (found.outcome, found.snapshot.content, found.snapshot.header("etag")) == ("fetched", b"<p>hi</p>", '"7"')


@pytest.mark.parametrize("status", [204, 206, 300, 305])
def test_an_answer_that_brings_no_whole_page_is_a_failure(server, fetch, status):
    found = fetch(server.reply("/page", status=status))
    assert (found.outcome, found.problem.code, found.status) == ("failed", f"http-{status}", status)


def test_a_password_in_an_address_is_not_repeated_in_the_problem(fetch):
    assert "secret" not in fetch("https://me:secret@paper.example/x").problem.where


@pytest.mark.parametrize(
    "noise", [b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 30_000, b"", b"\xff" * 500]
)
def test_a_server_that_speaks_no_http_is_a_failure(fetch, noise):
    async def speak(reader, writer):
        writer.write(noise)
        await writer.drain()
        writer.close()

    async def talk():
        async with await asyncio.start_server(speak, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            policy = FetchPolicy(allow_private=True, minimum_delay=0, attempts=1)
            async with Fetcher(policy, now=lambda: datetime.now(UTC)) as fetcher:
                return await fetcher.fetch(f"http://127.0.0.1:{port}/")

    found = asyncio.run(talk())
    assert (found.outcome, found.problem.code) == ("failed", "broken-off")
    assert "\n" not in found.problem.message


@settings(max_examples=60, deadline=None)
@given(st.text() | st.text().map("http://{}/".format) | st.text().map("https://paper.example/{}".format))
def test_no_address_is_an_exception(url):
    async def nowhere(host, port):
        return ("10.0.0.1",)

    async def ask():
        async with Fetcher(FetchPolicy(), now=lambda: datetime.now(UTC), resolver=nowhere) as fetcher:
            return await fetcher.fetch(url)

    found = asyncio.run(ask())
    assert found.outcome in {"refused", "failed"}
    assert found.url == url
