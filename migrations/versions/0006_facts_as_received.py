"""What each request received, beside its body: headers, redirects, what robots.txt said; and which bytes are damaged.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FETCHES = """
SELECT f.id AS fetch_id, f.blog_id, f.url, f.final_url, f.fetched_at, f.status, f.outcome, f.bytes, f.elapsed_ms,
       f.snapshot_id, f.problem, f.problem_code
FROM fetch f
"""
VIEWS_BEFORE = {"fetches": FETCHES}


def upgrade() -> None:
    for name in ("headers", "redirects", "robots"):
        op.add_column("fetch", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("snapshot", sa.Column("is_damaged", sa.Boolean(), nullable=False, server_default="0"))
    op.create_index(op.f("ix_snapshot_digest"), "snapshot", ["digest"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_snapshot_digest"), "snapshot")
    op.drop_column("snapshot", "is_damaged")
    for name in ("headers", "redirects", "robots"):
        op.drop_column("fetch", name)
