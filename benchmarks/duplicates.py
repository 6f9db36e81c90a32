"""What it costs to set a new segment against all the stories that the archive holds, as the archive grows.

    python benchmarks/duplicates.py [--most 1000000]

Each size is one archive, filled with stories of no common words but for one in a hundred, which share a formula.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, insert, select

from scraper.model import Page, ParserInfo, Segment, Snapshot
from scraper.repository import open_archive
from scraper.repository.schema import segment, sketch_hash, version
from scraper.repository.stories.resemblance import SKETCH

SIZES = (10_000, 100_000, 1_000_000)
BATCH = 10_000
FRESH = 300  # new segments whose insertion is timed, one in ten of them told before
ROUNDS = 5
FORMULA = "An alert has been given for the district of {}; stay where you are until it is called off, the service says."
NOON = datetime(2024, 11, 5, 12, 0, tzinfo=UTC)


def words(draw: random.Random, count: int) -> str:
    return " ".join("".join(draw.choices("abcdefghiklmnoprstuvw", k=6)) for _ in range(count))


def capture(archive, segments: list[Segment], *, url: str, at: datetime) -> float:
    """The CPU seconds that a capture with these segments takes to store."""
    page = Page(url=url, kind="liveblog", segments=tuple(segments), parser=ParserInfo(version="1"))
    snapshot = Snapshot(url=url, final_url=url, fetched_at=at, status=200, headers=(), content=url.encode())
    start = time.process_time()
    with archive.unit_of_work() as unit:
        unit.store_capture([(page, unit.add_snapshot(snapshot)[0])], at=at)
    return time.process_time() - start


def posts(draw: random.Random, count: int, *, name: str) -> list[Segment]:
    """New segments: of words of their own, of the formula, and told before."""
    texts = [FORMULA.format(words(draw, 1).title()) if n % 10 == 1 else words(draw, 60) for n in range(count)]
    texts[::10] = [f"{words(random.Random(n), 60)} and more" for n in range(len(texts[::10]))]
    return [
        Segment(key=f"{name}-{position}", position=position, body=text, published_at=NOON, published_precision="minute")
        for position, text in enumerate(texts)
    ]


def fill(connection: Connection, *, up_to: int, blog_id: int = 1, snapshot_id: int = 1) -> None:
    """Stored stories, with sketches drawn at random as those of texts without a common word are."""
    start = 1 + connection.execute(select(func.max(segment.c.id))).scalar_one()
    draw = random.Random(start)
    formula = [draw.getrandbits(63) for _ in range(SKETCH - 2)]
    shared = {
        "blog_id": blog_id, "has_own_key": True, "published_at": NOON, "published_precision": "minute",
        "authors": (), "is_pinned": False, "is_key_event": False, "provenance": {}, "first_seen": NOON, "version": 1,
    }  # fmt: skip
    text = {
        "number": 1, "valid_from": NOON, "body": words(draw, 60), "text_digest": "", "detail_digest": "",
        "is_minor": False, "snapshot_id": snapshot_id,
    }  # fmt: skip
    for first in range(start, up_to, BATCH):
        ids = range(first, min(first + BATCH, up_to))
        rows = [{**shared, "id": n, "key": str(n), "fingerprint": str(n), "position": n} for n in ids]
        connection.execute(insert(segment), rows)
        connection.execute(insert(version), [{**text, "segment_id": n} for n in ids])
        hashes = [
            {"hash": value, "segment_id": n}
            for n in ids
            for value in (*(formula if n % 100 == 0 else ()), *islice(iter(lambda: draw.getrandbits(63), 0), SKETCH))
        ]
        connection.execute(insert(sketch_hash), hashes)


def measured(location: str, sizes: tuple[int, ...]) -> Iterator[tuple[int, float]]:
    """For each size the median CPU seconds of storing one new segment."""
    with open_archive(location) as archive:
        capture(archive, posts(random.Random(1), FRESH, name="before"), url="https://first.example/", at=NOON)
        for size in sizes:
            with create_engine(f"sqlite:///{location}").begin() as connection:
                fill(connection, up_to=size)
            rounds = [
                capture(
                    archive,
                    posts(random.Random(size + number), FRESH, name=f"{size}-{number}"),
                    url=f"https://site{number}.example/{size}",
                    at=NOON + timedelta(minutes=number),
                )
                for number in range(ROUNDS)
            ]
            yield size, statistics.median(rounds) / FRESH


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="segments of the largest archive")
    most = parser.parse_args().most
    with tempfile.TemporaryDirectory() as folder:
        first = None
        for size, cost in measured(str(Path(folder) / "archive.db"), tuple(one for one in SIZES if one <= most)):
            first = first or cost
            print(f"{size:>9,} segments held: {cost * 1000:.2f} ms for a new one, {cost / first:.2f} times the first")


if __name__ == "__main__":
    main()
