"""Store what WARC files and folders of saved pages hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from scraper.errors import UnreadablePage
from scraper.exports.warc_reader import is_warc
from scraper.model import Problem
from scraper.pipeline.arrivals import Arrival, saved_arrivals, warc_arrivals
from scraper.pipeline.report import Report, problem_of
from scraper.pipeline.saved_pages import locate
from scraper.pipeline.store_arrivals import store_arrivals

BARE = "is a bare file, which tells no address and no time; `liveblog reparse PATH --url … --fetched-at …` takes it"


def import_files(
    paths: Sequence[str],
    *,
    archive: str,
    stdin: BinaryIO,
    dry_run: bool,
    report: Callable[[Report], None],
    waiting: Callable[[], None],
) -> tuple[Report, ...]:
    """A report for each visit and saved page, stored in the order in which they were had, and for each damaged record.

    Importing the same once more adds nothing.
    """
    arrivals = _found(paths, stdin=stdin)
    return store_arrivals(arrivals, archive=archive, dry_run=dry_run, report=report, waiting=waiting)


def _found(paths: Sequence[str], *, stdin: BinaryIO) -> Iterator[Arrival | Problem]:
    files = [path for path in paths if is_warc(Path(path))]
    for path in files:
        yield from _in_warc(path)
    others = [path for path in paths if path not in files]
    yield from saved_arrivals(locate(others, url=None, fetched_at=None, unknown=BARE), stdin=stdin)


def _in_warc(path: str) -> Iterator[Arrival | Problem]:
    is_empty = True
    try:
        for found in warc_arrivals(Path(path)):
            is_empty = False
            yield found
    except UnreadablePage as error:
        yield problem_of(error, where=path)
        return
    if is_empty:
        yield Problem(code="no-page", message="holds no page: no HTML that came with status 200", where=path)
