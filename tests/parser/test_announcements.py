"""The words by which pages announce what they are."""

import pytest

from scraper.parser.announcements import announced, proclaimed


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


@pytest.mark.parametrize(
    ("line", "url", "sort"),
    [
        ("LIVE: storm hits the coast", "https://paper.example/a", "live"),
        ("Storm Agnes – live", "https://paper.example/a", "live"),
        ("Election results live: counting goes on", "https://paper.example/a", "live"),
        ("EN DIRECT. La crue de la Vésonne", "https://journal.example/a", "live"),
        ("La crue de la Vésonne", "https://journal.example/en-direct-crue", "live"),
        ("La crue de la Vésonne : le point sur la situation", "https://journal.example/a", "roundup"),
        ("Головне за ніч на Заріччі", "https://gazeta.example/a", "roundup"),
        ("Crue de la Vésonne : l'essentiel de la nuit", "https://journal.example/a", "roundup"),
        ("Storm Agnes", "https://paper.example/news/live/uk-1", "live"),
        ("Storm Agnes", "https://paper.example/storm-agnes-live.html", "live"),
        ("How families live with the river", "https://paper.example/how-families-live-with-the-river", ""),
        ("Live music returns to Selby", "https://paper.example/live-music-returns", ""),
        ("Dix fermes vendent en direct aux habitants.", "https://journal.example/vente", ""),
        ("Minister holds briefing on the dam", "https://paper.example/ministers-briefing-on-dam", ""),
    ],
)
def test_everyday_words_announce_only_where_they_are_set_off(line, url, sort):
    assert proclaimed([line], url=url, language=None) == sort
