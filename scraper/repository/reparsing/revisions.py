"""What another parser made of a blog, kept as such, and how far a pass over the archive has come."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from scraper.model import Rebuild, Selection
from scraper.repository.schema import reparse_pass, revision


def add_revision(connection: Connection, rebuild: Rebuild, *, at: datetime) -> None:
    """Keep that a blog reads otherwise since an instant because the parser does."""
    counts = {f"{of}s_{how}": count for (of, how), count in rebuild.counts().items()}
    facts = {
        "blog_id": rebuild.blog_id,
        "at": at,
        "parser_before": ", ".join(rebuild.parsers_before) or None,
        "parser_after": rebuild.parser,
        "segment_count": rebuild.segment_count,
    }
    connection.execute(insert(revision).values({**facts, **counts}))


def last_read(connection: Connection, selection: Selection, *, parser: str) -> int | None:
    """The blog that an interrupted pass over the same blogs by the same parser read last."""
    is_it = (reparse_pass.c.selection == _key(selection)) & (reparse_pass.c.parser == parser)
    return connection.execute(select(reparse_pass.c.blog_id).where(is_it)).scalar()


def remember_read(connection: Connection, selection: Selection, *, parser: str, blog_id: int) -> None:
    """A pass has come so far."""
    place = {"selection": _key(selection), "parser": parser, "blog_id": blog_id}
    statement = upsert(reparse_pass).values(place)
    connection.execute(statement.on_conflict_do_update(index_elements=["selection"], set_=place))


def forget_pass(connection: Connection, selection: Selection) -> None:
    """A pass has come to its end, or is to begin afresh."""
    connection.execute(delete(reparse_pass).where(reparse_pass.c.selection == _key(selection)))


def _key(selection: Selection) -> str:
    return msgspec.json.encode(selection).decode()
