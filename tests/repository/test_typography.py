"""Which edits are minor, and which change what was said."""

import pytest

from scraper.repository.history.typography import is_minor

TEXT = "The mayor said the bridge opens again on Friday, after 3.5 million euros of repairs"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXT, TEXT.replace("Friday,", "Friday –").replace("The", "THE")),
        ("« C’est fini », dit-il", "\u201cC'est fini\u201d dit-il."),
        ("Etat d'urgence à Evry", "État d’urgence à Évry"),
        (TEXT, TEXT.replace("bridge", "brigde")),
        (TEXT, TEXT.replace("the bridge", "the the bridge")),
        (TEXT, TEXT.replace("the bridge", "thebridge")),
        (TEXT, TEXT.replace("bridge", "brigde").replace("repairs", "repaires")),
        ("Le pont est rouvert.\nMis à jour à 14h32", "Le pont est rouvert.\nMis à jour à 15h07"),
        (
            "The pier is shut.\n\nLast updated: 10:21 GMT on Tuesday",
            "The pier is shut.\n\nLast updated: 11:02 GMT on Tuesday",
        ),
        ("14:02\nDer Hafen ist wieder offen", "14:05\nDer Hafen ist wieder offen"),
    ],
)
def test_what_changes_no_word_is_minor(before, after):
    assert is_minor(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXT, TEXT.replace("3.5", "35")),
        (TEXT, TEXT.replace("3.5", "3.6")),
        (TEXT, TEXT.replace("Friday", "Sunday")),
        (TEXT, TEXT.replace("again ", "")),
        ("The train is late", "The train isn't late"),
        ("Two increased their share of the vote", "Two decreased their share of the vote"),
        ("It is five degrees in Oslo: 5", "It is five degrees in Oslo: -5"),
        ("The match begins at 15:00", "The match begins at 16:00"),
        (
            "The council was updated at 14:00 by the mayor, who left",
            "The council was updated at 15:00 by the mayor, who left",
        ),
        ("मैं घर जा रहा हूँ", "मैं घर जा रही हूँ"),
        ("", "The pier is shut"),
    ],
)
def test_what_changes_a_word_or_a_figure_is_not(before, after):
    assert not is_minor(before, after)
