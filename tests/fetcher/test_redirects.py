"""Redirects are followed by hand, each hop checked like the first."""

import pytest

from scraper.model import Redirect, Validators


def redirect(server, path, location, status=302):
    return server.reply(path, status=status, headers={"Location": location})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_to_its_end(server, fetch, status):
    url = redirect(server, "/a/start", "../end?x=1#part", status)
    end = server.reply("/end?x=1", "there")
    found = fetch(url)
    assert (found.url, found.final_url, found.snapshot.content) == (url, end, b"there")
    assert (found.snapshot.url, found.snapshot.final_url) == (url, end)


def test_a_fetch_tells_the_way_it_went_and_what_the_last_server_sent(server, fetch):
    redirect(server, "/a", "/b", 301)
    redirect(server, "/b", "/c", 302)
    server.reply("/c", "there", headers={"X-Served-By": "c"})
    found = fetch(server.url + "/a")
    assert found.redirects == (
        Redirect(url=server.url + "/a", status=301),
        Redirect(url=server.url + "/b", status=302),
    )
    assert found.headers == found.snapshot.headers
    assert ("X-Served-By", "c") in found.headers


def test_a_failure_keeps_the_headers_that_came_with_it(server, fetch):
    found = fetch(server.reply("/gone", status=410, headers={"X-Reason": "moved out"}))
    assert (found.snapshot, found.robots) == (None, "allowed")
    assert ("X-Reason", "moved out") in found.headers


def test_ten_redirects_are_followed_and_the_eleventh_is_not(server, fetch):
    for step in range(11):
        redirect(server, f"/{step}", f"/{step + 1}")
    server.reply("/11", "far")
    assert fetch(server.url + "/1").snapshot.content == b"far"
    found = fetch(server.url + "/0")
    assert (found.outcome, found.problem.code, found.status) == ("failed", "too-many-redirects", 302)
    assert "10" in found.problem.message


def test_a_circle_is_noticed_before_the_limit(server, fetch):
    redirect(server, "/a", "/b")
    redirect(server, "/b", "/a")
    assert fetch(server.url + "/a").problem.code == "redirect-loop"
    assert len(server.asked("/a")) == 1


def test_a_site_that_sends_us_round_to_set_a_cookie_is_satisfied(server, fetch):
    url = server.reply("/page", status=302, headers={"Location": "/consent"})
    server.reply("/page", "welcome")
    server.reply("/consent", status=302, headers={"Location": "/page", "Set-Cookie": "seen=1"})
    assert fetch(url).snapshot.content == b"welcome"
    assert server.asked("/page")[-1].headers["cookie"] == "seen=1"


def test_cookies_of_one_page_are_not_told_to_the_next(server, fetch):
    first = server.reply("/a", headers={"Set-Cookie": "who=1"})
    fetch(first, server.reply("/b"))
    assert "cookie" not in server.asked("/b")[0].headers


def test_validators_are_sent_to_the_first_address_only(server, fetch):
    url = redirect(server, "/a", "/b")
    server.reply("/b")
    fetch(url, validators=Validators(etag='"1"'))
    assert server.asked("/a")[0].headers["if-none-match"] == '"1"'
    assert "if-none-match" not in server.asked("/b")[0].headers


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("", "bad-redirect"),
        ("http://[bad", "bad-redirect"),
        ("ftp://paper.example/", "bad-url"),
        ("file:///etc/passwd", "bad-url"),
        ("http://me:pw@paper.example/", "bad-url"),
    ],
)
def test_a_redirect_to_nowhere_is_told_with_its_code(server, fetch, location, code):
    found = fetch(redirect(server, "/a", location))
    assert (found.snapshot, found.problem.code) == (None, code)


def test_a_location_in_raw_utf_8_is_understood(server, fetch):
    url = redirect(server, "/a", "/météo".encode().decode("latin-1"))
    server.reply("/m%C3%A9t%C3%A9o", "sun")
    assert fetch(url).snapshot.content == b"sun"


PRIVATE = [
    "http://127.0.0.1:1/admin",
    "http://169.254.169.254/latest",
    "http://0x7f.1/",
    "http://[::ffff:192.168.0.1]/",
    "http://localhost/",
]
only_the_paper = pytest.mark.httpx_mock(should_mock=lambda request: request.url.host == "paper.example")


@only_the_paper
@pytest.mark.parametrize("target", PRIVATE)
def test_a_redirect_into_the_private_network_is_refused(httpx_mock, fetch, target):
    httpx_mock.add_response(url="https://paper.example/robots.txt", status_code=404)
    httpx_mock.add_response(url="https://paper.example/live", status_code=302, headers={"Location": target})
    found = fetch("https://paper.example/live", allow_private=False)
    assert (found.outcome, found.problem.code) == ("refused", "private-address")
    assert found.final_url.startswith(target[:12])


@only_the_paper
def test_a_robots_txt_that_redirects_into_the_private_network_closes_the_site(httpx_mock, fetch, server):
    httpx_mock.add_response(url="https://paper.example/robots.txt", status_code=302, headers={"Location": server.url})
    found = fetch("https://paper.example/live", allow_private=False)
    assert (found.outcome, found.problem.code) == ("refused", "private-address")
    assert server.requests == []


def test_a_redirect_into_the_private_network_is_refused_behind_a_proxy_too(server, fetch):
    server.reply("http://paper.invalid/live", status=302, headers={"Location": "http://127.0.0.1/admin"})
    found = fetch("http://paper.invalid/live", proxy=server.url, allow_private=False)
    assert (found.outcome, found.problem.code) == ("refused", "private-address")
