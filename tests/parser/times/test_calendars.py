"""The language files: complete, and each held to a saved text."""

from pathlib import Path

import pytest

from scraper.parser.times.calendars import calendar, fold, languages, own_words

TEXTS = Path(__file__).parents[3] / "fixtures" / "text"
HEADS = {"summary", "read_also", "disclaimer", "credit", "share", "related", "consent"}


@pytest.mark.parametrize("language", languages())
def test_a_language_names_all_months_weekdays_units_and_sorts_of_lines(language):
    words = own_words(language)
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))
    assert {-1, 0} <= set(words.days.values())
    assert len(set(words.units.values())) == 7
    assert set(words.heads) == HEADS
    assert set(words.titles) == {"live", "roundup", "guide", "loose", "retold"}
    assert words.starters
    assert words.before


@pytest.mark.parametrize("language", languages())
def test_a_language_has_saved_texts_of_each_kind_to_prove_it(language):
    assert len(list(TEXTS.glob(f"{language}-*/expected.json"))) >= 3


def test_a_pages_language_comes_first_and_the_others_behind_it():
    assert calendar("es").weekdays["mar"] == calendar("fr").weekdays["mar"] == 1
    assert calendar("fr").months["mai"] == calendar("de").months["mai"] == 5
    assert "januar" in calendar("fr").months


def test_an_unknown_language_reads_with_the_words_of_all():
    assert calendar("tlh").months == calendar(None).months


def test_folding_drops_case_accents_and_curly_apostrophes():
    assert fold("L’Été À Kyjiw") == "l'ete a kyjiw"


def test_languages_without_a_file_share_one_calendar():
    assert calendar("xx") is calendar("zz-ZZ") is calendar(None)
    assert calendar("fr_CA") is calendar("fr")
