"""What find_sources promises whatever the language: offsets, order, memory, and an answer to any input."""

import json
import os
import time
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.sources import SourceReader, find_sources
from scraper.sources.language import load_language

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[3] / "shared"))
ANYTHING = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("«»“”\"'’ .,:()\n")))
WORDS = st.lists(
    st.sampled_from(
        [
            "said",
            ",",
            ".",
            "(",
            ")",
            "«",
            "»",
            "“",
            "”",
            "\n",
            "according",
            "to",
            "Reuters",
            "he",
            "and",
            "who",
            "told",
            "Mr",
            "Bob",
            "Smith",
            "the",
            "of",
            "by",
            "was",
            "X",
            "on",
            "in",
            "a",
            "statement",
        ]
    )
)
UNCOMFORTABLE = {
    "no letters": "… 12 — 34 !!" * 2_000,
    "opening marks": "«" * 100_000,
    "no spaces": "a" * 1_000_000,
    "cues alone": "said " * 10_000,
    "open brackets": "He said (" * 10_000,
    "pronouns without anybody": "he said. " * 5_000,
    "right to left": "قال الرئيس لوكالة " * 5_000,
    "mixed scripts": "Путин said « 東京 » ל " * 5_000,
}


def names(text, **options):
    return [source.name for source in find_sources(text, language="en", **options)]


def test_offsets_are_code_points_of_the_mention():
    text = "🌍🌍 « Oui », dit l’Élysée. Nora Whelan 👋 said no, per Reuters."
    for source in find_sources(text, language="en"):
        assert text[source.start : source.end] == source.mention


def test_accents_of_their_own_change_no_source_and_keep_offsets_true():
    text = "Élise Lefèvre a dit non, selon Le Courrier d’Orléans. « Oui », dit Jérôme Béguet."
    apart = normalize("NFD", text)
    whole, parted = find_sources(text, language="fr"), find_sources(apart, language="fr")
    assert [(each.name, each.kind) for each in parted] == [(each.name, each.kind) for each in whole]
    assert [each.mention for each in parted] == [apart[each.start : each.end] for each in parted]
    assert [normalize("NFC", each.mention) for each in parted] == [each.mention for each in whole]


def test_each_source_comes_once_in_the_order_of_the_text():
    assert names("Reuters said so. Bob Marsh said no. Reuters said more. Bob Marsh said nothing.") == [
        "Reuters",
        "Bob Marsh",
    ]


def test_context_lends_its_names_and_no_sources():
    assert names("Marsh said no.", context="Bob Marsh spoke to Reuters.") == ["Bob Marsh"]


@pytest.mark.parametrize("publisher", ["The Guardian", "Guardian", "www.theguardian.com"])
def test_the_publisher_is_no_source_of_its_own_page(publisher):
    reader = SourceReader("en", publisher=publisher)
    assert [source.name for source in reader.read("Bob Marsh told the Guardian and the BBC that it was over.")] == [
        "Bob Marsh",
        "BBC",
    ]


def test_reading_a_page_piece_by_piece_equals_reading_with_context():
    pieces = ["Senator Ada Crowe arrived.", "Crowe said the vote was close.", "The senator said so, Reuters reports."]
    reader = SourceReader("en")
    read = [reader.read(piece) for piece in pieces]
    again = [find_sources(piece, language="en", context="\n\n".join(pieces[:i])) for i, piece in enumerate(pieces)]
    assert read == again


def test_an_unknown_language_still_knows_the_agencies():
    assert [source.name for source in find_sources("Reuters: 東京", language="tlh")] == ["Reuters"]


@pytest.mark.parametrize("code", ["", "  ", "../fr", "a\0b", "q" * 500, "日" * 300])
def test_whatever_a_page_calls_its_language_is_answered(code):
    assert [source.name for source in find_sources("Reuters: oui, selon le maire.", language=code)] == ["Reuters"]
    assert load_language(code) is load_language("xx")


@pytest.mark.parametrize("code", ["fr-CA", "fr_BE", " FR "])
def test_however_a_code_is_spelt_it_is_one_language(code):
    assert load_language(code) is load_language("fr")


def test_regional_codes_read_as_their_language():
    assert find_sources("Selon l'Insee, non.", language="fr-CA") == find_sources("Selon l'Insee, non.", language="fr")


@pytest.mark.parametrize("language", ["en", "fr", "de", "xx"])
@pytest.mark.parametrize("case", UNCOMFORTABLE)
def test_uncomfortable_input_is_answered_soon(case, language):
    started = time.process_time()
    find_sources(UNCOMFORTABLE[case], language=language)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "unit", ["X, said ", "he said. ", "(said) ", "l'AFP, dit ", "said Bob Smith and ", "O'Brien said O'Neill said "]
)
@pytest.mark.usefixtures("no_garbage_collection")
def test_time_grows_no_faster_than_the_text(unit):
    def cost(times):
        started = time.process_time()
        find_sources(unit * times, language="en")
        return time.process_time() - started

    assert cost(4_000) < 8 * cost(1_000) + 0.2


@given(ANYTHING, st.sampled_from(["en", "fr", "de", "uk", "xx", ""]))
def test_no_text_raises(text, language):
    for source in find_sources(text, language=language, context=text[::-1]):
        assert text[source.start : source.end] == source.mention


@given(WORDS)
def test_no_order_of_words_raises(words):
    text = " ".join(words)
    for source in find_sources(text, language="en"):
        assert source.name
        assert text[source.start : source.end] == source.mention


def named(entry):
    """Every form an annotated source may be called by, without case."""
    forms = (entry["name"], entry.get("mention"), *entry.get("aliases", ()))
    return {form.casefold() for form in forms if form}


@pytest.mark.shared
@pytest.mark.parametrize("file", ["live_public.jsonl", "live_seed.jsonl"])
def test_four_in_five_sources_of_the_annotated_live_blogs_are_found_and_right(file):
    path = SHARED / "quotes" / file
    if not path.exists():
        pytest.skip(f"{path} is not here")
    right = answered = met = wanted = 0
    for record in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        gold = record["sources"]
        found = find_sources(record["text"], language=record["language"], context=record.get("context") or "")
        forms = [{source.name.casefold(), source.mention.casefold()} for source in found]
        right += sum(any(form & named(entry) for entry in gold) for form in forms)
        answered += len(found)
        must = [entry for entry in gold if not entry.get("optional")]
        met += sum(any(form & named(entry) for form in forms) for entry in must)
        wanted += len(must)
    assert right >= 0.8 * answered
    assert met >= 0.8 * wanted
