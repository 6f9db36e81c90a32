"""Forms in combination: updates written anew in every form a page may take come back exactly.

The updates are those of the saved texts; what changes is the clock, where it stands, the order, the blank lines and
the noise between.
"""

import json
import os
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from scraper import parse_page
from scraper.parser.lines.titles import is_title

TEXTS = Path(__file__).parents[3] / "fixtures" / "text"
SITES = {
    "de": ("de", "Europe/Berlin"), "en": ("co.uk", "Europe/London"), "es": ("es", "Europe/Madrid"), "fr": ("fr", "Europe/Paris"),
    "it": ("it", "Europe/Rome"), "nl": ("nl", "Europe/Amsterdam"), "pl": ("pl", "Europe/Warsaw"), "pt": ("pt", "Europe/Lisbon"),
    "ru": ("ru", "Europe/Moscow"), "uk": ("ua", "Europe/Kyiv"),
}  # fmt: skip
CLOCKS = {
    "h": ("{0.hour}h{0.minute:02d}", ("fr", "pt")),
    "H": ("{0.hour:02d}H{0.minute:02d}", ("fr",)),
    ":": ("{0.hour:02d}:{0.minute:02d}", tuple(SITES)),
    ".": ("{0.hour:02d}.{0.minute:02d}", ("es", "fr", "it", "nl", "pl")),
    "Uhr": ("{0.hour}.{0.minute:02d} Uhr", ("de",)),
    "pm": ("{0:%I:%M %p}", ("en",)),
    "hs": ("{0.hour}:{0.minute:02d} hs", ("es",)),
    "ore": ("Ore {0.hour}:{0.minute:02d}", ("it",)),
}
FORMS = {
    "beside, dash": lambda clock, head, body: [f"{clock} - {head}", *body],
    "beside, colon": lambda clock, head, body: [f"{clock} : {head}", *body],
    "beside, bare": lambda clock, head, body: [f"{clock} {head}", *body],
    "in a bullet": lambda clock, head, body: [f"• {clock} - {head}", *body],
    "above": lambda clock, head, body: [clock, head, *body],
    "below the headline": lambda clock, head, body: [head, clock, *body],
    "below the text": lambda clock, head, body: [head, *body, clock],
    "with an author": lambda clock, head, body: [head, f"{clock} , Ann Author", *body],
    "in a ticker": lambda clock, head, body: [f"+++ {clock} {head} +++", *body],
    "over a rubric": lambda clock, head, body: [clock, "Monde", head, *body],
    "over capitals": lambda clock, head, body: [clock, head.upper(), *body],
}
READ_ALSO = {
    "de": "Lesen Sie auch: ", "en": "Read more: ", "es": "Lee también: ", "fr": "Lire aussi : ", "it": "Leggi anche: ",
    "nl": "Lees ook: ", "pl": "Czytaj też: ", "pt": "Leia também: ", "ru": "Читайте также: ", "uk": "Читайте також: ",
}  # fmt: skip


@pytest.fixture(scope="module")
def updates():
    """Headline and paragraphs of the saved texts' updates, by language."""
    pool = defaultdict(list)
    for path in sorted(TEXTS.glob("*/expected.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        for segment in page["segments"] if page["kind"] != "article" else ():
            head, body = segment["headline"] or "", segment["body"].split("\n\n")
            plain = is_title(head) and not head[0].isdigit() and not head.isupper() and len(head.split()) > 2
            if plain and all(len(paragraph) > 40 and paragraph.endswith(".") for paragraph in body):
                pool[path.parent.name[:2]].append((head, body))
    return pool


def written(updates, seed):
    """A page in forms drawn by `seed`, and the headlines, times and texts that it holds."""
    draw = Random(seed)
    language = draw.choice(sorted(SITES))
    top_level, zone = SITES[language]
    style = draw.choice([clock for clock, languages in CLOCKS.values() if language in languages])
    form = draw.choice(sorted(FORMS))
    chosen = draw.sample(updates[language], min(len(updates[language]), draw.randint(4, 9)))
    moment = datetime(2025, 6, 17, 22, 40, tzinfo=ZoneInfo(zone))
    lines, expected = [], []
    for head, body in chosen:
        moment -= timedelta(minutes=draw.randint(3, 75))
        lines.append(FORMS[form](style.format(moment), head, body))
        shown = head.upper() if form == "over capitals" else head
        expected.append((shown, "\n\n".join(body), moment))
        if draw.random() < 0.15:
            lines[-1] = (
                [READ_ALSO[language] + draw.choice(updates[language])[0], *lines[-1]] if len(lines) > 1 else lines[-1]
            )
    if draw.random() < 0.3:
        lines, expected = lines[::-1], expected[::-1]
        lines = [[line for line in one if not line.startswith(READ_ALSO[language])] for one in lines]
    gap = draw.choice(["\n", "\n\n"])
    return gap.join(gap.join(one) for one in lines), f"https://www.zeitung.{top_level}/live/eins", expected, form


@pytest.mark.parametrize("seed", range(150))
def test_an_update_comes_back_from_every_form_it_is_written_in(updates, seed):
    text, url, expected, form = written(updates, seed)
    fetched = datetime(2025, 6, 17, 23, 50, tzinfo=expected[0][2].tzinfo)
    page = parse_page(text.encode(), url=url, fetched_at=fetched, annotate=False)
    assert page.kind == "liveblog", form
    assert [(one.headline, one.body, one.published_at) for one in page.segments] == expected, form


SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[4] / "shared"))
GOLD = sorted((SHARED / "corpus" / "gold").glob("[!n]*.gold.json"))


@pytest.mark.shared
@pytest.mark.skipif(not GOLD, reason=f"no shared corpus in {SHARED}")
@pytest.mark.parametrize("form", ["above", "beside, dash", "below the headline"])
def test_real_updates_come_back_from_saved_text(form):
    """Prose as it is written: at least 95 of 100 headlines of the public corpus stay headlines, and no update splits."""
    right = total = 0
    for path in GOLD:
        page = json.loads(path.read_text(encoding="utf-8"))
        told = [one for one in page["segments"] if one["headline"] and one["body"] and len(one["time"] or "") > 10]
        if page["kind"] != "liveblog" or len(told) < 10:
            continue
        lines = [FORMS[form](one["time"][11:16], one["headline"], one["body"].split("\n")) for one in told]
        text = "\n".join(line for update in lines for line in update if line.strip())
        fetched = datetime.fromisoformat(page["fetched_at"])
        found = parse_page(text.encode(), url=page["url"], fetched_at=fetched, annotate=False)
        assert len(found.segments) == len(told), path.name
        right += sum(one.headline == other["headline"] for one, other in zip(found.segments, told, strict=True))
        total += len(told)
    assert right >= 0.95 * total
