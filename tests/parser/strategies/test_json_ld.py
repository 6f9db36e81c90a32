"""JSON-LD in all the shapes it takes."""

import json
from datetime import UTC, datetime

import pytest

URL = "https://news.example.org/live/quiet-day"
UPDATE = {
    "@type": "BlogPosting",
    "headline": "Ferry runs",
    "url": f"{URL}#u1",
    "datePublished": "2024-05-14T10:00:00+02:00",
    "articleBody": "The ferry runs again after a week.",
}


def script(value):
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script><h1>A quiet day</h1>'


def live(**fields):
    return {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "A quiet day",
        "liveBlogUpdate": [UPDATE],
        **fields,
    }


@pytest.mark.parametrize(
    "value",
    [
        live(),
        [live()],
        {"@graph": [{"@type": "WebPage"}, live()]},
        {"@type": "WebPage", "mainEntity": live()},
        live(**{"@type": ["NewsArticle", "LiveBlogPosting"]}),
        live(**{"@type": "https://schema.org/LiveBlogPosting"}),
        live(**{"@type": "schema:LiveBlogPosting"}),
        live(liveBlogUpdate=UPDATE),
        live(liveBlogUpdate={"@list": [UPDATE]}),
        {"@graph": [live(liveBlogUpdate=[{"@id": "#n1"}]), {**UPDATE, "@id": "#n1"}]},
        live(**{"@type": "NewsArticle"}),
        live(liveBlogUpdate=[{**UPDATE, "articleBody": {"@type": "Text", "text": UPDATE["articleBody"]}}]),
        live(liveBlogUpdate=[{**UPDATE, "articleBody": "<p>The ferry runs <b>again</b> after a week.</p>"}]),
        live(liveBlogUpdate=[{**UPDATE, "articleBody": "The ferry&nbsp;runs again after&#32;a week."}]),
        json.dumps(live())[:-1] + ",}",
        "<!--" + json.dumps(live()) + "-->",
    ],
)
def test_an_update_is_read_in_whatever_shape_it_comes(page, value):
    (segment,) = page(script(value)).segments
    assert (segment.headline, segment.body) == ("Ferry runs", "The ferry runs again after a week.")
    assert segment.published_at == datetime(2024, 5, 14, 8, tzinfo=UTC)


def test_the_fragment_is_the_key_and_the_address_stays_whole(page):
    (segment,) = page(script(live())).segments
    assert (segment.key, segment.permalink) == ("u1", f"{URL}#u1")


def test_updates_that_only_repeat_the_article_lose_what_they_repeat(page):
    updates = [
        {
            **UPDATE,
            "headline": "A quiet day",
            "url": f"{URL}#u{n}",
            "articleBody": f"Update number {n} tells of the ferry.",
        }
        for n in range(4)
    ]
    parsed = page(script(live(liveBlogUpdate=updates)))
    assert [segment.headline for segment in parsed.segments] == [None] * 4
    assert {"json-ld-copied-dates", "json-ld-copied-headlines"} <= {problem.code for problem in parsed.problems}


def test_an_update_without_text_is_real(page):
    updates = [
        UPDATE,
        {"@type": "BlogPosting", "headline": "Map", "url": f"{URL}#u2", "image": "https://img.example.org/m.png"},
    ]
    second = page(script(live(liveBlogUpdate=updates))).segments[1]
    assert (second.headline, second.body, second.images[0].url) == ("Map", "", "https://img.example.org/m.png")


def test_headlines_and_instants_that_repeat_are_no_identity(page):
    updates = [
        {**UPDATE, "url": f"{URL}#u{n}", "articleBody": f"Another line, number {n}, about the ferry."} for n in range(2)
    ]
    assert len(page(script(live(liveBlogUpdate=updates))).segments) == 2


def test_visible_text_wins_over_a_cut_one_and_both_are_named(page):
    visible = "".join(
        f'<article id="u{n}"><time datetime="2024-05-14T1{n}:00:00+02:00">1{n}:00</time><h3>Ferry runs {n}</h3><p>The ferry runs again after a week of repairs, trip {n}.</p></article>'
        for n in range(3)
    )
    updates = [
        {
            **UPDATE,
            "headline": f"Ferry runs {n}",
            "url": f"{URL}#u{n}",
            "articleBody": "The ferry runs",
            "author": {"name": "Jo Lund"},
        }
        for n in range(3)
    ]
    parsed = page(f"{script(live(liveBlogUpdate=updates))}<main>{visible}</main>")
    assert parsed.segments[1].body == "The ferry runs again after a week of repairs, trip 1."
    assert parsed.segments[1].provenance["body"] == "entries"
    assert parsed.segments[1].provenance["authors"] == "json_ld"
    assert parsed.parser.strategies == ("entries", "json_ld")


def test_updates_that_the_page_does_not_show_are_kept_in_their_place(page):
    updates = [
        {
            **UPDATE,
            "url": f"{URL}#u{n}",
            "headline": f"Trip {n}",
            "datePublished": f"2024-05-14T{20 - n}:00:00+02:00",
            "articleBody": f"Trip number {n} of the ferry is over.",
        }
        for n in range(6)
    ]
    visible = "".join(
        f'<article id="u{n}"><time datetime="2024-05-14T{20 - n}:00:00+02:00">{20 - n}:00</time><h3>Trip {n}</h3><p>Trip number {n} of the ferry is over.</p></article>'
        for n in range(3)
    )
    parsed = page(f"{script(live(liveBlogUpdate=updates))}<main>{visible}</main>")
    assert [segment.key for segment in parsed.segments] == [f"u{n}" for n in range(6)]
    assert parsed.declared_count == 6


PARTS = [
    {**UPDATE, "headline": f"Head {n}", "url": f"{URL}#u{n}", "datePublished": f"2024-05-14T1{n}:00:30Z"}
    for n in (2, 1)
]


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "NewsArticle", "headline": "A quiet day", "hasPart": PARTS},
        [
            {"@type": "NewsArticle", "headline": "A quiet day"},
            {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": part} for part in PARTS]},
        ],
        {"@graph": [{"@type": "ItemList", "itemListElement": [{"@id": "#u2"}, {"@id": "#u1"}]}]
         + [{**part, "@id": f"#{part['url'][-2:]}"} for part in PARTS]},
    ],
)  # fmt: skip
def test_postings_listed_as_parts_of_the_page_are_its_updates(page, value):
    parsed = page(script(value))
    assert parsed.kind == "liveblog"
    assert [(one.key, one.headline, one.published_at.second) for one in parsed.segments] == [
        ("u2", "Head 2", 30),
        ("u1", "Head 1", 30),
    ]


def test_postings_listed_that_lead_to_other_pages_are_no_updates(page):
    parts = [{**part, "url": f"https://news.example.org/other/{n}"} for n, part in enumerate(PARTS)]
    assert page(script({"@type": "ItemList", "itemListElement": parts})).kind == "article"


def test_an_author_may_be_a_reference_into_the_graph(page):
    people = [{"@type": "Person", "@id": "#ann", "name": "Ann Moore"}]
    value = {"@graph": [*people, live(liveBlogUpdate=[{**UPDATE, "author": {"@id": "#ann"}}])]}
    assert page(script(value)).segments[0].authors == ("Ann Moore",)
