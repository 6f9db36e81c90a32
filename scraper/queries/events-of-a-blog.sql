-- What happened in a blog, the newest first: blog is its number or a part of its URL
-- blog
-- limit = 100
SELECT e.at, e.kind, e.segment_id, s.headline, e.detail, e.snapshot_id
FROM events e
JOIN segments s ON s.segment_id = e.segment_id
WHERE s.blog_id = CAST(:blog AS INTEGER) OR (CAST(:blog AS INTEGER) = 0 AND s.blog_url LIKE '%' || :blog || '%')
ORDER BY e.at DESC, e.event_id DESC
LIMIT :limit
