"""Another try where it may help, after a while, and never longer than is polite."""

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.fetcher import ShortMemory
from scraper.fetcher.refusals import LONGEST_ABSENCE, retry_after

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_passing_trouble_is_asked_again(server, fetch, clock, status):
    url = server.reply("/page", status=status)
    server.reply("/page", status=status)
    server.reply("/page", "at last")
    assert fetch(url).snapshot.content == b"at last"
    assert len(clock.slept) == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 501])
def test_what_will_not_pass_is_asked_once(server, fetch, clock, status):
    fetch(server.reply("/page", status=status))
    assert (len(server.asked("/page")), clock.slept) == (1, [])


def test_the_waits_grow_and_are_never_quite_the_same(server, fetch, clock):
    found = fetch(server.reply("/page", status=503), attempts=5)
    assert (found.outcome, found.status, found.problem.code) == ("failed", 503, "http-503")
    assert len(server.asked("/page")) == 5
    for wait, least in zip(clock.slept, (1, 2, 4, 8), strict=True):
        assert least <= wait <= least + 1
    assert len({round(wait % 1, 6) for wait in clock.slept}) > 1


def test_retry_after_in_seconds_is_waited_for(server, fetch, clock):
    url = server.reply("/page", status=429, headers={"Retry-After": "37"})
    server.reply("/page", "ok")
    assert fetch(url).outcome == "fetched"
    assert clock.slept == [37]


def test_retry_after_as_a_date_is_waited_for(server, fetch, clock):
    until = format_datetime(clock.time + timedelta(seconds=90), usegmt=True)
    url = server.reply("/page", status=503, headers={"Retry-After": until})
    server.reply("/page", "ok")
    assert fetch(url).outcome == "fetched"
    assert clock.slept == [90]


def test_a_retry_after_too_far_away_is_reported_instead_of_waited_for(server, fetch, clock):
    found = fetch(server.reply("/page", status=503, headers={"Retry-After": "7200"}))
    assert (found.outcome, found.status, clock.slept) == ("failed", 503, [])
    assert "2026-11-24 14:00 UTC" in found.problem.message


def test_a_host_that_asks_for_a_long_absence_is_left_alone_until_it_is_over(server, fetch, clock):
    memory = ShortMemory()
    url = server.reply("/page", status=429, headers={"Retry-After": "7200"})
    server.reply("/page", "ok")
    other = server.reply("/other", "ok")
    fetch(url, pacing=memory)
    clock.time += timedelta(minutes=119)
    found = fetch(other, pacing=memory)
    assert (found.outcome, found.problem.code) == ("refused", "asked-to-stay-away")
    assert "before 2026-11-24 14:00 UTC" in found.problem.message
    assert server.asked("/other") == []
    clock.time += timedelta(minutes=1)
    assert fetch(url, other, pacing=memory).outcome == "fetched"


def test_an_absence_beyond_all_reason_is_not_kept(server, fetch, clock):
    memory = ShortMemory()
    memory.remember_away("127.0.0.1", clock.time + timedelta(days=4000))
    assert fetch(server.reply("/page", "ok"), pacing=memory).outcome == "fetched"


def test_a_body_that_breaks_off_is_asked_for_again_and_then_given_up(server, fetch):
    url = server.reply("/page", b"<p>half", promised=100)
    found = fetch(url, attempts=2)
    assert (found.outcome, found.problem.code, found.snapshot) == ("failed", "broken-off", None)
    assert len(server.asked("/page")) == 2


def test_a_host_in_trouble_is_asked_once_for_each_further_page_until_one_comes(server, fetch):
    broken = [server.reply(f"/broken{number}", status=503) for number in range(3)]
    good = server.reply("/good", "ok")
    fetch(*broken[:2], good, broken[2], attempts=3)
    assert [len(server.asked(f"/broken{number}")) for number in range(3)] == [3, 1, 3]


def test_refusals_are_not_asked_again(server, fetch, clock):
    fetch(server.reply("/page", b"x" * 101), max_bytes=100)
    assert (len(server.asked("/page")), clock.slept) == (1, [])


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("Tue, 24 Nov 2026 12:01:00 GMT", 60),
        ("Tue, 24 Nov 2026 12:01:00 -0000", 60),
        ("Tuesday, 24-Nov-26 12:01:00 GMT", 60),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0),
        ("Tue, 24 Nov 2026 13:01:00 +0100", 60),
        ("9" * 5000, LONGEST_ABSENCE),
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
    ],
)
def test_both_forms_of_retry_after_are_read(value, seconds):
    assert retry_after(value, now=NOW) == seconds


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{1,5} \d\d:\d\d:\d\d (GMT|[+-]\d{4,6})"))
def test_no_retry_after_is_an_exception(value):
    wait = retry_after(value, now=NOW)
    assert wait is None or 0 <= wait <= LONGEST_ABSENCE


@given(st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 6, 1)), st.integers(-12, 14))
def test_a_date_means_the_same_in_every_zone(moment, hours):
    elsewhere = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    expected = min(max(0.0, (elsewhere - NOW).total_seconds()), LONGEST_ABSENCE)
    assert retry_after(format_datetime(elsewhere), now=NOW) == expected
