"""The named questions answer what their help promises."""

import pytest

from scraper.errors import QueryError, UsageError
from scraper.pipeline.query import FUNCTIONS
from scraper.queries import names, run_query

ANSWERS = {
    "blogs": ({}, "url", ["https://news.example/live/harbour"]),
    "edited": ({}, "difference", ["The ferry is cancelled {+until Friday+}"]),
    "events-of-a-blog": ({"blog": "harbour"}, "kind", ["removed", "edited", "appeared", "appeared", "appeared"]),
    "fetch-problems": ({}, "problem", ["the server is busy"]),
    "history-of-a-segment": ({"segment": "1"}, "version", [1, 2]),
    "latest": ({"publisher": "news"}, "body", ["The market moves indoors", "The ferry is cancelled until Friday"]),
    "most-quoted": ({"language": "en"}, "speaker", ["Zoé Müller"]),
    "removed": ({}, "body", ["Sandbags along the quay"]),
    "segments-at": (
        {"blog": "harbour", "at": "2024-11-05T13:10+01:00"},
        "body",
        ["The ferry is cancelled", "Sandbags along the quay"],
    ),
    "segments-of-a-blog": ({"blog": "1"}, "segment_id", [3, 1, 2]),
    "sources-by-kind": ({"kind": "agency"}, "name", ["AFP"]),
    "stories": ({}, "body", []),
    "who-said-what": ({"speaker": "müller"}, "text", ["stay at home"]),
}


@pytest.mark.parametrize("query", names(), ids=lambda query: query.name)
def test_a_question_answers_what_it_promises(filled, query):
    params, column, values = ANSWERS[query.name]
    answer = run_query(str(filled), query.name, params=params, functions=FUNCTIONS)
    place = answer.columns.index(column)
    assert [row[place] for row in answer.rows] == values


@pytest.mark.parametrize("query", names(), ids=lambda query: query.name)
def test_a_question_has_a_help_of_one_line_and_declares_its_parameters(query):
    assert 20 < len(query.help) < 100
    used = {
        word[1:].strip("(),") for word in query.sql.replace("(", " ").replace(")", " ").split() if word.startswith(":")
    }
    assert {parameter.name for parameter in query.parameters} == used


def test_a_question_without_its_parameter_says_what_it_needs(filled):
    with pytest.raises(UsageError, match=r"needs --param blog=…; it takes: blog=…, limit=100"):
        run_query(str(filled), "events-of-a-blog")


def test_a_parameter_that_does_not_exist_is_refused(filled):
    with pytest.raises(UsageError, match="no parameter 'speeker'"):
        run_query(str(filled), "who-said-what", params={"speeker": "x"})


def test_an_unknown_question_names_those_there_are(filled):
    with pytest.raises(UsageError, match=r"ask one of .*who-said-what"):
        run_query(str(filled), "who-said")


@pytest.mark.parametrize("name", ["../secret", "blogs.sql"])
def test_a_path_is_no_question(filled, name):
    with pytest.raises(QueryError):
        run_query(str(filled), name)


def test_a_limit_holds(filled):
    assert len(run_query(str(filled), "latest", params={"limit": "1"}).rows) == 1


def test_a_story_that_two_papers_tell_is_one_with_the_paper_that_had_it_first(retold):
    answer = run_query(str(retold), "stories")
    assert [row[:4] for row in answer.rows] == [(2, 2, "2024-11-05T12:04:00Z", "The News")]


@pytest.mark.parametrize(
    ("at", "stood"),
    [
        ("2024-11-05T12:09Z", []),
        (
            "2024-11-05T12:11Z",
            ["The market moves indoors", "The ferry is cancelled until Friday", "Sandbags along the quay"],
        ),
        ("2024-11-05 12:12", ["The market moves indoors", "The ferry is cancelled until Friday"]),
    ],
)
def test_what_stood_at_an_instant_is_the_text_of_then_without_what_was_gone(filled, at, stood):
    answer = run_query(str(filled), "segments-at", params={"blog": "1", "at": at})
    assert [row[answer.columns.index("body")] for row in answer.rows] == stood


def test_what_stood_at_an_instant_says_since_when_and_until_when(filled):
    answer = run_query(str(filled), "segments-at", params={"blog": "1", "at": "2024-11-05T12:10:30Z"})
    span = [answer.columns.index(name) for name in ("stood_from", "stood_until")]
    assert [tuple(row[place] for place in span) for row in answer.rows] == [
        ("2024-11-05T12:10:00Z", "2024-11-05T12:11:00Z"),
        ("2024-11-05T12:10:00Z", "2024-11-05T12:12:00Z"),
    ]


def test_an_event_is_told_with_the_headline_of_its_time(retitled):
    answer = run_query(str(retitled), "events-of-a-blog", params={"blog": "1"})
    told = {(row[0], row[1]): row[3] for row in answer.rows if row[2] == 1}
    assert told["2024-11-05T12:10:00Z", "appeared"] == "Storm"
    assert told["2024-11-05T12:30:00Z", "edited"] == "Calm"


def test_minor_edits_are_left_out_unless_asked_for(filled):
    assert len(run_query(str(filled), "edited", params={"minor": "1"}).rows) == 1


def test_a_word_of_sql_in_a_parameter_stays_a_word(filled):
    answer = run_query(str(filled), "who-said-what", params={"speaker": "' OR 1=1 --"}, functions=FUNCTIONS)
    assert answer.rows == ()


@pytest.mark.parametrize("at", ["yesterday", "2024-11-05T25:00Z", "", "14:02", "0001-01-01T00:00+14:00"])
def test_a_time_that_is_none_is_refused(filled, at):
    with pytest.raises(UsageError, match=r"at: .* is no time; write one like|needs --param"):
        run_query(str(filled), "segments-at", params={"blog": "harbour", "at": at})


@pytest.mark.parametrize("at", ["2024-11-05T13:10+01:00", "2024-11-05 12:10", "2024-11-05T12:10:30.5Z"])
def test_a_time_may_be_written_in_any_zone_and_to_any_precision(filled, at):
    answer = run_query(str(filled), "segments-at", params={"blog": "harbour", "at": at})
    assert len(answer.rows) == 2
