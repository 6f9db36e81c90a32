"""A known layout read off a page."""

import pytest

from scraper.parser.strategies.entries import read_layout
from scraper.parser.strategies.layout import Layout, on_page

ENTRY = '<div class="e" id="e-{n}"><i class="t">1{clock}:00</i><b class="by">Ann Author</b><p>Text {n}.</p></div>'


@pytest.mark.parametrize("count", [2, 20])
def test_an_update_that_fits_two_selectors_of_a_list_is_read_once(document, count):
    page = document("".join(ENTRY.format(n=n, clock=n % 10) for n in range(count)))
    layout = Layout(name="list", entry="div.e, div[id^=e-]", time=".t, i", author=".by, b", drop=".none")
    drafts = read_layout(page.css(layout.entry), page, layout=layout, strategy="publisher:list")
    assert [draft.key for draft in drafts] == [f"e-{n}" for n in range(count)]
    assert {(len(draft.stamps), draft.authors) for draft in drafts} == {(1, ("Ann Author",))}


def test_a_part_that_a_page_lacks_is_not_looked_for_in_its_updates(document):
    layout = Layout(name="list", entry="div.e", headline="h9", author=".by", drop=".share", pinned=".top")
    found = on_page(layout, document(ENTRY.format(n=1, clock=1)))
    assert (found.author, found.drop, found.pinned) == (".by", None, None)
    assert found.headline == "h9"  # without which structure would look for a headline where the layout has none
