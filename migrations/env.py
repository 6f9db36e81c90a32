"""How Alembic runs here: on the connection the archive hands over, inside its transaction, with the views put aside.

A migration that changes what a view must say names, in `VIEWS_BEFORE`, the views as they were before it (null for one
that was not there), so that whoever goes back to an older version finds the views of that version.
"""

from __future__ import annotations

from alembic import context

from scraper.repository.schema import metadata
from scraper.repository.views import VIEWS, create_views, drop_views


def views_at(revision: str | None) -> dict[str, str]:
    """The views as they were at a revision."""
    views: dict[str, str | None] = dict(VIEWS)
    for script in context.script.walk_revisions(base=revision or "base", head="heads"):
        if script.revision != revision:
            views |= getattr(script.module, "VIEWS_BEFORE", {})
    return {name: select for name, select in views.items() if select is not None}


connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True, render_as_batch=True)
drop_views(connection)
with context.begin_transaction():
    context.run_migrations()
create_views(connection, views=views_at(context.get_context().get_current_revision()))
