"""Several readings of one page become one."""

from datetime import UTC, datetime, time

from scraper.parser.draft import Draft, Reading, Stamp
from scraper.parser.merging.identity import core
from scraper.parser.merging.merge import merge


def stamp(hour, basis="json-ld"):
    return Stamp(basis=basis, precision="second", instant=datetime(2024, 5, 14, hour, 0, 1, tzinfo=UTC), text=str(hour))


def reading(strategy, *drafts):
    return Reading(strategy=strategy, drafts=tuple(Draft(strategy=strategy, **fields) for fields in drafts))


def merged(*readings):
    return [update.draft for update in merge(readings)]


def test_all_spellings_of_an_id_have_one_core():
    assert {core(key) for key in ("block-65f0aa", "#block-65f0aa", "65f0aa", "block-65f0aa-pinned")} == {"65f0aa"}
    assert core("liveblogPost1288919") == core("post-1288919") == "1288919"
    assert core("419364605_event79") == "event79"


def test_the_same_text_under_no_id_is_one_update():
    text = "The ferry runs again after a week of repairs and nobody waits."
    (one,) = merged(reading("entries", {"body": text}), reading("json_ld", {"body": text, "headline": "Ferry runs"}))
    assert one.headline == "Ferry runs"


def test_the_same_headline_under_two_ids_is_two_updates():
    drafts = [
        {"key": f"block-{n}", "headline": "Ferry, the latest news of the day", "body": f"Line {n}"}
        for n in (11111, 22222)
    ]
    assert len(merged(reading("entries", *drafts))) == 2


def test_the_whole_beats_its_beginning_whoever_tells_it():
    teaser = "The ferry runs again after a week of repairs"
    whole = teaser + ", and the queue at the quay is shorter than it was on any day of the strike."
    (one,) = merged(reading("entries", {"key": "a1", "body": teaser}), reading("json_ld", {"key": "a1", "body": whole}))
    assert one.body == whole


def test_a_headline_that_is_the_first_words_of_the_body_is_none():
    body = "The ferry runs again after a week of repairs and nobody waits."
    visible, told = (
        {"key": "a1", "body": body},
        {"key": "a1", "body": body, "headline": "The ferry runs again after a week …"},
    )
    assert merged(reading("entries", visible), reading("json_ld", told))[0].headline is None


def test_a_byline_copied_into_every_update_gives_way_to_named_authors():
    visible = [{"key": f"k{n}", "body": "x", "authors": ("Jo Lund",) if n == 1 else ()} for n in range(3)]
    told = [{"key": f"k{n}", "authors": ("The Desk",)} for n in range(3)]
    assert [draft.authors for draft in merged(reading("entries", *visible), reading("json_ld", *told))] == [
        (),
        ("Jo Lund",),
        (),
    ]


def test_times_of_all_strategies_are_kept_for_the_cross_check():
    (one,) = merged(
        reading("entries", {"key": "a1", "body": "x", "stamps": (stamp(9, "time-element"),)}),
        reading("json_ld", {"key": "a1", "stamps": (stamp(10),)}),
    )
    assert [each.basis for each in one.stamps] == ["time-element", "json-ld"]


def test_a_pinned_copy_gives_its_flag_and_goes():
    drafts = [
        {"key": "b1-pinned", "body": "One line", "is_pinned": True},
        {"key": "b2", "body": "Two"},
        {"key": "b1", "body": "One line and more"},
    ]
    assert [(draft.key, draft.is_pinned, draft.body) for draft in merged(reading("entries", *drafts))] == [
        ("b2", False, "Two"),
        ("b1", True, "One line and more"),
    ]


def test_ids_that_repeat_over_different_texts_are_no_ids():
    drafts = [
        {"key": "live", "body": f"A text of its own that differs from others, {n} {'x' * n}"[n:]} for n in range(3)
    ]
    assert len(merged(reading("entries", *drafts))) == 3


def test_updates_of_one_headline_are_paired_by_the_clock():
    seen = [
        {"key": f"u{n}", "headline": "Ferry, the latest news", "body": f"x {n}", "stamps": (stamp(n),)} for n in (9, 8)
    ]
    clocks = [
        Stamp(basis="json-ld", precision="second", instant=datetime(2024, 5, 14, hour, minute, 40, tzinfo=UTC))
        for hour, minute in ((8, 30), (9, 0))
    ]
    shown = [
        {**one, "stamps": (Stamp(basis="text", clock=time(hour, minute)),)}
        for one, (hour, minute) in zip(seen, ((9, 0), (8, 30)), strict=True)
    ]
    told = [{"headline": "Ferry, the latest news", "stamps": (clock,)} for clock in clocks]
    joined = merged(reading("entries", *shown), reading("json_ld", *told))
    assert [(draft.key, draft.stamps[1].instant.hour) for draft in joined] == [("u9", 9), ("u8", 8)]
