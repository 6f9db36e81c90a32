"""Every sentence of fixtures/sources credits exactly those it was written to credit."""

import json
from pathlib import Path

import pytest

from scraper import sources
from scraper.sources import find_sources

FIXTURES = Path(__file__).parents[2] / "fixtures" / "sources"
LANGUAGES = Path(sources.__file__).parent / "languages"
AT_LEAST = {"fr": 30, "en": 30}


def sentences():
    for path in sorted(FIXTURES.glob("*.json")):
        for number, record in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            yield pytest.param(path.stem, record, id=f"{path.stem}-{number}")


@pytest.mark.parametrize(("language", "record"), list(sentences()))
def test_a_sentence_credits_whom_it_names_and_nobody_else(language, record):
    found = find_sources(record["text"], language=language, context=record.get("context", ""))
    assert [{"name": source.name, "kind": source.kind} for source in found] == record["sources"], record.get("why")


@pytest.mark.parametrize("code", sorted(path.stem for path in LANGUAGES.glob("*.toml")))
def test_every_language_has_sentences_of_its_own(code):
    assert len(json.loads((FIXTURES / f"{code}.json").read_text(encoding="utf-8"))) >= AT_LEAST.get(code, 10)
