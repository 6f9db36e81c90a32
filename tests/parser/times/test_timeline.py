"""The true time of updates, from what pages state and the order they stand in."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.draft import Stamp
from scraper.parser.times.timeline import resolve

PARIS = ZoneInfo("Europe/Paris")
ROME = ZoneInfo("Europe/Rome")
NEW_YORK = ZoneInfo("America/New_York")


def clock(text, *, day=None, zone=None):
    return Stamp(basis="text", clock=time.fromisoformat(text), day=day, zone=zone, text=text)


def instant(text, *, basis="json-ld"):
    return Stamp(basis=basis, precision="second", instant=datetime.fromisoformat(text), text=text)


def times(stamps, *, fetched, zone=PARIS, page_day=None, page_end=None):
    rows = [(row,) if isinstance(row, Stamp) else tuple(row) for row in stamps]
    resolved, problems = resolve(
        rows, zone=zone, fetched_at=datetime.fromisoformat(fetched), page_day=page_day, page_end=page_end
    )
    return [one.published_at for one in resolved], resolved, problems


def clocks(line):
    return [clock(text) for text in line.split()]


def local(*texts, zone=PARIS):
    return [datetime.fromisoformat(text).replace(tzinfo=zone) for text in texts]


def test_clocks_take_the_day_of_the_fetch():
    found, resolved, problems = times(clocks("14:10 13:05 12:00"), fetched="2024-11-05T22:00+01:00")
    assert found == local("2024-11-05T14:10", "2024-11-05T13:05", "2024-11-05T12:00")
    assert {one.basis for one in resolved} == {"text"}
    assert not problems


def test_a_rise_where_clocks_fall_is_the_day_before():
    found, resolved, _ = times(clocks("00:30 00:10 23:50 23:00"), fetched="2024-11-05T08:00+01:00")
    assert found == local("2024-11-05T00:30", "2024-11-05T00:10", "2024-11-04T23:50", "2024-11-04T23:00")
    assert [one.basis for one in resolved] == ["text", "text", "neighbour", "neighbour"]


def test_a_fall_where_clocks_rise_is_the_day_after():
    found, _, _ = times(clocks("22:30 23:10 00:10 01:00"), fetched="2024-11-05T08:00+01:00")
    assert found == local("2024-11-04T22:30", "2024-11-04T23:10", "2024-11-05T00:10", "2024-11-05T01:00")


def test_a_small_slip_is_a_typing_error_and_no_midnight():
    found, _, _ = times(clocks("12:36 12:06 12:26 12:00 11:50"), fetched="2024-11-05T18:00+01:00")
    assert {moment.date() for moment in found} == {date(2024, 11, 5)}


@pytest.mark.parametrize("line", ["12:36 22:36 12:26 12:00 11:50 11:40", "12:36 02:36 12:26 12:00 11:50 11:40"])
def test_one_clock_far_out_of_order_moves_no_others(line):
    found, _, _ = times(clocks(line), fetched="2024-11-05T23:00+01:00")
    assert {moment.date() for moment in found} == {date(2024, 11, 5)}


def test_an_old_clock_pinned_to_the_top_moves_no_others_to_the_day_before():
    found, _, _ = times(clocks("09:00 21:05 20:50 20:10 19:45 19:02"), fetched="2024-11-05T21:30+01:00")
    assert {moment.date() for moment in found} == {date(2024, 11, 5)}


def test_a_morning_clock_over_those_of_last_night_is_no_pinned_one():
    found, _, _ = times(clocks("09:00 21:05 20:50 20:10 19:45 19:02"), fetched="2024-11-05T09:30+01:00")
    assert [moment.day for moment in found] == [5, 4, 4, 4, 4, 4]


def test_the_newest_clock_is_not_later_than_the_fetch():
    found, _, _ = times(clocks("23:10 22:00"), fetched="2024-11-05T08:00+01:00")
    assert found == local("2024-11-04T23:10", "2024-11-04T22:00")


def test_a_page_day_on_which_the_clocks_would_come_after_the_fetch_is_passed_over_and_that_is_noted():
    rows = clocks("13:20 12:45 11:05")
    found, _, problems = times(rows, fetched="2026-11-25T04:12+00:00", page_day=date(2026, 11, 25))
    assert found[0] == datetime(2026, 11, 24, 13, 20, tzinfo=PARIS)
    assert [problem.code for problem in problems] == ["page-day-passed-over"]
    assert "the page says 2026-11-25" in problems[0].message
    _, _, problems = times(rows, fetched="2026-11-25T14:12+00:00", page_day=date(2026, 11, 25))
    assert not problems


def test_the_first_clock_lies_on_the_page_day_and_the_last_before_the_fetch():
    found, _, _ = times(clocks("00:30 23:50"), fetched="2024-11-09T08:00+01:00", page_day=date(2024, 11, 5))
    assert found == local("2024-11-06T00:30", "2024-11-05T23:50")


def test_the_pages_last_change_bounds_its_clocks_too():
    end = datetime(2024, 11, 5, 12, tzinfo=PARIS)
    found, _, _ = times(clocks("11:00 10:00"), fetched="2024-11-09T08:00+01:00", page_end=end)
    assert found == local("2024-11-05T11:00", "2024-11-05T10:00")


def test_a_stated_day_holds_for_its_neighbours():
    stamps = [
        clock("10:00", day=date(2020, 4, 5)),
        clock("09:00"),
        clock("20:00", day=date(2020, 4, 4)),
        clock("08:00"),
    ]
    found, _, _ = times(stamps, fetched="2020-04-06T12:00+02:00")
    assert [moment.date().day for moment in found] == [5, 5, 4, 4]


def test_a_clock_in_a_zone_of_its_own_is_told_in_the_publishers():
    found, _, _ = times(
        [clock("18:00", zone=NEW_YORK), clock("17:00", zone=NEW_YORK)], fetched="2024-11-06T12:00+01:00"
    )
    assert found == local("2024-11-06T00:00", "2024-11-05T23:00")


def test_the_hour_that_comes_twice_is_told_by_the_order():
    found, _, _ = times(clocks("03:10 02:50 02:10 02:40 02:05 01:50"), fetched="2024-10-27T08:00+01:00")
    assert [moment.utcoffset() for moment in found] == [timedelta(hours=h) for h in (1, 1, 1, 2, 2, 2)]
    assert sorted(found, key=lambda moment: moment.astimezone(UTC)) == found[::-1]


def test_a_clock_that_the_change_skips_is_moved_and_noted():
    found, _, problems = times(clocks("03:20 02:30 01:50"), fetched="2024-03-31T08:00+02:00")
    assert found[1].isoformat() == "2024-03-31T03:30:00+02:00"
    assert [problem.code for problem in problems] == ["clock-gap"]


def test_a_z_that_the_visible_clock_and_another_source_deny_is_a_lie():
    rows = [
        (
            instant(f"2023-11-02T15:{m:02d}:45+00:00"),
            instant(f"2023-11-02T16:{m:02d}:00+00:00", basis="time-element"),
            clock(f"16:{m:02d}"),
        )
        for m in (56, 48, 41)
    ]
    found, _, problems = times(rows, fetched="2023-11-02T16:03:23+00:00", zone=ROME)
    assert [moment.isoformat() for moment in found] == [f"2023-11-02T16:{m}:45+01:00" for m in (56, 48, 41)]
    assert [problem.code for problem in problems] == ["time-zone-lie"]


def naive(text):
    moment = datetime.fromisoformat(text)
    return Stamp(basis="time-element", day=moment.date(), clock=moment.time(), text=text)


def test_an_attribute_without_a_zone_is_utc_where_the_visible_clocks_say_so():
    rows = [(naive(f"2023-11-02T15:{m}"), clock(f"16:{m}")) for m in (56, 48)]
    found, _, problems = times(rows, fetched="2023-11-02T18:03:23+00:00", zone=ROME)
    assert [moment.isoformat() for moment in found] == ["2023-11-02T16:56:00+01:00", "2023-11-02T16:48:00+01:00"]
    assert [problem.code for problem in problems] == ["time-zone-missing"]


def test_an_attribute_without_a_zone_is_the_publishers_where_the_visible_clocks_agree():
    rows = [(naive(f"2023-11-02T16:{m}"), clock(f"16:{m}")) for m in (56, 48)]
    found, _, problems = times(rows, fetched="2023-11-02T18:03:23+00:00", zone=ROME)
    assert [moment.isoformat() for moment in found] == ["2023-11-02T16:56:00+01:00", "2023-11-02T16:48:00+01:00"]
    assert not problems


def test_a_z_later_than_the_fetch_is_a_lie():
    rows = [instant("2023-11-02T16:56:00+00:00"), instant("2023-11-02T16:48:00+00:00")]
    found, _, problems = times(rows, fetched="2023-11-02T16:03:23+00:00", zone=ROME)
    assert [moment.isoformat() for moment in found] == ["2023-11-02T16:56:00+01:00", "2023-11-02T16:48:00+01:00"]
    assert [problem.code for problem in problems] == ["time-zone-lie"]


def test_an_honest_z_beside_a_local_clock_stays():
    rows = [(instant("2023-11-02T15:56:00+00:00"), clock("16:56"))]
    found, _, problems = times(rows, fetched="2023-11-02T16:03:23+00:00", zone=ROME)
    assert found[0] == datetime(2023, 11, 2, 15, 56, tzinfo=UTC)
    assert not problems


def test_a_clock_that_says_gmt_makes_no_liar_of_a_z():
    rows = [(instant("2023-11-02T15:56:00+00:00"), clock("15:56", zone=UTC))] * 1
    found, _, problems = times(rows, fetched="2023-11-02T18:03:23+00:00", zone=ROME)
    assert found[0] == datetime(2023, 11, 2, 15, 56, tzinfo=UTC)
    assert not problems


def test_one_time_repeated_on_every_update_is_left_aside():
    rows = [
        (instant("2023-05-15T08:00:00+00:00"), instant(f"2023-05-15T10:0{n}:00+00:00", basis="time-element"))
        for n in range(4)
    ]
    found, resolved, problems = times(rows, fetched="2023-05-15T12:00+00:00", zone=UTC)
    assert [moment.minute for moment in found] == [0, 1, 2, 3]
    assert {one.basis for one in resolved} == {"time-element"}
    assert [problem.code for problem in problems] == ["time-repeated"]


def test_sources_that_contradict_each_other_are_noted_and_the_visible_clock_decides():
    rows = [
        (
            instant("2024-11-05T10:00:00+01:00"),
            instant("2024-11-05T12:30:00+01:00", basis="time-element"),
            clock("12:30"),
        )
    ]
    found, _, problems = times(rows, fetched="2024-11-05T18:00+01:00")
    assert found == local("2024-11-05T12:30")
    assert [(problem.code, problem.where) for problem in problems] == [("time-conflict", "update 0")]


def test_of_two_sources_that_agree_the_one_with_seconds_is_taken():
    minute = Stamp(basis="json-ld", instant=datetime(2024, 11, 5, 12, 30, tzinfo=PARIS), text="12:30")
    _, resolved, problems = times(
        [(minute, instant("2024-11-05T12:30:41+01:00", basis="time-element"))], fetched="2024-11-05T18:00+01:00"
    )
    assert (resolved[0].precision, resolved[0].published_at.second) == ("second", 41)
    assert not problems


def test_a_time_after_the_fetch_never_passes_silently():
    _, _, problems = times([instant("2024-11-07T10:00:00+01:00")], fetched="2024-11-05T18:00+01:00")
    assert [problem.code for problem in problems] == ["time-after-fetch"]


def test_a_relative_time_counts_back_from_the_fetch():
    ago = Stamp(basis="relative", ago=timedelta(minutes=5), text="il y a 5 minutes")
    found, resolved, _ = times([ago], fetched="2024-11-05T18:00:40+01:00")
    assert found == local("2024-11-05T17:55")
    assert resolved[0].basis == "relative"


def test_an_update_without_a_time_takes_the_pages_day_at_day_precision():
    found, resolved, _ = times([()], fetched="2024-11-09T18:00+01:00", page_day=date(2024, 11, 5))
    assert found == [date(2024, 11, 5)]
    assert (resolved[0].precision, resolved[0].basis) == ("day", "page")


def test_an_update_without_a_time_between_two_of_one_day_takes_theirs():
    rows = [clock("09:00", day=date(2024, 11, 7)), (), clock("08:00", day=date(2024, 11, 7))]
    found, resolved, _ = times(rows, fetched="2024-11-09T18:00+01:00", page_day=date(2024, 11, 5))
    assert found[1] == date(2024, 11, 7)
    assert resolved[1].basis == "neighbour"


def test_no_updates_resolve_to_nothing():
    assert times([], fetched="2024-11-09T18:00+01:00")[1:] == ((), ())


CLOCKS = st.times().map(lambda value: (Stamp(basis="text", clock=value.replace(second=0, microsecond=0)),))


@given(
    st.lists(st.one_of(CLOCKS, st.just(())), max_size=30),
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 1, 1)),
    st.one_of(st.none(), st.dates()),
)
def test_any_clocks_get_one_time_each_none_after_the_fetch(rows, fetched, page_day):
    fetched = fetched.replace(tzinfo=UTC)
    resolved, _ = resolve(rows, zone=PARIS, fetched_at=fetched, page_day=page_day)
    assert len(resolved) == len(rows)
    moments = [one.published_at for one in resolved if isinstance(one.published_at, datetime)]
    assert all(moment.tzinfo is not None and moment <= fetched + timedelta(hours=1) for moment in moments)
