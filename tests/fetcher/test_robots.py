"""robots.txt is read first, obeyed, remembered, and not held against a site for ever."""

import contextlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.fetcher import ShortMemory
from scraper.fetcher.failure import Refused
from scraper.fetcher.robots import LONGEST_DELAY, record_of, rules_of
from scraper.model import RobotsRecord

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
DIRECTIVES = ["Allow", "Disallow", "Crawl-delay", "Request-rate", "Visit-time", "User-agent", "Sitemap"]
ALL_CLOSED = "User-agent: *\nDisallow: /"


def test_a_closed_site_is_not_even_asked_once(server, fetch):
    server.reply("/robots.txt", ALL_CLOSED)
    found = fetch(server.reply("/page"))
    assert (found.outcome, found.problem.code, found.status) == ("refused", "robots", None)
    assert (found.robots, found.headers) == ("forbidden", ())
    assert "robots.txt" in found.problem.message
    assert [request.path for request in server.requests] == ["/robots.txt"]


def test_the_rules_for_our_own_name_win(server, fetch):
    server.reply("/robots.txt", ALL_CLOSED + "\n\nUser-agent: liveblog-archive\nAllow: /live\nDisallow: /")
    assert fetch(server.reply("/live/1")).outcome == "fetched"
    assert fetch(server.reply("/other")).outcome == "refused"


def test_a_redirect_is_checked_against_the_rules_of_where_it_leads(server, fetch):
    server.reply("/robots.txt", "User-agent: *\nDisallow: /closed")
    server.reply("/closed/page")
    found = fetch(server.reply("/open", status=302, headers={"Location": "/closed/page"}))
    assert (found.outcome, found.problem.code) == ("refused", "robots")
    assert server.asked("/closed/page") == []


def test_the_rules_of_a_second_site_are_read_before_it_is_asked(server, fetch):
    url = server.reply("/open", status=302, headers={"Location": f"http://localhost:{server.port}/page"})
    server.reply("/page")
    assert fetch(url).outcome == "fetched"
    assert [request.path for request in server.requests] == ["/robots.txt", "/open", "/robots.txt", "/page"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_rules_is_open(server, fetch, status):
    server.reply("/robots.txt", ALL_CLOSED, status=status)
    assert fetch(server.reply("/page")).outcome == "fetched"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_whose_rules_cannot_be_had_is_left_alone_for_a_while(server, fetch, status):
    memory = ShortMemory()
    server.reply("/robots.txt", status=status)
    found = fetch(server.reply("/page"), robots=memory, attempts=2)
    assert (found.outcome, found.problem.code, found.status) == ("refused", "robots-unavailable", None)
    assert str(status) in found.problem.message
    server.forget("/robots.txt")
    assert fetch(server.url + "/page", robots=memory).outcome == "fetched"


def test_within_one_run_a_broken_site_is_asked_for_its_rules_once(server, fetch, clock):
    server.reply("/robots.txt", status=500)
    url = server.reply("/page")
    fetch(url, url, url, attempts=1)
    assert len(server.requests) == 1


def test_old_rules_hold_while_new_ones_cannot_be_had(server, fetch, clock):
    old = RobotsRecord(
        origin=server.url, fetched_at=clock.time - timedelta(days=30), status=200, text="User-agent: *\nDisallow: /a"
    )
    memory = ShortMemory()
    memory.remember_robots(old)
    server.reply("/robots.txt", status=503)
    assert fetch(server.reply("/a"), robots=memory, attempts=1).problem.code == "robots"
    assert fetch(server.reply("/b"), robots=memory, attempts=1).outcome == "fetched"
    assert memory.robots(server.url) == old


def test_rules_are_remembered_for_a_day(server, fetch, clock):
    memory = ShortMemory()
    server.reply("/robots.txt", "User-agent: *\nDisallow: /closed")
    url = server.reply("/page")
    fetch(url, robots=memory)
    clock.time += timedelta(hours=23)
    fetch(url, robots=memory)
    assert len(server.asked("/robots.txt")) == 1
    clock.time += timedelta(hours=2)
    fetch(url, robots=memory)
    assert len(server.asked("/robots.txt")) == 2
    assert memory.robots(server.url) == RobotsRecord(
        origin=server.url, fetched_at=clock.time, status=200, text="User-agent: *\nDisallow: /closed"
    )


def test_rules_from_a_clock_that_was_wrong_are_read_again(server, fetch, clock):
    memory = ShortMemory()
    memory.remember_robots(
        RobotsRecord(origin=server.url, fetched_at=clock.time + timedelta(days=400), status=200, text=ALL_CLOSED)
    )
    assert fetch(server.reply("/page"), robots=memory).outcome == "fetched"


def test_rules_may_stand_behind_a_redirect(server, fetch):
    server.reply("/robots.txt", status=301, headers={"Location": "/real/robots.txt"})
    server.reply("/real/robots.txt", ALL_CLOSED)
    assert fetch(server.reply("/page")).problem.code == "robots"


def test_rules_that_redirect_in_a_circle_are_none(server, fetch):
    server.reply("/robots.txt", status=301, headers={"Location": "/robots.txt"})
    assert fetch(server.reply("/page")).outcome == "fetched"


def test_only_the_beginning_of_endless_rules_counts(server, fetch):
    padding = "# nothing\n" * 60_000
    server.reply("/robots.txt", f"User-agent: *\nDisallow: /a\n{padding}Disallow: /b\n")
    assert fetch(server.reply("/a")).problem.code == "robots"
    assert fetch(server.reply("/b")).outcome == "fetched"


@pytest.mark.parametrize(
    "text",
    ["\ufeffUser-agent: *\nDisallow: /", "User-agent: *\r\nDisallow: /", "\x00\xff{}<html>\nUser-agent:*\nDisallow:/"],
)
def test_odd_bytes_in_rules_do_not_open_a_site(server, fetch, text):
    server.reply("/robots.txt", text)
    assert fetch(server.reply("/page")).outcome == "refused"


@given(
    st.lists(
        st.sampled_from(DIRECTIVES).flatmap(lambda name: st.text(max_size=20).map(lambda value: f"{name}: {value}"))
    )
)
def test_no_rules_are_an_exception_or_an_endless_delay(lines):
    record = record_of(
        "https://paper.example",
        status=200,
        content="\n".join(["User-agent: *", *lines]).encode(errors="replace"),
        at=NOW,
    )
    rules = rules_of(record, until=NOW)
    with contextlib.suppress(Refused):
        rules.check("https://paper.example/live?a=b*$")
    assert 0 <= rules.delay <= LONGEST_DELAY


def test_a_rate_of_absurd_numbers_is_no_overflow():
    for rate in ("1/" + "9" * 400, "9" * 400 + "/1", "0/0"):
        record = RobotsRecord(
            origin="https://paper.example", fetched_at=NOW, status=200, text=f"User-agent: *\nRequest-rate: {rate}"
        )
        assert 0 <= rules_of(record, until=NOW).delay <= LONGEST_DELAY


def test_an_unreachable_site_is_reported_for_the_page_and_not_for_its_rules(server, fetch):
    url = server.url + "/page"
    server.close()
    found = fetch(url, attempts=1)
    assert (found.problem.code, found.problem.where) == ("connect", url)
