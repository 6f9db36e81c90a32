"""What is remembered between runs, and what the archive says of itself."""

from scraper.model import Problem, RobotsRecord, Watch, WatchState
from scraper.repository import open_archive


def test_robots_rules_and_delays_outlive_a_run(location, write):
    record = RobotsRecord(origin="https://news.example", fetched_at=write.minute(0), status=200, text="User-agent: *")
    with open_archive(location) as archive, archive.unit_of_work() as unit:
        unit.remember_robots(record)
        unit.remember_request("news.example", write.minute(1))
    with open_archive(location, read_only=True) as archive:
        assert archive.robots("https://news.example") == record
        assert archive.last_request("news.example") == write.minute(1)
        assert archive.robots("https://other.example") is archive.last_request("other.example") is None


def test_what_is_remembered_is_replaced(archive, write):
    for status, text in ((200, "Disallow: /"), (None, "")):
        record = RobotsRecord(origin="https://news.example", fetched_at=write.minute(0), status=status, text=text)
        with archive.unit_of_work() as unit:
            unit.remember_robots(record)
    assert archive.robots("https://news.example") == record


def test_a_watch_remembers_its_last_success_beside_a_later_failure(archive, write):
    watch = Watch(name="harbour", feed="https://news.example/feed", match="live")
    assert archive.watch_state("harbour") is None
    with archive.unit_of_work() as unit:
        unit.remember_watch(watch, at=write.minute(0), found=(7, 2))
        unit.remember_watch(watch, at=write.minute(15), problem="the page is gone")
    state = WatchState(
        name="harbour",
        checked_at=write.minute(15),
        succeeded_at=write.minute(0),
        failed_at=write.minute(15),
        problem="the page is gone",
        follows="https://news.example/feed matching 'live'",
    )
    assert archive.watch_state("harbour") == state
    assert archive.status().watches == (state,)


def test_the_status_counts_what_is_held(play, write):
    play.show(write.post("a", "words"))
    play.fetch(b"x" * 5000, at=write.minute(1))
    play.fetch(None, at=write.minute(2), outcome="failed", problem=Problem(code="http-404", message="the page is gone"))
    status = play.archive.status()
    assert (status.blogs, status.segments, status.versions, status.events, status.captures) == (1, 1, 1, 1, 1)
    assert (status.snapshots, status.snapshot_bytes) == (2, 5003)
    assert status.packed_bytes < 200
    assert (status.last_fetch, status.last_success, status.last_failure) == (
        write.minute(2),
        write.minute(1),
        write.minute(2),
    )
    assert status.last_problem == "the page is gone"
    assert status.bytes > 0
