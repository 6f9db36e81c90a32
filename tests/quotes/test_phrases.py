import pytest

from scraper.quotes.lexis.loading import load_language
from scraper.quotes.speakers.circumstances import phrase_after
from scraper.quotes.speakers.left_phrases import phrase_before
from scraper.quotes.words import read_line


def read(text, code):
    language = load_language(code)
    return read_line(text, start=0, end=len(text), marked=(), language=language), language


@pytest.mark.parametrize(
    ("code", "before", "phrase"),
    [
        ("fr", "Hier, la présidence malienne", "la présidence malienne"),
        ("fr", "Le ministère de la Défense", "Le ministère de la Défense"),
        ("fr", "Hugo Marchal, qui dirige la section locale depuis un an,", "Hugo Marchal"),
        ("fr", "Hugo Marchal, secrétaire du syndicat,", "Hugo Marchal"),
        ("fr", "Son ministre du Travail, Ousmane Diarra,", "Son ministre du Travail, Ousmane Diarra"),
        ("fr", "mais Hugo Marchal", "Hugo Marchal"),
        ("fr", "La Norvège et la Suède", "La Norvège et la Suède"),
        ("fr", "Le gouvernement", "Le gouvernement"),
        (
            "en",
            "In a statement on Monday, the head of the port authority, Ruth Calloway,",
            "the head of the port authority, Ruth Calloway",
        ),
        ("en", "Owen Marsh, 58, who runs the ferry,", "Owen Marsh"),
        ("en", "Sen. Ruth Calloway (D-Ohio)", "Sen. Ruth Calloway"),
        ("en", "47 percent of voters", "47 percent of voters"),
        ("en", "In a statement Mr Marsh", "Mr Marsh"),
    ],
)
def test_the_subject_before_a_verb_is_found_over_what_stands_between(code, before, phrase):
    line, language = read(f"{before} ", code)
    found = phrase_before(line, len(line.words), floor=0, language=language)
    assert found is not None
    assert before[slice(*line.span(found.first, found.last))] == phrase


@pytest.mark.parametrize(
    ("code", "after", "phrase"),
    [
        ("fr", "mardi le ministère de la Santé dans un communiqué", "le ministère de la Santé"),
        ("fr", "à l'AFP Nadia Belkacem", "Nadia Belkacem"),
        ("fr", "au micro de Radio Horizon Julie Morin, 34 ans", "Julie Morin"),
        ("fr", "le maire de la commune, Jean Ferrand, sur place", "le maire de la commune, Jean Ferrand"),
        ("fr", "Ilse von der Meer dans un entretien", "Ilse von der Meer"),
        ("fr", "Hugo Marchal lors d'une réunion", "Hugo Marchal"),
        ("en", "on Friday the county sheriff in a statement", "the county sheriff"),
        ("en", "Rep. G.K. Hartley (D-N.C.), head of the caucus", "Rep. G.K. Hartley"),
    ],
)
def test_the_subject_after_a_verb_is_found_behind_its_circumstances(code, after, phrase):
    line, language = read(after, code)
    found = phrase_after(line, 0, end=len(line.words), language=language)
    assert found is not None
    assert after[slice(*line.span(found.first, found.last))] == phrase


def test_where_no_phrase_stands_none_is_found():
    line, language = read("que la grève continue", "fr")
    assert phrase_after(line, 0, end=len(line.words), language=language) is None
