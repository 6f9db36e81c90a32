"""Four digits at the head of lines: clocks, or years."""

import pytest

from scraper.parser.lines.four_digits import four_digit_clocks
from scraper.parser.lines.line import Line


def _lines(*texts: str) -> list[Line]:
    return [Line(text) for text in texts]


def test_four_digits_in_order_are_clocks_whether_or_not_the_text_touches_them():
    found = four_digit_clocks(
        _lines("0012 Doors open", "2358Nick gains", "2341: A tie", "a caption", "2330 Polls close")
    )
    assert {n: (clock.hour, clock.minute) for n, clock in found.items()} == {
        0: (0, 12),
        1: (23, 58),
        2: (23, 41),
        4: (23, 30),
    }


def test_one_year_among_many_clocks_stays_text():
    clocks = [f"{hour:02}{minute:02} Text" for hour in (6, 7, 8) for minute in (5, 25, 45)]
    assert len(four_digit_clocks(_lines(*clocks, "1986 was the last time"))) == 9


@pytest.mark.parametrize(
    "years",
    [
        ("1215: A quay", "1348: The plague", "1604: A storm", "1718: A light", "1845: The railway"),
        ("2001: A ferry", "2004: A storm", "2012: A wind farm", "2015: A basin"),
        ("1986: A ferry", "1999: A storm", "1012: A wind farm", "1015: A basin"),
    ],
)
def test_years_are_no_clocks(years):
    assert four_digit_clocks(_lines(*years)) == {}
