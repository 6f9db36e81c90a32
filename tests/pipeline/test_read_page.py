"""Reading whatever was fetched."""

import pytest

from scraper.errors import ParserFault, UnreadablePage
from scraper.model import Snapshot
from scraper.pipeline import read_page as module
from scraper.pipeline.read_page import read_page


@pytest.fixture
def snapshot(clock):
    return Snapshot(
        url="https://news.example.org/live",
        final_url="https://news.example.org/live",
        fetched_at=clock(),
        status=200,
        headers=(),
        content=b"<h1>Crue</h1>",
    )


def test_a_fault_of_the_parser_costs_one_page_and_says_where_it_lies(snapshot, monkeypatch):
    def stumble(*_, **__):
        raise KeyError("headline")

    monkeypatch.setattr(module, "parse_page", stumble)
    with pytest.raises(
        ParserFault, match=r"a fault of liveblog \(KeyError: 'headline', test_read_page\.py, line \d+\)"
    ) as caught:
        read_page(snapshot)
    assert isinstance(caught.value, UnreadablePage)
