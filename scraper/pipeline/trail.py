"""From a blog's page to the older pages that it leads to, however these are had."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scraper.errors import UnreadablePage
from scraper.model import Fetch, Page, Snapshot
from scraper.pipeline.address import host_of, without_fragment
from scraper.pipeline.read_page import read_for_archive
from scraper.pipeline.report import as_failure, problem_of

MOST_PAGES = 50  # of one blog in one capture; the longest blogs seen have about forty


class Seen(NamedTuple):
    """A fetch that brought a page, and what the page says."""

    fetch: Fetch
    snapshot: Snapshot
    page: Page


def read_fetch(fetch: Fetch) -> Seen | Fetch:
    """What a fetch shows; the fetch alone, as a failure where it is one, if that is no page."""
    if fetch.snapshot is None:
        return fetch
    try:
        page = read_for_archive(fetch.snapshot)
    except UnreadablePage as error:
        return as_failure(fetch, problem_of(error, where=fetch.url))
    return Seen(fetch, fetch.snapshot, page)


def next_address(pages: Sequence[Seen]) -> str | None:
    """Where the last of the pages leads: to a page of the same site that is none of them, and within the bound."""
    first = pages[0].snapshot
    url = without_fragment(pages[-1].page.next_url or "")
    visited = {without_fragment(seen.fetch.url) for seen in pages} | {without_fragment(first.final_url)}
    if not url or url in visited or host_of(url) != host_of(first.final_url) or len(pages) >= MOST_PAGES:
        return None
    return url
