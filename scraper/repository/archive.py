"""The archive: one database that holds blogs, their captures and all that was read of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from scraper.errors import ArchiveError
from scraper.model import (
    ArchiveStatus,
    BlogState,
    Capture,
    Damage,
    Exchange,
    Hit,
    RobotsRecord,
    Selection,
    Settled,
    Snapshot,
    WatchState,
)
from scraper.repository import blogs, database, memory, migrating
from scraper.repository.evidence import checking, exchanges, fetches, repairing, snapshots
from scraper.repository.evidence.chain import restore
from scraper.repository.history import captures
from scraper.repository.reparsing import revisions
from scraper.repository.search import search, speakers
from scraper.repository.selection import selected_urls
from scraper.repository.status import read_status
from scraper.repository.unit_of_work import UnitOfWork


@contextmanager
def open_archive(
    location: str, *, create: bool = True, read_only: bool = False, upgrade: bool = True, file: Path | None = None
) -> Iterator[Archive]:
    """The archive at a path or a SQLAlchemy URL, at the newest schema: brought up to it where it may be written.

    With a `file` that one is opened in its place, under its name. Raises ArchiveTooNew where a newer version of this
    program made it, ArchiveError where it cannot be opened.
    """
    engine = database.connect(str(file or location), create=create and not read_only, read_only=read_only)
    try:
        with database.told_plainly(location):
            prepare = migrating.migrate if upgrade and not read_only else migrating.require_current
            prepare(engine, location=location)
        yield Archive(engine, location=location, read_only=read_only)
    finally:
        engine.dispose()


class Archive:
    """What can be asked. Every answer is one consistent view; writing is done in a unit of work."""

    def __init__(self, engine: Engine, *, location: str, read_only: bool) -> None:
        self.location = location
        self._engine = engine
        self._read_only = read_only

    @property
    def path(self) -> Path:
        """The file."""
        return database.database_path(self.location)

    @contextmanager
    def unit_of_work(self, *, dry_run: bool = False) -> Iterator[UnitOfWork]:
        """One transaction: committed at the end, rolled back on any exception, Ctrl-C among them, and on a dry run."""
        if self._read_only:
            raise ArchiveError("was opened for reading only; nothing can be stored in it", where=self.location)
        with database.told_plainly(self.location), database.writing(self._engine) as connection:
            yield UnitOfWork(connection)
            if dry_run:
                connection.rollback()

    def settled(self, url: str) -> Settled | None:
        """The bytes last seen at a URL, where nothing is left to do about them; null where something is.

        They were read and believed, and no older page that they lead to is still wanting.
        """
        with self._reading() as connection:
            newest = snapshots.newest_sight(connection, url)
            if newest is None or not captures.is_settled(connection, newest.snapshot_id):
                return None
            return Settled(digest=newest.digest, validators=newest.validators)

    def has_read(self, snapshot: Snapshot, *, parser: str) -> bool:
        """Whether this version of the parser has nothing to add about bytes that came at their instant.

        It read them, and their request stands in the log; or they are those last seen at their URL, and settled.
        """
        with self._reading() as connection:
            held = snapshots.find_sight(connection, snapshot)
            if held is None or not captures.is_read_by(connection, held.snapshot_id, parser):
                return False
            if exchanges.is_recorded(connection, snapshot.url, at=snapshot.fetched_at):
                return True
            is_newest = held == snapshots.newest_sight(connection, snapshot.url)
            return (
                is_newest and held.seen_at <= snapshot.fetched_at and captures.is_settled(connection, held.snapshot_id)
            )

    def is_recorded(self, url: str, *, at: datetime) -> bool:
        """Whether a request for a URL at an instant stands in the log."""
        with self._reading() as connection:
            return exchanges.is_recorded(connection, url, at=at)

    def blog_of_older_page(self, url: str) -> int | None:
        """The blog whose page led to an older page at a URL; null where none did, or where a blog has it for its own."""
        with self._reading() as connection:
            return captures.blog_of_older_page(connection, url)

    def exchanges(self, selection: Selection) -> Iterator[Exchange]:
        """The requests that brought bytes or found them unchanged, the oldest first."""
        with self._reading() as connection:
            yield from exchanges.read_exchanges(connection, selection)

    def content(self, snapshot_id: int) -> bytes:
        """The bytes of a snapshot, proven by their digest. Raises ArchiveError where they are damaged."""
        with self._reading() as connection:
            return restore(connection, snapshot_id)

    def newest_snapshot(self, url: str) -> Snapshot | None:
        """The bytes last seen at a URL: what a server means that answers 304 to the validators."""
        with self._reading() as connection:
            return snapshots.newest_snapshot(connection, url)

    def captures(self, *, blog_id: int | None = None, blog_url: str | None = None) -> Iterator[Capture]:
        """The stored captures blog by blog, the oldest of each first; of one blog if its id or URL is given."""
        with self._reading() as connection:
            if blog_url is None:
                yield from captures.read_captures(connection, blog_id=blog_id)
            elif (blog := blogs.find_blog(connection, blog_url)) is not None:
                yield from captures.read_captures(connection, blog_id=blog.id)

    def unread(self) -> Iterator[tuple[int, Snapshot]]:
        """The snapshots that showed nothing when they came, the oldest first, each with its id."""
        with self._reading() as connection:
            yield from captures.read_unread(connection)

    def blog_urls(self, selection: Selection | None = None) -> dict[int, str]:
        """The URLs of the blogs that are meant, by id."""
        with self._reading() as connection:
            return selected_urls(connection, selection or Selection())

    def last_read(self, selection: Selection, *, parser: str) -> int | None:
        """The blog that an interrupted pass over the same blogs by the same parser read last."""
        with self._reading() as connection:
            return revisions.last_read(connection, selection, parser=parser)

    def blog_state(self, url: str) -> BlogState | None:
        """How the blog stands that was met under a URL; null where none was."""
        with self._reading() as connection:
            blog = blogs.find_blog(connection, url)
            return None if blog is None else blogs.state_of(blog)

    def blogs_changed_since(self, at: datetime) -> tuple[BlogState, ...]:
        """How the blogs stand that changed at an instant or after it, the last changed first."""
        with self._reading() as connection:
            return tuple(map(blogs.state_of, blogs.changed_since(connection, at)))

    def robots(self, origin: str) -> RobotsRecord | None:
        """The robots.txt of an origin as last fetched."""
        with self._reading() as connection:
            return memory.robots(connection, origin)

    def last_request(self, host: str) -> datetime | None:
        """When a host was last asked for anything."""
        with self._reading() as connection:
            return memory.last_request(connection, host)

    def away_until(self, host: str) -> datetime | None:
        """Until when a host asked us to stay away, if it ever did."""
        with self._reading() as connection:
            return memory.away_until(connection, host)

    def last_asked(self, url: str) -> datetime | None:
        """When a URL was last asked for, whatever became of it."""
        with self._reading() as connection:
            return fetches.last_asked(connection, url)

    def is_gone(self, url: str) -> bool:
        """Whether there was no page at a URL each of the last few times that it was asked for."""
        with self._reading() as connection:
            return fetches.is_gone(connection, url)

    def watch_state(self, name: str) -> WatchState | None:
        """How a watch fared; null before its first pass."""
        with self._reading() as connection:
            return memory.watch_state(connection, name)

    def search(
        self,
        words: str = "",
        *,
        speaker: str | None = None,
        also: Collection[str] = (),
        source: str | None = None,
        limit: int = 20,
    ) -> tuple[Hit, ...]:
        """The segments that hold all the words, or quote a speaker, or credit a source, the best first.

        `also` are other names under which the speaker may stand.
        """
        with self._reading() as connection:
            return search(connection, words, speaker=speaker, also=also, source=source, limit=limit)

    def speakers(self) -> tuple[str, ...]:
        """Every name under which somebody is quoted."""
        with self._reading() as connection:
            return speakers(connection)

    def check(self) -> tuple[Damage, ...]:
        """All that is wrong with the archive; nothing where it is sound."""
        with database.told_plainly(self.location), database.writing(self._engine) as connection:
            damages = checking.check(connection)
            connection.rollback()
            return damages

    def repair(self, *, copy: str | None = None) -> tuple[Damage, ...]:
        """All that was wrong, and whether it is mended now: damaged bytes from a copy of the archive, if one is given."""
        with database.told_plainly(self.location), database.writing(self._engine) as connection:
            damages = checking.check(connection)
            return repairing.repair(connection, damages, copy=copy) if damages else ()

    def status(self) -> ArchiveStatus:
        """What the archive holds, in figures."""
        with self._reading() as connection:
            return read_status(connection, location=self.location, path=self.path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with database.told_plainly(self.location), self._engine.connect() as connection:
            yield connection
