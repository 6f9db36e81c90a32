"""Languages whose finite verb comes second, on scrambled sentences of their own words."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.quotes import find_quotes

WORDS = {
    "de": [
        "Die",
        "Ministerin",
        "Karla",
        "Busch",
        "sagte",
        "teilte",
        "mit",
        "gab",
        "bekannt",
        "hat",
        "gefordert",
        "wurde",
        "berichtet",
        "dass",
        "ob",
        "wie",
        "nach",
        "Angaben",
        "der",
        "Polizei",
        "laut",
        "zufolge",
        "so",
        "Demnach",
        "er",
        "sie",
        "es",
        "sei",
        "habe",
        "„Wir",
        "kommen“",
        "„Küstenbote“",
        ",",
        ".",
        ":",
        "(",
        ")",
        "und",
        "5.",
        "Mai",
        "–",
        "zu",
        "öffnen",
        "nicht",
    ],
    "nl": [
        "De",
        "minister",
        "Karin",
        "Brandsma",
        "zei",
        "deelde",
        "mee",
        "heeft",
        "gezegd",
        "liet",
        "weten",
        "werd",
        "gemeld",
        "dat",
        "zoals",
        "volgens",
        "de",
        "politie",
        "aldus",
        "hij",
        "ze",
        "het",
        "“Wij",
        "komen”",
        ",",
        ".",
        ":",
        "(",
        ")",
        "en",
        "van",
        "der",
        "Laan",
        "niet",
        "te",
        "openen",
    ],
}


@pytest.mark.parametrize("code", sorted(WORDS))
@given(st.data())
@settings(max_examples=60, deadline=None)
def test_scrambled_words_are_read_and_their_offsets_hold(code, data):
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[code]), max_size=50)))
    for quote in find_quotes(text, language=code):
        assert quote.text == " ".join(text[start:end] for start, end in quote.spans)


@pytest.mark.parametrize(
    "unit",
    ["sagte und ", "Der Mann, der sagte, dass ", "nach Angaben ", "teilte und der ", "wie Uwe sagte, ", "zufolge "],
)
@pytest.mark.usefixtures("no_garbage_collection")
def test_sentences_that_never_end_take_linear_time(unit):
    seconds = []
    for count in (1_000, 8_000):
        start = process_time()
        find_quotes(unit * count, language="de")
        seconds.append(process_time() - start)
    assert seconds[1] < 24 * seconds[0] + 0.5
