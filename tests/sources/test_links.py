"""Links and embeds credit those whose sites they lead to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.model import Embed, Link
from scraper.sources import sources_of_links
from scraper.sources.links import site_of

PAGE = "https://www.example.com/live/1"


def found(*urls, embeds=(), page_url=PAGE):
    links = [Link(url=url, text="") for url in urls]
    return [(source.name, source.kind, source.url) for source in sources_of_links(links, embeds, page_url=page_url)]


def test_a_link_credits_the_medium_of_its_domain():
    assert found("https://www.lemonde.fr/a") == [("Le Monde", "media", "https://www.lemonde.fr/a")]


def test_a_subdomain_belongs_to_its_domain_unless_it_has_an_entry():
    assert [name for name, *_ in found("https://edition.cnn.com/x", "https://news.sky.com/x")] == ["CNN", "Sky News"]


def test_each_is_credited_once_with_its_first_address():
    assert found("https://t.me/a", "https://t.me/b") == [("Telegram", "social", "https://t.me/a")]


def test_the_page_s_own_site_is_no_source():
    assert found("https://www.theguardian.com/x", page_url="https://amp.theguardian.com/live") == []
    assert found("https://www.bbc.co.uk/x", page_url="https://m.bbc.co.uk/y") == []


def test_a_site_nobody_knows_is_no_source():
    assert found("https://blog.example.org/x", "mailto:a@b.c", "https://[broken", "") == []


def test_an_embed_credits_its_platform_with_or_without_an_address():
    embeds = [Embed(kind="x", url="https://twitter.com/a/status/1"), Embed(kind="telegram"), Embed(kind="other")]
    assert found(embeds=embeds) == [("X", "social", "https://twitter.com/a/status/1"), ("Telegram", "social", None)]


@pytest.mark.parametrize(
    ("url", "site"),
    [(PAGE, "example.com"), ("https://a.b.co.uk/", "b.co.uk"), ("https://t.me/x", "t.me"), ("nonsense", "")],
)
def test_a_site_is_the_registrable_part_of_a_host(url, site):
    assert site_of(url) == site


@given(st.text())
def test_no_address_raises(url):
    found(url, page_url=url)
