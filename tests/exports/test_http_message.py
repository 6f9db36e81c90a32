"""HTTP messages as octets and back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import UnreadablePage
from scraper.exports.http_message import compose_request, compose_response, parse_response

NAMES = st.sampled_from(
    ["Content-Type", "Content-Encoding", "content-length", "Transfer-Encoding", "Set-Cookie", "Via"]
)
VALUES = st.text(st.characters(min_codepoint=33, max_codepoint=255, exclude_characters="\x7f"), max_size=8)


@given(headers=st.lists(st.tuples(NAMES, VALUES), max_size=6), body=st.binary(max_size=200))
def test_a_response_comes_back_as_it_was_written(headers, body):
    found = parse_response(compose_response(200, headers, body=body))
    assert (found.status, found.headers, found.body) == (200, tuple(headers), body)
    assert found.coding is None


def test_headers_about_codings_are_set_aside_and_the_true_length_is_told():
    headers = [("Content-Encoding", "br"), ("Content-Length", "99"), ("ETag", '"1"')]
    head, _, body = compose_response(200, headers, body=b"page").partition(b"\r\n\r\n")
    assert head.decode().splitlines() == [
        "HTTP/1.1 200 OK",
        "X-Archive-Orig-Content-Encoding: br",
        "X-Archive-Orig-Content-Length: 99",
        'ETag: "1"',
        "Content-Length: 4",
    ]
    assert body == b"page"


@pytest.mark.parametrize("url", ["http://a.example", "http://a.example/#part", "http://u:p@a.example/"])
def test_a_request_names_path_and_host(url):
    assert compose_request(url) == b"GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"
    assert compose_request("http://a.example:81/b?c=1").startswith(b"GET /b?c=1 HTTP/1.1\r\nHost: a.example:81\r\n")


def chunked(body):
    return parse_response(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body).body


def test_chunks_are_joined():
    assert chunked(b"4\r\nlive\r\n1;x=y\r\n \r\n4\r\nblog\r\n0\r\n\r\n") == b"live blog"


def test_a_body_that_was_joined_already_is_left_as_it_is():
    assert chunked(b"<html>live blog</html>") == b"<html>live blog</html>"


@pytest.mark.parametrize(
    "body", [b"4\r\nlive", b"9\r\nlive\r\n0\r\n\r\n", b"4\r\nlive\r\n", b"4\r\nliveblog\r\n0\r\n\r\n"]
)
def test_wrong_chunks_are_noticed(body):
    with pytest.raises(UnreadablePage, match="chunks"):
        chunked(body)


@pytest.mark.parametrize("block", [b"", b"HTTP/1.1 200 OK", b"<html>", b"HTTP/1.1 OK\r\n\r\n"])
def test_what_is_no_response_is_said(block):
    with pytest.raises(UnreadablePage, match="no HTTP response"):
        parse_response(block)


@given(block=st.binary(max_size=100) | st.binary(max_size=60).map(lambda rest: b"HTTP/1.1 200 OK\r\n" + rest))
def test_any_octets_are_a_response_or_refused(block):
    with suppress(UnreadablePage):
        assert parse_response(block).status >= 0


def test_bare_line_ends_and_folded_headers_are_read():
    found = parse_response(b"HTTP/1.0 404 Not\nX: a\n  b\nY:c\n\nbody")
    assert (found.status, found.headers, found.body) == (404, (("X", "a b"), ("Y", "c")), b"body")
