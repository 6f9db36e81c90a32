"""Tables for people: aligned or as records, and no wider than the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.cli.tables import aligned, columns_of, printed, records, to_read
from scraper.model import Table

HEADLINE = "La rivière déborde dans le bas de la ville"
TABLE = Table(columns=("at", "headline"), rows=(("08:12", HEADLINE), ("08:31", None)))
MANY = Table(columns=("at", "speaker", "text"), rows=(("08:12", "Hélène Castaing", HEADLINE), ("08:31", None, "Oui")))


def test_columns_stand_in_line():
    assert aligned(TABLE, width=None).splitlines() == [
        "at     headline",
        "-----  ------------------------------------------",
        "08:12  La rivière déborde dans le bas de la ville",
        "08:31",
    ]


def test_long_cells_go_on_below():
    assert aligned(TABLE, width=32).splitlines() == [
        "at     headline",
        "-----  -------------------------",
        "08:12  La rivière déborde dans",
        "       le bas de la ville",
        "08:31",
    ]


def test_rows_are_told_as_records_where_columns_would_be_too_narrow_to_read():
    assert to_read(MANY, width=44) == aligned(MANY, width=44)
    assert to_read(MANY, width=43) == records(MANY, width=43)
    assert records(MANY, width=43).splitlines() == [
        "at       08:12",
        "speaker  Hélène Castaing",
        "text     La rivière déborde dans le bas de",
        "         la ville",
        "",
        "at       08:31",
        "text     Oui",
    ]


def test_a_table_without_rows_shows_its_columns():
    assert aligned(Table(columns=("a", "bb"), rows=()), width=80).splitlines() == ["a  bb", "-  --"]


def test_what_is_piped_is_never_wrapped(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    assert printed(TABLE) == aligned(TABLE, width=None)
    monkeypatch.setenv("COLUMNS", "32")
    assert printed(TABLE) == aligned(TABLE, width=32)


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("東京都", 6), ("e\u0301", 1)])
def test_wide_and_combining_characters_take_their_columns(text, width):
    assert columns_of(text) == width


@given(
    st.lists(st.tuples(st.text(max_size=200), st.text("東京 ab", max_size=200), st.integers()), max_size=5),
    st.integers(30, 100),
)
def test_no_line_is_wider_than_the_terminal(rows, width):
    shown = to_read(Table(columns=("one", "two", "three"), rows=tuple(rows)), width=width)
    assert all(columns_of(line) <= width for line in shown.splitlines())
