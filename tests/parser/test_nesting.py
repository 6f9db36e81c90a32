"""Pages nested deeper than any page."""

import pytest

from scraper.parser.nesting import DEEPEST, flatten

DEEP = 50_000


def test_an_ordinary_page_is_left_alone():
    markup = b"<div><p>One<p>Two<ul><li>x<li>y</ul></div>" * 3_000
    assert flatten(markup) == (markup, ())


@pytest.mark.parametrize("name", ["div", "span", "b", "font", "table><tr><td", "ul><li", "section", "a", "DIV"])
def test_what_lies_too_deep_is_lifted_and_its_text_kept(name):
    markup = f"<{name}>".encode() * DEEP + b"the text at the bottom"
    flat, problems = flatten(markup)
    assert flat.endswith(b"the text at the bottom")
    assert flat.count(b"<div>") + flat.count(b"<span>") <= DEEPEST
    assert [problem.code for problem in problems] == ["nested-too-deeply"]


def test_stray_end_tags_hide_no_depth():
    _, problems = flatten(b"<div></span>" * DEEP)
    assert problems


def test_tags_in_scripts_and_comments_do_not_count():
    markup = b"<script>" + b"'<div>'" * DEEP + b"</script><!--" + b"<div>" * DEEP + b"--><p>x</p>"
    assert flatten(markup) == (markup, ())


@pytest.mark.parametrize("unit", ["<div>", "<p><b class=a{n}>", "<i><p>", "<table><tr><td>", "<li><ul>"])
def test_a_deep_page_is_an_article_with_a_problem(page, unit):
    markup = "".join(unit.replace("{n}", str(n)) for n in range(DEEP // 5))
    parsed = page("<h1>Deep</h1>" + markup + "<p>The text that stands at the bottom of it all.</p>")
    assert "nested-too-deeply" in {problem.code for problem in parsed.problems}
    assert parsed.segments
