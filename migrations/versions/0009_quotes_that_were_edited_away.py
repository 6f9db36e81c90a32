"""Quotes and sources of every version, in views of their own.

Revision ID: 0009
"""

from __future__ import annotations

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

VIEWS_BEFORE = {"quote_history": None, "source_history": None}


def upgrade() -> None:
    """Nothing but the views is new."""


def downgrade() -> None:
    """As before."""
