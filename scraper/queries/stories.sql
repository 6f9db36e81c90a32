-- Stories told more than once: who told each first, how often it was told, by how many publishers
-- limit = 50
SELECT segment_count, publisher_count, published_at, publisher AS first_publisher, headline, body,
       coalesce(permalink, blog_url) AS url
FROM stories
WHERE segment_count > 1
ORDER BY publisher_count DESC, segment_count DESC, published_at DESC, segment_id
LIMIT :limit
