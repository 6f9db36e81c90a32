from scraper.quotes.lexis.classes import HANGING
from scraper.quotes.lexis.loading import load_language
from scraper.quotes.lexis.signs import MARK
from scraper.quotes.marked.marks import find_marked
from scraper.quotes.sentences import cut_sentences
from scraper.quotes.words import read_line


def line_of(text, code="fr"):
    return read_line(text, start=0, end=len(text), marked=find_marked(text), language=load_language(code))


def split(text, code="fr"):
    line = line_of(text, code)
    return [" ".join(line.words[a:b]) for a, b in cut_sentences(line, text, language=load_language(code))]


def test_marked_words_are_one_word_of_their_line():
    line = line_of("Il dit « oui, peut-être » et part.")
    assert line.lower == ["il", "dit", MARK, "et", "part", "."]
    assert line.marks == [2]


def test_a_pronoun_that_hangs_on_its_verb_is_a_word_of_its_own():
    line = line_of("« Oui », a-t-il dit, ajoute-t-elle.")
    assert line.lower == [MARK, ",", "a", "il", "dit", ",", "ajoute", "elle", "."]
    assert [at for at, each in enumerate(line.classes) if each & HANGING] == [3, 7]


def test_words_stand_where_the_text_has_them():
    text = "M. Diarra, dit-il, a 10.000 euros aujourd'hui."
    line = line_of(text)
    assert [text[slice(*line.span(at, at + 1))] for at in range(len(line.words))] == line.words


def test_abbreviations_initials_and_numbers_end_no_sentence():
    assert len(split("M. Diarra et J. Ndiaye ont 10.000 euros. Ils partent.")) == 2
    assert len(split("The U.S. fleet left. It will return.", "en")) == 2


def test_an_abbreviation_before_a_word_that_only_starts_sentences_ends_one():
    assert len(split("They sail to the U.S. He does not.", "en")) == 2


def test_a_stop_inside_the_marks_ends_the_sentence_unless_a_verb_follows():
    assert len(split("« C'est fini. » Paul est parti.")) == 2
    assert len(split("« C'est fini. »a dit Paul.")) == 1
