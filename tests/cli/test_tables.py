"""Tables for people: aligned, and no wider than the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.cli.tables import aligned, columns_of, shorten
from scraper.model import Table

TABLE = Table(
    columns=("at", "headline"), rows=(("08:12", "La rivière déborde dans le bas de la ville"), ("08:31", None))
)


def test_columns_stand_in_line():
    assert aligned(TABLE).splitlines() == [
        "at     headline",
        "-----  ------------------------------------------",
        "08:12  La rivière déborde dans le bas de la ville",
        "08:31",
    ]


def test_long_cells_are_cut_to_the_width():
    assert aligned(TABLE, width=24).splitlines()[2] == "08:12  La rivière déb..."


def test_long_cells_go_on_below_where_that_is_asked():
    assert aligned(TABLE, width=26, wrap=True).splitlines()[2:5] == [
        "08:12  La rivière déborde",
        "       dans le bas de la",
        "       ville",
    ]


def test_a_table_without_rows_shows_its_columns():
    assert aligned(Table(columns=("a", "bb"), rows=())).splitlines() == ["a  bb", "-  --"]


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("東京都", 6), ("e\u0301", 1)])
def test_wide_and_combining_characters_take_their_columns(text, width):
    assert columns_of(text) == width


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(6, 40))
def test_a_shortened_line_fits(text, width):
    assert columns_of(shorten(text, width=width)) <= width


@given(
    st.lists(st.tuples(st.text(max_size=200), st.text(max_size=200), st.integers()), max_size=5),
    st.integers(30, 100),
    st.booleans(),
)
def test_no_line_is_wider_than_the_terminal(rows, width, wrap):
    lines = aligned(Table(columns=("one", "two", "three"), rows=tuple(rows)), width=width, wrap=wrap).splitlines()
    assert all(columns_of(line) <= width for line in lines)
