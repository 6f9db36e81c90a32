"""Where a publisher's clock hangs."""

import tomllib
from datetime import datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.times.zones import zone_of


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


def test_a_zone_that_the_page_states_wins_where_the_site_is_not_known():
    stated = ZoneInfo("America/New_York")
    assert zone_of("https://unknown.ch/x", language="fr", stated=stated) == stated
    assert zone_of("https://www.midilibre.fr/x", language="fr", stated=stated).key == "Europe/Paris"


def test_every_zone_in_the_tables_exists():
    tables = tomllib.loads(files("scraper.parser.times").joinpath("zones.toml").read_text(encoding="utf-8"))
    for table in tables.values():
        for names in table.values():
            assert all(ZoneInfo(name) for name in names.split())


@pytest.mark.parametrize(
    ("url", "language", "written", "zone"),
    [
        ("https://unknown.com/x", "en", "2025-06-03T09:00:00-06:00", "America/Denver"),
        ("https://unknown.com/x", "en", "2025-01-03T09:00:00-06:00", "America/Chicago"),
        ("https://unknown.com/x", "es", "2025-01-03T09:00:00-03:00", "America/Argentina/Buenos_Aires"),
        ("https://unknown.com/x", "fr", "2025-01-03T09:00:00+01:00", "Europe/Paris"),
        ("https://unknown.com/x", "de", "2025-01-03T09:00:00-07:00", "Etc/GMT+7"),
        ("https://unknown.com/x", "en", "2025-01-03T09:00:00+00:00", "Europe/London"),
        ("https://www.midilibre.fr/x", "fr", "2025-01-03T09:00:00-06:00", "Europe/Paris"),
    ],
)
def test_an_offset_that_the_page_writes_tells_its_zone_where_only_the_language_is_known(url, language, written, zone):
    assert zone_of(url, language=language, instants=[datetime.fromisoformat(written)]).key == zone


@given(st.text(max_size=80), st.one_of(st.none(), st.text(max_size=10)))
def test_no_address_or_language_makes_the_zone_fail(url, language):
    assert zone_of(url, language=language).key
