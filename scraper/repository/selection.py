"""The blogs that a command means."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, func, select

from scraper.errors import UsageError
from scraper.model import Selection
from scraper.repository.blogs import find_blog
from scraper.repository.schema import blog, capture

NO_BLOG = 0
MOST_TOLD = 3


def selected_urls(connection: Connection, selection: Selection) -> dict[int, str]:
    """The URLs of the blogs that are meant, by id."""
    conditions = (*_named(connection, selection), *_captured(selection))
    query = select(blog.c.id, blog.c.url).where(*conditions).order_by(blog.c.id)
    return {row.id: row.url for row in connection.execute(query)}


def _named(connection: Connection, selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.blog is not None:
        yield blog.c.id == _id_of(connection, selection.blog)
    if selection.publisher is not None:
        yield func.lower(blog.c.publisher) == func.lower(selection.publisher)


def _captured(selection: Selection) -> Iterator[ColumnElement[bool]]:
    """That one capture fulfils all that is asked of captures."""
    conditions = [
        *([capture.c.at >= selection.since] if selection.since else ()),
        *([capture.c.at <= selection.until] if selection.until else ()),
        *([capture.c.parser == selection.read_by] if selection.read_by else ()),
    ]
    if conditions:
        yield blog.c.id.in_(select(capture.c.blog_id).where(*conditions))


def _id_of(connection: Connection, named: str) -> int:
    """A number, a URL under which the blog was met, or a part of its URL that no other has. Raises UsageError."""
    if named.isdecimal():
        return int(named)
    if (found := find_blog(connection, named)) is not None:
        return int(found.id)
    alike = connection.execute(
        select(blog.c.id, blog.c.url).where(func.instr(func.lower(blog.c.url), named.lower()) > 0).order_by(blog.c.id)
    ).all()
    if len(alike) > 1:
        listed = ", ".join(f"{row.id} ({row.url})" for row in alike[:MOST_TOLD])
        more = f" and {len(alike) - MOST_TOLD} more" if len(alike) > MOST_TOLD else ""
        raise UsageError(f"{listed}{more} have that in their URL; give a number, or more of the URL", where=named)
    return int(alike[0].id) if alike else NO_BLOG
