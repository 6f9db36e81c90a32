"""Lines of HTML and of text, split into updates."""

from datetime import date, time

import pytest

from scraper.parser.lines.line import Line
from scraper.parser.lines.outline import split_lines

DAY = date(2024, 11, 5)
MORE = "Les poids lourds restent déviés par la rocade jusqu'à jeudi, le temps de vérifier les piles du pont."
BODY = "La circulation a repris en fin d'après-midi sur les deux rives du fleuve, annonce la préfecture."


def outline(*lines, language="fr", **known):
    rows = [line if isinstance(line, Line) else Line(line) for line in lines]
    return split_lines(rows, language=language, page_day=DAY, **known)


def headlines(found):
    return [item.headline for item in found.items]


def test_headings_with_clocks_open_updates_and_paragraphs_belong_to_them():
    found = outline(
        Line("18h42 - Le pont rouvert", rank=2), BODY, MORE, Line("17h10 - Douze communes sans eau", rank=2), BODY
    )
    assert found.kind == "liveblog"
    assert headlines(found) == ["Le pont rouvert", "Douze communes sans eau"]
    assert [item.body for item in found.items] == [(1, 2), (4,)]
    assert [item.stamp.clock for item in found.items] == [time(18, 42), time(17, 10)]


def test_a_bold_clock_and_headline_part_from_the_text_of_their_paragraph():
    bold = "18h42. Le pont rouvert."
    found = outline(
        Line(f"{bold} {BODY}", lead=len(bold)), Line(f"17h10. Sans eau. {BODY}", lead=len("17h10. Sans eau."))
    )
    assert headlines(found) == ["Le pont rouvert.", "Sans eau."]
    assert [item.first for item in found.items] == [BODY, BODY]


def test_headings_without_clocks_make_a_roundup_where_the_page_calls_itself_one():
    lines = [Line("Le G7 s'inquiète", rank=2), BODY, BODY, BODY, BODY, BODY, Line("Un accord se dessine", rank=2), BODY]
    assert outline(*lines, title="Guerre : le point sur la situation").kind == "roundup"
    assert outline(*lines, title="Pourquoi le fleuve déborde").kind == "article"


def test_sub_headings_that_are_questions_make_an_interview():
    lines = [part for n in range(5) for part in (Line(f"Et la question numéro {n} ?", rank=2), BODY)]
    found = outline(*lines, title="En direct, le point sur la situation")
    assert found.kind == "article"
    assert "questions" in found.evidence


def test_a_guide_to_watching_is_an_article_whatever_its_address_says():
    lines = [
        part
        for head in ("À quelle heure ?", "Les équipes", "Sur quelle chaîne ?", "Le pronostic")
        for part in (Line(head, rank=2), BODY)
    ]
    assert outline(*lines, url="https://example.org/direct/ou-voir-le-match").kind == "article"


@pytest.mark.parametrize(
    ("clocks", "why"),
    [
        (["21:10"] * 5, "a listing"),
        (["07:15", "18:40", "06:05", "21:50", "11:25", "03:20", "23:00"], "no order"),
        (["10:00", "11:30", "14:00", "16:30", "20:30"], "a programme"),
    ],
)
def test_clocks_that_tell_no_story_are_refused_with_a_reason(clocks, why):
    found = outline(*(f"{clock} L'émission du soir numéro {n}" for n, clock in enumerate(clocks)))
    assert found.kind == "article"
    assert why in found.evidence


def test_a_heading_under_a_clock_is_the_headline_and_the_name_before_it_the_author():
    first = ("18:42", "Politique", "Anne Auteur", Line("Le pont rouvert aux voitures", rank=3), BODY)
    second = ("17:10", "Région", "Jean Auteur", Line("Douze communes sans eau", rank=3), MORE)
    found = outline(*first, *second)
    assert headlines(found) == ["Le pont rouvert aux voitures", "Douze communes sans eau"]
    assert [item.authors for item in found.items] == [("Anne Auteur",), ("Jean Auteur",)]
    assert [item.body for item in found.items] == [(4,), (9,)]


def test_the_marks_of_a_recording_are_no_times_of_day():
    marks = ("02:15 Le début", MORE, "12:05 La rencontre", BODY, "34:10 Le retour", MORE, "51:40 La fin", BODY)
    assert outline(*marks).kind == "article"
    assert outline("00:00 Le début", MORE, "07:15 La rencontre", BODY, "19:40 Le retour", MORE).kind == "article"


def test_clocks_later_than_the_page_announce_and_do_not_report():
    events = ("18:02 Le départ de la course", BODY, "19:11 L'arrivée au port", MORE, "20:47 Le feu d'artifice", BODY)
    assert outline("Publié le 5 novembre 2024 à 9h00", *events).kind == "article"
    assert outline("Publié le 5 novembre 2024 à 21h00", *events).kind == "liveblog"


def test_a_day_retold_in_round_hours_is_a_story():
    hours = ("06:00", "07:30", "09:00", "12:15", "18:30")
    found = outline(
        *(
            part
            for n, hour in enumerate(hours)
            for part in (Line(f"{hour} Le moment {n} de sa journée", rank=2), f"{BODY} ({n})")
        )
    )
    assert found.kind == "article"


def test_clocks_inside_the_sentences_of_a_story_open_no_updates():
    found = outline(f"À 6h30, {BODY.lower()}", f"À 8h15, {MORE.lower()}", f"À 9h40, {BODY.lower()} Fin.")
    assert found.kind == "article"
    assert "story" in found.evidence


def test_headlines_with_clocks_and_no_text_are_links_unless_the_page_says_live():
    rows = [
        f"{clock} {head}"
        for clock, head in zip(
            ("18:42", "18:11", "17:36"),
            ("Le pont de Bruck rouvert aux voitures", "Une école fermée pour la semaine", "Le maire de Valmont réélu"),
            strict=True,
        )
    ]
    assert outline(*rows).kind == "article"
    assert outline(*rows, title="En direct : la crue").kind == "liveblog"


def test_a_newest_update_in_another_form_than_the_rest_is_one_too():
    rest = (
        "18:12",
        "Sans eau",
        BODY,
        "17:40",
        "Une école fermée",
        MORE,
        "17:02",
        "La crue arrive",
        BODY,
        "16:50",
        "Tout est calme",
        MORE,
    )
    found = outline("18:42 - Le pont rouvert", MORE, *rest)
    assert headlines(found) == ["Le pont rouvert", "Sans eau", "Une école fermée", "La crue arrive", "Tout est calme"]
    assert headlines(outline("09:30 - Le pont rouvert", MORE, *rest))[0] == "Sans eau"


def test_a_day_over_updates_is_theirs_but_a_rubric_that_looks_like_one_is_not():
    updates = ("18:42 - Le pont rouvert", BODY, "17:10 - Sans eau", MORE)
    assert outline("Lundi 4 novembre", *updates).items[0].stamp.day == date(2024, 11, 4)
    assert outline("Mer", *updates).items[0].stamp.day is None


def test_an_update_told_twice_is_one():
    pinned = ("16:02 Début de la crue", BODY)
    found = outline(*pinned, "18:42 Le pont rouvert", MORE, "17:10 Sans eau", MORE, *pinned)
    assert headlines(found) == ["Le pont rouvert", "Sans eau", "Début de la crue"]


def test_a_list_of_key_events_over_the_updates_is_none_of_them():
    keys = ("18:42 Le pont rouvert", "16:02 Début de la crue")
    found = outline(*keys, keys[0], MORE, "17:10 Sans eau", MORE, keys[1], BODY)
    assert headlines(found) == ["Le pont rouvert", "Sans eau", "Début de la crue"]


def test_one_clock_alone_makes_no_live_blog():
    found = outline("18h42 : Le pont rouvert", BODY)
    assert (found.kind, found.items) == ("article", ())


def test_no_lines_are_an_article_without_items():
    assert outline().items == ()


def test_the_intro_is_named_and_belongs_to_no_update():
    found = outline("Suivez la crue en direct.", "18h42 : Le pont rouvert", BODY, "17h10 : Sans eau", BODY)
    assert found.intro == (0,)


def test_the_pages_date_is_read_from_its_head_but_an_events_date_is_not():
    updates = ("18h42 : Le pont rouvert", BODY, "17h10 : Sans eau", BODY)
    assert outline("Ce mardi 5 novembre 2024, la crue continue.", *updates).page_stamp.day == DAY
    lead = (
        "La digue avait été construite après le 24 février 2022, rappelle la mairie, qui promettait alors des travaux."
    )
    assert outline(lead, *updates).page_stamp is None


def test_the_day_in_the_address_is_the_pages():
    found = outline(
        "18h42 : Le pont rouvert", BODY, "17h10 : Sans eau", BODY, url="https://example.org/2024/11/04/crue"
    )
    assert found.page_stamp.day == date(2024, 11, 4)


def test_a_read_also_line_and_the_link_below_it_are_no_text():
    found = outline(
        "18h42 : Le pont rouvert", BODY, "Lire aussi", "Les grandes crues du siècle", "17h10 : Sans eau", BODY
    )
    assert [item.body for item in found.items] == [(1,), (5,)]


def test_the_lines_of_an_item_span_its_mark_and_its_text():
    found = outline("Le pont rouvert", "20:10 , Anne Auteur", BODY, "Sans eau", "19:40 , Jean Auteur", BODY)
    assert [item.span for item in found.items] == [(0, 3), (3, 6)]
    assert [item.authors for item in found.items] == [("Anne Auteur",), ("Jean Auteur",)]


def test_clocks_over_headlines_with_hardly_a_text_between_them_are_links():
    rows = [part for n in range(8) for part in (f"1{8 - n // 4}:{59 - n}", f"Un pont rouvre dans la vallée numéro {n}")]
    assert outline("Une page sur la vallée", BODY, *rows[:6], "Vidéo", *rows[6:]).kind == "article"


def test_a_name_and_a_label_may_touch_the_clock():
    found = outline("18:42Anne Martin", "Le pont rouvert", BODY, MORE, "17:10EN BREF", "Douze communes sans eau", MORE)
    assert headlines(found) == ["Le pont rouvert", "Douze communes sans eau"]
    assert [item.authors for item in found.items] == [("Anne Martin",), ()]


def test_a_headline_over_a_clock_that_its_text_begins_with_belongs_to_the_text_below():
    found = outline(
        *(
            part
            for n in (4, 3, 2)
            for part in (Line(f"Le pont rouvert {n}", rank=7, gap=True), f"1{n}h05 : {BODY}", MORE)
        ),
        title="Crue : le direct",
    )
    assert headlines(found) == ["Le pont rouvert 4", "Le pont rouvert 3", "Le pont rouvert 2"]
    assert [item.first for item in found.items] == [BODY] * 3
    assert [item.body for item in found.items] == [(2,), (5,), (8,)]
    assert found.intro == ()


def test_a_headline_in_bold_that_runs_into_its_text_opens_an_item_of_a_roundup():
    heads = ["Le pont rouvert.", "Douze communes sans eau.", "Un train arrêté."]
    lines = [part for head in heads for part in (Line(f"{head} {BODY}", lead=len(head)), Line(MORE))]
    found = outline(*lines, title="Crue : le point sur la situation")
    assert found.kind == "roundup"
    assert [(item.headline, item.first) for item in found.items] == [(head, BODY) for head in heads]


def test_names_in_bold_before_what_they_say_are_no_headlines():
    lines = [Line(f"{name}. {BODY}", lead=len(name) + 1) for name in ("Lise Cazal", "Yves Mornay", "Anne Delorme")]
    assert outline(*lines, title="Crue : le point sur la situation").kind == "article"


@pytest.mark.parametrize("numbers", ["123", "321"])
def test_numbers_that_count_the_headlines_are_none_of_their_words(numbers):
    lines = [part for n in numbers for part in (Line(f"{n}. Le pont numéro {n} rouvert", rank=2), BODY)]
    found = outline(*lines, title="Crue : le point sur la situation")
    assert headlines(found) == [f"Le pont numéro {n} rouvert" for n in numbers]


def test_a_number_that_counts_nothing_stays():
    lines = [
        part for head in ("12. Juni: das Hochwasser", "3. Advent ohne Markt") for part in (Line(head, rank=2), BODY)
    ]
    assert headlines(outline(*lines, language="de", title="Das Wichtigste im Überblick")) == [
        "12. Juni: das Hochwasser",
        "3. Advent ohne Markt",
    ]


def test_a_name_under_the_headlines_beside_the_clocks_is_the_author_s():
    names = ["Lise Cazal", "Yves Mornay", "Lise Cazal"]
    lines = [
        part
        for n, name in enumerate(names)
        for part in (Line(f"1{5 - n}h05 – Le pont rouvert {n}", rank=3), name, BODY)
    ]
    found = outline(*lines, title="Crue : le direct")
    assert [item.authors for item in found.items] == [(name,) for name in names]
    assert [item.body for item in found.items] == [(2,), (5,), (8,)]


def test_rows_of_a_table_without_a_sentence_are_a_board_even_where_the_page_says_live():
    rows = [
        f"{hour}:{minute:02} | {1000 + minute} | Saint-Orens sur Lauter" for hour in (9, 10) for minute in (5, 17, 44)
    ]
    assert outline(*rows, title="Tirage en direct").kind == "article"


def test_headlines_over_the_clocks_of_saved_text_are_found_though_no_blank_line_parts_them():
    lines = ["Crue : le direct", "Le point du soir (18h42)"]
    for n in (8, 7, 6, 5):
        lines += [f"Le pont rouvert {n}", f"1{n}h05 : {BODY} {MORE}"]
    found = outline(*lines, title="Crue : le direct")
    assert headlines(found) == [f"Le pont rouvert {n}" for n in (8, 7, 6, 5)]
