"""How an edit is told: the parts that changed, word by word, minor or not."""

import json
from datetime import date, timedelta

import pytest

from scraper.repository import open_archive

BODY = "The ferry to the islands is cancelled until the storm has passed"
REST = ("Bravo crew finds a buoy", "Charlie pier closes for the night", "Delta market moves indoors")


def shown(write, body=BODY, *, at=9, **fields):
    """The update that a test changes, above others that stay."""
    return [write.post("a", body, at=at, **fields), *(write.post(f"r{n}", text, at=n) for n, text in enumerate(REST))]


def last_edit(play):
    """The newest edit as (parts, minor, difference); null where there is none."""
    rows = play.sql("SELECT changed, is_minor, difference FROM edits ORDER BY at DESC LIMIT 1")
    return (*json.loads(rows[0]["changed"]), rows[0]["is_minor"], rows[0]["difference"]) if rows else None


def test_an_edit_is_told_word_by_word(play, write):
    play.show(*shown(write))
    play.show(*shown(write, BODY.replace("the storm has passed", "Friday noon")))
    difference = "The ferry to the islands is cancelled until [-the storm has passed-] {+Friday noon+}"
    assert last_edit(play) == ("body", 0, difference)
    (row,) = play.sql("SELECT * FROM edits")
    assert (row["old_body"], row["new_body"][-11:]) == (BODY, "Friday noon")
    assert (row["old_snapshot_id"], row["new_snapshot_id"]) == (1, 2)


def test_a_change_of_headline_is_named(play, write):
    play.show(*shown(write, headline="No ferries today"))
    play.show(*shown(write, headline="No ferries this week"))
    assert last_edit(play) == ("headline", 0, "No ferries [-today-] {+this week+}")
    assert play.one("SELECT detail FROM events WHERE kind = 'edited'") == "headline"


def test_headline_and_body_are_told_in_paragraphs_of_their_own(play, write):
    play.show(*shown(write, headline="No ferries today"))
    play.show(*shown(write, BODY + " by", headline="No ferries this week"))
    assert last_edit(play)[:2] == ("headline", "body")
    assert last_edit(play)[-1].split("\n\n")[1].endswith("until the storm has passed {+by+}")


def test_a_change_of_time_is_named_minor_and_kept_with_both_times(play, write):
    play.show(*shown(write))
    assert play.show(*shown(write, at=12)) == [("edited", "The")]
    assert last_edit(play) == ("time", 1, "[-2024-11-05T12:09:00Z-] {+2024-11-05T12:12:00Z+}")
    assert play.sql("SELECT published_at FROM segment_history WHERE segment_id = 1 ORDER BY version") == [
        {"published_at": "2024-11-05T12:09:00Z"},
        {"published_at": "2024-11-05T12:12:00Z"},
    ]
    assert play.show(*shown(write, at=12)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"basis": "json-ld"}, {"basis": "text"}),
        ({"basis": "neighbour"}, {"basis": "neighbour", "at": 9 + 24 * 60}),
        ({"basis": "relative"}, {"basis": "relative"}),
        ({"basis": "page", "at": date(2024, 11, 5)}, {"basis": "page", "at": date(2024, 11, 6)}),
        ({"at": 9}, {"at": 9 + 24 * 60}),
    ],
    ids=["another mark", "a neighbour's", "counted back", "the page's day", "a clock's day"],
)
def test_a_time_that_we_read_otherwise_is_no_edit(play, write, before, after):
    play.show(*shown(write, **before))
    assert play.show(*shown(write, **{"at": 12, **after})) == []


def test_seconds_that_come_or_go_are_no_edit(play, write):
    moment = write.minute(9) + timedelta(seconds=31)
    play.show(*shown(write, published_at=moment, precision="second"))
    assert play.show(*shown(write)) == []


def test_when_a_whole_page_changes_its_clock_no_update_is_edited(play, write):
    play.show(*shown(write))
    later = [write.post("a", BODY, at=69), *(write.post(f"r{n}", text, at=60 + n) for n, text in enumerate(REST))]
    assert play.show(*later) == []
    assert play.one("SELECT published_at FROM segments WHERE key = 'a'") == "2024-11-05T13:09:00Z"
    assert play.one("SELECT published_at FROM segment_history WHERE segment_id = 1") == "2024-11-05T13:09:00Z"


def test_a_touch_that_changed_nothing_else_is_a_minor_edit(play, write):
    play.show(*shown(write, updated_at=write.minute(20)))
    assert play.show(*shown(write, updated_at=write.minute(30))) == [("edited", "The")]
    assert last_edit(play)[:2] == ("stamp", 1)
    pinned = shown(write, updated_at=write.minute(40), is_pinned=True)
    assert play.show(*pinned) == [("pinned", "The")]
    assert play.show(*shown(write, updated_at=write.minute(50), is_pinned=True)) == [("edited", "The")]


def test_a_touch_of_the_whole_page_is_none(play, write):
    def touched(at):
        return [write.post(f"r{n}", text, at=n, updated_at=write.minute(at)) for n, text in enumerate((*REST, BODY))]

    play.show(*touched(20))
    assert play.show(*touched(30)) == []
    one_by_one = [
        write.post(f"r{n}", text, at=n, updated_at=write.minute(40 + n)) for n, text in enumerate((*REST, BODY))
    ]
    play.show(*one_by_one)
    assert play.show(*touched(60)) == []


def test_edits_of_an_older_archive_are_told_word_by_word(play, write, take):
    play.show(*shown(write))
    play.show(*shown(write, BODY + " by"))
    now = play.sql("SELECT * FROM edits")
    take(play.archive.location, to="0004")
    with open_archive(play.archive.location):
        pass
    assert play.sql("SELECT * FROM edits") == now
