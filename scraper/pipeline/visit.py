"""One visit to a blog: its page and the older ones that it led to, kept as one capture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scraper.model import Changes, Fetch
from scraper.pipeline.report import as_failure
from scraper.pipeline.trail import Seen
from scraper.repository import UnitOfWork


def store_visit(
    pages: Sequence[Seen], *, unit: UnitOfWork, is_recorded: Callable[[Fetch], bool] = lambda _: False
) -> tuple[Fetch, Changes]:
    """The fetch of the first page as it was recorded, and what changed; nothing else of the visit is left to store.

    A capture that was not believed makes failures of its fetches. One that `is_recorded` gets no second line.
    """
    numbers = [unit.add_snapshot(seen.snapshot)[0] for seen in pages]
    shown = [(seen.page, number) for seen, number in zip(pages, numbers, strict=True)]
    changes = unit.store_capture(shown, at=pages[0].snapshot.fetched_at)
    fetches = [as_failure(seen.fetch, changes.problem) if changes.problem else seen.fetch for seen in pages]
    for fetch, number in zip(fetches, numbers, strict=True):
        if not is_recorded(fetch):
            unit.record_fetch(fetch, blog_id=changes.blog_id, snapshot_id=number)
    return fetches[0], changes
