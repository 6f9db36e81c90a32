"""What a search found, to read or as a table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scraper.cli.safe import one_line
from scraper.model import Table

if TYPE_CHECKING:
    from scraper.model import Hit

MEASURE = 80  # columns
INDENT = "  "
COLUMNS = ("segment_id", "published_at", "publisher", "headline", "excerpt", "removed_at", "permalink", "blog_url")
NOTHING = "nothing found"


def hits_as_table(hits: Sequence[Hit]) -> Table:
    """A row for each."""
    return Table(columns=COLUMNS, rows=tuple(tuple(getattr(hit, name) for name in COLUMNS) for hit in hits))


def hits_as_text(hits: Sequence[Hit]) -> str:
    """A few lines for each: when and where, the headline, the words found, and the address."""
    return "\n\n".join("\n".join(_lines(hit)) for hit in hits) or NOTHING


def _lines(hit: Hit) -> Iterator[str]:
    facts = (
        hit.published_at,
        hit.publisher,
        f"segment {hit.segment_id}",
        hit.removed_at and f"removed {hit.removed_at}",
    )
    yield " - ".join(one_line(fact) for fact in facts if fact)
    for text in (hit.headline, hit.excerpt):
        lines = textwrap.wrap(one_line(text or ""), MEASURE - len(INDENT), break_on_hyphens=False)
        yield from (INDENT + line for line in lines)
    yield INDENT + one_line(hit.permalink or hit.blog_url)
