-- What was removed: segments that the publisher took away, with their last text
-- limit = 50
SELECT removed_at, publisher, published_at, headline, body, coalesce(permalink, blog_url) AS url
FROM segments
WHERE removed_at IS NOT NULL
ORDER BY removed_at DESC, segment_id
LIMIT :limit
