"""Every kind of damage that the parser promises to outlive, each at the size that it promises."""

import json
import time
from datetime import UTC, datetime

import pytest
import webencodings
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper import parse_page
from scraper.errors import LiveblogError

FETCHED = datetime(2024, 5, 14, 18, 0, tzinfo=UTC)
URL = "https://news.example.org/live/harbour"
TEXT = "Something happened in the harbour that was worth a line."
POSTS = [
    {"id": f"p{n}", "headline": f"Head {n}", "publishedAt": f"2024-05-14T1{n}:00:00Z", "body": f"<p>{TEXT}</p>"}
    for n in (3, 2, 1)
]
LIVE = {"@type": "LiveBlogPosting", "headline": "Harbour live", "liveBlogUpdate": [{"headline": "A \u201cline\u201d"}]}
ENTRY = '<article id="u-{n}"><time datetime="2024-05-14T1{n}:00:00Z">1{n}:00</time><h3>Head {n}</h3><p>{text} &amp; more</p></article>'
SMALL = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour live</title>'
    f'<script type="application/ld+json">{json.dumps(LIVE)}</script></head><body><h1>Harbour live</h1>'
    f"<ul class=summary><li>One</li><li>Two</li></ul>{''.join(ENTRY.format(n=n, text=TEXT) for n in (3, 2))}"
    f"<table><tr><td>15:00</td><td><b>Head</b></td></tr></table><script>window.__STATE__={json.dumps(POSTS)};</script></body></html>"
)


def outcome(content, *, content_type=None):
    """The page as text that can be stored, or the message of one of the project's own errors."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    try:
        page = parse_page(data, url=URL, fetched_at=FETCHED, content_type=content_type, annotate=False)
    except LiveblogError as error:
        return str(error)
    return json.dumps(page.to_dict(), ensure_ascii=False).encode("utf-8").decode("utf-8")


def live(body):
    return f"<html lang=en><title>Harbour live</title><h1>Harbour live</h1>{body}</html>"


def state(value):
    return live(f'<script id="__NEXT_DATA__" type="application/json">{value}</script>')


def test_a_page_cut_off_at_every_byte_is_still_a_page():
    content = SMALL.encode()
    assert all(outcome(content[:cut]) for cut in range(1, len(content)))


@pytest.mark.parametrize("cut", range(0, 200, 7))
def test_a_state_cut_off_anywhere_is_still_a_page(cut):
    data = json.dumps({"live": {"posts": POSTS}})
    assert outcome(state(data[: len(data) - cut]))


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<b>", "<span>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<x-y>", "<font><p>", "<svg><g>", "<a href=/x>",
        "<details>", "<article id=p-1><time datetime=2024-05-14T10:00Z>", "<section class=summary><ul>", "<template>", "<select>",
    ],
)  # fmt: skip
def test_tags_nested_fifty_thousand_deep_are_outlived(unit):
    assert TEXT in outcome(live(f"<p>{TEXT}</p>{unit * 50_000}{TEXT}"))


@pytest.mark.parametrize("tag", ["div", "b", "li", "x-y"])
def test_tags_nested_fifty_thousand_deep_and_closed_again_are_outlived(tag):
    assert TEXT in outcome(live(f"{f'<{tag}>' * 50_000}<p>{TEXT}</p>{f'</{tag}>' * 50_000}"))


@pytest.mark.parametrize(
    ("name", "filling"),
    [
        ("class", "a "), ("class", "--"), ("id", "1"), ("datetime", "2024-05-14 "), ("title", "18:42 "), ("data-published", "1"),
        ("href", "#x/"), ("src", "é"), ("style", "&amp;"), ("lang", "-"), ("itemprop", "a "), ("published", "1"),
    ],
)  # fmt: skip
def test_an_attribute_a_megabyte_long_is_outlived(name, filling):
    value = filling * (1_000_000 // len(filling.encode()))
    entries = "".join(
        f'<div {name}="{value if n == 2 else n}" id="e-{n}"><time datetime="2024-05-14T1{n}:00Z">1{n}:00</time><p>{TEXT}</p></div>'
        for n in (3, 2, 1)
    )
    assert TEXT in outcome(live(entries))


@pytest.mark.parametrize("charset", sorted({*webencodings.LABELS.values()} - {"replacement"}))
def test_every_charset_is_read_where_it_is_said_and_outlived_where_it_is_not(charset):
    codec = webencodings.lookup(charset).codec_info
    content = codec.encode(SMALL, "xmlcharrefreplace" if "utf" not in charset else "strict")[0]
    assert outcome(content, content_type=f"text/html; charset={charset}")
    assert outcome(content)
    assert outcome(SMALL.encode(), content_type=f"text/html; charset={charset}")


@pytest.mark.parametrize("place", ["between", "instead", "before"])
def test_nuls_are_outlived(place):
    made = {"between": "\0".join(SMALL), "instead": SMALL.replace(" ", "\0"), "before": "\0" * 10_000 + SMALL}[place]
    assert outcome(made)


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\uDBFF x", "\\ud83d\\u0041"])
def test_half_a_surrogate_in_json_is_no_text_that_cannot_be_stored(half):
    posts = json.dumps({"posts": POSTS}).replace("Something", half)
    update = json.dumps({"@type": "LiveBlogPosting", "headline": "x", "liveBlogUpdate": POSTS}).replace("Head", half)
    found = outcome(state(posts)), outcome(f'<script type="application/ld+json">{update}</script>'), outcome(posts)
    assert all("harbour" in one for one in found)


CLOCKS = [
    "29h75",
    "24:60",
    "99:99",
    "0:0",
    "23:59:61",
    "25.61 Uhr",
    "13:00 a.m.",
    "٢٣:٠٠",
    "1" * 5_000 + ":00",
    "--:--",
]
DATES = ["0000-01-01T00:00:00Z", "0001-01-01", "99999-12-31T23:59:59Z", "9999-12-31T23:59:59-14:00", "2024-02-30T10:00Z", "-1", "9" * 300, "1e400", "NaN"]  # fmt: skip


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("date", DATES)
def test_absurd_clocks_and_dates_are_none_wherever_they_stand(clock, date):
    entries = "".join(
        f'<div id="e-{n}" data-published="{date}"><time datetime="{date}" title="{date}">{clock}</time><p>{TEXT}</p></div>'
        for n in range(4)
    )
    heads = "".join(f"<h2>{clock} - Head {n}</h2><p>{date} {TEXT}</p>" for n in range(4))
    meta = f'<meta property="article:published_time" content="{date}">'
    posts = json.dumps([{**post, "publishedAt": date, "created": clock} for post in POSTS])
    for content in (
        live(meta + entries),
        live(meta + heads),
        state(posts),
        f"{date}\n\n" + f"{clock} - Head\n\n{TEXT}\n\n" * 4,
    ):
        assert outcome(content)


@pytest.mark.parametrize(
    ("opening", "closing"), [("[", "]"), ('{"posts":', "}"), ('[{"a":', "}]"), ('{"@graph":[', "]}")]
)
@pytest.mark.parametrize("closed", [True, False])
def test_json_ten_thousand_deep_is_outlived(opening, closing, closed):
    data = opening * 10_000 + json.dumps(POSTS) + (closing * 10_000 if closed else "")
    for content in (state(data), live(f"<script>window.__STATE__={data};</script>"), data):
        assert outcome(content)
    assert outcome(live(f'<script type="application/ld+json">{data}</script>'))


@pytest.mark.parametrize("depth", range(900, 1_000, 3))
def test_an_odd_part_of_a_post_as_deep_as_can_be_decoded_is_outlived(depth):
    deep = "[" * depth + "]" * depth
    odd = "".join(f'"{name}":{deep},' for name in ("__typename", "@type", "@id", "id", "author", "title", "pinned"))
    data = json.dumps({"posts": POSTS, "liveBlogUpdate": POSTS}).replace('{"id"', "{" + odd + '"key"')
    for content in (data, state(data), f'<script type="application/ld+json">{data}</script>'):
        assert outcome(content)


def test_a_body_of_blocks_within_blocks_ten_thousand_deep_is_outlived():
    body = '{"type":"p","content":[' * 400 + '{"text":"deep"}' + "]}" * 400
    data = json.dumps({"posts": POSTS}).replace(json.dumps(POSTS[0]["body"]), body)
    assert outcome(state(data))


NAMES = ["id", "title", "headline", "date", "publishedAt", "updated", "body", "content", "text", "html", "children", "type", "url", "author", "pinned", "name", "item", "@id", "hasPart", "@type"]  # fmt: skip
LEAVES = st.sampled_from(
    [None, True, 0, 1_715_680_800, 1e300, "2024-05-14T10:00:00Z", TEXT, "", "<p>x", "BlogPosting", "#a", "\ud83d"]
)
ANY = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    max_leaves=30,
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(ANY, max_size=4),
    st.lists(st.integers(-2, 12) | st.lists(st.integers(-2, 12), max_size=5) | ANY, max_size=12),
)
def test_a_state_of_any_shape_is_read_or_passed_over(value, flat):
    moments = ["2024-05-14T10:00:00Z"] * 2
    for data in ({"posts": value, "x": moments}, [*value, moments], [*flat, *moments]):
        text = json.dumps(data)
        assert outcome(state(text))
        assert outcome(text)
        assert outcome(live(f'<script type="application/ld+json">{text}</script>'))


EMPTY = {
    "articles": "<article><time datetime=2024-05-14T10:00Z></time></article>",
    "divs": '<div class="entry"></div>',
    "rows": "<tr><td></td><td></td></tr>",
    "items": "<li></li>",
    "breaks": "<br>",
}


@pytest.mark.parametrize("unit", EMPTY.values(), ids=EMPTY)
def test_a_hundred_thousand_empty_entries_are_outlived(unit):
    assert outcome(live(f"<div>{unit * 100_000}</div>"))


def posts_of(count):
    return [{**POSTS[0], "id": n, "publishedAt": 1_700_000_000 + 60 * n, "headline": f"Head {n}"} for n in range(count)]


GROWING = {
    "posts in a state": lambda n: state(json.dumps({"posts": posts_of(n)})),
    "posts in a map": lambda n: state(json.dumps({"posts": {str(post["id"]): post for post in posts_of(n)}})),
    "lists within lists": lambda n: state(json.dumps([[{"date": 1_700_000_000 + k}] * 3 for k in range(n)])),
    "a flat state": lambda n: state(
        json.dumps([[2], {"posts": 2}, list(range(3, 3 + n)), *({"date": 1, "body": 0} for _ in range(n))] + [1_700_000_000] * 2)
    ),
    "a flat state of itself": lambda n: state(json.dumps([list(range(min(n, 2_000)))] * (n // 10) + [1_700_000_000] * 2)),
    "assignments": lambda n: live("<script>" + 'a=[1,"2024-05-14T10:00:00Z",b=' * n + "</script>"),
    "assignments of code": lambda n: live("<script>f([1_715_680_800]);" + 'f({"a":1,b});' * (10 * n) + "</script>"),
    "attributes named for a time": lambda n: live(
        "".join(f'<article {"time" * n}! ="1715680800" id="u-{k}"><time>1{k}:00</time><p>{TEXT}</p></article>' for k in range(4))
    ),
    "nothing in JSON-LD": lambda n: f'<script type="application/ld+json">[{"{}," * (25 * n)}[]]</script>',
    "clocks and words": lambda n: live("<i>10:30 abcdefghijkl mnopqrstu vwxyz ab c d e</i>" * n),
    "summaries within summaries": lambda n: live(
        '<ul class="summary">' * (n // 20) + "<li>word</li>" * n + "</ul>" * (n // 20) + ENTRY.format(n=1, text=TEXT) * 3
    ),
    "pushed rows": lambda n: live(f"<script>self.__next_f.push({json.dumps([1, '1:[' * n])})</script>" * 2),
    "a list of parts": lambda n: (
        '<script type="application/ld+json">'
        + json.dumps({"@graph": [{"@type": "ItemList", "itemListElement": [{"@id": f"#{k}"} for k in range(n)]}]
                     + [{"@type": "BlogPosting", "@id": f"#{k}", "datePublished": "2024-05-14T10:00Z", "text": TEXT} for k in range(n)]})
        + "</script><h1>Harbour live</h1>"
    ),
    "cells": lambda n: live("<table>" + "<tr><td>10:00</td><td><b>Head</b></td></tr>" * n + "</table>"),
    "clocks alone": lambda n: live("<p><b>10:00</b></p>" * n),
    "a name of marks": lambda n: live(f'<div class="{"--" * 20 * n}" id="{"a-" * 20 * n}"><p>{TEXT}</p></div>'),
    "breaks": lambda n: live("<div>" + f"<b>10:00</b> {TEXT}<br><br>" * n + "</div>"),
    "made elements": lambda n: live(
        "".join(f'<x-post id="p{k}"><x-time datetime="2024-05-14T10:{k % 60:02}Z">x</x-time><x-by>Ann Moore</x-by><p>{TEXT}</p></x-post>' for k in range(n))
    ),
    "notes of zones": lambda n: live("<i>All times (Central</i> <i>heure de</i>" * n),
    "heads over clocks": lambda n: live(f"<p><b>Head</b></p><p>10:00: {TEXT}</p>" * n),
    "heads in bold": lambda n: live(f"<p><b>A head in bold.</b> {TEXT}</p>" * n).replace("Harbour live", "The day in brief"),
    "summaries": lambda n: live("<h2>Key points</h2><ul><li>x</li></ul>" * n + ENTRY.format(n=1, text=TEXT) * 3),
    "languages": lambda n: live(ENTRY.format(n=1, text="la les des un que pour pas sur " * n) * 3),
}  # fmt: skip


@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
@pytest.mark.usefixtures("no_garbage_collection")
def test_the_time_grows_with_the_page_and_not_with_its_square(make):
    def seconds(size):
        content = make(size)
        start = time.process_time()
        outcome(content)
        return time.process_time() - start

    seconds(50)
    small, large = min(seconds(500) for _ in range(2)), min(seconds(4_000) for _ in range(2))
    assert large < 24 * small + 0.2, f"8 times the page took {large / small:.0f} times as long"
