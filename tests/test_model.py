"""The values that cross borders."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from scraper.model import Link, Page, ParserInfo, Segment, Snapshot

PARIS = ZoneInfo("Europe/Paris")


def page(published):
    segment = Segment(key="a", position=0, published_at=published, links=(Link(url="https://a.example/", text="A"),))
    return Page(url="https://news.example/", segments=(segment,), parser=ParserInfo(version="1"))


def test_a_page_in_plain_json_types_survives_json():
    plain = page(datetime(2025, 7, 1, 9, 5, tzinfo=PARIS)).to_dict()
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize(
    ("published", "written"),
    [
        (datetime(2025, 7, 1, 9, 5, tzinfo=PARIS), "2025-07-01T09:05:00+02:00"),
        (date(2025, 7, 1), "2025-07-01"),
        (None, None),
    ],
)
def test_an_instant_is_written_with_the_publishers_offset_and_a_day_alone(published, written):
    assert page(published).to_dict()["segments"][0]["published_at"] == written


def test_values_compare_by_value_and_cannot_be_changed():
    assert page(None) == page(None)
    with pytest.raises(AttributeError, match="immutable"):
        page(None).title = "other"


def test_header_names_compare_without_case():
    snapshot = Snapshot(
        url="https://a.example/", final_url="https://a.example/", fetched_at=datetime(2025, 7, 1, tzinfo=PARIS),
        status=200, headers=(("Content-Type", "text/html"),), content=b"x",
    )  # fmt: skip
    assert snapshot.content_type == "text/html"
    assert snapshot.header("etag") is None
