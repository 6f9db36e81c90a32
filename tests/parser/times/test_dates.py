"""Dates and stamps as pages state them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.times.dates import read_date, read_epoch, read_iso, read_stamp, read_url_day

NEAR = date(2025, 2, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mardi 5 novembre 2024", date(2024, 11, 5)),
        ("1er mars 2024", date(2024, 3, 1)),
        ("Samstag, 4. April", date(2020, 4, 4)),
        ("MAY 24:", date(2024, 5, 24)),
        ("3.2.2025", date(2025, 2, 3)),
        ("Feb 3, 2025", date(2025, 2, 3)),
        ("3rd February 2025", date(2025, 2, 3)),
        ("Viernes 18 de marzo", date(2022, 3, 18)),
        ("18 de marzo de 2022", date(2022, 3, 18)),
        ("5 січня 2024 року", date(2024, 1, 5)),
        ("14 февраля 2024 г.", date(2024, 2, 14)),
        ("sobota, 15 lutego", date(2025, 2, 15)),
        ("05-Nov-2024", date(2024, 11, 5)),
        ("2024-11-05", date(2024, 11, 5)),
        ("12/31/2024", date(2024, 12, 31)),
        ("hier", date(2025, 2, 9)),
        ("avant-hier", date(2025, 2, 8)),
    ],
)
def test_a_date_is_read_in_its_language_and_completed_from_what_is_near(text, day):
    assert read_date(text, language=None, near=NEAR) == day


@pytest.mark.parametrize("text", ["", "31.02.2025", "99/99/9999", "5 chaises", "mars attaque", "0.0.0000"])
def test_what_is_no_date_reads_as_none(text):
    assert read_date(text, language=None, near=NEAR) is None


def test_a_date_without_a_year_lies_behind_unless_it_is_close_ahead():
    assert read_date("20 février", language="fr", near=NEAR) == date(2025, 2, 20)
    assert read_date("20 décembre", language="fr", near=NEAR) == date(2024, 12, 20)


@pytest.mark.parametrize(
    ("text", "clock", "day"),
    [
        ("Publié le 5 novembre 2024 à 14h32", time(14, 32), date(2024, 11, 5)),
        ("hier 23h50", time(23, 50), date(2025, 2, 9)),
        ("2.32 pm BST", time(14, 32), None),
        ("Last Updated: 10:21 GMT+1 Tuesday, 28 June 2016", time(10, 21), date(2016, 6, 28)),
        ("2024-11-05 13:02", time(13, 2), date(2024, 11, 5)),
        ("2024/11/05 13:02", time(13, 2), date(2024, 11, 5)),
        ("02/09/2025 6:42 pm", time(18, 42), date(2025, 2, 9)),
        ("Tue, 05 Nov 2024 18:42:00 +0000", time(18, 42), date(2024, 11, 5)),
    ],
)
def test_a_stamp_holds_the_clock_and_day_that_a_text_states(text, clock, day):
    stamp = read_stamp(text, language=None, near=NEAR)
    assert (stamp.clock, stamp.day) == (clock, day)


@pytest.mark.parametrize(
    ("text", "ago", "precision"),
    [
        ("il y a 5 minutes", timedelta(minutes=5), "minute"),
        ("il y a une heure", timedelta(hours=1), "minute"),
        ("il y a 1 heure", timedelta(hours=1), "minute"),
        ("il y a 2 h", timedelta(hours=2), "minute"),
        ("16 min ago", timedelta(minutes=16), "minute"),
        ("8h ago", timedelta(hours=8), "minute"),
        ("vor 3 Stunden", timedelta(hours=3), "minute"),
        ("hace 2 días", timedelta(days=2), "day"),
        ("35 minuten geleden", timedelta(minutes=35), "minute"),
        ("5 хвилин тому", timedelta(minutes=5), "minute"),
        ("há 1 mês", timedelta(seconds=2_629_800), "day"),
        ("just now", timedelta(0), "minute"),
    ],
)
def test_a_time_told_backwards_is_relative_to_the_fetch(text, ago, precision):
    stamp = read_stamp(text, language=None, near=NEAR)
    assert (stamp.ago, stamp.precision, stamp.basis) == (ago, precision, "relative")


def test_an_iso_text_with_an_offset_is_an_instant():
    stamp = read_iso("2024-11-05T13:02:11.250+01:00", basis="json-ld")
    assert stamp.instant == datetime(2024, 11, 5, 12, 2, 11, tzinfo=UTC)
    assert (stamp.precision, stamp.basis) == ("second", "json-ld")


def test_an_iso_text_without_an_offset_waits_for_the_publishers_zone():
    stamp = read_iso("2024-11-05T13:02", basis="time-element")
    assert (stamp.instant, stamp.day, stamp.clock, stamp.precision) == (None, date(2024, 11, 5), time(13, 2), "minute")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0000-01-01",
        "99999-01-01",
        "2024-13-01",
        "2024-02-30T10:00Z",
        "2024-11-05T25:00Z",
        "2024-11-05T10:00+99:00",
        "2024-11-05T10:00:00+15:00",
        "2024-11-05T10:00:00+01:00:30",
        "1023-11-05T10:00:00+01:00",
        "2024-W11-5T10:00:00Z",
        "soon",
    ],
)
def test_an_absurd_iso_text_reads_as_none(text):
    assert read_iso(text, basis="json-ld") is None


def test_epochs_are_told_apart_by_their_length():
    moment = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert read_epoch(1_700_000_000, basis="time-element").instant == moment
    assert read_epoch("1700000000000", basis="time-element").instant == moment
    assert read_epoch(1_700_000_000.0, basis="time-element").instant == moment


@pytest.mark.parametrize("value", [0, 12, -1_700_000_000, 10**15, "", "abc", float("nan"), float("inf")])
def test_an_absurd_epoch_reads_as_none(value):
    assert read_epoch(value, basis="time-element") is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/11/05/titre.php", date(2024, 11, 5)),
        ("https://example.org/live/2024/nov/05/titre", date(2024, 11, 5)),
        ("https://example.org/titre-20241105.html", date(2024, 11, 5)),
        ("https://example.org/titre-2024-11-05", date(2024, 11, 5)),
        ("https://example.org/titre-123456789", None),
        ("https://example.org/", None),
    ],
)
def test_the_day_in_an_address_is_read(url, day):
    assert read_url_day(url) == day


@given(st.text(max_size=300), st.dates())
def test_no_text_and_no_day_make_the_stamp_reader_fail(text, near):
    read_stamp(text, language="de", near=near)
    read_iso(text, basis="text")
    read_url_day(text)


@given(st.one_of(st.floats(), st.integers(), st.text(max_size=40)))
def test_no_value_makes_the_epoch_reader_fail(value):
    read_epoch(value, basis="time-element")
