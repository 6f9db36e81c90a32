from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.quotes.marked.marks import find_marked


def held(text):
    return [text[marked.start : marked.end] for marked in find_marked(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit « oui » et « non ».", ["oui", "non"]),
        ("Il dit «\u00a0oui\u00a0».", ["oui"]),
        ("Er sagte: „Ja, gern.“", ["Ja, gern."]),
        ("Er sagte: »Ja, gern.«", ["Ja, gern."]),
        ('He said “yes”, she said "no".', ["yes", "no"]),
        ("He said ''yes'' twice.", ["yes"]),
        ("«Oui»dit-il.", ["Oui"]),
        ("Avant.“Oui”a dit Paul.", ["Oui"]),
        ("« Il a crié « dehors » hier »", ["Il a crié « dehors » hier"]),
        ("“He said ‘run’ to us”", ["He said ‘run’ to us"]),
        ("Pennington: ‘Never’", ["Never"]),
        ("»Ja«, sagte er, »nein«", ["Ja", "nein"]),
        ('Mixed “marks" here', ["marks"]),
    ],
)
def test_every_convention_is_paired(text, words):
    assert held(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ union won’t.",
        "The workers' union won't.",
        "Rock ’n’ roll",
        'It is 6" wide and 3" deep',
        "aujourd'hui",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text):
    assert held(text) == []


def test_an_open_mark_runs_to_the_end_of_the_paragraph():
    (marked,) = find_marked("Il répond : « Nous verrons bien demain")
    assert not marked.closed
    assert "Il répond : « Nous verrons bien demain"[marked.start : marked.end] == "Nous verrons bien demain"


def test_a_mark_that_only_closes_reaches_back_to_the_start_of_the_paragraph():
    (marked,) = find_marked("Nous verrons bien demain », répond-il.")
    assert not marked.opened
    assert marked.start == 0


def test_one_stray_mark_spoils_no_other():
    assert "oui" in held("» Il dit « oui ».")


@given(st.text(alphabet="«»“”„‟\"‘’'‚ ab.,!\u00a0\n", max_size=80))
def test_marked_stretches_come_in_order_without_overlap(text):
    found = find_marked(text)
    for marked in found:
        assert 0 <= marked.left <= marked.start < marked.end <= marked.right <= len(text)
        assert text[marked.start : marked.end] == text[marked.start : marked.end].strip()
    assert all(before.right <= after.left for before, after in pairwise(found))
