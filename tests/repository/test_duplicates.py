"""Stories told more than once are grouped, with what is alike kept apart from what is the same."""

import json
import re
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from scraper.repository.stories.resemblance import distance, read_story, sketch

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAIRS = json.loads((FIXTURES / "duplicates" / "pairs.json").read_text(encoding="utf-8"))
SENTENCE = re.compile(r"(?<=[.!?…])\s+")
FEWEST_WORDS = 25  # of a segment worth editing
MILL = (
    "A fire at a paper mill outside Norwick was put out after nine hours. Two workers were treated for smoke, the"
    " county fire service said."
)


def telling(write, body, *, site, at=0, headline=None):
    """A page of its own that tells one story."""
    segment = write.post(f"{site}-{at}", body, at=at, headline=headline)
    return write.page(segment, url=f"https://{site}.example/live", publisher=site)


def repeats(play):
    """What repeats what, by publisher."""
    rows = play.sql(
        "SELECT d.publisher AS one, s.publisher AS first FROM segments d JOIN segments s ON s.segment_id = d.duplicate_of"
    )
    return {(row["one"], row["first"]) for row in rows}


def test_a_story_retold_on_another_page_is_a_duplicate_of_the_first_telling(play, write):
    play.capture(telling(write, MILL, site="gazette"))
    play.capture(telling(write, MILL + " Nobody knows the cause.", site="courier", at=20))
    assert repeats(play) == {("courier", "gazette")}
    (distance_stored,) = play.sql("SELECT duplicate_distance FROM segments WHERE duplicate_of IS NOT NULL")
    assert 0 < distance_stored["duplicate_distance"] < 0.3


def test_who_told_it_first_is_the_canonical_one_though_read_later(play, write):
    play.capture(telling(write, MILL, site="courier", at=20))
    play.capture(telling(write, MILL, site="herald", at=40))
    play.capture(telling(write, MILL, site="gazette", at=0))
    assert repeats(play) == {("courier", "gazette"), ("herald", "gazette")}


def test_stories_counts_each_once(play, write):
    for minute, site in enumerate(("gazette", "courier", "herald")):
        play.capture(telling(write, MILL, site=site, at=minute))
    play.capture(telling(write, "The harbour festival will be held again next summer, the town says.", site="echo"))
    stories = play.sql("SELECT publisher, segment_count, publisher_count FROM stories ORDER BY segment_count")
    assert stories == [
        {"publisher": "echo", "segment_count": 1, "publisher_count": 1},
        {"publisher": "gazette", "segment_count": 3, "publisher_count": 3},
    ]


def test_a_telling_that_is_rewritten_stands_alone_and_one_that_became_alike_joins(play, write):
    other = "The mayor of Easterby has resigned over the sale of the old theatre, her office announced on Friday."
    play.capture(telling(write, MILL, site="gazette"))
    play.capture(telling(write, MILL, site="courier", at=1))
    play.capture(telling(write, other, site="herald", at=2))
    rewritten = write.page(
        write.post("courier-1", other, at=1), url="https://courier.example/live", publisher="courier"
    )
    play.capture(rewritten)
    assert repeats(play) == {("herald", "courier")}


def test_what_repeated_a_rewritten_story_is_grouped_anew(play, write):
    for minute, site in enumerate(("gazette", "courier", "herald")):
        play.capture(telling(write, MILL, site=site, at=minute))
    play.capture(telling(write, "Correction: this report was published in error.", site="gazette"))
    assert repeats(play) == {("herald", "courier")}


def test_a_blog_read_again_keeps_what_others_repeat_of_it(play, write):
    play.capture(telling(write, MILL, site="gazette"))
    play.capture(telling(write, MILL, site="courier", at=1))
    with play.archive.unit_of_work() as unit:
        unit.rebuild(play.captures[:1])
    assert repeats(play) == {("courier", "gazette")}


def test_nothing_is_deleted_for_being_told_twice(play, write):
    for site in ("gazette", "courier"):
        play.capture(telling(write, MILL, site=site))
    assert play.one("SELECT count(*) FROM segments") == 2


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['language']}: {pair['why']}" for pair in PAIRS])
def test_two_texts_are_one_story_or_two(pair):
    one, other = stories_of(pair)
    assert (distance(one, other) is not None) == pair["same"]
    assert distance(one, other) == distance(other, one)


def stories_of(pair):
    noon = datetime.fromisoformat("2024-11-05T12:00:00+00:00")
    later = noon + timedelta(minutes=pair["minutes"])
    return read_story(None, pair["first"], moment=noon), read_story(None, pair["second"], moment=later)


def test_an_equal_text_is_at_no_distance_and_has_the_same_sketch():
    one = read_story("Fire", MILL, moment=None)
    assert distance(one, one) == 0
    assert sketch(one) == sketch(read_story("Fire", MILL, moment=None))
    assert all(-(2**63) <= value < 2**63 for value in sketch(one))


def test_a_text_without_a_word_is_no_story(play, write):
    for site in ("gazette", "courier"):
        play.capture(telling(write, "— … —", site=site))
    assert repeats(play) == set()


def bodies():
    """Longer texts of the written pages, each once."""
    found = {}
    for path in sorted(FIXTURES.rglob("expected.json")):
        for segment in json.loads(path.read_text(encoding="utf-8")).get("segments", ()):
            body = " ".join(segment.get("body", "").split())
            if len(body.split()) >= FEWEST_WORDS and len(SENTENCE.split(body)) > 1:
                found.setdefault(body[:60], body)
    return list(found.values())


def edited(body, *, stray):
    """How editors change a text: by a sentence more, a sentence less, another order, other figures, a slip mended."""
    sentences = SENTENCE.split(body)
    yield f"{body} {stray}"
    yield " ".join(sentences[:-1]) if len(sentences[-1].split()) * 2 < len(body.split()) else f"{stray} {body}"
    yield " ".join([*sentences[1:], sentences[0]])
    yield re.sub(r"\d+", lambda figure: str(int(figure[0]) + 1), body)
    yield re.sub(r"(?<= [a-zé]{3})[a-z](?=[a-z])", "x", body, count=1).replace(",", "")


def test_edited_copies_are_found_in_the_archive_and_hardly_anything_else_is(play, write):
    """Precision and recall of the pairs of one story among all pairs, at 0.95 or better."""
    told = {}
    texts = bodies()
    for number, body in enumerate(texts):
        stray = SENTENCE.split(texts[number - 1])[0]
        for copy, text in enumerate([body, *edited(body, stray=stray)]):
            told[f"site{copy}-{number}"] = (number, text)
    for copy in range(6):
        segments = [
            write.post(site, text, at=copy) for site, (_, text) in told.items() if site.startswith(f"site{copy}-")
        ]
        play.capture(write.page(*segments, url=f"https://site{copy}.example/live"))
    rows = play.sql("SELECT key, coalesce(duplicate_of, segment_id) AS story FROM segments")
    story = {row["key"]: row["story"] for row in rows}
    same = {frozenset(pair) for pair in combinations(told, 2) if told[pair[0]][0] == told[pair[1]][0]}
    found = {frozenset(pair) for pair in combinations(told, 2) if story[pair[0]] == story[pair[1]]}
    assert len(texts) > 25
    assert len(same & found) / len(found) >= 0.95
    assert len(same & found) / len(same) >= 0.95
