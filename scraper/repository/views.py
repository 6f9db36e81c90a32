"""The public views: what users' SQL may rely on, whatever becomes of the tables.

Lists and mappings in them are JSON text, truth values 0 and 1; `segment_count` counts every segment ever seen, the
removed ones too, `held_count` those that stand, and `missing_count` how many more the page says it has; in `stories`
the former counts the tellings of one. Views are dropped before and created after every migration, because SQLite cannot
rebuild a table that a view names.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

BLOGS = """
SELECT b.id AS blog_id, b.url, b.publisher, b.title, b.language, b.kind, b.time_zone, b.first_seen, b.last_seen,
       b.last_changed, b.is_live, b.declared_count,
       (SELECT count(*) FROM segment s WHERE s.blog_id = b.id) AS segment_count,
       (SELECT count(*) FROM segment s WHERE s.blog_id = b.id AND s.removed_at IS NOT NULL) AS removed_count,
       (SELECT count(*) FROM segment s WHERE s.blog_id = b.id AND s.removed_at IS NULL) AS held_count,
       max(b.declared_count - (SELECT count(*) FROM segment s WHERE s.blog_id = b.id AND s.removed_at IS NULL), 0)
         AS missing_count,
       b.description, b.published_at, b.modified_at, b.coverage_start, b.coverage_end,
       (SELECT count(*) FROM capture c WHERE c.blog_id = b.id) AS capture_count
FROM blog b
"""

SEGMENTS = """
SELECT s.id AS segment_id, s.blog_id, b.url AS blog_url, b.publisher, b.language, s.key, s.position, v.headline, v.body,
       s.published_at, s.published_precision, s.local_time, s.updated_at, s.authors, s.permalink, s.is_pinned,
       s.is_key_event, s.first_seen, coalesce(s.last_shown, b.last_seen) AS last_seen, s.removed_at,
       s.version AS version_count, s.duplicate_of, s.duplicate_distance, s.time_basis, v.snapshot_id, s.provenance
FROM segment s
JOIN blog b ON b.id = s.blog_id
JOIN version v ON v.segment_id = s.id AND v.number = s.version
"""

QUOTES = """
SELECT q.id AS quote_id, q.segment_id, s.blog_id, b.publisher, b.language, s.published_at, q.field, q.text, q.kind,
       q.speaker, q.mention, q.cue, q.confidence, q.start_char, q.end_char, q.spans, q.version, b.url AS blog_url,
       s.permalink, s.removed_at
FROM quote q
JOIN segment s ON s.id = q.segment_id AND s.version = q.version
JOIN blog b ON b.id = s.blog_id
"""

SOURCES = """
SELECT c.segment_id, s.blog_id, b.publisher, b.language, s.published_at, c.name, c.kind, c.mention, c.url, c.start_char,
       c.end_char, c.version, b.url AS blog_url, s.permalink, s.removed_at
FROM source c
JOIN segment s ON s.id = c.segment_id AND s.version = c.version
JOIN blog b ON b.id = s.blog_id
"""

SEGMENT_HISTORY = """
SELECT v.segment_id, v.number AS version, v.valid_from, n.valid_from AS valid_to, v.headline, v.body, v.snapshot_id,
       v.is_minor, v.changed, v.difference, v.published_at
FROM version v
LEFT JOIN version n ON n.segment_id = v.segment_id AND n.number = v.number + 1
"""

QUOTE_HISTORY = """
SELECT q.id AS quote_id, q.segment_id, q.version, h.valid_from, h.valid_to, s.blog_id, b.publisher, b.language,
       h.published_at, q.field, q.text, q.kind, q.speaker, q.mention, q.cue, q.confidence, q.start_char, q.end_char,
       b.url AS blog_url, s.permalink, s.removed_at, h.snapshot_id
FROM quote q
JOIN segment_history h ON h.segment_id = q.segment_id AND h.version = q.version
JOIN segment s ON s.id = q.segment_id
JOIN blog b ON b.id = s.blog_id
"""

SOURCE_HISTORY = """
SELECT c.segment_id, c.version, h.valid_from, h.valid_to, s.blog_id, b.publisher, b.language, h.published_at, c.name,
       c.kind, c.mention, c.url, c.start_char, c.end_char, b.url AS blog_url, s.permalink, s.removed_at, h.snapshot_id
FROM source c
JOIN segment_history h ON h.segment_id = c.segment_id AND h.version = c.version
JOIN segment s ON s.id = c.segment_id
JOIN blog b ON b.id = s.blog_id
"""

EDITS = """
SELECT n.segment_id, n.number AS version, s.blog_id, b.url AS blog_url, b.publisher, b.language, n.valid_from AS at,
       n.changed, n.is_minor, n.difference, o.headline AS old_headline, n.headline AS new_headline,
       o.body AS old_body, n.body AS new_body, o.published_at AS old_published_at,
       n.published_at AS new_published_at, o.snapshot_id AS old_snapshot_id, n.snapshot_id AS new_snapshot_id,
       s.permalink, s.removed_at
FROM version n
JOIN version o ON o.segment_id = n.segment_id AND o.number = n.number - 1
JOIN segment s ON s.id = n.segment_id
JOIN blog b ON b.id = s.blog_id
"""

EVENTS = """
SELECT e.id AS event_id, e.blog_id, e.segment_id, e.kind, e.at, c.snapshot_id, e.detail
FROM event e
JOIN capture c ON c.id = e.capture_id
"""

STORIES = """
SELECT s.id AS segment_id, s.blog_id, b.url AS blog_url, b.publisher, b.language, v.headline, v.body, s.published_at,
       s.permalink, s.first_seen, s.removed_at,
       1 + (SELECT count(*) FROM segment d WHERE d.duplicate_of = s.id) AS segment_count,
       (SELECT count(DISTINCT coalesce(e.publisher, e.url)) FROM segment d JOIN blog e ON e.id = d.blog_id
        WHERE d.duplicate_of = s.id OR d.id = s.id) AS publisher_count
FROM segment s
JOIN blog b ON b.id = s.blog_id
JOIN version v ON v.segment_id = s.id AND v.number = s.version
WHERE s.duplicate_of IS NULL
"""

REVISIONS = """
SELECT r.id AS revision_id, r.blog_id, b.url AS blog_url, b.publisher, r.at, r.parser_before, r.parser_after,
       r.segment_count, r.segments_added, r.segments_lost, r.segments_changed,
       r.quotes_added, r.quotes_lost, r.quotes_changed, r.speakers_added, r.speakers_lost, r.speakers_changed,
       r.sources_added, r.sources_lost
FROM revision r
JOIN blog b ON b.id = r.blog_id
"""

# A header that came as it did with the snapshot is kept as its place there (see `headers`).
# A request that found the page as it was is as complete as the capture before it.
FETCHES = """
SELECT f.id AS fetch_id, f.blog_id, f.url, f.final_url, f.fetched_at, f.status, f.outcome, f.bytes, f.elapsed_ms,
       f.snapshot_id, f.problem, f.problem_code, c.declared_count, c.segment_count AS shown_count,
       max(c.declared_count - c.segment_count, 0) AS missing_count, c.is_complete, s.digest, f.robots, f.redirects,
       (SELECT json_group_array(json(CASE h.type WHEN 'integer' THEN json_extract(s.headers, '$[' || h.value || ']')
                                     ELSE h.value END))
        FROM json_each(f.headers) h WHERE f.headers IS NOT NULL) AS headers
FROM fetch f
LEFT JOIN snapshot s ON s.id = f.snapshot_id
LEFT JOIN capture c ON c.id = (
  SELECT c.id FROM capture c
  WHERE c.at <= f.fetched_at AND c.snapshot_id = iif(f.outcome <> 'not_modified', f.snapshot_id, (
    SELECT p.id FROM snapshot p WHERE p.url = f.url AND p.fetched_at <= f.fetched_at ORDER BY p.seen_at DESC LIMIT 1))
  ORDER BY c.at DESC, c.id DESC LIMIT 1)
"""

# Not public: what the full-text index holds of each segment. Its rows must come out the same, character for
# character, when an entry is made and when it is taken back, hence the ordered lists of names.
SEARCH_DOCUMENT = """
SELECT s.id AS segment_id, v.headline, v.body,
       (SELECT group_concat(speaker, ' · ') FROM (
          SELECT q.speaker FROM quote q WHERE q.segment_id = s.id AND q.version = s.version AND q.speaker IS NOT NULL
          ORDER BY q.number)) AS speakers,
       (SELECT group_concat(name, ' · ') FROM (
          SELECT c.name FROM source c WHERE c.segment_id = s.id AND c.version = s.version
          ORDER BY c.number)) AS sources
FROM segment s
JOIN version v ON v.segment_id = s.id AND v.number = s.version
"""

VIEWS: Mapping[str, str] = {
    "blogs": BLOGS,
    "segments": SEGMENTS,
    "stories": STORIES,
    "quotes": QUOTES,
    "sources": SOURCES,
    "segment_history": SEGMENT_HISTORY,
    "quote_history": QUOTE_HISTORY,
    "source_history": SOURCE_HISTORY,
    "edits": EDITS,
    "events": EVENTS,
    "revisions": REVISIONS,
    "fetches": FETCHES,
    "search_document": SEARCH_DOCUMENT,
}


def drop_views(connection: Connection) -> None:
    """Take the views away, so that a migration may rebuild any table."""
    for name in VIEWS:
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")


def create_views(connection: Connection, *, views: Mapping[str, str] = VIEWS) -> None:
    """Put the views in place: those of this version, unless others are given."""
    for name, select in views.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {select}")
