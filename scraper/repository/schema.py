"""The tables. Users read the public views (`views`), so these may change by migration.

A blog is seen in captures; a capture is one or more snapshots (the page and the older pages it leads to). A segment
belongs to a blog and has versions, numbered from 1, the last being its current text; quotes, sources, links, embeds
and images hang on a version. Natural keys hold a second ingest of the same page to nothing.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from scraper.repository.columns import Json, Moment, UtcDateTime

HEAD = "0009"  # the newest migration: an archive that stands there is opened without loading Alembic

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _version_child(name: str, *columns: Column[Any]) -> Table:
    """A table of what hangs on a version of a segment, numbered in the order of the text."""
    return Table(
        name,
        metadata,
        Column("segment_id", Integer, nullable=False),
        Column("version", Integer, nullable=False),
        Column("number", Integer, nullable=False),
        *columns,
        PrimaryKeyConstraint("segment_id", "version", "number"),
        ForeignKeyConstraint(["segment_id", "version"], ["version.segment_id", "version.number"], ondelete="CASCADE"),
    )


blog = Table(
    "blog",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("publisher", Text),
    Column("title", Text),
    Column("description", Text),
    Column("language", Text),
    Column("kind", Text, nullable=False),
    Column("time_zone", Text),
    Column("published_at", Moment),
    Column("modified_at", Moment),
    Column("coverage_start", UtcDateTime),
    Column("coverage_end", UtcDateTime),
    Column("first_seen", UtcDateTime, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
    Column("last_changed", UtcDateTime, nullable=False),
    Column("is_live", Boolean),
    Column("declared_count", Integer),
    sqlite_autoincrement=True,
)

# Every URL under which a blog was met: asked for, landed on, canonical.
address = Table(
    "address",
    metadata,
    Column("url", Text, primary_key=True),
    Column("blog_id", ForeignKey("blog.id", ondelete="CASCADE"), nullable=False, index=True),
)

# One row for the same bytes of the same URL, however often they come. `seen_at` is the last time they did, and the
# validators are those of that time; all else is of the first. `codec` says how `content` is packed, `base_id` against
# which snapshot, if any. `is_damaged` marks what a check found so, until the same bytes come again.
snapshot = Table(
    "snapshot",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("final_url", Text, nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", Json, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("digest", Text, nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("codec", Text, nullable=False),
    Column("base_id", ForeignKey("snapshot.id")),
    Column("content", LargeBinary, nullable=False),
    Column("is_damaged", Boolean, nullable=False, server_default="0"),
    UniqueConstraint("url", "digest"),
    Index(None, "url", "seen_at"),
    sqlite_autoincrement=True,
)

# `is_believed` is false where an established blog came back as something else, which is kept and without effect, or
# curtailed: then what the capture lacks is without effect.
capture = Table(
    "capture",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("blog_id", ForeignKey("blog.id", ondelete="CASCADE"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("parser", Text, nullable=False),
    Column("segment_count", Integer, nullable=False),
    Column("is_complete", Boolean, nullable=False),
    Column("is_believed", Boolean, nullable=False),
    Column("problems", Json, nullable=False),
    Column("declared_count", Integer),
    UniqueConstraint("blog_id", "at", "snapshot_id"),
    sqlite_autoincrement=True,
)

capture_page = Table(
    "capture_page",
    metadata,
    Column("capture_id", ForeignKey("capture.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id"), nullable=False, index=True),
    PrimaryKeyConstraint("capture_id", "number"),
)

# `version` is the number of the current one. `last_shown` is null while the segment stands on the blog's newest
# capture, so that a poll that changes nothing touches the blog's row alone.
segment = Table(
    "segment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("blog_id", ForeignKey("blog.id", ondelete="CASCADE"), nullable=False),
    Column("key", Text, nullable=False),
    Column("has_own_key", Boolean, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("published_at", Moment),
    Column("published_precision", Text, nullable=False),
    Column("time_basis", Text),
    Column("local_time", Text),
    Column("updated_at", UtcDateTime),
    Column("authors", Json, nullable=False),
    Column("permalink", Text),
    Column("is_pinned", Boolean, nullable=False),
    Column("is_key_event", Boolean, nullable=False),
    Column("provenance", Json, nullable=False),
    Column("first_seen", UtcDateTime, nullable=False),
    Column("last_shown", UtcDateTime),
    Column("removed_at", UtcDateTime),
    Column("version", Integer, nullable=False),
    Column("duplicate_of", ForeignKey("segment.id", ondelete="SET NULL"), index=True),
    Column("duplicate_distance", Float),
    UniqueConstraint("blog_id", "fingerprint"),
    Index(None, "published_at"),
    sqlite_autoincrement=True,
)

# `changed` and `difference` tell what was edited since the version before, and are null for the first.
# The digests tell whether a segment's text, or what hangs on it, differs from the version without reading either.
version = Table(
    "version",
    metadata,
    Column("segment_id", ForeignKey("segment.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("valid_from", UtcDateTime, nullable=False),
    Column("headline", Text),
    Column("body", Text, nullable=False),
    Column("text_digest", Text, nullable=False),
    Column("detail_digest", Text, nullable=False),
    Column("is_minor", Boolean, nullable=False),
    Column("published_at", Moment),
    Column("changed", Json),
    Column("difference", Text),
    Column("snapshot_id", ForeignKey("snapshot.id"), nullable=False, index=True),
    PrimaryKeyConstraint("segment_id", "number"),
)

# Segments, each with the version that it reads as now.
current_text = segment.join(version, (version.c.segment_id == segment.c.id) & (version.c.number == segment.c.version))

# What finds the stories that a new segment may repeat; only those stand here that repeat none themselves.
sketch_hash = Table(
    "sketch_hash",
    metadata,
    Column("hash", Integer, nullable=False),
    Column("segment_id", ForeignKey("segment.id", ondelete="CASCADE"), nullable=False, index=True),
    PrimaryKeyConstraint("hash", "segment_id"),
    sqlite_with_rowid=False,
)

quote = Table(
    "quote",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("segment_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
    Column("spans", Json, nullable=False),
    Column("kind", Text, nullable=False),
    Column("speaker", Text, index=True),
    Column("mention", Text),
    Column("cue", Text),
    Column("confidence", Float, nullable=False),
    UniqueConstraint("segment_id", "version", "number"),
    ForeignKeyConstraint(["segment_id", "version"], ["version.segment_id", "version.number"], ondelete="CASCADE"),
    sqlite_autoincrement=True,
)

source = _version_child(
    "source",
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("mention", Text),
    Column("start_char", Integer),
    Column("end_char", Integer),
    Column("url", Text),
)
link = _version_child("link", Column("url", Text, nullable=False), Column("text", Text, nullable=False))
embed = _version_child(
    "embed", Column("kind", Text, nullable=False), Column("url", Text), Column("author", Text), Column("text", Text)
)
image = _version_child("image", Column("url", Text, nullable=False), Column("caption", Text), Column("credit", Text))

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("blog_id", ForeignKey("blog.id", ondelete="CASCADE"), nullable=False),
    Column("segment_id", ForeignKey("segment.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("capture_id", ForeignKey("capture.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("detail", Text),
    UniqueConstraint("segment_id", "capture_id", "kind"),
    Index(None, "blog_id", "at"),
    Index(None, "kind", "at"),
    sqlite_autoincrement=True,
)

# What another parser made of a blog. `reparse_pass` is a pass over blogs that has not come to its end: the last done.
revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("blog_id", ForeignKey("blog.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("parser_before", Text),
    Column("parser_after", Text, nullable=False),
    Column("segment_count", Integer, nullable=False),
    Column("segments_added", Integer, nullable=False),
    Column("segments_lost", Integer, nullable=False),
    Column("segments_changed", Integer, nullable=False),
    Column("quotes_added", Integer, nullable=False),
    Column("quotes_lost", Integer, nullable=False),
    Column("quotes_changed", Integer, nullable=False),
    Column("speakers_added", Integer, nullable=False),
    Column("speakers_lost", Integer, nullable=False),
    Column("speakers_changed", Integer, nullable=False),
    Column("sources_added", Integer, nullable=False),
    Column("sources_lost", Integer, nullable=False),
    sqlite_autoincrement=True,
)
reparse_pass = Table(
    "reparse_pass",
    metadata,
    Column("selection", Text, primary_key=True),
    Column("parser", Text, nullable=False),
    Column("blog_id", Integer, nullable=False),
)

# `headers` are kept as what differs from those of the snapshot (`headers`), `redirects` as pairs of URL and status.
fetch = Table(
    "fetch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("blog_id", ForeignKey("blog.id", ondelete="SET NULL"), index=True),
    Column("url", Text, nullable=False),
    Column("final_url", Text),
    Column("fetched_at", UtcDateTime, nullable=False, index=True),
    Column("status", Integer),
    Column("outcome", Text, nullable=False),
    Column("bytes", Integer),
    Column("elapsed_ms", Integer, nullable=False),
    Column("headers", Json),
    Column("redirects", Json),
    Column("robots", Text),
    Column("snapshot_id", ForeignKey("snapshot.id"), index=True),
    Column("problem_code", Text),
    Column("problem", Text),
    Index(None, "url", "fetched_at"),
    sqlite_autoincrement=True,
)

# What is remembered between runs: robots.txt by origin, the last request and the absence asked for by
# host, the last pass by watch.
robots = Table(
    "robots",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("status", Integer),
    Column("text", Text, nullable=False),
)
host = Table(
    "host",
    metadata,
    Column("name", Text, primary_key=True),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("away_until", UtcDateTime),
)
watch = Table(
    "watch",
    metadata,
    Column("name", Text, primary_key=True),
    Column("checked_at", UtcDateTime, nullable=False),
    Column("succeeded_at", UtcDateTime),
    Column("failed_at", UtcDateTime),
    Column("problem", Text),
    Column("follows", Text),
    Column("listed", Integer),
    Column("matching", Integer),
)
