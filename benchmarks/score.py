"""Run the public scorers and set the figures reached beside the floors in tests/quality_floor.json.

    python benchmarks/score.py [--write]

`--write` raises the floors to what was reached, never lowers one.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from corpus import SHARED, require_shared

FLOORS = Path(__file__).parent.parent / "tests" / "quality_floor.json"
SEGMENT_FIGURES = ("F1", "headline_all", "time_all", "body_all", "authors_all")
SETS = (
    "polnear_dev", "german_wikinews_dev", "adaq_cs", "ud_fr_gsd-dev", "ud_fr_sequoia-dev", "live_public", "live_seed",
)  # fmt: skip
SLACK = {"segments": 0.001, "quotes": 0.1}  # what rounding may move


def run(*command: str | Path) -> Any:
    """What a scorer writes with --json."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        subprocess.run([sys.executable, *map(str, command), "--json", str(out)], check=True, stdout=subprocess.DEVNULL)
        return json.loads(out.read_text(encoding="utf-8"))


def segment_figures(*, hide: str | None = None) -> dict[str, float]:
    """Figures of the segment scorer, 0 to 1; the counts of false live blogs and errors are negated: more is better."""
    corpus = require_shared("corpus")
    options = ["--hide", hide] if hide else []
    result = run(SHARED / "score" / "segments.py", corpus / "pages", corpus / "gold", *options)
    figures = {name: round(result["micro"][name], 4) for name in SEGMENT_FIGURES}
    return figures | {
        "macro_F1": round(result["macro"]["F1"], 4),
        "kind": round(result["kind_accuracy"], 4),
        "minus_false_live": -result["false_live"],
        "minus_errors": -result["errors"],
    }


def quote_figures(names: tuple[str, ...] = SETS) -> dict[str, dict[str, float]]:
    """Figures of the quote scorer per set, in percent; what a set cannot tell is left out."""
    quotes = require_shared("quotes")
    result = run(SHARED / "score" / "quotes.py", *(quotes / f"{name}.jsonl" for name in names))
    return {Path(one["file"]).stem: _flat(one) for one in result}


def _flat(one: dict[str, Any]) -> dict[str, float]:
    sources = one.get("sources") or {}
    figures = {
        "direct_F1": one["direct"]["exact"]["F1"],
        "direct+mixed_F1": one["direct+mixed"]["exact"]["F1"],
        "kind": one["kind_ok"],
        "marks_that_are_speech": one["marks_that_are_speech"],
        "recall_all": one["recall_any"]["all"],
        "recall_indirect": one["recall_any"].get("indirect"),
        "indirect_P": one["indirect_P"],
        "speaker": one["speaker"]["acc"],
        "sure": one["speaker"]["sure"],
        "sure_right": one["speaker"]["sure_right"],
        "sources_F1": sources.get("F1"),
        "sources_kind": sources.get("kind_ok"),
    }
    return {name: value for name, value in figures.items() if value is not None}


def figures() -> dict[str, dict[str, float]]:
    """Every figure that has a floor."""
    return {
        "segments": segment_figures(),
        "segments, JSON-LD hidden": segment_figures(hide="jsonld"),
        **{f"quotes {name}": values for name, values in quote_figures().items()},
    }


def fallen(reached: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """The figures that stand below their floor, each as a sentence."""
    return [
        f"{group}: {name} {reached[group].get(name)} is below its floor {floor}"
        for group, values in floors.items()
        for name, floor in values.items()
        if reached[group].get(name, float("-inf"))
        < floor - SLACK["segments" if group.startswith("segments") else "quotes"]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="raise the floors to the figures reached")
    write = parser.parse_args().write
    reached = figures()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for group, values in reached.items():
        print(group)
        for name, value in values.items():
            print(f"  {name:24} {value:8} floor {floors.get(group, {}).get(name, '-')}")
    if write:
        raised = {
            g: {n: max(v, floors.get(g, {}).get(n, v)) for n, v in values.items()} for g, values in reached.items()
        }
        FLOORS.write_text(json.dumps(raised, indent=1) + "\n", encoding="utf-8")
    if below := fallen(reached, floors):
        sys.exit("\n".join(below))


if __name__ == "__main__":
    main()
