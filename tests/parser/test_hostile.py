"""Whatever comes, `parse_page` returns a page or raises one of the project's own errors, in linear time."""

import json
import re
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper import parse_page
from scraper.errors import LiveblogError
from scraper.model import Page

FIXTURES = Path(__file__).parents[2] / "fixtures"
FETCHED = datetime(2024, 5, 14, 18, 0, tzinfo=UTC)
URL = "https://www.theguardian.com/live/x"
PAGES = sorted(path for path in FIXTURES.glob("*/*/page.*") if "text" not in path.parts)
TAG = re.compile(rb"<[^<>]*>")


def outcome(content, *, url=URL, content_type=None):
    try:
        page = parse_page(content, url=url, fetched_at=FETCHED, content_type=content_type, annotate=False)
    except LiveblogError as error:
        return str(error)
    assert isinstance(page, Page)
    return json.dumps(page.to_dict())


def address_of(path):
    return json.loads((path.parent / "request.json").read_text(encoding="utf-8"))["url"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_page_cut_off_anywhere_is_still_a_page(path):
    content, url = path.read_bytes(), address_of(path)
    for cut in range(1, len(content), max(1, len(content) // 25)):
        assert outcome(content[:cut], url=url)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.randoms(use_true_random=False))
def test_pages_with_tags_dropped_swapped_and_doubled_are_still_pages(path, random):
    content = path.read_bytes()
    tags = [found.span() for found in TAG.finditer(content)]
    pieces, left = [], 0
    for start, end in tags:
        pieces.append(content[left:start])
        tag = content[start:end]
        pieces.append(random.choice([tag, tag, tag, tag, b"", tag + tag, content[slice(*random.choice(tags))]]))
        left = end
    assert outcome(b"".join(pieces) + content[left:], url=address_of(path))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(PAGES),
    st.binary(min_size=1, max_size=8),
    st.integers(min_value=0),
    st.sampled_from([None, "utf-16", "iso-8859-2", "shift_jis", "x-user-defined", "none"]),
)
def test_pages_with_foreign_bytes_in_any_charset_are_still_pages(path, noise, place, charset):
    content = path.read_bytes()
    place %= len(content)
    label = f"text/html; charset={charset}" if charset else None
    assert outcome(content[:place] + noise + content[place:], url=address_of(path), content_type=label)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<div>",
                "</div>",
                "<p>",
                "<time datetime='2024-05-14T10:00Z'>",
                "</time>",
                "<h2>",
                "</h2>",
                "12:30",
                "29h75",
                "99999-01-01",
                " text ",
                "<a href='http://[x'>",
                "</a>",
                "<li id=post-12>",
                "<table>",
                "<td>",
                "<br>",
                "<!--",
                "-->",
                "<script>",
                "\0",
                "\ud83d",
                "&#xD83D;",
                "<figure><img src=//[>",
                "<iframe src=//[>",
                "<blockquote class=twitter-tweet>",
            ]
        ),
        max_size=60,
    )
)
def test_any_heap_of_tags_is_a_page(pieces):
    outcome("".join(pieces).encode("utf-8", "surrogatepass") + b"x")


@pytest.mark.parametrize(
    "date",
    [
        "0000-00-00",
        "0099-01-01T00:00:00Z",
        "99999-12-31T00:00:00Z",
        "2024-02-30",
        "2024-05-14T29:75:00Z",
        "-1",
        "1e400",
        "٢٠٢٤-٠٥-١٤",
        "9" * 400,
        {},
        [],
        None,
        True,
        1715680800,
        -5,
        {"@value": "x"},
    ],
)
def test_absurd_dates_in_json_ld_are_no_dates(date):
    node = {
        "@type": "LiveBlogPosting",
        "headline": "A quiet day",
        "datePublished": date,
        "liveBlogUpdate": [{"headline": "x", "datePublished": date, "dateModified": date, "articleBody": "A text"}],
    }
    assert "A text" in outcome(f'<script type="application/ld+json">{json.dumps(node)}</script>'.encode())


JUNK = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@type",
                    "@graph",
                    "@id",
                    "@list",
                    "headline",
                    "liveBlogUpdate",
                    "author",
                    "name",
                    "image",
                    "url",
                    "articleBody",
                    "text",
                    "datePublished",
                    "mainEntityOfPage",
                    "publisher",
                    "sharedContent",
                    "blocks",
                    "elements",
                    "_items",
                    "groups",
                    "refs",
                    "item",
                    "entries",
                    "results",
                    "urn",
                    "content",
                    "model",
                    "header",
                    "dates",
                    "blockFirstPublished",
                    "attributes",
                    "pagination",
                    "entry_time",
                    "render",
                    "authors",
                    "_meta",
                    "liveTextStream",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=200, deadline=None)
@given(JUNK)
def test_json_of_any_shape_is_read_or_noted(value):
    live = {
        "@type": "LiveBlogPosting",
        "headline": value,
        "liveBlogUpdate": [value, {"articleBody": value, "author": value, "image": value, "url": value}],
        "author": value,
        "publisher": value,
    }
    assert outcome(f'<script type="application/ld+json">{json.dumps(live)}</script>'.encode())
    for payload in (
        value,
        {"blocks": [{"blockFirstPublished": value, "elements": [value], "attributes": value}, value]},
        {"_items": [{"groups": [{"id": "main", "refs": [{"item": value}]}], "_id": value}]},
        {"entries": [{"entry_time": value, "render": value, "authors": value}]},
        {"results": [{"urn": value, "content": value, "header": value, "dates": value}]},
        {"_items": [{"groups": [{"id": "main", "refs": [{"item": {"item_type": value}}]}], "post_status": value}]},
        {"results": [{"urn": "a", "type": value, "content": {"type": value, "model": {"text": value}}}]},
        {"posts": [{"date": f"2024-05-14T1{n}:00Z", "body": [{"type": value, "text": "a text"}]} for n in range(3)]},
    ):
        outcome(json.dumps(payload).encode())


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "<div class='" + "a " * (10 * n) + "'><p>text of a fair length stands here</p></div>",
        lambda n: '<article><time datetime="2024-05-14T10:00Z"></time></article>' * n,
        lambda n: "".join(
            f'<article id="p-{i}"><time>{i // 60 % 24:02}:{i % 60:02}</time><p>some text that is long enough to be an update</p></article>'
            for i in range(n)
        ),
        lambda n: "".join(
            f"<h2>{i // 60 % 24}h{i % 60:02} - Titre</h2><p>Un texte assez long pour être une nouvelle.</p>"
            for i in range(n)
        ),
        lambda n: (
            '<script type="application/ld+json">'
            + json.dumps(
                {
                    "@type": "LiveBlogPosting",
                    "headline": "x",
                    "liveBlogUpdate": [
                        {
                            "headline": "Same",
                            "articleBody": "The same text again and again.",
                            "datePublished": "2024-05-14T10:00:00Z",
                        }
                    ]
                    * n,
                }
            )
            + "</script>"
        ),
        lambda n: "<p>" + "<a href=/x>y</a>" * n + "</p>",
        lambda n: "<p>" + "word " * (10 * n),
        lambda n: "<p>text<br>" * n,
        lambda n: "&amp;" * (10 * n),
        lambda n: "<ul>" + "<li>one<ul>" * min(n, 900) + "<li>x</li>" * n,
        lambda n: "<figure><img src=/a.jpg></figure>" * n,
        lambda n: "".join(f"<b class=a{i}><p>text</p>" for i in range(n)),
    ],
)
@pytest.mark.usefixtures("no_garbage_collection")
def test_the_time_grows_with_the_page_and_not_with_its_square(make):
    def seconds(size):
        content = f"<h1>Live updates</h1>{make(size)}".encode()
        start = time.process_time()
        outcome(content, url="https://news.example.org/live/x")
        return time.process_time() - start

    seconds(100)
    small, large = min(seconds(1_000) for _ in range(2)), min(seconds(8_000) for _ in range(2))
    assert large < 24 * small + 0.2, f"8 times the page took {large / small:.0f} times as long"
