"""Text saved from a page, read into drafts."""

import os
from datetime import date, datetime
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper import parse_page
from scraper.parser.strategies.plain_text import lines_of, read_text

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[4] / "shared"))
DAY = date(2024, 11, 5)
PIECES = st.sampled_from(
    [
        "18h42 : ",
        "17:10",
        "+++ ",
        "- ",
        "Le pont rouvert",
        "Depuis midi, tout roule.",
        "\n",
        "\n\n",
        "L'essentiel",
        "Lire aussi :",
        "il y a 5 minutes",
        "mardi 5 novembre 2024",
        "(",
        "00:44",
        "TITRE EN CAPITALES",
        "1. Un",
        "?",
        " , Ann Author",
        "\x00",
        "\ud800",
        "é" * 50,
    ]
)


def read(text, language="fr"):
    return read_text(text, language=language, page_day=DAY)


def test_lines_hold_one_space_between_words_and_know_the_blank_line_before_them():
    lines = lines_of("Un \t titre\n\n  suite\n")
    assert [(line.text, line.gap) for line in lines] == [("Un titre", False), ("suite", True)]


def test_headlines_between_dashes_are_cut_out_of_running_lines():
    texts = [
        line.text
        for line in lines_of("La ville est inondée. - Des quartiers coupés - L'eau monte. - La suite - Le soir.")
    ]
    assert texts == ["La ville est inondée.", "- Des quartiers coupés -", "L'eau monte.", "- La suite -", "Le soir."]


def test_updates_become_drafts_with_headline_body_and_stamp():
    reading, outline = read(
        "18h42 : Le pont rouvert\nTout roule.\n17h10 : Sans eau\nTout est sec, dit le maire de la commune.\n16h02 : Début\nOn ouvre."
    )
    assert outline.kind == "liveblog"
    assert (reading.drafts[0].headline, reading.drafts[0].body) == ("Le pont rouvert", "Tout roule.")
    assert all(len(draft.stamps) == 1 for draft in reading.drafts)


def test_an_article_has_no_drafts():
    reading, outline = read("Un titre\nUn long paragraphe qui ne contient aucune heure et qui parle de la pluie.")
    assert (reading.drafts, outline.kind) == ((), "article")


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_pieces_in_any_order_make_the_reader_fail(text):
    reading, outline = read(text)
    assert len(reading.drafts) == len(outline.items)
    lines = lines_of(text)
    assert all(0 <= first < last <= len(lines) for item in outline.items for first, last in [item.span])


@given(st.text(max_size=400))
def test_no_text_makes_the_reader_fail(text):
    read(text, language=None)


def cost(text):
    start = process_time()
    read(text)
    return process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "18h42 : Le pont {n} rouvert\nTout roule, dit la préfecture.\n",
        "Le pont {n} rouvert\n" + "Tout roule depuis midi, dit la préfecture de la région.\n",
        "a. - Des quartiers coupés - ",
        "x. 18:42 Le mot. ",
        "1. Un titre\n",
        "A! ",
        "il y a ",
        "« ",
        "3 mars ",
        "+++ ",
        "18:42\n",
        "Le Titre Est Là\n",
    ],
)
@pytest.mark.usefixtures("no_garbage_collection")
def test_the_cost_grows_with_the_length_of_the_text_and_no_faster(unit):
    small, large = (unit.format(n=7) * count for count in (1_000, 8_000))
    read(small)
    base = min(cost(small) for _ in range(3))
    assert cost(large) < 8 * 4 * base + 0.2  # eight times the text, with room for a noisy machine


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "seed").is_dir(), reason=f"no shared sets in {SHARED}")
@pytest.mark.parametrize("as_html", [False, True])
def test_the_seed_is_a_roundup_of_its_three_sub_headlines(as_html):
    import json

    gold = json.loads((SHARED / "seed" / "midi-libre-2024-11-05.gold.json").read_text(encoding="utf-8"))
    text = (SHARED / "seed" / "midi-libre-2024-11-05.txt").read_text(encoding="utf-8")
    heads = [segment["headline"] for segment in gold["segments"]]
    if as_html:
        tags = [f"<h2>{line}</h2>" if line in heads else f"<p>{line}</p>" for line in text.splitlines() if line]
        text = f"<html lang=fr><body><article><h1>Guerre en Ukraine : le point sur la situation</h1>{''.join(tags)}</article></body></html>"
    page = parse_page(
        text.encode(), url=gold["url"], fetched_at=datetime.fromisoformat("2024-11-05T22:00:00+01:00"), annotate=False
    )
    assert page.kind == "roundup"
    assert [segment.headline for segment in page.segments] == heads
    assert {segment.published_at for segment in page.segments} == {DAY}
    assert "Related News" not in "".join(segment.body for segment in page.segments)
