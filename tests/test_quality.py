"""No figure on the public sets falls below what was once reached."""

import json
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "score").is_dir(), reason=f"the public sets are not in {SHARED}")
def test_no_figure_falls_below_its_floor(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    monkeypatch.setenv("SHARED", str(SHARED.resolve()))
    monkeypatch.delitem(sys.modules, "corpus", raising=False)
    import score

    floors = json.loads((ROOT / "tests" / "quality_floor.json").read_text(encoding="utf-8"))
    assert score.fallen(score.figures(), floors) == []
