"""How Alembic runs here: on the connection the archive hands over, inside its transaction, with the views put aside."""

from __future__ import annotations

from alembic import context

from scraper.repository.schema import metadata
from scraper.repository.views import create_views, drop_views

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True, render_as_batch=True)
drop_views(connection)
with context.begin_transaction():
    context.run_migrations()
create_views(connection)
