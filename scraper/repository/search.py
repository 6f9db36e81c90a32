"""Full-text search over the current texts of segments, by FTS5."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sqlalchemy import Connection, text

from scraper.errors import UsageError
from scraper.model import Hit

# A phrase in quotation marks, or a word: FTS5 reads its own operators out of anything else.
TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
OPERATORS = {"AND", "OR", "NOT", "NEAR"}  # what those may try who know other searches
WORD = re.compile(r"\w")
BATCH = 5000
FORGET = """
INSERT INTO segment_search (segment_search, rowid, headline, body, speakers, sources)
SELECT 'delete', segment_id, headline, body, speakers, sources FROM search_document WHERE segment_id IN ({ids})
"""
INDEX = """
INSERT INTO segment_search (rowid, headline, body, speakers, sources)
SELECT segment_id, headline, body, speakers, sources FROM search_document WHERE segment_id IN ({ids})
"""
SPEAKERS = "SELECT DISTINCT speaker FROM quote WHERE speaker IS NOT NULL"
SEARCH = """
SELECT s.segment_id, s.blog_url, s.publisher, s.published_at, s.headline, s.permalink, s.removed_at,
       snippet(segment_search, 1, '[', ']', ' … ', 24) AS excerpt
FROM segment_search JOIN segments s ON s.segment_id = segment_search.rowid
WHERE segment_search MATCH :query
ORDER BY bm25(segment_search, 4.0, 1.0, 0.0, 0.0), s.published_at DESC
LIMIT :limit
"""


def forget(connection: Connection, segment_ids: Collection[int]) -> None:
    """Take entries back; the texts they were made of must still stand as they were."""
    _write(connection, FORGET, segment_ids)


def index(connection: Connection, segment_ids: Collection[int]) -> None:
    """Make entries of the current texts."""
    _write(connection, INDEX, segment_ids)


def search(
    connection: Connection,
    words: str,
    *,
    speaker: str | None = None,
    also: Collection[str] = (),
    source: str | None = None,
    limit: int = 20,
) -> tuple[Hit, ...]:
    """The segments that hold all the words, the best first.

    Words match without regard to case and accents; "a phrase" stays together and a last `*` leaves a word open.
    `also` are other names under which the speaker may stand. Raises UsageError where nothing is asked for, or what is
    asked cannot be meant.
    """
    if complaint := _complaint(words):
        raise UsageError(f"nothing to search for: {complaint}")
    query = " AND ".join(_terms(words, speaker=speaker, also=also, source=source))
    if not query:
        raise UsageError("nothing to search for: give words, a speaker or a source")
    rows = connection.execute(text(SEARCH), {"query": query, "limit": limit}).mappings()
    return tuple(Hit(**row) for row in rows)


def speakers(connection: Connection) -> tuple[str, ...]:
    """Every name under which the archive has a speaker."""
    return tuple(connection.execute(text(SPEAKERS)).scalars())


def _complaint(words: str) -> str | None:
    """Why words cannot be meant as they stand; null where they can."""
    bare = words.split()
    if bare and all(word in OPERATORS for word in bare):
        return f"{bare[0]} is no operator here, all words must occur; to find the word itself, write it small"
    if '"' in words and words.strip('" ') and words.count('"') % 2:
        return "a quotation mark is not closed; close it, or leave it out"
    return None


def _terms(words: str, *, speaker: str | None, also: Collection[str], source: str | None) -> Iterator[str]:
    yield from (f"{{headline body}} : {term}" for term in _quoted(words))
    named = [term for name in (speaker, *also) for term in _quoted(_name(name))]
    if named:
        yield f"speakers : ({' OR '.join(named)})"
    yield from (f"sources : {term}" for term in _quoted(_name(source)))


def _name(words: str | None) -> str:
    """A name of several words as one phrase: it is that of one speaker, not the parts of two."""
    return f'"{words.replace(chr(34), " ")}"' if words and " " in words.strip() else words or ""


def _quoted(words: str) -> Iterator[str]:
    """Each word or phrase as an FTS5 string, in which nothing has a meaning."""
    storable = words.replace("\0", " ").encode(errors="replace").decode()
    for phrase, word in TERM.findall(storable):
        term = phrase or word.rstrip("*")
        if WORD.search(term):
            yield f'"{term}"' + ("*" if word.endswith("*") else "")


def _write(connection: Connection, statement: str, segment_ids: Collection[int]) -> None:
    ids = list(segment_ids)
    for start in range(0, len(ids), BATCH):
        listed = ",".join(str(int(segment_id)) for segment_id in ids[start : start + BATCH])
        connection.exec_driver_sql(statement.format(ids=listed))
