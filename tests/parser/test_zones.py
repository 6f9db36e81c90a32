"""Where a publisher's clock hangs."""

import tomllib
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.zones import zone_of


@pytest.mark.parametrize(
    ("url", "language", "zone"),
    [
        ("https://www.midilibre.fr/x", "fr", "Europe/Paris"),
        ("https://www.lorientlejour.com/x", "fr", "Asia/Beirut"),
        ("https://edition.cnn.com/x", "en", "America/New_York"),
        ("https://unknown.com.br/x", "pt", "America/Sao_Paulo"),
        ("https://unknown.ch/x", "fr", "Europe/Zurich"),
        ("https://unknown.com/x", "pl", "Europe/Warsaw"),
        ("https://unknown.com/x", "fr-CA", "America/Toronto"),
        ("https://unknown.com/x", None, "UTC"),
    ],
)
def test_the_zone_is_the_sites_else_the_countrys_else_the_languages(url, language, zone):
    assert zone_of(url, language=language) == ZoneInfo(zone)


def test_a_zone_that_the_page_states_wins():
    assert zone_of("https://www.midilibre.fr/x", language="fr", stated="America/New_York").key == "America/New_York"


def test_a_stated_zone_that_is_none_is_passed_over():
    assert zone_of("https://www.midilibre.fr/x", language="fr", stated="../Mars/Olympus").key == "Europe/Paris"


def test_every_zone_in_the_tables_exists():
    tables = tomllib.loads(files("scraper.parser").joinpath("zones.toml").read_text(encoding="utf-8"))
    for table in tables.values():
        for name in table.values():
            assert not name or ZoneInfo(name)


@given(st.text(max_size=80), st.one_of(st.none(), st.text(max_size=10)), st.one_of(st.none(), st.text(max_size=40)))
def test_no_address_language_or_name_makes_the_zone_fail(url, language, stated):
    assert zone_of(url, language=language, stated=stated).key
