"""When absence means that the publisher took an update away, and when it means nothing."""

import pytest


def posts(write, *, first, last):
    """Updates `first` down to `last`, one a minute, the newest on top."""
    return [write.post(f"p{n}", f"Update{n} has its own words", at=n) for n in range(first, last - 1, -1)]


def kinds(happened):
    return [(kind, name) for kind, name in happened if kind != "appeared"]


def test_an_update_missing_between_others_was_removed_even_on_a_cut_page(play, write):
    shown = posts(write, first=9, last=1)
    play.show(*shown, next_url="https://news.example/live/harbour?page=2")
    del shown[4]
    assert play.show(*shown, next_url="https://news.example/live/harbour?page=2") == [("removed", "Update5")]


def test_updates_that_roll_on_to_the_next_page_are_not_removed(play, write):
    play.show(*posts(write, first=9, last=1), next_url="https://news.example/live/harbour?page=2")
    assert kinds(play.show(*posts(write, first=12, last=4), next_url="https://news.example/live/harbour?page=2")) == []


def test_updates_of_the_oldest_minute_may_have_been_cut_off(play, write):
    one, two = write.post("a", "Alpha words here", at=1), write.post("b", "Bravo words here", at=1)
    new = write.post("c", "Charlie words here", at=2)
    older = "https://news.example/live/harbour?page=2"
    play.show(new, one, two, next_url=older)
    assert play.show(new, one, next_url=older) == []


def test_the_oldest_missing_from_a_complete_page_was_removed(play, write):
    play.show(*posts(write, first=5, last=1))
    assert play.show(*posts(write, first=5, last=2)) == [("removed", "Update1")]


def test_a_page_that_declares_more_than_it_shows_is_not_complete(play, write):
    play.show(*posts(write, first=30, last=1), declared_count=30)
    assert kinds(play.show(*posts(write, first=30, last=11), declared_count=30)) == []


def test_a_page_that_declares_what_it_shows_is_complete(play, write):
    play.show(*posts(write, first=30, last=1), declared_count=30)
    assert play.show(*posts(write, first=30, last=2), declared_count=29) == [("removed", "Update1")]


def test_a_page_that_shows_its_latest_only_and_declares_nothing_removes_nothing(play, write):
    play.show(*posts(write, first=20, last=1))
    assert kinds(play.show(*posts(write, first=23, last=4))) == []
    assert kinds(play.show(*posts(write, first=23, last=4))) == []
    assert kinds(play.show(*posts(write, first=24, last=5))) == []


def test_a_welcome_kept_at_the_bottom_does_not_make_a_window_a_whole_page(play, write):
    welcome = write.post("p0", "Update0 welcomes the readers", at=0)
    play.show(*posts(write, first=20, last=2), welcome)
    assert kinds(play.show(*posts(write, first=22, last=4), welcome)) == []


def test_on_a_page_that_keeps_all_an_old_update_missing_while_new_ones_come_was_removed(play, write):
    play.show(*posts(write, first=20, last=1))
    assert kinds(play.show(*posts(write, first=22, last=2))) == [("removed", "Update1")]


def test_one_old_time_does_not_cover_what_had_rolled_off(play, write):
    older = "https://news.example/live/harbour?page=2"
    play.show(*posts(write, first=12, last=3), next_url=older)
    play.show(*posts(write, first=15, last=6), next_url=older)
    odd = write.post("odd", "Odd update with a wrong year", at=-500_000)
    assert kinds(play.show(*posts(write, first=15, last=6), odd, next_url=older)) == []


def test_a_pinned_old_update_does_not_widen_the_window(play, write):
    pinned = write.post("p1", "Update1 has its own words", at=1, is_pinned=True)
    older = "https://news.example/live/harbour?page=2"
    play.show(pinned, *posts(write, first=9, last=2), next_url=older)
    assert kinds(play.show(pinned, *posts(write, first=14, last=7), next_url=older)) == []


def test_older_pages_that_were_followed_count_as_seen(play, write):
    older = "https://news.example/live/harbour?page=2"
    play.capture(
        write.page(*posts(write, first=8, last=5), next_url=older),
        write.page(*posts(write, first=4, last=1), url=older),
    )
    assert kinds(play.show(*posts(write, first=9, last=5), next_url=older)) == []
    rest = [one for one in posts(write, first=4, last=1) if one.key != "p2"]
    changes = play.capture(write.page(*posts(write, first=9, last=5), next_url=older), write.page(*rest, url=older))
    assert [(event.kind, play.name(event.segment_id)) for event in changes.events] == [("removed", "Update2")]


def test_when_most_of_a_long_page_is_missing_the_capture_is_at_fault(play, write):
    shown = posts(write, first=40, last=1)
    play.show(*shown)
    assert play.show(*shown[:2], *shown[-2:]) == []
    assert play.show(*shown) == []


@pytest.mark.parametrize("declared", [None, 0])
def test_an_empty_page_removes_only_what_it_declares_gone(play, write, declared):
    play.show(*posts(write, first=2, last=1))
    happened = play.show(declared_count=declared)
    assert happened == ([("removed", "Update2"), ("removed", "Update1")] if declared == 0 else [])


def test_a_page_that_shows_its_latest_only_may_become_full_while_updates_come(play, write):
    play.show(*posts(write, first=11, last=1))
    assert kinds(play.show(*posts(write, first=13, last=2))) == []


def test_an_older_page_that_reads_as_an_article_shows_no_update_and_hides_none(play, write):
    older = "https://news.example/live/harbour?page=2"
    first = write.page(*posts(write, first=8, last=5), next_url=older)
    play.capture(first, write.page(*posts(write, first=4, last=2), url=older))
    stub = write.page(write.post("whole", "Follow the storm", at=0), url=older, kind="article")
    assert play.capture(first, stub).events == ()


def test_an_old_update_put_back_on_top_does_not_cover_what_rolled_off(play, write):
    older = "https://news.example/live/harbour?page=2"
    play.show(*posts(write, first=12, last=1), next_url=older)
    old = write.post("p1", "Update1 has its own words", at=1)
    for first in range(13, 26):
        shown = posts(write, first=first, last=first - 8)
        shown[first - 13 : first - 13] = [old] if first < 22 else []
        assert [one for one in play.show(*shown, next_url=older) if one[0] in {"removed", "restored"}] == []


def test_the_number_of_updates_shown_is_no_count_of_all(play, write):
    for first in range(12, 18):
        shown = posts(write, first=first, last=first - 11)
        assert kinds(play.show(*shown, declared_count=12)) == []
