"""Dated entries that are no live blog's: programmes and readers' talk."""

import pytest

TEXT = "Something happened in the harbour that was worth a line or two."


def entries(pattern, days):
    return "".join(pattern.format(n=n, day=day, text=TEXT) for n, day in enumerate(days))


def page_of(body, title, data=""):
    script = f'<script type="application/ld+json">{data}</script>' if data else ""
    return f"<html lang=en><title>{title}</title>{script}<main><h1>{title}</h1>{body}</main></html>"


EVENT = (
    '<article id="ev-{n}"><time datetime="2024-{day}T19:00:00Z">7 pm</time><h3>Lecture {n}</h3><p>{text}</p></article>'
)


@pytest.mark.parametrize("days", [["05-20", "05-22", "05-24", "06-01"], ["05-01", "05-12", "05-30", "06-07"]])
def test_entries_of_days_to_come_are_a_programme(page, days):
    parsed = page(page_of(entries(EVENT, days), "What is on at the harbour"))
    assert parsed.kind == "article"
    assert "entries-doubted" in {problem.code for problem in parsed.problems}


def test_entries_an_hour_ahead_are_only_labelled_with_a_wrong_zone(page):
    body = entries(EVENT.replace("T19:00", "T{day}").replace("2024-{day}", "2024-05-14"), ["19:30", "19:10", "18:50"])
    assert page(page_of(body, "Harbour live")).kind == "liveblog"


@pytest.mark.parametrize("name", ["anna{n}", "Seagull8{n}", "@old.salt"])
def test_entries_under_readers_names_are_talk(page, name):
    post = f'<div id="post-{{n}}"><b class="title">{name}</b><time datetime="2024-{{day}}T10:0{{n}}:00Z">x</time><p>{{text}}</p></div>'
    assert page(page_of(entries(post, ["05-14"] * 6), "Which anchor do you use?")).kind == "article"


def test_a_page_that_says_it_is_a_discussion_holds_no_updates(page):
    data = '{"@type": "DiscussionForumPosting", "headline": "Which anchor do you use?"}'
    assert (
        page(page_of(entries(EVENT, ["05-14", "05-13", "05-12"]), "Which anchor do you use?", data)).kind == "article"
    )


def test_remarks_beside_a_broadcast_are_its_viewers(page):
    data = '{"@type": "VideoObject", "name": "Council", "publication": {"@type": "BroadcastEvent", "isLiveBroadcast": true}}'
    remark = '<li id="r{n}"><i>Ann</i> <span class="time">16:5{n}</span> <span>{text}</span></li>'
    body = f"<ul>{entries(remark, ['05-14'] * 6)}</ul>"
    assert page(page_of(body, "WATCH LIVE: the council", data)).kind == "article"
    assert page(page_of(body, "Council live")).kind == "liveblog"


def test_entries_a_day_apart_are_an_index_unless_the_page_is_called_live(page):
    body = entries(EVENT, ["05-13", "05-11", "05-10", "05-07", "05-06"])
    assert page(page_of(body, "Jobs at the harbour"), url="https://harbour.example/jobs").kind == "article"
    assert page(page_of(body, "Harbour strike: live updates"), url="https://harbour.example/strike").kind == "liveblog"


def test_entries_that_begin_with_a_link_to_another_page_are_cards(page):
    card = '<li id="c{n}"><time datetime="2024-05-14T1{n}:00:00Z">x</time> <a href="/change/{n}">Mend the pump of the harbour {n}</a><p>{text}</p></li>'
    assert (
        page(page_of(f"<ul>{entries(card, [''] * 5)}</ul>", "Recent changes"), url="https://harbour.example/log").kind
        == "article"
    )


def test_round_clocks_one_after_the_other_are_a_programme_even_where_the_page_says_live(page):
    slot = '<div id="s{n}"><time datetime="2024-05-14T{day}:00Z">{day}</time><h3>Hour {n}</h3><p>{text}</p></div>'
    rising = [f"{hour:02}:00" for hour in range(8, 17)]
    assert page(page_of(entries(slot, rising), "Weather live")).kind == "article"
    assert page(page_of(entries(slot, rising[::-1]), "Harbour live")).kind == "liveblog"


def test_rows_without_a_sentence_are_a_board(page):
    row = '<li id="f{n}"><span class="time">{day}</span> <span>ZX10{n} from Kahlau, belt {n}, landed at gate {n}</span></li>'
    clocks = [f"16:{minute}" for minute in range(55, 33, -2)]
    assert page(page_of(f"<ul>{entries(row, clocks)}</ul>", "Live arrivals")).kind == "article"
