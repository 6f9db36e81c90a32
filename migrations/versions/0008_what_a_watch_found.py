"""What a watch followed at its last pass, and what its feed listed.

Revision ID: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
COLUMNS = (("follows", sa.Text), ("listed", sa.Integer), ("matching", sa.Integer))


def upgrade() -> None:
    for name, kind in COLUMNS:
        op.add_column("watch", sa.Column(name, kind(), nullable=True))


def downgrade() -> None:
    for name, _ in reversed(COLUMNS):
        op.drop_column("watch", name)
