"""A text read as words: their places, marks and shapes, whatever stands between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.sources.classes import ADJECTIVE, CAPITAL, LOWER, REPORTING, UNKNOWN
from scraper.sources.language import load_language
from scraper.sources.tokens import APOSTROPHES, split_words
from scraper.sources.words import Words

TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ab .,-'’«»“”\"\n\t\u00a0")))
ENGLISH, FRENCH, GERMAN = map(load_language, ("en", "fr", "de"))


def straight(text):
    return text.translate(dict.fromkeys(map(ord, APOSTROPHES), "'"))


@given(TEXTS, st.randoms())
def test_every_word_is_found_at_its_place_in_any_order(text, random):
    words = Words(text, language=ENGLISH)
    indices = list(range(len(words.words)))
    random.shuffle(indices)
    for index in indices:
        start, end = words.span(index, index + 1)
        assert straight(text[start:end]) == words.words[index]


@given(TEXTS)
def test_reading_from_strings_between_spaces_splits_as_the_whole_text_does(text):
    assert Words(text, language=GERMAN).words == split_words(text)


@given(TEXTS)
def test_a_phrase_is_the_text_in_one_line_with_straight_apostrophes(text):
    words = Words(text, language=GERMAN)
    if words.words:
        start, end = words.span(0, len(words.words))
        assert words.phrase(0, len(words.words)) == " ".join(straight(text[start:end]).split())


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        (ENGLISH, "Streetciting", ("Street", "citing")),
        (FRENCH, "Streetcitant", ("Street", "citant")),
        (ENGLISH, "Streetcar", ("Streetcar",)),
        (GERMAN, "Presseberichten", ("Presseberichten",)),
    ],
)
def test_only_a_word_of_the_language_is_parted_from_a_name(language, word, parts):
    assert language.lexicon.unglued(word) == parts


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("municipal", UNKNOWN | LOWER | ADJECTIVE),
        ("ajourne", UNKNOWN | LOWER),
        ("Trébeurec", UNKNOWN | CAPITAL),
        ("affirme", REPORTING),
    ],
)
def test_the_shape_of_a_word_tells_what_no_list_does(word, classes):
    found = FRENCH.lexicon.classes_of(word)
    assert found & (UNKNOWN | LOWER | ADJECTIVE | CAPITAL) == classes & ~REPORTING
    assert bool(found & REPORTING) == bool(classes & REPORTING)
