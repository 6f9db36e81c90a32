-- The latest segments of all blogs
-- publisher =
-- limit = 20
SELECT published_at, local_time, publisher, headline, body, coalesce(permalink, blog_url) AS url
FROM segments
WHERE removed_at IS NULL AND published_at IS NOT NULL
  AND (:publisher IS NULL OR publisher LIKE '%' || :publisher || '%')
ORDER BY published_at DESC, segment_id
LIMIT :limit
