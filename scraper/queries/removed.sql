-- What was removed: segments that the publisher took away, when last seen, and their last text
-- limit = 50
SELECT removed_at, last_seen, publisher, segment_id, published_at, headline, body, coalesce(permalink, blog_url) AS url
FROM segments
WHERE removed_at IS NOT NULL
ORDER BY removed_at DESC, segment_id
LIMIT :limit
