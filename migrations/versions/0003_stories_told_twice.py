"""What tells that two segments tell one story: how far apart they are, and the index that finds them.

The segments of before go into the index; which of them repeat one another is told when their blogs are read again.

Revision ID: 0003
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from scraper.repository.resemblance import read_story, sketch

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
BATCH = 1000
TEXTS = sa.text(
    "SELECT s.id, v.headline, v.body FROM segment s JOIN version v ON v.segment_id = s.id AND v.number = s.version"
    " WHERE s.id > :after ORDER BY s.id LIMIT :batch"
)
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
    with op.batch_alter_table("segment") as segment:
        segment.drop_column("duplicate_distance")


def _hashes(rows: Sequence[sa.Row[tuple[int, str | None, str]]]) -> list[dict[str, int]]:
    return [
        {"hash": value, "segment_id": row.id}
        for row in rows
        for value in set(sketch(read_story(row.headline, row.body, moment=None)))
    ]
