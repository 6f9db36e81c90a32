"""The editor's summary as page data, and the language of single updates."""

import pytest

BODY = "Something happened in the harbour that was worth a line or two for those who live there."
POINTS = ("Nine districts have been cleared", "The river is to peak overnight")
LIST = "<ul>" + "".join(f"<li>{point}</li>" for point in POINTS) + "</ul>"


def blog(head, language="en", body=BODY):
    entries = "".join(
        f'<article id="u-{n}"><time datetime="2024-05-14T1{n}:00Z">x</time><h3>Head {n}</h3><p>{body}</p></article>'
        for n in (3, 2, 1)
    )
    return f"<html lang={language}><title>Harbour live</title><main><h1>Harbour live</h1>{head}<div>{entries}</div></main></html>"


@pytest.mark.parametrize(
    "box",
    [
        "<h2>Key points</h2>{}",
        "<div><p><strong>What we know so far</strong></p><div>{}</div></div>",
        '<div class="article__key-points"><span>Now</span>{}</div>',
        "<section id=summary>{}</section>",
    ],
)
def test_the_points_under_a_summary_s_head_or_name_are_the_page_s(page, box):
    parsed = page(blog(box.format(LIST)))
    assert (parsed.summary, len(parsed.segments)) == (POINTS, 3)
    assert parsed.to_dict()["summary"] == list(POINTS)


@pytest.mark.parametrize(
    "other",
    [
        f"<h2>Most read</h2>{LIST}",
        f"<nav class=summary>{LIST}</nav>",
        '<h2>Key events</h2><ul><li><a href="#u-3">Head 3</a></li><li><a href="#u-2">Head 2</a></li></ul>',
        "<h2>Key events</h2><ul><li>14:00 Head 3</li><li>13:00 Head 2</li></ul>",
        "<h2>Key points</h2><ul><li>Only one</li></ul>",
    ],
)
def test_other_lists_are_no_summary(page, other):
    assert page(blog(other)).summary == ()


def test_points_inside_an_update_are_its_text(page):
    parsed = page(blog("", body=f"{BODY}</p><h4>Key points</h4>{LIST}<p>"))
    assert parsed.summary == ()
    assert POINTS[0] in parsed.segments[0].body


def test_the_points_of_saved_text_stand_before_its_updates(page):
    text = "\n\n".join(["Harbour strike live", "Key points", *(f"• {point}" for point in POINTS)])
    for clock in ("15:10", "14:40", "13:05"):
        text += f"\n\n{clock} - The tugs are out\n\n{BODY} It has been a long day, and the night will be longer."
    assert page(text, content_type="text/plain").summary == POINTS


FRENCH = "La préfecture a fait évacuer les quais de la ville et demande aux habitants de ne pas sortir dans la nuit."


def test_an_update_in_another_language_than_its_page_says_so(page):
    first = page(blog("", body=FRENCH)).segments[0]
    assert first.language == "fr"


@pytest.mark.parametrize(
    "body", [BODY, "Rien.", f"{BODY} “{FRENCH[:40]}”, he wrote, and that was what all of us had hoped for."]
)
def test_an_update_in_the_language_of_its_page_has_none_of_its_own(page, body):
    mostly = blog("", body=BODY).replace(BODY, body, 1)
    assert [segment.language for segment in page(mostly).segments] == [None, None, None]


def test_the_language_that_the_markup_of_an_update_states_is_its_own_unless_the_text_shows_the_page_s(page):
    welsh = blog("", body="Mae hi'n bwrw glaw yn yr harbwr heddiw, meddai'r heddlu lleol wrth bawb.")
    parsed = page(welsh.replace('id="u-3"', 'id="u-3" lang="cy-GB"'))
    assert [segment.language for segment in parsed.segments] == ["cy", None, None]
    assert page(blog("").replace('id="u-3"', 'id="u-3" lang="fr"')).segments[0].language is None
