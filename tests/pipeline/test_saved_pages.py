"""Saved pages on disk: which they are, when they are from, and what is wrong with those that are none."""

import io
import json

import pytest

from scraper.errors import UnreadablePage, UsageError
from scraper.model import Page, Problem
from scraper.pipeline.saved_pages import locate, parse_saved, read

URL = "https://news.example.org/live/flood"
WHEN = "2026-03-10T09:05:00+01:00"
ARTICLE = "<html lang='fr'><title>Crue</title><h1>Crue</h1><p>La rivière monte toujours à Saint-Aubin.</p></html>"


@pytest.fixture
def save(tmp_path):
    def save(name, *, page="page.html", content=ARTICLE, **request):
        folder = tmp_path / name
        folder.mkdir(parents=True)
        (folder / page).write_text(content, encoding="utf-8")
        facts = {"url": URL, "fetched_at": WHEN, **request}
        (folder / "request.json").write_text(json.dumps(facts), encoding="utf-8")
        return folder

    return save


def found(*paths, url=None, fetched_at=None, stdin=b""):
    return list(parse_saved(locate(map(str, paths), url=url, fetched_at=fetched_at), stdin=io.BytesIO(stdin)))


def test_a_directory_stands_for_every_page_folder_in_and_below_it_and_nothing_else(save, tmp_path):
    deep, near = save("a/b/deep"), save("near")
    (tmp_path / "stray.html").write_text(ARTICLE)
    (tmp_path / "only-request").mkdir()
    (tmp_path / "only-request" / "request.json").write_text("{}")
    assert [place.path for place in locate([str(tmp_path)], url=None, fetched_at=None)] == [str(deep), str(near)]
    assert [place.path for place in locate([str(near)], url=None, fetched_at=None)] == [str(near)]


def test_a_folder_says_where_and_when_the_page_was_had(save):
    folder = save("page", content_type="text/html; charset=iso-8859-1")
    (place,) = locate([str(folder)], url=None, fetched_at=None)
    snapshot = read(place, stdin=io.BytesIO()).snapshot()
    assert (snapshot.url, snapshot.fetched_at.isoformat()) == (URL, WHEN)
    assert snapshot.content_type == "text/html; charset=iso-8859-1"


def test_the_file_name_says_what_kind_of_page_it_is_where_the_request_does_not(save):
    folder = save("text", page="page.txt", content="Une crue.")
    (place,) = locate([str(folder)], url=None, fetched_at=None)
    assert read(place, stdin=io.BytesIO()).request.content_type == "text/plain"


def test_a_bare_file_is_read_with_what_the_command_says_of_it(tmp_path):
    (tmp_path / "page.html").write_text(ARTICLE, encoding="utf-8")
    (page,) = found(tmp_path / "page.html", url=URL, fetched_at=WHEN)
    assert isinstance(page, Page)
    assert page.url == URL


def test_a_dash_is_standard_input():
    (page,) = found("-", url=URL, fetched_at=WHEN, stdin=ARTICLE.encode())
    assert "La rivière monte" in page.segments[0].body


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({}, "needs --url and --fetched-at"),
        ({"url": URL}, "needs --url and --fetched-at"),
        ({"fetched_at": WHEN}, "needs --url and --fetched-at"),
        ({"url": "ftp://a.example/", "fetched_at": WHEN}, "no web address"),
        ({"url": "https://[::1", "fetched_at": WHEN}, "no web address"),
        ({"url": URL, "fetched_at": "2026-03-10T09:05:00"}, "no time zone"),
        ({"url": URL, "fetched_at": "yesterday"}, "no ISO 8601 time"),
        ({"url": URL, "fetched_at": "0001-01-01T00:00:00+14:00"}, "outside the age of the web"),
        ({"url": URL, "fetched_at": "9999-12-31T23:59:59-12:00"}, "outside the age of the web"),
    ],
)
def test_a_bare_file_of_which_too_little_is_said_is_wrong_use(tmp_path, given, complaint):
    (tmp_path / "page.html").write_text(ARTICLE)
    with pytest.raises(UsageError, match=complaint):
        found(tmp_path / "page.html", **given)


def test_what_cannot_be_read_is_a_problem_and_the_others_still_go_through(save, tmp_path):
    save("1-good")
    save("2-binary", content="\0\0\0\0" * 100)
    save("3-naive", fetched_at="2026-03-10T09:05:00")
    save("4-elsewhere", url="gopher://a.example/")
    (save("5-broken") / "request.json").write_text("{")
    (save("6-bytes") / "request.json").write_bytes(b'"\xff"')
    save("7-ancient", fetched_at="0001-01-01T00:00:00+14:00")
    save("8-good")
    results = found(tmp_path)
    assert [type(result) for result in results] == [Page, *[Problem] * 6, Page]
    assert all("\n" not in result.message for result in results if isinstance(result, Problem))


def test_a_path_too_long_to_be_one_leads_to_no_page():
    (problem,) = found("x" * 5000)
    assert "no such file or folder" in problem.message


@pytest.mark.parametrize(("make", "complaint"), [(False, "no such file or folder"), (True, "no saved page in it")])
def test_a_path_that_leads_to_no_page_is_named(tmp_path, make, complaint):
    path = tmp_path / "nothing"
    if make:
        path.mkdir()
    (problem,) = found(path)
    assert complaint in problem.message
    assert problem.where == str(path)


def test_a_link_that_leads_to_no_file_is_no_page(save, tmp_path):
    folder = save("page")
    (folder / "page.html").unlink()
    (folder / "page.html").symlink_to(folder)
    (place,) = locate([str(folder)], url=None, fetched_at=None)
    with pytest.raises(UnreadablePage, match="no saved page"):
        read(place, stdin=io.BytesIO())
