"""Updates that stand only in the data a page's program starts from."""

import html
import json

import pytest

from scraper.parser.strategies import app_state

LONG = "Something happened in the harbour that was worth a line or two."


def posts(count=3, **more):
    return [
        {
            "id": f"u{n}",
            "headline": f"Head {n}",
            "publishedAt": f"2024-05-14T1{n}:00:00Z",
            "body": f"<p>{LONG}</p>",
            **more,
        }
        for n in range(count, 0, -1)
    ]


def live(script):
    return f"<html lang=en><title>Harbour live</title><h1>Harbour live</h1><div id=root></div>{script}</html>"


def pushed(value):
    """A page's data as Next.js streams it, a row cut in two."""
    row = "5:" + json.dumps(value) + "\n"
    return "".join(
        f"<script>self.__next_f.push({json.dumps([1, part])})</script>" for part in ("1:null\n", row[:70], row[70:])
    )


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{data}</script>',
        "<script>window.__NUXT__={data};</script>",
        "<script>(function(){{window.__INITIAL_STATE__ = {data};}})()</script>",
        "<script>window.__PRELOADED_STATE__ = JSON.parse({string});</script>",
        '<live-feed><script type="application/json">{data}</script></live-feed>',
        "{pushed}",
    ],
)
@pytest.mark.parametrize("shape", ["list", "map"])
def test_posts_are_found_in_the_state_of_any_program(page, script, shape):
    found = posts() if shape == "list" else {post["id"]: post for post in posts()}
    state = {"page": {"story": {"stream": {"posts": found}}}, "user": None}
    data = json.dumps(state)
    parsed = page(live(script.format(data=data, string=json.dumps(data), pushed=pushed(state))))
    assert [(one.key, one.headline, one.body) for one in parsed.segments] == [
        (f"u{n}", f"Head {n}", LONG) for n in (3, 2, 1)
    ]
    assert [one.published_at.hour for one in parsed.segments] == [14, 13, 12]


@pytest.mark.parametrize(
    "post",
    [
        {"titular": "Head", "fecha": "2024-05-14T1{n}:00:00Z", "texto": LONG},
        {
            "post_title": {"rendered": "Head"},
            "date": "2024-05-14T1{n}:00:00Z",
            "content": {"rendered": f"<p>{LONG}</p>"},
        },
        {
            "title": "Head",
            "created": {"$date": "2024-05-14T1{n}:00:00Z"},
            "blocks": [{"type": "paragraph", "text": LONG}],
        },
        {
            "heading": "Head",
            "timestamp": "171568{n}000",
            "body": {
                "type": "doc",
                "content": [{"type": "paragraph", "content": [{"text": LONG[:9]}, {"text": LONG[9:]}]}],
            },
        },
    ],
)
def test_the_parts_of_a_post_are_told_by_name_and_shape(page, post):
    state = [json.loads(json.dumps(post).replace("{n}", str(n))) for n in (3, 2, 1)]
    parsed = page(live(f'<script type="application/json">{json.dumps({"live": state})}</script>'))
    assert [(one.headline, one.body) for one in parsed.segments] == [("Head", LONG)] * 3


def test_flags_authors_and_changes_come_along(page):
    state = {"posts": posts(isPinned=True, isKeyEvent=True, updatedAt="2024-05-14T15:30:00Z", byline=["Ann Moore"])}
    first = page(live(f'<script type="application/json">{json.dumps(state)}</script>')).segments[0]
    assert (first.is_pinned, first.is_key_event, first.authors) == (True, True, ("Ann Moore",))
    assert first.updated_at.isoformat() == "2024-05-14T16:30:00+01:00"


@pytest.mark.parametrize("name", ["comments", "relatedStories", "mostRead"])
def test_what_stands_beside_the_story_is_none_of_it(page, name):
    assert page(live(f'<script type="application/json">{json.dumps({name: posts()})}</script>')).kind == "article"


def test_objects_that_lead_to_other_pages_are_teasers(page):
    state = [{**post, "url": f"/news/2024/{post['id']}"} for post in posts()]
    assert page(live(f'<script type="application/json">{json.dumps({"items": state})}</script>')).kind == "article"


def test_an_unknown_payload_given_as_a_file_is_read_by_its_shape(page):
    parsed = page(json.dumps({"data": {"entries": posts()}}))
    assert (parsed.kind, len(parsed.segments)) == ("liveblog", 3)


def test_a_flat_state_whose_members_name_each_other_over_and_over_ends():
    flat = [list(range(60)) for _ in range(59)] + [{"date": 0, "body": 1}]
    found = app_state.read_value(flat, app_state.Source(url="https://x.example/live", absolute=lambda href: href))
    assert found is None


def test_a_long_text_that_a_state_names_over_and_over_is_not_given_to_all(page):
    count, text = 400, "word " * 20_000
    times = [f"2024-05-14T{n // 60:02}:{n % 60:02}:00Z" for n in range(count)]
    flat = [text, list(range(2 + count, 2 + 2 * count)), *times, *({"date": 2 + n, "body": 0} for n in range(count))]
    rows = json.dumps([{"date": one, "body": "$1"} for one in times])
    scripts = (
        f'<script type="application/json">{json.dumps(flat)}</script>',
        f"<script>self.__next_f.push({json.dumps([1, f'1:T{len(text):x},{text}2:{rows}'])})</script>",
    )
    for script in scripts:
        assert sum(len(one.body) for one in page(live(script)).segments) < 11_000_000


def test_what_a_script_assigns_before_its_state_is_no_matter(page):
    script = (
        f'<script>var name = "app"; f("x"); options = {{}}; g({{"theme": 1}}); state = {json.dumps(posts())};</script>'
    )
    assert len(page(live(script)).segments) == 3


def test_posts_that_other_objects_wrap_are_found(page):
    for wrap in (lambda post: {"cursor": "x", "node": post}, lambda post: {"id": post["id"], "attributes": post}):
        state = {"feed": {"edges": [wrap(post) for post in posts()]}}
        parsed = page(live(f'<script type="application/json">{json.dumps(state)}</script>'))
        assert [one.headline for one in parsed.segments] == ["Head 3", "Head 2", "Head 1"]


def test_a_cache_of_objects_by_name_gives_the_posts_of_one_type_and_the_authors_they_refer_to(page):
    cache = {f"Post:{post['id']}": {"__typename": "Post", **post, "author": {"__ref": "Author:1"}} for post in posts()}
    cache["Author:1"] = {"__typename": "Author", "name": "Ann Moore"}
    cache["Article:1"] = {"__typename": "Article", "title": "Harbour live", "publishedAt": "2024-05-14T09:00:00Z"}
    for n in range(9):
        cache[f"Teaser:{n}"] = {
            "__typename": "Teaser",
            "publishedAt": f"2024-05-1{n}T09:00:00Z",
            "text": LONG,
            "url": f"/a/{n}",
        }
    parsed = page(live(f"<script>window.__APOLLO_STATE__={json.dumps(cache)}</script>"))
    assert [(one.headline, one.authors) for one in parsed.segments] == [
        (f"Head {n}", ("Ann Moore",)) for n in (3, 2, 1)
    ]


@pytest.mark.parametrize("name", ["data-page", "data-props", "props"])
def test_posts_in_an_attribute_are_found(page, name):
    data = html.escape(json.dumps({"component": "Live", "props": {"messages": posts()}}))
    assert len(page(live(f'<div id=app {name}="{data}"></div>')).segments) == 3


def test_the_texts_that_a_stream_keeps_in_rows_of_their_own_are_put_where_they_are_named(page):
    bodies = {f"{n + 10:x}": f"<p>Größe {n}: {LONG}</p>" for n in (3, 2, 1)}
    rows = "".join(f"{name}:T{len(body.encode()):x},{body}" for name, body in bodies.items())
    entries = [{**post, "body": f"${name}"} for post, name in zip(posts(), bodies, strict=True)]
    stream = f"1:null\n{rows}3:{json.dumps(['$', 'div', None, {'entries': entries}])}\n"
    cut = len(stream) // 2
    pushes = "".join(
        f"<script>self.__next_f.push({json.dumps([1, part])})</script>" for part in (stream[:cut], stream[cut:])
    )
    assert [one.body for one in page(live(pushes)).segments] == [f"Größe {n}: {LONG}" for n in (3, 2, 1)]


def test_posts_in_json_that_a_string_of_the_state_holds_are_found(page):
    state = {"status": 200, "body": json.dumps({"data": {"updates": {"data": posts()}}})}
    assert len(page(live(f'<script type="application/json">{json.dumps(state)}</script>')).segments) == 3
