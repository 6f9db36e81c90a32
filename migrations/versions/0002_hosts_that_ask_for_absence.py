"""Until when a host asked us to stay away (Retry-After), so that the next run knows.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("host", sa.Column("away_until", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("host", "away_until")
