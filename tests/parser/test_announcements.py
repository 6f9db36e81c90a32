"""The words by which pages announce what they are."""

import pytest

from scraper.parser.announcements import announced


@pytest.mark.parametrize(
    ("text", "language", "sort"),
    [
        ("Guerre en Ukraine : le point sur la situation", "fr", "roundup"),
        ("EN DIRECT - La crue de la Vésonne", "fr", "live"),
        ("Hochwasser im Liveticker", "de", "live"),
        ("Storm Agnes – live updates", "en", "live"),
        ("How to watch the final live", "en", "guide"),
        ("The storm has passed", "en", ""),
        ("", "en", ""),
    ],
)
def test_a_page_is_what_its_first_words_say_first(text, language, sort):
    assert announced(text, "guide", "roundup", "live", language=language) == sort


def test_words_of_other_languages_announce_too():
    assert announced("Storm Agnes – live updates", "live", language="fr") == "live"
    assert announced("Storm Agnes – live updates", "live", language=None) == "live"


def test_a_word_inside_another_announces_nothing():
    assert announced("The deliverables of the liveliest council", "live", language="en") == ""


def test_only_the_sorts_that_are_asked_for_are_told():
    assert announced("Guerre en Ukraine : le point sur la situation", "live", language="fr") == ""
