from hypothesis import given
from hypothesis import strategies as st

from scraper.quotes import find_quotes
from scraper.quotes.lexis.classes import (
    ADVERB,
    CAPITAL,
    CUE,
    DETERMINER,
    ENDING,
    GLUED,
    HANGING,
    ROLE,
    SIGN,
    STOP,
    TRIGGER,
)
from scraper.quotes.lexis.lexicon import LONGEST, MOST, MOST_WORDS, WIDTH
from scraper.quotes.lexis.loading import load_language
from scraper.quotes.words import read_line

SIGNS = " \u00a0\t.,;:!?'-–’«»“”\"()0123456789"
texts = st.text(alphabet=st.sampled_from("aeilstunLEÉçß_" + SIGNS), max_size=120)


def classes_of(word, code="en"):
    return load_language(code).lexicon[word][2]


def test_a_word_has_the_classes_of_every_list_that_it_stands_in():
    assert classes_of("the") & DETERMINER
    assert classes_of("said") & CUE
    assert classes_of("said") & TRIGGER
    assert not classes_of("said") & DETERMINER
    assert classes_of("also") & ADVERB


def test_a_word_has_the_classes_that_its_writing_shows():
    assert classes_of("Harbour") & CAPITAL
    assert classes_of("!") & (SIGN | STOP | ENDING) == SIGN | STOP | ENDING
    assert not classes_of("harbour") & (CAPITAL | SIGN)


def test_an_office_is_known_behind_a_hyphen_and_at_the_end_of_a_compound():
    assert classes_of("vice-chairman") & ROLE
    assert classes_of("Hafenminister", "de") & ROLE


def test_what_stands_in_one_string_is_parted_into_words():
    words = load_language("fr").lexicon.read("a-t-il dit, l'ami.")
    assert words[::WIDTH] == ["a", "il", "dit", ",", "l'", "ami", "."]
    assert [bool(classes & HANGING) for classes in words[2::WIDTH]] == [False, True, False, False, False, False, False]
    assert [bool(classes & GLUED) for classes in words[2::WIDTH]] == [False, False, False, True, False, True, True]


@given(texts)
def test_every_word_stands_where_its_line_says(text):
    line = read_line(text, start=0, end=len(text), marked=(), language=load_language("fr"))
    spans = [line.span(at, at + 1) for at in range(len(line.words))]
    assert [text[start:end] for start, end in spans] == line.words
    assert spans == sorted(spans)


@given(texts, texts)
def test_a_string_is_read_alike_the_first_time_and_later(first, second):
    lexicon = load_language("it").lexicon
    assert lexicon.read(f"{first} {second}") == [*lexicon.read(first), *lexicon.read(second)]
    assert lexicon.read(first) == lexicon.read(first)


def test_strings_without_end_are_read_and_not_kept():
    lexicon = load_language("en").lexicon
    long = "x" * (LONGEST + 1)
    assert lexicon.read(long)[0] == long
    assert long not in lexicon
    assert len(lexicon) <= MOST


def test_strings_of_many_signs_are_read_and_not_kept():
    lexicon = load_language("en").lexicon
    signs = "?!" * MOST_WORDS
    assert lexicon.read(signs)[::WIDTH] == list(signs)
    assert signs not in lexicon


def test_the_sign_that_stands_for_marked_words_may_stand_in_a_text():
    (quote,) = find_quotes("The pilot \ufffc said: “Nobody leaves the harbour tonight.” \ufffc", language="en")
    assert quote.text == "Nobody leaves the harbour tonight."
    assert find_quotes("\ufffc.", language="fr") == ()
