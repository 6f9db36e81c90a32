"""Replaying the captures of a blog when the parser reads them otherwise."""

import pytest

from scraper.model import Quote, Source

LONG = "The ferry to the islands is cancelled until the storm has passed"
OTHER = "Volunteers have filled four thousand sandbags along the eastern quay"


def reread(play, change):
    """The stored captures, each page read by another parser."""
    return [(at, [(change(shown), number) for shown, number in pages]) for at, pages in play.captures]


def rebuild(play, captures, **options):
    with play.archive.unit_of_work(**options) as unit:
        return unit.rebuild(captures)


def better(write):
    """A parser that no longer swallows the last word."""
    return lambda shown: write.page(
        *(write.post(one.key, one.body + " indeed", published_at=one.published_at) for one in shown.segments)
    )


def counted(done):
    return {sort: count for sort, count in done.counts().items() if count}


def test_a_better_reading_is_no_edit(play, write):
    play.show(write.post("a", LONG, at=1), write.post("b", OTHER, at=0))
    play.show(write.post("a", LONG + " by", at=1), write.post("b", OTHER, at=0))
    ids = play.sql("SELECT segment_id, key FROM segments ORDER BY key")
    done = rebuild(play, reread(play, better(write)))
    assert counted(done) == {("segment", "changed"): 2}
    assert play.sql("SELECT segment_id, key FROM segments ORDER BY key") == ids
    assert play.sql("SELECT kind, count(*) AS n FROM events GROUP BY kind ORDER BY kind") == [
        {"kind": "appeared", "n": 2},
        {"kind": "edited", "n": 1},
    ]
    assert play.texts() == [LONG + " by indeed", OTHER + " indeed"]


def test_segments_without_ids_keep_their_numbers(play, write):
    play.show(write.keyless(LONG, at=1), write.keyless(OTHER, at=0))
    ids = [row["segment_id"] for row in play.sql("SELECT segment_id FROM segments ORDER BY position")]
    longer = write.page(write.keyless(LONG + " indeed", at=1), write.keyless(OTHER + " indeed", at=0))
    rebuild(play, reread(play, lambda _: longer))
    assert [row["segment_id"] for row in play.sql("SELECT segment_id FROM segments ORDER BY position")] == ids


def test_what_the_new_parser_no_longer_takes_for_an_update_goes(play, write):
    play.show(write.post("a", LONG, at=1), write.post("ad", "Subscribe to our letter", at=0))
    done = rebuild(play, reread(play, lambda shown: write.page(shown.segments[0])))
    assert [(one.of, one.how, one.segment_id) for one in done.differences] == [("segment", "lost", 2)]
    assert done.loss("segment") == 0.5
    assert play.one("SELECT count(*) FROM segments") == 1
    assert play.one("SELECT count(*) FROM events WHERE kind = 'removed'") == 0


def test_a_number_that_was_given_up_is_not_given_again(play, write):
    play.show(write.post("a", LONG, at=1), write.post("ad", "Subscribe to our letter", at=0))
    rebuild(play, reread(play, lambda shown: write.page(shown.segments[0])))
    play.show(write.post("b", OTHER, at=2), write.post("a", LONG, at=1))
    assert {row["segment_id"] for row in play.sql("SELECT segment_id FROM segments")} == {1, 3}


def test_late_captures_find_their_place(play, write):
    play.show(write.post("a", "Ferries wait for the storm", at=1), at=write.minute(60))
    late = play.capture(write.page(write.post("a", LONG, at=1)), at=write.minute(30))
    assert late.needs_rebuild
    rebuild(play, sorted(play.captures))
    assert [row["body"] for row in play.sql("SELECT body FROM segment_history ORDER BY version")] == [
        LONG,
        "Ferries wait for the storm",
    ]
    assert [row["kind"] for row in play.sql("SELECT kind FROM events ORDER BY at")] == ["appeared", "edited"]
    assert play.one("SELECT last_seen FROM blogs") == "2024-11-05T13:00:00Z"


def test_the_same_bytes_read_otherwise_ask_for_a_rebuild(play, write):
    shown = write.page(write.post("a", LONG))
    play.capture(shown, content=b"same", at=write.minute(0))
    assert not play.capture(shown, content=b"same", at=write.minute(1)).needs_rebuild
    changes = play.capture(better(write)(shown), content=b"same", at=write.minute(2))
    assert changes.needs_rebuild
    assert changes.events == ()
    assert play.texts() == [LONG]


def test_a_dry_run_tells_the_difference_and_changes_nothing(play, write):
    play.show(write.post("a", LONG))
    assert counted(rebuild(play, reread(play, better(write)), dry_run=True)) == {("segment", "changed"): 1}
    assert play.texts() == [LONG]


def test_nothing_to_replay_changes_nothing(play, write):
    play.show(write.post("a", LONG))
    assert rebuild(play, []) is None
    assert play.texts() == [LONG]


@pytest.mark.parametrize("blog_url", [None, "https://news.example/live/harbour#post-3"])
def test_captures_come_back_oldest_first_with_their_pages(play, write, blog_url):
    older = f"{write.url}?page=2"
    play.capture(write.page(write.post("b", OTHER, at=2), next_url=older), write.page(write.post("a", LONG), url=older))
    play.show(write.post("c", LONG, at=3))
    captures = list(play.archive.captures(blog_url=blog_url))
    assert [capture.at for capture in captures] == [write.minute(0), write.minute(1)]
    assert [[kept.url for kept in capture.snapshots] for capture in captures] == [[write.url, older], [write.url]]
    assert [capture.snapshot_ids for capture in captures] == [(1, 2), (3,)]


def test_a_better_time_for_the_same_capture_asks_for_a_rebuild(play, write):
    play.capture(write.page(write.post("a", LONG, at=1)), content=b"same", at=write.minute(60))
    reread_now = write.page(write.post("a", LONG, at=2))
    assert play.capture(reread_now, content=b"same", at=write.minute(60)).needs_rebuild
    assert not play.capture(reread_now, content=b"same", at=write.minute(90)).needs_rebuild


def said(text, speaker, start=0):
    end = start + len(text)
    return Quote(text=text, start=start, end=end, spans=((start, end),), kind="direct", speaker=speaker, confidence=0.9)


def test_quotes_speakers_and_sources_are_compared_one_by_one(play, write):
    afp, reuters = Source(name="AFP", kind="agency"), Source(name="Reuters", kind="agency")
    before = (said("one two", "Ann"), said("three", None, start=10), said("four", "Bob", start=20))
    after = (said("one two three", "Ann"), said("four", "Carl", start=20), said("five", "Dan", start=40))
    play.show(write.post("a", LONG, at=1, quotes=before, sources=(afp, afp)))
    now = write.page(write.post("a", LONG, at=1, quotes=after, sources=(afp, reuters)))
    done = rebuild(play, reread(play, lambda _: now))
    assert [(one.of, one.how, one.before, one.after) for one in done.differences] == [
        ("quote", "changed", "one two", "one two three"),
        ("quote", "lost", "three", None),
        ("quote", "added", None, "five"),
        ("speaker", "changed", "Bob", "Carl"),
        ("source", "lost", "AFP", None),
        ("source", "added", None, "Reuters"),
    ]
    assert done.held == {"segment": 1, "quote": 3, "speaker": 2, "source": 2}
