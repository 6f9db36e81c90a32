import json
import time
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.composed import composed
from scraper.quotes import PageReader, find_quotes
from scraper.quotes.lexis.loading import load_language

WORDS = [
    "« Oui »",
    "“Yes,”",
    "said",
    "a déclaré",
    "Paul Vasseur",
    "que",
    "that",
    ",",
    ".",
    ":",
    "il",
    "selon",
    "la mairie",
    "\n\n",
    "-t-il",
]
ACCENTS = {
    "fr": "« L’été a été gâché », a regretté Zoé Béguet. Le préfet Éric Né a assuré que « ça ira ».",
    "cs": "„Řeka stoupá,“ řekla starostka Šárka Dvořáková. Podle mluvčího Jiřího Ježka škody porostou.",
    "uk": "«Ми їдемо далі», — сказав Андрій Гайовий. За словами Юлії Їжак, рейси відновлять.",
}
HOSTILE = {
    "opening marks": "«",
    "a mark and a word": "“ a ",
    "single marks": " 'a b",
    "inches": 'a" ',
    "commas": ",",
    "brackets": ") said ",
    "verbs": "said ",
    "pairs": "“I am here,” he said, ",
    "clauses": "Le ministre a dit que ",
    "sources": "selon le ministre, ",
    "names": "Jean Dupont ",
    "offices": "le président Jean Dupont a dit que oui. ",
    "announcements": "Il a dit :\n",
    "open paragraphs": "« Nous avons dit cela\n",
    "claims": "his claim that the claim that ",
    "contrasts": "he said the port is full, but they said, although ",
    "objects": "he called for a ban (on a ban ",
    "hearsay": "it is said to be said to ",
    "asides": "— he — said (they said) ",
    "no space": "x",
    "capitals without a space": "X",
    "capitals and apostrophes": "X'",
    "titles": "« Le Monde Libre », a dit Paul, “Free World,” he say, ",
    "right to left": "قال الوزير «نعم» ثم غادر. ",
}

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "quotes").glob("*.json"))
CASES = [(path.stem, case["text"]) for path in FIXTURES for case in json.loads(path.read_text(encoding="utf-8"))]
CODES = [path.stem for path in FIXTURES]
SPEAKING = {
    code: sorted({*list(language.cues)[::9], *language.determiners, *language.prepositions, *language.sources_after})
    for code, language in ((code, load_language(code)) for code in CODES)
}
SIGNS = [*"«»“”„'’,.;:()–-_\n", "''", "1.", "J.", "-il", "\u00a0", "\u2028", "\ufffc"]


@given(st.sampled_from(CASES), st.data())
@settings(max_examples=1000, deadline=None)
def test_damaged_sentences_of_every_language_are_read(case, data):
    code, text = case
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(st.text(" ,.:;!?()«»“”„\"'’—-\n", max_size=2)) + text[end:]
    for quote in find_quotes(text, language=code):
        assert quote.text == " ".join(text[start:end] for start, end in quote.spans)
        assert all(start < end for start, end in quote.spans)
        assert list(quote.spans) == sorted(quote.spans)
        assert quote.mention is None or quote.mention in text


@given(st.sampled_from(CODES), st.data())
@settings(max_examples=100, deadline=None)
def test_words_of_every_language_are_read_in_any_order(code, data):
    words = st.sampled_from(SPEAKING[code]) | st.sampled_from([text for other, text in CASES if other == code])
    text = data.draw(st.lists(words | st.sampled_from(SIGNS), max_size=30).map(" ".join))
    for quote in find_quotes(text, language=code, context=text[:40]):
        assert quote.text
        assert quote.text == " ".join(text[start:end] for start, end in quote.spans)
        assert quote.mention is None or quote.mention in text


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "' Zufolge die sicherten SICHERE . sich"),
        ("pl", "Idziemy.\n- – oświadczył premier. –"),
    ],
)
def test_signs_where_a_name_or_a_quotation_should_stand_are_neither(code, text):
    assert all(quote.text and quote.speaker != "" and quote.mention != "" for quote in find_quotes(text, language=code))


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["fr", "en", "xx"]))
def test_offsets_give_the_words_and_never_a_mark_at_their_ends(words, code):
    text = " ".join(words)
    for quote in find_quotes(text, language=code):
        assert quote.spans[0][0] == quote.start
        assert quote.spans[-1][1] == quote.end
        assert quote.text == " ".join(text[start:end] for start, end in quote.spans)
        assert all(start < end for start, end in quote.spans)
        assert 0.0 <= quote.confidence <= 1.0
        assert quote.mention is None or quote.mention in text


@given(st.text(max_size=300), st.sampled_from(["fr", "en", "xx"]))
def test_any_text_is_read_without_an_exception(text, code):
    find_quotes(text, language=code, context=text)


def test_offsets_are_code_points_of_the_text_as_given():
    text = "🇫🇷 « Ça ira 🚀 », a dit Élodie Müller."
    (quote,) = find_quotes(text, language="fr")
    assert text[quote.start : quote.end] == "Ça ira 🚀"
    assert quote.speaker == "Élodie Müller"


def test_curly_apostrophes_stay_in_what_is_handed_back():
    (quote,) = find_quotes("« C’est fini », a dit l’entraîneur.", language="fr")
    assert quote.text == "C’est fini"
    assert quote.mention == "l’entraîneur"


def test_an_unknown_language_gives_the_marks_and_no_speaker():
    (quote,) = find_quotes("Ja ho vaig dir ahir: «Nosaltres no hi anirem pas mai més.»", language="xx")
    assert quote.text == "Nosaltres no hi anirem pas mai més."
    assert quote.speaker is None
    assert quote.confidence == 0.0


def test_the_field_is_handed_on():
    (quote,) = PageReader("fr").read("Le pont tiendra « cent ans », assure Hugo Marchal", field="headline")
    assert quote.field == "headline"


def test_a_speaker_never_crosses_the_border_of_a_text():
    reader = PageReader("fr")
    reader.read("« Nous partons », a dit Hugo Marchal.")
    (quote,) = reader.read("« Il faut partir avant la nuit. »")
    assert quote.speaker is None


def test_names_cross_it():
    reader = PageReader("fr")
    reader.read("Hugo Marchal, secrétaire du syndicat, est arrivé.")
    (quote,) = reader.read("« Nous partons », a dit Marchal.")
    assert quote.speaker == "Hugo Marchal"


PAGE = [
    "La ministre Claire Autin est à Brest.",
    "« Le port rouvrira », a dit Mme Autin.\n\n« Les travaux sont finis depuis trois jours. »",
    "La ministre a ajouté que la criée suivrait. Selon l’Institut national de la mer (INM), les stocks baissent.",
    "« Le bilan est lourd », note l’INM.",
]


def test_reading_a_page_text_by_text_equals_finding_with_the_earlier_texts_as_context():
    reader = PageReader("fr")
    for number, text in enumerate(PAGE):
        context = "\n\n".join(PAGE[:number])
        assert reader.read(text) == find_quotes(text, language="fr", context=context)


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), max_size=5))
@settings(max_examples=40)
def test_so_does_any_page(page):
    reader = PageReader("fr")
    for number, text in enumerate(page):
        assert reader.read(text) == find_quotes(text, language="fr", context="\n\n".join(page[:number]))


@pytest.mark.parametrize("code", ["fr", "en", "xx"])
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.usefixtures("no_garbage_collection")
def test_hostile_text_takes_linear_time(unit, code):
    def seconds(size):
        text = unit * (size // len(unit))
        before = time.process_time()
        find_quotes(text, language=code)
        return time.process_time() - before

    seconds(1000)
    small, large = (min(seconds(size) for _ in range(3)) for size in (8_000, 64_000))
    assert large < 0.2 or large < 24 * max(small, 0.002), f"8 times the text took {large / small:.0f} times the time"


def test_a_megabyte_without_a_space_and_a_hundred_thousand_marks_are_answered():
    assert find_quotes("x" * 1_000_000, language="fr") == ()
    find_quotes("«" * 100_000, language="fr")
    find_quotes("“" * 100_000 + "”" * 100_000, language="en")


def test_a_named_speaker_is_surer_than_one_carried_over():
    named, carried = find_quotes(
        "« Nous partons », a dit Hugo Marchal.\n\nLa nuit tombait. « Il faut partir avant la neige, croyez-moi. »",
        language="fr",
    )
    assert named.confidence > 0.9 > carried.confidence > 0


def test_an_office_is_surer_than_another_noun():
    (office,) = find_quotes("The minister said the port was full.", language="en")
    (thing,) = find_quotes("The laws said the port was full.", language="en")
    assert office.confidence > thing.confidence > 0


def test_what_nobody_is_named_for_has_no_speaker():
    (quote,) = find_quotes("Ruth Calloway left. The port is said to be full.", language="en")
    assert (quote.speaker, quote.mention, quote.confidence) == (None, None, 0.0)
    assert quote.spans == ((20, 28), (37, 47))


def test_a_shortened_office_is_whoever_has_just_spoken_under_the_longer_one():
    quotes = find_quotes(
        "Les ministres des Transports de la région se disent inquiets.\n\n« Le port fermera cet hiver », soulignent-ils. "
        "Les ministres dénoncent « un abandon ».",
        language="fr",
    )
    assert {quote.speaker for quote in quotes if quote.kind != "indirect"} == {"ministres des Transports de la région"}


@pytest.mark.parametrize("language", ACCENTS)
def test_accents_of_their_own_change_no_answer_and_keep_offsets_true(language):
    apart = normalize("NFD", ACCENTS[language])
    whole, parted = find_quotes(ACCENTS[language], language=language), find_quotes(apart, language=language)
    assert whole
    assert [(q.speaker, q.mention, q.kind, q.cue) for q in parted] == [
        (q.speaker, q.mention, q.kind, q.cue) for q in whole
    ]
    assert [normalize("NFC", q.text) for q in parted] == [q.text for q in whole]
    assert [q.text for q in parted] == [" ".join(apart[a:b] for a, b in q.spans) for q in parted]


@given(st.text("aeiйé\u0301\u0308\u0958 «»", max_size=30))
def test_places_of_a_composed_text_lead_back_into_the_text(text):
    whole, places = composed(text)
    assert len(places) == len(whole) + 1
    assert (places[0], places[-1]) == (0, len(text))
    assert list(places) == sorted(places)
