"""Which stored segment a shown one is, seen through the archive."""

from datetime import date, timedelta

import pytest

LONG = "The ferry to the islands is cancelled until the storm has passed, the port authority says"
OTHER = "Volunteers have filled four thousand sandbags along the eastern quay since this morning"
THIRD = "Schools in the old town stay shut tomorrow and the market moves to the sports hall"


def test_the_publishers_id_holds_through_any_change_of_text_and_time(play, write):
    play.show(write.post("a", LONG, at=1, headline="Ferries"))
    assert play.show(write.post("a", OTHER, at=90, headline="Sandbags")) == [("edited", "The")]


def test_an_edited_segment_without_an_id_is_found_by_its_moment_and_words(play, write):
    play.show(write.keyless(LONG, at=1), write.keyless(OTHER, at=0))
    grown = LONG + ". Passengers are asked to stay at home and to watch the notices"
    assert play.show(write.keyless(grown, at=1), write.keyless(OTHER, at=0)) == [("edited", "The")]


def test_an_edited_segment_without_an_id_is_found_by_its_title_near_its_moment(play, write):
    play.show(write.keyless(LONG, at=1, headline="Ferries stay in port"), write.keyless(OTHER, at=0))
    now = write.keyless("The ferry to the islands sails again at noon", at=6, headline="Ferries stay in port")
    assert play.show(now, write.keyless(OTHER, at=0)) == [("edited", "The")]


def test_an_edited_headline_of_a_roundup_is_an_edit(play, write):
    day = date(2024, 11, 5)
    second = write.keyless(OTHER, at=day, headline="Sandbags")
    play.show(write.keyless(LONG, at=day, headline="Ferries"), second, kind="roundup")
    now = write.keyless(LONG, at=day, headline="No ferries to the islands")
    assert play.show(now, second, kind="roundup") == [("edited", "The")]


def test_a_segment_without_any_time_is_found_by_its_words(play, write):
    play.show(write.keyless(LONG, at=None), write.keyless(OTHER, at=None))
    now = write.keyless(LONG.replace("the storm", "the gale"), at=None)
    assert play.show(now, write.keyless(OTHER, at=None)) == [("edited", "The")]


def test_a_corrected_time_makes_no_other_segment(play, write):
    play.show(write.keyless(LONG, at=1), write.keyless(OTHER, at=0))
    assert play.show(write.keyless(LONG, at=61), write.keyless(OTHER, at=0)) == [("edited", "The")]
    assert play.one("SELECT published_at FROM segments WHERE body = ?", LONG) == "2024-11-05T13:01:00Z"


def test_two_updates_of_one_moment_are_two(play, write):
    shown = (write.keyless(LONG, at=1), write.keyless(OTHER, at=1))
    assert len(play.show(*shown)) == 2
    assert play.show(*shown) == []
    assert play.show(write.keyless(THIRD, at=1), *shown) == [("appeared", "Schools")]


def test_a_new_update_under_a_topic_label_is_new(play, write):
    label = {"headline": "Storm"}
    first, second = write.keyless(LONG, at=1, **label), write.keyless(OTHER, at=5, **label)
    play.show(second, first)
    third = write.keyless(THIRD, at=9, **label)
    assert play.show(third, second) == [("appeared", "Schools"), ("removed", "The")]


def test_short_words_that_return_are_another_segment(play, write):
    play.show(*(write.keyless(f"Corner number {at}", at=at) for at in range(11, 1, -1)), write.keyless("Goal !", at=1))
    shown = [write.keyless("Goal !", at=40), *(write.keyless(f"Corner number {at}", at=at) for at in range(11, 1, -1))]
    assert play.show(*shown) == [("appeared", "Goal")]


def test_updates_without_words_are_told_apart_by_what_they_show(play, write):
    from scraper.model import Embed

    one, two = Embed(kind="x", url="https://x.example/1"), Embed(kind="x", url="https://x.example/2")
    shown = [write.keyless("", at=1, embeds=(embed,), headline=None) for embed in (one, two)]
    assert play.capture(write.page(*shown)).count("appeared") == 2
    assert play.capture(write.page(*shown)).events == ()


def test_ids_that_count_from_the_top_of_the_page_are_no_ids(play, write):
    texts = [(LONG, 1), (OTHER, 2), (THIRD, 3)]
    play.show(*(write.post(str(place), text, at=at) for place, (text, at) in enumerate(texts)))
    shown = [("A crane has fallen into the dock, nobody was hurt", 4), *texts]
    assert play.show(*(write.post(str(place), text, at=at) for place, (text, at) in enumerate(shown))) == [
        ("appeared", "A")
    ]


def test_a_layout_without_ids_meets_the_segments_it_had_with_them(play, write):
    play.show(write.post("block-1", LONG, at=1), write.post("block-2", OTHER, at=0))
    assert play.show(write.keyless(LONG, at=1), write.keyless(OTHER, at=0)) == []
    assert {row["key"] for row in play.sql("SELECT key FROM segments")} == {"block-1", "block-2"}
    assert play.show(write.post("post-1", LONG, at=1), write.post("post-2", OTHER, at=0)) == []


def test_alike_texts_under_two_ids_are_two_segments(play, write):
    play.show(write.post("a", LONG, at=1), write.post("c", THIRD, at=0))
    assert play.show(write.post("b", LONG + " now", at=1), write.post("c", THIRD, at=0)) == [
        ("appeared", "The"),
        ("removed", "The"),
    ]


def test_a_text_that_returns_to_what_another_first_was_gets_a_row_of_its_own(play, write):
    play.show(write.keyless(LONG, at=1), write.keyless(OTHER, at=0))
    edited = write.keyless(LONG + " in a notice", at=1)
    play.show(edited, write.keyless(OTHER, at=0))
    assert play.show(edited, write.keyless(LONG, at=1), write.keyless(OTHER, at=0)) == [("appeared", "The")]


@pytest.mark.parametrize("own", [True, False])
def test_the_cost_of_matching_grows_no_faster_than_the_blog(write, own):
    from scraper.repository.history.edits import _neighbours
    from scraper.repository.history.known import Known
    from scraper.repository.history.sighting import read_sighting
    from scraper.repository.wording import shingles

    def pairs(count):
        make = write.post if own else (lambda _, body, **fields: write.keyless(body, **fields))
        shown = read_sighting(
            [(write.page(*(make(f"k{n}", f"Goal for team {n} in the city cup", at=n // 2) for n in range(count))), 1)],
            at=write.minute(0),
        ).shown
        known = [
            Known(
                segment_id=one.position,
                fingerprint=str(one.position),
                key=one.segment.key,
                has_own_key=own,
                position=one.position,
                published_at=one.published_at + timedelta(days=1),
                published_precision="minute",
                time_basis="text",
                local_time=None,
                updated_at=None,
                authors=(),
                permalink=None,
                is_pinned=False,
                is_key_event=False,
                provenance={},
                first_seen=write.minute(0),
                last_shown=None,
                removed_at=None,
                version=1,
                title=None,
                headline="",
                size=one.size,
                text_digest=one.text_digest,
                detail_digest=one.detail_digest,
            )
            for one in shown
        ]
        words = {one.position: shingles(one.segment.body) for one in shown}
        return sum(1 for _ in _neighbours(known, shown, words, words))

    assert pairs(2000) <= 2.5 * pairs(1000)


def test_clocks_whose_midnight_left_the_page_stay_on_their_day(play, write):
    day = 24 * 60
    texts = (THIRD, OTHER, LONG)
    play.show(*(write.keyless(text, at=60 * (3 - n)) for n, text in enumerate(texts)))
    now = [write.keyless(text, at=60 * (3 - n) - day) for n, text in enumerate(texts)]
    new = write.keyless("A crane has fallen into the dock, nobody was hurt", at=200 - day)
    assert play.show(new, *now[:2], next_url=f"{write.url}?page=2") == [("appeared", "A")]
    assert play.sql("SELECT published_at FROM segments ORDER BY published_at") == [
        {"published_at": f"2024-11-05T{clock}:00Z"} for clock in ("13:00", "14:00", "15:00", "15:20")
    ]


def test_the_same_greeting_at_the_same_hour_of_the_next_day_is_another(play, write):
    greeting = "Good morning and welcome to our coverage of the storm"
    shown = (write.keyless(LONG, at=200), write.keyless(OTHER, at=100), write.keyless(greeting, at=60))
    play.show(*shown)
    assert play.show(write.keyless(greeting, at=60 + 24 * 60), *shown) == [("appeared", "Good")]
