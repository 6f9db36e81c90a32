-- The blogs in the archive, the last seen first
-- limit = 100
SELECT blog_id, publisher, title, kind, is_live, segment_count, removed_count, declared_count, held_count,
       missing_count, first_seen, last_seen, last_changed, url
FROM blogs
ORDER BY last_seen DESC, blog_id
LIMIT :limit
