"""One key for one person across spellings and scripts, so that an archive can be asked for all of them at once.

The key is what remains of a name when the choices of transliteration are undone: Zelensky, Zelenskyy and Зеленський
share one. Two people may share a key as they may share a name: keys are for asking, never for merging.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

# Cyrillic and Greek by sound, as the press spells it, and the Latin letters that decomposition leaves whole.
LETTERS = str.maketrans(
    {
        **dict(zip("абвгґдезийклмнопрстуфхыэ", "abvggdeziiklmnoprstufhie", strict=True)),
        "є": "e",
        "і": "i",
        "ж": "zh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "iu",
        "я": "ia",
        "ь": "",
        "ъ": "",
        "ј": "i",
        "љ": "li",
        "њ": "ni",
        "ћ": "ch",
        "ђ": "dzh",
        "џ": "dzh",
        **dict(zip("αβγδεζηικλμνξοπρσςτυφχω", "abgdeziiklmnxoprsstifho", strict=True)),
        "θ": "th",
        "ψ": "ps",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "æ": "e",
        "œ": "e",
        "ı": "i",
        "þ": "th",
        "ð": "d",
    }
)
# Languages' spellings of one sound, made one in this order; what is left of c, w, y and j follows.
SOUNDS = (
    ("schtsch", "shch"), ("chtch", "shch"), ("szcz", "shch"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"),
    ("dj", "dzh"), ("zh", "z"), ("kh", "h"), ("ch", "sh"), ("sz", "sh"), ("cz", "sh"), ("ph", "f"), ("th", "t"),
    ("gh", "g"), ("ou", "u"), ("oo", "u"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("w", "v"), ("q", "k"), ("x", "ks"),
    ("y", "i"), ("j", "i"), ("c", "k"),
)  # fmt: skip
REPEATED = re.compile(r"(\w)\1+")
SILENT = re.compile(r"(?<=[^aeiou])e$")
WORD = re.compile(r"\w+")
SHORTEST_SILENT = 5
MOST_KEYS = 50_000  # names kept with their keys: an archive is asked about the same few again and again


class _File(msgspec.Struct, forbid_unknown_fields=True):
    words: dict[str, str]
    order: dict[str, str]


@lru_cache(maxsize=MOST_KEYS)
def speaker_key(name: str) -> str:
    """A person's name as lower-case words without the accidents of spelling, the given names first.

    Equal keys mean that two spellings can be asked for as one. The key of a family name is the last word of the full
    name's key (the first one where the family stands first, as Xi in Xi Jinping): `same_person` compares them.
    """
    words = _words()
    return " ".join(words.get(key, key) for key in map(_sound, WORD.findall(_plain(name))))


def same_person(one: str, other: str) -> bool:
    """Whether two names may well be one person's: the same family, and no given name that contradicts.

    A family name alone, or with an initial, is anybody's of that family. Empty names are nobody's.
    """
    short, long = sorted((speaker_key(one).split(), speaker_key(other).split()), key=len)
    if not short:
        return False
    if len(short) == 1:
        return short[0] == (long[0] if long[0] in _family_first() else long[-1])
    return short[-1] == long[-1] and all(any(_agree(a, b) for b in long[:-1]) for a in short[:-1])


def _agree(one: str, other: str) -> bool:
    """Whether two given names are the same, or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _plain(name: str) -> str:
    """A name in lower-case Latin letters without accents."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(LETTERS)


def _sound(word: str) -> str:
    for spelling, sound in SOUNDS:
        word = word.replace(spelling, sound)
    word = REPEATED.sub(r"\1", word)
    return SILENT.sub("", word) if len(word) > SHORTEST_SILENT else word


@cache
def _words() -> Mapping[str, str]:
    """The exceptions: the key of each listed spelling, and the key it stands for."""
    listed = _file().words.items()
    return {_sound(_plain(other)): _sound(_plain(usual)) for usual, others in listed for other in others.split()}


@cache
def _family_first() -> frozenset[str]:
    return frozenset(map(_sound, _file().order["family_first"].split()))


@cache
def _file() -> _File:
    return msgspec.toml.decode(files("scraper.sources").joinpath("people.toml").read_bytes(), type=_File)
