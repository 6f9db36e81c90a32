"""The exact bytes of every fetch, each kept once."""

import json
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ArchiveError
from scraper.model import Problem, Redirect, Validators, digest_of
from scraper.repository.evidence.headers import fold, unfold
from scraper.repository.evidence.packing import pack, unpack
from scraper.repository.evidence.snapshots import newest_sight, read_snapshots


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


def validators(archive, url):
    with archive._reading() as connection:
        sight = newest_sight(connection, url)
        return sight and sight.validators


def test_the_validators_are_those_of_the_newest_body(archive, write):
    assert validators(archive, write.url) is None
    keep(archive, write.snapshot(b"one", at=write.minute(0), headers=(("ETag", '"1"'),)))
    keep(archive, write.snapshot(b"two", at=write.minute(1), headers=(("etag", 'W/"2"'), ("last-modified", "Tue"))))
    assert validators(archive, write.url) == Validators(etag='W/"2"', last_modified="Tue")
    keep(archive, write.snapshot(b"one", at=write.minute(2), headers=(("ETag", '"1b"'),)))
    assert validators(archive, f"{write.url}#post-7") == Validators(etag='"1b"')
    keep(archive, write.snapshot(b"three", at=write.minute(3)))
    assert validators(archive, write.url) is None


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


def grown(count, *, posts=100):
    """A page as it stands after each of so many new posts, the newest in its middle."""
    head, tail = noise(1)[:20_000], noise(1)[20_000:]
    pages = []
    for number in range(count):
        head += noise(1000 + number, posts)
        pages.append(head + tail)
    return pages


def test_a_page_that_grew_by_a_post_is_kept_as_the_difference_from_the_one_before(play, write):
    pages = grown(6)
    for number, content in enumerate(pages):
        play.capture(write.page(write.post("a", f"Words {number}")), content=content)
    rows = play.sql("SELECT codec, base_id, length(content) AS size FROM snapshot ORDER BY id")
    assert [(row["codec"], row["base_id"]) for row in rows] == [("zstd", None)] + [
        ("zstd-difference", number) for number in range(1, 6)
    ]
    assert sum(row["size"] for row in rows[1:]) < 0.05 * rows[0]["size"]
    assert kept_bytes(play) == pages


def test_any_snapshot_is_restored_in_at_most_twenty_steps(play, write):
    pages = grown(45)
    for number, content in enumerate(pages):
        play.fetch(content, at=write.minute(number))
    bases = {row["id"]: row["base_id"] for row in play.sql("SELECT id, base_id FROM snapshot")}
    assert [number for number, base in bases.items() if base is None] == [1, 21, 41]
    with play.archive._reading() as connection:
        assert [one.content for one in read_snapshots(connection, list(bases))] == pages


def test_forty_polls_with_a_new_post_each_cost_less_than_two_percent_of_the_page(play, write):
    head, tail = b"<html><main>", b"".join(prose(number) for number in range(520)) + b"</main></html>"
    pages = [head]
    for number in range(41):
        pages.append(pages[-1] + prose(1000 + number))
    for number, content in enumerate(pages[1:]):
        play.fetch(content + tail, at=write.minute(number))
    first, *others = play.sql("SELECT size, length(content) AS packed FROM snapshot ORDER BY id")
    assert len(others) == 40
    assert 310_000 < first["size"] < 330_000
    assert sum(row["packed"] for row in others) <= 0.02 * sum(row["size"] for row in others)


def prose(number):
    """A post of words that nobody has read before."""
    draw = Random(number)
    words = [
        "".join(draw.choices(("har", "bour", "pi", "lot", "row", "the", "un", "ion", "a"), k=4)) for _ in range(50)
    ]
    return f'<article id="u{number}"><p>{" ".join(words)}</p></article>'.encode()


def test_a_page_that_changed_altogether_is_kept_whole_and_the_next_ones_against_it(play, write):
    pages = [noise(1), noise(2), noise(2) + b"<p>one more</p>"]
    for number, content in enumerate(pages):
        play.capture(write.page(write.post("a", f"Words {number}")), content=content)
    assert [row["base_id"] for row in play.sql("SELECT base_id FROM snapshot ORDER BY id")] == [None, None, 2]
    assert kept_bytes(play) == pages


def test_the_bytes_of_another_url_are_not_kept_twice(archive, play, write):
    for number, url in enumerate((write.url, "https://news.example/other", "https://www.news.example/live/harbour")):
        keep(archive, write.snapshot(noise(1), at=write.minute(number), url=url))
    sizes = [row["size"] for row in play.sql("SELECT length(content) AS size FROM snapshot ORDER BY id")]
    assert sum(sizes[1:]) < 100
    assert archive.newest_snapshot("https://news.example/other").content == noise(1)


def test_a_poll_that_finds_the_same_bytes_costs_a_line_and_no_bytes(play, write):
    headers = tuple((f"X-Header-{number}", "as always " * 5) for number in range(20))
    for number in range(3):
        play.fetch(noise(1), at=write.minute(number), headers=(("Date", f"Tue, 0{number}"), *headers))
    assert play.one("SELECT count(*) FROM snapshot") == 1
    assert play.one("SELECT max(length(headers)) FROM fetch WHERE id > 1") < 120


def test_a_request_keeps_its_facts_as_received(play, write):
    first = (("Date", "Mon"), ("Server", "ours"), ("Set-Cookie", "a=1"), ("Set-Cookie", "a=1"))
    later = (("Server", "ours"), ("Date", "Tue"), ("Set-Cookie", "a=1"))
    way = (Redirect(url=write.url, status=301), Redirect(url="https://www.news.example/", status=302))
    play.fetch(b"one", at=write.minute(0), headers=first)
    play.fetch(b"one", at=write.minute(1), headers=later, redirects=way, robots="allowed", elapsed_ms=12)
    play.fetch(None, at=write.minute(2), outcome="failed", status=503, headers=later, robots="unavailable")
    rows = play.sql("SELECT headers, redirects, robots, digest, elapsed_ms FROM fetches ORDER BY fetch_id")
    told = [tuple((name, value) for name, value in json.loads(row["headers"])) for row in rows]
    assert told == [first, later, later]
    assert json.loads(rows[1]["redirects"]) == [[one.url, one.status] for one in way]
    assert [row["robots"] for row in rows] == [None, "allowed", "unavailable"]
    assert [row["digest"] for row in rows] == [digest_of(b"one"), digest_of(b"one"), None]
    assert rows[1]["elapsed_ms"] == 12


def test_an_answer_304_is_about_the_bytes_last_seen(play, write):
    play.fetch(b"one", at=write.minute(0))
    play.fetch(b"two", at=write.minute(1))
    play.fetch(None, at=write.minute(2), outcome="not_modified", status=304)
    assert [row["snapshot_id"] for row in play.sql("SELECT snapshot_id FROM fetches")] == [1, 2, 2]


HEADERS = st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=3)), max_size=6)


@given(headers=HEADERS, base=HEADERS)
def test_folded_headers_unfold_to_what_they_were(headers, base):
    assert unfold(msgspec.json.decode(msgspec.json.encode(fold(headers, base=base))), base=base) == tuple(headers)


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
        ("base_id = 99", "snapshot 1 is damaged .it rests on snapshot 99, which is missing"),
        ("base_id = 1", "snapshot 1 is missing"),
    ],
)
def test_a_damaged_snapshot_says_which_one_it_is(play, write, damage, told):
    play.show(write.post("a", "Words"))
    play.damage(f"UPDATE snapshot SET {damage}")
    with pytest.raises(ArchiveError, match=told):
        list(play.archive.captures())


def test_what_rests_on_damaged_bytes_names_them(play, write):
    pages = grown(4)
    for number, content in enumerate(pages):
        play.fetch(content, at=write.minute(number))
    otherwise = pack(pages[1].swapcase(), base=pages[0]).content.hex()
    play.damage(f"UPDATE snapshot SET content = x'{otherwise}', codec = 'zstd', base_id = NULL WHERE id = 2")
    with pytest.raises(ArchiveError, match=r"snapshot 4 is damaged \(it rests on snapshot 2, which is damaged"):
        play.archive.newest_snapshot(write.url)


def restored(connection, ids):
    """The bytes of snapshots, or the line that says why there are none."""
    try:
        return [one.content for one in read_snapshots(connection, ids)]
    except ArchiveError as error:
        return str(error)


def test_a_flipped_bit_anywhere_is_noticed(play, write):
    for number, content in enumerate(grown(3)):
        play.fetch(content, at=write.minute(number))
    sound = play.one("SELECT content FROM snapshot WHERE id = 1")
    with play.archive.unit_of_work(dry_run=True) as unit:
        for place in Random(5).sample(range(len(sound)), 40):
            flipped = bytearray(sound)
            flipped[place] ^= 1 << place % 8
            unit._connection.exec_driver_sql("UPDATE snapshot SET content = ? WHERE id = 1", (bytes(flipped),))
            told = restored(unit._connection, [1, 2, 3])
            assert told == grown(3) or "snapshot 1 is damaged" in told  # some bits say nothing


def test_a_damaged_snapshot_does_not_keep_later_ones_out(play, write):
    play.capture(write.page(write.post("a", "Words")), content=noise(1))
    play.damage("UPDATE snapshot SET content = x'00'")
    play.capture(write.page(write.post("a", "Words")), content=noise(1) + b"more")
    assert play.archive.newest_snapshot(write.url).content == noise(1) + b"more"


def test_the_same_bytes_mend_those_that_a_check_found_damaged(play, write):
    pages = grown(3)
    for number, content in enumerate(pages):
        play.fetch(content, at=write.minute(number))
    play.damage("UPDATE snapshot SET content = x'00', is_damaged = 1 WHERE id = 1")
    play.fetch(pages[0], at=write.minute(4))
    with play.archive._reading() as connection:
        assert [one.content for one in read_snapshots(connection, [1, 2, 3])] == pages
    assert play.one("SELECT sum(is_damaged) FROM snapshot") == 0
