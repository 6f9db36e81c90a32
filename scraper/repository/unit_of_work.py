"""One transaction on the archive: all that is written in it holds together or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection

from scraper.errors import ArchiveError
from scraper.model import Changes, Fetch, Outcome, Page, Rebuild, RobotsRecord, Selection, Snapshot, Watch
from scraper.repository import blogs, memory
from scraper.repository.evidence import fetches, snapshots
from scraper.repository.history import chronicle
from scraper.repository.history.sighting import read_sighting
from scraper.repository.reparsing import rebuilding, revisions


class UnitOfWork:
    """What can be written. Archive.unit_of_work begins and ends it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: set[int] = set()  # snapshots whose bytes were those last held already

    def add_snapshot(self, snapshot: Snapshot) -> tuple[int, bool]:
        """Keep the bytes of a fetch; gives the snapshot's id, and whether they differ from those last held.

        The same bytes of the same URL are one row, however often they come.
        """
        kept = snapshots.add_snapshot(self._connection, snapshot)
        if not kept.is_new:
            self._held.add(kept.snapshot_id)
        return kept

    def store_capture(self, pages: Sequence[tuple[Page, int]], *, at: datetime) -> Changes:
        """Store what a capture shows: the blog's page first, then the older pages it led to, each with its snapshot.

        Storing the same capture again adds nothing. Raises ArchiveError where the page says what no database takes:
        half a surrogate pair, a number or a year beyond all bounds.
        """
        try:
            return chronicle.store(self._connection, read_sighting(pages, at=at))
        except (UnicodeEncodeError, OverflowError) as error:
            message = f"cannot be stored ({error}); nothing of this page was"
            raise ArchiveError(message, where=pages[0][0].url) from error

    def record_fetch(self, fetch: Fetch, *, blog_id: int | None = None, snapshot_id: int | None = None) -> int:
        """Write a request's line and give its id; a body that was held already counts as `unchanged`.

        A snapshot that is not kept yet is kept; an answer 304 is about the one last seen at its URL. The blog is the
        one known under the URL if none is given, and was there when a request found it unchanged.
        """
        if snapshot_id is None and fetch.snapshot is not None:
            snapshot_id, _ = self.add_snapshot(fetch.snapshot)
        if snapshot_id is None and fetch.outcome == "not_modified":
            newest = snapshots.newest_sight(self._connection, fetch.url)
            snapshot_id = newest.snapshot_id if newest else None
        if blog_id is None and (blog := blogs.find_blog(self._connection, fetch.url)) is not None:
            blog_id = int(blog.id)
        outcome: Outcome = "unchanged" if fetch.outcome == "fetched" and snapshot_id in self._held else fetch.outcome
        if blog_id is not None and outcome in {"unchanged", "not_modified"}:
            chronicle.see_again(self._connection, blog_id, at=fetch.fetched_at)
        return fetches.add_fetch(self._connection, fetch, outcome=outcome, blog_id=blog_id, snapshot_id=snapshot_id)

    def rebuild(self, captures: Iterable[tuple[datetime, Sequence[tuple[Page, int]]]]) -> Rebuild | None:
        """Derive a blog anew from all its captures, oldest first, parsed again; null where there are none.

        Segments found again keep their ids, and no edit is told because the parser changed.
        """
        return rebuilding.rebuild(self._connection, captures)

    def add_revision(self, rebuild: Rebuild, *, at: datetime) -> None:
        """Keep what another parser made of a blog."""
        revisions.add_revision(self._connection, rebuild, at=at)

    def remember_read(self, selection: Selection, *, parser: str, blog_id: int) -> None:
        """A pass over blogs has come so far; should it be interrupted, the next goes on from there."""
        revisions.remember_read(self._connection, selection, parser=parser, blog_id=blog_id)

    def forget_pass(self, selection: Selection) -> None:
        """A pass over blogs has come to its end, or is to begin afresh."""
        revisions.forget_pass(self._connection, selection)

    def remember_robots(self, record: RobotsRecord) -> None:
        """Remember an origin's robots.txt for the next run."""
        memory.remember_robots(self._connection, record)

    def remember_request(self, host: str, at: datetime, *, away_until: datetime | None = None) -> None:
        """Remember when a host was asked, for the delay before the next request, and the absence that it asked for."""
        memory.remember_request(self._connection, host, at=at, away_until=away_until)

    def remember_watch(
        self, watch: Watch, *, at: datetime, problem: str | None = None, found: tuple[int, int] | None = None
    ) -> None:
        """Remember a watch's pass, which went well where there is no problem; of a feed how many it lists, and match."""
        memory.remember_watch(self._connection, watch, at=at, problem=problem, found=found)
