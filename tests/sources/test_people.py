"""Spellings of one person meet under one key, and different people stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.sources import same_person, speaker_key


@pytest.mark.parametrize(
    "spellings",
    [
        "Zelensky|Zelenskyy|Zelenskiy|Zelenski|Zełenski|Зеленський|Зеленский|Selenskyj|Zelenskij",
        "Volodymyr Zelensky|Володимир Зеленський|Wolodymyr Selenskyj|Volodymyr Zelenskyy|Владимир Зеленский",
        "Vladimir Poutine|Wladimir Putin|Владимир Путин|Vladimir Putin",
        "Sergueï Lavrov|Sergej Lawrow|Сергей Лавров|Sergei Lavrov|Siergiej Ławrow",
        "Sergueï Choïgou|Sergej Schoigu|Сергей Шойгу|Sergei Shoigu|Siergiej Szojgu",
        "Alexandre Loukachenko|Alexander Lukaschenko|Александр Лукашенко|Alexander Lukashenko|Aliaksandr Łukaszenka",
        "Roustem Oumerov|Rustem Umerov|Рустем Умєров",
        "Andriy Yermak|Andriï Iermak|Андрій Єрмак|Andrij Jermak",
        "Donald Trump|Дональд Трамп",
        "Benyamin Netanyahou|Benjamin Netanjahu|Benyamin Netanyahu",
        "Recep Tayyip Erdogan|Recep Tayyip Erdoğan",
        "Xi Jinping|Си Цзиньпин",
    ],
)
def test_spellings_of_one_name_share_a_key(spellings):
    assert len({speaker_key(name) for name in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Volodymyr Zelensky"),
        ("V. Zelensky", "Володимир Зеленський"),
        ("Xi", "Xi Jinping"),
        ("John Fitzgerald Marsh", "John Marsh"),
        ("Élodie Durand", "Elodie Durand"),
    ],
)
def test_a_shorter_form_may_be_the_same_person(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jill Marsh", "Joe Marsh"),
        ("Olena Zelenska", "Volodymyr Zelensky"),
        ("Jean", "Jean Dupont"),
        ("A. Marsh", "Bob Marsh"),
        ("Marsh", "Marsch Hale"),
        ("", "Bob Marsh"),
        ("", ""),
    ],
)
def test_different_people_stay_apart(one, other):
    assert not same_person(one, other)


@given(st.text())
def test_everybody_is_the_same_person_as_themselves(name):
    assert same_person(name, name) == bool(speaker_key(name))
