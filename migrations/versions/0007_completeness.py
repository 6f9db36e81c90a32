"""How complete each blog and each fetch is, in the views.

Revision ID: 0007
"""

from __future__ import annotations

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BLOGS = """
SELECT b.id AS blog_id, b.url, b.publisher, b.title, b.language, b.kind, b.time_zone, b.first_seen, b.last_seen,
       b.last_changed, b.is_live, b.declared_count,
       (SELECT count(*) FROM segment s WHERE s.blog_id = b.id) AS segment_count,
       (SELECT count(*) FROM segment s WHERE s.blog_id = b.id AND s.removed_at IS NOT NULL) AS removed_count,
       b.description, b.published_at, b.modified_at, b.coverage_start, b.coverage_end,
       (SELECT count(*) FROM capture c WHERE c.blog_id = b.id) AS capture_count
FROM blog b
"""
FETCHES = """
SELECT f.id AS fetch_id, f.blog_id, f.url, f.final_url, f.fetched_at, f.status, f.outcome, f.bytes, f.elapsed_ms,
       f.snapshot_id, f.problem, f.problem_code, s.digest, f.robots, f.redirects,
       (SELECT json_group_array(json(CASE h.type WHEN 'integer' THEN json_extract(s.headers, '$[' || h.value || ']')
                                     ELSE h.value END))
        FROM json_each(f.headers) h WHERE f.headers IS NOT NULL) AS headers
FROM fetch f
LEFT JOIN snapshot s ON s.id = f.snapshot_id
"""
VIEWS_BEFORE = {"blogs": BLOGS, "fetches": FETCHES}


def upgrade() -> None:
    """Nothing but the views is new."""


def downgrade() -> None:
    """As before."""
