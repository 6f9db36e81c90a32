"""Where the text of a page is."""

import pytest

from scraper.parser.content.main_content import find_main

TEXT = "Something happened in the harbour that was worth a line or two."
COMMENTS = "".join(
    f"<div class=c><b>Reader {n}</b><p>I was there, and it was not worth any line at all.</p></div>" for n in range(3)
)


@pytest.mark.parametrize("gap", ["<br><br>", "<br />\n<br />\n", "<br> <br>"])
def test_a_text_parted_by_double_line_breaks_outweighs_its_comments(document, gap):
    text = gap.join([f"<b>9:0{n}</b> {TEXT}" for n in range(6)])
    main = find_main(document(f"<div><div id=post>{text}</div><div id=talk>{COMMENTS}</div></div>"))
    assert main.id == "post"


def test_single_line_breaks_part_no_paragraphs(document):
    verses = "<br>".join([TEXT] * 6)
    main = find_main(
        document(f"<div><div id=verses>{verses}</div><div id=story><p>{TEXT}</p><p>{TEXT}</p></div></div>")
    )
    assert main.id == "story"
