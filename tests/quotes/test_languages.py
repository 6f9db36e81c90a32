import json
from pathlib import Path

import pytest

import scraper.quotes.languages as languages
from scraper.quotes import find_quotes
from scraper.quotes.lexis.grammar import Forms, Grammar
from scraper.quotes.lexis.inflection import FRAGMENT, SPEECH, WEAK
from scraper.quotes.lexis.loading import UNKNOWN, compiled, load_language

FIXTURES = Path(__file__).parents[2] / "fixtures" / "quotes"
CODES = sorted(path.stem for path in Path(languages.__file__).parent.glob("*.py") if path.stem != "__init__")
LEAST = {"fr": 60, "en": 60}


def cases():
    for path in sorted(FIXTURES.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['reason']}")


@pytest.mark.parametrize(("code", "case"), list(cases()))
def test_every_sentence_of_the_fixtures_is_read_as_written_beside_it(code, case):
    found = find_quotes(case["text"], language=code, context=case.get("context", ""))
    read = [{"kind": q.kind, "text": q.text, "speaker": q.speaker, "mention": q.mention} for q in found]
    assert read == case["quotes"]


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_its_fixture(code):
    path = FIXTURES / f"{code}.json"
    assert path.is_file(), f"write {path.name}: sentences of your own with the quotes they hold"
    found = json.loads(path.read_text(encoding="utf-8"))
    assert len(found) >= LEAST.get(code, 30)
    assert all(case["reason"] for case in found)


@pytest.mark.parametrize("code", CODES)
def test_every_language_compiles_and_names_itself(code):
    language = load_language(code)
    assert language.code == code
    assert {cue.tier for cue in language.cues.values()} == {SPEECH, WEAK, FRAGMENT}


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_a_language_can_be_met_in_lower_case_text(code):
    language = load_language(code)
    for field in language.__struct_fields__:
        value = getattr(language, field)
        words = value if isinstance(value, frozenset) else ()
        assert all(word == word.lower() and "’" not in word for word in words), field


@pytest.mark.parametrize("code", ["xx", "", "  ", "../fr", "fr/../en", "languages", "q" * 500, "日本"])
def test_an_unknown_code_gives_a_language_without_words(code):
    assert load_language(code).code == UNKNOWN
    assert load_language(code) is load_language("xx"), "of each unknown code one language would be kept for ever"


def test_a_regional_code_is_read_as_its_language():
    assert load_language("fr-CA") is load_language("FR") is load_language("fr_BE")


def test_verbs_are_inflected_from_their_paradigm_and_the_stronger_tier_wins():
    grammar = Grammar(
        code="zz",
        paradigms={"a": Forms(finite="a as", gerund="ando")},
        irregular={"be": Forms(finite="is", participle="been")},
        speech="habl/a",
        weak="be",
        fragment="habl/a",
    )
    cues = compiled(grammar).cues
    assert set(cues) == {"habla", "hablas", "hablando", "is", "been"}
    assert cues["habla"].tier == SPEECH
    assert cues["hablando"].gerund
    assert not cues["hablando"].finite
    assert cues["been"].participle
