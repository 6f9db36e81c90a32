"""Archive one page: fetch it, read it, follow it to its older pages, and store it all in one transaction."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from scraper.model import Fetch, Settled
from scraper.pipeline.desk import Desk
from scraper.pipeline.report import Report, with_page, without_page
from scraper.pipeline.trail import Seen, next_address, read_fetch
from scraper.pipeline.visit import store_visit


async def archive_page(url: str, *, desk: Desk) -> Report:
    """What became of the page. One that cannot be had or read is recorded and reported, never raised.

    Raises ArchiveError where the archive cannot be written; then nothing of this page is.
    """
    settled = desk.archive.settled(url)
    fetch = await _fetch(url, settled, desk=desk)
    if settled and fetch.snapshot and fetch.snapshot.digest == settled.digest:
        return _record(msgspec.structs.replace(fetch, outcome="unchanged"), desk=desk)
    first = read_fetch(fetch)
    if isinstance(first, Fetch):
        return _record(first, desk=desk)
    older, broken = await _older(first, desk=desk)
    return _store([first, *older], broken=broken, desk=desk)


async def _older(first: Seen, *, desk: Desk) -> tuple[list[Seen], Fetch | None]:
    """The pages that a blog's first page leads to, and the fetch that broke the chain, if one did."""
    pages = [first]
    while url := next_address(pages):
        found = read_fetch(await _fetch_older(url, desk=desk))
        if isinstance(found, Fetch):
            return pages[1:], found
        pages.append(found)
    return pages[1:], None


async def _fetch(url: str, settled: Settled | None, *, desk: Desk) -> Fetch:
    """A fetch, conditional where nothing is left to do about the bytes last had."""
    return await desk.fetcher.fetch(url, validators=settled.validators if settled else None)


async def _fetch_older(url: str, *, desk: Desk) -> Fetch:
    """A fetch that brings the page's bytes in any case: from the archive where the server says that they are the same."""
    fetch = await _fetch(url, desk.archive.settled(url), desk=desk)
    if fetch.outcome != "not_modified" or (held := desk.archive.newest_snapshot(url)) is None:
        return fetch
    return msgspec.structs.replace(fetch, snapshot=msgspec.structs.replace(held, fetched_at=fetch.fetched_at))


def _store(pages: Sequence[Seen], *, broken: Fetch | None, desk: Desk) -> Report:
    with desk.archive.unit_of_work() as unit:
        first, changes = store_visit(pages, unit=unit)
        if broken:
            unit.record_fetch(broken, blog_id=changes.blog_id)
        desk.memory.write(unit)
    return with_page(first, pages[0].page, changes=changes, problem=broken.problem if broken else None)


def _record(fetch: Fetch, *, desk: Desk) -> Report:
    """Records a fetch that shows nothing new. Bytes that came all the same are kept: they may be gone tomorrow."""
    with desk.archive.unit_of_work() as unit:
        unit.record_fetch(fetch)
        desk.memory.write(unit)
    return without_page(fetch)
