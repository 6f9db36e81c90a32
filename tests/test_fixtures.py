"""Every saved page in fixtures/ parses to what was reviewed.

A missing expected.json is written and the test fails, so that somebody reads it. `ACCEPT=1` writes them all anew.
"""

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from scraper import parse_page

FIXTURES = Path(__file__).parent.parent / "fixtures"
FOLDERS = sorted(path.parent for path in FIXTURES.rglob("request.json"))
ANNOTATED_ELSEWHERE = FIXTURES / "text"  # these are about splitting and dating alone


def read(folder):
    request = json.loads((folder / "request.json").read_text(encoding="utf-8"))
    (page,) = folder.glob("page.*")
    parsed = parse_page(
        page.read_bytes(),
        url=request["url"],
        fetched_at=datetime.fromisoformat(request["fetched_at"]),
        content_type=request.get("content_type"),
        annotate=ANNOTATED_ELSEWHERE not in folder.parents,
    )
    found = parsed.to_dict()
    found["parser"].pop("version")
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(FIXTURES)))
def test_a_saved_page_parses_as_reviewed(folder):
    found, expected = read(folder), folder / "expected.json"
    if os.environ.get("ACCEPT") or not expected.exists():
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{expected} was written: review it and run again")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
