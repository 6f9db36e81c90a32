-- What was edited: every text that changed, before and after, the newest edit first
-- minor = 0
-- limit = 50
SELECT now.valid_from AS edited_at, s.publisher, now.segment_id, before.headline AS headline_before,
       now.headline AS headline_after, before.body AS body_before, now.body AS body_after,
       coalesce(s.permalink, s.blog_url) AS url
FROM segment_history now
JOIN segment_history before ON before.segment_id = now.segment_id AND before.version = now.version - 1
JOIN segments s ON s.segment_id = now.segment_id
WHERE now.is_minor = 0 OR CAST(:minor AS INTEGER)
ORDER BY now.valid_from DESC, now.segment_id
LIMIT :limit
