"""How much of a blog is held: what its page declares, what stands in the archive, what is known to be missing."""

from scraper.model import Problem

COUNTS = "SELECT declared_count, held_count, missing_count FROM blogs"
FETCHES = "SELECT outcome, declared_count, shown_count, missing_count FROM fetches ORDER BY fetch_id"


def posts(write, *, first, last):
    return [write.post(f"p{n}", f"Update{n} has its own words", at=n) for n in range(first, last - 1, -1)]


def test_a_page_that_declares_more_than_was_ever_seen_has_updates_missing(play, write):
    play.show(*posts(write, first=30, last=11), declared_count=30)
    assert play.sql(COUNTS) == [{"declared_count": 30, "held_count": 20, "missing_count": 10}]
    status = play.archive.status()
    assert (status.counting_blogs, status.declared, status.held, status.missing) == (1, 30, 20, 10)


def test_what_is_held_from_earlier_captures_is_not_missing(play, write):
    play.show(*posts(write, first=20, last=1), declared_count=20)
    play.show(*posts(write, first=30, last=11), declared_count=30)
    assert play.sql(COUNTS) == [{"declared_count": 30, "held_count": 30, "missing_count": 0}]


def test_what_was_removed_is_not_held_and_not_missing(play, write):
    play.show(*posts(write, first=5, last=1), declared_count=5)
    play.show(*posts(write, first=5, last=2), declared_count=4)
    assert play.sql(COUNTS) == [{"declared_count": 4, "held_count": 4, "missing_count": 0}]


def test_of_a_page_that_does_not_count_nothing_is_known_to_be_missing(play, write):
    play.show(*posts(write, first=5, last=1))
    assert play.sql(COUNTS) == [{"declared_count": None, "held_count": 5, "missing_count": None}]
    assert play.archive.status().counting_blogs == 0


def test_each_fetch_says_how_complete_it_was(play, write):
    for number, (first, declared) in enumerate(((20, 25), (21, 26))):
        at = write.minute(number)
        play.capture(
            write.page(*posts(write, first=first, last=1), declared_count=declared), at=at, content=b"%d" % first
        )
        play.fetch(b"%d" % first, at=at)
    play.fetch(None, at=write.minute(5), outcome="not_modified", status=304)
    play.fetch(None, at=write.minute(6), outcome="failed", problem=Problem(code="http-503", message="busy"))
    assert [tuple(row.values()) for row in play.sql(FETCHES)] == [
        ("unchanged", 25, 20, 5),
        ("unchanged", 26, 21, 5),
        ("not_modified", 26, 21, 5),
        ("failed", None, None, None),
    ]


def test_status_tells_it_in_a_line(play, write):
    from scraper.cli.account import account_lines
    from scraper.pipeline.status import Account

    play.show(*posts(write, first=30, last=11), declared_count=30)
    lines = list(account_lines(Account(archive=play.archive.status(), standings=(), contact=None)))
    assert "complete      20 of 30 held, 10 known to be missing, in 1 blog that counts its updates" in lines
