"""The word-level difference of two texts: exact, short to read, and never slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.repository.history.difference import MOST_DIFFERENCES, compare, word_difference

TEXTS = st.lists(st.sampled_from(["the", "sea", "rose", "fell", "\n\n"]), max_size=14)


@given(old=TEXTS, new=TEXTS)
def test_a_difference_holds_both_texts(old, new):
    changes = compare(old, new)
    assert [word for change in changes for word in change.old] == old
    assert [word for change in changes for word in change.new] == new


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("the sea rose", "the sea rose", ""),
        ("the sea rose", "the sea fell", "the sea [-rose-] {+fell+}"),
        ("the sea", "the grey sea", "the {+grey+} sea"),
        ("the grey sea", "the sea", "the [-grey-] sea"),
        ("", "all new", "{+all new+}"),
        ("all gone", "", "[-all gone-]"),
        (
            "it rose by the new pier",
            "sand lay in the old bay",
            "[-it rose by the new pier-] {+sand lay in the old bay+}",
        ),
        ("one\n\nthree", "one\n\ntwo\n\nthree", "one\n\n{+two\n\n+} three"),
    ],
)
def test_what_went_and_what_came_stand_where_they_did(before, after, told):
    assert word_difference(before, after) == told


def test_of_what_stayed_only_the_words_nearby_are_told():
    long = " ".join(f"w{number}" for number in range(200))
    told = word_difference(f"{long} old {long}", f"{long} new {long}")
    assert told.startswith("… w192")
    assert "[-old-] {+new+}" in told
    assert told.endswith("w7 …")


def test_two_texts_too_far_apart_are_told_as_exchanged():
    old = [f"a{number}" if number % 2 else "the" for number in range(4 * MOST_DIFFERENCES)]
    new = [f"b{number}" if number % 2 else "the" for number in range(4 * MOST_DIFFERENCES)]
    assert sum(not change.is_none for change in compare(old, new)) == 1
