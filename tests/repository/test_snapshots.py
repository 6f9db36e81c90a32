"""The exact bytes of every fetch, each kept once."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ArchiveError
from scraper.model import Problem, Validators
from scraper.repository.packing import pack, unpack


def keep(archive, snapshot):
    with archive.unit_of_work() as unit:
        return unit.add_snapshot(snapshot)


def test_the_bytes_come_back_exactly_with_their_headers(archive, write):
    content = bytes(range(256)) * 40
    headers = (("Content-Type", "text/html; charset=windows-1252"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"))
    shown = write.page(write.post("a", "Words"))
    with archive.unit_of_work() as unit:
        number, _ = unit.add_snapshot(write.snapshot(content, at=write.minute(0), headers=headers))
        unit.store_capture([(shown, number)], at=write.minute(0))
    (capture,) = archive.captures(blog_url=write.url)
    (kept,) = capture.snapshots
    assert kept == write.snapshot(content, at=write.minute(0), headers=headers)
    assert capture.snapshot_ids == (number,)


def test_the_same_bytes_of_one_url_are_one_row(archive, write):
    first = keep(archive, write.snapshot(b"one", at=write.minute(0)))
    again = keep(archive, write.snapshot(b"one", at=write.minute(1)))
    assert (first[1], again[1]) == (True, False)
    assert first[0] == again[0]
    assert keep(archive, write.snapshot(b"one", at=write.minute(1), url="https://news.example/other"))[0] != first[0]


def test_bytes_that_return_after_others_are_news(archive, write):
    first = keep(archive, write.snapshot(b"one", at=write.minute(0)))
    keep(archive, write.snapshot(b"two", at=write.minute(1)))
    assert keep(archive, write.snapshot(b"one", at=write.minute(2))) == (first[0], True)
    assert keep(archive, write.snapshot(b"one", at=write.minute(3))) == (first[0], False)


def test_a_page_repeats_itself_in_little_room(play, write):
    play.fetch(b"<p>the same paragraph</p>" * 5000, at=write.minute(0))
    assert play.one("SELECT length(content) * 50 < size FROM snapshot")


def test_the_validators_are_those_of_the_newest_body(archive, write):
    assert archive.validators(write.url) is None
    keep(archive, write.snapshot(b"one", at=write.minute(0), headers=(("ETag", '"1"'),)))
    keep(archive, write.snapshot(b"two", at=write.minute(1), headers=(("etag", 'W/"2"'), ("last-modified", "Tue"))))
    assert archive.validators(write.url) == Validators(etag='W/"2"', last_modified="Tue")
    keep(archive, write.snapshot(b"one", at=write.minute(2), headers=(("ETag", '"1b"'),)))
    assert archive.validators(f"{write.url}#post-7") == Validators(etag='"1b"')
    keep(archive, write.snapshot(b"three", at=write.minute(3)))
    assert archive.validators(write.url) is None


def test_a_fetch_of_bytes_held_already_counts_as_unchanged(play, write):
    play.fetch(b"one", at=write.minute(0))
    play.fetch(b"one", at=write.minute(1))
    play.fetch(b"two", at=write.minute(2))
    assert [row["outcome"] for row in play.sql("SELECT outcome FROM fetches")] == ["fetched", "unchanged", "fetched"]


def test_every_request_has_its_line_whatever_became_of_it(play, write):
    problem = Problem(code="http-404", message="the page is gone")
    play.fetch(None, at=write.minute(0), outcome="failed", status=404, elapsed_ms=31, problem=problem)
    (line,) = play.sql("SELECT * FROM fetches")
    assert line["url"] == write.url
    assert (line["status"], line["outcome"], line["elapsed_ms"]) == (404, "failed", 31)
    assert (line["problem"], line["problem_code"]) == ("the page is gone", "http-404")
    assert line["bytes"] is line["snapshot_id"] is line["blog_id"] is None


def test_a_304_shows_that_the_blog_still_stands_there(play, write):
    play.show(write.post("a", "Words"))
    play.fetch(None, at=write.minute(15), outcome="not_modified", status=304)
    assert play.one("SELECT blog_id FROM fetches") == play.one("SELECT blog_id FROM blogs")
    assert play.one("SELECT last_seen FROM blogs") == "2024-11-05T12:15:00Z"
    assert play.one("SELECT last_seen FROM segments") == "2024-11-05T12:15:00Z"


def noise(seed, size=40_000):
    """Bytes that no codec can shrink by much."""
    return Random(seed).randbytes(size).hex().encode()


def kept_bytes(play):
    return [snapshot.content for capture in play.archive.captures() for snapshot in capture.snapshots]


def test_a_page_that_grew_by_a_post_is_kept_as_the_difference(play, write):
    pages = [noise(1)[: 20_000 + 50 * number] + noise(number, 100) + noise(1)[20_000:] for number in range(6)]
    for number, content in enumerate(pages):
        play.capture(write.page(write.post("a", f"Words {number}")), content=content)
    rows = play.sql("SELECT codec, base_id, length(content) AS size FROM snapshot ORDER BY id")
    assert [(row["codec"], row["base_id"]) for row in rows] == [("zstd", None)] + [("zstd-difference", 1)] * 5
    assert sum(row["size"] for row in rows[1:]) < 0.05 * rows[0]["size"]
    assert kept_bytes(play) == pages


def test_a_page_that_changed_altogether_is_kept_whole_and_the_next_ones_against_it(play, write):
    pages = [noise(1), noise(2), noise(2) + b"<p>one more</p>"]
    for number, content in enumerate(pages):
        play.capture(write.page(write.post("a", f"Words {number}")), content=content)
    assert [row["base_id"] for row in play.sql("SELECT base_id FROM snapshot ORDER BY id")] == [None, None, 2]
    assert kept_bytes(play) == pages


@given(base=st.none() | st.binary(max_size=300), content=st.binary(max_size=300), joined=st.booleans())
def test_whatever_is_packed_comes_back(base, content, joined):
    content = content + base * 30 if joined and base else content
    assert unpack(pack(content, base=base), base=base) == content


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("content = x'00'", "snapshot 1 is damaged"),
        ("codec = 'brotli'", "snapshot 1 is packed as 'brotli', which this version cannot read"),
        ("digest = 'another'", "snapshot 1 is damaged"),
    ],
)
def test_a_damaged_snapshot_says_which_one_it_is(play, write, damage, told):
    play.show(write.post("a", "Words"))
    with play.archive.unit_of_work() as unit:
        unit._connection.exec_driver_sql(f"UPDATE snapshot SET {damage}")
    with pytest.raises(ArchiveError, match=told):
        list(play.archive.captures())


def test_a_damaged_snapshot_does_not_keep_later_ones_out(play, write):
    play.capture(write.page(write.post("a", "Words")), content=noise(1))
    with play.archive.unit_of_work() as unit:
        unit._connection.exec_driver_sql("UPDATE snapshot SET content = x'00'")
    play.capture(write.page(write.post("a", "Words")), content=noise(1) + b"more")
    assert play.archive.newest_snapshot(write.url).content == noise(1) + b"more"
