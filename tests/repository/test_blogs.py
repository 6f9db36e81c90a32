"""Which blog a page belongs to."""

import pytest

from scraper.repository.blogs import blog_url, canonical_url


@pytest.mark.parametrize(
    ("url", "known_as"),
    [
        ("https://News.Example:443/live/1#post-7", "https://news.example/live/1"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example/live?id=7&utm_source=x&fbclid=y", "https://news.example/live?id=7"),
        ("https://news.example/live?page=", "https://news.example/live?page="),
        ("http://news.example:8080/live", "http://news.example:8080/live"),
        ("https://news.example:port/live", "https://news.example:port/live"),
        ("https://[broken/live", "https://[broken/live"),
        ("saved page.txt", "saved page.txt"),
    ],
)
def test_a_url_is_known_without_what_tells_no_page_apart(url, known_as):
    assert canonical_url(url) == known_as


@pytest.mark.parametrize(
    ("claimed", "believed"),
    [
        ("https://www.news.example/live/harbour", True),
        ("https://edition.news.example/live/harbour", True),
        ("https://other.example/live/harbour", False),
        ("https://news.example/", False),
        ("javascript:void(0)", False),
        ("https://[broken/", False),
    ],
)
def test_a_canonical_url_counts_where_it_names_a_page_of_the_same_site(write, claimed, believed):
    shown = write.page(url="https://m.news.example/live/harbour?amp=1", canonical_url=claimed)
    assert blog_url(shown) == (claimed if believed else "https://m.news.example/live/harbour?amp=1")


def test_pages_of_one_canonical_url_are_one_blog(play, write):
    post, canonical = write.post("a", "Words of a post"), "https://news.example/live/7"
    play.show(post, url="https://m.news.example/live/7", canonical_url=canonical)
    play.show(post, url="https://news.example/live/7?page=with:block-1", canonical_url=canonical)
    assert play.sql("SELECT url FROM blogs") == [{"url": canonical}]


def test_a_page_that_lost_its_canonical_url_is_known_by_its_address(play, write):
    post = write.post("a", "Words of a post")
    play.show(post, url="https://m.news.example/live/7", canonical_url="https://news.example/live/7")
    play.show(post, url="https://m.news.example/live/7")
    assert play.one("SELECT count(*) FROM blogs") == 1


def test_a_blog_known_by_its_address_takes_the_canonical_url_it_gets(play, write):
    post = write.post("a", "Words of a post")
    play.show(post, url="https://m.news.example/live/7")
    for _ in range(2):
        play.show(post, url="https://m.news.example/live/7", canonical_url="https://news.example/live/7")
    assert play.sql("SELECT url FROM blogs") == [{"url": "https://news.example/live/7"}]
    assert play.archive.blog_state("https://m.news.example/live/7").kind == "liveblog"


def test_an_address_that_shows_another_blog_every_day_follows_the_newest(play, write):
    for day in ("monday", "tuesday"):
        play.show(
            write.post(day, f"{day} words"),
            url="https://news.example/live",
            canonical_url=f"https://news.example/{day}",
        )
    assert play.one("SELECT count(*) FROM blogs") == 2
    assert [c.blog_url for c in play.archive.captures(blog_url="https://news.example/live")] == [
        "https://news.example/tuesday"
    ]


def test_the_kind_of_a_blog_is_known_by_any_of_its_urls(play, write):
    play.show(write.post("a", "Words"), kind="roundup", canonical_url="https://news.example/live/harbour-daily")
    assert play.archive.blog_state(write.url).kind == "roundup"
    assert play.archive.blog_state("https://news.example/live/harbour-daily#x").kind == "roundup"
    assert play.archive.blog_state("https://news.example/else") is None


def test_what_a_capture_does_not_say_stays_known(play, write):
    play.show(write.post("a", "Words"), title="Storm over the harbour", language="en", is_live=True)
    play.show(write.post("a", "Words"), is_live=False)
    assert play.sql("SELECT title, language, is_live FROM blogs") == [
        {"title": "Storm over the harbour", "language": "en", "is_live": 0}
    ]
