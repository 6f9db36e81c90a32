"""Languages, bylines, forms and zones told from a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.parser.content.authors import authors_of
from scraper.parser.forms import form_of
from scraper.parser.language import ANY, SETS, detect_language, settle_language
from scraper.parser.times.calendars import languages
from scraper.parser.times.stated_zone import noted_zone, stated_zone

SENTENCES = {
    "en": "The council has said that it will not open the bridge before the end of the week.",
    "fr": "Le conseil a dit que le pont ne sera pas ouvert avant la fin de la semaine dans les deux sens.",
    "de": "Der Rat hat gesagt, dass die Brücke nicht vor dem Ende der Woche für den Verkehr geöffnet werden wird.",
    "es": "El consejo ha dicho que el puente no se abrirá antes del fin de la semana para los coches.",
    "it": "Il consiglio ha detto che il ponte non sarà aperto prima della fine della settimana per le auto.",
    "pt": "O conselho disse que a ponte não será aberta antes do fim da semana para os carros.",
    "nl": "De raad heeft gezegd dat de brug niet voor het einde van de week wordt geopend voor het verkeer.",
    "pl": "Rada powiedziała, że most nie będzie otwarty przed końcem tygodnia i że nie ma to związku z pogodą.",
    "uk": "Рада заявила, що міст не відкриють до кінця тижня, але це не пов'язано з погодою та ремонтом.",
    "ru": "Совет заявил, что мост не откроют до конца недели, но это не связано с погодой и с ремонтом.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_ten_languages_are_told_by_their_function_words(language, sentence):
    assert detect_language(sentence)[0] == language


def test_every_language_with_a_calendar_has_function_words():
    assert {*languages()} <= {*SETS}


def test_too_few_words_tell_nothing():
    assert detect_language("Budget 2024") == (None, False)


def test_the_markup_is_believed_unless_the_text_is_beyond_doubt():
    assert settle_language("de", SENTENCES["en"]) == ("de", False)
    assert settle_language("de", SENTENCES["en"] * 5) == ("en", True)
    assert settle_language("ja", SENTENCES["en"] * 5) == ("ja", False)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Nora Quist", ("Nora Quist",)),
        ("Par Louise Maret et Jean Roche", ("Louise Maret", "Jean Roche")),
        ("From CNN's Hector Ruiz", ("Hector Ruiz",)),
        ("Nora Quist, Sam Adeyemi and Ann Moore", ("Nora Quist", "Sam Adeyemi", "Ann Moore")),
        ("Nora Quist in Selby", ("Nora Quist",)),
        ("Jane Doe (AFP)", ("Jane Doe",)),
        ("https://example.org/author/jane", ()),
        ("admin", ()),
        ("14 May 2024", ()),
        ("x" * 500, ()),
    ],
)
def test_bylines_are_names(byline, names):
    assert authors_of([byline]) == names


@pytest.mark.parametrize(
    ("markup", "content_type", "form"),
    [
        (b"<!DOCTYPE html><p>x", None, "html"),
        (b'  {"a": 1}', "text/html", "json"),
        (b"[1]", None, "json"),
        (b"just words", "text/html", "text"),
        (b"words <p>with a tag", "text/plain", "text"),
        (b"words <p>with a tag", None, "html"),
    ],
)
def test_the_form_is_told_by_content_before_the_label(markup, content_type, form):
    assert form_of(markup, content_type=content_type) == form


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("All times below are in Beijing time.", "Asia/Shanghai"),
        ("All updates are in Universal Coordinated Time (UTC)", "UTC"),
        ("All times GMT", "UTC"),
        ("Polls close at 7 p.m. All times are Central.", "America/Chicago"),
        ("All times considered, it was a good day in Beijing.", None),
        ("The times are changing.", None),
    ],
)
def test_a_line_may_state_the_zone_of_the_clocks_below_it(line, zone):
    found = stated_zone(line, language="en")
    assert (str(found) if found else None) == zone


@pytest.mark.parametrize(
    ("language", "note", "zone"),
    [
        ("en", "All times AWST", "Australia/Perth"),
        ("en", "Times are in Eastern Time unless noted.", "America/New_York"),
        ("de", "Alle Zeiten MESZ", "Europe/Berlin"),
        ("de", "Zeitangaben in MESZ", "Europe/Berlin"),
        ("fr", "heure de Paris", "Europe/Paris"),
        ("fr", "Suivez-nous (les heures sont données en heure de Montréal).", "America/Toronto"),
        ("ru", "Время рижское.", "Europe/Riga"),
        ("uk", "за київським часом", "Europe/Kyiv"),
        ("es", "Todas las horas en hora de Colombia.", "America/Bogota"),
        ("pt", "Horário de Brasília", "America/Sao_Paulo"),
        ("nl", "Alle tijden zijn Nederlandse tijd", "Europe/Amsterdam"),
        ("pl", "Godziny według czasu polskiego", "Europe/Warsaw"),
        ("en", "Times Square was closed at noon.", None),
        ("en", "Update from Kyiv", None),
        ("es", "Horas decisivas en Kiev", None),
        ("en", "Local time", None),
        ("en", "CET", None),
    ],
)
def test_a_note_in_the_head_of_a_page_may_state_its_zone(language, note, zone):
    found = noted_zone(note, language=language)
    assert (str(found) if found else None) == zone


@given(
    st.sampled_from(sorted(SETS)), st.lists(st.sampled_from(sorted(ANY | {"pont", "Brücke", "bridge"})), max_size=120)
)
def test_a_stated_language_gives_way_exactly_where_detection_is_certain_of_another(stated, words):
    text = " ".join(words)
    found, is_certain = detect_language(text)
    is_other = is_certain and found != stated
    assert settle_language(stated, text) == ((found, True) if is_other else (stated, False))
