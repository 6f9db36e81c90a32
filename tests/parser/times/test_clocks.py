"""Clocks in every style that saved pages show."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.times.clocks import clock_within, read_clock

STAMPS = [
    ("+++ 14:05 Hafen wieder offen +++", "14:05", "Hafen wieder offen +++"),
    ("+++22.05 Uhr+++ Text", "22:05", "Text"),
    ("++ 22:05 Uhr: Text", "22:05", "Text"),
    ("19:30 Uhr | Überschrift", "19:30", "Überschrift"),
    ("Update vom 3. März, 8.00 Uhr: Text", "08:00", "Text"),
    ("3.2.2025 • 23:05 Uhr", "23:05", ""),
    ("18h42 : Le pont rouvert", "18:42", "Le pont rouvert"),
    ("07H10", "07:10", ""),
    ("00 h 30 : suite", "00:30", "suite"),
    ("18.42", "18:42", ""),
    ("OFFICIEL – 1h23 : corps", "01:23", "corps"),
    ("Publié à 14h32", "14:32", ""),
    ("mis a jour à 14h32", "14:32", ""),
    ("4.16pm BST", "16:16", ""),
    ("7 p.m. text", "19:00", "text"),
    ("12 a.m.", "00:00", ""),
    ("0455 GMT: text", "04:55", "text"),
    ("1:15pm NZDT (7:15pm EST)", "13:15", ""),
    ("3.08pm ET/8.08pm BST: text", "15:08", "text"),
    ("1:50 p.m. update: text", "13:50", "text"),
    ("Original story 2:58 p.m. Sunday: text", "14:58", "text"),
    ("13: 20 – text", "13:20", "text"),
    ("12:15 pm", "12:15", ""),
    ("18:28 PM", "18:28", ""),
    ("08:50 IST: text", "08:50", "text"),
    ("3 Feb 2025, 01:08 pm", "13:08", ""),
    ("22:54 hs | texto", "22:54", "texto"),
    ("21:36 horas", "21:36", ""),
    ("ORE 20:30 – frase", "20:30", "frase"),
    ("20h06min – texto", "20:06", "texto"),
    ("14u30: tekst", "14:30", "tekst"),
    ("14:40: – текст", "14:40", "текст"),
    ("Обновлено (21:00)", "21:00", ""),
    ("godz. 19:20 tekst", "19:20", "tekst"),
    ("• 21:05", "21:05", ""),
    ("🔴 [22h51] But", "22:51", "But"),
    ("8 Uhr: Text", "08:00", "Text"),
    ("16.00 Uhr Ortszeit: Text", "16:00", "Text"),
    ("18:42:07 – texte", "18:42:07", "texte"),
    ("24:00 : minuit", "00:00", "minuit"),
]
NO_CLOCKS = [
    "88' But de Reyl",
    "45'+2 Carton jaune",
    "2-1 à la pause",
    "29h75",
    "18:75",
    "13.56 millions d'euros",
    "13.56 % des voix",
    "18.42 €",
    "12.04.2025 Titre",
    "20:00-22:00 Film",
    "02:03 min Startup macht Sitze aus Plastik",
    "01:40 minutes de joie",
    "20:00 – 22:00 Film",
    "24h de direct",
    "3 Uhr nachts",
    "La séance ouvre à 18h42",
    "1 heure de retard",
    "",
    "+++",
    "— Nom (@compte) January 11, 2023",
]


@pytest.mark.parametrize(("text", "clock", "rest"), STAMPS, ids=[row[0] for row in STAMPS])
def test_a_clock_at_the_head_of_a_line_is_read_and_the_text_goes_on_behind_it(text, clock, rest):
    found = read_clock(text, language=None)
    assert found is not None
    assert found.time == time.fromisoformat(clock)
    assert text[found.end :] == rest


@pytest.mark.parametrize("text", NO_CLOCKS)
def test_minutes_scores_prices_ranges_and_dates_are_no_clocks(text):
    assert read_clock(text, language=None) is None


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("22:23 heure de Beyrouth", "Asia/Beirut"),
        ("9:03 a.m. ET, February 3, 2025", "America/New_York"),
        ("18:42 Beijing time", "Asia/Shanghai"),
        ("21:54 МСК", "Europe/Moscow"),
        ("22:15 по московскому времени", "Europe/Moscow"),
        ("22:15 за київським часом", "Europe/Kyiv"),
        ("20h06 (horário de Brasília)", "America/Sao_Paulo"),
        ("18:42 czasu polskiego", "Europe/Warsaw"),
        ("10:21 (hora de Madrid)", "Europe/Madrid"),
    ],
)
def test_the_zone_named_beside_a_clock_is_read(text, zone):
    assert read_clock(text, language=None).zone == ZoneInfo(zone)


def test_a_local_time_of_no_named_place_has_no_zone():
    assert read_clock("10:21 heure locale : texte", language="fr").zone is None


def test_two_capital_letters_after_a_french_clock_are_words():
    assert read_clock("18h42 ET MAINTENANT", language="fr").zone is None
    assert read_clock("18h42 CET HOMME EST RECHERCHÉ", language="fr").zone is None


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("3.2.2025 • 23:05 Uhr", 3, 2, 2025),
        ("9:03 a.m. ET, February 3, 2025", 3, 2, 2025),
        ("Nov. 5, 2024, 6:42 p.m. ET", 5, 11, 2024),
        ("Le 05/11 à 18h42", 5, 11, None),
        ("18:42 · 5 november", 5, 11, None),
    ],
)
def test_the_date_beside_a_clock_is_read_as_far_as_it_is_stated(text, day, month, year):
    date = read_clock(text, language=None).date
    assert (date.day, date.month, date.year) == (day, month, year)


def test_a_weekday_that_opens_the_sentence_behind_a_clock_is_no_date():
    found = read_clock("18h42 Mardi noir à la Bourse", language="fr")
    assert found.date is None


def test_an_exact_clock_inside_a_text_wins_over_a_number_of_hours():
    assert clock_within("2 hours ago (17:00 GMT)", language="en").time == time(17)


@given(st.text(max_size=200))
def test_no_text_makes_the_clock_reader_fail(text):
    found = read_clock(text, language="fr")
    assert found is None or (found.hour <= 23 and found.minute <= 59 and found.end <= len(text))


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["h", "H", " h ", ":", "."]))
def test_every_clock_of_the_day_is_read_in_every_style(hour, minute, mark):
    assert read_clock(f"{hour}{mark}{minute:02d}", language="fr").time == time(hour, minute)


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE #8, 4:10 p.m.: The ferry",
        "Update 3 (16:10): The ferry",
        "UPDATE No. 12 – 16:10 The ferry",
        "Update 16:10: The ferry",
    ],
)
def test_the_number_of_an_update_before_its_clock_is_no_clock(text):
    clock = read_clock(text, language="en")
    assert (clock.hour, clock.minute, text[clock.end :]) == (16, 10, "The ferry")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Samstag: 9:00 bis 18:00 Uhr"),
        ("de", "9.00 Uhr bis 12.30 Uhr geöffnet"),
        ("fr", "9h00 à 18h30, le samedi"),
        ("en", "9:00 a.m. to 5 p.m."),
        ("es", "10:00 a 14:00"),
        ("it", "10:00 alle 14:00"),
        ("ru", "09:00 до 18:00"),
    ],
)
def test_opening_hours_in_words_are_no_clock(language, text):
    assert read_clock(text, language=language) is None


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "18h42 À 20h30, une réunion"), ("it", "18:42 A 20 anni dal crollo")]
)
def test_a_text_that_begins_with_an_hour_after_its_clock_is_no_range(language, text):
    assert read_clock(text, language=language).hour == 18
