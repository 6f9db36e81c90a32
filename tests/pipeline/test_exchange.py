"""What one archive exports another one imports, and other tools can read it."""

import gzip
import io
import json
import sqlite3
import subprocess
import sys
from base64 import b32encode
from contextlib import closing
from hashlib import sha1

import pytest
from fastwarc.warc import ArchiveIterator as OtherIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.errors import UsageError
from scraper.model import Selection
from scraper.pipeline.demo.play import BUSES, FLOOD, FLOOD_EDITED, PEAK, RUMOUR, SHELTER, Act
from scraper.pipeline.demo.stage import render
from scraper.pipeline.export import Order, export_archive
from scraper.pipeline.fetch import fetch_pages
from scraper.pipeline.import_files import import_files
from scraper.repository import open_archive

# All that users see of blogs, without the numbers that rows happen to have, the time it took, and failed requests.
VIEWS = {
    "blogs": "SELECT * FROM blogs",
    "segments": "SELECT * FROM segments",
    "quotes": "SELECT * FROM quotes",
    "history": "SELECT segment_id, version, valid_from, valid_to, headline, body, is_minor FROM segment_history",
    "events": "SELECT segment_id, kind, at, detail FROM events",
    "fetches": "SELECT url, final_url, fetched_at, status, outcome, bytes, elapsed_ms, digest, robots, redirects, headers"
    " FROM fetches WHERE snapshot_id IS NOT NULL",
}


@pytest.fixture
def fetch(archive, policy, clock):
    def fetch(*urls):
        fetch_pages(urls, archive=archive, policy=policy, report=lambda _: None, waiting=pytest.fail, now=clock)
        clock.forward(minutes=15)

    return fetch


@pytest.fixture
def full(fetch, blog, server, archive):
    """An archive of a blog reached by a redirect, with an older page, encoded, edited, unchanged and not modified."""
    older = blog(FLOOD, path="/live?page=2")
    server.reply("/start", status=302, headers={"Location": "/live"})
    for posts in ((RUMOUR, BUSES), (RUMOUR, BUSES), (PEAK, SHELTER, BUSES)):
        page = blog(*posts, older=older, headers={"ETag": '"é"', "X-Posts": str(len(posts))})
        fetch(server.url + "/start")
    blog(PEAK, FLOOD_EDITED, path="/other")
    (encoded,) = server._replies["/other"]
    encoded.body = gzip.compress(encoded.body)
    encoded.headers |= {"Content-Encoding": "gzip", "ETag": '"1"', "Set-Cookie": "a=1; path=/"}
    fetch(server.url + "/other")
    server.forget("/other")
    server.reply("/other", status=304, headers={"ETag": '"1"'})
    fetch(server.url + "/other")
    fetch(server.url + "/missing")
    assert page
    return archive


def views(location):
    with closing(sqlite3.connect(location)) as connection:
        connection.row_factory = sqlite3.Row
        return {name: sorted((dict(row) for row in connection.execute(sql)), key=str) for name, sql in VIEWS.items()}


def without_numbers(found):
    numbers = {"blog_id", "segment_id", "quote_id", "snapshot_id", "duplicate_of"}
    return {
        name: sorted(({key: row[key] for key in row if key not in numbers} for row in rows), key=str)
        for name, rows in found.items()
    }


@pytest.fixture
def write(archive, clock, tmp_path):
    """Exports the archive, and gives the path."""

    def write(name, *, source=archive, report=pytest.fail, **order):
        export_archive(source, Order(target=tmp_path / name, **order), report=report, now=clock)
        return tmp_path / name

    return write


@pytest.fixture
def take_in(tmp_path):
    """Imports files into another archive, and gives its location and the reports."""

    def take_in(*paths, into="other.db", dry_run=False):
        location = str(tmp_path / into)
        reports = import_files(
            [str(path) for path in paths],
            archive=location,
            stdin=io.BytesIO(),
            dry_run=dry_run,
            report=lambda report: None,
            waiting=pytest.fail,
        )
        return location, reports

    return take_in


@pytest.mark.parametrize("name", ["all.warc.gz", "all.warc"])
def test_an_archive_comes_back_from_its_warc_as_it_was(full, write, take_in, name):
    location, reports = take_in(write(name))
    assert not [report.problem for report in reports if report.failed]
    assert without_numbers(views(location)) == without_numbers(views(full))
    with open_archive(location) as opened:
        assert opened.check() == ()


def test_importing_once_more_adds_nothing(full, write, take_in):
    path = write("all.warc.gz")
    location, _ = take_in(path)
    before = views(location)
    _, reports = take_in(path)
    assert views(location) == before
    assert {report.outcome for report in reports} <= {"unchanged", "not_modified"}
    with open_archive(location) as opened:
        assert opened.status().captures == 3


def test_a_dry_run_makes_no_archive(full, write, take_in, tmp_path):
    take_in(write("all.warc.gz"), into="dry.db", dry_run=False)
    before = views(tmp_path / "dry.db")
    take_in(write("more.warc.gz"), into="dry.db", dry_run=True)
    assert views(tmp_path / "dry.db") == before


def test_two_exports_of_an_archive_are_alike(full, write):
    one, other = write("one.warc.gz"), write("other.warc.gz")
    first = [[record.rec_headers.get_header("WARC-Record-ID") for record in read(path)][1:] for path in (one, other)]
    assert first[0] == first[1]


def read(path):
    """The records as the reference library has them, each with its block read to the end."""
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests=True):
            record.body = record.content_stream().read()
            yield record


def test_other_tools_find_every_record_and_digest_sound(full, write, capsys):
    path = write("all.warc.gz")
    command = type("Command", (), {"inputs": [str(path)], "verbose": False})
    assert Checker(command).process_all() == 0
    assert capsys.readouterr() == ("", "")
    with path.open("rb") as file:
        others = OtherIterator(file, record_types=WarcRecordType.any_type, parse_http=False)
        assert [record.verify_block_digest() for record in others] == [True] * len(list(read(path)))
    with path.open("rb") as file:
        responses = OtherIterator(file, record_types=WarcRecordType.response, parse_http=True)
        assert all(record.verify_payload_digest() for record in responses)
    index = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "index", str(path)], capture_output=True, text=True, check=True
    )
    assert len(index.stdout.splitlines()) == len(list(read(path)))


def test_a_body_is_written_once_and_a_revisit_names_it(full, write):
    records = list(read(write("all.warc")))
    responses = [one for one in records if one.rec_type == "response" and one.http_headers.get_statuscode() == "200"]
    revisits = [one for one in records if one.rec_type == "revisit"]
    ids = {one.rec_headers["WARC-Record-ID"]: one.rec_headers["WARC-Payload-Digest"] for one in responses}
    assert len({one.body for one in responses}) == len(responses)
    assert len(revisits) == 3
    for revisit in revisits:
        assert ids[revisit.rec_headers["WARC-Refers-To"]] == revisit.rec_headers["WARC-Payload-Digest"]
        profile = (
            "server-not-modified" if revisit.http_headers.get_statuscode() == "304" else "identical-payload-digest"
        )
        assert revisit.rec_headers["WARC-Profile"].endswith(f"/1.1/revisit/{profile}")
    assert {one.rec_headers.protocol for one in records} == {"WARC/1.1"}


def test_a_body_stands_as_the_archive_keeps_it_and_the_headers_say_so(full, write):
    (page,) = [
        one
        for one in read(write("all.warc"))
        if one.rec_type == "response" and one.rec_headers["WARC-Target-URI"].endswith("/other")
    ]
    assert b"<h1>" in page.body
    names = [name for name, _ in page.http_headers.headers]
    assert "X-Archive-Orig-Content-Encoding" in names
    assert "Content-Encoding" not in names
    assert page.http_headers["Content-Length"] == str(len(page.body))
    assert page.rec_headers["WARC-Payload-Digest"] == f"sha1:{b32encode(sha1(page.body).digest()).decode()}"


def test_redirects_lead_from_what_was_asked_to_what_answered(full, write, server):
    found = [
        (one.rec_headers["WARC-Target-URI"], one.http_headers["Location"])
        for one in read(write("all.warc"))
        if one.rec_type == "response" and one.http_headers.get_statuscode() == "302"
    ]
    assert found == [(server.url + "/start", server.url + "/live")] * 3


def test_an_archive_comes_back_from_folders_of_saved_pages(full, write, take_in):
    location, reports = take_in(write("pages"))
    assert not [report.problem for report in reports if report.failed]
    seen = ("history", "events", "quotes")
    there, here = without_numbers(views(location)), without_numbers(views(full))
    assert {name: there[name] for name in seen} == {name: here[name] for name in seen}
    fetched = [row for row in here["fetches"] if row["outcome"] == "fetched"]
    assert [row for row in there["fetches"] if row["outcome"] == "fetched"] == fetched


def test_a_folder_is_a_saved_page_like_any_other(full, write):
    requests = sorted(write("pages").rglob("request.json"))
    assert len(requests) == 4
    facts = json.loads(requests[0].read_text())
    assert set(facts) >= {"url", "fetched_at", "content_type", "origin"}
    assert (requests[0].parent / "page.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_what_is_exported_can_be_chosen(full, write, server, clock):
    count = len(list(read(write("all.warc"))))
    other = list(read(write("other.warc", selection=Selection(blog=server.url + "/other"))))
    assert {one.rec_headers["WARC-Target-URI"] for one in other[1:]} == {server.url + "/other"}
    assert 0 < len(other) < count
    late = list(read(write("late.warc", selection=Selection(since=clock.at.replace(hour=9, minute=25)))))
    assert [one.rec_type for one in late].count("revisit") == 1
    with pytest.raises(UsageError, match="no page in the archive is as selected"):
        write("none.warc", selection=Selection(since=clock.at))


def test_nothing_is_written_over(full, write):
    write("all.warc")
    write("pages")
    for name in ("all.warc", "pages"):
        with pytest.raises(UsageError):
            write(name)
    write("all.warc", replace=True)
    with pytest.raises(UsageError):
        write("pages", replace=True)


def test_a_damaged_snapshot_is_left_out_and_named(full, write, archive):
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE snapshot SET content = x'00' WHERE url LIKE '%/other'")
    told = []
    path = write("all.warc", report=told.append)
    assert {problem.code for problem in told} == {"archive"}
    assert all("/other" in problem.where for problem in told)
    assert not [one for one in read(path) if (one.rec_headers["WARC-Target-URI"] or "").endswith("/other")]


def foreign(path, *responses):
    """A file of another maker: (URL, headers, body) of each response."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number, (url, headers, body) in enumerate(responses):
            http = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), *headers], protocol="HTTP/1.1")
            named = {"WARC-Date": f"2026-03-10T08:{number:02}:00Z"}
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), length=len(body), http_headers=http, warc_headers_dict=named
            )
            writer.write_record(record)
    return path


def test_a_page_of_another_maker_is_stored_without_its_codings(take_in, tmp_path):
    url = "https://courrier.example/live"
    page = render(Act(at=FLOOD.at, caption="", posts=(BUSES, FLOOD)), url=url)
    packed = gzip.compress(page)
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    headers = [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    location, (report,) = take_in(foreign(tmp_path / "other.warc.gz", (url, headers, chunks)))
    assert report.changes.count("appeared") == 2
    with open_archive(location) as opened:
        held = opened.newest_snapshot(url)
    assert held.content == page
    assert ("Content-Encoding", "gzip") in held.headers


def test_a_body_that_cannot_be_had_is_named_and_stops_no_other(take_in, tmp_path):
    url = "https://courrier.example/live"
    page = render(Act(at=FLOOD.at, caption="", posts=(BUSES, FLOOD)), url=url)
    bomb = gzip.compress(bytes(30_000_000))
    packed = [("Content-Encoding", "gzip")]
    path = foreign(tmp_path / "o.warc.gz", (url + "1", packed, bomb), (url + "2", packed, page), (url, [], page))
    _, reports = take_in(path)
    assert [report.problem and report.problem.message.split(";")[0] for report in reports] == [
        "is larger than 20,000,000 bytes",
        "cannot be decoded (the body is no gzip or deflate data, or is damaged)",
        None,
    ]


def test_a_file_without_a_page_is_said(take_in, tmp_path):
    _, (report,) = take_in(foreign(tmp_path / "other.warc.gz", ("dns:news.example", [], b"")))
    assert report.problem.code == "no-page"


def test_what_cannot_be_read_is_kept_as_bytes_and_told(take_in, tmp_path):
    url = "https://courrier.example/live"
    location, (report,) = take_in(foreign(tmp_path / "o.warc.gz", (url, [], b"\0\1\2\3" * 300)))
    assert report.failed
    with open_archive(location) as opened:
        assert opened.newest_snapshot(url).content == b"\0\1\2\3" * 300
        assert opened.blog_urls() == {}
