"""The performance: the real fetcher polls the stage at each act, and the real archive answers for it in SQL."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

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
QUESTIONS = {
    "The segments": """
SELECT substr(local_time, 12, 5) AS time, headline, version_count AS versions,
       iif(removed_at IS NULL, '', 'yes') AS removed
FROM segments ORDER BY published_at""",
    "Who said what": """
SELECT substr(local_time, 12, 5) AS time, speaker, text
FROM quotes JOIN segments USING (segment_id)
WHERE quotes.kind <> 'indirect' ORDER BY segments.published_at, start_char""",
    "What was edited after it was published": """
SELECT at, changed, difference FROM edits""",
    "What was removed": """
SELECT removed_at, headline, body FROM segments WHERE removed_at IS NOT NULL""",
}


class Answer(Value, frozen=True, kw_only=True):
    """A question put to the archive's public views, and the rows that came."""

    title: str
    sql: str
    table: Table


class Performance(Value, frozen=True, kw_only=True):
    """What became of each poll, and what the archive says when the play is over."""

    reports: tuple[Report, ...]
    answers: tuple[Answer, ...]


def perform(archive: str, *, polled: Callable[[Act, Report], None]) -> Performance:
    """The play, archived in a new file; `polled` is called after each act.

    The clock is the story's, so that every performance is the same.
    """
    with open_archive(archive) as opened, open_stage(ACTS[0]) as stage:
        reports = asyncio.run(_poll_each_act(opened, stage=stage, polled=polled))
    asked = ((title, sql.strip()) for title, sql in QUESTIONS.items())
    answers = tuple(Answer(title=title, sql=sql, table=run_query(archive, sql)) for title, sql in asked)
    return Performance(reports=reports, answers=answers)


async def _poll_each_act(
    archive: Archive, *, stage: Stage, polled: Callable[[Act, Report], None]
) -> tuple[Report, ...]:
    def story_time() -> datetime:
        return stage.act.at

    reports = []
    async with open_desk(archive, policy=POLICY, now=story_time) as desk:
        for act in ACTS:
            stage.act = act
            reports.append(await archive_page(stage.url, desk=desk))
            polled(act, reports[-1])
    return tuple(reports)
