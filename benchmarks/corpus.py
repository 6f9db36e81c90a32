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


def html_pages() -> list[SavedPage]:
    """The HTML pages of the public corpus, in order of their names."""
    corpus = require_shared("corpus")
    pages = []
    for file in sorted((corpus / "gold").glob("*.gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if gold["file"].endswith(".html"):
            content = (corpus / "pages" / gold["file"]).read_bytes()
            pages.append(SavedPage(gold["file"], content, gold["url"], datetime.fromisoformat(gold["fetched_at"])))
    return pages
