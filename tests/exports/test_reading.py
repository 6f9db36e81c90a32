"""WARC files of other makers, and damaged ones: what is wrong is named, the rest is read."""

import gzip
import io
from contextlib import redirect_stderr
from datetime import UTC, datetime
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.errors import UnreadablePage
from scraper.exports.visits import read_body, read_visits
from scraper.exports.warc_reader import read_records
from scraper.model import Problem, Redirect

URL = "https://news.example/live"
PAGES = [f"<html><p>{number} {Random(number).randbytes(300).hex()}</p></html>".encode() for number in range(5)]


def foreign(*, compress=True, headers=(), encode=lambda body: body, url=URL, status="200 OK"):
    """A file as the reference library writes it, of WARC 1.0, with a response a page."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compress)
    for number, page in enumerate(PAGES):
        named = [("Content-Type", "text/html"), *headers]
        body = encode(page)
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders(status, named, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": f"2024-11-05T12:0{number}:00Z"},
        )
        writer.write_record(record)
    return out.getvalue()


@pytest.fixture
def read(tmp_path):
    def read(content, name="file.warc.gz"):
        path = tmp_path / name
        path.write_bytes(content)
        return list(read_visits(path))

    return read


def parted(found):
    return [one for one in found if not isinstance(one, Problem)], [one for one in found if isinstance(one, Problem)]


def bodies(visits):
    return [read_body(visit).body for visit in visits]


@pytest.mark.parametrize("compress", [True, False])
def test_the_files_of_others_are_read(read, compress):
    visits, problems = parted(read(foreign(compress=compress)))
    assert problems == []
    assert bodies(visits) == PAGES
    assert [visit.at for visit in visits] == [datetime(2024, 11, 5, 12, number, tzinfo=UTC) for number in range(5)]
    assert {(visit.url, visit.robots, visit.elapsed_ms) for visit in visits} == {(URL, None, 0)}


def test_a_body_in_a_coding_and_in_chunks_says_in_which(read):
    def encode(body):
        packed = gzip.compress(body)
        return f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"

    headers = [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    visits, _ = parted(read(foreign(headers=headers, encode=encode)))
    assert [(response.coding, gzip.decompress(response.body)) for response in map(read_body, visits)] == [
        ("gzip", page) for page in PAGES
    ]


def test_wrong_chunks_are_named(read):
    found = read(foreign(headers=[("Transfer-Encoding", "chunked")], encode=lambda body: b"ffff\r\n" + body))
    assert [problem.message for problem in found] == ["is in chunks that are cut off or of a wrong size"] * 5


@pytest.mark.parametrize("kind", ["image/png", "text/css", "application/javascript", "application/json"])
def test_what_is_no_page_is_passed_over(read, kind):
    content = foreign(compress=False).replace(b"Content-Type: text/html", f"Content-Type: {kind}".encode())
    assert all(isinstance(one, Problem) for one in read(content, "file.warc"))


def test_errors_and_other_addresses_are_passed_over(read):
    assert read(foreign(status="404 Not Found")) == []
    assert read(foreign(url="dns:news.example")) == []


def test_redirects_of_others_lead_to_the_page(read):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for url, status, headers in (
        ("https://a.example/", "301 Moved", [("Location", URL)]),
        (URL, "200 OK", [("Content-Type", "text/html; charset=utf-8")]),
    ):
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(b"page"), length=4, http_headers=http)
        )
    (visit,) = read(out.getvalue())
    assert (visit.url, visit.final_url) == ("https://a.example/", URL)
    assert visit.redirects == (Redirect(url="https://a.example/", status=301),)


def test_a_revisit_of_others_is_found_by_address_and_date_or_by_digest(read):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    first = writer.create_warc_record(URL, "response", payload=io.BytesIO(b"page"), length=4, http_headers=http)
    writer.write_record(first)
    digest, date = (first.rec_headers[f"WARC-{name}"] for name in ("Payload-Digest", "Date"))
    for found_by in ((digest, "http://x.example/", "2001-01-01T00:00:00Z"), ("sha1:A", URL, date)):
        writer.write_record(writer.create_revisit_record(URL, *found_by, http_headers=http))
    writer.write_record(writer.create_revisit_record(URL, "sha1:A", URL, "2001-01-01T00:00:00Z"))
    visits, _ = parted(read(out.getvalue()))
    assert bodies(visits) == [b"page"] * 3


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("keep", [0.35, 0.5, 0.77, 0.999])
def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes(read, compress, keep):
    content = foreign(compress=compress)
    found = read(content[: int(keep * len(content))], "file.warc")
    visits, problems = parted(found)
    assert bodies(visits) == PAGES[: len(visits)]
    assert len(problems) == (0 if len(visits) == 5 else 1)
    assert all("a record is damaged: it" in problem.message for problem in problems)


@pytest.mark.parametrize("compress", [True, False])
def test_damage_in_the_middle_costs_one_record(read, compress):
    content = bytearray(foreign(compress=compress))
    content[len(content) // 2] ^= 0x10
    visits, problems = parted(read(bytes(content), "file.warc"))
    assert len(problems) == 1
    assert problems[0].where.endswith(tuple("0123456789"))
    assert bodies(visits) == PAGES[:2] + PAGES[3:]


def test_wrong_digests_are_named(read):
    content = foreign(compress=False)
    for digest in (b"WARC-Block-Digest: sha1:", b"WARC-Payload-Digest: sha1:"):
        place = content.index(digest, len(content) // 2) + len(digest)
        wrong = content[:place] + b"AAAA" + content[place + 4 :]
        visits, problems = parted(read(wrong, "file.warc"))
        assert len(visits) == 4
        assert ["digest says" in problem.message for problem in problems] == [True]


def test_a_file_that_is_one_gzip_member_says_what_to_do(read):
    _, problems = parted(read(gzip.compress(foreign(compress=False))))
    assert "warcio recompress" in problems[0].message


@pytest.mark.parametrize("content", [b"", b"no WARC at all", b"\x1f\x8b\x08nonsense", b"WARC/1.1\r\n", b"\0" * 5000])
def test_what_is_no_warc_is_said(tmp_path, content):
    (tmp_path / "file.warc").write_bytes(content)
    assert [type(one) for one in told(tmp_path / "file.warc")] in ([Problem], [UnreadablePage])


def told(path):
    try:
        return list(read_records(path))
    except UnreadablePage as error:
        return [error]


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UnreadablePage, match="there is no such file"):
        list(read_records(tmp_path / "none.warc"))


@cache
def sound(compress):
    """One file for all examples: record ids are drawn by lot."""
    return foreign(compress=compress)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), compress=st.booleans())
def test_any_damage_ends_in_problems_and_never_in_another_text(tmp_path_factory, data, compress):
    content = bytearray(sound(compress))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "file.warc.gz"
    path.write_bytes(content)
    with redirect_stderr(io.StringIO()) as printed:
        visits, _ = parted(list(read_visits(path)))
    assert all(body in PAGES for body in bodies(visits))
    assert printed.getvalue() == ""
