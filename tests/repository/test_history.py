"""What happens to segments between captures, told by events and versions."""

from datetime import date

import pytest

from scraper.model import Quote, Source

A, B, C = "Alpha ferry leaves the harbour late", "Bravo crew finds a lost buoy", "Charlie pier closes for the night"


def test_everything_of_a_first_capture_appears(play, write):
    assert play.show(write.post("a", A, at=2), write.post("b", B, at=1)) == [
        ("appeared", "Alpha"),
        ("appeared", "Bravo"),
    ]


def test_a_second_capture_of_the_same_content_adds_nothing(play, write):
    shown = (write.post("a", A, at=2), write.post("b", B, at=1))
    play.show(*shown)
    assert play.show(*shown) == []
    assert play.one("SELECT count(*) FROM segment_history") == 2
    assert {row["last_seen"] for row in play.sql("SELECT last_seen FROM segments")} == {"2024-11-05T12:01:00Z"}


def test_the_same_bytes_again_add_no_row_but_are_seen(play, write):
    seen = write.page(write.post("a", A))
    play.capture(seen, content=b"same", at=write.minute(0))
    before = play.sql("SELECT * FROM events")
    play.capture(seen, content=b"same", at=write.minute(9))
    assert play.sql("SELECT * FROM events") == before
    assert play.one("SELECT count(*) FROM snapshot") == play.one("SELECT count(*) FROM capture") == 1
    assert play.one("SELECT last_seen FROM blogs") == "2024-11-05T12:09:00Z"
    assert play.one("SELECT last_changed FROM blogs") == "2024-11-05T12:00:00Z"


def test_new_segments_on_top_move_nothing(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    play.show(b, c)
    assert play.show(a, b, c) == [("appeared", "Alpha")]
    assert play.texts() == [A, B, C]


def test_an_edit_makes_a_version_that_follows_the_last(play, write):
    play.show(write.post("a", A))
    play.show(write.post("a", A + " because of fog"))
    first, second = play.sql("SELECT * FROM segment_history ORDER BY version")
    assert (first["body"], second["body"]) == (A, A + " because of fog")
    assert first["valid_to"] == second["valid_from"] == "2024-11-05T12:01:00Z"
    assert second["valid_to"] is None
    assert play.sql("SELECT kind, detail FROM events")[1] == {"kind": "edited", "detail": "body"}


@pytest.mark.parametrize(
    "after",
    ["Caf\u00e9  opens at\u00a0noon", "Cafe\u0301 opens at noon", "Caf&eacute; opens at noon", "Café opens\nat noon"],
)
def test_what_no_reader_sees_is_no_edit(play, write, after):
    play.show(write.post("a", "Café opens at noon"))
    assert play.show(write.post("a", after)) == []


@pytest.mark.parametrize(
    ("after", "minor"),
    [
        ("The Mayor said: the bridge opens again on Friday", True),
        ("the mayor said the bridge opens again on Friday", True),
        ("The mayor said the brigde opens again on Friday", True),
        ("The mayor denied the bridge opens again on Friday", False),
        ("The mayor said the bridge opens again on Sunday", False),
        ("The mayor said the bridge opens again", False),
    ],
)
def test_punctuation_case_and_one_slip_are_minor(play, write, after, minor):
    play.show(write.post("a", "The mayor said the bridge opens again on Friday"))
    assert play.show(write.post("a", after)) == [("edited", "The")]
    assert play.one("SELECT is_minor FROM segment_history WHERE version = 2") == minor


def test_the_same_instant_written_otherwise_is_no_edit(play, write):
    from datetime import datetime

    paris = datetime.fromisoformat("2024-11-05T13:00:00+01:00")
    play.show(write.post("a", A, at=0))
    assert play.show(write.post("a", A, published_at=paris)) == []
    assert play.sql("SELECT published_at, local_time FROM segments") == [
        {"published_at": "2024-11-05T12:00:00Z", "local_time": "2024-11-05T13:00:00"}
    ]


def test_a_removed_segment_keeps_its_text_and_comes_back_as_itself(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    play.show(a, b, c)
    assert play.show(a, c) == [("removed", "Bravo")]
    assert play.one("SELECT removed_at FROM segments WHERE key = 'b'") == "2024-11-05T12:01:00Z"
    assert play.one("SELECT last_seen FROM segments WHERE key = 'b'") == "2024-11-05T12:00:00Z"
    assert play.one("SELECT removed_count FROM blogs") == 1
    assert play.show(a, c) == []
    assert play.show(a, b, c) == [("restored", "Bravo")]
    assert play.one("SELECT removed_at FROM segments WHERE key = 'b'") is None


def test_a_segment_restored_with_another_text_is_restored_and_edited(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    play.show(a, b, c)
    play.show(a, c)
    assert play.show(a, write.post("b", "Bravo crew finds two buoys", at=2), c) == [
        ("edited", "Bravo"),
        ("restored", "Bravo"),
    ]


def test_one_segment_that_changes_place_is_the_one_that_moved(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    d = write.post("d", "Delta buoy drifts", at=0)
    play.show(a, b, c, d)
    assert play.show(d, a, b, c) == [("moved", "Delta")]
    assert play.one("SELECT detail FROM events WHERE kind = 'moved'") == "from place 4 to 1"


def test_a_page_that_turns_its_order_round_moves_nothing(play, write):
    shown = [write.post(key, f"{key} text of its own", at=at) for at, key in enumerate("abcd")]
    play.show(*shown)
    assert play.show(*reversed(shown)) == []


def test_a_segment_that_gets_pinned_to_the_top_is_pinned_and_not_moved(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    play.show(a, b, c)
    pinned = write.post("c", C, at=1, is_pinned=True)
    assert play.show(pinned, a, b) == [("pinned", "Charlie")]
    assert play.show(pinned, a, b) == []
    assert play.show(a, b, c) == []


def test_a_time_is_replaced_only_by_one_that_is_known_as_well(play, write):
    play.show(write.post("a", A, at=5, basis="json-ld"))
    play.show(write.post("a", A, at=7, basis="relative"))
    assert play.one("SELECT published_at FROM segments") == "2024-11-05T12:05:00Z"
    play.show(write.post("a", A, at=6, basis="time-element"))
    assert play.one("SELECT published_at FROM segments") == "2024-11-05T12:06:00Z"
    assert play.one("SELECT count(*) FROM events") == 1


def test_a_time_counted_back_from_the_fetch_stays_what_it_was_at_first(play, write):
    play.show(write.post("a", A, at=5, basis="relative"))
    play.show(write.post("a", A, at=4, basis="relative"))
    assert play.one("SELECT published_at FROM segments") == "2024-11-05T12:05:00Z"


def test_a_day_stays_a_day(play, write):
    play.show(write.post("a", A, at=date(2024, 11, 5), basis="page"), kind="roundup")
    assert play.sql("SELECT published_at, local_time, published_precision FROM segments") == [
        {"published_at": "2024-11-05", "local_time": "2024-11-05", "published_precision": "day"}
    ]


def test_an_established_blog_that_comes_back_as_an_article_changes_nothing(play, write):
    play.show(write.post("a", A, at=2), write.post("b", B, at=1))
    before = play.sql("SELECT * FROM segments")
    changes = play.capture(write.page(write.post("x", "All the facts of the day"), kind="article"))
    assert changes.problem.code == "no-longer-a-blog"
    assert changes.events == ()
    assert play.sql("SELECT * FROM segments") == before
    assert play.one("SELECT kind FROM blogs") == "liveblog"


def test_an_established_blog_that_comes_back_empty_changes_nothing(play, write):
    play.show(write.post("a", A))
    assert play.capture(write.page()).problem.code == "empty-capture"
    assert play.texts() == [A]


def test_while_the_page_is_no_blog_the_blog_is_not_seen(play, write):
    gone = write.page(write.post("x", "All the facts of the day"), kind="article")
    play.show(write.post("a", A))
    for at in (10, 20):
        assert play.capture(gone, content=b"wrap-up", at=write.minute(at)).problem.code == "no-longer-a-blog"
    play.fetch(None, at=write.minute(30), outcome="not_modified", status=304)
    assert play.one("SELECT last_seen FROM blogs") == "2024-11-05T12:00:00Z"
    assert play.one("SELECT count(*) FROM capture") == 2
    assert play.show(write.post("b", B, at=1), write.post("a", A), at=write.minute(40)) == [("appeared", "Bravo")]


def test_an_article_is_one_segment_however_it_is_rewritten(play, write):
    play.show(write.keyless(A, headline="Fog"), kind="article")
    assert play.show(write.keyless(B, headline="Buoys", at=90), kind="article") == [("edited", "Alpha")]


def test_an_article_that_becomes_a_live_blog_gives_way(play, write):
    play.show(write.post("whole", "The harbour blog starts at eight", at=0), kind="article")
    assert play.show(write.post("a", A, at=1)) == [("appeared", "Alpha"), ("removed", "The")]
    assert play.one("SELECT kind FROM blogs") == "liveblog"


def test_a_late_capture_adds_what_was_never_seen_and_leaves_the_present_alone(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    play.show(a, b, at=write.minute(60))
    changes = play.capture(
        write.page(write.post("b", "Bravo crew is looking for a buoy", at=2), c), at=write.minute(30)
    )
    assert [(event.kind, play.name(event.segment_id)) for event in changes.events] == [("appeared", "Charlie")]
    assert changes.needs_rebuild
    assert play.one("SELECT body FROM segments WHERE key = 'b'") == B
    assert play.one("SELECT last_seen FROM blogs") == "2024-11-05T13:00:00Z"
    assert play.one("SELECT first_seen FROM blogs") == "2024-11-05T12:30:00Z"
    assert play.sql("SELECT first_seen, last_seen FROM segments WHERE key = 'c'") == [
        {"first_seen": "2024-11-05T12:30:00Z", "last_seen": "2024-11-05T12:30:00Z"}
    ]


def test_a_late_capture_dates_back_what_it_shows_unchanged(play, write):
    a = write.post("a", A, at=3)
    play.show(a, at=write.minute(60))
    play.show(a, at=write.minute(30))
    assert play.one("SELECT first_seen FROM segments") == "2024-11-05T12:30:00Z"
    assert play.one("SELECT valid_from FROM segment_history") == "2024-11-05T12:30:00Z"
    assert play.sql("SELECT kind, at FROM events") == [{"kind": "appeared", "at": "2024-11-05T12:30:00Z"}]


def test_what_hangs_on_a_text_follows_it_without_an_edit(play, write):
    from scraper.model import Image

    play.show(write.post("a", A))
    assert (
        play.show(write.post("a", A, images=(Image(url="https://news.example/ferry.jpg", caption="The ferry"),))) == []
    )
    assert play.one("SELECT caption FROM image") == "The ferry"
    assert play.one("SELECT count(*) FROM segment_history") == 1


def test_pages_that_overlap_show_a_segment_once(play, write):
    a, b, c = write.post("a", A, at=3), write.post("b", B, at=2), write.post("c", C, at=1)
    older = f"{write.url}?page=2"
    changes = play.capture(write.page(a, b, next_url=older), write.page(b, c, url=older))
    assert changes.segment_count == 3
    assert play.texts() == [A, B, C]


def test_a_pinned_copy_is_the_same_segment(play, write):
    play.show(write.post("b", B, at=2, is_pinned=True), write.post("a", A, at=3), write.post("b", B, at=2))
    assert play.sql("SELECT key, is_pinned FROM segments ORDER BY key") == [
        {"key": "a", "is_pinned": 0},
        {"key": "b", "is_pinned": 1},
    ]


def test_a_post_shown_inside_an_update_keeps_its_words_when_it_is_deleted(play, write):
    from scraper.model import Embed

    url = "https://x.example/1"
    play.show(write.post("a", A, embeds=(Embed(kind="x", url=url, author="Ann Archer", text="The pier is closed"),)))
    assert play.show(write.post("a", A, embeds=(Embed(kind="x", url=url),))) == []
    assert play.sql("SELECT author, text FROM embed") == [{"author": "Ann Archer", "text": "The pier is closed"}]


def test_an_article_gives_way_to_a_blog_that_goes_on_elsewhere(play, write):
    play.show(write.post("whole", "The harbour blog starts at eight", at=0), kind="article")
    play.show(write.post("a", A, at=1), next_url="https://news.example/live/harbour?page=2")
    assert play.one("SELECT detail FROM events WHERE kind = 'removed'") == "the article became a liveblog"


def said(text):
    return Quote(
        text=text, start=0, end=len(text), spans=((0, len(text)),), kind="direct", speaker="Ann", confidence=0.9
    )


def test_what_was_said_before_an_edit_is_found_with_the_time_it_stood(play, write):
    agency = Source(name="AFP", kind="agency")
    play.show(
        write.post(
            "a", "A major risk, says Ann of the harbour board.", quotes=(said("A major risk"),), sources=(agency,)
        )
    )
    play.show(write.post("a", "A risk, says Ann of the harbour board today.", quotes=(said("A risk"),)))
    told = play.sql("SELECT text, version, valid_from, valid_to FROM quote_history ORDER BY version")
    assert [(row["text"], row["valid_to"] is None) for row in told] == [("A major risk", False), ("A risk", True)]
    assert play.sql("SELECT name, version FROM source_history") == [{"name": "AFP", "version": 1}]
    assert [row["text"] for row in play.sql("SELECT text FROM quotes")] == ["A risk"]
