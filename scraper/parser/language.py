"""Which language a text is in, by its function words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

# Words that carry no meaning of their own and that few of the other languages share.
FUNCTION_WORDS = {
    "en": "the of and to in is that for it with as was on are be this have from by at not has its will were been which their they who",
    "fr": "le la les des du et en un une est que qui dans pour pas sur au plus par avec il sont ce cette aux ses leur été ont nous mais",
    "de": "der die das und in den von zu mit ist des im nicht ein eine auf für dem sich als auch es an werden aus er hat dass sie nach bei wurde",
    "es": "el la los las de del y en que un una es por con para se no su al lo como más ha fue sus pero este está sobre entre",
    "it": "il lo la gli le di del della che e in un una è per con non si dei nel alla più al da sono ha anche come ma delle",
    "pt": "o os as de do da dos das e em um uma que para com não por no na se mais foi ao como mas sua são pelo pela também",
    "nl": "de het een en van in is dat op te zijn voor met niet aan er om ook als bij naar maar door nog wordt heeft werd uit",
    "pl": "w i na z się do nie jest że to o jak po za od przez są dla ale przed został oraz tym który tego było",
    "uk": "і в на що не з у до та за це як про є від для його але або був після який які також щодо",
    "ru": "и в на что не с по к он как из это за от для его но был после которые также был она или были",
}  # fmt: skip
# As they stand in a sentence, at its head, and in capitals: to look for three forms costs less than to fold a text.
SETS = {
    code: frozenset(form for word in words.split() for form in (word, word.capitalize(), word.upper()))
    for code, words in FUNCTION_WORDS.items()
}
ANY = frozenset().union(*SETS.values())
SAMPLE = 3_000  # characters; a language shows itself in the first paragraphs
SAMPLE_OF_UPDATE = 600  # the same of one update, of which a page may hold thousands
GLANCE = 3  # of a sample, the part that mostly shows a text to be in the language expected
FEWEST = 4  # function words below which a text tells nothing
CERTAIN = 20  # function words from which on a text is believed against the markup
MARGIN = 3.0
MOSTLY = 0.6
FEWEST_APART = 8  # function words from which on an update is believed to be in another language than its page


def language_code(stated: str | None) -> str | None:
    """The two-letter code of a language as markup states it ("en-GB", "fr_FR"); null where it states none."""
    code = (stated or "").strip().lower().replace("_", "-").split("-")[0]
    return code if len(code) == 2 and code.isalpha() else None


def detect_language(text: str) -> tuple[str | None, bool]:
    """The likeliest language of a text as a two-letter code, or null; and whether it is beyond doubt."""
    return _likeliest(_function_words(text))


def _function_words(text: str) -> list[str]:
    """The words of a text that are function words of one language or another."""
    return list(filter(ANY.__contains__, text[:SAMPLE].split()))


def _likeliest(words: Sequence[str]) -> tuple[str | None, bool]:
    counts = Counter(words)
    scores = sorted(
        ((sum(count for word, count in counts.items() if word in known), code) for code, known in SETS.items()),
        reverse=True,
    )
    (best, code), (second, _) = scores[0], scores[1]
    if best < FEWEST or best == second:
        return None, False
    return code, best >= CERTAIN and best >= MARGIN * second


def _is_plainly(code: str, text: str, *, fewest: int = 1) -> bool:
    """Whether a text has so many words of a language, and these at least, that no other can have many more."""
    words = _function_words(text)
    own = sum(map(SETS[code].__contains__, words))
    return own >= fewest and MARGIN * own > len(words)


def settle_language(stated: str | None, text: str) -> tuple[str | None, bool]:
    """The language of a page: as stated, unless its text is beyond doubt another; and whether the statement was wrong."""
    if stated and stated not in SETS:
        return stated, False
    if stated and (_is_plainly(stated, text[: SAMPLE // GLANCE], fewest=CERTAIN) or _is_plainly(stated, text)):
        return stated, False
    found, certain = detect_language(text)
    if stated is None or found is None:
        return stated or found, False
    return (found, True) if certain and found != stated else (stated, False)


def language_apart(text: str, *, stated: str | None, page: str | None) -> str | None:
    """The language of an update where it is another than its page's, as its markup states or its text shows; else null."""
    apart = stated if stated != page else None
    if page not in SETS:
        return apart
    sample = text[:SAMPLE_OF_UPDATE]
    if _is_plainly(page, sample[: SAMPLE_OF_UPDATE // GLANCE], fewest=FEWEST_APART) or _is_plainly(page, sample):
        return None  # whatever the markup says
    words = _function_words(sample)
    own = sum(map(SETS[page].__contains__, words))
    found, _ = _likeliest(words)
    known = sum(map(SETS[found].__contains__, words)) if found else 0
    return found if known >= max(FEWEST_APART, MARGIN * own, MOSTLY * len(words)) else apart
