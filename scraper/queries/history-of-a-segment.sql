-- All versions of a segment, the oldest first, with what was edited in each
-- segment
SELECT version, valid_from, valid_to, changed, is_minor, difference, published_at, headline, body, snapshot_id
FROM segment_history
WHERE segment_id = CAST(:segment AS INTEGER)
ORDER BY version
