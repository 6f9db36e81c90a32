-- What happened in a blog, the newest first: blog is its number or a part of its URL
-- blog
-- limit = 100
SELECT e.at, e.kind, e.segment_id,
       (SELECT v.headline FROM segment_history v WHERE v.segment_id = e.segment_id AND v.valid_from <= e.at
        ORDER BY v.version DESC LIMIT 1) AS headline,
       e.detail, e.snapshot_id
FROM events e
WHERE e.blog_id IN (
  SELECT blog_id FROM blogs
  WHERE blog_id = CAST(:blog AS INTEGER) OR (CAST(:blog AS INTEGER) = 0 AND url LIKE '%' || :blog || '%')
)
ORDER BY e.at DESC, e.event_id DESC
LIMIT :limit
