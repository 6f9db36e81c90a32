"""Finding segments by their words, speakers and sources."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.errors import UsageError
from scraper.model import Quote, Source


@pytest.fixture
def storm(play, write):
    quote = Quote(text="stay", start=0, end=4, spans=((0, 4),), kind="direct", speaker="Zoé Müller")
    play.show(
        write.post("a", "The crèche stays shut", at=3, headline="Storm warning", quotes=(quote,)),
        write.post("b", "A storm is no reason to shut the market", at=2, sources=(Source(name="AFP", kind="agency"),)),
        write.post("c", "Nothing new from the harbour", at=1),
    )
    return play


def found(play, *words, **options):
    return [play.name(hit.segment_id) for hit in play.archive.search(*words, **options)]


def test_all_words_must_be_there_and_titles_weigh_more(storm):
    assert found(storm, "storm") == ["The", "A"]
    assert found(storm, "storm market") == ["A"]
    assert found(storm, "storm pineapple") == []


def test_case_and_accents_do_not_matter(storm):
    assert found(storm, "CRECHE") == ["The"]


def test_a_phrase_stays_together_and_a_star_leaves_a_word_open(storm):
    assert found(storm, '"no reason"') == ["A"]
    assert found(storm, '"reason no"') == []
    assert found(storm, "harb*") == ["Nothing"]


def test_speakers_and_sources_narrow_a_search_or_stand_alone(storm):
    assert found(storm, "shut", speaker="muller") == ["The"]
    assert found(storm, speaker="Zoé") == ["The"]
    assert found(storm, source="afp") == ["A"]
    assert found(storm, "muller") == []


def test_a_name_of_two_words_is_that_of_one_speaker(storm):
    assert found(storm, speaker="zoe muller") == ["The"]
    assert found(storm, speaker="muller zoe") == []


def test_an_excerpt_marks_the_words(storm):
    (hit,) = storm.archive.search("harbour")
    assert hit.excerpt == "Nothing new from the [harbour]"
    assert hit.published_at == "2024-11-05T12:01:00Z"


def test_an_edit_is_found_by_its_new_words_alone(storm, write):
    storm.show(
        write.post("a", "The school stays shut", at=3, headline="Storm warning"),
        write.post("b", "A storm is no reason to shut the market", at=2),
        write.post("c", "Nothing new from the harbour", at=1),
    )
    assert found(storm, "creche") == []
    assert found(storm, "school") == ["The"]
    assert found(storm, speaker="muller") == []


def test_a_removed_segment_is_still_found_and_says_so(storm, write):
    storm.show(
        write.post("a", "The crèche stays shut", at=3, headline="Storm warning"),
        write.post("c", "Nothing new from the harbour", at=1),
    )
    (hit,) = storm.archive.search("market")
    assert hit.removed_at == "2024-11-05T12:01:00Z"


@pytest.mark.parametrize("nothing", ["", "  ", '"', "***", "-- ;"])
def test_nothing_asked_is_a_wrong_use(storm, nothing):
    with pytest.raises(UsageError, match="nothing to search for"):
        storm.archive.search(nothing)


@pytest.mark.parametrize(
    ("words", "told"), [("AND", "AND is no operator"), ("NOT OR", "NOT is"), ('"storm warning', "not closed")]
)
def test_what_cannot_be_meant_is_said_in_place_of_nothing_found(storm, words, told):
    with pytest.raises(UsageError, match=f"nothing to search for: .*{told}"):
        storm.archive.search(words)


@given(words=st.text(max_size=40), speaker=st.none() | st.text(max_size=20))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_words_break_a_search(storm, words, speaker):
    with suppress(UsageError):
        storm.archive.search(words, speaker=speaker)


@pytest.mark.parametrize(
    "words", ["storm AND", "NEAR(storm", "headline: storm", "storm NOT market", "^storm", "(storm", "a\ud83d storm"]
)
def test_operators_of_the_index_are_plain_words(storm, words):
    storm.archive.search(words)
