-- What was edited, word by word, the newest edit first (whole texts: history-of-a-segment)
-- minor = 0
-- limit = 50
SELECT at, publisher, segment_id, changed, difference, new_headline AS headline, coalesce(permalink, blog_url) AS url
FROM edits
WHERE is_minor = 0 OR CAST(:minor AS INTEGER)
ORDER BY at DESC, segment_id
LIMIT :limit
