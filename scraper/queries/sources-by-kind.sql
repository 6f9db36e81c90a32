-- Whom segments credit: sources with their kind and how often they stand
-- kind =
-- limit = 50
SELECT kind, name, count(*) AS mentions, count(DISTINCT segment_id) AS segments, count(DISTINCT publisher) AS publishers
FROM sources
WHERE :kind IS NULL OR kind = :kind
GROUP BY kind, name
ORDER BY kind, mentions DESC, name
LIMIT :limit
