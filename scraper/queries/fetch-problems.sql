-- Requests that failed or were refused, the newest first
-- limit = 50
SELECT fetched_at, outcome, status, problem_code, problem, url
FROM fetches
WHERE outcome IN ('failed', 'refused')
ORDER BY fetched_at DESC, fetch_id DESC
LIMIT :limit
