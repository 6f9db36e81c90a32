"""The tables of names and of words are sound: no typing slip, no form given to two."""

from importlib.resources import files
from pathlib import Path

import msgspec
import pytest

from scraper import sources
from scraper.sources.classes import BY_NAME, REPORTING
from scraper.sources.gazetteer import load_domains, load_gazetteer
from scraper.sources.language import load_language
from scraper.sources.tokens import split_words

ROOT = Path(sources.__file__).parent
TABLES = {path.name: msgspec.toml.decode(path.read_bytes()) for path in sorted((ROOT / "names").glob("*.toml"))}
CODES = sorted(path.stem for path in (ROOT / "languages").glob("*.toml"))


def entries():
    return [(file, entry) for file, table in TABLES.items() for entry in table["names"]]


def test_no_canonical_name_stands_twice():
    canonical = [entry["name"] for _, entry in entries()]
    assert sorted(set(canonical)) == sorted(canonical)


def test_no_domain_belongs_to_two():
    domains = [domain for _, entry in entries() for domain in entry.get("domains", ())]
    assert sorted(set(domains)) == sorted(domains)
    assert set(load_domains()) == set(domains)


@pytest.mark.parametrize("file", TABLES)
def test_a_form_that_is_an_everyday_word_is_one_of_the_forms(file):
    for entry in TABLES[file]["names"]:
        assert set(entry.get("common", ())) <= {entry["name"], *entry.get("also", ())}, entry["name"]


def test_every_form_is_found_under_its_name():
    table = load_gazetteer()
    for _, entry in entries():
        words = split_words(entry["name"])
        found = [match for i in range(len(words)) if (match := table.at(words, i))]
        assert any((start, end) == (0, len(words)) for start, end, _ in found), entry["name"]


@pytest.mark.parametrize("code", CODES)
def test_a_language_knows_only_classes_that_exist_and_verbs_that_report(code):
    file = msgspec.toml.decode((ROOT / "languages" / f"{code}.toml").read_bytes())
    assert set(file["words"]) <= set(BY_NAME)
    listed = [word for name in ("verb", "participle") for word in file["words"].get(name, "").split()]
    inflected = [
        stem + ending.strip("-")
        for paradigm in file.get("paradigms", ())
        for stem in paradigm["stems"].split()
        for ending in paradigm.get("verb", "").split()
    ]
    lexicon = load_language(code).lexicon
    assert all(lexicon.classes_of(word) & REPORTING for word in listed + inflected)


def test_the_files_travel_with_the_package():
    assert files("scraper.sources.names").joinpath("agencies.toml").is_file()
