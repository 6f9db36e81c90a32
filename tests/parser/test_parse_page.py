"""What `parse_page` promises whatever the page."""

from datetime import UTC, datetime

import pytest

from scraper import parse_page
from scraper.errors import UnreadablePage, UsageError

FETCHED = datetime(2024, 5, 14, 18, 0, tzinfo=UTC)
URL = "https://news.example.org/a"


def test_a_time_of_capture_without_a_zone_is_refused():
    with pytest.raises(UsageError, match="fetched_at has no time zone"):
        parse_page(b"<p>x</p>", url=URL, fetched_at=datetime(2024, 5, 14))


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_a_capture_at_an_end_of_the_calendar_is_refused(moment):
    with pytest.raises(UsageError, match=f"fetched_at lies in the year {moment.year}"):
        parse_page(b"<p>x</p>", url=URL, fetched_at=moment)


@pytest.mark.parametrize(
    "content", [b"", b" \n\t ", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, b"PK\x03\x04zip", b"\0\1\2\3" * 500]
)
def test_what_is_no_text_is_unreadable_and_says_so(content):
    with pytest.raises(UnreadablePage) as caught:
        parse_page(content, url=URL, fetched_at=FETCHED)
    assert "\n" not in str(caught.value)


def test_a_page_without_a_blog_is_an_article_of_one_segment(page):
    parsed = page(
        "<html lang=en><h1>A quiet day in the harbour</h1><p>Nothing at all has happened in the harbour today.</p></html>"
    )
    (segment,) = parsed.segments
    assert (parsed.kind, segment.headline) == ("article", "A quiet day in the harbour")
    assert segment.body == "Nothing at all has happened in the harbour today."


def test_the_same_bytes_give_the_same_page(page):
    markup = (
        "<html lang=en><h1>A quiet day in the harbour</h1><p>Nothing at all has happened in the harbour.</p></html>"
    )
    assert page(markup) == page(markup)


def test_a_page_becomes_plain_json_types(page):
    plain = page("<h1>A quiet day in the harbour</h1><p>Nothing at all has happened there today.</p>").to_dict()
    assert plain["segments"][0]["published_at"] == "2024-05-14"
    assert list(plain["segments"][0]["quotes"]) == []


def test_annotations_are_left_out_when_not_asked_for():
    markup = b'<html lang=en><h1>Talks end</h1><p>"We are done with all of this," said Ann Moore, the mediator, on Monday.</p>'
    assert parse_page(markup, url=URL, fetched_at=FETCHED, annotate=False).segments[0].quotes == ()
    assert parse_page(markup, url=URL, fetched_at=FETCHED).segments[0].quotes[0].text == "We are done with all of this,"


def test_json_in_no_known_format_is_an_article_with_a_problem(page):
    parsed = page('{"weather": "fair"}')
    assert parsed.kind == "article"
    assert [problem.code for problem in parsed.problems] == ["unknown-payload"]


def test_text_is_read_as_text_even_when_it_quotes_a_tag(page):
    parsed = page(
        "A quiet day in the harbour\n\nThe new sign reads <b>closed</b> and nobody minds.\n", content_type="text/plain"
    )
    assert parsed.parser.strategies == ("plain_text",)
    assert "<b>closed</b>" in parsed.segments[0].body


def test_a_live_blog_before_its_first_update_is_a_live_blog_without_segments(page):
    parsed = page(
        '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Budget live"}</script><h1>Budget live</h1>'
    )
    assert (parsed.kind, parsed.segments) == ("liveblog", ())
    assert "no-updates" in {problem.code for problem in parsed.problems}


def test_the_language_of_the_text_wins_where_the_markup_is_wrong_beyond_doubt(page):
    text = "Le pont est fermé et la route est coupée dans les deux sens pour la nuit, mais le bac est en service. " * 4
    parsed = page(f"<html lang=en><h1>Le pont est fermé</h1><p>{text}</p></html>")
    assert parsed.language == "fr"
    assert "language-label" in {problem.code for problem in parsed.problems}


def test_the_day_in_the_address_dates_a_page_that_states_none(page):
    parsed = page(
        "<h1>A quiet day</h1><p>Nothing at all has happened in the harbour.</p>",
        url="https://news.example.org/2024/mar/09/quiet",
    )
    assert str(parsed.published_at) == "2024-03-09"


LONG = (
    "The pilots of the harbour have agreed to go back to work while the talks go on, their spokeswoman told reporters."
)
SHORT = "The tugs stay in port until a replacement for the broken crane has come from the north."


def test_updates_under_bare_clocks_are_found_though_one_of_them_is_longer_than_all_others(page):
    posts = "".join(
        f"<section><p>{clock}</p><div><div>{'<p>' + text + '</p>' + '<p>' + text + '</p>' * more}</div></div></section>"
        for clock, text, more in (("14:35", SHORT, 0), ("14:02", LONG, 9), ("13:41", SHORT, 0), ("12:58", SHORT, 0))
    )
    parsed = page(
        f"<html lang=en><title>Harbour strike live</title><h1>Harbour strike live</h1><div>{posts}</div></html>"
    )
    assert parsed.kind == "liveblog"
    assert [segment.published_at.strftime("%H:%M") for segment in parsed.segments] == [
        "14:35",
        "14:02",
        "13:41",
        "12:58",
    ]


ENTRIES = "".join(
    f"<div class=u id=u-{n}><h3>Head {n}</h3><div class=when>1{n}:05</div><p>Something happened in the harbour that was worth a line.</p></div>"
    for n in (4, 3, 2, 1)
)


@pytest.mark.parametrize(
    "head",
    [
        "<header><ul><li>Tuesday</li><li>All times <b>Central</b></li></ul></header>",
        "<p class=lead>The doors are open. All times are Central.</p>",
        "<small>(Central time)</small>",
    ],
)
def test_clocks_are_in_the_zone_that_the_page_notes_outside_its_text(page, head):
    parsed = page(f"<html lang=en><h1>Harbour live</h1>{head}<main>{ENTRIES}</main></html>")
    assert parsed.time_zone == "America/Chicago"
    assert parsed.segments[0].published_at.isoformat() == "2024-05-13T14:05:00-05:00"


def test_a_page_that_shows_the_clocks_of_the_world_notes_no_zone(page):
    clocks = "<ul><li>London time</li><li>Tokyo time</li></ul>"
    parsed = page(f"<html lang=en><h1>Harbour live</h1>{clocks}<main>{ENTRIES}</main></html>")
    assert parsed.time_zone == "Europe/London"


def test_the_offset_of_the_shown_publication_tells_the_zone_where_the_address_has_the_day(page):
    text = "".join(
        f"<p><strong>{n} p.m.:</strong> Something happened in the harbour that was worth a line.</p>" for n in (4, 3, 2)
    )
    shown = '<span>Posted on <time datetime="2024-05-14T07:00:12-07:00">May 14</time></span>'
    parsed = page(
        f"<html lang=en><article><header><h1>Harbour updates</h1>{shown}</header>{text}</article></html>",
        url="https://news.example.org/2024/05/14/harbour-updates-live/",
    )
    assert parsed.time_zone == "America/Los_Angeles"
    assert parsed.published_at.isoformat() == "2024-05-14T07:00:12-07:00"
