"""The performance: the real fetcher polls the stage at each act, and the real archive answers for it in SQL."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from scraper.errors import UsageError
from scraper.model import FetchPolicy, Table, Value
from scraper.pipeline.archive_page import archive_page
from scraper.pipeline.demo.play import ACTS, Act
from scraper.pipeline.demo.stage import Stage, open_stage
from scraper.pipeline.desk import open_desk
from scraper.pipeline.report import Report
from scraper.queries import run_query
from scraper.repository import Archive, open_archive

# Only loopback is asked here, and nobody there minds being asked at once.
POLICY = FetchPolicy(contact="demo", minimum_delay=0.0, allow_private=True)
SEGMENTS = """
SELECT substr(local_time, 12, 5) AS at, headline, version_count AS versions,
       CASE WHEN removed_at IS NULL THEN '' ELSE 'yes' END AS removed
FROM segments ORDER BY published_at
"""
QUOTES = """
SELECT substr(local_time, 12, 5) AS at, speaker, text AS words
FROM quotes JOIN segments USING (segment_id) ORDER BY segments.published_at, start_char
"""
EDITED = """
SELECT substr(s.local_time, 12, 5) AS at, before.body AS before, after.body AS after
FROM events e JOIN segments s USING (segment_id)
JOIN segment_history after ON after.segment_id = e.segment_id AND after.valid_from = e.at
JOIN segment_history before ON before.segment_id = e.segment_id AND before.valid_to = e.at
WHERE e.kind = 'edited'
"""
REMOVED = """
SELECT substr(local_time, 12, 5) AS at, headline, removed_at AS gone_at_utc
FROM segments WHERE removed_at IS NOT NULL
"""
QUESTIONS = (
    ("The segments", SEGMENTS),
    ("Who said what", QUOTES),
    ("What was edited after publication", EDITED),
    ("What was removed", REMOVED),
)


class Answer(Value, frozen=True, kw_only=True):
    """A question put to the archive through its public views, and the rows that came."""

    title: str
    table: Table


def perform(archive: str, *, polled: Callable[[Act, Report], None]) -> tuple[Answer, ...]:
    """The answers that a new archive gives when the play is over; `polled` is called after each act.

    The clock is the story's, so that every performance is the same. Raises UsageError where the archive exists.
    """
    if Path(archive).exists():
        raise UsageError("exists already and was left as it is; the demo wants a new file", where=archive)
    with open_archive(archive) as opened, open_stage(ACTS[0]) as stage:
        asyncio.run(_poll_each_act(opened, stage=stage, polled=polled))
    return tuple(Answer(title=title, table=run_query(archive, sql)) for title, sql in QUESTIONS)


async def _poll_each_act(archive: Archive, *, stage: Stage, polled: Callable[[Act, Report], None]) -> None:
    def story_time() -> datetime:
        return stage.act.at

    async with open_desk(archive, policy=POLICY, now=story_time) as desk:
        for act in ACTS:
            stage.act = act
            polled(act, await archive_page(stage.url, desk=desk))
