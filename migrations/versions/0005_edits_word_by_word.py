"""What was edited, part by part and word by word; the time of each version; what a capture declares to hold.

The edits of before are told from the texts that are there; a version of before has the time that its segment has now.
They are told by the code as it stands when the archive is brought up, as those of today are.

Revision ID: 0005
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from scraper.repository.history.amendment import Text, text_differences

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None
SEGMENT_HISTORY = """
SELECT v.segment_id, v.number AS version, v.valid_from, n.valid_from AS valid_to, v.headline, v.body, v.snapshot_id,
       v.is_minor
FROM version v
LEFT JOIN version n ON n.segment_id = v.segment_id AND n.number = v.number + 1
"""
VIEWS_BEFORE = {"segment_history": SEGMENT_HISTORY, "edits": None}
BATCH = 1000
DATE = "UPDATE version SET published_at = (SELECT published_at FROM segment WHERE segment.id = version.segment_id)"
EDITS = sa.text(
    "SELECT n.rowid AS place, o.headline AS was_headline, o.body AS was_body, n.headline, n.body FROM version n"
    " JOIN version o ON o.segment_id = n.segment_id AND o.number = n.number - 1"
    " WHERE n.rowid > :after ORDER BY n.rowid LIMIT :batch"
)
TELL = sa.text("UPDATE version SET changed = :changed, difference = :difference WHERE rowid = :place")


def upgrade() -> None:
    op.add_column("version", sa.Column("published_at", sa.Text(), nullable=True))
    op.add_column("version", sa.Column("changed", sa.Text(), nullable=True))
    op.add_column("version", sa.Column("difference", sa.Text(), nullable=True))
    op.add_column("capture", sa.Column("declared_count", sa.Integer(), nullable=True))
    op.execute(DATE)
    connection, after = op.get_bind(), 0
    while rows := connection.execute(EDITS, {"after": after, "batch": BATCH}).all():
        connection.execute(TELL, _told(rows))
        after = rows[-1].place


def downgrade() -> None:
    op.drop_column("capture", "declared_count")
    op.drop_column("version", "difference")
    op.drop_column("version", "changed")
    op.drop_column("version", "published_at")


def _told(rows: Sequence[sa.Row[tuple[int, str | None, str, str | None, str]]]) -> list[dict[str, object]]:
    return [
        {
            "place": row.place,
            "changed": json.dumps(list(parts), separators=(",", ":")),
            "difference": "\n\n".join(parts.values()),
        }
        for row in rows
        for parts in [dict(text_differences(Text(row.was_headline, row.was_body), Text(row.headline, row.body)))]
    ]
