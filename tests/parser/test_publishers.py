"""The publisher modules and payload formats: each found by itself, each with a saved page."""

from pathlib import Path

import pytest

from scraper.parser import publishers
from scraper.parser.strategies import payloads

FIXTURES = Path(__file__).parents[2] / "fixtures"
NAMES = [module.__name__.rpartition(".")[2] for module in publishers.modules()]
FORMATS = [module.__name__.rpartition(".")[2] for module in payloads.formats()]


@pytest.mark.parametrize("name", [*NAMES, *FORMATS])
def test_every_module_has_a_saved_page(name):
    assert list((FIXTURES / name).glob("*/request.json")), f"write a page into fixtures/{name}/<date>-<slug>/"


def test_no_two_modules_claim_one_site():
    hosts = [host for module in publishers.modules() for host in module.HOSTS]
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.theguardian.com/x", "guardian"),
        ("https://edition.cnn.com/x", "cnn"),
        ("https://www.bbc.co.uk/news/live/x", "bbc"),
        ("https://www.ladepeche.fr/x", "midilibre"),
        ("https://notcnn.com/x", None),
        ("https://cnn.com.example.org/x", None),
        ("http://[broken", None),
    ],
)
def test_an_address_belongs_to_the_site_of_its_domain(url, name):
    module = publishers.module_for(url)
    assert (module.__name__.rpartition(".")[2] if module else None) == name


def test_a_layout_that_the_page_does_not_have_is_no_evidence(page):
    parsed = page(
        "<h1>Not live at all</h1><div class=liveblog><p>An ordinary article with a name that promises more.</p></div>",
        url="https://www.repubblica.it/esteri/2024/12/30/news/articolo-1/",
    )
    assert parsed.kind == "article"


def test_the_older_page_of_a_paginated_blog_is_named(page):
    entry = '<article id="block-{0}" class="block"><header><time datetime="2024-05-14T10:00:00Z">x</time></header><p>Text of {0}.</p></article>'
    url = "https://www.theguardian.com/world/live/2024/may/14/quiet"
    parsed = page(
        '<div id="liveblog-body">' + "".join(entry.format(f"65f0{n:020x}") for n in range(3)) + "</div>"
        '<nav id="liveblog-navigation"><section><a>Newest</a></section><section><a href="?page=with:block-1">Next</a></section></nav>',
        url=url,
    )
    assert parsed.next_url == f"{url}?page=with:block-1"
