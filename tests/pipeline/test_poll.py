"""One pass over the watches: what is due, what a feed leads to, and what is remembered."""

import msgspec
import pytest

from scraper.errors import ConfigurationError, RunInProgress
from scraper.model import Watch
from scraper.pipeline.demo.play import BUSES, FLOOD, SHELTER
from scraper.pipeline.discover import MOST_NEW
from scraper.pipeline.poll import poll
from scraper.pipeline.status import account, standings
from scraper.pipeline.turn import sole_run


@pytest.fixture
def run(archive, policy, clock):
    def run(*watches):
        return poll(watches, archive=archive, policy=policy, report=lambda report: None, now=clock)

    return run


@pytest.fixture
def feed(server):
    """Serves an RSS feed of (path, title, hour) items and gives a watch on it."""

    def serve(*items, match="direct"):
        entries = "".join(
            f"<item><title>{title}</title><link>{server.url}{path}</link>"
            f"<pubDate>Tue, 10 Mar 2026 {hour:02}:00:00 GMT</pubDate></item>"
            for path, title, hour in items
        )
        server.forget("/feed")
        url = server.reply(
            "/feed",
            f"<?xml version='1.0'?><rss version='2.0'><channel>{entries}</channel></rss>",
            headers={"Content-Type": "application/rss+xml"},
        )
        return Watch(name="feed", feed=url, match=match)

    return serve


def asked(server):
    return [request.path for request in server.requests if request.path != "/robots.txt"]


def test_a_watch_is_due_again_after_nine_tenths_of_its_interval(run, blog, server, clock):
    watch = Watch(name="flood", url=blog(FLOOD), every=600)
    run(watch)
    clock.forward(seconds=539)
    assert run(watch) == ()
    clock.forward(seconds=1)
    assert len(run(watch)) == 1


def test_a_watch_whose_feed_leads_to_no_page_is_told_with_what_the_feed_lists(archive, policy, clock, feed):
    told = []
    watch = feed(("/one", "Crue en direct", 9), ("/two", "Cuisine", 8), match="liveticker")
    for _ in range(2):  # the second time it is not due
        poll((watch,), archive=archive, policy=policy, report=lambda report: None, idle=told.append, now=clock)
    assert [(idle.watch, idle.listed, idle.matching) for idle in told] == [(watch, 2, 0)]


def test_a_feed_that_cannot_be_had_is_a_failure_and_not_idle(archive, policy, clock, server):
    told, watch = [], Watch(name="feed", feed=server.url + "/gone", match="direct")
    reports = poll((watch,), archive=archive, policy=policy, report=lambda report: None, idle=told.append, now=clock)
    assert ([report.failed for report in reports], told) == ([True], [])


def test_a_clock_that_was_wrong_does_not_stop_a_watch(run, blog, clock):
    watch = Watch(name="flood", url=blog(FLOOD))
    clock.forward(days=4000)
    run(watch)
    clock.forward(days=-4000)
    assert len(run(watch)) == 1


def test_only_what_is_due_is_fetched(run, blog, server, clock):
    often = Watch(name="often", url=blog(FLOOD, path="/often"), every=60)
    seldom = Watch(name="seldom", url=blog(FLOOD, path="/seldom"), every=3600)
    run(often, seldom)
    clock.forward(minutes=2)
    run(often, seldom)
    assert sorted(asked(server)) == ["/often", "/often", "/seldom"]


def test_a_failing_watch_waits_for_its_turn_like_any_other_and_stops_none(run, blog, server, archive, clock):
    broken = Watch(name="broken", url=server.url + "/gone")
    good = Watch(name="good", url=blog(FLOOD))
    reports = run(broken, good)
    assert [report.failed for report in reports] == [True, False]
    assert run(broken, good) == ()
    states = {state.name: state for state in account([], archive=archive, contact=None, now=clock).archive.watches}
    assert states["good"].failed_at is None
    assert states["broken"].succeeded_at is None
    assert "404" in states["broken"].problem


def test_a_page_that_two_watches_follow_is_fetched_once(run, blog, server):
    url = blog(FLOOD)
    run(Watch(name="one", url=url), Watch(name="two", url=url))
    assert asked(server) == ["/live"]


def test_the_new_days_page_is_found_by_itself(run, blog, feed, server, clock, rows):
    blog(FLOOD, path="/monday")
    blog(BUSES, path="/tuesday")
    watch = feed(("/monday", "Crue : suivez le DIRECT de lundi", 8), ("/sport", "Le score", 9))
    run(watch)
    clock.forward(hours=1)
    feed(("/tuesday", "Crue : suivez le direct de mardi", 10), ("/monday", "Crue : suivez le direct de lundi", 8))
    run(watch)
    assert asked(server) == ["/feed", "/monday", "/feed", "/tuesday", "/monday"]
    assert rows("SELECT count(*) FROM blogs") == [(2,)]


def test_a_page_is_followed_on_when_the_feed_lists_it_no_more(run, blog, feed, server, clock):
    blog(FLOOD)
    run(feed(("/live", "Crue : suivez le direct", 8)))
    clock.forward(hours=2)
    run(feed(("/sport", "Le score", 9)))
    assert asked(server) == ["/feed", "/live", "/feed", "/live"]


def test_a_page_is_followed_on_when_the_feed_cannot_be_had(run, blog, feed, server, clock):
    blog(FLOOD)
    watch = feed(("/live", "Crue : suivez le direct", 8))
    run(watch)
    server.forget("/feed")
    clock.forward(hours=1)
    assert [report.failed for report in run(watch)] == [True, False]
    assert asked(server) == ["/feed", "/live", "/feed", "/live"]


def test_a_page_that_is_gone_is_asked_for_a_few_times_more_and_then_left(run, blog, feed, server, clock):
    blog(FLOOD)
    run(feed(("/live", "Crue : suivez le direct", 8)))
    server.forget("/live")
    watch = feed(("/sport", "Le score", 9))
    failed = []
    for _ in range(5):
        clock.forward(hours=1)
        failed.append(sum(report.failed for report in run(watch)))
    assert failed == [1, 1, 1, 0, 0]


def test_a_page_of_another_site_is_not_taken_for_one_of_the_feeds(run, blog, feed, server, clock):
    run(Watch(name="one", url=blog(FLOOD).replace("127.0.0.1", "localhost")))
    clock.forward(hours=2)
    run(feed(("/sport", "Le score", 9), match="crue"))
    assert asked(server)[-1] == "/feed"


def test_a_page_that_has_long_been_still_is_left_in_peace(run, blog, feed, server, clock):
    blog(FLOOD)
    watch = feed(("/live", "En direct", 8))
    run(watch)
    clock.forward(hours=37)
    run(watch)
    assert asked(server) == ["/feed", "/live", "/feed"]


def test_the_newest_pages_come_first_and_only_a_few_at_a_time(run, blog, feed, server):
    items = [(f"/{hour}", "En direct", hour) for hour in range(1, 9)]
    for path, _, _ in items:
        blog(FLOOD, path=path)
    run(feed(*items))
    assert asked(server) == ["/feed", "/8", "/7", "/6"]
    assert MOST_NEW == 3


def test_pages_that_always_fail_keep_no_other_waiting(run, blog, feed, server, clock):
    blog(FLOOD, path="/good")
    watch = feed(*((f"/broken{hour}", "En direct", hour) for hour in (9, 8, 7, 6)), ("/good", "En direct", 1))
    run(watch)
    clock.forward(hours=1)
    run(watch)
    assert asked(server)[1:4] == ["/broken9", "/broken8", "/broken7"]
    assert asked(server)[5:] == ["/broken6", "/good", "/broken9"]


def test_titles_match_without_regard_to_case_and_accents(run, blog, feed, server):
    blog(FLOOD)
    run(feed(("/live", "Évènements : le fil", 8), match="evenements"))
    assert "/live" in asked(server)


def test_a_feed_leaves_a_line_in_the_log_and_no_bytes(run, blog, feed, server, rows):
    blog(FLOOD)
    run(feed(("/live", "En direct", 8)))
    assert rows("SELECT url, outcome FROM fetches WHERE snapshot_id IS NULL") == [(server.url + "/feed", "fetched")]
    assert rows("SELECT count(*) FROM snapshot") == [(1,)]


def test_a_section_page_serves_as_a_feed(run, blog, server):
    blog(FLOOD)
    url = server.reply(
        "/monde", '<html><body><h2><a href="/live">Crue : le DIRECT</a></h2><a href="/a">Autre</a></body></html>'
    )
    run(Watch(name="section", feed=url, match="direct"))
    assert asked(server) == ["/monde", "/live"]


@pytest.mark.parametrize("content", [b"<rss><channel>", b"\0\1\2\3" * 300])
def test_a_broken_feed_is_a_failure_that_says_where(run, server, rows, content):
    url = server.reply("/feed", content, headers={"Content-Type": "application/rss+xml"})
    (report,) = run(Watch(name="feed", feed=url, match="direct"))
    assert report.problem.where == url
    assert rows("SELECT url, outcome FROM fetches") == [(url, "failed")]


def test_a_feed_that_cannot_be_had_is_a_failure_that_says_where(run, server, rows):
    (report,) = run(Watch(name="feed", feed=server.url + "/gone", match="direct"))
    assert report.problem.where == server.url + "/gone"
    assert rows("SELECT status, outcome FROM fetches") == [(404, "failed")]


def test_a_second_pass_at_the_same_time_is_refused(run, archive):
    with sole_run(archive), pytest.raises(RunInProgress):
        run(Watch(name="flood", url="https://news.example.org/"))


def test_nothing_to_watch_is_a_mistake_and_said_so(run):
    with pytest.raises(ConfigurationError, match="liveblog init"):
        run()


def test_watches_that_never_ran_are_due_before_there_is_an_archive(archive, clock):
    (standing,) = standings([Watch(name="flood", url="https://news.example.org/")], archive=archive, now=clock)
    assert standing.is_due
    assert standing.state is None


def test_standings_tell_when_a_watch_is_due(run, blog, archive, clock):
    watch = Watch(name="flood", url=blog(SHELTER), every=600)
    run(watch)
    (standing,) = standings([watch], archive=archive, now=clock)
    assert not standing.is_due
    assert (standing.due_at - clock()).total_seconds() == 540


def test_a_watch_whose_address_was_put_right_is_due_at_once(run, blog, server, archive, clock):
    run(Watch(name="flood", url=f"{server.url}/slip", every=600))
    right = Watch(name="flood", url=blog(SHELTER), every=600)
    assert standings([right], archive=archive, now=clock)[0].is_due
    assert [report.failed for report in run(right)] == [False]
    assert run(right) == ()


def test_standings_tell_what_a_feed_listed_at_the_last_pass(run, blog, feed, archive, clock):
    blog(FLOOD, path="/one")
    watch = feed(("/one", "Crue en direct", 9), ("/two", "Cuisine", 8))
    for match, matching in (("liveticker", 0), ("direct", 1)):
        changed = msgspec.structs.replace(watch, match=match)
        run(changed)
        state = standings([changed], archive=archive, now=clock)[0].state
        assert (state.listed, state.matching) == (2, matching)
