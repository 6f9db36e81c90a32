-- Who said what: the quotes of a speaker, the newest first
-- speaker =
-- limit = 50
SELECT published_at, speaker, text, kind, round(confidence, 2) AS confidence, publisher, coalesce(permalink, blog_url) AS url
FROM quotes
WHERE speaker IS NOT NULL AND (:speaker IS NULL OR speaker LIKE '%' || :speaker || '%' OR same_person(speaker, :speaker))
ORDER BY published_at DESC, quote_id
LIMIT :limit
