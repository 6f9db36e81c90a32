-- What happened in a blog, the newest first: blog is its number or a part of its URL
-- blog
-- limit = 100
SELECT e.at, e.kind, e.segment_id, iif(v.version IS NULL, s.headline, v.headline) AS headline, e.detail, e.snapshot_id
FROM events e
JOIN segments s ON s.segment_id = e.segment_id
LEFT JOIN segment_history v ON v.segment_id = e.segment_id AND v.valid_from <= e.at
                               AND (v.valid_to IS NULL OR v.valid_to > e.at)
WHERE s.blog_id = CAST(:blog AS INTEGER) OR (CAST(:blog AS INTEGER) = 0 AND s.blog_url LIKE '%' || :blog || '%')
ORDER BY e.at DESC, e.event_id DESC
LIMIT :limit
