"""Captures that hold less than the page: what they lack is no removal, what they cut short no edit."""

import pytest

from scraper.model import Problem

CUT = (Problem(code="truncated", message="the page breaks off"),)
PAID = (Problem(code="paywall", message="a paywall hides a part of the page"),)
TEXT = "has words enough of its own to be cut short somewhere"


def posts(write, *, first, last):
    return [write.post(f"p{n}", f"Update{n} {TEXT}", at=n) for n in range(first, last - 1, -1)]


@pytest.mark.parametrize("problems", [CUT, PAID], ids=["truncated", "paywall"])
def test_what_a_curtailed_page_lacks_was_not_removed(play, write, problems):
    play.show(*posts(write, first=6, last=1))
    changes = play.capture(write.page(*posts(write, first=6, last=4), problems=problems))
    assert (changes.events, changes.problem.code) == ((), problems[0].code)
    assert play.one("SELECT count(*) FROM segments WHERE removed_at IS NOT NULL") == 0
    assert play.show(*posts(write, first=6, last=1)) == []


@pytest.mark.parametrize("problems", [CUT, PAID], ids=["truncated", "paywall"])
def test_what_a_curtailed_page_cuts_short_was_not_edited(play, write, problems):
    one, two, three = posts(write, first=3, last=1)
    play.show(one, two, three)
    short = write.post("p2", f"Update2 {TEXT[:20]} …", at=2)
    assert play.show(one, short, problems=problems) == []
    assert play.show(one, two, three) == []


def test_what_a_curtailed_page_shows_whole_is_believed(play, write):
    play.show(*posts(write, first=3, last=1))
    new, edited = write.post("p4", f"Update4 {TEXT}", at=4), write.post("p3", f"Update3 {TEXT} and more", at=3)
    assert play.show(new, edited, write.post("p2", "Upd", at=2), problems=CUT) == [
        ("appeared", "Update4"),
        ("edited", "Update3"),
    ]


def test_the_last_update_of_a_page_that_breaks_off_waits_for_the_next(play, write):
    play.show(*posts(write, first=2, last=1)[::-1])
    cut = write.post("p3", "Update3 has wo", at=3)
    assert play.show(*posts(write, first=2, last=1)[::-1], cut, problems=CUT) == []
    assert play.show(*posts(write, first=3, last=1)[::-1]) == [("appeared", "Update3")]


def test_a_removal_meanwhile_is_told_by_the_next_whole_page(play, write):
    shown = posts(write, first=6, last=1)
    play.show(*shown)
    play.show(*shown[:2], problems=CUT)
    assert play.show(*shown[:3], *shown[4:]) == [("removed", "Update3")]


def test_a_curtailed_page_is_asked_for_again_as_if_it_had_not_come(play, write):
    play.capture(write.page(*posts(write, first=6, last=1)))
    assert play.archive.settled(write.url) is not None
    play.capture(write.page(*posts(write, first=6, last=4), problems=CUT))
    assert play.archive.settled(write.url) is None


@pytest.mark.parametrize("problems", [CUT, PAID], ids=["truncated", "paywall"])
def test_where_every_page_of_a_site_looks_curtailed_it_is_the_sites_way(play, write, problems):
    for first in (5, 6, 7):
        play.show(*posts(write, first=first, last=1), problems=problems)
    shown = posts(write, first=7, last=1)
    changes = play.capture(write.page(*shown[:3], *shown[4:], problems=problems))
    assert ("removed", "Update4") in [(event.kind, play.name(event.segment_id)) for event in changes.events]
    assert changes.problem is None


def test_a_box_named_paywall_is_no_problem_where_it_always_stood(play, write):
    assert play.capture(write.page(*posts(write, first=5, last=1), problems=PAID)).problem is None


def test_a_paywall_that_came_to_stay_still_removes_nothing(play, write):
    play.show(*posts(write, first=6, last=1))
    hidden = posts(write, first=6, last=4)
    problems = [play.capture(write.page(*hidden, problems=PAID)).problem for _ in range(5)]
    assert [problem is None for problem in problems] == [False, False, False, True, True]
    assert play.one("SELECT count(*) FROM segments WHERE removed_at IS NOT NULL") == 0
