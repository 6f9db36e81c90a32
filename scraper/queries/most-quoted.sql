-- The most quoted speakers, with the number of quotes, segments and publishers
-- language =
-- limit = 25
SELECT speaker, count(*) AS quotes, count(DISTINCT segment_id) AS segments, count(DISTINCT publisher) AS publishers,
       min(published_at) AS first, max(published_at) AS last
FROM quotes
WHERE speaker IS NOT NULL AND (:language IS NULL OR language = :language)
GROUP BY speaker
ORDER BY quotes DESC, speaker
LIMIT :limit
