"""Where the public sets are, and the pages to measure on."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

SHARED = Path(os.environ.get("SHARED", "../shared"))


class SavedPage(NamedTuple):
    """One saved page of the public corpus, and what it takes to parse it."""

    name: str
    content: bytes
    url: str
    fetched_at: datetime


def require_shared(part: str) -> Path:
    """The folder of a public set; says so and leaves with 0 where it is absent."""
    if not (SHARED / part).is_dir():
        print(f"skipped: no public sets in {SHARED} (set SHARED to the folder that holds {part}/)")
        sys.exit(0)
    return SHARED / part


def saved_page(name: str) -> SavedPage:
    """One page of the public corpus, by the name of its file."""
    corpus = require_shared("corpus")
    gold = json.loads((corpus / "gold" / f"{Path(name).stem}.gold.json").read_text(encoding="utf-8"))
    content = (corpus / "pages" / name).read_bytes()
    return SavedPage(name, content, gold["url"], datetime.fromisoformat(gold["fetched_at"]))


def html_pages() -> list[SavedPage]:
    """The HTML pages of the public corpus, in order of their names."""
    return [saved_page(file.name) for file in sorted((require_shared("corpus") / "pages").glob("*.html"))]
