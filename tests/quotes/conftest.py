import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shared():
    """The public sets, where they are; a test that needs them is skipped with a word where they are not."""
    folder = Path(os.environ.get("SHARED", ROOT.parent / "shared")) / "quotes"
    if not folder.is_dir():
        pytest.skip(f"the public sets are not in {folder}")
    return folder


@pytest.fixture(scope="session")
def records(shared):
    def read(name):
        return [
            json.loads(line) for line in (shared / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line
        ]

    return read
