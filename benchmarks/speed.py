"""How fast the parser is, beside a bare Lexbor parse of the same bytes and beside trafilatura, in one run.

    python benchmarks/speed.py [--rounds N]

Figures are CPU time; the machine's speed drifts, so read the ratios. Memory is the growth of a fresh process.
"""

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from corpus import SHARED, SavedPage, html_pages, require_shared, saved_page
from selectolax.lexbor import LexborHTMLParser

from scraper import find_quotes, find_sources, parse_page

ROUNDS = 7
SLOW_ROUNDS = 2
GROWTH = (100, 1_000, 10_000)
MEMORY_PAGES = 4
SHORT = (
    b'<html lang="%s"><title>Live 18:42</title><h1>Live</h1><p>18:42 Anna Blum: AFP.</p><p>17:40 Hugo Roth: "1".</p>'
)
LANGUAGE = re.compile(rb"<html\b[^>]*?\blang=[\"']?([a-z]{2})")
Measure = Callable[[SavedPage], object]


def everything(page: SavedPage) -> object:
    return parse_page(page.content, url=page.url, fetched_at=page.fetched_at)


def bare_segments(page: SavedPage) -> object:
    return parse_page(page.content, url=page.url, fetched_at=page.fetched_at, annotate=False)


def lexbor(page: SavedPage) -> object:
    return LexborHTMLParser(page.content)


def trafilatura(page: SavedPage) -> object:
    from trafilatura import extract  # here, so that its size does not hide the growth that measure_memory looks for

    return extract(page.content, url=page.url, output_format="json", with_metadata=True)


MEASURES: dict[str, tuple[Measure, bool]] = {
    "Lexbor, the bare tree": (lexbor, False),
    "parse_page, annotate=False": (bare_segments, False),
    "parse_page with quotes and sources": (everything, False),
    "trafilatura with JSON output": (trafilatura, True),
}


def seconds(measure: Measure, pages: list[SavedPage]) -> float:
    start = time.process_time()
    for page in pages:
        measure(page)
    return time.process_time() - start


def compare(pages: list[SavedPage], *, rounds: int) -> dict[str, float]:
    """The median CPU seconds of each measure; the measures take turns, so that drift meets all alike."""
    taken: dict[str, list[float]] = {name: [] for name in MEASURES}
    for number in range(rounds):
        for name, (measure, slow) in MEASURES.items():
            if not slow or number < SLOW_ROUNDS:
                taken[name].append(seconds(measure, pages))
    return {name: statistics.median(values) for name, values in taken.items()}


def print_speed(pages: list[SavedPage], *, rounds: int) -> None:
    for page in pages:
        everything(page)
    size = sum(len(page.content) for page in pages)
    medians = compare(pages, rounds=rounds)
    floor = medians["Lexbor, the bare tree"]
    print(f"{len(pages)} HTML pages, {size / 1e6:.1f} MB, median of {rounds} rounds (trafilatura {SLOW_ROUNDS})")
    for name, value in medians.items():
        print(
            f"  {name:36} {1000 * value / len(pages):8.2f} ms/page {size / value / 1e6:8.1f} MB/s {value / floor:7.1f} x Lexbor"
        )
    peer = medians["trafilatura with JSON output"]
    print(
        f"  parse_page with everything is {peer / medians['parse_page with quotes and sources']:.1f} times faster than trafilatura"
    )


def written_page(updates: int) -> bytes:
    """A page of our own making with that many updates."""
    entry = (
        '<article id="block-{n:06x}"><header><time datetime="2025-03-04T{h:02}:{m:02}:{s:02}Z">{h:02}:{m:02}</time>'
        "<h2>Crossing number {n} opens</h2></header><p>The harbour master, Ann Example, said: “Ferry {n} sails on time.” "
        "Passengers wait in the hall, according to the port authority.</p></article>"
    )
    body = (entry.format(n=n, h=n // 3600 % 24, m=n // 60 % 60, s=n % 60) for n in range(updates, 0, -1))
    return (
        "<html lang=en><title>Ferry strike – live</title><main><h1>Ferry strike – live</h1>" + "".join(body) + "</main>"
    ).encode()


def print_growth() -> None:
    print("Growth: CPU time per update as the page grows")
    for count in GROWTH:
        page = SavedPage(
            "written", written_page(count), "https://news.example/live/ferry", datetime(2025, 3, 5, tzinfo=UTC)
        )
        found = len(parse_page(page.content, url=page.url, fetched_at=page.fetched_at).segments)
        print(f"  {count:6} updates: {1e6 * seconds(everything, [page]) / count:7.1f} µs each, {found} segments found")


def peak_bytes() -> int:
    """The largest this process has been. Not `ru_maxrss` where /proc tells: a child inherits its parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def measure_memory(name: str) -> None:
    """In a process of its own: the growth of the peak over one parse, and over a bare Lexbor parse before it.

    A small page has warmed everything up before, and the data of the page's language is there: pages share it.
    """
    page = saved_page(name)
    language = LANGUAGE.search(page.content)
    small = written_page(30).replace(b'lang="en"', b'lang="%s"' % (language[1] if language else b"en"))
    for markup in (written_page(30), small, SHORT % (language[1] if language else b"en")) * 3:
        everything(SavedPage("warm", markup, "https://news.example/live", datetime(2025, 3, 5, tzinfo=UTC)))
    before = peak_bytes()
    lexbor(page)
    bare = peak_bytes()
    everything(page)
    print((peak_bytes() - before) / len(page.content), (bare - before) / len(page.content))


def print_memory(pages: list[SavedPage]) -> None:
    print("Memory: growth of the peak, in sizes of the page")
    for page in sorted(pages, key=lambda page: -len(page.content))[:MEMORY_PAGES]:
        child = subprocess.run(
            [sys.executable, __file__, "--memory", page.name], capture_output=True, text=True, check=True
        )
        whole, tree = map(float, child.stdout.split())
        print(f"  {page.name:40} {len(page.content) / 1000:6.0f} kB {whole:5.1f} x, of it the bare tree {tree:.1f} x")


def print_annotation() -> None:
    file = require_shared("quotes") / "polnear_dev.jsonl"
    texts = [json.loads(line)["text"] for line in islice(file.open(encoding="utf-8"), None)]
    size = sum(map(len, texts))
    print(
        f"Annotation: {len(texts)} English articles, {size / 1e6:.1f} million characters ({SHARED.name}/quotes/{file.name})"
    )
    for name, find in (("find_quotes", find_quotes), ("find_sources", find_sources)):
        taken = []
        for _ in range(3):
            start = time.process_time()
            for text in texts:
                find(text, language="en")
            taken.append(time.process_time() - start)
        print(f"  {name:14} {size / min(taken) / 1e6:6.2f} million characters per second")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--rounds", type=int, default=ROUNDS)
    arguments.add_argument("--memory", metavar="PAGE", help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.memory:
        measure_memory(chosen.memory)
        return
    pages = html_pages()
    print_speed(pages, rounds=chosen.rounds)
    print_memory(pages)
    print_growth()
    print_annotation()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
