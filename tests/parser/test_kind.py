"""What is a live blog and what only looks like one."""

import pytest

from scraper.parser.kind import is_named_live, is_named_roundup

ELSEWHERE = "https://news.example.org/islands/ferry"
TEXT = "The ferry runs again after a week of repairs, and the queue is short. "


def entry(n, *, link=None, clock=None, text=TEXT):
    head = f'<a href="{link}">Ferry {n}</a>' if link else f"Ferry {n}"
    return f'<article class="card" id="card-{n}"><time>{clock or f"{10 + n}:0{n}"}</time><h3>{head}</h3><p>{text} {n}</p></article>'


ARTICLE = f"<article><h1>The ferry is back</h1>{f'<p>{TEXT}</p>' * 12}</article>"


def test_three_dated_siblings_with_texts_of_their_own_are_a_live_blog(page):
    parsed = page(f"<h1>Ferry day</h1><main>{''.join(map(entry, range(3)))}</main>")
    assert (parsed.kind, len(parsed.segments)) == ("liveblog", 3)


@pytest.mark.parametrize(
    "column",
    [
        "<aside>" + "".join(map(entry, range(6))) + "</aside>",
        '<div class="sidebar">' + "".join(map(entry, range(6))) + "</div>",
        '<section class="comments">' + "".join(map(entry, range(6))) + "</section>",
        "<div>" + "".join(entry(n, link=f"/other/{n}") for n in range(6)) + "</div>",
        "<ul>"
        + "".join(f'<li><time>1{n}:30</time> <a href="/n/{n}">A headline of something else</a></li>' for n in range(9))
        + "</ul>",
        "<div>" + "".join(entry(n, clock="20:15") for n in range(6)) + "</div>",
    ],
)
def test_what_stands_beside_an_article_makes_it_no_live_blog(page, column):
    assert page(ARTICLE + column).kind == "article"


def test_one_mention_of_an_hour_in_each_paragraph_makes_no_live_blog(page):
    paragraphs = "".join(
        f"<p>The boat leaves at {hour}:15 and returns an hour later, says the timetable.</p>" for hour in range(8, 14)
    )
    assert page(f"<article><h1>New timetable</h1>{paragraphs}</article>").kind == "article"


@pytest.mark.parametrize(
    ("title", "path", "language", "answer"),
    [
        ("Budget day: live updates", "/news/budget", "en", True),
        ("Grève : suivez la journée en direct", "/economie/greve", "fr", True),
        ("A quiet day", "/world/live/2024/mar/12/day", "en", True),
        ("How to watch the cup final: TV channel and live stream", "/how-to-watch-live-stream", "en", False),
        ("The delivery problem", "/business/delivery-olive-oil", "en", False),
        (None, "/", None, False),
    ],
)
def test_names_tell_a_live_blog_from_a_guide(title, path, language, answer):
    assert is_named_live(title, f"https://news.example.org{path}", language=language) is answer


def test_readers_remarks_under_an_article_are_no_live_blog_however_they_are_named(page):
    remarks = "".join(f'<div class="x7k" id="r-{n}"><time>1{n}:0{n}</time><p>{TEXT * 3}</p></div>' for n in range(9))
    assert (
        page(f"<h1>The ferry is back</h1><div>{f'<p>{TEXT}</p>' * 25}</div><div>{remarks}</div>", url=ELSEWHERE).kind
        == "article"
    )


def test_a_chronicle_of_days_is_no_live_blog(page):
    days = "".join(
        f'<div class="e" id="e-{n}"><time datetime="20{10 + n}-03-18">18 March 20{10 + n}</time><p>{TEXT}</p></div>'
        for n in range(7)
    )
    assert page(f"<h1>A history of the ferry</h1><main>{days}</main>", url=ELSEWHERE).kind == "article"


def test_a_page_that_calls_itself_live_and_shows_no_update_says_so(page):
    parsed = page("<h1>Ferry strike: live updates</h1><p>Nothing is known yet about the ferry.</p>")
    assert (parsed.kind, [problem.code for problem in parsed.problems]) == ("article", ["no-updates-found"])


@pytest.mark.parametrize(
    "title", ["Five things to know about the ferry", "Why the ferry matters", "Our guide to the islands"]
)
def test_sub_headings_of_an_article_make_no_roundup(page, title):
    sections = "".join(
        f"<h2>The part about {name}</h2><p>{TEXT}</p><p>{TEXT}</p>"
        for name in ("boats", "crews", "fares", "food", "fog")
    )
    assert page(f"<article><h1>{title}</h1><p>{TEXT}</p>{sections}</article>", url=ELSEWHERE).kind == "article"


CLOCKS = [f"{hour:02}:10" for hour in (8, 10, 11, 13, 15, 17)]


def told(clocks):
    return "".join(f"<h3>{clock} – Part of the day {n}</h3><p>{TEXT}</p>" for n, clock in enumerate(clocks))


def test_clocks_in_the_order_of_time_are_a_story_unless_the_page_says_live(page):
    story = page(
        f"<html lang=en><article><h1>How the ferry came back</h1><p>{TEXT}</p>{told(CLOCKS)}</article>", url=ELSEWHERE
    )
    blog = page(
        f"<html lang=en><article><h1>Ferry: live updates</h1><p>{TEXT}</p>{told(CLOCKS)}</article>", url=ELSEWHERE
    )
    assert (story.kind, blog.kind) == ("article", "liveblog")


def test_lines_that_are_only_links_are_an_index(page):
    rows = "".join(
        f'<div class="r"><div>{clock}</div><div><a href="/n/{clock}">A headline of something else</a></div></div>'
        for clock in reversed(CLOCKS)
    )
    assert page(f"<html lang=en><main><h1>News of the day</h1>{rows}</main>", url=ELSEWHERE).kind == "article"


def test_a_guide_to_watching_is_none_however_often_it_says_live(page):
    parsed = page(
        f"<html lang=es><article><h1>Dónde ver los partidos en directo</h1>{told(reversed(CLOCKS))}</article>",
        url=f"{ELSEWHERE}/donde-ver-en-directo",
    )
    assert parsed.kind == "article"


def test_a_card_between_the_clocks_is_no_update(page):
    card = '<article class="box"><a href="/other"><time>14.05.2024 09:40</time><h3>Another story altogether</h3></a></article>'
    lines = "".join(
        f"<p><b>{clock} Part {n} of the day</b><br>{TEXT}</p>{card if n == 2 else ''}"
        for n, clock in enumerate(reversed(CLOCKS))
    )
    parsed = page(f"<html lang=en><article><h1>Ferry: live updates</h1>{lines}</article>", url=ELSEWHERE)
    assert len(parsed.segments) == len(CLOCKS)
    assert "Another story" not in str(parsed.segments)


@pytest.mark.parametrize(
    ("title", "language", "answer"),
    [
        ("L’essentiel de l’actualité de ce mardi", "fr", True),
        ("L'actualité du 14 mai en bref", "fr", True),
        ("Ukraine war briefing: what we know", "en", True),
        ("Un essentiel oublié", "fr", False),
        ("Le pont en brefs délais", "fr", False),
    ],
)
def test_names_tell_the_day_in_brief_whatever_the_apostrophe(title, language, answer):
    assert is_named_roundup(title, "https://news.example.org/a", "", language=language) is answer


def test_an_attribute_without_a_telling_name_may_hold_the_time(page):
    sections = "".join(
        f"<section data-ts='{1715683320 - n * 1800}'><h4>Item {n}</h4><p>{TEXT}</p></section>" for n in range(4)
    )
    parsed = page(f"<h1>Ferry: live</h1>{sections}", url="https://news.example.org/ferry-live")
    assert [str(segment.published_at)[11:16] for segment in parsed.segments[:2]] == ["11:42", "11:12"]


def test_headlines_under_clocks_that_lead_to_other_pages_are_an_index_unless_the_page_is_called_live(page):
    text = "The tugs stay in port until a replacement for the broken crane has come from the north."
    items = "".join(
        f"<p>1{n}:05</p><h3><a href=/news/{n}>The crane is broken {n}</a></h3><p>{text}</p>" for n in (5, 4, 3, 2)
    )
    latest = page(
        f"<html lang=en><main><h1>Latest from the harbour</h1>{items}</main></html>",
        url="https://news.example.org/latest/",
    )
    assert latest.kind == "article"
