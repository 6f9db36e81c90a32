"""Repeated entries found by structure alone."""

from datetime import UTC, datetime

import pytest

BODY = "Something happened in the harbour that was worth a line or two."


def texts(parsed):
    return [(segment.key, segment.headline, segment.published_at.strftime("%d %H:%M")) for segment in parsed.segments]


def blog(entries, title="Harbour live"):
    return f"<html lang=en-GB><h1>{title}</h1><main><div>{''.join(entries)}</div></main></html>"


@pytest.mark.parametrize(
    "entry",
    [
        '<div id="post-{n}"><time datetime="2024-05-14T1{n}:00:00Z">1{h}:00</time><h3>Head {n}</h3><p>{body}</p></div>',
        '<div id="post-{n}" data-sort-time="{ms}"><h3>Head {n}</h3><p>{body}</p></div>',
        '<li data-post-id="post-{n}"><span class="ts">1{h}:00 BST</span><h3>Head {n}</h3><p>{body}</p></li>',
        '<section id="post-{n}"><header><h2>Head {n}</h2><amp-timeago datetime="2024-05-14T1{n}:00:00Z">x</amp-timeago></header><div>{body}</div></section>',
        '<article><a href="#post-{n}"><time datetime="2024-05-14T1{n}:00:00Z">1{h}:00</time></a><h4>Head {n}</h4><p>{body}</p></article>',
        '<div id="post-{n}"><div class="x1"><div class="x2">1{h}:00</div></div><div class="post-title">Head {n}</div><div class="x3">{body}</div></div>',
    ],
)
def test_ids_times_and_headlines_are_found_however_they_are_marked(page, entry):
    entries = [entry.format(n=n, h=n + 1, ms=1715680800000 + n * 3_600_000, body=BODY) for n in (4, 3, 2, 1)]
    parsed = page(blog(entries))
    assert [key for key, *_ in texts(parsed)] == ["post-4", "post-3", "post-2", "post-1"]
    assert [(head, when) for _, head, when in texts(parsed)][:2] == [("Head 4", "14 15:00"), ("Head 3", "14 14:00")]
    assert {segment.body for segment in parsed.segments} == {BODY}


def test_days_in_headings_between_the_entries_date_their_clocks(page):
    one = '<div class="e" id="e-{n}"><span class="time">{clock}</span><p>{body}</p></div>'
    entries = [
        "<h2>Tuesday, 14 May</h2>",
        one.format(n=4, clock="09:10", body=BODY),
        one.format(n=3, clock="00:05", body=BODY),
        "<h2>Monday, 13 May</h2>",
        one.format(n=2, clock="21:40", body=BODY),
        one.format(n=1, clock="08:00", body=BODY),
    ]
    assert [when for *_, when in texts(page(blog(entries)))] == ["14 09:10", "14 00:05", "13 21:40", "13 08:00"]


def test_a_pinned_copy_is_folded_into_its_update(page):
    entries = [
        f'<div class="e" id="e-{n}"><time datetime="2024-05-14T1{n}:00Z">1{n}:00</time><p>{BODY} {n}</p></div>'
        for n in (3, 2, 1)
    ]
    pinned = f'<div class="e" id="e-1-pinned"><time datetime="2024-05-14T11:00Z">11:00</time><p>{BODY} 1</p></div>'
    parsed = page(blog([pinned, *entries]))
    assert [(segment.key, segment.is_pinned) for segment in parsed.segments] == [
        ("e-3", False),
        ("e-2", False),
        ("e-1", True),
    ]


def test_a_name_beside_the_stamp_is_the_author_and_no_text(page):
    entries = [
        f'<div class="e" id="e-{n}"><p>{BODY}</p><div><span class="a1">Ann de Vries</span><span class="b2">14 May 2024 1{n}:00</span></div></div>'
        for n in (3, 2, 1)
    ]
    parsed = page(blog(entries))
    assert {(segment.authors, segment.body) for segment in parsed.segments} == {(("Ann de Vries",), BODY)}


def test_cards_inside_an_update_are_no_text(page):
    card = '<figure><img src="/c.jpg" width="600"></figure><h3><a href="/other/story">Another story altogether</a></h3>'
    entries = [
        f'<div class="e" id="e-{n}"><time datetime="2024-05-14T1{n}:00Z">1{n}:00</time><h3>Head {n}</h3><p>{BODY}</p>{card}</div>'
        for n in (3, 2, 1)
    ]
    assert {segment.body for segment in page(blog(entries)).segments} == {BODY}


def test_an_hour_in_the_text_is_not_the_time_of_the_update(page):
    entries = [
        f'<div class="e" id="e-{n}"><time datetime="2024-05-14T1{n}:00Z">1{n}:00</time><p>The boat leaves at <span>20:15</span> and {BODY}</p></div>'
        for n in (3, 2, 1)
    ]
    parsed = page(blog(entries))
    assert "20:15" in parsed.segments[0].body
    assert [when for *_, when in texts(parsed)] == ["14 13:00", "14 12:00", "14 11:00"]


def test_a_blog_of_ten_thousand_entries_is_read_whole(page):
    entries = [
        f'<div class="e" id="e-{n}"><time datetime="2024-05-{1 + n // 800:02}T{n // 40 % 20:02}:{n % 60:02}Z">x</time><p>{BODY} {n}</p></div>'
        for n in range(10_000)
    ]
    assert len(page(blog(entries)).segments) == 10_000


def test_comments_with_proper_times_do_not_hide_the_entries(page):
    remark = '<article class="comment"><time datetime="2024-05-14T15:00Z">x</time><p>A remark of some length about it.</p></article>'
    entries = [
        f'<div class="upd" id="u-{n}"><span class="time">1{n}:10</span><h3>Head {n}</h3><p>{BODY}</p></div>'
        for n in (4, 3, 2)
    ]
    parsed = page(blog(entries) + f"<section class=comments>{remark * 9}</section>")
    assert [key for key, *_ in texts(parsed)] == ["u-4", "u-3", "u-2"]


def test_a_rubric_over_the_headline_and_a_byline_under_it_are_no_text(page):
    entries = [
        f'<article id="u-{n}"><time datetime="2024-05-14T1{n}:05:00+01:00">1{n}:05</time><span class="tag">Transport</span>'
        f"<h2>Head {n}</h2><p>By Jane Doe</p><p>{BODY}</p></article>"
        for n in (4, 3, 2)
    ]
    assert {(segment.headline[:4], segment.body, segment.authors) for segment in page(blog(entries)).segments} == {
        ("Head", BODY, ("Jane Doe",))
    }


def test_names_that_json_ld_tells_are_bylines_where_they_stand_alone(page):
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", "author": {"name": "Priya Raman"}}</script>'
    entries = [
        f'<div class="c" id="u-{n}"><i class="q">1{n}:05</i><div><b class="z">Priya Raman</b></div><p>{BODY}</p></div>'
        for n in (4, 3, 2)
    ]
    assert {segment.authors for segment in page(script + blog(entries)).segments} == {("Priya Raman",)}


def test_a_short_first_line_is_the_headline_where_all_entries_begin_so(page):
    entries = [
        f'<div class="h1k" id="u-{n}"><span>1{n}:05</span><div class="q2w">The ferry runs, part {n}</div><div class="e3r"><p>{BODY}</p></div></div>'
        for n in (4, 3, 2)
    ]
    assert [head for _, head, _ in texts(page(blog(entries)))] == [
        "The ferry runs, part 4",
        "The ferry runs, part 3",
        "The ferry runs, part 2",
    ]


def test_a_bold_line_of_its_own_over_the_text_is_the_headline(page):
    entries = [
        f'<tr id="o{n}"><td>1{n}:05</td><td><b>The ferry runs, part {n}</b><p>{BODY}</p></td></tr>' for n in (4, 3, 2)
    ]
    parsed = page(blog(["<table>", *entries, "</table>"]))
    assert [(key, head) for key, head, _ in texts(parsed)] == [
        (f"o{n}", f"The ferry runs, part {n}") for n in (4, 3, 2)
    ]


@pytest.mark.parametrize("name", ["data-posted-date-timestamp", "data-publish-date", "data-created-time"])
def test_counts_of_milliseconds_are_times_whatever_the_attribute_is_called(page, name):
    entries = [
        f'<x-post class="P" id="p-{n}" {name}="17156808{n}0000" data-updated="1715699999000"><p>{BODY}</p></x-post>'
        for n in (4, 3, 2)
    ]
    (first, *_) = page(blog(entries)).segments
    assert (first.published_at.timestamp(), first.updated_at.timestamp()) == (1715680840, 1715699999)


def test_the_entry_in_a_mere_wrapper_gives_its_id(page):
    entries = [
        f'<div class="w"><div class="in" id="ferry-runs-{name}"><time datetime="2024-05-14T1{n}:05Z">x</time><p>{BODY}</p></div></div>'
        for n, name in enumerate("abc", 1)
    ]
    assert [key for key, *_ in texts(page(blog(entries)))] == ["ferry-runs-a", "ferry-runs-b", "ferry-runs-c"]


@pytest.mark.parametrize(
    ("heading", "day"), [("Hier", 13), ("Lundi 13 mai", 13), ("Ils sont partis hier de chez eux", 14)]
)
def test_a_day_without_a_number_counts_only_where_it_stands_nearly_alone(page, heading, day):
    entries = "".join(
        f"<article id='u{n}'><span>{11 - n}:30</span><h3>Point {n}</h3><p>{'La vigilance est maintenue sur la côte. ' * 2}</p></article>"
        for n in range(3)
    )
    parsed = page(
        f"<html lang=fr><h1>Tempête, en direct</h1><p>{heading}</p>{entries}",
        url="https://news.example.org/fr/en-direct/tempete",
        fetched_at=datetime(2024, 5, 14, 15, 0, tzinfo=UTC),
    )
    assert {segment.published_at.day for segment in parsed.segments} == {day}


@pytest.mark.parametrize(
    "entry",
    [
        '<li id="u-{n}"><relative-time datetime="2024-05-14T1{n}:00:07Z">{n} hours ago</relative-time><x-byline>By Ann Moore</x-byline><h4>Head</h4><p>{body}</p></li>',
        '<live-post post-id="u-{n}" published="2024-05-14T1{n}:00:07Z"><user-name>Ann Moore</user-name><h3>Head</h3><p>{body}</p></live-post>',
        '<li id="u-{n}"><time-ago datetime="2024-05-14T1{n}:00:07Z">1{h}:00</time-ago><div rel="schema:author"><span property="schema:name">Ann Moore</span></div><h4>Head</h4><p>{body}</p></li>',
        '<section data-published="{s}" id="u-{n}"><p class="entry-writer"><i>Ann Moore</i></p><h4>Head</h4><p>{body}</p></section>',
    ],
)
def test_elements_of_the_page_s_own_making_tell_times_and_names(page, entry):
    seconds = 1715680807  # 2024-05-14T10:00:07Z
    entries = [entry.format(n=n, h=n + 1, s=seconds + n * 3600, body=BODY) for n in (4, 3, 2, 1)]
    segments = page(blog(entries)).segments
    assert [(one.headline, one.body, one.authors) for one in segments] == [("Head", BODY, ("Ann Moore",))] * 4
    assert [one.published_at.strftime("%H:%M:%S") for one in segments][::3] == ["15:00:07", "12:00:07"]


@pytest.mark.parametrize("count", ["84'", "90'+3", "45+2’", "1.2K", "340 M"])
def test_match_minutes_and_counts_of_readers_are_no_text(page, count):
    one = '<div id="e-{n}"><span>{count}</span><time datetime="2024-05-14T1{n}:00Z">x</time><p>{body}</p><b>{count}</b></div>'
    segments = page(blog([one.format(n=n, count=count, body=BODY) for n in (4, 3, 2, 1)])).segments
    assert [(segment.headline, segment.body) for segment in segments] == [(None, BODY)] * 4


@pytest.mark.parametrize(
    "lines", ["<h5>{head}</h5><p class=who>{name}</p>", "<p>{head}</p><p>{name}</p>", "<p>{name}</p><p>{head}</p>"]
)
def test_a_name_that_recurs_over_the_texts_is_the_author_s(page, lines):
    one = '<article id="e-{n}"><time datetime="2024-05-14T1{n}:00Z">x</time>{lines}<p>{body}</p></article>'
    names = {4: "Ann Moore", 3: "Bo Field", 2: "Ann Moore", 1: "Ann Moore"}
    entries = [one.format(n=n, body=BODY, lines=lines.format(head=f"The ferry runs {n}", name=names[n])) for n in names]
    segments = page(blog(entries)).segments
    assert [(one.headline, one.authors, one.body) for one in segments] == [
        (f"The ferry runs {n}", (name,), BODY) for n, name in names.items()
    ]


def test_postings_inside_a_container_that_is_marked_as_a_live_blog_are_its_updates(page):
    one = '<div itemscope itemtype="https://schema.org/BlogPosting" id="e-{n}"><meta itemprop="datePublished" content="2024-05-14T1{n}:00:09Z"><i>1{h}:00</i><b itemprop="headline">Head</b><div itemprop="articleBody"><p>{body}</p></div></div>'
    entries = "".join(one.format(n=n, h=n + 1, body=BODY) for n in (4, 3, 2))
    parsed = page(f'<main itemscope itemtype="https://schema.org/LiveBlogPosting"><h1>Harbour</h1>{entries}</main>')
    assert parsed.parser.strategies == ("microdata",)
    assert [(one.headline, one.body, one.published_at.second) for one in parsed.segments] == [("Head", BODY, 9)] * 3


@pytest.mark.parametrize("name", ["data-day", "data-date", "id"])
def test_the_day_of_clocks_may_stand_in_an_attribute_of_what_holds_them(page, name):
    one = '<div class="e" id="e-{n}"><span class="time">{clock}</span><p>{body}</p></div>'
    days = {"2024-05-14": ["10:00", "08:00"], "2024-05-12": ["23:00", "21:30"]}
    entries = [
        f'<section {name}="{day}">'
        + "".join(one.format(n=day[-2:] + clock[:2], clock=clock, body=BODY) for clock in clocks)
        + "</section>"
        for day, clocks in days.items()
    ]
    found = [when for _, _, when in texts(page(blog(entries)))]
    assert found == ["14 10:00", "14 08:00", "12 23:00", "12 21:30"]


def test_names_under_some_headlines_are_authors_where_they_recur_and_their_roles_no_text(page):
    one = '<div id="e-{n}"><time datetime="2024-05-14T1{n}:00Z">x</time><h3>Head {n}</h3>{by}<p>{body}</p></div>'
    by = "<div>Ann Moore</div><div>Harbour reporter</div>"
    segments = page(blog([one.format(n=n, body=BODY, by=by if n % 2 else "") for n in range(6)])).segments
    assert [segment.authors for segment in segments] == [(), ("Ann Moore",)] * 3
    assert {segment.body for segment in segments} == {BODY}


def test_timed_paragraphs_among_others_are_running_text_that_their_clocks_split(page):
    entries = [
        f"<p><time>1{n}:05</time> {BODY} Many have seen it.</p><p>More of it {n}.</p><p>And still more.</p>"
        for n in (4, 3, 2)
    ]
    segments = page(f"<html lang=en-GB><h1>Harbour live</h1><main>{''.join(entries)}</main></html>").segments
    assert [one.body for one in segments] == [
        f"{BODY} Many have seen it.\n\nMore of it {n}.\n\nAnd still more." for n in (4, 3, 2)
    ]


def test_timed_paragraphs_of_their_own_keep_the_seconds_that_their_times_state(page):
    entries = [f'<p id="u-{n}"><time datetime="2024-05-14T1{n}:05:09Z">1{n}:05</time> {BODY}</p>' for n in (4, 3, 2)]
    segments = page(f"<html lang=en-GB><h1>Harbour live</h1><main>{''.join(entries)}</main></html>").segments
    assert [one.published_at.second for one in segments] == [9, 9, 9]
