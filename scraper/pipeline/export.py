"""What the archive received, written out for others: as a WARC file, or as folders of saved pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from scraper import __version__
from scraper.errors import ArchiveError, LiveblogError, UsageError
from scraper.exports.page_folder import write_page
from scraper.exports.warc_reader import is_warc
from scraper.exports.warc_writer import WarcWriter
from scraper.model import Exchange, Problem, Selection
from scraper.pipeline.clock import utc_now
from scraper.pipeline.new_file import new_file
from scraper.pipeline.report import problem_of
from scraper.repository import Archive, database_path, open_archive

SOFTWARE = f"liveblog-archive/{__version__}"
Form = Literal["warc", "pages"]


class Order(NamedTuple):
    """What to write where; the form is what the name of the target says, unless it is given."""

    target: Path
    selection: Selection = Selection()
    form: Form | None = None
    replace: bool = False


def export_archive(
    archive: str, order: Order, *, report: Callable[[Problem], None], now: Callable[[], datetime] = utc_now
) -> int:
    """Write the requests that the archive holds bytes of, and give how many; `report` is told of those left out.

    Raises UsageError where the target exists, or nothing is as selected.
    """
    form = order.form or ("warc" if is_warc(order.target) else "pages")
    with open_archive(archive, create=False, read_only=True) as opened:
        if next(opened.exchanges(order.selection), None) is None:
            raise UsageError(
                "no page in the archive is as selected; `liveblog query blogs` lists its blogs", where=archive
            )
        if form == "warc":
            return _write_warc(opened, order, report=report, at=now())
        return _write_pages(opened, order, report=report)


def _write_warc(opened: Archive, order: Order, *, report: Callable[[Problem], None], at: datetime) -> int:
    source = database_path(opened.location)
    with new_file(order.target, replace=order.replace, source=source) as part, part.open("wb") as file:
        writer = WarcWriter(file, compress=order.target.suffix.lower() == ".gz")
        writer.write_about(name=order.target.name, software=SOFTWARE, at=at)
        return sum(
            _write_exchange(writer, exchange, opened, report=report) for exchange in opened.exchanges(order.selection)
        )


def _write_exchange(
    writer: WarcWriter, exchange: Exchange, opened: Archive, *, report: Callable[[Problem], None]
) -> bool:
    """Whether the exchange could be written."""
    content = None if writer.has(exchange) else _content(opened, exchange, report=report)
    if content is None and not writer.has(exchange):
        return False
    writer.write(exchange, content=content)
    return True


def _write_pages(opened: Archive, order: Order, *, report: Callable[[Problem], None]) -> int:
    """Writes a folder for each time that other bytes came than before. What stands in a folder is never touched."""
    if order.target.exists() and (not order.target.is_dir() or any(order.target.iterdir())):
        raise UsageError("is there already and not empty; give another path", where=str(order.target))
    written = 0
    for exchange in opened.exchanges(order.selection):
        if exchange.outcome in {"not_modified", "unchanged"}:
            continue
        if (content := _content(opened, exchange, report=report)) is not None:
            _write_page(order.target, exchange, content)
            written += 1
    return written


def _write_page(target: Path, exchange: Exchange, content: bytes) -> None:
    try:
        write_page(target, exchange, content=content)
    except OSError as error:
        message = f"cannot be written ({error.strerror or error}); make room, or give another path"
        raise LiveblogError(message, where=str(target)) from error


def _content(opened: Archive, exchange: Exchange, *, report: Callable[[Problem], None]) -> bytes | None:
    """The bytes of an exchange; null, and told, where they are damaged."""
    try:
        return opened.content(exchange.snapshot_id)
    except ArchiveError as error:
        report(problem_of(error, where=exchange.url))
        return None
