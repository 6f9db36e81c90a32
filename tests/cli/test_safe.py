"""Text of strangers, wherever it is printed."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.cli.safe import clean, for_csv, for_json, for_markdown, one_line
from scraper.cli.tables import as_csv, as_json, as_jsonl, as_markdown
from scraper.model import Table

DANGEROUS = "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \u202eesrever\u202c \u2066x\u2069 bell\x07 nul\x00 \x85"


def is_dangerous(sign):
    point = ord(sign)
    return (
        (point < 32 and sign not in "\t\n")
        or 0x7F <= point < 0xA0
        or point in range(0x202A, 0x202F)
        or point in range(0x2066, 0x206A)
        or 0xD800 <= point < 0xE000
    )


@given(st.text(st.characters()))
def test_no_control_character_survives(text):
    assert not any(map(is_dangerous, clean(text)))
    assert not any(map(is_dangerous, one_line(text)))
    assert "\n" not in one_line(text)


def test_escape_sequences_go_as_a_whole():
    assert one_line(DANGEROUS) == "red esrever x bell nul"


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_ordinary_text_is_left_alone(text):
    assert clean(text) == text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "\x00=", "\x1b[1m=", "\u202e=", "＝"])
def test_no_cell_of_a_csv_starts_like_a_formula(start):
    written = as_csv(Table(columns=("text",), rows=((f"{start}HYPERLINK(1)",),)))
    assert list(csv.reader(io.StringIO(written)))[1][0].startswith("'")


@given(st.text())
def test_whatever_a_cell_holds_it_is_no_formula(text):
    assert not for_csv(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_stay_numbers_in_a_csv():
    assert as_csv(Table(columns=("n", "x"), rows=((-5, None),))) == "n,x\n-5,"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_says_the_same_with_its_controls_escaped(text):
    written = for_json(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(written) == {"text": text}
    assert not any(map(is_dangerous, written))


def test_a_markdown_cell_stays_one_cell():
    assert for_markdown("a|b\n<script>") == "a\\|b<br>&lt;script>"
    assert as_markdown(Table(columns=("a", "b"), rows=(("x|y", None),))).splitlines()[-1] == "| x\\|y |  |"


def test_columns_of_one_name_are_both_kept_in_json():
    table = Table(columns=("a", "a"), rows=((1, b"\x00\xff"),))
    assert json.loads(as_json(table)) == [{"a": 1, "a_2": "00ff"}]
    assert as_jsonl(table) == '{"a":1,"a_2":"00ff"}'
