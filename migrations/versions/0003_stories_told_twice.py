"""What tells that two segments tell one story: how far apart they are, and the index that finds them.

The segments of before go into the index; which of them repeat one another is told when their blogs are read again.
They are told by the code as it stands when the archive is brought up, as those of today are.

Revision ID: 0003
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from scraper.repository.stories.resemblance import read_story, sketch

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
BATCH = 1000
TEXTS = sa.text(
    "SELECT s.id, v.headline, v.body FROM segment s JOIN version v ON v.segment_id = s.id AND v.number = s.version"
    " WHERE s.id > :after ORDER BY s.id LIMIT :batch"
)
SEGMENTS = """
SELECT s.id AS segment_id, s.blog_id, b.url AS blog_url, b.publisher, b.language, s.key, s.position, v.headline, v.body,
       s.published_at, s.published_precision, s.local_time, s.updated_at, s.authors, s.permalink, s.is_pinned,
       s.is_key_event, s.first_seen, coalesce(s.last_shown, b.last_seen) AS last_seen, s.removed_at,
       s.version AS version_count, s.duplicate_of, s.time_basis, v.snapshot_id, s.provenance
FROM segment s
JOIN blog b ON b.id = s.blog_id
JOIN version v ON v.segment_id = s.id AND v.number = s.version
"""
VIEWS_BEFORE = {"segments": SEGMENTS, "stories": None}
INDEX = sa.text("INSERT INTO sketch_hash (hash, segment_id) VALUES (:hash, :segment_id)")


def upgrade() -> None:
    op.add_column("segment", sa.Column("duplicate_distance", sa.Float(), nullable=True))
    op.create_table(
        "sketch_hash",
        sa.Column("hash", sa.Integer(), nullable=False),
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["segment_id"], ["segment.id"], name=op.f("fk_sketch_hash_segment_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("hash", "segment_id", name=op.f("pk_sketch_hash")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sketch_hash_segment_id"), "sketch_hash", ["segment_id"], unique=False)
    connection, after = op.get_bind(), 0
    while rows := connection.execute(TEXTS, {"after": after, "batch": BATCH}).all():
        if hashes := _hashes(rows):
            connection.execute(INDEX, hashes)
        after = rows[-1].id


def downgrade() -> None:
    op.drop_table("sketch_hash")
    op.drop_column("segment", "duplicate_distance")


def _hashes(rows: Sequence[sa.Row[tuple[int, str | None, str]]]) -> list[dict[str, int]]:
    return [
        {"hash": value, "segment_id": row.id}
        for row in rows
        for value in set(sketch(read_story(row.headline, row.body, moment=None)))
    ]
