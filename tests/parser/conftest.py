"""Pages in short, for the tests of the parser."""

from datetime import UTC, datetime

import pytest

from scraper import parse_page
from scraper.parser.document import Document

FETCHED = datetime(2024, 5, 14, 18, 0, tzinfo=UTC)
URL = "https://news.example.org/live/quiet-day"


@pytest.fixture
def page():
    """`page(content)` is the parsed page, without quotes and sources."""

    def parse(content, *, url=URL, fetched_at=FETCHED, content_type=None):
        data = content.encode() if isinstance(content, str) else content
        return parse_page(data, url=url, fetched_at=fetched_at, content_type=content_type, annotate=False)

    return parse


@pytest.fixture
def document():
    """`document(markup)` is a page's document."""

    def make(markup, *, url=URL):
        return Document(markup.encode(), url=url, fetched_at=FETCHED)

    return make
