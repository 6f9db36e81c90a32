-- The segments of a blog in the order of the page: blog is its number or a part of its URL
-- blog
SELECT position, segment_id, local_time, headline, body, authors, version_count, removed_at
FROM segments
WHERE blog_id = CAST(:blog AS INTEGER) OR (CAST(:blog AS INTEGER) = 0 AND blog_url LIKE '%' || :blog || '%')
ORDER BY blog_id, removed_at IS NOT NULL, position
