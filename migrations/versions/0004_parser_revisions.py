"""What another parser made of a blog, and how far a pass over the archive has come.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None
VIEWS_BEFORE = {"revisions": None}
COUNTS = (
    "segments_added",
    "segments_lost",
    "segments_changed",
    "quotes_added",
    "quotes_lost",
    "quotes_changed",
    "speakers_added",
    "speakers_lost",
    "speakers_changed",
    "sources_added",
    "sources_lost",
)


def upgrade() -> None:
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("parser_before", sa.Text(), nullable=True),
        sa.Column("parser_after", sa.Text(), nullable=False),
        sa.Column("segment_count", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.ForeignKeyConstraint(["blog_id"], ["blog.id"], name=op.f("fk_revision_blog_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_revision_blog_id"), "revision", ["blog_id"], unique=False)
    op.create_table(
        "reparse_pass",
        sa.Column("selection", sa.Text(), nullable=False),
        sa.Column("parser", sa.Text(), nullable=False),
        sa.Column("blog_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("selection", name=op.f("pk_reparse_pass")),
    )


def downgrade() -> None:
    op.drop_table("reparse_pass")
    op.drop_table("revision")
