-- All versions of a segment, the oldest first
-- segment
SELECT version, valid_from, valid_to, is_minor, headline, body, snapshot_id
FROM segment_history
WHERE segment_id = CAST(:segment AS INTEGER)
ORDER BY version
