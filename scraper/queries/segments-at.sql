-- What stood in a blog at an instant like 2026-03-10T09:40+01:00; blog is a number or part of a URL
-- blog
-- at: time
WITH asked AS (
  SELECT strftime('%Y-%m-%dT%H:%M:%SZ', :at) AS moment, blog_id
  FROM blogs
  WHERE blog_id = CAST(:blog AS INTEGER) OR (CAST(:blog AS INTEGER) = 0 AND url LIKE '%' || :blog || '%')
)
SELECT s.segment_id, v.published_at, v.headline, v.body, v.version, v.valid_from AS stood_from,
       (SELECT min(at) FROM (
          SELECT v.valid_to AS at
          UNION ALL
          SELECT e.at FROM events e WHERE e.segment_id = s.segment_id AND +e.kind = 'removed' AND e.at > asked.moment
        )) AS stood_until,
       v.snapshot_id
FROM asked
CROSS JOIN segments s ON s.blog_id = asked.blog_id
CROSS JOIN segment_history v ON v.segment_id = s.segment_id AND v.valid_from <= asked.moment
                          AND (v.valid_to IS NULL OR v.valid_to > asked.moment)
WHERE coalesce((SELECT e.kind FROM events e
                WHERE e.segment_id = s.segment_id AND +e.kind IN ('removed', 'restored') AND e.at <= asked.moment
                ORDER BY e.at DESC, e.event_id DESC LIMIT 1), '') <> 'removed'
ORDER BY s.blog_id, v.published_at DESC, s.segment_id
