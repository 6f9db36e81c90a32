"""Which charset a page is really in."""

import random

import pytest

from scraper.errors import UnreadablePage
from scraper.parser.decode import decode

PROSE = "L’été s’achève – « déjà », dit-elle à l’Élysée. Naïveté, œuvre, garçon, où, crème brûlée. "


def read(content, content_type=None):
    decoded = decode(content, content_type=content_type)
    return decoded.markup.decode("utf-8", "replace"), decoded.encoding, [problem.code for problem in decoded.problems]


def test_the_header_wins_over_the_page():
    content = b'<meta charset="utf-8">' + "прогноз погоди".encode("cp1251")
    assert read(content, "text/html; charset=windows-1251") == (
        '<meta charset="utf-8">прогноз погоди',
        "windows-1251",
        [],
    )


def test_iso_8859_1_means_windows_1252():
    text, encoding, problems = read(("<meta charset=iso-8859-1>" + PROSE).encode("cp1252"))
    assert (text.endswith(PROSE), encoding, problems) == (True, "windows-1252", [])


def test_a_byte_order_mark_decides():
    assert read("été".encode("utf-16"))[:2] == ("été", "utf-16le")
    assert read(b"\xef\xbb\xbf" + "été".encode())[0] == "été"


def test_utf_8_labelled_latin_1_is_noticed():
    text, encoding, problems = read(("<meta charset=iso-8859-1>" + PROSE).encode())
    assert (text.endswith(PROSE), encoding, problems) == (True, "utf-8", ["charset-label"])


def test_latin_1_labelled_utf_8_is_noticed():
    text, _, problems = read(("<meta charset=utf-8>" + PROSE * 5).encode("cp1252"))
    assert text.endswith(PROSE)
    assert problems == ["charset-label"]


def test_a_page_that_declares_nothing_is_utf_8_or_detected():
    assert read(PROSE.encode())[1] == "utf-8"
    assert read((PROSE * 5).encode("cp1252"))[0] == PROSE * 5


def test_damaged_utf_8_stays_utf_8():
    text, encoding, problems = read(b"<meta charset=utf-8>" + PROSE.encode() + b"\xff" + PROSE.encode())
    assert (encoding, problems) == ("utf-8", ["damaged-text"])
    assert text.count("\ufffd") == 1


def test_utf_16_without_a_mark_is_told_by_its_nuls():
    assert read("<html>été</html>".encode("utf-16-le"))[0] == "<html>été</html>"


@pytest.mark.parametrize("label", ["klingon", "utf-9", "none"])
def test_an_unknown_label_is_noted_and_passed_over(label):
    assert read("été".encode(), f"text/html; charset={label}") == ("été", "utf-8", ["unknown-charset"])


def test_a_truncated_sequence_at_the_end_is_no_other_charset():
    assert read("<meta charset=utf-8>déjà".encode()[:-1])[1] == "utf-8"


@pytest.mark.parametrize(
    ("language", "words", "codec"),
    [("fr", "déjà là, à l'été", "cp1252"), ("pl", "żółć i źdźbło", "cp1250"), ("uk", "їжак і ґанок", "cp1251")],
)
def test_a_short_text_without_a_charset_is_in_what_its_language_is_written_in(language, words, codec):
    text, _, _ = read(f"<html lang={language}><p>{words}</p>".encode(codec))
    assert words in text


def test_random_bytes_are_no_page():
    content = random.Random(7).randbytes(5000)
    with pytest.raises(UnreadablePage, match="binary"):
        decode(content)


@pytest.mark.parametrize("codec", ["iso2022_jp", "shift_jis", "koi8-r", "utf-8"])
def test_text_in_any_charset_is_no_binary(codec):
    words = "Порт открыт" if codec == "koi8-r" else "港は開いている"
    assert words in read(f"<meta charset={codec.replace('iso2022_jp', 'iso-2022-jp')}><p>{words}</p>".encode(codec))[0]
