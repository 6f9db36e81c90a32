"""JSON as pages write it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.strategies.json_text import read_json


def value_of(text):
    value, problems = read_json(text, where="here")
    return value, [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": [1, 2,], }', {"a": [1, 2]}),
        ('{"a": "line\nbreak\there"}', {"a": "line\nbreak\there"}),
        ('/* note */ {"a": 1 /* more */}', {"a": 1}),
        ('<!-- {"a": "b"} -->', {"a": "b"}),
        ('//<![CDATA[\n{"a": "b"}\n//]]>', {"a": "b"}),
        ("{&quot;a&quot;: &quot;b&quot;}", {"a": "b"}),
        ('{"a": "b"};', {"a": "b"}),
        ('{"a": "http://x.org/y"}{"b": 1}', {"a": "http://x.org/y"}),
        (r'{"a": "lone \ud83d half"}', {"a": "lone \ufffd half"}),
        (r'{"a": "bad \q escape"}', {"a": "bad \\q escape"}),
        ('{"a": "He said "go" and went", "b": 2}', {"a": 'He said "go" and went', "b": 2}),
    ],
)
def test_usual_damage_is_repaired_and_noted(text, value):
    assert value_of(text)[0] == value


@pytest.mark.parametrize("cut", range(1, 60))
def test_a_text_cut_off_anywhere_keeps_what_stood_before_the_cut(cut):
    text = json.dumps({"name": "a, b", "list": [{"x": 1}, {"y": "é\\n"}], "end": None})
    value, problems = value_of(text[:cut])
    assert isinstance(value, dict)
    assert problems in ([], ["json-repaired"])


def test_sound_json_is_not_touched():
    assert value_of(' {"a": "//no comment, }"} ') == ({"a": "//no comment, }"}, [])


@pytest.mark.parametrize("text", ["[" * 10_000, '{"a":' * 10_000, "[" * 10_000 + "]" * 10_000])
def test_endless_nesting_is_noted(text):
    value, (problem,) = read_json(text, where="block 1")
    assert value is None
    assert problem.code in {"json-too-deep", "json-unreadable"}
    assert problem.where == "block 1"


@given(st.text(alphabet='{}[]",:\\/*<>!-&;ab1\n\ud83d', max_size=60))
def test_no_text_makes_it_raise(text):
    read_json(text, where="here")


def test_a_hundred_thousand_quotation_marks_are_read_in_one_go():
    assert read_json('{"a": "' + '" ' * 100_000, where="here")[1]
