"""The first archive: blogs, captures, segments with versions and events, fetches, and the full-text index.

Revision ID: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "blog",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Text(), nullable=True),
        sa.Column("modified_at", sa.Text(), nullable=True),
        sa.Column("coverage_start", sa.Text(), nullable=True),
        sa.Column("coverage_end", sa.Text(), nullable=True),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("last_seen", sa.Text(), nullable=False),
        sa.Column("last_changed", sa.Text(), nullable=False),
        sa.Column("is_live", sa.Boolean(), nullable=True),
        sa.Column("declared_count", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blog")),
        sa.UniqueConstraint("url", name=op.f("uq_blog_url")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "host",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("requested_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_host")),
    )
    op.create_table(
        "robots",
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("fetched_at", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_robots")),
    )
    op.create_table(
        "snapshot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=False),
        sa.Column("fetched_at", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("last_modified", sa.Text(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("codec", sa.Text(), nullable=False),
        sa.Column("base_id", sa.Integer(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["base_id"], ["snapshot.id"], name=op.f("fk_snapshot_base_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshot")),
        sa.UniqueConstraint("url", "digest", name=op.f("uq_snapshot_url_digest")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_snapshot_url_seen_at"), "snapshot", ["url", "seen_at"], unique=False)
    op.create_table(
        "watch",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("checked_at", sa.Text(), nullable=False),
        sa.Column("succeeded_at", sa.Text(), nullable=True),
        sa.Column("failed_at", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_watch")),
    )
    op.create_table(
        "address",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["blog_id"], ["blog.id"], name=op.f("fk_address_blog_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_address")),
    )
    op.create_index(op.f("ix_address_blog_id"), "address", ["blog_id"], unique=False)
    op.create_table(
        "capture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("parser", sa.Text(), nullable=False),
        sa.Column("segment_count", sa.Integer(), nullable=False),
        sa.Column("is_complete", sa.Boolean(), nullable=False),
        sa.Column("is_believed", sa.Boolean(), nullable=False),
        sa.Column("problems", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["blog_id"], ["blog.id"], name=op.f("fk_capture_blog_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_capture_snapshot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capture")),
        sa.UniqueConstraint("blog_id", "at", "snapshot_id", name=op.f("uq_capture_blog_id_at_snapshot_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_capture_snapshot_id"), "capture", ["snapshot_id"], unique=False)
    op.create_table(
        "fetch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("fetched_at", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=True),
        sa.Column("elapsed_ms", sa.Integer(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=True),
        sa.Column("problem_code", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["blog_id"], ["blog.id"], name=op.f("fk_fetch_blog_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_fetch_snapshot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fetch")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_fetch_blog_id"), "fetch", ["blog_id"], unique=False)
    op.create_index(op.f("ix_fetch_fetched_at"), "fetch", ["fetched_at"], unique=False)
    op.create_index(op.f("ix_fetch_snapshot_id"), "fetch", ["snapshot_id"], unique=False)
    op.create_index(op.f("ix_fetch_url_fetched_at"), "fetch", ["url", "fetched_at"], unique=False)
    op.create_table(
        "segment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("has_own_key", sa.Boolean(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.Text(), nullable=True),
        sa.Column("published_precision", sa.Text(), nullable=False),
        sa.Column("time_basis", sa.Text(), nullable=True),
        sa.Column("local_time", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.Text(), nullable=True),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("permalink", sa.Text(), nullable=True),
        sa.Column("is_pinned", sa.Boolean(), nullable=False),
        sa.Column("is_key_event", sa.Boolean(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("last_shown", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("duplicate_of", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["blog_id"], ["blog.id"], name=op.f("fk_segment_blog_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["duplicate_of"], ["segment.id"], name=op.f("fk_segment_duplicate_of"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segment")),
        sa.UniqueConstraint("blog_id", "fingerprint", name=op.f("uq_segment_blog_id_fingerprint")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_segment_duplicate_of"), "segment", ["duplicate_of"], unique=False)
    op.create_index(op.f("ix_segment_published_at"), "segment", ["published_at"], unique=False)
    op.create_table(
        "capture_page",
        sa.Column("capture_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_capture_page_capture_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_capture_page_snapshot_id")),
        sa.PrimaryKeyConstraint("capture_id", "number", name=op.f("pk_capture_page")),
    )
    op.create_index(op.f("ix_capture_page_snapshot_id"), "capture_page", ["snapshot_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=False),
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("capture_id", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["blog_id"], ["blog.id"], name=op.f("fk_event_blog_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["capture_id"], ["capture.id"], name=op.f("fk_event_capture_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["segment_id"], ["segment.id"], name=op.f("fk_event_segment_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("segment_id", "capture_id", "kind", name=op.f("uq_event_segment_id_capture_id_kind")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_blog_id_at"), "event", ["blog_id", "at"], unique=False)
    op.create_index(op.f("ix_event_capture_id"), "event", ["capture_id"], unique=False)
    op.create_index(op.f("ix_event_kind_at"), "event", ["kind", "at"], unique=False)
    op.create_table(
        "version",
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("text_digest", sa.Text(), nullable=False),
        sa.Column("detail_digest", sa.Text(), nullable=False),
        sa.Column("is_minor", sa.Boolean(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["segment_id"], ["segment.id"], name=op.f("fk_version_segment_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name=op.f("fk_version_snapshot_id")),
        sa.PrimaryKeyConstraint("segment_id", "number", name=op.f("pk_version")),
    )
    op.create_index(op.f("ix_version_snapshot_id"), "version", ["snapshot_id"], unique=False)
    op.create_table(
        "embed",
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["segment_id", "version"],
            ["version.segment_id", "version.number"],
            name=op.f("fk_embed_segment_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("segment_id", "version", "number", name=op.f("pk_embed")),
    )
    op.create_table(
        "image",
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("caption", sa.Text(), nullable=True),
        sa.Column("credit", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["segment_id", "version"],
            ["version.segment_id", "version.number"],
            name=op.f("fk_image_segment_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("segment_id", "version", "number", name=op.f("pk_image")),
    )
    op.create_table(
        "link",
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["segment_id", "version"],
            ["version.segment_id", "version.number"],
            name=op.f("fk_link_segment_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("segment_id", "version", "number", name=op.f("pk_link")),
    )
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("mention", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["segment_id", "version"],
            ["version.segment_id", "version.number"],
            name=op.f("fk_quote_segment_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sa.UniqueConstraint("segment_id", "version", "number", name=op.f("uq_quote_segment_id_version_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_quote_speaker"), "quote", ["speaker"], unique=False)
    op.create_table(
        "source",
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mention", sa.Text(), nullable=True),
        sa.Column("start_char", sa.Integer(), nullable=True),
        sa.Column("end_char", sa.Integer(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["segment_id", "version"],
            ["version.segment_id", "version.number"],
            name=op.f("fk_source_segment_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("segment_id", "version", "number", name=op.f("pk_source")),
    )
    op.create_index(op.f("ix_source_name"), "source", ["name"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(SEARCH)


def downgrade() -> None:
    raise NotImplementedError("an archive is never taken back before its first migration; restore a backup instead")


# The texts stay in their tables; the index reads them through the view search_document.
SEARCH = """
CREATE VIRTUAL TABLE segment_search USING fts5(
    headline, body, speakers, sources,
    content='search_document', content_rowid='segment_id', tokenize='unicode61 remove_diacritics 2'
)
"""
