"""A page as one reads it."""

from datetime import date, datetime

from scraper.cli.reading import as_json, as_line, as_text
from scraper.model import Page, ParserInfo, Problem, Quote, Segment, Source


def quote(text, kind, speaker):
    return Quote(text=text, start=0, end=len(text), spans=((0, len(text)),), kind=kind, speaker=speaker)


PAGE = Page(
    url="https://news.example.org/live",
    title="Crue : le direct",
    kind="liveblog",
    language="fr",
    parser=ParserInfo(version="1"),
    problems=(Problem(code="odd-time", message="a time lies in the future", where="u1"),),
    segments=(
        Segment(
            key="u1",
            position=0,
            headline="La rivière\x1b[31m déborde",
            body="Une première phrase.\n\nUne seconde.",
            published_at=datetime.fromisoformat("2026-03-10T08:12:00+01:00"),
            authors=("Claire Aubert",),
            is_pinned=True,
            quotes=(quote("Montez", "direct", "Hélène Castaing"), quote("l'eau monte", "indirect", None)),
            sources=(Source(name="Radio Vésonne", kind="media"), Source(name="Radio Vésonne", kind="media")),
        ),
        Segment(key="u2", position=1, published_at=date(2026, 3, 9), published_precision="day"),
    ),
)


def test_a_page_is_told_update_by_update():
    assert as_text(PAGE).splitlines() == [
        "Crue : le direct",
        "liveblog - fr - 2 updates",
        "https://news.example.org/live",
        "",
        "2026-03-10 08:12 La rivière déborde [pinned]",
        "    by Claire Aubert",
        "    Une première phrase.",
        "    Une seconde.",
        '    > Hélène Castaing: "Montez"',
        "    > (nobody named), indirectly: l'eau monte",
        "    sources: Radio Vésonne",
        "",
        "2026-03-09 (no headline)",
        "",
        "! odd-time: a time lies in the future (u1)",
    ]


def test_json_comes_as_a_document_or_as_a_line():
    assert as_line(PAGE).count("\n") == 0
    assert as_json(PAGE).count("\n") > 20
    assert "\\u001b[31m" in as_line(PAGE)
