"""Figures as `status` and `watches` write them."""

import pytest

from scraper.cli.account import interval, size


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (999_990, "1000.0 kB"), (5_250_000, "5.2 MB")]
)
def test_sizes_are_told_in_the_largest_unit_they_fill(count, text):
    assert size(count) == text


@pytest.mark.parametrize(("seconds", "text"), [(900, "15m"), (90, "90s"), (7200, "2h"), (86400, "1d"), (5400, "90m")])
def test_intervals_are_told_as_the_configuration_writes_them(seconds, text):
    assert interval(seconds) == text
