"""Fetching pages: what is stored, what is recorded, and what becomes of the rest when one fails."""

from datetime import timedelta

import msgspec
import pytest

from scraper.errors import ArchiveError
from scraper.pipeline.demo.play import BUSES, FLOOD, FLOOD_EDITED, PEAK, RUMOUR, SHELTER
from scraper.pipeline.fetch import fetch_pages
from scraper.repository import open_archive

ARTICLE = (
    "<html lang='fr'><title>Crue</title><h1>Crue</h1><p>La rivière monte toujours à Saint-Aubin, dit-on.</p></html>"
)
COUNTS = (
    "SELECT (SELECT count(*) FROM blogs), (SELECT count(*) FROM segments), (SELECT count(*) FROM quotes), "
    "(SELECT count(*) FROM events), (SELECT count(*) FROM segment_history)"
)


@pytest.fixture
def fetch(archive, policy, clock):
    def fetch(*urls):
        told = []
        reports = fetch_pages(urls, archive=archive, policy=policy, report=told.append, waiting=pytest.fail, now=clock)
        assert sorted(told, key=id) == sorted(reports, key=id)
        clock.forward(minutes=15)
        return reports

    return fetch


def test_a_live_blog_is_stored_with_its_segments_and_quotes(fetch, blog, rows):
    (report,) = fetch(blog(BUSES, FLOOD))
    assert (report.kind, report.changes.count("appeared"), report.problem) == ("liveblog", 2, None)
    assert rows("SELECT headline FROM segments ORDER BY published_at") == [(FLOOD.headline,), (BUSES.headline,)]
    assert ("Hélène Castaing", "Ne descendez surtout pas à la cave") in rows("SELECT speaker, text FROM quotes")


def test_a_second_fetch_of_an_unchanged_page_adds_no_row_but_a_line_in_fetches(fetch, blog, rows):
    url = blog(BUSES, FLOOD)
    fetch(url)
    before = rows(COUNTS)
    (report,) = fetch(url)
    assert rows(COUNTS) == before
    assert (report.outcome, report.changes, report.failed) == ("unchanged", None, False)
    assert rows("SELECT outcome FROM fetches ORDER BY fetch_id") == [("fetched",), ("unchanged",)]
    assert rows("SELECT count(DISTINCT snapshot_id) FROM fetches") == [(1,)]


def test_a_page_that_is_held_already_is_not_parsed(fetch, blog, monkeypatch):
    url = blog(BUSES, FLOOD)
    fetch(url)
    monkeypatch.setattr("scraper.pipeline.trail.read_for_archive", pytest.fail)
    (report,) = fetch(url)
    assert report.outcome == "unchanged"


def test_a_page_that_the_server_says_is_the_same_is_not_asked_for_again(fetch, blog, server, rows):
    url = blog(FLOOD, headers={"ETag": '"one"'})
    fetch(url)
    server.forget("/live")
    server.reply("/live", status=304)
    (report,) = fetch(url)
    assert (report.outcome, report.failed) == ("not_modified", False)
    assert server.asked("/live")[-1].headers["if-none-match"] == '"one"'
    assert rows("SELECT last_seen FROM blogs") == [("2026-03-10T08:45:00Z",)]


def test_edits_and_removals_are_told(fetch, blog):
    url = blog(RUMOUR, BUSES, FLOOD)
    fetch(url)
    blog(PEAK, BUSES, FLOOD_EDITED)
    (report,) = fetch(url)
    assert {event.kind: event.headline for event in report.changes.events} == {
        "appeared": PEAK.headline,
        "edited": FLOOD.headline,
        "removed": RUMOUR.headline,
    }


def test_a_blog_is_followed_to_its_older_pages(fetch, blog, server, rows):
    blog(FLOOD, path="/live?page=3")
    blog(BUSES, path="/live?page=2", older="/live?page=3")
    (report,) = fetch(blog(SHELTER, older="/live?page=2"))
    assert report.changes.segment_count == 3
    assert rows("SELECT count(*) FROM blogs") == [(1,)]
    assert rows("SELECT count(*) FROM fetches WHERE blog_id IS NOT NULL") == [(3,)]


def test_an_older_page_that_did_not_change_is_read_from_the_archive(fetch, blog, server):
    blog(FLOOD, path="/live?page=2", headers={"ETag": '"old"'})
    url = blog(BUSES, older="/live?page=2")
    fetch(url)
    blog(SHELTER, BUSES, older="/live?page=2")
    server.forget("/live?page=2")
    server.reply("/live?page=2", status=304)
    (report,) = fetch(url)
    assert [event.kind for event in report.changes.events] == ["appeared"]
    assert report.changes.segment_count == 3


def test_pages_that_lead_in_a_circle_are_each_fetched_once(fetch, blog, server):
    blog(FLOOD, path="/live?page=2", older="/live#newest")
    fetch(blog(BUSES, older="/live?page=2"))
    assert [request.path for request in server.requests] == ["/robots.txt", "/live", "/live?page=2"]


def test_no_page_leads_to_another_site(fetch, blog, server):
    (report,) = fetch(blog(BUSES, older="http://localhost:1/live"))
    assert not report.failed
    assert [request.path for request in server.requests] == ["/robots.txt", "/live"]


def test_a_blog_never_ends_but_we_do(fetch, blog, server):
    for number in range(2, 60):
        blog(FLOOD, path=f"/live?page={number}", older=f"/live?page={number + 1}")
    fetch(blog(BUSES, older="/live?page=2"))
    assert len(server.requests) == 1 + 50


def test_a_broken_older_page_fails_but_what_came_before_it_is_kept(fetch, blog, server, rows):
    url = blog(BUSES, older="/live?page=2")
    (report,) = fetch(url)
    assert report.changes.count("appeared") == 1
    assert report.problem.where == server.url + "/live?page=2"
    assert rows("SELECT outcome, status, blog_id FROM fetches ORDER BY fetch_id") == [
        ("fetched", 200, 1),
        ("failed", 404, 1),
    ]


def test_one_failure_stops_no_other(fetch, blog, server, rows):
    server.reply("/binary", b"\0\1\2\3" * 500)
    good = blog(FLOOD)
    reports = fetch(server.url + "/gone", server.url + "/binary", "gopher://a.example/", good)
    assert [report.failed for report in reports] == [True, True, True, False]
    assert rows("SELECT count(*) FROM segments") == [(1,)]
    assert dict(rows("SELECT url, outcome FROM fetches"))[server.url + "/gone"] == "failed"
    assert all("\n" not in report.problem.message for report in reports[:3])


def test_an_address_that_is_no_text_stops_no_other(fetch, blog, server):
    reports = fetch("\udcff", f"{server.url}/\udcff", blog(FLOOD))
    assert [report.failed for report in reports] == [True, True, False]


def test_an_article_is_no_failure(fetch, server, rows):
    (report,) = fetch(server.reply("/article", ARTICLE))
    assert (report.kind, report.failed) == ("article", False)
    assert rows("SELECT kind, segment_count FROM blogs") == [("article", 1)]


def test_a_live_blog_that_comes_back_as_an_article_is_a_failed_capture(fetch, blog, server, rows):
    url = blog(BUSES, FLOOD)
    fetch(url)
    server.forget("/live")
    server.reply("/live", ARTICLE)
    (report,) = fetch(url)
    assert report.failed
    assert rows("SELECT count(*) FROM segments WHERE removed_at IS NULL") == [(2,)]
    assert rows("SELECT outcome, snapshot_id IS NULL FROM fetches ORDER BY fetch_id")[-1] == ("failed", 0)


def test_the_bytes_of_a_page_that_could_not_be_read_are_kept(fetch, server, rows):
    server.reply("/binary", b"\0\1\2\3" * 500)
    fetch(server.url + "/binary")
    assert rows("SELECT outcome, bytes, snapshot_id IS NULL FROM fetches") == [("failed", 2000, 0)]


def test_a_page_that_could_not_be_read_is_asked_for_in_full_again(fetch, server):
    url = server.reply("/binary", b"\0\1\2\3" * 500, headers={"Content-Type": "text/html", "ETag": '"one"'})
    assert [fetch(url)[0].failed, fetch(url)[0].failed] == [True, True]
    assert "if-none-match" not in server.asked("/binary")[-1].headers


def test_robots_rules_and_request_times_are_remembered_between_runs(fetch, blog, server, archive, clock):
    began = clock()
    url = blog(FLOOD)
    fetch(url)
    fetch(url)
    assert len(server.asked("/robots.txt")) == 1
    with open_archive(archive, read_only=True) as opened:
        assert opened.last_request("127.0.0.1") == began + timedelta(minutes=15)


def test_a_host_that_asks_us_to_stay_away_is_not_asked_by_the_next_run(fetch, blog, server):
    url = blog(FLOOD, status=503, headers={"Retry-After": "3600"})
    assert fetch(url)[0].problem.code == "http-503"
    assert fetch(url)[0].problem.code == "asked-to-stay-away"
    assert len(server.asked("/live")) == 1


def test_the_same_address_twice_is_fetched_once(fetch, blog, server):
    url = blog(FLOOD)
    assert len(fetch(url, url)) == 1
    assert len(server.asked("/live")) == 1


def test_an_archive_that_cannot_be_written_is_said_once_for_all(blog, tmp_path, policy, clock):
    (tmp_path / "archive.db").write_text("no database at all, but long enough to look at " * 50)
    with pytest.raises(ArchiveError, match=r"archive\.db"):
        fetch_pages(
            [blog(FLOOD)],
            archive=str(tmp_path / "archive.db"),
            policy=policy,
            report=pytest.fail,
            waiting=pytest.fail,
            now=clock,
        )


def test_an_address_that_is_none_ends_the_way_to_older_pages_and_nothing_else(fetch, blog):
    (report,) = fetch(blog(BUSES, older="http://[older"))
    assert (report.changes.count("appeared"), report.failed) == (1, False)


@pytest.mark.parametrize("validator", [{}, {"ETag": '"one"'}])
def test_an_older_page_that_was_wanting_is_asked_for_until_it_comes(fetch, blog, rows, validator):
    url = blog(BUSES, older="/live?page=2", headers=validator)
    assert [fetch(url)[0].failed, fetch(url)[0].failed] == [True, True]
    blog(FLOOD, path="/live?page=2")
    (report,) = fetch(url)
    assert (report.failed, report.changes.count("appeared")) == (False, 1)
    assert fetch(url)[0].outcome == "unchanged"
    assert rows("SELECT count(*), count(removed_at) FROM segments") == [(2, 0)]


def test_a_live_blog_that_stays_an_article_fails_every_time(fetch, blog, server):
    url = blog(BUSES, FLOOD)
    fetch(url)
    server.forget("/live")
    server.reply("/live", ARTICLE, headers={"Content-Type": "text/html", "ETag": '"one"'})
    assert [fetch(url)[0].failed, fetch(url)[0].failed] == [True, True]


def test_a_passing_trouble_does_not_make_an_unchanged_page_be_read_again(fetch, blog, server):
    url = blog(BUSES, FLOOD)
    fetch(url)
    server.forget("/live")
    server.reply("/live", status=500)
    assert fetch(url)[0].failed
    blog(BUSES, FLOOD)
    assert fetch(url)[0].outcome == "unchanged"


def test_a_post_that_two_pages_show_is_one_segment(fetch, blog, rows):
    blog(BUSES, FLOOD, path="/live?page=2")
    later = msgspec.structs.replace(PEAK, edited_at=PEAK.at)
    fetch(blog(later, BUSES, older="/live?page=2"))
    assert rows("SELECT count(*) FROM segments") == [(3,)]
