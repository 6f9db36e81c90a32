import pytest

from scraper.quotes.lexis.loading import load_language
from scraper.quotes.speakers.memory import Memory


@pytest.fixture
def remember():
    def learned(text, code="fr"):
        memory = Memory(load_language(code))
        memory.learn(text)
        return memory

    return learned


def test_a_family_name_is_told_by_the_full_name(remember):
    memory = remember("Ousmane Diarra est arrivé. Diarra repart demain.")
    assert memory.full_name("Diarra") == "Ousmane Diarra"
    assert memory.full_name("Traoré") == "Traoré"


def test_titles_offices_and_articles_are_no_part_of_a_name(remember):
    memory = remember("Le Président Ousmane Diarra et M. Hugo Marchal. D'après Julie Morin, il pleut.")
    assert memory.full_name("Diarra") == "Ousmane Diarra"
    assert memory.full_name("Marchal") == "Hugo Marchal"
    assert memory.full_name("Morin") == "Julie Morin"


def test_small_words_belong_to_a_name(remember):
    assert remember("Ilse von der Meer parle.").full_name("Meer") == "Ilse von der Meer"


def test_an_agency_that_runs_into_a_name_is_left_out(remember):
    assert remember("a confié à l'AFP Nadia Belkacem").full_name("Belkacem") == "Nadia Belkacem"


def test_an_acronym_is_told_by_the_words_whose_initials_it_is(remember):
    memory = remember("L'Institut national de la mer (INM) publie son bilan.")
    assert memory.full_name("INM") == "Institut national de la mer"


@pytest.mark.parametrize(
    "text",
    [
        "Le président malien Ousmane Diarra est arrivé.",
        "Ousmane Diarra, président malien, est arrivé.",
        "Le président malien, Ousmane Diarra, est arrivé.",
    ],
)
def test_an_office_is_told_by_its_holder(remember, text):
    memory = remember(text)
    assert memory.holder(["le", "président", "malien"]) == "Ousmane Diarra"
    assert memory.holder(["le", "président"]) == "Ousmane Diarra"
    assert memory.holder(["le", "président", "russe"]) is None


def test_the_name_that_completes_an_office_does_not_hold_it(remember):
    assert remember("Le porte-parole d'Ousmane Diarra est arrivé.").holder(["le", "porte-parole"]) is None


def test_the_latest_holder_counts(remember):
    memory = remember("The minister Ruth Calloway left. The minister Owen Marsh came.", "en")
    assert memory.holder(["the", "minister"]) == "Owen Marsh"
