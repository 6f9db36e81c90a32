"""Who speaks: noun phrases, names and offices, and whom they mean on this page."""
